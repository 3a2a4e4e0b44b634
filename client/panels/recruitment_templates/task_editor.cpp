#include "client/panels/recruitment_templates/task_editor.hpp"

#include "client/kit/button.hpp"
#include "client/kit/field.hpp"
#include "client/kit/label.hpp"
#include "client/kit/text_edit.hpp"
#include "client/panels/recruitment_templates/day_spin.hpp"
#include "client/panels/recruitment_templates/placeholders.hpp"
#include "client/panels/recruitment_templates/template_items.hpp"
#include "client/panels/recruitment_templates/waits_list.hpp"
#include "client/ticket/faces.hpp"
#include "shared/base/day.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QMenu>

namespace ilvm::panels {
namespace {

using domain::RecruitmentKind;
using ticket::words;

std::optional<std::string> given(const QString& text) {
    return text.trimmed().isEmpty() ? std::nullopt : std::optional(text.toStdString());
}

void choose(QComboBox* box, const std::string& code) {
    box->setCurrentIndex(box->findData(words(code)));
}

// A box that is filled with the same again keeps its list, which may be open.
void fill(QComboBox* box, const QList<std::pair<QString, QString>>& rows) {
    bool same = box->count() == rows.size();
    for (int i = 0; same && i < box->count(); ++i)
        same = box->itemData(i).toString() == rows[i].first && box->itemText(i) == rows[i].second;
    if (same) return;
    box->clear();
    for (const auto& [code, text] : rows)
        box->addItem(text, code);
}

} // namespace

void TaskEditor::connectAll() {
    for (auto* line : {title_, grants_})
        connect(line, &QLineEdit::textChanged, this, &TaskEditor::change);
    connect(text_, &QPlainTextEdit::textChanged, this, &TaskEditor::change);
    for (auto* box : {service_, wish_, back_})
        connect(box, &QComboBox::currentIndexChanged, this, &TaskEditor::change);
    connect(due_, &QSpinBox::valueChanged, this, &TaskEditor::change);
    connect(budget_, &QCheckBox::toggled, this, &TaskEditor::change);
    connect(waits_, &WaitsList::edited, this, &TaskEditor::change);
    connect(menu_, &QMenu::aboutToShow, this, &TaskEditor::fillMenu);
    connect(&untouched_, &Untouched::touched, this, &TaskEditor::showFaults);
    for (auto* watched : std::initializer_list<QWidget*>{title_, text_, service_, wish_, back_})
        watched->installEventFilter(this);
}

// The wheel that scrolls the page turns no box over which it passes.
bool TaskEditor::eventFilter(QObject* watched, QEvent* event) {
    auto* widget = static_cast<QWidget*>(watched);
    if (event->type() == QEvent::FocusIn && (watched == title_ || watched == text_)) lastWords_ = widget;
    if (event->type() == QEvent::Wheel && watched != text_ && !widget->hasFocus()) return event->ignore(), true;
    return false;
}

void TaskEditor::show(const domain::Template& model, int task, const Faults& faults, const domain::Template* arrival) {
    if (task != index_ || model.kind != kind_) {
        untouched_.begin({});
        lastWords_ = text_;
    }
    index_ = task;
    kind_ = model.kind;
    task_ = model.tasks.at(static_cast<std::size_t>(task));
    wishes_ = model.wishes;
    faults_ = faults;
    filling_ = true;
    const auto write = [](QLineEdit* line, const std::string& text) {
        if (line->text() == words(text)) return;
        line->setText(words(text));
        line->setCursorPosition(0); // a long one is read from its beginning
    };
    write(title_, task_.title);
    write(grants_, task_.grants.value_or(""));
    write(code_, task_.code);
    if (text_->toPlainText() != words(task_.text)) text_->setPlainText(words(task_.text));
    fillServices();
    fillWishes(model);
    fillThings(model, arrival);
    if (due_->value() != task_.due_days) due_->setValue(task_.due_days);
    budget_->setChecked(task_.needs_budget);
    waits_->show(model, task);
    waitsField_->setVisible(waits_->count() > 0);
    filling_ = false;
    showDue();
    showExample(model);
    showFaults();
}

void TaskEditor::begin() {
    untouched_.begin({titleField_, textField_, serviceField_});
    showFaults();
}

void TaskEditor::fillServices() {
    QList<std::pair<QString, QString>> rows;
    for (const auto& service : truth_.services())
        if (service.type == api::ServiceType::target) rows.append({words(service.code), words(service.label)});
    fill(service_, rows);
    choose(service_, task_.service);
}

void TaskEditor::fillWishes(const domain::Template& model) {
    QList<std::pair<QString, QString>> rows{{QString(), tr("Always")}};
    bool isThere = !task_.wish;
    for (const auto& wish : model.wishes) {
        rows.append({words(wish.code), tr("Only if wished: %1").arg(nameOf(wish))});
        isThere = isThere || task_.wish == wish.code;
    }
    if (!isThere) rows.append({words(*task_.wish), tr("%1 (no longer exists)").arg(words(*task_.wish))});
    fill(wish_, rows);
    choose(wish_, task_.wish.value_or(""));
}

// What an arrival's tasks give, by the names of the things.
void TaskEditor::fillThings(const domain::Template& model, const domain::Template* arrival) {
    const bool takes = model.kind == RecruitmentKind::departure || task_.takes_back.has_value();
    backField_->setVisible(takes);
    grantsField_->setVisible(model.kind != RecruitmentKind::departure || task_.grants.has_value());
    QList<std::pair<QString, QString>> rows{{QString(), tr("Nothing")}};
    bool isThere = !task_.takes_back;
    if (arrival)
        for (const auto& task : arrival->tasks) {
            if (!task.grants && task_.takes_back != task.code) continue;
            rows.append({words(task.code), task.grants ? words(*task.grants) : nameOf(task)});
            isThere = isThere || task_.takes_back == task.code;
        }
    if (!isThere) rows.append({words(*task_.takes_back), tr("%1 (no arrival gives it)").arg(words(*task_.takes_back))});
    fill(back_, rows);
    choose(back_, task_.takes_back.value_or(""));
    backField_->setHelp(task_.takes_back ? tr("Created only where the person holds it.") : QString());
}

void TaskEditor::change() {
    if (filling_) return;
    auto written = task_;
    written.title = title_->text().toStdString();
    written.text = text_->toPlainText().toStdString();
    if (service_->currentIndex() >= 0) written.service = service_->currentData().toString().toStdString();
    written.due_days = due_->value();
    written.needs_budget = budget_->isChecked();
    written.wish = given(wish_->currentData().toString());
    written.waits_for = waits_->waits();
    written.grants = given(grants_->text());
    written.takes_back = given(back_->currentData().toString());
    if (written != task_) Q_EMIT edited(written);
}

void TaskEditor::fillMenu() {
    menu_->clear();
    domain::Template model;
    model.wishes = wishes_;
    for (const auto& field : placeholdersOf(model)) {
        const QString hole = QLatin1Char('{') % words(field.code) % QLatin1Char('}');
        menu_->addAction(field.label % QLatin1Char('\t') % hole, this, [this, hole] { insert(hole); });
    }
}

void TaskEditor::insert(const QString& hole) {
    lastWords_ == title_ ? title_->insert(hole) : text_->insertPlainText(hole);
    lastWords_->setFocus(Qt::OtherFocusReason);
}

void TaskEditor::showExample(const domain::Template& model) {
    QMap<QString, QString> details;
    for (const auto& wish : placeholdersOf(model))
        details.insert(words(wish.code), wish.example);
    const auto holes = exampleHoles(details);
    exampleTitle_->setText(words(domain::filled(task_.title, holes)));
    exampleText_->setText(words(domain::filled(task_.text, holes)));
}

// "2 jours avant la date d'arrivée": the day has another name in each template.
void TaskEditor::showDue() {
    QString day = words(domain::dayLabelOf(kind_));
    day.replace(0, 1, day.at(0).toLower());
    const int days = task_.due_days;
    const QString rule = days == 0  ? tr("on the %1").arg(day)
                         : days < 0 ? tr("%n day(s) before the %1", nullptr, -days).arg(day)
                                    : tr("%n day(s) after the %1", nullptr, days).arg(day);
    dueField_->setHelp(rule);
}

QList<std::pair<QString, kit::Field*>> TaskEditor::places() const {
    return {{QStringLiteral("title"), titleField_},   {QStringLiteral("service"), serviceField_},
            {QStringLiteral("text"), textField_},     {QStringLiteral("due_days"), dueField_},
            {QStringLiteral("wish"), wishField_},     {QStringLiteral("waits_for"), waitsField_},
            {QStringLiteral("grants"), grantsField_}, {QStringLiteral("takes_back"), backField_},
            {QStringLiteral("code"), codeField_}};
}

void TaskEditor::showFaults() {
    for (const auto& [name, field] : places()) {
        const bool isQuiet = untouched_.contains(field) && faults_.isMissing(Section::tasks, index_, name);
        field->setError(isQuiet ? QString() : faults_.of(Section::tasks, index_, name));
    }
}

QWidget* TaskEditor::control(const QString& field) const {
    for (const auto& [name, place] : places())
        if (name == field) return place->control();
    return title_;
}

} // namespace ilvm::panels
