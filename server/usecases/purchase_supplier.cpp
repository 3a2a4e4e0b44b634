#include "server/usecases/purchase_supplier.hpp"

#include "server/store/suppliers.hpp"
#include "server/usecases/request_path.hpp"
#include "shared/domain/number_check.hpp"

#include <algorithm>

namespace ilvm::usecases {
namespace {

constexpr std::size_t longestName = 200, longestAddress = 500, longestMail = 254;

using Text = std::optional<std::string>;

// What is typed, else what is known.
Text given(const Text& typed, const Text& known) {
    return typed && !trimmed(*typed).empty() ? Text(trimmed(*typed)) : known;
}

std::string number(const Text& text, domain::NumberCheck (*check)(std::string_view), const std::string& field,
                   FieldChecks& checks) {
    if (!text) {
        checks.wrong(field, "required", "Ce champ est obligatoire.");
        return {};
    }
    auto checked = check(*text);
    if (checked.problem) checks.wrong(field, checked.problem->code, checked.problem->message);
    return std::move(checked.normalised);
}

Text optionalNumber(const Text& text, domain::NumberCheck (*check)(std::string_view), const std::string& field,
                    FieldChecks& checks) {
    if (!text) return std::nullopt;
    return number(text, check, field, checks);
}

Text optionalText(const Text& text, const std::string& field, std::size_t longest, FieldChecks& checks) {
    if (!text) return std::nullopt;
    return checks.text(field, *text, longest);
}

Text optionalMail(const Text& text, const std::string& field, FieldChecks& checks) {
    auto mail = optionalText(text, field, longestMail, checks);
    if (!mail) return mail;
    const auto at = mail->find('@');
    const bool isOne = at != std::string::npos && at > 0 && at + 1 < mail->size() &&
                       mail->find('@', at + 1) == std::string::npos &&
                       std::none_of(mail->begin(), mail->end(), [](unsigned char c) { return c <= ' '; });
    if (!isOne) checks.wrong(field, "mail", "Cette adresse électronique n'en est pas une.");
    return mail;
}

std::optional<api::KnownSupplier> knownById(store::Connection& connection, const std::string& id,
                                            const std::string& field, FieldChecks& checks) {
    auto known = isNumber(id) ? store::readSupplier(connection, id) : std::nullopt;
    if (!known) checks.wrong(field, "unknown", "Ce fournisseur n'est pas connu.");
    return known;
}

} // namespace

AccountIs checkSupplier(store::Connection& connection, const api::SupplierEntry& entry, const std::string& path,
                        api::Purchase& purchase, FieldChecks& checks) {
    std::optional<api::KnownSupplier> known;
    if (entry.id) {
        known = knownById(connection, *entry.id, path + ".id", checks);
        if (!known) return AccountIs::unknown;
    }
    auto& supplier = purchase.supplier;
    supplier.siret =
        number(given(entry.siret, known ? Text(known->siret) : Text{}), domain::checkSiret, path + ".siret", checks);
    if (known && supplier.siret != known->siret)
        checks.wrong(path + ".siret", "differs", "Ce SIRET n'est pas celui du fournisseur choisi.");
    if (!known && !supplier.siret.empty()) known = store::readSupplierBySiret(connection, supplier.siret);
    const auto or_ = [&](const Text& typed, auto member) {
        return given(typed, known ? Text((*known).*member) : Text{});
    };
    supplier.name = checks.text(path + ".name", or_(entry.name, &api::KnownSupplier::name).value_or(""), longestName);
    supplier.vat = optionalNumber(or_(entry.vat, &api::KnownSupplier::vat), domain::checkVat, path + ".vat", checks);
    // A known account is taken over only by choosing the supplier: who types a SIRET types the account as well.
    supplier.iban = number(entry.id ? or_(entry.iban, &api::KnownSupplier::iban) : given(entry.iban, {}),
                           domain::checkIban, path + ".iban", checks);
    // The BIC of one account says nothing of another.
    const bool sameAccount = known && known->iban == supplier.iban;
    supplier.bic = optionalNumber(sameAccount ? or_(entry.bic, &api::KnownSupplier::bic) : given(entry.bic, {}),
                                  domain::checkBic, path + ".bic", checks);
    supplier.address =
        optionalText(or_(entry.address, &api::KnownSupplier::address), path + ".address", longestAddress, checks);
    supplier.mail = optionalMail(or_(entry.mail, &api::KnownSupplier::mail), path + ".mail", checks);
    supplier.new_ = !known;
    if (!known) return AccountIs::unknown;
    supplier.id = known->id;
    const auto ibans = store::knownIbans(connection, supplier.siret);
    purchase.iban_changed = std::find(ibans.begin(), ibans.end(), supplier.iban) == ibans.end();
    return purchase.iban_changed ? AccountIs::changed : AccountIs::known;
}

} // namespace ilvm::usecases
