#include "client/panels/technician/child_lines.hpp"

#include "client/kit/clamped_label.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/family.hpp"
#include "client/ticket/glyph.hpp"

#include <QBoxLayout>

namespace ilvm::panels {
namespace {

constexpr int glyphSide = 13;

QHBoxLayout* lineIn(QWidget* box) {
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    return line;
}

} // namespace

ChildLines::ChildLines(QWidget* parent)
    : QWidget(parent),
      family_(new kit::ClampedLabel(QString(), 1, kit::TypeRole::secondary, &kit::Tokens::textSecondary)),
      wait_(new QWidget),
      locked_(new ticket::Glyph(kit::Icon::lock, glyphSide, kit::Tone::warn)),
      priced_(new ticket::Glyph(kit::Icon::euro, glyphSide, kit::Tone::warn)),
      why_(new kit::ClampedLabel(QString(), 1, kit::TypeRole::secondary)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    column->setSpacing(4);
    auto* family = new QWidget;
    auto* first = lineIn(family);
    first->addWidget(new ticket::Glyph(kit::Icon::branch, glyphSide, kit::Tone::violet));
    first->addWidget(family_, 1);
    column->addWidget(family);
    why_->setTone(kit::Tone::warn);
    auto* second = lineIn(wait_);
    second->addWidget(locked_);
    second->addWidget(priced_);
    second->addWidget(why_, 1);
    column->addWidget(wait_);
    hide();
}

void ChildLines::show(const api::Ticket& ticket) {
    using ticket::words;
    const bool child = ticket.kind == domain::Kind::onboarding && ticket.recruitment;
    setVisible(child);
    if (!child) return;
    const auto& record = *ticket.recruitment;
    family_->setText(tr("%1 · %2 %3 · %4/%5")
                         .arg(words(record.reference), words(domain::labelOf(record.kind)).toLower(),
                              ticket::shortDay(record.start_date, base::dayOf(base::systemNow())),
                              QString::number(record.readiness.done), QString::number(record.readiness.total)));
    const bool priced = ticket.status == domain::Status::pending_n2;
    QStringList before;
    for (const auto& reference : ticket.waits_for.value_or(std::vector<std::string>{}))
        before.append(words(reference));
    locked_->setVisible(!priced);
    priced_->setVisible(priced);
    why_->setText(priced             ? tr("N2 decides on its cost")
                  : before.isEmpty() ? QString()
                                     : tr("waits for %1").arg(before.join(QStringLiteral(", "))));
    wait_->setVisible(priced || !before.isEmpty());
}

} // namespace ilvm::panels
