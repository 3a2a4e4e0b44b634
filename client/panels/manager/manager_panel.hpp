// The decisions that wait for a person: N1 of their services, N2, by origin service, one by one or several at once; and
// what they decided today; the recruitments of their services that are under way. Not here: the moves themselves
// (client/ticket/action_runner).
#pragma once
#include "client/ticket/filter_row.hpp"
#include "client/ticket/list_and_pane.hpp"
#include "client/ticket/panel.hpp"
#include "client/ticket/row_list.hpp"

#include <QCheckBox>

namespace ilvm::kit {
class Button;
class EmptyState;
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
    QString openedTicket() const override { return view_->opened(); }
    void focusList() override;
    void focusFilter() override;
    QList<QWidget*> zones() const override;
    void setDetailOver(bool over) override;

private:
    QWidget* makeList();
    QWidget* makeTabs();
    QWidget* makeFilters();
    bool isOnRecruitments() const;
    QWidget* makeSelectionBar();
    QWidget* makeWaiting();
    QWidget* makeHead();
    QWidget* makeFollowed();
    QWidget* makeDecided();
    QWidget* makeHints();
    void connectRows(ticket::RowList& rows);
    void showTabs();
    void showCounts();
    void showEmptiness();
    void showChecked(int count);
    void turnTo(int tab);
    void decideMany(domain::ActionCode action);

    ticket::Workspace workspace_;
    ticket::ActionRunner& runner_;
    models::TicketListModel first_;  // N1
    models::TicketListModel second_; // N2
    models::TicketListModel recruitments_;
    models::TicketListModel waiting_;
    models::TicketListModel followed_; // recruitments under way
    models::TicketListModel decided_;
    kit::TabBar* tabs_;
    ticket::Remembered* left_;
    ticket::FilterRow* filters_ = nullptr;
    QCheckBox* checkAll_ = nullptr;
    QWidget* selectionBar_ = nullptr;
    kit::Label* selectionCount_ = nullptr;
    QWidget* followedArea_ = nullptr;
    QWidget* decidedArea_ = nullptr;
    kit::Label* followedCount_ = nullptr;
    kit::Label* decidedCount_ = nullptr;
    ticket::RowList* rows_;
    ticket::RowList* followedRows_;
    ticket::RowList* decidedRows_;
    kit::EmptyState* empty_;
    ticket::ListAndPane* view_;
};

} // namespace ilvm::panels
