#include "client/kit/accessible.hpp"

#include <QAccessibleWidget>
#include <QEvent>

namespace ilvm::kit {

namespace {

class PaintedInterface : public QAccessibleWidget {
public:
    explicit PaintedInterface(Painted* painted) : QAccessibleWidget(painted, painted->role()), painted_(painted) {}

    QString text(QAccessible::Text text) const override {
        if (text == QAccessible::Name && painted_->accessibleName().isEmpty()) return painted_->spoken();
        return QAccessibleWidget::text(text);
    }

    QAccessible::State state() const override {
        QAccessible::State state = QAccessibleWidget::state();
        state.readOnly = true;
        painted_->describe(state);
        return state;
    }

private:
    Painted* painted_;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object) {
    if (auto* painted = qobject_cast<Painted*>(object)) return new PaintedInterface(painted);
    auto* widget = qobject_cast<QWidget*>(object);
    const QVariant role = widget == nullptr ? QVariant() : widget->property(roleProperty);
    return role.isValid() ? new QAccessibleWidget(widget, static_cast<QAccessible::Role>(role.toInt())) : nullptr;
}

} // namespace

void Painted::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
        update();
    }
}

void Painted::refresh() {
    QAccessibleEvent event(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
    updateGeometry();
    update();
}

void installAccessibility() {
    QAccessible::removeFactory(makeInterface);
    QAccessible::installFactory(makeInterface);
}

} // namespace ilvm::kit
