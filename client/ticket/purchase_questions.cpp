#include "client/ticket/purchase_questions.hpp"

#include "client/kit/field.hpp"
#include "client/kit/style.hpp"
#include "client/kit/today.hpp"
#include "client/ticket/action_runner.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/family.hpp"
#include "client/ticket/questions.hpp"

#include <QBoxLayout>
#include <QDateEdit>
#include <QLineEdit>
#include <QLocale>
#include <QScrollArea>

namespace ilvm::ticket {
namespace {

constexpr int fewestDigits = 6, tallest = 280;

QDateEdit* pastDay() {
    auto* edit = new QDateEdit(kit::today());
    edit->setMaximumDate(kit::today());
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(QStringLiteral("dd/MM/yyyy"));
    return edit;
}

QString shown(base::Decimal number) {
    return words(base::toText(number)).replace(QLatin1Char('.'), QLocale().decimalPoint());
}

} // namespace

bool needsCallBack(const api::Ticket& ticket) {
    return ticket.purchase && ticket.purchase->iban_changed && ticket.status == domain::Status::pending_n2;
}

std::optional<base::Decimal> quantityFrom(const QString& typed) {
    QString text = typed.trimmed();
    text.replace(QLatin1Char(','), QLatin1Char('.'));
    bool isNumber = false;
    const double value = QLocale::c().toDouble(text, &isNumber);
    return isNumber ? base::decimalFrom(value) : std::nullopt;
}

CallBackForm::CallBackForm(QWidget* parent)
    : QWidget(parent), number_(new QLineEdit), contact_(new QLineEdit), day_(pastDay()) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::m);
    auto* number = new kit::Field(tr("Number called"), number_);
    number->setRequired(true);
    number->setHelp(tr("A number that was known before, never that of the letter or the document."));
    auto* contact = new kit::Field(tr("Who confirmed the IBAN"), contact_);
    contact->setRequired(true);
    column->addWidget(number);
    column->addWidget(contact);
    column->addWidget(new kit::Field(tr("Day of the call"), day_));
    for (auto* edit : {number_, contact_})
        connect(edit, &QLineEdit::textChanged, this, &CallBackForm::changed);
}

bool CallBackForm::isComplete() const {
    const QString number = number_->text();
    const auto digits = std::count_if(number.begin(), number.end(), [](QChar c) { return c.isDigit(); });
    return digits >= fewestDigits && !contact_->text().trimmed().isEmpty();
}

api::CallBack CallBackForm::callBack() const {
    return {number_->text().trimmed().toStdString(), contact_->text().trimmed().toStdString(), dayFrom(day_->date())};
}

DeliveryForm::DeliveryForm(const api::Purchase& purchase, QWidget* parent) : QWidget(parent), day_(pastDay()) {
    auto* rows = new QWidget;
    auto* column = new QVBoxLayout(rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::m);
    for (std::size_t i = 0; i < purchase.lines.size(); ++i) {
        const auto& line = purchase.lines[i];
        const auto received = i < purchase.received.size() ? purchase.received[i] : base::Decimal{};
        Row row{static_cast<int>(i) + 1, {line.quantity.thousandths - received.thousandths}};
        if (row.missing.thousandths <= 0) continue;
        row.quantity = new QLineEdit(shown(row.missing));
        row.field = new kit::Field(words(line.label), row.quantity);
        row.field->setHelp(tr("%1 of %2 are missing").arg(shown(row.missing), shown(line.quantity)));
        column->addWidget(row.field);
        connect(row.quantity, &QLineEdit::textChanged, this, [this] {
            check();
            Q_EMIT changed();
        });
        rows_.push_back(row);
    }
    auto* scroll = new QScrollArea;
    scroll->setWidget(rows);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setMinimumHeight(std::min(rows->sizeHint().height(), tallest));
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(kit::space::m);
    whole->addWidget(scroll);
    whole->addWidget(new kit::Field(tr("Day of the delivery"), day_));
}

