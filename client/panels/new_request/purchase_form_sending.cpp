// Sending a purchase, and leading back to what is wrong with it.
#include "client/kit/banner.hpp"
#include "client/kit/button.hpp"
#include "client/kit/field.hpp"
#include "client/kit/text_edit.hpp"
#include "client/panels/new_request/purchase_charge_card.hpp"
#include "client/panels/new_request/purchase_form.hpp"
#include "client/panels/new_request/purchase_lines_card.hpp"
#include "client/panels/new_request/purchase_table.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/person_picker.hpp"

#include <QRegularExpression>
#include <QScrollArea>

namespace ilvm::panels {
namespace {

LineCell cellOf(const QString& field) {
    if (field == QLatin1String("label")) return labelCell;
    if (field == QLatin1String("quantity")) return quantityCell;
    return field == QLatin1String("vat_rate") ? rateCell : priceCell;
}

// The number in "lines[2].quantity", and what follows.
std::optional<std::pair<int, QString>> elementOf(const QString& path, const QString& list) {
    const QRegularExpression element(QStringLiteral("^%1\\[([0-9]{1,4})\\]\\.?(.*)$").arg(list));
    const auto found = element.match(path);
    if (!found.hasMatch()) return std::nullopt;
    return std::pair{found.captured(1).toInt(), found.captured(2)};
}

QString missingUnless(bool there, const QString& sentence) {
    return there ? QString() : sentence;
}

} // namespace

// What can be told without the server; it judges again.
void PurchaseForm::judge() {
    subjectField_->setError(
        missingUnless(!subject_->text().trimmed().isEmpty(), tr("Say in a few words what it is about.")));
    needField_->setError(missingUnless(!need_->toPlainText().trimmed().isEmpty(), tr("Say what it is needed for.")));
    wishedField_->setError(
        missingUnless(wished_->text().trimmed().isEmpty() || wishedDate(), tr("Write the date as day/month/year.")));
    forWhomField_->setError(missingUnless(forWhom_->person() || forWhom_->text().trimmed().isEmpty(),
                                          tr("Choose the person in the list.")));
    lines_->model().clearProblems();
    lines_->model().setStrict(true);
    const bool areRight = lines_->model().areRight();
    const bool some = !lines_->model().readLines().empty();
    lines_->setProblem(!some ? tr("Write at least one line.")
                       : areRight && !lines_->totals()
                           ? tr("The total must be more than nothing, and of 200 lines at most.")
                           : QString());
    charge_->budgetField().setError(missingUnless(!charge_->budget().isEmpty(), tr("Choose the budget in the list.")));
    charge_->ufField().setError(missingUnless(!charge_->ufCode().isEmpty(), tr("Write the code UF.")));
    supplier_->judge();
    if (!correcting_.isEmpty()) return pieces_->setProblem({}); // what the ticket has stays
    pieces_->setProblem(!pieces_->hasQuote() ? tr("Attach at least one quote as PDF.")
                        : supplier_->isRibNeeded() && !pieces_->hasRib()
                            ? tr("Attach the supplier's RIB as PDF: its account is not known yet.")
                            : QString());
}

int PurchaseForm::showWrong() {
    int wrong = 0;
    QWidget* first = nullptr;
    const auto note = [&](bool isWrong, const std::function<QWidget*()>& lead) {
        if (!isWrong) return;
        if (++wrong == 1) first = lead();
    };
    const auto noteField = [&](kit::Field* field) {
        note(field->isWrong() && field->isVisibleTo(this), [field] {
            field->control()->setFocus(Qt::OtherFocusReason);
            return static_cast<QWidget*>(field);
        });
    };
    for (auto* field : {subjectField_, needField_, reasonField_, forWhomField_, wishedField_})
        noteField(field);
    note(lines_->isWrong(), [this] { return lines_->focusFirstWrong(); });
    noteField(&charge_->budgetField());
    noteField(&charge_->ufField());
    for (auto* field : supplier_->fields())
        noteField(field);
    note(pieces_->isWrong(), [this]() -> QWidget* {
        pieces_->focusFirst();
        return pieces_;
    });
    if (first == &lines_->table())
        showCell(lines_->table().currentIndex());
    else if (first)
        scroll_->ensureWidgetVisible(first, 0, kit::space::m);
    return wrong;
}

void PurchaseForm::say(const QString& sentence, const QString& detail) {
    problem_->setText(sentence);
    problem_->setDetail(detail);
    problem_->show();
}

void PurchaseForm::send() {
    if (!send_->isEnabled()) return;
    problem_->hide();
    judge();
    if (const int wrong = showWrong(); wrong > 0)
        return say(tr("%n place(s) of the form are to be looked at.", nullptr, wrong), tr("Your draft is kept."));
    if (!pieces_->areThere())
        return say(tr("A file is still on its way, or could not be sent."),
                   tr("Send when it is there, or take it off."));
    keepDraft();
    if (!correcting_.isEmpty()) return sendCorrection();
    send_->setDisabled(true);
    workspace_.requests.submit(submission(), key_, this, [this](base::Result<api::Ticket> answer) {
        send_->setEnabled(true);
        if (answer.has_error()) return showProblem(answer.error());
        const QString reference = ticket::words(answer->reference);
        startAnew();
        Q_EMIT submitted(reference);
    });
}

void PurchaseForm::showProblem(const base::Problem& problem) {
    QStringList elsewhere;
    for (const auto& error : problem.errors)
        if (!place(error)) elsewhere.append(ticket::words(error.message));
    const int wrong = showWrong();
    QString sentence = ticket::words(problem.title);
    if (problem.errors.empty()) sentence = actions::sentenceOf(problem);
    if (wrong > 0) sentence = tr("%n place(s) of the form are to be looked at.", nullptr, wrong);
    elsewhere.append(tr("Your draft is kept."));
    say(sentence, elsewhere.join(QLatin1Char(' ')));
    // What the server understood and refused may be sent again changed: as another purchase.
    if (problem.status >= 400 && problem.status < 500) key_ = actions::freshKey();
}

bool PurchaseForm::place(const base::FieldError& error) {
    QString path = ticket::words(error.field);
    const QString message = ticket::words(error.message);
    if (path.startsWith(QLatin1String("fields."))) path.remove(0, 7); // of a correction
    const std::pair<const char*, kit::Field*> fields[] = {
        {"title", subjectField_}, {"description", needField_}, {"requested_for", forWhomField_}};
    for (const auto& [name, field] : fields)
        if (path == QLatin1String(name)) return field->setError(message), true;
    if (path == QLatin1String("attachments")) return pieces_->setProblem(message), true;
    if (const auto file = elementOf(path, QStringLiteral("attachments")))
        return pieces_->setFileProblem(static_cast<std::size_t>(file->first), message), true;
    const QString purchase = QStringLiteral("purchase.");
    return path.startsWith(purchase) && placeInPurchase(path.mid(purchase.size()), message);
}

bool PurchaseForm::placeInPurchase(const QString& path, const QString& message) {
    const std::pair<const char*, kit::Field*> fields[] = {{"budget", &charge_->budgetField()},
                                                          {"uf_code", &charge_->ufField()},
                                                          {"justification", reasonField_},
                                                          {"wished_date", wishedField_}};
    for (const auto& [name, field] : fields)
        if (path == QLatin1String(name)) return field->setError(message), true;
    if (path == QLatin1String("iban_justification"))
        return supplier_->setError(QStringLiteral("justification"), message);
    if (path == QLatin1String("lines") || path == QLatin1String("total_cents"))
        return lines_->setProblem(message), true;
    if (const auto line = elementOf(path, QStringLiteral("lines"))) {
        const int row = lines_->model().sentRow(line->first);
        lines_->model().setProblem(row, cellOf(line->second), message);
        return row >= 0;
    }
    const QString supplier = QStringLiteral("supplier.");
    return path.startsWith(supplier) && supplier_->setError(path.mid(supplier.size()), message);
}

} // namespace ilvm::panels
