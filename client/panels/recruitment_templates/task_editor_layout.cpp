// How the fields of a task are put together.
#include "client/kit/button.hpp"
#include "client/kit/card.hpp"
#include "client/kit/field.hpp"
#include "client/kit/style.hpp"
#include "client/kit/text_edit.hpp"
#include "client/panels/recruitment_templates/day_spin.hpp"
#include "client/panels/recruitment_templates/task_editor.hpp"
#include "client/panels/recruitment_templates/waits_list.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QMenu>

namespace ilvm::panels {
namespace {

// As narrow as the page makes it: long names are cut there, and whole in the list that opens.
QComboBox* narrowBox() {
    auto* box = new QComboBox;
    box->setMinimumContentsLength(12);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setFocusPolicy(Qt::StrongFocus);
    return box;
}

} // namespace

TaskEditor::TaskEditor(const truth::Truth& truth, QWidget* parent)
    : QWidget(parent),
      truth_(truth),
      title_(new QLineEdit),
      service_(narrowBox()),
      text_(new kit::TextEdit(5, 14)),
      due_(new DaySpin),
      wish_(narrowBox()),
      budget_(new QCheckBox(tr("Costs money: waits for the approval N2 of the budget"))),
      waits_(new WaitsList),
      grants_(new QLineEdit),
      back_(narrowBox()),
      code_(new QLineEdit),
      titleField_(new kit::Field(tr("Title"), title_)),
      serviceField_(new kit::Field(tr("Service that does it"), service_)),
      textField_(new kit::Field(tr("Text"), text_)),
      dueField_(new kit::Field(tr("Due"), due_)),
      wishField_(new kit::Field(tr("Created"), wish_)),
      waitsField_(new kit::Field(tr("Waits until these are done"), waits_)),
      grantsField_(new kit::Field(tr("What the person holds afterwards"), grants_)),
      backField_(new kit::Field(tr("What comes back"), back_)),
      codeField_(new kit::Field(tr("Code"), code_)),
      insert_(new kit::Button(tr("Insert a field"))),
      menu_(new QMenu(insert_)),
      lastWords_(text_),
      exampleTitle_(new kit::Label(QString(), kit::TypeRole::bodyStrong)),
      exampleText_(new kit::Label(QString(), kit::TypeRole::body, &kit::Tokens::textSecondary)) {
    for (auto* field : {titleField_, serviceField_, textField_})
        field->setRequired(true);
    service_->setPlaceholderText(tr("Choose the service"));
    grants_->setPlaceholderText(tr("Nothing"));
    grantsField_->setHelp(tr("Its departure takes it back."));
    codeField_->setHelp(tr("Departures and waits name the task by it."));
    code_->setReadOnly(true);
    code_->setFont(kit::tokens(this).font(kit::TypeRole::reference));
    insert_->setCompact(true);
    insert_->setMenu(menu_);
    layOut();
    connectAll();
}

void TaskEditor::layOut() {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kit::space::m);
    grid->setVerticalSpacing(kit::space::l);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    int row = 0;
    const auto whole = [&](QWidget* part) { grid->addWidget(part, row++, 0, 1, 2); };
    const auto pair = [&](QWidget* left, QWidget* right) {
        grid->addWidget(left, row, 0, Qt::AlignTop);
        grid->addWidget(right, row++, 1, Qt::AlignTop);
    };
    whole(titleField_);
    pair(serviceField_, dueField_);
    pair(wishField_, grantsField_);
    whole(backField_);
    whole(budget_);
    whole(makeWords());
    whole(makeExample());
    whole(waitsField_);
    whole(codeField_);
    const QList<QWidget*> order{title_, service_, due_, wish_, grants_, back_, budget_, text_, insert_, waits_, code_};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

QWidget* TaskEditor::makeWords() {
    auto* words = new QWidget;
    auto* column = new QVBoxLayout(words);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::s);
    column->addWidget(textField_);
    auto* row = new QHBoxLayout;
    row->setSpacing(kit::space::s);
    row->addWidget(insert_);
    auto* hint = new kit::Label(tr("A line of which all fields are empty is left out."), kit::TypeRole::caption,
                                &kit::Tokens::textTertiary);
    hint->setWordWrap(true);
    row->addWidget(hint, 1);
    column->addLayout(row);
    return words;
}

QWidget* TaskEditor::makeExample() {
    auto* example = new kit::Panel(&kit::Tokens::sunken);
    example->column()->setSpacing(kit::space::xs);
    example->column()->addWidget(new kit::Label(tr("As the service reads it, for an invented person"),
                                                kit::TypeRole::captionStrong, &kit::Tokens::textTertiary));
    exampleTitle_->setWordWrap(true);
    exampleText_->setWordWrap(true);
    example->column()->addWidget(exampleTitle_);
    example->column()->addWidget(exampleText_);
    return example;
}

} // namespace ilvm::panels
