#include "client/ticket/history_view.hpp"

#include "client/kit/clamped_label.hpp"
#include "client/kit/clear_layout.hpp"
#include "client/kit/format.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/stand_in.hpp"

#include <QBoxLayout>

namespace ilvm::ticket {
namespace {

constexpr int commentLines = 4, shownHash = 12;

} // namespace

QString sentenceOf(domain::ActionCode action) {
    using domain::ActionCode;
    switch (action) {
    case ActionCode::submit:
        return HistoryView::tr("Request sent");
    case ActionCode::approve:
        return HistoryView::tr("Approved");
    case ActionCode::refuse:
        return HistoryView::tr("Refused");
    case ActionCode::send_back:
        return HistoryView::tr("Sent back for correction");
    case ActionCode::resubmit:
        return HistoryView::tr("Corrected and sent again");
    case ActionCode::take:
        return HistoryView::tr("Taken");
    case ActionCode::release:
        return HistoryView::tr("Put back into the pool");
    case ActionCode::assign:
        return HistoryView::tr("Assigned");
    case ActionCode::transfer:
        return HistoryView::tr("Transferred");
    case ActionCode::ask:
        return HistoryView::tr("Question to the requester");
    case ActionCode::answer:
        return HistoryView::tr("Answer of the requester");
    case ActionCode::close:
        return HistoryView::tr("Closed");
    case ActionCode::reopen:
        return HistoryView::tr("Reopened");
    case ActionCode::cancel:
        return HistoryView::tr("Cancelled");
    case ActionCode::prioritise:
        return HistoryView::tr("Priority changed");
    case ActionCode::prepare:
        return HistoryView::tr("Order sent for signature");
    case ActionCode::return_:
        return HistoryView::tr("Order returned to preparation");
    case ActionCode::sign:
        return HistoryView::tr("Order signed");
    case ActionCode::receive:
        return HistoryView::tr("Delivery confirmed");
    case ActionCode::give_up_rest:
        return HistoryView::tr("Rest of the order given up");
    case ActionCode::amend:
        return HistoryView::tr("Recruitment changed");
    case ActionCode::drop_task:
        return HistoryView::tr("Task given up");
    case ActionCode::ask_again:
        return HistoryView::tr("Asked again");
    }
    return {};
}

HistoryView::HistoryView(const Workspace& workspace, QWidget* parent) : QScrollArea(parent), workspace_(workspace) {
    auto* content = new QWidget;
    list_ = new QVBoxLayout(content);
    list_->setContentsMargins(kit::space::l, kit::space::m, kit::space::l, kit::space::m);
    list_->setSpacing(kit::space::m);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("History"));
    connect(&workspace_.truth, &truth::Truth::ticketChanged, this, [this](const QString& reference) {
        if (reference == reference_ && isVisible()) refresh();
    });
}

void HistoryView::show(const QString& reference) {
    reference_ = reference;
    refresh();
}

void HistoryView::refresh() {
    workspace_.discussion.readHistory(reference_, this, [this, asked = reference_](base::Result<api::History> answer) {
        if (asked != reference_) return;
        if (answer.has_value())
            fill(*answer);
        else
            say(actions::sentenceOf(answer.error()));
    });
}

void HistoryView::clear() {
    kit::clearLayout(list_);
}

void HistoryView::say(const QString& sentence) {
    clear();
    auto* label = new kit::Label(sentence, kit::TypeRole::body, &kit::Tokens::textSecondary);
    label->setWordWrap(true);
    list_->addWidget(label);
    list_->addStretch();
}

void HistoryView::fill(const api::History& history) {
    clear();
    for (auto event = history.items.rbegin(); event != history.items.rend(); ++event)
        list_->addWidget(rowOf(*event));
    list_->addStretch();
}

QWidget* HistoryView::rowOf(const api::HistoryEvent& event) const {
    auto* row = new QWidget;
    auto* column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    const auto at = kit::localTime(event.at);
    auto* first = new QHBoxLayout;
    first->addWidget(new kit::ClampedLabel(sentenceOf(event.action), 1, kit::TypeRole::bodyStrong), 1);
    auto* time =
        new kit::Label(kit::when(at, QDateTime::currentDateTime()), kit::TypeRole::caption, &kit::Tokens::textTertiary);
    time->setToolTip(kit::fullMoment(at));
    first->addWidget(time);
    column->addLayout(first);
    QString second = event.actor ? words(event.actor->display_name) : tr("The system");
    if (event.to && event.from != event.to) second += QStringLiteral(" · ") % words(domain::labelOf(*event.to));
    column->addWidget(new kit::ClampedLabel(second, 1, kit::TypeRole::secondary, &kit::Tokens::textSecondary));
    if (event.on_behalf_of)
        column->addWidget(new kit::ClampedLabel(onBehalfOf(*event.on_behalf_of), 1, kit::TypeRole::secondary,
                                                &kit::Tokens::textSecondary));
    if (event.comment) {
        auto* comment = new kit::ClampedLabel(words(*event.comment), commentLines, kit::TypeRole::secondary);
        column->addWidget(comment);
    }
    auto* hash = new kit::Label(words(event.hash).left(shownHash), kit::TypeRole::caption, &kit::Tokens::textTertiary);
    hash->setToolTip(tr("Link %1 of the chain: %2").arg(event.sequence).arg(words(event.hash)));
    column->addWidget(hash);
    return row;
}

} // namespace ilvm::ticket
