#include "client/kit/quiet_tab.hpp"

#include "client/kit/accessible.hpp"
#include "client/kit/button.hpp"
#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"

#include <QEvent>
#include <QFocusEvent>
#include <QPainter>

namespace ilvm::kit {

namespace {

constexpr int side = 4, gap = 8;

}

QuietTab::QuietTab(const QString& text, QWidget* parent) : QAbstractButton(parent) {
    setText(text);
    setAccessibleName(text);
    setProperty(roleProperty, static_cast<int>(QAccessible::PageTab));
    setCheckable(true);
    setAutoExclusive(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void QuietTab::setCount(std::optional<int> count) {
    if (count_ == count) return;
    count_ = count;
    setAccessibleName(count ? text() + QStringLiteral(", ") + QString::number(*count) : text());
    updateGeometry();
    update();
}

QSize QuietTab::sizeHint() const {
    const Tokens& t = tokens(this);
    const int count = count_ ? gap + textWidth(t, TypeRole::secondaryTitle, QString::number(*count_)) : 0;
    return {textWidth(t, TypeRole::secondaryTitle, text()) + 1 + count + 2 * side, t.scaled(24)};
}

void QuietTab::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens(this);
    QPainter painter(this);
    const bool on = isChecked();
    const TypeRole role = on ? TypeRole::secondaryTitle : TypeRole::secondaryStrong;
    const QColor ink = on || underMouse() ? t.text : t.textSecondary;
    if (hasFocus() && ring_) paintFocusRing(&painter, rect(), radius::keyCap, t.accent);
    const QRect words = rect().adjusted(side, 0, -side, 0);
    paintText(&painter, t, words, text(), role, ink);
    if (count_)
        paintText(&painter, t, words, QString::number(*count_), TypeRole::secondaryTitle, t.textTertiary,
                  Qt::AlignRight);
}

void QuietTab::focusInEvent(QFocusEvent* event) {
    ring_ = byKeyboard(event->reason());
    QAbstractButton::focusInEvent(event);
}

void QuietTab::changeEvent(QEvent* event) {
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange) updateGeometry();
}

} // namespace ilvm::kit