void DeliveryForm::check() {
    for (const auto& row : rows_) {
        const auto quantity =
            row.quantity->text().trimmed().isEmpty() ? base::Decimal{} : quantityFrom(row.quantity->text());
        QString wrong;
        if (!quantity || *quantity < base::Decimal{})
            wrong = tr("A quantity is a number, such as 2 or 1,5.");
        else if (*quantity > row.missing)
            wrong = tr("No more than %1 are missing.").arg(shown(row.missing));
        row.field->setError(wrong);
    }
}

bool DeliveryForm::isComplete() const {
    return !lines().empty() &&
           std::none_of(rows_.begin(), rows_.end(), [](const auto& row) { return row.field->isWrong(); });
}

std::vector<api::DeliveredLine> DeliveryForm::lines() const {
    std::vector<api::DeliveredLine> delivered;
    for (const auto& row : rows_)
        if (const auto quantity = quantityFrom(row.quantity->text()); quantity && *quantity > base::Decimal{})
            delivered.push_back({row.line, *quantity});
    return delivered;
}

base::Date DeliveryForm::day() const {
    return dayFrom(day_->date());
}

kit::AskDialog* ActionRunner::askCallBack(const QString& reference, const QString& said, qsizetype others) {
    const auto* ticket = workspace_.truth.ticket(reference);
    kit::Question question;
    question.title = tr("Approve %1 with another IBAN?").arg(reference);
    question.body = tr("%1 was paid on another account. Call them at a number known before, and have the new IBAN read "
                       "to you.")
                        .arg(words(ticket->purchase->supplier.name));
    if (others > 0)
        question.body +=
            QLatin1Char(' ') % tr("%n other purchase(s) are asked about next.", nullptr, static_cast<int>(others));
    question.verb = tr("Approve");
    auto* dialog = open(question, QStringLiteral("callback/") % reference);
    auto* form = new CallBackForm;
    dialog->addControl(form);
    dialog->setReady(false);
    connect(form, &CallBackForm::changed, dialog, [dialog, form] { dialog->setReady(form->isComplete()); });
    connect(dialog, &kit::AskDialog::confirmed, this, [this, dialog, form, reference, said](const QString&) {
        api::MoveRequest request;
        if (!said.trimmed().isEmpty()) request.comment = said.trimmed().toStdString();
        request.callback = form->callBack();
        send(reference, domain::ActionCode::approve, request);
        dialog->accept();
    });
    return dialog;
}

void ActionRunner::askCallBacks(QStringList references) {
    while (!references.isEmpty()) {
        const QString reference = references.takeFirst();
        if (!isPossible(reference, domain::ActionCode::approve)) continue; // it was while the others were asked about
        auto* dialog = askCallBack(reference, {}, references.size());
        connect(dialog, &QDialog::finished, this, [this, references] { askCallBacks(references); });
        return;
    }
}

void ActionRunner::askDelivery(const QString& reference) {
    const auto* ticket = workspace_.truth.ticket(reference);
    if (!ticket->purchase) return;
    kit::Question question;
    question.title = tr("What has come of %1?").arg(reference);
    question.body = tr("The order closes when all of it has come.");
    question.verb = tr("Confirm the delivery");
    auto* dialog = open(question, QStringLiteral("receive/") % reference);
    auto* form = new DeliveryForm(*ticket->purchase);
    dialog->addControl(form);
    dialog->setReady(form->isComplete());
    connect(form, &DeliveryForm::changed, dialog, [dialog, form] { dialog->setReady(form->isComplete()); });
    connect(dialog, &kit::AskDialog::confirmed, this, [this, dialog, form, reference](const QString&) {
        api::MoveRequest request;
        request.lines = form->lines();
        request.date = form->day();
        send(reference, domain::ActionCode::receive, request);
        dialog->accept();
    });
}

} // namespace ilvm::ticket
