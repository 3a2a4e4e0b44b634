// The selected ticket, the same in every panel: header, discussion or history, and the decision where there is one.
// Not here: which ticket is selected (the panels).
#pragma once
#include "client/ticket/action_runner.hpp"
#include "client/ticket/workspace.hpp"

#include <QWidget>

class QStackedWidget;

namespace ilvm::kit {
class EmptyState;
class TabBar;
} // namespace ilvm::kit

namespace ilvm::ticket {

class DecisionBar;
class DiscussionView;
class HistoryView;
class TicketHeader;

class TicketPane : public QWidget {
    Q_OBJECT

public:
    TicketPane(const Workspace& workspace, ActionRunner& runner, QWidget* parent = nullptr);

    void show(const QString& reference); // empty: nothing is selected
    const QString& reference() const { return reference_; }
    void focusDiscussion();

Q_SIGNALS:
    void closeAsked();
    void problemArose(const QString& sentence);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void turnTo(int tab);

    Workspace workspace_;
    QString reference_;
    QStackedWidget* whole_; // nothing, or a ticket
    TicketHeader* header_;
    kit::TabBar* tabs_;
    QStackedWidget* pages_;
    DiscussionView* discussion_;
    HistoryView* history_;
    DecisionBar* decision_;
};

} // namespace ilvm::ticket
