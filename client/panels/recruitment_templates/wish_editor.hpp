// One wish of a template: what the form's box is called, whether it asks for a word more, and which tasks come with it.
// Not here: the list of wishes (items_page) and what is wrong (template_faults).
#pragma once
#include "client/panels/recruitment_templates/template_faults.hpp"
#include "client/panels/recruitment_templates/untouched.hpp"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace ilvm::kit {
class Field;
class Label;
} // namespace ilvm::kit

namespace ilvm::panels {

class WishEditor : public QWidget {
    Q_OBJECT

public:
    explicit WishEditor(QWidget* parent = nullptr);

    void show(const domain::Template& model, int wish, const Faults& faults);
    void begin();                                 // what is shown is new: nobody has been in its fields
    QWidget* control(const QString& field) const; // where this part of it is written

Q_SIGNALS:
    void edited(const ilvm::domain::Wish& wish);

private:
    void change();
    void showUse(const domain::Template& model);
    void showFaults();

    domain::Wish wish_;
    Faults faults_;
    int index_ = -1;
    bool filling_ = false;
    QLineEdit* label_;
    QCheckBox* asks_;
    QLineEdit* detail_;
    QLineEdit* code_;
    kit::Field* labelField_;
    kit::Field* detailField_;
    kit::Field* codeField_;
    kit::Label* use_;
    Untouched untouched_;
};

} // namespace ilvm::panels
