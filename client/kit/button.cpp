#include "client/kit/button.hpp"

#include "client/kit/spinner.hpp"
#include "client/kit/style.hpp"

#include <QEvent>
#include <QFocusEvent>
#include <QPainter>
#include <utility>

namespace ilvm::kit {

bool byKeyboard(Qt::FocusReason reason) {
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason ||
           reason == Qt::OtherFocusReason;
}

Button::Button(const QString& text, ButtonVariant variant, QWidget* parent)
    : QPushButton(text, parent), variant_(variant) {
    setAutoDefault(false);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Button::setVariant(ButtonVariant variant) {
    variant_ = variant;
    updateGeometry();
    update();
}

void Button::setGlyph(std::optional<Icon> icon) {
    icon_ = icon;
    updateGeometry();
    update();
}

void Button::setKey(const QString& key) {
    key_ = key;
    updateGeometry();
    update();
}

void Button::setCompact(bool compact) {
    compact_ = compact;
    updateGeometry();
    update();
}

void Button::setRefused(const QString& reason) {
    setEnabled(reason.isEmpty());
    setToolTip(reason);
    setAccessibleDescription(reason);
}

void Button::setBusy(bool busy) {
    if (busy == (spinner_ != nullptr)) return;
    delete std::exchange(spinner_, busy ? new Spinner(this) : nullptr);
    if (spinner_) {
        placeSpinner();
        spinner_->show();
    }
    update();
}

void Button::placeSpinner() {
    if (!spinner_) return;
    spinner_->resize(spinner_->sizeHint());
    spinner_->move((width() - spinner_->width()) / 2, (height() - spinner_->height()) / 2);
}

void Button::resizeEvent(QResizeEvent* event) {
    QPushButton::resizeEvent(event);
    placeSpinner();
}

QSize Button::sizeHint() const {
    return buttonSize(tokens(this), face());
}

QSize Button::minimumSizeHint() const {
    return sizeHint();
}

ButtonFace Button::face() const {
    ButtonFace face;
    face.text = text();
    face.key = key_;
    face.icon = icon_;
    face.variant = variant_;
    face.compact = compact_;
    face.menu = menu() != nullptr && !text().isEmpty();
    face.enabled = isEnabled();
    face.hovered = isEnabled() && underMouse();
    face.pressed = isDown();
    face.checked = isChecked();
    face.focused = hasFocus() && ring_;
    return face;
}

void Button::paintEvent(QPaintEvent*) {
    if (spinner_) return;
    QPainter painter(this);
    paintButton(&painter, tokens(this), rect(), face());
}

void Button::focusInEvent(QFocusEvent* event) {
    ring_ = byKeyboard(event->reason());
    QPushButton::focusInEvent(event);
}

void Button::focusOutEvent(QFocusEvent* event) {
    if (event->reason() != Qt::PopupFocusReason) ring_ = false;
    QPushButton::focusOutEvent(event);
}

void Button::changeEvent(QEvent* event) {
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange) updateGeometry();
}

IconButton::IconButton(Icon icon, const QString& name, QWidget* parent)
    : Button(QString(), ButtonVariant::ghost, parent) {
    setGlyph(icon);
    setName(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconButton::setName(const QString& name) {
    setToolTip(name);
    setAccessibleName(name);
}

} // namespace ilvm::kit
