#include "client/panels/recruitment_templates/wish_editor.hpp"

#include "client/kit/field.hpp"
#include "client/kit/label.hpp"
#include "client/kit/style.hpp"
#include "client/panels/recruitment_templates/template_items.hpp"
#include "client/ticket/faces.hpp"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLineEdit>

namespace ilvm::panels {

using ticket::words;

WishEditor::WishEditor(QWidget* parent)
    : QWidget(parent),
      label_(new QLineEdit),
      asks_(new QCheckBox(tr("Asks for a word more"))),
      detail_(new QLineEdit),
      code_(new QLineEdit),
      labelField_(new kit::Field(tr("Words of the box"), label_)),
      detailField_(new kit::Field(tr("What is asked"), detail_)),
      codeField_(new kit::Field(tr("Code"), code_)),
      use_(new kit::Label(QString(), kit::TypeRole::secondary, &kit::Tokens::textSecondary)) {
    labelField_->setRequired(true);
    labelField_->setHelp(tr("HR ticks this box in the form."));
    detailField_->setRequired(true);
    code_->setReadOnly(true);
    code_->setFont(kit::tokens(this).font(kit::TypeRole::reference));
    use_->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::l);
    for (auto* part : std::initializer_list<QWidget*>{labelField_, asks_, detailField_, use_, codeField_})
        column->addWidget(part);
    for (auto* line : {label_, detail_})
        connect(line, &QLineEdit::textChanged, this, &WishEditor::change);
    connect(asks_, &QCheckBox::toggled, this, [this](bool on) {
        detailField_->setVisible(on);
        if (filling_) return;
        if (on) untouched_.begin({detailField_});
        change();
        if (on) detail_->setFocus(Qt::OtherFocusReason);
    });
    connect(&untouched_, &Untouched::touched, this, &WishEditor::showFaults);
}

void WishEditor::show(const domain::Template& model, int wish, const Faults& faults) {
    if (wish != index_) untouched_.begin({});
    index_ = wish;
    wish_ = model.wishes.at(static_cast<std::size_t>(wish));
    faults_ = faults;
    filling_ = true;
    const auto write = [](QLineEdit* line, const QString& text) {
        if (line->text() == text) return;
        line->setText(text);
        line->setCursorPosition(0);
    };
    write(label_, words(wish_.label));
    asks_->setChecked(wish_.detail.has_value());
    detailField_->setVisible(wish_.detail.has_value());
    write(detail_, words(wish_.detail.value_or("")));
    write(code_, words(wish_.code));
    codeField_->setHelp(wish_.detail ? tr("In the texts of tasks, {%1} is what HR said.").arg(words(wish_.code))
                                     : QString());
    filling_ = false;
    showUse(model);
    showFaults();
}

void WishEditor::begin() {
    untouched_.begin({labelField_});
    showFaults();
}

void WishEditor::change() {
    if (filling_) return;
    auto written = wish_;
    written.label = label_->text().toStdString();
    written.detail.reset();
    if (asks_->isChecked()) written.detail = detail_->text().toStdString();
    Q_EMIT edited(written);
}

// A box that brings nothing is allowed, and hardly meant.
void WishEditor::showUse(const domain::Template& model) {
    QStringList tasks;
    for (const auto& task : model.tasks)
        if (task.wish == wish_.code) tasks.append(nameOf(task));
    tasks.isEmpty() ? use_->setTone(kit::Tone::warn) : use_->setInk(&kit::Tokens::textSecondary);
    use_->setText(tasks.isEmpty() ? tr("No task comes with this wish: ticking it creates nothing.")
                                  : tr("Tasks that come with it: %1.").arg(tasks.join(QStringLiteral(", "))));
}

void WishEditor::showFaults() {
    const std::pair<const char*, kit::Field*> places[] = {
        {"label", labelField_}, {"detail", detailField_}, {"code", codeField_}};
    for (const auto& [name, field] : places) {
        const auto part = QString::fromLatin1(name);
        const bool isQuiet = untouched_.contains(field) && faults_.isMissing(Section::wishes, index_, part);
        field->setError(isQuiet ? QString() : faults_.of(Section::wishes, index_, part));
    }
}

QWidget* WishEditor::control(const QString& field) const {
    if (field == QLatin1String("detail")) return detail_;
    return field == QLatin1String("code") ? code_ : label_;
}

} // namespace ilvm::panels
