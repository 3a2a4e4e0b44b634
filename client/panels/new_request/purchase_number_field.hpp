// A field for one of the numbers that identify a supplier, checked while it is typed: a tick when it is right, a reason
// as soon as no further key could mend it, any reason once the field was left. Not here: the rules (shared/domain).
#pragma once
#include "client/kit/field.hpp"
#include "client/kit/grouped_edit.hpp"
#include "shared/domain/number_check.hpp"

namespace ilvm::panels {

class NumberField : public kit::Field {
    Q_OBJECT

public:
    using Check = domain::NumberCheck (*)(std::string_view);

    NumberField(const QString& label, std::vector<int> groups, Check check, bool required, QWidget* parent = nullptr);

    QString typed() const { return edit_->compact(); }
    void setTyped(const QString& text);
    std::string rightNumber() const; // normalised; empty while it is not right
    // Before sending: nothing or something wrong says so.
    void judge();
    void setNeeded(bool needed); // whether nothing would be wrong
    kit::GroupedEdit& edit() { return *edit_; }

Q_SIGNALS:
    void changed();

private:
    void follow();
    void say(const domain::NumberCheck& check);

    kit::GroupedEdit* edit_;
    Check check_;
    bool needed_;
    bool left_ = false; // since it was empty or right
};

} // namespace ilvm::panels
