#include "client/panels/recruitments/held_things.hpp"

#include "client/kit/chip.hpp"
#include "client/kit/clamped_label.hpp"
#include "client/kit/clear_layout.hpp"
#include "client/ticket/faces.hpp"

#include <QBoxLayout>

namespace ilvm::panels {

using ticket::words;

HeldThings::HeldThings(QWidget* parent) : Card(tr("What comes back"), parent), rows_(new QVBoxLayout) {
    rows_->setSpacing(kit::space::s);
    column()->addLayout(rows_);
}

void HeldThings::show(const std::vector<api::HeldThing>& things) {
    kit::clearLayout(rows_);
    if (things.empty()) return say(tr("Nothing was given by the arrival."));
    for (const auto& thing : things)
        addRow(thing);
}

void HeldThings::say(const QString& sentence) {
    kit::clearLayout(rows_);
    auto* label = new kit::Label(sentence, kit::TypeRole::secondary, &kit::Tokens::textSecondary);
    label->setWordWrap(true);
    rows_->addWidget(label);
}

void HeldThings::addRow(const api::HeldThing& thing) {
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kit::space::s);
    line->addWidget(new kit::ClampedLabel(words(thing.label), 1, kit::TypeRole::bodyStrong), 1);
    line->addWidget(new kit::Label(tr("given by %1").arg(words(thing.granted_by)), kit::TypeRole::secondary,
                                   &kit::Tokens::textTertiary));
    const bool lost = thing.outcome == domain::Return::lost;
    const auto tone = !thing.outcome ? kit::Tone::info : lost ? kit::Tone::danger : kit::Tone::ok;
    line->addWidget(new kit::Chip(
        {thing.outcome ? words(domain::labelOf(*thing.outcome)) : tr("To be returned"), tone, {}, false}));
    rows_->addWidget(row);
}

} // namespace ilvm::panels
