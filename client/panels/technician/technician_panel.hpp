// The technician's day: the pools to take from, and below them the tickets in hand. Not here: the ticket itself (pane).
#pragma once
#include "client/panels/technician/pool_column.hpp"
#include "client/ticket/filter_row.hpp"
#include "client/ticket/list_and_pane.hpp"
#include "client/ticket/panel.hpp"

namespace ilvm::kit {
class EmptyState;
class TabBar;
} // namespace ilvm::kit

namespace ilvm::panels {

class TechnicianPanel : public ticket::Panel {
    Q_OBJECT

public:
    TechnicianPanel(const ticket::Workspace& workspace, ticket::ActionRunner& runner, QWidget* parent = nullptr);

    QString title() const override;
    QString quietCount() const override;
    void openTicket(const QString& reference) override;
    QString openedTicket() const override { return view_->opened(); }
    void focusList() override;
    void focusFilter() override;
    void setDetailOver(bool over) override;
    QList<QWidget*> zones() const override;
    bool isTabbed() const { return tabbed_; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeFilters();
    QWidget* makeTabs();
    QWidget* makePools();
    QWidget* makeAssigned();
    void connectPools();
    void serve(ticket::RowList& rows);
    void select(ticket::RowList* from, const QString& reference);
    void goSideways(ticket::RowList* from, int direction);
    void showCounts();
    void arrange();
    void turnTo(int column);

    ticket::Workspace workspace_;
    ticket::Remembered* left_;
    std::vector<PoolColumn*> columns_;
    models::TicketListModel assignedModel_;
    ticket::RowList* assigned_;
    QList<ticket::RowList*> lists_;
    kit::TabBar* tabs_;
    QWidget* pools_ = nullptr;
    ticket::FilterRow* filters_ = nullptr;
    QSplitter* cockpit_ = nullptr;
    kit::EmptyState* assignedEmpty_;
    ticket::ListAndPane* view_;
    bool tabbed_ = false;
};

} // namespace ilvm::panels
