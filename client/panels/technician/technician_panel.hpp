// The technician's cockpit: the pools of their services, what they have in hand, and the ticket they look at.
// Not here: moves (client/ticket/action_runner).
#pragma once
#include "client/panels/technician/pool_column.hpp"
#include "client/ticket/list_and_pane.hpp"
#include "client/ticket/panel.hpp"

class QHBoxLayout;
class QStackedWidget;

namespace ilvm::kit {
class FilterChip;
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
    void focusList() override;
    void setDetailOver(bool over) override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makePools();
    QWidget* makeAssigned();
    void connectRows(ticket::RowList& rows, ticket::ActionRunner& runner);
    void select(ticket::RowList* from, const QString& reference);
    void showOrigins();
    void setOrigin(const QString& origin);
    void arrange();
    void turnTo(int column);

    ticket::Workspace workspace_;
    std::vector<PoolColumn*> columns_;
    models::TicketListModel assignedModel_;
    ticket::RowList* assigned_;
    QList<ticket::RowList*> lists_;
    kit::TabBar* tabs_;
    QWidget* pools_ = nullptr;
    QHBoxLayout* origins_;
    QList<kit::FilterChip*> chips_;
    QString origin_;
    class kit::EmptyState* assignedEmpty_;
    ticket::ListAndPane* view_;
    bool tabbed_ = false;
};

} // namespace ilvm::panels
