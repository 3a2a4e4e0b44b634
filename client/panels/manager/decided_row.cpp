#include "client/panels/manager/decided_row.hpp"

#include "client/kit/chip.hpp"
#include "client/kit/clamped_label.hpp"
#include "client/kit/format.hpp"
#include "client/kit/style.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/stand_in.hpp"

#include <QBoxLayout>
#include <QPainter>

namespace ilvm::panels {
namespace {

constexpr int rowHeight = 38, referenceWidth = 76, timeWidth = 40;

kit::Tone toneOf(domain::ApprovalState state) {
    switch (state) {
    case domain::ApprovalState::approved:
        return kit::Tone::ok;
    case domain::ApprovalState::refused:
        return kit::Tone::danger;
    case domain::ApprovalState::sent_back:
        return kit::Tone::warn;
    default:
        return kit::Tone::neutral;
    }
}

} // namespace

DecidedRow::DecidedRow(const ticket::Workspace& workspace, QWidget* parent)
    : SelectableRow(parent),
      workspace_(workspace),
      reference_(new kit::Label(QString(), kit::TypeRole::reference, &kit::Tokens::textSecondary)),
      title_(new kit::ClampedLabel(QString(), 1, kit::TypeRole::body, &kit::Tokens::textSecondary)),
      inWhosePlace_(new kit::ClampedLabel(QString(), 1, kit::TypeRole::secondary, &kit::Tokens::textTertiary)),
      answer_(new kit::Chip),
      time_(new kit::Label(QString(), kit::TypeRole::secondary, &kit::Tokens::textTertiary)) {
    const auto& t = kit::tokens(this);
    reference_->setMinimumWidth(t.scaled(referenceWidth));
    time_->setMinimumWidth(t.scaled(timeWidth));
    time_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kit::space::xs, 0, kit::space::xs, 0);
    row->setSpacing(kit::space::s);
    row->addWidget(reference_);
    row->addWidget(title_, 2);
    row->addWidget(inWhosePlace_, 1);
    inWhosePlace_->hide();
    row->addWidget(answer_);
    row->addWidget(time_);
    setFixedHeight(t.scaled(rowHeight));
}

void DecidedRow::show(const api::Ticket& ticket, bool) {
    using ticket::words;
    reference_->setText(words(ticket.reference));
    title_->setText(words(ticket.title));
    const auto& me = workspace_.truth.me();
    for (const auto& approval : ticket.approvals) {
        if (!me || !approval.decided_by || approval.decided_by->id != me->id || !approval.at) continue;
        answer_->setFace({words(domain::labelOf(approval.state)), toneOf(approval.state), std::nullopt, false});
        inWhosePlace_->setVisible(approval.on_behalf_of.has_value());
        if (approval.on_behalf_of) inWhosePlace_->setText(ticket::onBehalfOf(*approval.on_behalf_of));
        const auto at = kit::localTime(*approval.at);
        time_->setText(kit::when(at, QDateTime::currentDateTime()));
        time_->setToolTip(kit::fullMoment(at));
    }
}

void DecidedRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintRow(painter, false);
}

void DecidedRow::changeEvent(QEvent* event) {
    SelectableRow::changeEvent(event);
    if (event->type() == QEvent::StyleChange) setFixedHeight(kit::tokens(this).scaled(rowHeight));
}

} // namespace ilvm::panels
