#include "client/kit/filter_chip.hpp"

#include "client/kit/button.hpp"
#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"

#include <QEvent>
#include <QFocusEvent>
#include <QPainter>

namespace ilvm::kit {

FilterChip::FilterChip(const QString& text, QWidget* parent) : QAbstractButton(parent) {
    setText(text);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    name();
}

void FilterChip::setCount(std::optional<int> count) {
    count_ = count;
    name();
    updateGeometry();
    update();
}

QString FilterChip::label() const {
    return count_ ? text() + QStringLiteral(" · ") + QString::number(*count_) : text();
}

void FilterChip::name() {
    setAccessibleName(count_ ? text() + QStringLiteral(", ") + QString::number(*count_) : text());
}

QSize FilterChip::sizeHint() const {
    const Tokens& t = tokens(this);
    // As wide as when it is on, so that its neighbours do not move.
    return {textWidth(t, TypeRole::captionTitle, label()) + 16, t.scaled(26)};
}

void FilterChip::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens(this);
    QPainter painter(this);
    const double round = height() / 2.0;
    const QColor fill = isChecked() ? t.accentSoft : underMouse() && isEnabled() ? t.hover : QColor();
    const QColor border = isChecked() && !t.isContrast() ? QColor() : t.borderButton;
    paintBox(&painter, rect(), round, fill, border, isChecked() ? 3 : t.line);
    if (hasFocus() && ring_) paintFocusRing(&painter, QRectF(rect()).adjusted(1, 1, -1, -1), round - 1, t.accent);
    const QColor ink = !isEnabled() ? t.textTertiary : isChecked() ? t.accentText : t.textSecondary;
    paintText(&painter, t, rect(), label(), isChecked() ? TypeRole::captionTitle : TypeRole::captionStrong, ink,
              Qt::AlignHCenter);
}

void FilterChip::focusInEvent(QFocusEvent* event) {
    ring_ = byKeyboard(event->reason());
    QAbstractButton::focusInEvent(event);
}

void FilterChip::changeEvent(QEvent* event) {
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange) updateGeometry();
}

} // namespace ilvm::kit
