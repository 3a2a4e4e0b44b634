#include "client/kit/ref_link.hpp"

#include "client/kit/button.hpp"
#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"

#include <QFocusEvent>
#include <QPainter>

namespace ilvm::kit {
namespace {

constexpr int beside = 4, leastHeight = 24; // a target is never lower

} // namespace

RefLink::RefLink(const QString& reference, QWidget* parent) : QAbstractButton(parent) {
    setText(reference);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize RefLink::sizeHint() const {
    const Tokens& t = tokens(this);
    return {textWidth(t, TypeRole::reference, text()) + 2 * beside, std::max(leastHeight, t.scaled(20))};
}

void RefLink::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens(this);
    QPainter painter(this);
    paintText(&painter, t, rect().adjusted(beside, 0, -beside + 1, 0), text(), TypeRole::reference, t.accentText);
    if (underMouse()) {
        const int line = (height() + t.lineHeight(TypeRole::reference)) / 2 - 2;
        painter.fillRect(beside, line, width() - 2 * beside, 1, t.accentText);
    }
    if (hasFocus() && ring_) paintFocusRing(&painter, rect(), radius::keyCap, t.accent);
}

void RefLink::focusInEvent(QFocusEvent* event) {
    ring_ = byKeyboard(event->reason());
    QAbstractButton::focusInEvent(event);
}

void RefLink::changeEvent(QEvent* event) {
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange) updateGeometry();
}

} // namespace ilvm::kit
