#include "server/usecases/keep_person.hpp"

#include "server/usecases/audit.hpp"
#include "server/usecases/delegations.hpp"
#include "server/usecases/sessions.hpp"
#include "shared/wire/write.hpp"

#include <algorithm>
#include <map>

namespace ilvm::usecases {
namespace {

template <typename T>
void note(std::map<std::string, wire::Raw>& changes, const char* field, const T& from, const T& to) {
    if (from == to) return;
    changes[field].text = R"({"from":)" + wire::toJson(from) + R"(,"to":)" + wire::toJson(to) + "}";
}

void proveRights(store::Connection& connection, const Context& context, const store::UserRow& before,
                 const store::UserRow& wanted, const Cause& cause) {
    auto changes = cause.changes;
    note(changes, "active", before.active, wanted.active);
    note(changes, "origin_services", before.origin_services, wanted.origin_services);
    note(changes, "roles", before.roles, wanted.roles);
    note(changes, "services", before.services, wanted.services);
    if (changes.empty() && !cause.always) return;
    Event event;
    event.subject_type = "user";
    event.subject = wanted.id;
    event.at = context.now();
    event.actor_id = cause.actor_id;
    event.action = cause.action;
    event.comment = cause.comment;
    if (!changes.empty()) event.changes = wire::toJson(changes);
    appendEvent(connection, std::move(event));
}

// Colleagues are seen by everyone, as long as they are active.
void announcePerson(store::Connection& connection, const std::optional<store::UserRow>& before,
                    const store::UserRow& wanted) {
    const domain::Tokens everyone{std::string(store::everyoneToken)}, nobody;
    const bool was = before && before->active;
    const bool looksTheSame = was && wanted.active && before->login == wanted.login &&
                              before->display_name == wanted.display_name && before->department == wanted.department;
    if (looksTheSame || (!was && !wanted.active)) return;
    store::appendChange(connection,
                        {"user", wanted.id, was ? everyone : nobody, wanted.active ? everyone : nobody, {}});
}

// Without those of technicians, who decide nothing.
domain::Tokens decidersTokens(domain::Tokens tokens) {
    std::erase_if(tokens, [](const domain::Token& token) { return token.starts_with("technician:"); });
    return tokens;
}

} // namespace

bool maySignIn(const directory::Person& person, base::Instant now) {
    return !person.disabled && (!person.expires || now < *person.expires);
}

store::UserRow wantedRow(const directory::Person& person, const RightsRules& rules, const std::string& id,
                         const std::optional<std::string>& managerId) {
    store::UserRow row;
    row.id = id;
    row.directory_key = person.key;
    row.login = person.login;
    row.user_principal_name = person.user_principal_name;
    row.display_name = person.display_name.empty() ? person.login : person.display_name;
    row.mail = person.mail;
    if (!person.title.empty()) row.title = person.title;
    row.department = person.department;
    row.manager_id = managerId;
    auto& groups = row.groups.emplace();
    for (const auto& group : person.groups) {
        groups.push_back(group.name);
        row.groups_through.push_back(group.through);
    }
    return ruled(std::move(row), rules);
}

store::UserRow withoutRights(store::UserRow row) {
    row.active = false;
    row.roles.clear();
    row.services.clear();
    row.origin_services.clear();
    row.tokens.clear();
    row.groups.emplace();
    row.groups_through.clear();
    row.let_in = false;
    return row;
}

bool keepPerson(store::Connection& connection, const Context& context, const std::optional<store::UserRow>& before,
                const store::UserRow& wanted, const Cause& cause) {
    if (before == wanted && !cause.always) return false;
    if (before)
        store::saveUser(connection, wanted, context.now());
    else
        store::insertUser(connection, wanted, context.now());
    announcePerson(connection, before, wanted);
    proveRights(connection, context, before.value_or(withoutRights(wanted)), wanted, cause);
    if (before && before->tokens != wanted.tokens)
        store::appendChange(connection, {"rights", wanted.id, before->tokens, wanted.tokens, {}});
    if (!wanted.active) revokeAllOf(connection, wanted.id);
    if (before && before->active && !wanted.active) tellOfLostStandIn(connection, wanted.id, context.now());
    return !before || decidersTokens(before->tokens) != decidersTokens(wanted.tokens) ||
           before->manager_id != wanted.manager_id || before->login != wanted.login;
}

} // namespace ilvm::usecases
