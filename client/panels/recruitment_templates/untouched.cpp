#include "client/panels/recruitment_templates/untouched.hpp"

#include "client/kit/field.hpp"

#include <QFocusEvent>

namespace ilvm::panels {

void Untouched::begin(const QList<kit::Field*>& fields) {
    for (auto* field : fields_)
        field->control()->removeEventFilter(this);
    fields_ = fields;
    for (auto* field : fields_)
        field->control()->installEventFilter(this);
}

bool Untouched::contains(const kit::Field* field) const {
    return std::any_of(fields_.begin(), fields_.end(), [field](const kit::Field* each) { return each == field; });
}

bool Untouched::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::FocusOut) return false;
    // A menu over it or another window is not leaving it.
    const auto reason = static_cast<QFocusEvent*>(event)->reason();
    if (reason == Qt::PopupFocusReason || reason == Qt::ActiveWindowFocusReason || reason == Qt::MenuBarFocusReason)
        return false;
    fields_.removeIf([watched](const kit::Field* field) { return field->control() == watched; });
    watched->removeEventFilter(this);
    Q_EMIT touched();
    return false;
}

} // namespace ilvm::panels
