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
#include <QEvent>
#include <QPainter>
#include <algorithm>

namespace ilvm::ticket {
namespace {

constexpr int headIcon = 16, lineIcon = 14, codeLabelWidth = 92;

using kit::Icon, kit::Tone;

QString dayOf(const base::Date& date) {
    return QDate(date.year, static_cast<int>(date.month), static_cast<int>(date.day))
        .toString(QStringLiteral("dd/MM/yyyy"));
}

Icon signOf(Tone tone) {
    if (tone == Tone::ok) return Icon::checkCircle;
    return tone == Tone::neutral ? Icon::info : Icon::warning;
}

bool namesAnother(const api::RibCheck& check, const std::string& iban) {
    return std::any_of(check.found.begin(), check.found.end(), [&](const auto& found) { return found != iban; });
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
    hide();
}

void RibBox::show(const RibFacts& facts) {
    if (facts == facts_) return;
    facts_ = facts;
    fill();
}

// A match that names another account besides is none: in doubt it is for a person to look.
RibBox::Finding RibBox::findingOf(const RibFacts& facts) {
    if (facts.reading) return Finding::reading;
    if (!facts.problem.isEmpty()) return Finding::failed;
    if (!facts.check) return Finding::none;
    if (facts.check->outcome == api::RibOutcome::mismatch) return Finding::mismatch;
    if (facts.check->outcome != api::RibOutcome::match || namesAnother(*facts.check, facts.iban))
        return Finding::unreadable;
    return facts.check->holder_agrees.value_or(true) ? Finding::match : Finding::other_holder;
}

QString RibBox::titleOf(Finding finding) {
    switch (finding) {
    case Finding::none:
        break;
    case Finding::reading:
        return tr("Reading the bank details…");
    case Finding::failed:
        return tr("The bank details were not compared");
    case Finding::match:
    case Finding::other_holder:
        return tr("Bank details agree");
    case Finding::mismatch:
        return tr("Another IBAN");
    case Finding::unreadable:
        return tr("Bank details not readable");
    }
    return {};
}

void RibBox::fill() {
    kit::clearLayout(column_);
    const auto finding = findingOf(facts_);
    const bool changed = facts_.account == Account::changed;
    const bool says = !facts_.iban.empty() && (changed || finding != Finding::none);
    setVisible(says);
    title_ = !says ? QString() : changed ? tr("This is not the supplier's usual IBAN") : titleOf(finding);
    setAccessibleName(title_);
    if (!says) return;
    tone_ = changed || finding == Finding::mismatch ? Tone::danger
            : finding == Finding::match             ? Tone::ok
            : finding == Finding::reading           ? Tone::neutral
                                                    : Tone::warn;
    addHead(signOf(tone_));
    if (changed)
        addChange(finding);
    else
        addFinding(finding);
    if (facts_.justification) addText(tr("Reason given: %1").arg(words(*facts_.justification)));
    update();
}

void RibBox::addHead(Icon icon) {
    auto* head = new QWidget;
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kit::space::s);
    line->addWidget(new Glyph(icon, headIcon, tone_));
    auto* name = new kit::ClampedLabel(title_, 1, kit::TypeRole::sectionTitle);
    name->setTone(tone_);
    line->addWidget(name, 1);
    if (!facts_.file.isEmpty() && facts_.fileOpens) {
        auto* open = new kit::Button(facts_.file, kit::ButtonVariant::ghost);
        open->setCompact(true);
        open->setGlyph(Icon::file);
        connect(open, &QPushButton::clicked, this, &RibBox::fileChosen);
        line->addWidget(open);
    } else if (!facts_.file.isEmpty()) {
        line->addWidget(new Glyph(Icon::file, lineIcon, Tone::neutral));
        line->addWidget(new kit::ClampedLabel(facts_.file, 1, kit::TypeRole::secondary, &kit::Tokens::textSecondary));
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

// One above the other, each with the groups marked in which it differs.
void RibBox::addCodes(bool withFound) {
    std::vector<std::string> found;
    if (withFound && facts_.check)
        std::copy_if(facts_.check->found.begin(), facts_.check->found.end(), std::back_inserter(found),
                     [this](const auto& iban) { return iban != facts_.iban; });
    const auto& others = found.empty() ? facts_.usual : found;
    addCode(tr("Typed"), facts_.iban, others.empty() ? std::string() : others.front());
    for (const auto& iban : found)
        addCode(tr("In the document"), iban, facts_.iban);
    for (const auto& iban : facts_.usual)
        addCode(tr("Known"), iban, facts_.iban);
}

void RibBox::addHolder(bool agrees) {
    if (!facts_.check->holder) return;
    const QString holder = words(*facts_.check->holder);
    if (agrees)
        addLine(Icon::checkCircle, tr("Holder of the account"), holder);
    else
        addLine(Icon::warning, tr("The account's holder is not the supplier"), holder);
}

void RibBox::addAccount() {
    if (facts_.account == Account::usual)
        addLine(Icon::checkCircle, tr("The account known for this supplier"));
    else if (facts_.account == Account::first)
        addLine(Icon::info, tr("No other IBAN known for this SIRET"), tr("first order"));
    else
        addLine(Icon::info, tr("The account known for this supplier is compared when the request is sent"));
}

void RibBox::addFinding(Finding finding) {
    switch (finding) {
    case Finding::match:
    case Finding::other_holder:
        addLine(
            Icon::checkCircle, tr("Valid IBAN: country, length, key 97"),
            tr("%1 · %n characters", nullptr, static_cast<int>(facts_.iban.size())).arg(words(facts_.iban).left(2)));
        addLine(Icon::checkCircle, tr("The same IBAN in the text of the document"));
        addAccount();
        return addHolder(finding == Finding::match);
    case Finding::failed:
        return addText(facts_.problem);
    case Finding::mismatch:
        if (facts_.check->reason) addText(words(*facts_.check->reason));
        return addCodes(true);
    case Finding::unreadable:
        if (facts_.check->reason) addText(words(*facts_.check->reason));
        addText(tr("Compare both IBANs by eye."));
        return addCodes(true);
    default:
        return;
    }
}

// Another account than before: first of all, whatever the RIB says.
void RibBox::addChange(Finding finding) {
    const bool same = finding == Finding::match || finding == Finding::other_holder;
    if (same)
        addLine(Icon::checkCircle, tr("The same IBAN in the text of the document"));
    else if (finding != Finding::none)
        addLine(finding == Finding::reading ? Icon::info : Icon::warning, titleOf(finding),
                finding == Finding::failed ? facts_.problem : QString());
    if (!same && facts_.check && facts_.check->reason) addText(words(*facts_.check->reason));
    addCodes(!same);
    if (same) addHolder(finding == Finding::match);
    if (facts_.callback)
        addLine(Icon::checkCircle, tr("Confirmed by telephone by %1").arg(words(facts_.callback->contact)),
                tr("%1, on %2").arg(words(facts_.callback->number), dayOf(facts_.callback->day)));
    else
        addText(tr("Whoever approves the budget calls the supplier at a number known before, and notes the call."));
}

void RibBox::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) fill();
}

void RibBox::paintEvent(QPaintEvent*) {
    const auto& t = kit::tokens(this);
    const auto& pair = t.tone(tone_);
    QPainter painter(this);
    kit::paintBox(&painter, rect(), kit::radius::card, pair.tint, t.isContrast() ? pair.text : QColor(), t.line);
}

} // namespace ilvm::ticket
