// A recruitment over the whole panel: at the left what HR has entered, which they change while it is under way; at the
// right how far each service is, the discussion, the history, or one task. Not here: a new one (recruitment_form).
#pragma once
#include "client/panels/recruitments/recruitment_draft.hpp"
#include "client/ticket/action_runner.hpp"
#include "client/ticket/workspace.hpp"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QScrollArea;
class QStackedWidget;

namespace ilvm::kit {
class Banner;
class Button;
class ClampedLabel;
class IconButton;
class Label;
class QuietTab;
class Stepper;
} // namespace ilvm::kit

namespace ilvm::ticket {
class DecisionBar;
class DiscussionView;
class HistoryView;
class PreparationView;
class StandInLines;
class TicketPane;
} // namespace ilvm::ticket

namespace ilvm::panels {

class PageHints;
class RecruitmentFields;

class RecruitmentPage : public QWidget {
    Q_OBJECT

public:
    RecruitmentPage(const ticket::Workspace& workspace, ticket::ActionRunner& runner, QWidget* parent = nullptr);
    ~RecruitmentPage() override;

    void show(const QString& reference); // empty, or of no recruitment: nothing is shown
    const QString& reference() const { return reference_; }
    void openTask(const QString& reference); // at the right
    bool canSave() const { return isEditable_; }
    void save();
    void focusFields();

Q_SIGNALS:
    void closeAsked();
    void copyAsked(const QString& reference);
    void departureAsked(const QString& reference);
    void recruitmentAsked(const QString& reference); // another one

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    enum Side { atPreparation, atDiscussion, atHistory, atTask };

    QWidget* makeHead();
    QWidget* makeLeft();
    QWidget* makeRight();
    void connectAll();
    void follow();

    void refresh();
    void showHead(const api::Ticket& ticket);
    void showChips(const api::Ticket& ticket);
    void showFields(const api::Ticket& ticket);
    void showSaving(const api::Ticket& ticket);
    void showAsked(const api::Ticket& ticket);
    void showAlarm(const api::Ticket& ticket);
    std::optional<domain::ActionCode> saving(const api::Ticket& ticket) const; // the move that saves, if there is one
    void fill(const api::Recruitment& record);
    void edited();
    void keepDraft();
    void forget(); // what was typed
    void tellOfChange(const api::Ticket& ticket);
    void turnTo(Side side);
    void openMenu();
    void goToService(int number);
    bool openService(const QString& typed);
    void act(const QString& task, domain::ActionCode action);
    void withTask(const QString& reference, const std::function<void()>& then);
    bool isSaving(const QString& reference, domain::ActionCode action) const;
    void showProblem(const base::Problem& problem);
    QString draftName() const { return QStringLiteral("recruitment/") + reference_; }

    ticket::Workspace workspace_;
    ticket::ActionRunner& runner_;
    QString reference_;
    std::optional<api::Recruitment> filled_; // what the fields were filled with
    bool isEditable_ = false;
    bool isEdited_ = false;
    std::int64_t begun_ = 0; // the version that one has changed: as it was read, or as one was told of it
    QString alarmTask_;
    std::string refusedBy_; // a service whose refusal waits for a decision

    kit::Label* name_;
    QHBoxLayout* chips_;
    kit::Label* state_;
    kit::ClampedLabel* title_;
    kit::IconButton* more_ = nullptr;
    kit::Button* copy_;
    kit::Button* leave_;
    kit::Button* undo_;
    kit::Button* save_;
    kit::Stepper* path_;
    ticket::StandInLines* standIns_;
    QScrollArea* scroll_ = nullptr;
    RecruitmentFields* fields_;
    kit::Banner* asked_;
    kit::Banner* problem_;
    kit::QuietTab* prepares_;
    kit::QuietTab* talk_;
    kit::QuietTab* past_;
    QWidget* tabs_ = nullptr;
    QStackedWidget* side_;
    ticket::PreparationView* preparation_;
    ticket::DiscussionView* discussion_;
    ticket::HistoryView* history_;
    ticket::TicketPane* task_;
    QWidget* foot_ = nullptr;
    kit::Banner* alarm_;
    PageHints* hints_;
    ticket::DecisionBar* decision_;
    QTimer keep_;
};

} // namespace ilvm::panels
