// To hand one's decisions over: since when and until when, to whom, why. What was typed is kept until it is sent or
// thrown away. Not here: which absences there are (absence_list.hpp).
#pragma once
#include "client/panels/absences/absence_draft.hpp"
#include "client/ticket/workspace.hpp"
#include "shared/api/delegations.hpp"

#include <QTimer>
#include <QWidget>

class QLineEdit;

namespace ilvm::kit {
class Banner;
class Button;
class DayEdit;
class Field;
class Label;
} // namespace ilvm::kit

namespace ilvm::ticket {
class PersonPicker;
}

namespace ilvm::panels {

class HourEdit;

class AbsenceForm : public QWidget {
    Q_OBJECT

public:
    explicit AbsenceForm(const ticket::Workspace& workspace, QWidget* parent = nullptr);
    ~AbsenceForm() override; // keeps what was just typed

    void focusFirst();
    void keepDraft();
    void refresh(); // the link came or went

Q_SIGNALS:
    void handedOver(const ilvm::api::GivenDelegation& delegation);

private:
    void layOut();
    QWidget* makeFields();
    QWidget* makeMoment(kit::Field* day, kit::Field* hour);
    void connectAll();
    void restoreDraft();
    void edited();
    void startAnew();
    AbsenceDraft typed() const;
    // Nothing while something is wrong: its field says what, and the first one has the focus.
    std::optional<api::DelegationDraft> checked();
    std::optional<base::Instant> checkedFrom(base::Instant now);
    std::optional<base::Instant> checkedUntil(base::Instant from, base::Instant now);
    void send();
    void showProblem(const base::Problem& problem);
    QList<kit::Field*> fields() const;

    ticket::Workspace workspace_;
    ticket::PersonPicker* to_;
    kit::DayEdit* fromDay_;
    HourEdit* fromHour_;
    kit::DayEdit* untilDay_;
    HourEdit* untilHour_;
    QLineEdit* reason_;
    kit::Field* toField_;
    kit::Field* fromDayField_;
    kit::Field* fromHourField_;
    kit::Field* untilDayField_;
    kit::Field* untilHourField_;
    kit::Field* reasonField_;
    kit::Banner* problem_;
    kit::Label* draftState_;
    kit::Button* discard_;
    kit::Button* send_;
    QTimer keep_;
    std::optional<SentAbsence> sent_; // until an answer says what became of it
    bool sending_ = false;
};

} // namespace ilvm::panels
