// The absences that one gave and those that were handed to one: what holds first, then what comes, then what is over.
// Not here: giving one (absence_form.hpp) and ending one (absence_ending.hpp).
#pragma once
#include "client/actions/personal.hpp"
#include "client/kit/tokens.hpp"
#include "client/ticket/workspace.hpp"

#include <QScrollArea>

class QStackedWidget;
class QVBoxLayout;

namespace ilvm::kit {
class EmptyState;
class Label;
} // namespace ilvm::kit

namespace ilvm::panels {

class AbsenceRow;

class AbsenceList : public QWidget {
    Q_OBJECT

public:
    explicit AbsenceList(const ticket::Workspace& workspace, QWidget* parent = nullptr);

    void refresh(); // as Personal knows them; what stands there already stays
    // They did not come: said in place of the list, unless there is one.
    void fail(const base::Problem& problem);

Q_SIGNALS:
    void endAsked(const ilvm::api::GivenDelegation& delegation);
    void said(const QString& sentence, ilvm::kit::Tone tone);

private:
    struct Section {
        QWidget* box = nullptr;
        QVBoxLayout* rows = nullptr;
        kit::Label* count = nullptr;
    };
    using Shown = std::vector<std::pair<api::GivenDelegation, actions::Phase>>;

    Section addSection(QVBoxLayout* column, const QString& title);
    void fill(const Section& section, bool given);
    Shown present() const;
    std::optional<int> heldRow() const; // of those given: the one in which the focus is
    void holdRow(int row, const QString& id);
    AbsenceRow* given(int row) const;

    ticket::Workspace workspace_;
    QStackedWidget* whole_;
    kit::EmptyState* empty_;
    Section given_, received_;
    Shown shown_;
    bool shownOnline_ = true;
};

} // namespace ilvm::panels
