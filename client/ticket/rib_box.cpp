#include "client/ticket/rib_box.hpp"

#include "client/kit/button.hpp"
#include "client/kit/clamped_label.hpp"
#include "client/kit/clear_layout.hpp"
#include "client/kit/format.hpp"
#include "client/kit/grouped_code.hpp"
#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/glyph.hpp"

#include <QBoxLayout>
#include <QPainter>

namespace ilvm::ticket {
namespace {

constexpr int headIcon = 16, lineIcon = 14, codeLabelWidth = 92;

using kit::Icon, kit::Tone;

QString dayOf(const base::Date& date) {
    return QDate(date.year, static_cast<int>(date.month), static_cast<int>(date.day))
        .toString(QStringLiteral("dd/MM/yyyy"));
}

kit::Label* wrapped(const QString& text, Tone tone) {
    auto* label = new kit::Label(kit::withFirmSpaces(text), kit::TypeRole::secondary);
    label->setTone(tone);
    label->setWordWrap(true);
    return label;
}

} // namespace

RibBox::RibBox(QWidget* parent) : QWidget(parent), column_(new QVBoxLayout(this)) {
    column_->setContentsMargins(kit::space::m, kit::space::s + 2, kit::space::m, kit::space::s + 2);
    column_->setSpacing(kit::space::xs + 1);
    setProperty(kit::roleProperty, static_cast<int>(QAccessible::Grouping));
}

void RibBox::show(const RibFacts& facts) {
    kit::clearLayout(column_);
    const bool says = facts.changed || facts.check;
    setVisible(says);
    if (!says) return;
    const bool differs = facts.check && facts.check->outcome == api::RibOutcome::mismatch;
    const bool matches = facts.check && facts.check->outcome == api::RibOutcome::match;
    tone_ = differs || facts.changed                               ? Tone::danger
            : matches && facts.check->holder_agrees.value_or(true) ? Tone::ok
                                                                   : Tone::warn;
    if (differs)
        showMismatch(facts);
    else if (matches)
        showMatch(facts);
    else if (facts.check)
        showUnreadable(facts);
    if (facts.changed) showChange(facts);
    if (facts.justification) addText(tr("Reason given: %1").arg(words(*facts.justification)));
    update();
}

void RibBox::showHead(Icon icon, const QString& title, const QString& file) {
    auto* head = new QWidget;
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kit::space::s);
    line->addWidget(new Glyph(icon, headIcon, tone_));
    auto* name = new kit::ClampedLabel(title, 1, kit::TypeRole::sectionTitle);
    name->setTone(tone_);
    line->addWidget(name, 1);
    if (!file.isEmpty()) {
        auto* open = new kit::Button(file, kit::ButtonVariant::ghost);
        open->setCompact(true);
        open->setGlyph(Icon::file);
        connect(open, &QPushButton::clicked, this, &RibBox::fileChosen);
        line->addWidget(open);
    }
    column_->addWidget(head);
}

void RibBox::addLine(Icon icon, const QString& text, const QString& fact) {
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kit::space::s);
    line->addWidget(new Glyph(icon, lineIcon, tone_), 0, Qt::AlignTop);
    auto* said = new kit::Label(kit::withFirmSpaces(text), kit::TypeRole::secondaryStrong);
    said->setWordWrap(true);
    line->addWidget(said, 2);
    if (!fact.isEmpty()) {
        auto* side = new kit::Label(fact, kit::TypeRole::secondary, &kit::Tokens::textSecondary);
        side->setWordWrap(true);
        side->setAlignment(Qt::AlignRight | Qt::AlignTop);
        line->addWidget(side, 1, Qt::AlignTop);
    }
    column_->addWidget(row);
}

void RibBox::addText(const QString& text) {
    column_->addWidget(wrapped(text, tone_));
}

void RibBox::addCode(const QString& label, const std::string& code, const std::string& other) {
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kit::space::s);
    auto* name = new kit::Label(label, kit::TypeRole::secondary, &kit::Tokens::textSecondary);
    name->setMinimumWidth(kit::tokens(this).scaled(codeLabelWidth));
    line->addWidget(name);
    auto* shown = new kit::GroupedCode;
    shown->setCode(words(code), words(other));
    shown->setTone(tone_);
    shown->setAccessibleName(label % QLatin1Char(' ') % shown->spoken());
    line->addWidget(shown, 1);
    column_->addWidget(row);
}

void RibBox::showMatch(const RibFacts& facts) {
    const auto& check = *facts.check;
    const bool otherHolder = !check.holder_agrees.value_or(true);
    showHead(otherHolder ? Icon::warning : Icon::checkCircle, tr("Bank details agree"), facts.file);
    addLine(Icon::checkCircle, tr("Valid IBAN: country, length, key 97"),
            tr("%1 · %n characters", nullptr, static_cast<int>(facts.iban.size())).arg(words(facts.iban).left(2)));
    addLine(Icon::checkCircle, tr("The same IBAN in the text of the document"));
    if (facts.firstOrder) addLine(Icon::info, tr("No other IBAN known for this SIRET"), tr("first order"));
    if (!check.holder) return;
    if (otherHolder)
        addLine(Icon::warning, tr("The account's holder is not the supplier"), words(*check.holder));
    else
        addLine(Icon::checkCircle, tr("Holder of the account"), words(*check.holder));
}

void RibBox::showMismatch(const RibFacts& facts) {
    showHead(Icon::warning, tr("Another IBAN"), facts.file);
    const auto& found = facts.check->found;
    addCode(tr("Typed"), facts.iban, found.empty() ? std::string() : found.front());
    for (const auto& iban : found)
        addCode(tr("In the document"), iban, facts.iban);
    if (facts.check->reason) addText(words(*facts.check->reason));
}

void RibBox::showUnreadable(const RibFacts& facts) {
    showHead(Icon::warning, tr("Bank details not readable"), facts.file);
    addText(words(facts.check->reason.value_or("")));
    addText(tr("Compare both IBANs by eye."));
    addCode(tr("Typed"), facts.iban, {});
}

void RibBox::showChange(const RibFacts& facts) {
    if (facts.check)
        addLine(Icon::warning, tr("This is not the supplier's usual IBAN"));
    else
        showHead(Icon::warning, tr("This is not the supplier's usual IBAN"), facts.file);
    if (!facts.check) addCode(tr("Typed"), facts.iban, {});
    if (facts.callback)
        addLine(Icon::checkCircle, tr("Confirmed by telephone by %1").arg(words(facts.callback->contact)),
                tr("%1, on %2").arg(words(facts.callback->number), dayOf(facts.callback->day)));
    else
        addText(tr("Whoever approves the budget calls the supplier at a number known before, and notes the call."));
}

void RibBox::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    kit::paintBox(&painter, rect(), kit::radius::card, kit::tokens(this).tone(tone_).tint);
}

} // namespace ilvm::ticket
