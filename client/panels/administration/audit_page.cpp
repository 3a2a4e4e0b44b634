#include "client/panels/administration/audit_page.hpp"

#include "client/actions/administration.hpp"
#include "client/kit/button.hpp"
#include "client/kit/card.hpp"
#include "client/kit/day_edit.hpp"
#include "client/kit/empty_state.hpp"
#include "client/kit/format.hpp"
#include "client/kit/search_field.hpp"
#include "client/kit/style.hpp"
#include "client/kit/today.hpp"
#include "client/panels/administration/audit_table.hpp"
#include "client/panels/administration/audit_words.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/person_picker.hpp"

#include <QComboBox>
#include <QFileDialog>
#include <QStackedWidget>

namespace ilvm::panels {
namespace {

using ticket::words;

std::optional<base::Date> dateOf(const kit::DayEdit& edit) {
    const auto day = edit.day();
    if (!day) return std::nullopt;
    return base::Date{day->year(), static_cast<unsigned>(day->month()), static_cast<unsigned>(day->day())};
}

} // namespace

void AuditPage::connectAll() {
    connect(&pause_, &QTimer::timeout, this, &AuditPage::ask);
    connect(search_, &QLineEdit::textChanged, this, [this] { pause_.start(); });
    connect(search_, &kit::SearchField::left, this, &AuditPage::focusList);
    connect(subject_, &QComboBox::activated, this, &AuditPage::ask);
    connect(actor_, &ticket::PersonPicker::personChanged, this, [this] { pause_.start(); });
    connect(actor_, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty()) pause_.start();
    });
    for (auto* day : {from_, to_})
        connect(day, &kit::DayEdit::dayChanged, this, [this] { pause_.start(); });
    connect(&model_, &AuditModel::arrived, this, &AuditPage::arrived);
    connect(&model_, &AuditModel::failed, this, &AuditPage::fail);
    connect(table_, &AuditTable::chosen, this, &AuditPage::show);
    connect(export_, &QPushButton::clicked, this, &AuditPage::askWorkbook);
    connect(empty_, &kit::EmptyState::actionChosen, this, [this] {
        if (!std::exchange(failed_, false)) clearFilter();
        ask();
    });
}

api::AuditFilter AuditPage::filter() const {
    api::AuditFilter filter;
    const QString typed = search_->text().trimmed(), subject = subject_->currentData().toString();
    if (!typed.isEmpty()) filter.q = typed.toStdString();
    if (!subject.isEmpty()) filter.subject = subject.toStdString();
    if (actor_->person()) filter.actor = actor_->person()->id;
    filter.from = dateOf(*from_);
    filter.to = dateOf(*to_);
    return filter;
}

bool AuditPage::isFiltered() const {
    const auto now = filter();
    return now.q || now.subject || now.actor || now.from || now.to;
}

void AuditPage::clearFilter() {
    search_->clear();
    subject_->setCurrentIndex(0);
    actor_->setPerson(std::nullopt);
    from_->setDay(std::nullopt);
    to_->setDay(std::nullopt);
}

// What is typed for a day and is none is not taken for no day: it would show, and export, more than was asked.
bool AuditPage::checkDays() {
    bool right = true;
    const QString why = tr("This is not a day: write it as 31/01/2027.");
    for (auto* day : {from_, to_}) {
        const bool wrong = !day->typed().trimmed().isEmpty() && !day->day();
        right &= !wrong;
        day->setProperty(kit::wrongProperty, wrong);
        day->setAccessibleDescription(wrong ? why : QString());
        day->update();
    }
    fault_->setText(right ? QString() : why);
    fault_->setVisible(!right);
    offerExport();
    return right;
}

void AuditPage::offerExport() {
    export_->setRefused(fault_->isHidden() ? model_.rowCount({}) > 0 ? QString() : tr("There is nothing to export")
                                           : fault_->text());
}

void AuditPage::ask() {
    pause_.stop();
    if (checkDays()) model_.ask(filter());
}

void AuditPage::arrived() {
    failed_ = false;
    const int count = model_.rowCount({});
    whole_->setCurrentIndex(count == 0 ? 1 : 0);
    foot_->setVisible(count > 0);
    foot_->setText(model_.isWhole()
                       ? tr("%n event(s)", nullptr, count)
                       : tr("%n event(s)", nullptr, count) % QStringLiteral(" · ") % tr("scroll for more"));
    offerExport();
    if (count > 0) return;
    empty_->setWords(isFiltered() ? tr("No event fits") : tr("Nothing has happened yet"),
                     isFiltered() ? tr("Try other words, another person or more days.")
                                  : tr("Every act of an administrator and every move will stand here."));
    empty_->setAction(isFiltered() ? tr("Clear the filter") : QString());
}

void AuditPage::fail(const base::Problem& problem) {
    if (model_.rowCount({}) > 0) return Q_EMIT said(actions::sentenceOf(problem), kit::Tone::danger);
    failed_ = true;
    empty_->setWords(tr("The audit did not come"), actions::sentenceOf(problem));
    empty_->setAction(tr("Try again"));
    whole_->setCurrentIndex(1);
}

// One event in full: the moment, everything that changed, and its place in its chain.
void AuditPage::show(int row) {
    one_->setVisible(row >= 0);
    if (row < 0) return;
    const auto& event = model_.eventAt(row);
    QStringList lines{tr("%1, by %2: %3")
                          .arg(kit::fullMoment(kit::localTime(event.at)), actorOf(event),
                               words(event.label) % QStringLiteral(" · ") % words(event.subject_label))};
    if (event.comment) lines.append(tr("“%1”").arg(words(*event.comment)));
    lines += changesOf(workspace_.truth, event);
    oneWords_->setText(lines.join(QLatin1Char('\n')));
    oneHash_->setText(tr("Link %1 of the chain · SHA-256 %2").arg(event.sequence).arg(words(event.hash)));
}

void AuditPage::askWorkbook() {
    auto* dialog = new QFileDialog(this, tr("Export the audit"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Workbooks (*.xlsx)"));
    dialog->setDefaultSuffix(QStringLiteral("xlsx"));
    dialog->selectFile(tr("Audit_%1.xlsx").arg(kit::today().toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::fileSelected, this, &AuditPage::saveWorkbook);
    dialog->open();
}

void AuditPage::saveWorkbook(const QString& path) {
    if (!checkDays()) return Q_EMIT said(fault_->text(), kit::Tone::danger);
    export_->setBusy(true);
    workspace_.administration.exportAudit(
        filter(), path, this, [this, path](const base::Result<wire::Nothing>& answer) {
            export_->setBusy(false);
            if (answer.has_error()) return Q_EMIT said(actions::sentenceOf(answer.error()), kit::Tone::danger);
            Q_EMIT said(tr("Saved as %1").arg(QFileInfo(path).fileName()), kit::Tone::ok);
        });
}

void AuditPage::focusList() {
    table_->setFocus(Qt::OtherFocusReason);
}

void AuditPage::focusFilter() {
    search_->setFocus(Qt::ShortcutFocusReason);
}

QList<QWidget*> AuditPage::zones() const {
    return {filters_, table_};
}

} // namespace ilvm::panels
