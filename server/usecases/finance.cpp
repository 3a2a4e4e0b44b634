#include "server/usecases/finance.hpp"

#include "server/store/budgets.hpp"
#include "server/store/catalogue.hpp"
#include "server/store/delegations.hpp"
#include "server/store/people.hpp"
#include "server/store/suppliers.hpp"
#include "server/store/users.hpp"
#include "server/usecases/admin_acts.hpp"
#include "server/usecases/field_checks.hpp"
#include "server/usecases/read_ticket.hpp"
#include "server/usecases/refresh_deciders.hpp"
#include "server/usecases/request_path.hpp"
#include "shared/domain/purchase.hpp"
#include "shared/wire/write.hpp"

namespace ilvm::usecases {
namespace {

constexpr std::size_t longestCode = 40, longestLabel = 120;

bool preparesOrders(const domain::Rights& rights) {
    return rights.isTechnicianOf("DAF");
}

bool seesFigures(const domain::Rights& rights) {
    return seesAccounts(rights) || rights.has(domain::Role::manager);
}

bool isCode(const std::string& text) {
    return !text.empty() && text.size() <= longestCode && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

// Digits typed in groups, as a SIRET is written, are one word.
std::string searched(const std::string& typed) {
    std::string compact;
    for (const char c : typed)
        if (c != ' ') compact += c;
    return isNumber(compact) ? compact : typed;
}

api::BudgetEntry checkedBudget(const std::string& code, api::BudgetEntry entry) {
    constexpr int firstYear = 2000, lastYear = 2100;
    FieldChecks checks;
    if (!isCode(code))
        checks.wrong("code", "malformed", "Un code tient en 40 caractères : lettres sans accent, chiffres, - et _.");
    entry.label = checks.text("label", entry.label, longestLabel);
    if (entry.year < firstYear || entry.year > lastYear)
        checks.wrong("year", "out_of_range", "Cette année ne convient pas.");
    if (entry.amount_cents < 0 || entry.amount_cents > domain::largestTotal)
        checks.wrong("amount_cents", "out_of_range", "Le montant d'un budget va de 0 à un milliard d'euros.");
    checks.throwIfFailed();
    return entry;
}

std::string entryJson(const std::optional<api::Budget>& budget) {
    if (!budget) return "null";
    return wire::toJson(
        api::BudgetEntry{budget->label, budget->year, budget->amount_cents.value_or(0), budget->blocking});
}

void checkAuthority(store::Connection& connection, const Caller& caller, const api::AuthorityEntry& entry) {
    if (entry.person == caller.actor.id)
        throw base::Refusal(base::notAllowed("Personne ne se donne une délégation de signature à soi-même."));
    FieldChecks checks;
    checkRequestedFor(connection, entry.person, "person", checks);
    if (entry.up_to_cents <= 0 || entry.up_to_cents > domain::largestTotal)
        checks.wrong("up_to_cents", "out_of_range", "Le plafond va d'un centime à un milliard d'euros.");
    if (base::toText(entry.to_day) < base::toText(entry.from_day))
        checks.wrong("to_day", "before_from", "La délégation finit avant de commencer.");
    checks.throwIfFailed();
}

} // namespace

bool seesAccounts(const domain::Rights& rights) {
    using domain::Role;
    return preparesOrders(rights) || rights.has(Role::approver_budget) || rights.has(Role::director) ||
           rights.has(Role::admin);
}

api::Suppliers listSuppliers(const Context& context, const Caller& caller, const api::SupplierQuery& query) {
    const int limit = pageLimit(query.limit);
    std::vector<base::FieldError> errors;
    if (query.q && query.q->size() > longestSearch)
        errors.push_back({"q", "too_long", "Deux cents caractères au plus."});
    if (query.cursor && !isNumber(*query.cursor))
        errors.push_back({"cursor", "unknown", "Ce curseur ne convient pas."});
    if (!errors.empty())
        throw base::Refusal(base::malformed("Certains paramètres ne conviennent pas.", std::move(errors)));
    auto connection = context.database.lease();
    api::Suppliers answer{
        store::findSuppliers(*connection, searched(trimmed(query.q.value_or(""))), query.cursor, limit + 1), {}};
    if (answer.items.size() > static_cast<std::size_t>(limit)) {
        answer.items.pop_back();
        answer.next_cursor = answer.items.back().id;
    }
    if (!seesAccounts(caller.actor.rights))
        for (auto& supplier : answer.items) {
            supplier.iban.reset();
            supplier.bic.reset();
        }
    return answer;
}

api::Budgets listBudgets(const Context& context, const Caller& caller) {
    auto connection = context.database.lease();
    api::Budgets answer{store::readBudgets(*connection)};
    using domain::Role;
    // Whoever decides in somebody's place decides on the same figures.
    if (!seesFigures(caller.actor.rights) &&
        !store::standsInForRole(*connection, caller.actor.id, {Role::manager, Role::approver_budget}, context.now()))
        for (auto& budget : answer.items) {
            budget.amount_cents.reset();
            budget.committed_cents.reset();
            budget.ordered_cents.reset();
            budget.received_cents.reset();
        }
    return answer;
}

Written<api::Budget> writeBudget(const Context& context, const Caller& caller, const std::string& code,
                                 const api::BudgetEntry& wanted, const Attempt& attempt) {
    onlyAdmins(caller);
    auto connection = context.database.lease();
    store::Transaction transaction(*connection);
    // Admins write one after the other, as in the catalogue.
    store::lockCatalogue(*connection);
    if (auto before = answeredBefore(*connection, caller.actor.id, attempt)) return {200, std::move(*before)};
    const auto entry = checkedBudget(code, wanted);
    const auto before = store::readBudget(*connection, code);
    store::saveBudget(*connection, code, entry);
    const auto after = *store::readBudget(*connection, code);
    if (entryJson(before) != entryJson(after))
        proveSetting(*connection, context, caller, "budget:" + code, before ? "change" : "create", entryJson(before),
                     entryJson(after));
    Written<api::Budget> written{200, wire::toJson(after)};
    if (const auto key = keyColumns(caller.actor.id, attempt, written.status, written.json))
        remember(*connection, *key, context.now());
    transaction.commit();
    return written;
}

api::SignatureAuthorities listAuthorities(const Context& context, const Caller& caller) {
    onlyAdmins(caller);
    auto connection = context.database.lease();
    return {store::readAuthorities(*connection, context.now())};
}

Written<api::SignatureAuthority> grantAuthority(const Context& context, const Caller& caller,
                                                const api::AuthorityEntry& wanted, const Attempt& attempt) {
    onlyAdmins(caller);
    auto connection = context.database.lease();
    store::Transaction transaction(*connection);
    store::lockUsers(*connection);
    if (auto before = answeredBefore(*connection, caller.actor.id, attempt)) return {201, std::move(*before)};
    checkAuthority(*connection, caller, wanted);
    const auto id = store::addAuthority(*connection, wanted, caller.actor.id, context.now());
    const auto person = store::readPeople(*connection, {wanted.person}).at(wanted.person);
    proveSetting(*connection, context, caller, "signature:" + wanted.person, "create", "null", wire::toJson(wanted));
    const api::SignatureAuthority authority{id,           person, wanted.object, wanted.up_to_cents, wanted.from_day,
                                            wanted.to_day};
    Written<api::SignatureAuthority> written{201, wire::toJson(authority)};
    if (const auto key = keyColumns(caller.actor.id, attempt, written.status, written.json))
        remember(*connection, *key, context.now());
    refreshDeciders(*connection, context);
    transaction.commit();
    context.changed();
    return written;
}

void revokeAuthority(const Context& context, const Caller& caller, const std::string& id) {
    onlyAdmins(caller);
    auto connection = context.database.lease();
    store::Transaction transaction(*connection);
    store::lockUsers(*connection);
    const auto person = isNumber(id) ? store::ownerOfAuthority(*connection, id) : std::nullopt;
    if (!person) throw base::Refusal(base::notFound());
    if (!store::revokeAuthority(*connection, id, context.now())) return; // asked twice
    proveSetting(*connection, context, caller, "signature:" + *person, "revoke", wire::toJson(id), "null");
    refreshDeciders(*connection, context);
    transaction.commit();
    context.changed();
}

} // namespace ilvm::usecases
