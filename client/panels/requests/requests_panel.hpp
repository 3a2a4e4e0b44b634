// A person's own requests: what they asked for, where it stands, and what it waits for. Not here: asking (new_request).
#pragma once
#include "client/ticket/list_and_pane.hpp"
#include "client/ticket/panel.hpp"
#include "client/ticket/row_list.hpp"

namespace ilvm::kit {
class EmptyState;
class FilterChip;
class SearchField;
} // namespace ilvm::kit

namespace ilvm::ticket {
class TicketHead;
}

namespace ilvm::panels {

class RequestsPanel : public ticket::Panel {
    Q_OBJECT

public:
    RequestsPanel(const ticket::Workspace& workspace, ticket::ActionRunner& runner, QWidget* parent = nullptr);

    QString title() const override;
    QString quietCount() const override;
    void openTicket(const QString& reference) override;
    QString openedTicket() const override { return view_->opened(); }
    void focusList() override;
    void focusFilter() override;
    QList<QWidget*> zones() const override;
    void setDetailOver(bool over) override;

private:
    QWidget* makeList();
    QWidget* makeFilters();
    bool hasOver() const; // whether one of mine is, that the filter hides
    void showEmptiness();

    ticket::Workspace workspace_;
    models::TicketListModel model_;
    ticket::RowList* rows_;
    ticket::TicketHead* head_;
    QWidget* filters_ = nullptr;
    kit::SearchField* search_;
    kit::FilterChip* alive_;
    kit::FilterChip* all_;
    kit::EmptyState* empty_;
    ticket::ListAndPane* view_;
};

} // namespace ilvm::panels
