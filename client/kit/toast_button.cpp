#include "client/kit/toast_button.hpp"

#include "client/kit/icon.hpp"
#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"

#include <QPainter>

namespace ilvm::kit {

ToastButton::ToastButton(const QString& text, Kind kind, QWidget* parent) : QAbstractButton(parent), kind_(kind) {
    setText(text);
    setToolTip(kind == Kind::action ? QString() : text);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ToastButton::setKey(const QString& key) {
    key_ = key;
    updateGeometry();
}

QSize ToastButton::sizeHint() const {
    const Tokens& t = tokens(this);
    const int height = t.scaled(28);
    switch (kind_) {
    case Kind::action: {
        const int key = key_.isEmpty() ? 0 : 10 + textWidth(t, TypeRole::captionStrong, key_);
        return {textWidth(t, TypeRole::primaryButton, text()) + key + 8, height};
    }
    case Kind::close:
        return {height, height};
    }
    return {};
}

void ToastButton::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens(this);
    QPainter painter(this);
    if (hasFocus()) paintFocusRing(&painter, rect(), radius::field, t.toastLink);
    if (kind_ == Kind::close) {
        const double side = t.scaled(14);
        paintIcon(&painter, QRectF((width() - side) / 2, (height() - side) / 2, side, side), Icon::close,
                  underMouse() ? t.toastText : t.toastQuiet);
        return;
    }
    const QRect inner = rect().adjusted(4, 0, -4, 0);
    paintText(&painter, t, inner, text(), TypeRole::primaryButton, underMouse() ? t.toastText : t.toastLink);
    if (!key_.isEmpty()) {
        paintText(&painter, t, inner, key_, TypeRole::captionStrong, t.toastQuiet, Qt::AlignRight);
    }
}

} // namespace ilvm::kit
