#include "client/panels/administration/setting_page.hpp"

#include "client/kit/banner.hpp"
#include "client/kit/button.hpp"
#include "client/kit/empty_state.hpp"
#include "client/kit/field.hpp"
#include "client/kit/label.hpp"
#include "client/kit/text_edit.hpp"
#include "client/ticket/faces.hpp"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStackedWidget>

namespace ilvm::panels {
namespace {

using ticket::words;

const QString newSetting = QStringLiteral("+"); // no code begins like this

QString writtenIn(const QWidget* control) {
    if (const auto* line = qobject_cast<const QLineEdit*>(control)) return line->text();
    if (const auto* box = qobject_cast<const QComboBox*>(control)) return box->currentData().toString();
    return qobject_cast<const kit::TextEdit*>(control)->toPlainText();
}

void writeInto(QWidget* control, const QString& value) {
    if (writtenIn(control) == value) return; // the cursor stays
    if (auto* line = qobject_cast<QLineEdit*>(control)) return line->setText(value);
    if (auto* text = qobject_cast<kit::TextEdit*>(control)) return text->setPlainText(value);
    auto* box = qobject_cast<QComboBox*>(control);
    if (!value.isEmpty() && box->findData(value) < 0) box->addItem(value, value);
    box->setCurrentIndex(value.isEmpty() ? -1 : box->findData(value));
}

QString shownIn(const QWidget* control, const QString& value) {
    const auto* box = qobject_cast<const QComboBox*>(control);
    const int row = box ? box->findData(value) : -1;
    return row < 0 ? value : box->itemText(row);
}

} // namespace

void SettingPage::offer(QComboBox* box, const QList<std::pair<QString, QString>>& choices) {
    const auto matches = [&](int row) {
        return box->itemData(row).toString() == choices[row].first && box->itemText(row) == choices[row].second;
    };
    bool same = box->count() == choices.size();
    for (int row = 0; same && row < box->count(); ++row)
        same = matches(row);
    if (same) return;
    const QSignalBlocker quiet(box);
    const QString chosen = box->currentData().toString();
    box->clear();
    for (const auto& [code, name] : choices)
        box->addItem(name, code);
    box->setCurrentIndex(-1);
    writeInto(box, chosen);
}

std::optional<Values> SettingPage::savedOf(const QString& key) const {
    for (const auto& setting : settings())
        if (setting.key == key) return setting.values;
    return std::nullopt;
}

Values SettingPage::nowOf(const QString& key) const {
    auto values = savedOf(key).value_or(blank());
    const auto mine = mine_.value(key);
    for (auto each = mine.begin(); each != mine.end(); ++each)
        values[each.key()] = each->value;
    return values;
}

void SettingPage::dropMine(const QString& key, const Values& saved) {
    const auto mine = mine_.find(key);
    if (mine == mine_.end()) return;
    mine->removeIf([&](const auto& each) { return saved.value(each.key()) == each->value; });
    if (mine->isEmpty()) mine_.erase(mine);
}

void SettingPage::write(const QString& name) {
    if (silent_) return;
    Values values;
    for (const auto& entry : entries_)
        values[entry.name] = writtenIn(entry.field->control());
    agree(values);
    const auto saved = savedOf(chosen_).value_or(blank());
    for (const auto& entry : entries_) {
        const QString &now = values[entry.name], &was = saved[entry.name];
        auto& mine = mine_[chosen_];
        if (mine.contains(entry.name))
            mine[entry.name].value = now;
        else if (now != was)
            mine[entry.name] = {now, was};
    }
    dropMine(chosen_, saved);
    attempts_.remove(chosen_); // it is something else now
    if (problems_.contains(chosen_)) {
        auto& errors = problems_[chosen_].errors;
        std::erase_if(errors, [&](const auto& error) { return words(error.field) == name; });
        if (errors.empty()) problems_.remove(chosen_);
    }
    keep();
    refresh();
}

void SettingPage::choose(const QString& key) {
    chosen_ = key;
    refresh();
}

void SettingPage::add() {
    choose(newSetting);
    for (const auto& entry : entries_)
        if (entry.isFixed) return entry.field->control()->setFocus(Qt::OtherFocusReason);
}

void SettingPage::revert() {
    mine_.remove(chosen_);
    problems_.remove(chosen_);
    attempts_.remove(chosen_);
    keep();
    refresh();
    focusList();
}

bool SettingPage::isRight(const QString& key, const Values& values) {
    base::Problem problem;
    problem.status = 422;
    const auto wrong = [&](const QString& field, const QString& why) {
        problem.errors.push_back({field.toStdString(), "here", why.toStdString()});
    };
    for (const auto& entry : entries_)
        if (entry.isRequired && values[entry.name].isEmpty()) wrong(entry.name, tr("This is missing."));
    // The server would take it for a change of the one that is there.
    if (key == newSetting && problem.errors.empty() && savedOf(keyOf(values)))
        wrong(QStringLiteral("code"), tr("This code exists already: choose another one."));
    if (problem.errors.empty()) return true;
    fail(key, problem);
    return false;
}

void SettingPage::save() {
    if (!canSave() || !sending_.isEmpty() || !ticket::whyAdminsWait(workspace_).isEmpty()) return;
    const QString key = chosen_;
    auto values = nowOf(key);
    for (auto& value : values)
        value = value.trimmed();
    if (!isRight(key, values)) return;
    if (!attempts_.contains(key)) attempts_[key] = actions::freshKey();
    problems_.remove(key);
    sending_ = key;
    refresh();
    const auto before = savedOf(key);
    send(values, attempts_[key],
         [this, key, sent = nowOf(key), before](const auto& answer) { settle(key, sent, before, answer); });
}

void SettingPage::settle(const QString& key, const Values& sent, const std::optional<Values>& before,
                         const base::Result<api::Upsert>& answer) {
    sending_.clear();
    if (answer.has_error()) {
        if (answer.error().status >= 400 && answer.error().status < 500) attempts_.remove(key);
        return fail(key, answer.error());
    }
    attempts_.remove(key);
    dropMine(key, sent); // what was typed meanwhile stays
    if (const auto mine = mine_.find(key); mine != mine_.end())
        for (auto each = mine->begin(); each != mine->end(); ++each)
            each->base = sent.value(each.key()).trimmed();
    const QString code = key == newSetting ? keyOf(sent) : key;
    if (code != key) {
        if (mine_.contains(key)) mine_[code] = mine_.take(key);
        if (chosen_ == key) chosen_ = code;
    }
    keep();
    // Where the feed was faster it has the last word: somebody else may have saved after this.
    if (savedOf(code) == before) {
        api::Change change;
        change.upserts.push_back(*answer);
        workspace_.truth.apply(change);
    }
    refresh();
    Q_EMIT said(words_.saved, kit::Tone::ok);
}

void SettingPage::fail(const QString& key, const base::Problem& problem) {
    problems_[key] = problem;
    refresh();
    if (chosen_ != key) return Q_EMIT said(actions::sentenceOf(problem), kit::Tone::danger);
    for (const auto& entry : entries_)
        if (entry.field->isWrong()) return entry.field->control()->setFocus(Qt::OtherFocusReason);
}

void SettingPage::refresh() {
    showRows();
    showForm();
    showProblem();
    showFoot();
}

void SettingPage::showRows() {
    QList<SettingRow> rows;
    for (const auto& setting : settings()) {
        dropMine(setting.key, setting.values);
        rows.append({setting.key, cellsOf(setting.values), mine_.contains(setting.key)});
    }
    std::sort(rows.begin(), rows.end(), [](const SettingRow& one, const SettingRow& other) {
        const int order = QString::localeAwareCompare(one.cells.first(), other.cells.first());
        return order != 0 ? order < 0 : one.key < other.key;
    });
    model_.show(rows);
    const bool isThere = chosen_ == newSetting || model_.rowOf(chosen_) >= 0;
    if (!isThere) chosen_ = rows.isEmpty() ? QString() : rows.first().key;
    table_->select(chosen_);
    whole_->setCurrentIndex(rows.isEmpty() ? 1 : 0);
}

void SettingPage::showForm() {
    side_->setVisible(!chosen_.isEmpty());
    silent_ = true;
    refill();
    const auto now = nowOf(chosen_), saved = savedOf(chosen_).value_or(blank());
    const auto mine = mine_.value(chosen_);
    const bool isNew = chosen_ == newSetting;
    heading_->setText(isNew ? words_.fresh : saved.value(QStringLiteral("label")));
    for (const auto& entry : entries_) {
        auto* control = entry.field->control();
        writeInto(control, now[entry.name]);
        if (auto* line = qobject_cast<QLineEdit*>(control))
            line->setReadOnly(entry.isFixed && !isNew);
        else
            control->setEnabled(!entry.isFixed || isNew);
        const bool overtaken = mine.contains(entry.name) && mine[entry.name].base != saved[entry.name];
        entry.field->setWarning(overtaken ? tr("Somebody else has saved: %1").arg(shownIn(control, saved[entry.name]))
                                          : QString());
    }
    dress(now);
    silent_ = false;
}

// What is wrong with a field stands at it; the rest over them.
void SettingPage::showProblem() {
    const auto problem = problems_.value(chosen_);
    std::size_t atFields = 0;
    for (const auto& entry : entries_) {
        QString why;
        for (const auto& error : problem.errors)
            if (words(error.field) == entry.name) why = words(error.message), ++atFields;
        entry.field->setError(why);
    }
    const bool rest = problems_.contains(chosen_) && (atFields == 0 || atFields < problem.errors.size());
    banner_->setVisible(rest);
    if (!rest) return;
    banner_->setText(actions::sentenceOf(problem));
    banner_->setDetail(tr("Nothing was saved; what you wrote is kept."));
}

void SettingPage::showFoot() {
    const bool isSending = !sending_.isEmpty() && sending_ == chosen_;
    state_->setText(isSending ? tr("Being saved…") : canSave() ? tr("Not saved yet") : QString());
    revert_->setVisible(canSave());
    revert_->setDisabled(isSending);
    save_->setBusy(isSending);
    save_->setRefused(!canSave()           ? tr("Nothing has been changed")
                      : sending_.isEmpty() ? ticket::whyAdminsWait(workspace_)
                                           : tr("Being saved…"));
}

void SettingPage::focusList() {
    table_->setFocus(Qt::OtherFocusReason);
}

QList<QWidget*> SettingPage::zones() const {
    return {table_, side_};
}

} // namespace ilvm::panels
