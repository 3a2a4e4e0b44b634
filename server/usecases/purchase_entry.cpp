#include "server/usecases/purchase_entry.hpp"

#include "server/store/budgets.hpp"
#include "server/store/digest.hpp"
#include "server/usecases/purchase_supplier.hpp"
#include "server/usecases/request_path.hpp"
#include "shared/api/purchase_content.hpp"
#include "shared/wire/read.hpp"

#include <regex>

namespace ilvm::usecases {
namespace {

constexpr std::size_t longestUfCode = 40;

std::vector<domain::PurchaseLine> checkedLines(const api::PurchaseEntry& entry, const std::string& path,
                                               FieldChecks& checks) {
    const std::string field = path + ".lines";
    if (entry.lines.empty()) checks.wrong(field, "required", "Indiquez au moins une ligne.");
    if (entry.lines.size() > domain::mostLines)
        checks.wrong(field, "too_many", "Un achat a " + std::to_string(domain::mostLines) + " lignes au plus.");
    auto lines = entry.lines;
    for (std::size_t i = 0; i < lines.size() && i < domain::mostLines; ++i) {
        const std::string element = wire::element(field, i) + ".";
        lines[i].label = checks.text(element + "label", lines[i].label, domain::longestLineLabel);
        for (auto& problem : domain::problemsOf(lines[i]))
            checks.wrong(element + problem.field, problem.code, problem.message);
    }
    return lines;
}

domain::Totals checkedTotals(const std::vector<domain::PurchaseLine>& lines, const std::string& path,
                             FieldChecks& checks) {
    if (auto totals = domain::totalsOf(lines)) return *totals;
    const bool linesAreGood =
        !lines.empty() && lines.size() <= domain::mostLines &&
        std::all_of(lines.begin(), lines.end(), [](const auto& line) { return domain::problemsOf(line).empty(); });
    if (linesAreGood)
        checks.wrong(path + ".lines", "amount",
                     "Le total doit être supérieur à zéro et inférieur à un milliard d'euros.");
    return {};
}

std::string checkedUfCode(const PurchasePolicy& policy, const api::PurchaseEntry& entry, const std::string& path,
                          FieldChecks& checks) {
    std::string code = checks.text(path + ".uf_code", entry.uf_code, longestUfCode);
    if (!code.empty() && code.size() <= longestUfCode && !policy.uf_pattern.empty() &&
        !std::regex_match(code, std::regex(policy.uf_pattern)))
        checks.wrong(path + ".uf_code", "pattern", "Ce code UF n'a pas la forme de ceux de l'organisation.");
    return code;
}

std::optional<std::string> textOrNothing(const std::optional<std::string>& given, const std::string& field,
                                         std::size_t longest, FieldChecks& checks) {
    if (!given || trimmed(*given).empty()) return std::nullopt;
    return checks.text(field, *given, longest);
}

void checkWhatTheFormShowed(const api::PurchaseEntry& entry, const api::Purchase& purchase, const std::string& path,
                            FieldChecks& checks) {
    if (entry.currency && *entry.currency != api::currency)
        checks.wrong(path + ".currency", "unknown", "Les achats se font en euros (EUR).");
    if (entry.total_cents && purchase.total_cents > 0 && *entry.total_cents != purchase.total_cents)
        checks.wrong(path + ".total_cents", "differs",
                     "Le total des lignes est de " + euros(purchase.total_cents) + " TTC.");
}

bool isRoleOf(const api::AttachmentUse& use, const std::vector<api::AttachmentRole>& roles) {
    return use.role && std::find(roles.begin(), roles.end(), *use.role) != roles.end();
}

} // namespace

api::Purchase checkedPurchase(store::Connection& connection, const PurchasePolicy& policy,
                              const api::PurchaseEntry& entry, const std::string& path, FieldChecks& checks) {
    api::Purchase purchase;
    purchase.lines = checkedLines(entry, path, checks);
    auto totals = checkedTotals(purchase.lines, path, checks);
    purchase.total_excl_cents = totals.excl_cents;
    purchase.total_vat_cents = totals.vat_cents;
    purchase.total_cents = totals.cents;
    purchase.vat_rates = std::move(totals.vat_rates);
    purchase.currency = api::currency;
    purchase.budget = trimmed(entry.budget);
    if (purchase.budget.empty())
        checks.wrong(path + ".budget", "required", "Choisissez le budget.");
    else if (!store::readBudget(connection, purchase.budget))
        checks.wrong(path + ".budget", "unknown_code", "Ce budget n'existe pas.");
    purchase.uf_code = checkedUfCode(policy, entry, path, checks);
    purchase.justification = textOrNothing(entry.justification, path + ".justification", longestText, checks);
    purchase.wished_date = entry.wished_date;
    const auto known = checkSupplier(connection, entry.supplier, path + ".supplier", purchase, checks);
    purchase.iban_justification =
        textOrNothing(entry.iban_justification, path + ".iban_justification", longestComment, checks);
    if (known == AccountIs::changed && !purchase.iban_justification)
        checks.wrong(path + ".iban_justification", "required",
                     "Ce fournisseur est connu avec un autre IBAN : expliquez le changement.");
    purchase.received.assign(purchase.lines.size(), {});
    checkWhatTheFormShowed(entry, purchase, path, checks);
    return purchase;
}

std::int64_t checkedAmount(const api::PurchaseEntry& entry, const std::string& path, FieldChecks& checks) {
    return checkedTotals(checkedLines(entry, path, checks), path, checks).cents;
}

std::vector<std::vector<std::string>> checkedFiles(store::Connection& connection, const Caller& caller,
                                                   const Uses& uses, const std::vector<api::AttachmentRole>& roles,
                                                   FieldChecks& checks) {
    std::vector<std::vector<std::string>> files(roles.size());
    if (!uses) return files;
    std::vector<std::string> ids;
    for (const auto& use : *uses)
        if (isNumber(use.id)) ids.push_back(use.id);
    const auto unused = store::unusedFiles(connection, ids, caller.actor.id);
    for (std::size_t i = 0; i < uses->size(); ++i) {
        const auto& use = (*uses)[i];
        const auto field = wire::element("attachments", i);
        const auto file =
            std::find_if(unused.begin(), unused.end(), [&](const auto& each) { return each.id == use.id; });
        if (file == unused.end())
            checks.wrong(field + ".id", "unknown", "Cette pièce jointe n'existe pas ou sert déjà ailleurs.");
        if (use.role && !isRoleOf(use, roles))
            checks.wrong(field + ".role", "not_here", "Une pièce de cette nature ne se joint pas à cette étape.");
        if (file == unused.end() || !isRoleOf(use, roles)) continue;
        if (file->media_type != "application/pdf")
            checks.wrong(field + ".id", "not_pdf", "Il faut ici un fichier PDF.");
        const auto role = std::find(roles.begin(), roles.end(), *use.role) - roles.begin();
        files[static_cast<std::size_t>(role)].push_back(file->sha256);
    }
    return files;
}

PurchaseProofs checkedProofs(store::Connection& connection, const Caller& caller, const Uses& uses,
                             const api::Purchase& purchase, const PurchaseProofs& before, FieldChecks& checks) {
    using Role = api::AttachmentRole;
    auto files = checkedFiles(connection, caller, uses, {Role::quote, Role::rib}, checks);
    PurchaseProofs proofs{std::move(files[0]), std::move(files[1])};
    if (proofs.quotes.empty()) proofs.quotes = before.quotes;
    if (proofs.ribs.empty()) proofs.ribs = before.ribs;
    if (proofs.quotes.empty()) checks.wrong("attachments", "quote_required", "Joignez au moins un devis en PDF.");
    if (proofs.ribs.empty() && (purchase.supplier.new_ || purchase.iban_changed))
        checks.wrong("attachments", "rib_required",
                     purchase.supplier.new_ ? "Ce fournisseur est nouveau : joignez son RIB en PDF."
                                            : "L'IBAN de ce fournisseur change : joignez le nouveau RIB en PDF.");
    return proofs;
}

PurchaseProofs proofsOf(store::Connection& connection, std::int64_t ticketId) {
    return {store::filesInRole(connection, ticketId, api::AttachmentRole::quote),
            store::filesInRole(connection, ticketId, api::AttachmentRole::rib)};
}

std::string canonicalForm(const std::string& reference, const api::Purchase& purchase, const PurchaseProofs& proofs) {
    return api::canonicalForm(api::contentOf(reference, purchase, proofs.quotes, proofs.ribs));
}

std::string digestOf(const std::string& canonical) {
    return store::hexOf(store::sha256(canonical));
}

std::string euros(std::int64_t cents) {
    const bool negative = cents < 0;
    const auto magnitude = negative ? -cents : cents;
    std::string units = std::to_string(magnitude / 100);
    for (std::size_t end = units.size(); end > 3; end -= 3)
        units.insert(end - 3, "\u202F"); // the narrow non-breaking space of French numbers
    const auto rest = std::to_string(100 + magnitude % 100).substr(1);
    return (negative ? "-" : "") + units + "," + rest + "\u00A0€";
}

} // namespace ilvm::usecases
