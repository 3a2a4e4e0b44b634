#include "client/ticket/ticket_window.hpp"

#include "client/ticket/faces.hpp"

#include <QBoxLayout>
#include <QKeyEvent>

namespace ilvm::ticket {
namespace {

constexpr QSize usual(480, 720);

} // namespace

TicketWindow::TicketWindow(const Workspace& workspace, ActionRunner& runner, const QString& reference, QWidget* owner)
    : QWidget(owner, Qt::Window), pane_(new TicketPane(workspace, runner)) {
    setAttribute(Qt::WA_DeleteOnClose);
    const auto* ticket = workspace.truth.ticket(reference);
    setWindowTitle(ticket ? reference % QStringLiteral(" · ") % words(ticket->title) : reference);
    resize(usual);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    pane_->setMaximumWidth(QWIDGETSIZE_MAX);
    column->addWidget(pane_);
    connect(pane_, &TicketPane::closeAsked, this, &QWidget::close);
    connect(&workspace.truth, &truth::Truth::ticketRemoved, this, [this, reference](const QString& gone) {
        if (gone == reference) close();
    });
    pane_->show(reference);
    pane_->focusDiscussion();
}

void TicketWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace ilvm::ticket
