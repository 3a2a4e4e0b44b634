#include "client/panels/new_request/purchase_supplier_card.hpp"

#include "client/kit/button.hpp"
#include "client/kit/chip.hpp"
#include "client/kit/picker.hpp"
#include "client/kit/text_edit.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/rib_box.hpp"
#include "client/ticket/siret.hpp"

#include <QBoxLayout>

namespace ilvm::panels {
namespace {

std::optional<std::string> given(const QString& text) {
    const QString trimmed = text.trimmed();
    return trimmed.isEmpty() ? std::nullopt : std::optional(trimmed.toStdString());
}

bool looksLikeMail(const QString& text) {
    const auto at = text.indexOf(QLatin1Char('@'));
    return at > 0 && at + 1 < text.size() && text.indexOf(QLatin1Char('@'), at + 1) < 0 &&
           !text.contains(QLatin1Char(' '));
}

} // namespace

bool SupplierText::isEmpty() const {
    return !chosen && QString(name + siret + vat + iban + bic + address + mail + justification).isEmpty();
}

SupplierText SupplierCard::text() const {
    return {chosen_,       name_->text(),    siret_->typed(), vat_->typed(),      iban_->typed(),
            bic_->typed(), address_->text(), mail_->text(),   why_->toPlainText()};
}

void SupplierCard::setText(const SupplierText& text) {
    asksWhy_ = searching_ = false;
    recognised_.reset();
    lookedUp_.clear();
    chosen_ = text.chosen;
    {
        const QSignalBlocker silence(search_);
        search_->setChoice(
            chosen_ ? std::optional(kit::Choice{ticket::words(chosen_->id), ticket::words(chosen_->name), {}})
                    : std::nullopt);
    }
    name_->setText(text.name);
    siret_->setTyped(text.siret);
    vat_->setTyped(text.vat);
    iban_->setTyped(text.iban);
    bic_->setTyped(text.bic);
    address_->setText(text.address);
    mail_->setText(text.mail);
    why_->setPlainText(text.justification);
    for (auto* field : fields())
        field->setError({});
    for (auto* number : {siret_, iban_, bic_, vat_})
        if (!number->typed().isEmpty()) number->judge();
    showMode();
    accountChanged();
}

api::SupplierEntry SupplierCard::entry() const {
    api::SupplierEntry entry;
    entry.iban = given(iban_->typed());
    entry.bic = given(bic_->typed());
    if (chosen_) {
        entry.id = chosen_->id;
        return entry;
    }
    entry.name = given(name_->text());
    entry.siret = given(siret_->typed());
    entry.vat = given(vat_->typed());
    entry.address = given(address_->text());
    entry.mail = given(mail_->text());
    return entry;
}

std::optional<std::string> SupplierCard::justification() const {
    return whyField_->isVisibleTo(this) ? given(why_->toPlainText()) : std::nullopt;
}

bool SupplierCard::isRibNeeded() const {
    return !present() || isUnusual();
}

bool SupplierCard::isUnusual() const {
    const auto iban = iban_->rightNumber();
    return !iban.empty() && present() && present()->iban && *present()->iban != iban;
}

ticket::RibFacts SupplierCard::facts() const {
    using ticket::Account;
    ticket::RibFacts facts;
    facts.iban = iban_->rightNumber();
    if (isUnusual())
        facts.account = Account::changed, facts.usual = {*present()->iban};
    else if (present())
        facts.account = present()->iban ? Account::usual : Account::unseen;
    facts.check = question_.answer();
    facts.reading = question_.isAsking();
    facts.problem = question_.problem();
    if (question_.file()) facts.file = question_.file()->name;
    return facts;
}

void SupplierCard::setRib(const std::optional<RibFile>& file) {
    if (file == rib_) return;
    rib_ = file;
    accountChanged();
}

void SupplierCard::accountChanged() {
    question_.ask(rib_, iban_->rightNumber(), chosen_ ? chosen_->siret : siret_->rightNumber());
    showAccount();
}

void SupplierCard::showAccount() {
    ribBox_->show(facts());
    again_->setVisible(!question_.problem().isEmpty());
    const auto& check = question_.answer();
    const bool differs = check && check->outcome == api::RibOutcome::mismatch;
    whyField_->setVisible(asksWhy_ || isUnusual() || differs);
}

void SupplierCard::choose(const std::optional<api::KnownSupplier>& known, bool searching) {
    if (!chosen_) {
        ibanBefore_ = iban_->typed();
        bicBefore_ = bic_->typed();
    }
    chosen_ = known;
    asksWhy_ = false;
    searching_ = searching;
    iban_->setTyped(known ? ticket::words(known->iban.value_or("")) : ibanBefore_);
    bic_->setTyped(known ? ticket::words(known->bic.value_or("")) : bicBefore_);
    for (auto* field : fields())
        field->setError({});
    showMode();
    accountChanged();
    Q_EMIT edited();
}

void SupplierCard::findSuppliers(const QString& words) {
    purchases_.findSuppliers(words, this, [this, words](base::Result<api::Suppliers> answer) {
        if (search_->choice() ? !words.isEmpty() : words != search_->text().trimmed()) return; // of an older question
        searchField_->setWarning({});
        if (answer.has_error()) return searchField_->setError(ticket::words(answer.error().title));
        found_ = answer->items;
        std::vector<kit::Choice> choices;
        for (const auto& supplier : found_)
            choices.push_back({ticket::words(supplier.id), ticket::words(supplier.name),
                               QStringLiteral("SIRET ") + ticket::spacedSiret(supplier.siret)});
        if (choices.empty()) searchField_->setWarning(tr("No known supplier fits these words."));
        search_->offer(choices);
    });
}

// Whoever types the SIRET of a known supplier is told so, and their account is compared.
void SupplierCard::recogniseTyped() {
    const auto siret = siret_->rightNumber();
    if (siret == lookedUp_) return;
    lookedUp_ = siret;
    recognised_.reset();
    siret_->setHelp({});
    showMode();
    if (siret.empty() || chosen_) return;
    purchases_.findSuppliers(ticket::words(siret), this, [this, siret](base::Result<api::Suppliers> answer) {
        if (answer.has_error() || siret != lookedUp_ || chosen_) return;
        for (const auto& supplier : answer->items)
            if (supplier.siret == siret) recognised_ = supplier;
        if (recognised_)
            siret_->setHelp(tr("This SIRET is known: %1. What is typed here is compared with it.")
                                .arg(ticket::words(recognised_->name)));
        showMode();
        accountChanged();
    });
}

void SupplierCard::showMode() {
    const bool isKnown = chosen_.has_value();
    searchField_->setVisible(searching_ || isKnown);
    typed_->setVisible(!isKnown);
    more_->setVisible(!isKnown);
    known_->setVisible(isKnown);
    kind_->setVisible(!isKnown && !recognised_ && !siret_->rightNumber().empty());
    other_->setText(isKnown || searching_ ? tr("Type a new supplier") : tr("Choose a known supplier"));
    const bool isHidden = isKnown && !chosen_->iban;
    iban_->setNeeded(!isHidden);
    iban_->edit().setPlaceholderText(isHidden ? tr("Known to the finance department") : QString());
    iban_->setHelp(!isKnown   ? QString()
                   : isHidden ? tr("Leave it empty to keep the known account.")
                              : tr("The known account. Change it only where the supplier has another one now."));
    if (!isKnown) return;
    QStringList facts{QStringLiteral("SIRET ") + ticket::spacedSiret(chosen_->siret)};
    for (const auto& fact : {chosen_->vat, chosen_->address, chosen_->mail})
        if (fact) facts.append(ticket::words(*fact));
    known_->setText(facts.join(QStringLiteral(" · ")));
}

void SupplierCard::judge() {
    if (chosen_) {
        iban_->judge();
    } else {
        nameField_->setError(given(name_->text()) ? QString() : tr("Say the supplier's name."));
        const QString mail = mail_->text().trimmed();
        mailField_->setError(mail.isEmpty() || looksLikeMail(mail) ? QString() : tr("This is no mail address."));
        for (auto* number : {siret_, iban_, vat_})
            number->judge();
    }
    bic_->judge();
    const bool lacks = whyField_->isVisibleTo(this) && !given(why_->toPlainText());
    whyField_->setError(lacks ? tr("Say why the account is right all the same.") : QString());
}

bool SupplierCard::setError(const QString& field, const QString& message) {
    const std::pair<const char*, kit::Field*> known[] = {
        {"name", nameField_}, {"siret", siret_},          {"vat", vat_},        {"iban", iban_},
        {"bic", bic_},        {"address", addressField_}, {"mail", mailField_}, {"id", searchField_}};
    if (field == QLatin1String("justification")) {
        asksWhy_ = true;
        showAccount();
        whyField_->setError(message);
        return true;
    }
    for (const auto& [name, place] : known)
        if (field == QLatin1String(name) && place->isVisibleTo(this)) return place->setError(message), true;
    return false;
}

std::vector<kit::Field*> SupplierCard::fields() const {
    return {searchField_, nameField_, siret_, iban_, bic_, whyField_, vat_, addressField_, mailField_};
}

} // namespace ilvm::panels
