// One task of a template: who does it, when, with what words, what it waits for, and how its words read in an example.
// Not here: the list of tasks (items_page), what is wrong (template_faults) and the whole example (template_preview).
#pragma once
#include "client/panels/recruitment_templates/template_faults.hpp"
#include "client/panels/recruitment_templates/untouched.hpp"
#include "client/store/truth.hpp"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QMenu;

namespace ilvm::kit {
class Button;
class Field;
class Label;
class Panel;
class TextEdit;
} // namespace ilvm::kit

namespace ilvm::panels {

class DaySpin;
class WaitsList;

class TaskEditor : public QWidget {
    Q_OBJECT

public:
    explicit TaskEditor(const truth::Truth& truth, QWidget* parent = nullptr);

    // `arrival`: the template of arrivals, whose things a departure takes back; null where it has not come.
    void show(const domain::Template& model, int task, const Faults& faults, const domain::Template* arrival);
    void begin(); // what is shown is new: nobody has been in its fields
    QWidget* control(const QString& field) const;

Q_SIGNALS:
    void edited(const ilvm::domain::TemplateTask& task);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void layOut();
    QWidget* makeExample();
    QWidget* makeWords();
    void connectAll();
    void change();
    void fillServices();
    void fillWishes(const domain::Template& model);
    void fillThings(const domain::Template& model, const domain::Template* arrival);
    void fillMenu();
    void insert(const QString& hole);
    void showExample(const domain::Template& model);
    void showDue();
    void showFaults();
    QList<std::pair<QString, kit::Field*>> places() const;

    const truth::Truth& truth_;
    domain::RecruitmentKind kind_ = domain::RecruitmentKind::arrival;
    domain::TemplateTask task_;
    std::vector<domain::Wish> wishes_;
    Faults faults_;
    int index_ = -1;
    bool filling_ = false;
    QLineEdit* title_;
    QComboBox* service_;
    kit::TextEdit* text_;
    DaySpin* due_;
    QComboBox* wish_;
    QCheckBox* budget_;
    WaitsList* waits_;
    QLineEdit* grants_;
    QComboBox* back_;
    QLineEdit* code_;
    kit::Field *titleField_, *serviceField_, *textField_, *dueField_, *wishField_, *waitsField_, *grantsField_,
        *backField_, *codeField_;
    kit::Button* insert_;
    QMenu* menu_;
    QWidget* lastWords_; // where a field of the form is put
    kit::Label* exampleTitle_;
    kit::Label* exampleText_;
    Untouched untouched_;
};

} // namespace ilvm::panels
