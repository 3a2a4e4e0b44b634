#include "server/usecases/catalogue.hpp"

#include "server/store/catalogue.hpp"
#include "server/usecases/audit.hpp"
#include "server/usecases/directory_link.hpp"
#include "server/usecases/field_checks.hpp"
#include "shared/wire/write.hpp"

#include <map>

namespace ilvm::usecases {
namespace {

constexpr std::size_t longestCode = 64, longestLabel = 120, longestHint = 500;

bool isCode(const std::string& text) {
    return !text.empty() && text.size() <= longestCode && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

void checkKind(FieldChecks& checks, const api::CatalogueItem& item) {
    using domain::Kind;
    if (item.kind != Kind::incident && item.kind != Kind::imago && item.kind != Kind::request)
        checks.wrong("kind", "not_offered", "Le catalogue propose des incidents et des demandes.");
    else if (item.kind != Kind::request && item.approvals != domain::ApprovalRule::none)
        checks.wrong("approvals", "not_for_kind", "Un incident ne demande aucune validation.");
}

api::CatalogueItem checkedItem(store::Connection& connection, const std::string& code, api::CatalogueItem item) {
    FieldChecks checks;
    if (item.code != code)
        checks.wrong("code", "differs", "Le code de l'article doit être celui de l'adresse.");
    else if (!isCode(code))
        checks.wrong("code", "malformed", "Un code tient en 64 caractères : minuscules, chiffres, - et _.");
    item.label = checks.text("label", item.label, longestLabel);
    if (item.hint) {
        item.hint = trimmed(*item.hint);
        if (item.hint->empty())
            item.hint.reset();
        else
            item.hint = checks.text("hint", *item.hint, longestHint);
    }
    checkKind(checks, item);
    if (!store::readService(connection, api::ServiceType::target, item.target_service))
        checks.wrong("target_service", "unknown", "Ce service destinataire n'existe pas.");
    checks.throwIfFailed();
    return item;
}

template <typename T>
std::string jsonOf(const T& value) {
    if constexpr (wire::Optional<T>)
        return value ? wire::toJson(*value) : "null";
    else
        return wire::toJson(value);
}

// {"label":{"from":…,"to":…}}, fields in the order of RFC 8785; a new item comes from null.
std::string changesOf(const std::optional<api::CatalogueItem>& before, const api::CatalogueItem& after) {
    std::map<std::string, wire::Raw> changes;
    boost::mp11::mp_for_each<wire::Members<api::CatalogueItem>>([&](auto member) {
        const std::string from = before ? jsonOf((*before).*member.pointer) : "null";
        const std::string to = jsonOf(after.*member.pointer);
        if (from != to) changes[member.name].text = R"({"from":)" + from + R"(,"to":)" + to + "}";
    });
    return wire::toJson(changes);
}

void saveWithProof(store::Connection& connection, const Context& context, const Caller& caller,
                   const std::optional<api::CatalogueItem>& before, const api::CatalogueItem& item) {
    awaitDirectory(connection, context); // who is an admin is its to say
    store::saveCatalogueItem(connection, item);
    Event event;
    event.subject_type = "catalogue_item";
    event.subject = item.code;
    event.at = context.now();
    event.actor_id = caller.actor.id;
    event.action = before ? "change" : "create";
    event.changes = changesOf(before, item);
    appendEvent(connection, std::move(event));
    const domain::Tokens everyone{std::string(store::everyoneToken)};
    store::appendChange(connection, {"catalogue_item", item.code, before ? everyone : domain::Tokens{}, everyone, {}});
}

} // namespace

api::Catalogue readCatalogue(const Context& context) {
    auto connection = context.database.lease();
    return {store::readCatalogueItems(*connection)};
}

api::Services listServices(const Context& context) {
    auto connection = context.database.lease();
    return {store::readServices(*connection)};
}

Written<api::CatalogueItem> writeCatalogueItem(const Context& context, const Caller& caller, const std::string& code,
                                               const api::CatalogueItem& wanted, const Attempt& attempt) {
    if (!caller.actor.rights.has(domain::Role::admin))
        throw base::Refusal(base::notAllowed("Seul un administrateur modifie le catalogue."));
    auto connection = context.database.lease();
    store::Transaction transaction(*connection);
    // Admins write one after the other: each sees what the other left, and a repeated key finds its first answer.
    store::lockCatalogue(*connection);
    if (auto before = answeredBefore(*connection, caller.actor.id, attempt)) return {200, std::move(*before)};
    const auto item = checkedItem(*connection, code, wanted);
    const auto before = store::readCatalogueItem(*connection, code);
    if (before != item) saveWithProof(*connection, context, caller, before, item);
    Written<api::CatalogueItem> written{200, wire::toJson(item)};
    if (const auto key = keyColumns(caller.actor.id, attempt, written.status, written.json))
        remember(*connection, *key, context.now());
    transaction.commit();
    context.changed();
    return written;
}

} // namespace ilvm::usecases
