#include "client/kit/tick_card.hpp"

#include "client/kit/button.hpp"
#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"

#include <QFocusEvent>
#include <QPainter>
#include <QStyleOptionButton>

namespace ilvm::kit {
namespace {

constexpr int cardHeight = 36, boxSide = 16, tickMargin = 10, narrowest = 140;

} // namespace

TickCard::TickCard(const QString& text, const QString& whom, QWidget* parent) : QAbstractButton(parent), whom_(whom) {
    setText(text);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    name();
}

void TickCard::setWhom(const QString& whom) {
    whom_ = whom;
    name();
    update();
}

void TickCard::name() {
    setAccessibleName(whom_.isEmpty() ? text() : text() + QStringLiteral(", ") + whom_);
    setToolTip(accessibleName());
}

QSize TickCard::sizeHint() const {
    const Tokens& t = tokens(this);
    const int words = textWidth(t, TypeRole::body, text()) + textWidth(t, TypeRole::caption, whom_);
    return {words + t.scaled(boxSide) + 4 * tickMargin, t.scaled(cardHeight)};
}

QSize TickCard::minimumSizeHint() const {
    return {tokens(this).scaled(narrowest), sizeHint().height()};
}

void TickCard::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens(this);
    QPainter painter(this);
    const bool on = isChecked(), over = underMouse() && isEnabled();
    const QColor rest = over ? t.borderControl : t.border;
    paintBox(&painter, rect(), radius::field,
             on     ? t.selected
             : over ? t.hover
                    : t.surface,
             on && isEnabled() ? t.accent : rest, t.line);
    const int side = t.scaled(boxSide);
    QStyleOptionButton box;
    box.initFrom(this);
    box.state.setFlag(QStyle::State_On, on);
    box.state.setFlag(QStyle::State_Off, !on);
    box.rect = QRect(tickMargin, (height() - side) / 2, side, side);
    style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, &painter, this);
    QRect words = rect().adjusted(2 * tickMargin + side, 0, -tickMargin, 0);
    // What it is comes first; whom it concerns takes at most two fifths.
    const int whomWidth = std::min(textWidth(t, TypeRole::caption, whom_) + 1, words.width() * 2 / 5);
    const QRect right(words.right() - whomWidth + 1, 0, whomWidth, height());
    paintText(&painter, t, right, whom_, TypeRole::caption, t.textSecondary, Qt::AlignRight);
    if (whomWidth > 1) words.setRight(right.left() - tickMargin);
    paintText(&painter, t, words, text(), on ? TypeRole::bodyStrong : TypeRole::body,
              isEnabled() || on ? t.text : t.textSecondary);
    if (hasFocus() && ring_) paintFocusRing(&painter, rect(), radius::field, t.accent);
}

void TickCard::focusInEvent(QFocusEvent* event) {
    ring_ = byKeyboard(event->reason());
    QAbstractButton::focusInEvent(event);
}

void TickCard::changeEvent(QEvent* event) {
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange) updateGeometry();
}

} // namespace ilvm::kit
