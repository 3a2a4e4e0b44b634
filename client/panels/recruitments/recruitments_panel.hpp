// Recruitments as HR follows them: under way, waiting, over; on a calendar; of the days to come by site and service.
// One of them, or a new one, stands over all of it. Not here: what each of these is (its own file).
#pragma once
#include "client/ticket/action_runner.hpp"
#include "client/ticket/panel.hpp"
#include "client/ticket/row_list.hpp"
#include "client/ticket/workspace.hpp"

#include <QTimer>

class QStackedWidget;

namespace ilvm::kit {
class Button;
class EmptyState;
class SearchField;
class TabBar;
} // namespace ilvm::kit

namespace ilvm::panels {

class ArrivalsMonth;
class ComingList;
class RecruitmentForm;
class RecruitmentHead;
class RecruitmentPage;

class RecruitmentsPanel : public ticket::Panel {
    Q_OBJECT

public:
    enum Tab { ongoing, waiting, done, listCount, calendar = listCount, coming, tabCount };

    RecruitmentsPanel(const ticket::Workspace& workspace, ticket::ActionRunner& runner, QWidget* parent = nullptr);

    QString title() const override;
    QString quietCount() const override;
    void openTicket(const QString& reference) override;
    QString openedTicket() const override;
    void focusList() override;
    void focusFilter() override;
    bool canSave() const override;
    void save() override;
    void correct(const QString& reference) override;
    QList<QWidget*> zones() const override;

    static models::ListSpec spec(Tab tab);

private:
    QWidget* makeOverview();
    QWidget* makeBar();
    QWidget* makeList();
    void serveRows();
    void turnTo(int tab);
    void showCounts();
    void showEmptiness();
    void refreshDays();
    void bringDone();
    void bringDays();
    void sayWhatFailed(const base::Result<wire::Nothing>& answer);
    void openMenu(const QString& reference, const QPoint& at);
    void openForm();
    void copy(const QString& reference);
    void prepareDeparture(const QString& reference);
    void showPage(const api::Ticket& ticket);
    void goBack();
    void askWorkbook();
    void saveWorkbook(const QString& path);
    RecruitmentForm& form();
    RecruitmentPage& page();

    ticket::Workspace workspace_;
    ticket::ActionRunner& runner_;
    std::vector<std::unique_ptr<models::TicketListModel>> counted_; // by tab
    models::TicketListModel shown_;
    QStackedWidget* whole_; // overview, form, page
    QStackedWidget* views_; // list, calendar, days to come
    kit::TabBar* tabs_;
    kit::Button* export_;
    kit::Button* new_;
    ticket::RowList* rows_;
    RecruitmentHead* head_;
    kit::SearchField* search_;
    kit::EmptyState* empty_;
    ArrivalsMonth* month_;
    ComingList* coming_;
    QWidget* overview_ = nullptr;
    RecruitmentForm* form_ = nullptr;
    RecruitmentPage* page_ = nullptr;
    QTimer days_; // several changes that come together are one look at the calendar
};

} // namespace ilvm::panels
