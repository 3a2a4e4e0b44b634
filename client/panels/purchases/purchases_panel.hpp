// Purchases on their way: those that the DAF takes and prepares, those that wait for a signature, and what is ordered.
// Each person sees the tabs that are theirs. Not here: a purchase itself (client/ticket/purchase_page).
#pragma once
#include "client/ticket/list_and_pane.hpp"
#include "client/ticket/panel.hpp"
#include "client/ticket/row_list.hpp"

namespace ilvm::kit {
class EmptyState;
class SearchField;
class TabBar;
} // namespace ilvm::kit

namespace ilvm::ticket {
class TicketHead;
}

namespace ilvm::panels {

class PurchasesPanel : public ticket::Panel {
    Q_OBJECT

public:
    enum Tab { pool, preparation, signature, ordered, tabCount };

    PurchasesPanel(const ticket::Workspace& workspace, ticket::ActionRunner& runner, QWidget* parent = nullptr);

    QString title() const override;
    QString quietCount() const override;
    void openTicket(const QString& reference) override;
    QString openedTicket() const override { return view_->opened(); }
    void focusList() override;
    void focusFilter() override;
    QList<QWidget*> zones() const override;
    void setDetailOver(bool over) override;

    static models::ListSpec spec(Tab tab);

private:
    QWidget* makeList();
    void showTabs();
    void showCounts();
    void showEmptiness();
    void turnTo(int tab);

    ticket::Workspace workspace_;
    std::vector<std::unique_ptr<models::TicketListModel>> counted_; // by tab
    models::TicketListModel shown_;
    kit::TabBar* tabs_;
    ticket::RowList* rows_;
    ticket::TicketHead* head_;
    kit::SearchField* search_;
    kit::EmptyState* empty_;
    ticket::ListAndPane* view_;
};

} // namespace ilvm::panels
