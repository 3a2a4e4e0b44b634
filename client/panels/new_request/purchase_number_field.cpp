#include "client/panels/new_request/purchase_number_field.hpp"

namespace ilvm::panels {
namespace {

// Whether more keys could still make it right.
bool isUnfinished(const domain::NumberCheck& check) {
    constexpr std::size_t beginning = 4;
    const auto& code = check.problem->code;
    return code == "empty" || code == "length" || (code == "format" && check.normalised.size() < beginning);
}

} // namespace

NumberField::NumberField(const QString& label, std::vector<int> groups, Check check, bool required, QWidget* parent)
    : Field(label, new kit::GroupedEdit(std::move(groups)), parent),
      edit_(static_cast<kit::GroupedEdit*>(control())),
      check_(check),
      needed_(required) {
    setRequired(required);
    connect(edit_, &QLineEdit::textChanged, this, &NumberField::follow);
    connect(edit_, &QLineEdit::editingFinished, this, [this] {
        left_ = !edit_->compact().isEmpty();
        if (left_) say(check_(edit_->compact().toStdString()));
    });
}

void NumberField::setTyped(const QString& text) {
    edit_->setCompact(text);
}

std::string NumberField::rightNumber() const {
    const auto check = check_(edit_->compact().toStdString());
    return check.valid() ? check.normalised : std::string();
}

void NumberField::setNeeded(bool needed) {
    needed_ = needed;
    setRequired(needed);
    if (!needed && edit_->compact().isEmpty()) setError({});
}

void NumberField::follow() {
    const auto check = check_(edit_->compact().toStdString());
    if (check.valid() || check.problem->code == "empty") left_ = false;
    if (check.problem && !left_ && isUnfinished(check)) {
        setConfirmed(false);
        setError({});
    } else {
        say(check);
    }
    Q_EMIT changed();
}

void NumberField::say(const domain::NumberCheck& check) {
    setConfirmed(check.valid());
    setError(check.problem ? QString::fromStdString(check.problem->message) : QString());
}

void NumberField::judge() {
    const auto check = check_(edit_->compact().toStdString());
    const bool empty = check.problem && check.problem->code == "empty";
    if (empty && !needed_) return setError({});
    left_ = !empty;
    say(check);
}

} // namespace ilvm::panels
