#include "client/ticket/purchase_figures.hpp"

#include "client/kit/card.hpp"
#include "client/kit/clamped_label.hpp"
#include "client/kit/clear_layout.hpp"
#include "client/kit/format.hpp"
#include "client/kit/grouped_code.hpp"
#include "client/kit/style.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/piece_row.hpp"
#include "client/ticket/purchase_facts.hpp"
#include "client/ticket/rib_box.hpp"
#include "client/ticket/siret.hpp"

#include <QBoxLayout>
#include <QGridLayout>

namespace ilvm::ticket {
namespace {

constexpr int factNameWidth = 88, mostDescriptionLines = 8;

using kit::TypeRole;

QString decimal(base::Decimal number) {
    return words(base::toText(number)).replace(QLatin1Char('.'), QLocale().decimalPoint());
}

kit::Label* amountLabel(std::int64_t cents, TypeRole role = TypeRole::reference) {
    auto* label = new kit::Label(kit::amount(cents), role);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return label;
}

void addFact(QGridLayout* facts, const QString& name, const std::optional<std::string>& value, int lines = 2) {
    if (value) ticket::addFact(facts, name, new kit::ClampedLabel(words(*value), lines));
}

int orderOf(const api::Attachment& file) {
    if (file.media_type != "application/pdf") return 10;
    return file.role ? static_cast<int>(*file.role) : 9;
}

} // namespace

QString roleName(api::AttachmentRole role) {
    switch (role) {
    case api::AttachmentRole::quote:
        return PurchaseFigures::tr("Quote");
    case api::AttachmentRole::rib:
        return PurchaseFigures::tr("Bank details");
    case api::AttachmentRole::prepared_order:
        return PurchaseFigures::tr("Order");
    case api::AttachmentRole::signed_order:
        return PurchaseFigures::tr("Signed order");
    }
    return {};
}

std::vector<api::Attachment> documentsOf(const api::Ticket& ticket) {
    auto files = ticket.attachments;
    std::stable_sort(files.begin(), files.end(),
                     [](const auto& one, const auto& other) { return orderOf(one) < orderOf(other); });
    return files;
}

const api::Attachment* firstToRead(const api::Ticket& ticket) {
    using api::AttachmentRole;
    for (const auto role : {AttachmentRole::signed_order, AttachmentRole::prepared_order, AttachmentRole::quote})
        for (const auto& file : ticket.attachments)
            if (file.role == role) return &file;
    return ticket.attachments.empty() ? nullptr : &ticket.attachments.front();
}

PurchaseFigures::PurchaseFigures(const Workspace& workspace, QWidget* parent)
    : QWidget(parent), workspace_(workspace), column_(new QVBoxLayout(this)) {
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(kit::space::m);
}

void PurchaseFigures::show(const api::Ticket& ticket) {
    if (!ticket.purchase || shown_ == ticket) return;
    if (!shown_ || shown_->purchase->budget != ticket.purchase->budget) budget_.reset();
    shown_ = ticket;
    fill();
    askBudget();
}

void PurchaseFigures::fill() {
    kit::clearLayout(column_);
    addChecks();
    addBudget();
    addSupplier();
    addLines();
    addNeed();
    addDocuments();
    column_->addStretch();
}

kit::Card* PurchaseFigures::add(const QString& title) {
    auto* card = new kit::Card(title);
    column_->addWidget(card);
    return card;
}

QGridLayout* PurchaseFigures::addFacts(kit::Card* card) {
    auto* facts = new QGridLayout;
    facts->setColumnMinimumWidth(0, factNameWidth);
    facts->setColumnStretch(1, 1);
    facts->setHorizontalSpacing(kit::space::s);
    facts->setVerticalSpacing(5);
    card->column()->addLayout(facts);
    return facts;
}

const api::Attachment* PurchaseFigures::rib() const {
    for (const auto& file : shown_->attachments)
        if (file.role == api::AttachmentRole::rib) return &file;
    return nullptr;
}

void PurchaseFigures::addChecks() {
    const auto& purchase = *shown_->purchase;
    RibFacts facts;
    facts.iban = purchase.supplier.iban;
    facts.account = purchase.iban_changed ? Account::changed : purchase.supplier.new_ ? Account::first : Account::usual;
    facts.check = purchase.rib_check;
    if (purchase.iban_changed && facts.check) facts.usual = facts.check->known_ibans;
    facts.justification = purchase.iban_justification;
    facts.callback = purchase.callback;
    const auto* file = rib();
    if (file) facts.file = words(file->name), facts.fileOpens = true;
    if (facts.check || purchase.iban_changed) {
        auto* box = new RibBox(this);
        box->show(facts);
        if (file) connect(box, &RibBox::fileChosen, this, [this, file = *file] { Q_EMIT documentChosen(file); });
        column_->addWidget(box);
    }
    if (!purchase.split) return;
    QStringList references;
    for (const auto& reference : purchase.split->references)
        references.append(words(reference));
    auto* card = add(tr("Several purchases of one need?"));
    auto* text = new kit::Label(tr("With %1, the same supplier, budget and code UF come to %2 within thirty days: "
                                   "together they pass the threshold of %3.")
                                    .arg(references.join(QStringLiteral(", ")), kit::amount(purchase.split->sum_cents),
                                         kit::amount(purchase.split->threshold_cents)),
                                TypeRole::secondary);
    text->setTone(kit::Tone::warn);
    text->setWordWrap(true);
    card->column()->addWidget(text);
}

void PurchaseFigures::addSupplier() {
    const auto& supplier = shown_->purchase->supplier;
    auto* facts = addFacts(add(tr("Supplier")));
    auto* name = new kit::ClampedLabel(words(supplier.name), 2, TypeRole::bodyStrong);
    addFact(facts, tr("Name"), name);
    addFact(facts, tr("SIRET"), mono(spacedSiret(supplier.siret)));
    if (supplier.vat) addFact(facts, tr("VAT number"), mono(words(*supplier.vat)));
    addFact(facts, tr("IBAN"), new kit::GroupedCode(words(supplier.iban)));
    if (supplier.bic) addFact(facts, tr("BIC"), mono(words(*supplier.bic)));
    addFact(facts, tr("Address"), supplier.address, 3);
    addFact(facts, tr("E-mail"), supplier.mail, 1);
}

void PurchaseFigures::addLines() {
    const auto& purchase = *shown_->purchase;
    const bool delivers = shown_->status == domain::Status::ordered || shown_->status == domain::Status::closed;
    auto* grid = new QGridLayout;
    grid->setColumnStretch(0, 1);
    grid->setHorizontalSpacing(kit::space::m);
    grid->setVerticalSpacing(2);
    for (std::size_t i = 0; i < purchase.lines.size(); ++i) {
        const auto& line = purchase.lines[i];
        const int row = grid->rowCount();
        grid->addWidget(new kit::ClampedLabel(words(line.label), 3, TypeRole::bodyStrong), row, 0, Qt::AlignTop);
        grid->addWidget(amountLabel(domain::amountOf(line, line.quantity)), row, 1, Qt::AlignTop);
        QString second = tr("%1 × %2 without VAT · VAT %3 %")
                             .arg(decimal(line.quantity), kit::amount(line.unit_price_cents), decimal(line.vat_rate));
        if (delivers) second += QStringLiteral(" · ") % tr("received: %1").arg(decimal(purchase.received.at(i)));
        auto* facts = new kit::ClampedLabel(second, 2, TypeRole::secondary, &kit::Tokens::textSecondary);
        grid->addWidget(facts, row + 1, 0, 1, 2);
        grid->setRowMinimumHeight(row + 2, kit::space::xs);
    }
    grid->addWidget(new kit::Hairline, grid->rowCount(), 0, 1, 2);
    addTotals(grid);
    add(tr("Lines"))->column()->addLayout(grid);
}

void PurchaseFigures::addTotals(QGridLayout* grid) {
    const auto& purchase = *shown_->purchase;
    const auto total = [grid](const QString& name, std::int64_t cents, bool strong) {
        const int row = grid->rowCount();
        grid->addWidget(new kit::Label(name, strong ? TypeRole::bodyStrong : TypeRole::secondary,
                                       strong ? &kit::Tokens::text : &kit::Tokens::textSecondary),
                        row, 0);
        grid->addWidget(amountLabel(cents, strong ? TypeRole::amount : TypeRole::reference), row, 1);
    };
    total(tr("Total without VAT"), purchase.total_excl_cents, false);
    for (const auto& rate : purchase.vat_rates)
        total(tr("VAT %1 %").arg(decimal(rate.rate)), rate.vat_cents, false);
    total(tr("Total with VAT"), purchase.total_cents, true);
    if (purchase.order_cents && *purchase.order_cents != purchase.total_cents)
        total(tr("Order with VAT"), *purchase.order_cents, true);
}

void PurchaseFigures::addNeed() {
    auto* card = add(tr("Need"));
    card->column()->addWidget(new kit::ClampedLabel(words(shown_->description), mostDescriptionLines));
    if (shown_->purchase->justification)
        card->column()->addWidget(new kit::ClampedLabel(words(*shown_->purchase->justification), mostDescriptionLines,
                                                        TypeRole::body, &kit::Tokens::textSecondary));
}

void PurchaseFigures::addDocuments() {
    const auto files = documentsOf(*shown_);
    if (files.empty()) return;
    auto* card = add(tr("Documents"));
    for (const auto& file : files) {
        auto* row = new PieceRow(file);
        row->setChecked(file.id == marked_);
        card->column()->addWidget(row);
        connect(row, &QAbstractButton::clicked, this, [this, file] { Q_EMIT documentChosen(file); });
    }
}

void PurchaseFigures::markDocument(const std::string& id) {
    marked_ = id;
    for (auto* row : findChildren<PieceRow*>())
        row->setChecked(row->file().id == id);
}

void PurchaseFigures::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && shown_) fill();
}

} // namespace ilvm::ticket
