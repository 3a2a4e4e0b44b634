#include "client/ticket/sign_form.hpp"

#include "client/kit/button.hpp"
#include "client/kit/clamped_label.hpp"
#include "client/kit/field.hpp"
#include "client/kit/format.hpp"
#include "client/kit/grouped_code.hpp"
#include "client/kit/style.hpp"
#include "client/ticket/faces.hpp"

#include <QBoxLayout>
#include <QFileDialog>
#include <QGridLayout>
#include <QLineEdit>

namespace ilvm::ticket {
namespace {

constexpr int nameWidth = 104;

} // namespace

SignForm::SignForm(const api::Ticket& ticket, const QString& certificate, QWidget* parent)
    : QWidget(parent), path_(new QLineEdit(certificate)), password_(new QLineEdit) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::m);
    column->addWidget(makeFacts(ticket));
    path_->setPlaceholderText(tr("File .p12 or .pfx"));
    password_->setEchoMode(QLineEdit::Password);
    pathField_ = new kit::Field(tr("Certificate"), path_);
    pathField_->setRequired(true);
    passwordField_ = new kit::Field(tr("Password of the certificate"), password_);
    passwordField_->setHelp(tr("The key stays on this machine; nothing of it is kept."));
    auto* browseButton = new kit::Button(tr("Choose…"));
    auto* line = new QHBoxLayout;
    line->setSpacing(kit::space::s);
    line->addWidget(pathField_, 1);
    line->addWidget(browseButton, 0, Qt::AlignBottom);
    column->addLayout(line);
    column->addWidget(passwordField_);
    auto* paper = new kit::Button(tr("Signed on paper: attach the scan…"), kit::ButtonVariant::ghost);
    column->addWidget(paper, 0, Qt::AlignLeft);
    connect(browseButton, &QPushButton::clicked, this, &SignForm::browse);
    connect(paper, &QPushButton::clicked, this, &SignForm::browseScan);
    for (auto* edit : {path_, password_})
        connect(edit, &QLineEdit::textChanged, this, [this] {
            showProblem({}, {});
            Q_EMIT changed();
        });
    (certificate.isEmpty() ? path_ : password_)->setFocus();
}

QWidget* SignForm::makeFacts(const api::Ticket& ticket) {
    const auto& purchase = *ticket.purchase;
    auto* facts = new QWidget;
    auto* grid = new QGridLayout(facts);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnMinimumWidth(0, nameWidth);
    grid->setColumnStretch(1, 1);
    grid->setVerticalSpacing(5);
    const auto add = [grid](const QString& name, QWidget* value) {
        const int row = grid->rowCount();
        grid->addWidget(new kit::Label(name, kit::TypeRole::secondary, &kit::Tokens::textTertiary), row, 0);
        grid->addWidget(value, row, 1);
    };
    add(tr("Order"), new kit::Label(words(purchase.order_number.value_or("")), kit::TypeRole::reference));
    add(tr("Supplier"), new kit::ClampedLabel(words(purchase.supplier.name), 4, kit::TypeRole::bodyStrong));
    add(tr("IBAN"), new kit::GroupedCode(words(purchase.supplier.iban)));
    add(tr("Total with VAT"),
        new kit::Label(kit::amount(purchase.order_cents.value_or(purchase.total_cents)), kit::TypeRole::amount));
    return facts;
}

bool SignForm::isComplete() const {
    return !certificate().isEmpty();
}

QString SignForm::certificate() const {
    return path_->text().trimmed();
}

QString SignForm::password() const {
    return password_->text();
}

void SignForm::showProblem(const QString& ofCertificate, const QString& ofPassword) {
    pathField_->setError(ofCertificate);
    passwordField_->setError(ofPassword);
}

void SignForm::browse() {
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Choose your certificate"), {}, tr("Certificates (*.p12 *.pfx)"));
    if (!path.isEmpty()) path_->setText(path);
}

void SignForm::browseScan() {
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Choose the scan of the signed order"), {}, tr("PDF (*.pdf)"));
    if (!path.isEmpty()) Q_EMIT scanChosen(path);
}

} // namespace ilvm::ticket
