#include "client/kit/toast.hpp"

#include "client/kit/tokens.hpp"

#include <QAccessible>
#include <QBoxLayout>
#include <QEvent>
#include <algorithm>

namespace ilvm::kit {

ToastHost::ToastHost(QWidget* window, std::chrono::milliseconds life) : QWidget(window), life_(life) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    window->installEventFilter(this);
    hide();
}

Toast* ToastHost::say(const ToastText& text) {
    while (toasts_.size() >= 3)
        toasts_.front()->end(); // which forgets it
    auto* toast = new Toast(text, life_, this);
    toasts_.push_back(toast);
    layout()->addWidget(toast);
    connect(toast, &Toast::actionChosen, this, [this, toast] { forget(toast); });
    connect(toast, &Toast::ended, this, [this, toast] { forget(toast); });
    toast->show();
    place();
    QAccessibleEvent spoken(toast, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
    return toast;
}

Toast* ToastHost::undoable() const {
    const auto found =
        std::find_if(toasts_.rbegin(), toasts_.rend(), [](const Toast* toast) { return toast->hasAction(); });
    return found == toasts_.rend() ? nullptr : *found;
}

void ToastHost::endAll() {
    while (!toasts_.empty())
        toasts_.front()->end();
}

bool ToastHost::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) place();
    return QWidget::eventFilter(watched, event);
}

void ToastHost::forget(Toast* toast) {
    std::erase(toasts_, toast);
    layout()->removeWidget(toast);
    toast->hide();
    place();
}

void ToastHost::place() {
    setVisible(!toasts_.empty());
    if (toasts_.empty()) return;
    adjustSize();
    const QRect room = parentWidget()->rect();
    move(room.center().x() - width() / 2, room.bottom() - height() - space::xxl * 2);
    raise();
}

} // namespace ilvm::kit
