// An admin's change of a service.
#include "server/store/catalogue.hpp"
#include "server/usecases/admin_acts.hpp"
#include "server/usecases/catalogue.hpp"
#include "server/usecases/field_checks.hpp"
#include "shared/wire/write.hpp"

#include <algorithm>

namespace ilvm::usecases {
namespace {

constexpr std::size_t longestCode = 64, longestLabel = 120;

// Codes of origin services are the directory's own words: they may hold blanks and accents, but stand in lists.
bool isCode(const std::string& code) {
    return !code.empty() && code.size() <= longestCode && code == trimmed(code) &&
           std::none_of(code.begin(), code.end(), [](char c) {
               return static_cast<unsigned char>(c) < ' ' || c == '\x7f' || c == ',' || c == ':' || c == '/';
           });
}

api::Service checkedService(const std::string& code, api::Service service) {
    FieldChecks checks;
    if (service.code != code)
        checks.wrong("code", "differs", "Le code du service doit être celui de l'adresse.");
    else if (!isCode(code))
        checks.wrong("code", "malformed", "Un code tient en 64 caractères, sans virgule, deux-points ni barre.");
    service.label = checks.text("label", service.label, longestLabel);
    checks.throwIfFailed();
    return service;
}

} // namespace

Written<api::Service> writeService(const Context& context, const Caller& caller, const std::string& code,
                                   const api::Service& wanted, const Attempt& attempt) {
    onlyAdmins(caller);
    auto connection = context.database.lease();
    store::Transaction transaction(*connection);
    store::lockCatalogue(*connection);
    if (auto before = answeredBefore(*connection, caller.actor.id, attempt)) return {200, std::move(*before)};
    const auto service = checkedService(code, wanted);
    const auto before = store::readService(*connection, service.type, code);
    if (before != service) {
        const auto subject = std::string(wire::codeOf(service.type)) + ":" + code;
        const auto from = before ? wire::toJson(before->label) : "null";
        proveSetting(*connection, context, caller, "service:" + subject, before ? "change" : "create", from,
                     wire::toJson(service.label));
        store::saveService(*connection, service);
        const domain::Tokens everyone{std::string(store::everyoneToken)};
        store::appendChange(*connection, {"service", subject, before ? everyone : domain::Tokens{}, everyone, {}});
    }
    Written<api::Service> written{200, wire::toJson(service)};
    if (const auto key = keyColumns(caller.actor.id, attempt, written.status, written.json))
        remember(*connection, *key, context.now());
    transaction.commit();
    context.changed();
    return written;
}

} // namespace ilvm::usecases
