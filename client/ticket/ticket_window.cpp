#include "client/ticket/ticket_window.hpp"

#include "client/kit/toast.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/purchase_page.hpp"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QStackedWidget>

namespace ilvm::ticket {
namespace {

constexpr QSize usual(480, 720), wide(1100, 760);

} // namespace

TicketWindow::TicketWindow(const Workspace& workspace, ActionRunner& runner, const QString& reference, QWidget* owner)
    : QWidget(owner, Qt::Window),
      workspace_(workspace),
      runner_(runner),
      whole_(new QStackedWidget),
      pane_(new TicketPane(workspace, runner)) {
    setAttribute(Qt::WA_DeleteOnClose);
    const auto* ticket = workspace.truth.ticket(reference);
    setWindowTitle(ticket ? reference % QStringLiteral(" · ") % words(ticket->title) : reference);
    resize(usual);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    pane_->setMaximumWidth(QWIDGETSIZE_MAX);
    column->addWidget(whole_);
    whole_->addWidget(pane_);
    toasts_ = new kit::ToastHost(this);
    connect(pane_, &TicketPane::pageAsked, this, &TicketWindow::openPage);
    connect(pane_, &TicketPane::recruitmentAsked, this, &TicketWindow::openRecruitment);
    connect(pane_, &TicketPane::closeAsked, this, &QWidget::close);
    connect(&workspace.truth, &truth::Truth::ticketRemoved, this, [this, reference](const QString& gone) {
        if (gone == reference) close();
    });
    pane_->show(reference);
    pane_->focusDiscussion();
}

void TicketWindow::openPage() {
    if (!page_) {
        page_ = new PurchasePage(workspace_, runner_);
        whole_->addWidget(page_);
        connect(page_, &PurchasePage::closeAsked, this, [this] { whole_->setCurrentWidget(pane_); });
    }
    resize(size().expandedTo(wide));
    whole_->setCurrentWidget(page_);
    page_->show(reference());
    page_->setFocus();
}

void TicketWindow::openRecruitment(const QString& reference) {
    const auto open = [this, reference] { (new TicketWindow(workspace_, runner_, reference, parentWidget()))->show(); };
    if (workspace_.truth.ticket(reference)) return open();
    workspace_.requests.fetch(reference, this, [this, open, reference](const base::Result<api::Ticket>& answer) {
        if (answer.has_value()) return open();
        toasts_->say({tr("%1: %2").arg(reference, actions::sentenceOf(answer.error())), {}, {}, kit::Tone::danger});
    });
}

void TicketWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace ilvm::ticket
