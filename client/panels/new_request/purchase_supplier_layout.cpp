// How the card of the supplier is put together.
#include "client/kit/button.hpp"
#include "client/kit/chip.hpp"
#include "client/kit/picker.hpp"
#include "client/kit/text_edit.hpp"
#include "client/panels/new_request/purchase_supplier_card.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/rib_box.hpp"

#include <QBoxLayout>

namespace ilvm::panels {
namespace {

QHBoxLayout* pairOf(QWidget* one, QWidget* other, int first = 1, int second = 1) {
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kit::space::m);
    row->addWidget(one, first, Qt::AlignTop);
    row->addWidget(other, second, Qt::AlignTop);
    return row;
}

} // namespace

SupplierCard::SupplierCard(actions::Purchases& purchases, QWidget* parent)
    : Card(parent),
      purchases_(purchases),
      question_(purchases),
      other_(new kit::Button(QString(), kit::ButtonVariant::ghost)),
      kind_(new kit::Chip({tr("New supplier"), kit::Tone::violet, kit::Icon::building, false})),
      search_(new kit::Picker(tr("Search by name or SIRET"))),
      searchField_(new kit::Field(tr("Known supplier"), search_)),
      known_(new kit::Label(QString(), kit::TypeRole::secondary, &kit::Tokens::textSecondary)),
      typed_(new QWidget),
      more_(new QWidget),
      name_(new QLineEdit),
      nameField_(new kit::Field(tr("Name"), name_)),
      siret_(new NumberField(QStringLiteral("SIRET"), {3, 3, 3, 5}, domain::checkSiret, true)),
      iban_(new NumberField(QStringLiteral("IBAN"), {4}, domain::checkIban, true)),
      bic_(new NumberField(QStringLiteral("BIC"), {11}, domain::checkBic, false)),
      vat_(new NumberField(tr("VAT number"), {4, 3, 3, 3}, domain::checkVat, false)),
      address_(new QLineEdit),
      addressField_(new kit::Field(tr("Address"), address_)),
      mail_(new QLineEdit),
      mailField_(new kit::Field(tr("Mail"), mail_)),
      ribBox_(new ticket::RibBox),
      again_(new kit::Button(tr("Compare again"))),
      why_(new kit::TextEdit(2, 6)),
      whyField_(new kit::Field(tr("Justification of the account"), why_)) {
    nameField_->setRequired(true);
    whyField_->setRequired(true);
    whyField_->setHelp(tr("For example: who confirmed it, and by which telephone number known before."));
    known_->setWordWrap(true);
    again_->setCompact(true);
    again_->setGlyph(kit::Icon::refresh);
    other_->setCompact(true);
    layOut();
    connectAll();
    showMode();
    showAccount();
}

void SupplierCard::layOut() {
    auto* head = new QHBoxLayout;
    head->setSpacing(kit::space::s);
    head->addWidget(new kit::Label(tr("Supplier"), kit::TypeRole::sectionTitle));
    head->addWidget(kind_);
    head->addStretch();
    head->addWidget(other_);
    column()->addLayout(head);
    column()->addWidget(searchField_);
    column()->addWidget(known_);
    auto* names = pairOf(nameField_, siret_);
    typed_->setLayout(names);
    column()->addWidget(typed_);
    column()->addLayout(pairOf(iban_, bic_, 3, 1));
    column()->addWidget(ribBox_);
    column()->addWidget(again_, 0, Qt::AlignLeft);
    column()->addWidget(whyField_);
    auto* rest = new QVBoxLayout(more_);
    rest->setContentsMargins(0, 0, 0, 0);
    rest->setSpacing(kit::space::s);
    rest->addLayout(pairOf(vat_, mailField_));
    rest->addWidget(addressField_);
    column()->addWidget(more_);
}

void SupplierCard::connectAll() {
    connect(other_, &QPushButton::clicked, this, [this] {
        if (chosen_) {
            search_->setChoice(std::nullopt); // and the choice of a known one with it
            name_->setFocus(Qt::OtherFocusReason);
            return;
        }
        searching_ = !searching_;
        showMode();
        if (searching_)
            search_->setFocus(Qt::OtherFocusReason);
        else
            name_->setFocus(Qt::OtherFocusReason);
    });
    connect(search_, &kit::Picker::asked, this, &SupplierCard::findSuppliers);
    connect(search_, &kit::Picker::choiceChanged, this, [this] {
        if (search_->choice()) {
            for (const auto& supplier : found_)
                if (ticket::words(supplier.id) == search_->choice()->id) return choose(supplier);
        } else if (chosen_) {
            choose(std::nullopt, search_->hasFocus()); // who looks for another one goes on looking
        }
    });
    for (auto* line : {name_, address_, mail_})
        connect(line, &QLineEdit::textChanged, this, &SupplierCard::edited);
    connect(name_, &QLineEdit::textChanged, nameField_, [this] { nameField_->setError({}); });
    connect(address_, &QLineEdit::textChanged, addressField_, [this] { addressField_->setError({}); });
    connect(mail_, &QLineEdit::textChanged, mailField_, [this] { mailField_->setError({}); });
    for (auto* number : {vat_, bic_})
        connect(number, &NumberField::changed, this, &SupplierCard::edited);
    connect(siret_, &NumberField::changed, this, [this] {
        recogniseTyped();
        accountChanged();
        Q_EMIT edited();
    });
    connect(iban_, &NumberField::changed, this, [this] {
        asksWhy_ = false;
        accountChanged();
        Q_EMIT edited();
    });
    connect(why_, &QPlainTextEdit::textChanged, this, [this] {
        whyField_->setError({});
        Q_EMIT edited();
    });
    connect(&question_, &RibQuestion::changed, this, &SupplierCard::showAccount);
    connect(again_, &QPushButton::clicked, &question_, &RibQuestion::retry);
}

} // namespace ilvm::panels
