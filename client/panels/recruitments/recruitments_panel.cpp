#include "client/panels/recruitments/recruitments_panel.hpp"

#include "client/kit/button.hpp"
#include "client/kit/empty_state.hpp"
#include "client/kit/search_field.hpp"
#include "client/kit/tab_bar.hpp"
#include "client/kit/today.hpp"
#include "client/panels/recruitments/arrivals_month.hpp"
#include "client/panels/recruitments/coming_list.hpp"
#include "client/panels/recruitments/recruitment_form.hpp"
#include "client/panels/recruitments/recruitment_head.hpp"
#include "client/panels/recruitments/recruitment_page.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/family.hpp"
#include "client/ticket/ticket_menu.hpp"
#include "client/ticket/ticket_window.hpp"

#include <QFileDialog>
#include <QStackedWidget>

namespace ilvm::panels {
namespace {

using domain::Status;
using ticket::words;

// Whether it stands on that tab.
bool isOn(RecruitmentsPanel::Tab tab, const api::Ticket& ticket) {
    if (ticket.kind != domain::Kind::recruitment) return false;
    switch (tab) {
    case RecruitmentsPanel::ongoing:
        return ticket.status == Status::tracking;
    case RecruitmentsPanel::waiting:
        return !domain::isTerminal(ticket.status) && ticket.status != Status::tracking;
    case RecruitmentsPanel::done:
        return domain::isTerminal(ticket.status);
    default:
        return false;
    }
}

} // namespace

models::ListSpec RecruitmentsPanel::spec(Tab tab) {
    const auto order = tab == done ? models::Order::updated : models::Order::start;
    return {[tab](const api::Ticket& ticket, const api::Me&) { return isOn(tab, ticket); }, order};
}

void RecruitmentsPanel::turnTo(int tab) {
    if (tab < 0) return;
    views_->setCurrentIndex(tab < listCount ? 0 : tab - listCount + 1);
    search_->setVisible(tab < listCount);
    if (tab < listCount) shown_.setSpec(spec(static_cast<Tab>(tab)));
    if (tab == done) bringDone();
    if (tab >= listCount) {
        bringDays();
        refreshDays();
    }
    showEmptiness();
    Q_EMIT headingChanged();
}

// What is over is not all on this machine.
void RecruitmentsPanel::bringDone() {
    workspace_.recruitments.bringDone(this, [this](const auto& answer) { sayWhatFailed(answer); });
}

// The days show those that are ready, too.
void RecruitmentsPanel::bringDays() {
    const auto period = tabs_->currentIndex() == calendar ? month_->sheet() : api::Period{};
    workspace_.recruitments.bringPeriod(period, this, [this](const auto& answer) { sayWhatFailed(answer); });
}

void RecruitmentsPanel::sayWhatFailed(const base::Result<wire::Nothing>& answer) {
    if (answer.has_error()) Q_EMIT said(actions::sentenceOf(answer.error()), kit::Tone::danger);
}

void RecruitmentsPanel::showCounts() {
    for (int tab = 0; tab < done; ++tab) // how many are over says nothing
        tabs_->setCount(tab, counted_[static_cast<std::size_t>(tab)]->rowCount());
    if (!days_.isActive()) days_.start();
    showEmptiness();
    Q_EMIT headingChanged();
}

void RecruitmentsPanel::refreshDays() {
    month_->refresh();
    coming_->refresh();
    tabs_->setCount(coming, coming_->count());
}

void RecruitmentsPanel::showEmptiness() {
    head_->setVisible(shown_.rowCount() > 0);
    const QString text = search_->text();
    if (!text.isEmpty()) {
        empty_->setAction(tr("Clear the filter"));
        return empty_->setWords(tr("No result for “%1”").arg(text), {});
    }
    empty_->setAction(tabs_->currentIndex() == done ? QString() : tr("New recruitment"));
    switch (tabs_->currentIndex()) {
    case ongoing:
        return empty_->setWords(tr("No recruitment under way"),
                                tr("Once the head of the service has approved one, its tasks are followed here."));
    case waiting:
        return empty_->setWords(tr("Nothing waits"),
                                tr("Recruitments that wait for an approval or a correction stand here."));
    default:
        return empty_->setWords(tr("Nothing is over yet"),
                                tr("A recruitment closes by itself with the last of its tasks."));
    }
}

RecruitmentForm& RecruitmentsPanel::form() {
    if (form_) return *form_;
    form_ = new RecruitmentForm(workspace_);
    whole_->addWidget(form_);
    connect(form_, &RecruitmentForm::closeAsked, this, &RecruitmentsPanel::goBack);
    connect(form_, &RecruitmentForm::recruitmentAsked, this, &RecruitmentsPanel::openTicket);
    connect(form_, &RecruitmentForm::submitted, this, [this](const QString& reference) {
        tabs_->setCurrentIndex(waiting);
        openTicket(reference);
        Q_EMIT said(tr("%1 was sent").arg(reference), kit::Tone::ok);
    });
    return *form_;
}

RecruitmentPage& RecruitmentsPanel::page() {
    if (page_) return *page_;
    page_ = new RecruitmentPage(workspace_, runner_);
    whole_->addWidget(page_);
    connect(page_, &RecruitmentPage::closeAsked, this, &RecruitmentsPanel::goBack);
    connect(page_, &RecruitmentPage::copyAsked, this, &RecruitmentsPanel::copy);
    connect(page_, &RecruitmentPage::departureAsked, this, &RecruitmentsPanel::prepareDeparture);
    connect(page_, &RecruitmentPage::recruitmentAsked, this, &RecruitmentsPanel::openTicket);
    return *page_;
}

void RecruitmentsPanel::openForm() {
    whole_->setCurrentWidget(&form());
    form().focusFirst();
    Q_EMIT headingChanged();
}

void RecruitmentsPanel::copy(const QString& reference) {
    const auto* ticket = workspace_.truth.ticket(reference);
    if (!ticket || !ticket->recruitment) return;
    form().startWith(copyOf(*ticket->recruitment),
                     tr("Copied from %1, without the person and the dates").arg(reference));
    openForm();
}

void RecruitmentsPanel::prepareDeparture(const QString& reference) {
    const auto* ticket = workspace_.truth.ticket(reference);
    if (!ticket || !ticket->recruitment) return;
    form().startWith(departureOf(*ticket->recruitment), tr("Departure of who came by %1").arg(reference));
    openForm();
}

// A recruitment on its page, one of its tasks beside it; anything else in a window of its own.
void RecruitmentsPanel::openTicket(const QString& reference) {
    const auto* ticket = workspace_.truth.ticket(reference);
    if (!ticket) {
        workspace_.requests.fetch(reference, this, [this, reference](const base::Result<api::Ticket>& answer) {
            if (answer.has_error()) return Q_EMIT said(actions::sentenceOf(answer.error()), kit::Tone::danger);
            openTicket(reference);
        });
        return;
    }
    if (ticket->kind == domain::Kind::recruitment) return showPage(*ticket);
    const auto* parent = ticket->parent ? workspace_.truth.ticket(words(*ticket->parent)) : nullptr;
    if (!parent || !parent->recruitment)
        return (new ticket::TicketWindow(workspace_, runner_, reference, this))->QWidget::show();
    showPage(*parent);
    page().openTask(reference);
}

void RecruitmentsPanel::showPage(const api::Ticket& ticket) {
    const QString reference = words(ticket.reference);
    rows_->select(reference);
    whole_->setCurrentWidget(&page());
    page().show(reference);
    page().setFocus();
    Q_EMIT headingChanged();
}

void RecruitmentsPanel::goBack() {
    whole_->setCurrentWidget(overview_);
    if (page_) page_->show({});
    focusList();
    Q_EMIT headingChanged();
}

void RecruitmentsPanel::correct(const QString& reference) {
    openTicket(reference);
    if (openedTicket() == reference) page_->focusFields();
}

QString RecruitmentsPanel::openedTicket() const {
    return page_ && whole_->currentWidget() == page_ ? page_->reference() : QString();
}

void RecruitmentsPanel::openMenu(const QString& reference, const QPoint& at) {
    auto* menu =
        new ticket::TicketMenu(workspace_, runner_, reference, ticket::TicketMenu::From::list, std::nullopt, this);
    const auto open = [this, reference] { openTicket(reference); };
    connect(menu, &ticket::TicketMenu::openAsked, this, open);
    connect(menu, &ticket::TicketMenu::primaryAsked, this, open);
    connect(menu, &ticket::TicketMenu::discussionAsked, this, open);
    connect(menu, &ticket::TicketMenu::windowAsked, this,
            [this, reference] { (new ticket::TicketWindow(workspace_, runner_, reference, this))->QWidget::show(); });
    connect(menu, &ticket::TicketMenu::moveAsked, rows_, &ticket::RowList::moveBy);
    menu->popup(at);
}

void RecruitmentsPanel::askWorkbook() {
    auto* dialog = new QFileDialog(this, tr("Export the arrivals"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Workbooks (*.xlsx)"));
    dialog->setDefaultSuffix(QStringLiteral("xlsx"));
    dialog->selectFile(tr("Arrivals_%1.xlsx").arg(kit::today().toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::fileSelected, this, &RecruitmentsPanel::saveWorkbook);
    dialog->open();
}

// The month that is shown; else the days to come.
void RecruitmentsPanel::saveWorkbook(const QString& path) {
    api::Period period;
    if (tabs_->currentIndex() == calendar) {
        period.from = ticket::dayFrom(month_->month());
        period.to = ticket::dayFrom(month_->month().addMonths(1).addDays(-1));
    }
    export_->setBusy(true);
    workspace_.recruitments.exportArrivals(period, path, this, [this, path](const base::Result<wire::Nothing>& answer) {
        export_->setBusy(false);
        if (answer.has_error()) return Q_EMIT said(actions::sentenceOf(answer.error()), kit::Tone::danger);
        Q_EMIT said(tr("Saved as %1").arg(QFileInfo(path).fileName()), kit::Tone::ok);
    });
}

QString RecruitmentsPanel::title() const {
    return tr("Recruitments");
}

QString RecruitmentsPanel::quietCount() const {
    if (const QString opened = openedTicket(); !opened.isEmpty()) return opened;
    const int count = counted_[ongoing]->rowCount();
    return count == 0 ? QString() : tr("%n under way", nullptr, count);
}

bool RecruitmentsPanel::canSave() const {
    return form_ && whole_->currentWidget() == form_ ? true : !openedTicket().isEmpty() && page_->canSave();
}

void RecruitmentsPanel::save() {
    if (form_ && whole_->currentWidget() == form_)
        form_->keepDraft();
    else if (!openedTicket().isEmpty())
        page_->save();
}

void RecruitmentsPanel::focusList() {
    if (form_ && whole_->currentWidget() == form_) return form_->focusFirst();
    if (!openedTicket().isEmpty()) return page_->setFocus();
    tabs_->currentIndex() < listCount ? rows_->setFocus(Qt::OtherFocusReason)
                                      : views_->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void RecruitmentsPanel::focusFilter() {
    if (search_->isVisible()) search_->setFocus(Qt::ShortcutFocusReason);
}

QList<QWidget*> RecruitmentsPanel::zones() const {
    if (whole_->currentWidget() != overview_) return {whole_->currentWidget()};
    return {tabs_, views_->currentIndex() == 0 ? static_cast<QWidget*>(rows_) : views_->currentWidget()};
}

} // namespace ilvm::panels
