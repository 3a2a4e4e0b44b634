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
        return state;
    }

private:
    Painted* painted_;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object) {
    auto* painted = qobject_cast<Painted*>(object);
    return painted == nullptr ? nullptr : new PaintedInterface(painted);
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
