// The selected ticket, the same in every panel: header, discussion or history, and the decision where there is one.
// Not here: which ticket is selected (the panels).
#pragma once
#include "client/ticket/action_runner.hpp"
#include "client/ticket/workspace.hpp"

#include <QWidget>

class QScrollArea;
class QStackedWidget;

namespace ilvm::kit {
class EmptyState;
class QuietTab;
} // namespace ilvm::kit

namespace ilvm::ticket {

class DecisionBar;
class DiscussionView;
class HistoryView;
class ParentCard;
class PurchaseFigures;
class RecruitmentRecord;
class TicketHeader;

class TicketPane : public QWidget {
    Q_OBJECT

public:
    TicketPane(const Workspace& workspace, ActionRunner& runner, QWidget* parent = nullptr);

    void show(const QString& reference); // empty: nothing is selected
    const QString& reference() const { return reference_; }
    void focusDiscussion();
    void choosePrimary();                        // the next step, where it may be done now
    void promiseFiles(const QStringList& paths); // they are over the page; none: they went away
    void takeFiles(const QStringList& paths);

Q_SIGNALS:
    void closeAsked();
    void windowAsked();
    void pageAsked();                                // of a purchase: over the whole panel
    void recruitmentAsked(const QString& reference); // to which the task belongs
    void moveAsked(int rows);                        // to the next of the list that it was opened from

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makePage();
    void refresh();
    void fit();
    int wantedHeight() const; // with the facts that are shown now
    void turnTo(int page);    // 0: discussion, 1: history, 2: what is bought, or who is recruited
    QWidget* makeSubject();
    void openMenu(const QPoint& at);

    Workspace workspace_;
    ActionRunner& runner_;
    QString reference_;
    QStackedWidget* whole_; // nothing, or a ticket
    TicketHeader* header_;
    ParentCard* parent_;
    kit::QuietTab* subject_;
    kit::QuietTab* talk_;
    kit::QuietTab* past_;
    QStackedWidget* pages_;
    PurchaseFigures* figures_;
    RecruitmentRecord* record_;
    DiscussionView* discussion_;
    HistoryView* history_;
    DecisionBar* decision_;
};

} // namespace ilvm::ticket
