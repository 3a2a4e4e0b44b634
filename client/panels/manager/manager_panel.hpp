// The decisions that wait for a person: N1 of their services, N2, by origin service, one by one or several at once; and
// what they decided today. Not here: the moves themselves (client/ticket/action_runner).
#pragma once
#include "client/ticket/list_and_pane.hpp"
#include "client/ticket/panel.hpp"
#include "client/ticket/row_list.hpp"

class QHBoxLayout;

namespace ilvm::kit {
class Button;
class EmptyState;
class FilterChip;
class Label;
class TabBar;
} // namespace ilvm::kit

namespace ilvm::panels {

class ManagerPanel : public ticket::Panel {
    Q_OBJECT

public:
    ManagerPanel(const ticket::Workspace& workspace, ticket::ActionRunner& runner, QWidget* parent = nullptr);

    QString title() const override;
    QString quietCount() const override;
    void openTicket(const QString& reference) override;
    void focusList() override;
    void setDetailOver(bool over) override;

private:
    QWidget* makeList();
    QWidget* makeSelectionBar();
    QWidget* makeDecided();
    QWidget* makeHints();
    void connectRows(ticket::RowList& rows);
    void showTabs();
    void showCounts();
    void showOrigins();
    void decideMany(domain::ActionCode action);

    ticket::Workspace workspace_;
    ticket::ActionRunner& runner_;
    models::TicketListModel first_;  // N1
    models::TicketListModel second_; // N2
    models::TicketListModel waiting_;
    models::TicketListModel decided_;
    kit::TabBar* tabs_;
    QHBoxLayout* origins_;
    QWidget* filters_ = nullptr;
    QWidget* selectionBar_ = nullptr;
    kit::Label* selectionCount_ = nullptr;
    QWidget* decidedArea_ = nullptr;
    kit::Label* decidedCount_ = nullptr;
    ticket::RowList* rows_;
    ticket::RowList* decidedRows_;
    kit::EmptyState* empty_;
    QString origin_;
    ticket::ListAndPane* view_;
};

} // namespace ilvm::panels
