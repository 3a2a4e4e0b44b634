#include "client/kit/rail_button.hpp"

#include "client/kit/button.hpp"
#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"

#include <QFocusEvent>
#include <QPainter>

namespace ilvm::kit {

namespace {

constexpr int iconLeft = 12;

}

RailButton::RailButton(Icon icon, const QString& label, QWidget* parent) : QAbstractButton(parent), icon_(icon) {
    setText(label);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    name();
}

void RailButton::setCount(std::optional<int> count) {
    if (count == count_) return;
    count_ = count;
    name();
    update();
}

void RailButton::setKey(const QString& key) {
    key_ = key;
    name();
}

void RailButton::setFolded(bool folded) {
    folded_ = folded;
    name();
    updateGeometry();
    update();
}

void RailButton::name() {
    const QString full = count_ ? text() + QStringLiteral(", ") + QString::number(*count_) : text();
    setAccessibleName(full);
    const QString key = key_.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(key_);
    setToolTip(folded_ ? full + key : key_);
}

QSize RailButton::sizeHint() const {
    const Tokens& t = tokens(this);
    return {t.scaled(folded_ ? 40 : 196), t.scaled(32)};
}

void RailButton::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens(this);
    QPainter painter(this);
    const bool on = isChecked();
    if (on) {
        paintBox(&painter, rect(), radius::field, t.accentSoft, t.isContrast() ? t.accent : QColor(), t.line);
        const int bar = t.scaled(16);
        paintBox(&painter, QRectF(0, (height() - bar) / 2.0, 3, bar), 1.5, t.accent);
    } else if (underMouse()) {
        paintBox(&painter, rect(), radius::field, t.hover, t.isContrast() ? t.text : QColor(), t.line);
    }
    if (hasFocus() && ring_) paintFocusRing(&painter, rect(), radius::field, t.accent);
    const int side = t.scaled(18);
    const int left = folded_ ? (width() - side) / 2 : iconLeft;
    paintIcon(&painter, QRectF(left, (height() - side) / 2.0, side, side), icon_, on ? t.accentText : t.textSecondary);
    if (folded_) {
        if (count_ && *count_ > 0)
            paintBox(&painter, QRectF(left + side - 3, height() / 2.0 - side / 2.0 - 3, 7, 7), 3.5, t.accent);
        return;
    }
    QRect rest = rect().adjusted(iconLeft + side + 10, 0, count_ ? -8 : -4, 0);
    if (count_) {
        const QString count = QString::number(*count_);
        const QSize size = countSize(t, count);
        paintCount(&painter, t, {QPoint(rest.right() + 1 - size.width(), (height() - size.height()) / 2), size}, count,
                   on);
        rest.setRight(rest.right() - size.width() - 8);
    }
    paintText(&painter, t, rest, text(), on ? TypeRole::sectionTitle : TypeRole::body, on ? t.accentText : t.text);
}

void RailButton::focusInEvent(QFocusEvent* event) {
    ring_ = byKeyboard(event->reason());
    QAbstractButton::focusInEvent(event);
}

void RailButton::changeEvent(QEvent* event) {
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange) updateGeometry();
}

} // namespace ilvm::kit
