#include "server/usecases/user_sheets.hpp"

#include "server/store/sessions.hpp"
#include "server/store/user_lists.hpp"
#include "server/usecases/admin_acts.hpp"
#include "server/usecases/audit_trail.hpp"
#include "server/usecases/delegations.hpp"
#include "server/usecases/field_checks.hpp"
#include "server/usecases/read_ticket.hpp"
#include "server/usecases/request_path.hpp"
#include "shared/base/problem.hpp"

#include <algorithm>

namespace ilvm::usecases {
namespace {

constexpr std::size_t longestPath = 32;
constexpr int shownEvents = 50;

api::User shown(store::ListedUser row, const MappedGroups& mappings) {
    if (row.user.let_in && row.groups) {
        auto said = rightsFrom(*row.groups, mappings);
        row.user.directory = {std::move(said.roles), std::move(said.services), std::move(said.origin_services)};
    }
    return std::move(row.user);
}

// "GG_N2" in "GG_TECH" in "GG_ILVM_TECH_IT" where the last one is mapped: from the group that holds the person.
std::vector<std::string> pathTo(std::size_t group, const std::vector<std::string>& groups,
                                const std::vector<std::string>& through) {
    std::vector<std::string> path{groups[group]};
    while (group < through.size() && !through[group].empty() && path.size() < longestPath) {
        const auto below = std::find(groups.begin(), groups.end(), through[group]);
        path.insert(path.begin(), through[group]);
        if (below == groups.end()) break;
        group = static_cast<std::size_t>(below - groups.begin());
    }
    return path;
}

bool holds(const api::RightsSet& rights, domain::Role role, const std::optional<std::string>& service) {
    const domain::Rights held{rights.roles, rights.services, rights.origin_services};
    if (!service) return held.has(role);
    return role == domain::Role::technician ? held.isTechnicianOf(*service) : held.isManagerOf(*service);
}

class Chains {
public:
    explicit Chains(const api::User& user) : user_(user) {}

    void add(domain::Role role, const std::vector<std::string>& services, api::RightSource source,
             const std::vector<std::string>& path = {}) {
        const bool ofServices = role == domain::Role::technician || role == domain::Role::manager;
        if (!ofServices) return addOne({role, {}, source, path, true});
        for (const auto& service : services)
            addOne({role, service, source, path, true});
    }

    std::vector<api::Why> sorted() && {
        const auto key = [](const api::Why& why) { return std::tie(why.role, why.service, why.source, why.path); };
        std::sort(all_.begin(), all_.end(), [&](const auto& one, const auto& other) { return key(one) < key(other); });
        return std::move(all_);
    }

private:
    void addOne(api::Why why) {
        why.effective = user_.active && holds(user_.effective, why.role, why.service);
        if (std::find(all_.begin(), all_.end(), why) == all_.end()) all_.push_back(std::move(why));
    }

    const api::User& user_;
    std::vector<api::Why> all_;
};

// What it forces. Services that are forced without roles give the role as well.
void addOverride(Chains& chains, const api::User& user) {
    const auto& forced = *user.override;
    using domain::Role;
    for (const Role role : forced.roles.value_or(std::vector<Role>{}))
        if (role != Role::requester && role != Role::technician && role != Role::manager)
            chains.add(role, {}, api::RightSource::override);
    const auto of = [&](Role role, const auto& services, const std::vector<std::string>& said) {
        const bool named = forced.roles && std::count(forced.roles->begin(), forced.roles->end(), role) > 0;
        if (services)
            chains.add(role, *services, api::RightSource::override);
        else if (named && !domain::Rights{user.directory.roles, {}, {}}.has(role))
            chains.add(role, said, api::RightSource::override);
    };
    of(Role::technician, forced.services, user.effective.services);
    of(Role::manager, forced.origin_services, user.effective.origin_services);
}

store::UserFilter filterOf(const api::UserQuery& query) {
    std::vector<base::FieldError> errors;
    if (query.q && query.q->size() > longestSearch)
        errors.push_back({"q", "too_long", "Deux cents caractères au plus."});
    if (query.cursor && !isNumber(*query.cursor))
        errors.push_back({"cursor", "unknown", "Ce curseur ne convient pas."});
    if (!errors.empty())
        throw base::Refusal(base::malformed("Certains paramètres ne conviennent pas.", std::move(errors)));
    return {query.q.value_or(""), query.role, query.service, query.override, query.active};
}

} // namespace

std::vector<api::Why> whyOf(const std::vector<std::string>& groups, const std::vector<std::string>& through,
                            const MappedGroups& mappings, const api::User& user) {
    Chains chains(user);
    chains.add(domain::Role::requester, {}, api::RightSource::everyone);
    for (std::size_t i = 0; i < groups.size(); ++i)
        for (const auto& row : mappings.of(groups[i]))
            chains.add(row.role, row.services, api::RightSource::group, pathTo(i, groups, through));
    if (user.override) addOverride(chains, user);
    if (user.admin_until) chains.add(domain::Role::admin, {}, api::RightSource::server);
    return std::move(chains).sorted();
}

api::UserPage listUsers(const Context& context, const Caller& caller, const api::UserQuery& query) {
    onlyAdmins(caller);
    const int limit = pageLimit(query.limit);
    const auto filter = filterOf(query);
    const auto now = context.now();
    auto connection = context.database.lease();
    auto rows = store::findUsers(*connection, filter, query.cursor, limit + 1, now);
    const MappedGroups mappings(store::readGroupMappings(*connection));
    api::UserPage page;
    const bool more = rows.size() > static_cast<std::size_t>(limit);
    if (more) rows.pop_back();
    for (auto& row : rows)
        page.items.push_back(shown(std::move(row), mappings));
    if (more) page.next_cursor = page.items.back().id;
    if (!query.cursor) {
        page.total = store::countUsers(*connection, filter, now);
        page.counts = store::readUserCounts(*connection, now);
    }
    return page;
}

api::UserSheet readUserSheet(const Context& context, const Caller& caller, const std::string& id) {
    onlyAdmins(caller);
    auto connection = context.database.lease();
    return sheetOf(*connection, context, caller, id);
}

api::UserSheet sheetOf(store::Connection& connection, const Context& context, const Caller& caller,
                       const std::string& id) {
    const auto now = context.now();
    auto row = isNumber(id) ? store::findUser(connection, id, now) : std::nullopt;
    if (!row) throw base::Refusal(base::notFound());
    const MappedGroups mappings(store::readGroupMappings(connection));
    const auto groups =
        row->user.let_in ? row->groups.value_or(std::vector<std::string>{}) : std::vector<std::string>{};
    const auto through = row->groups_through;
    api::UserSheet sheet;
    static_cast<api::User&>(sheet) = shown(std::move(*row), mappings);
    sheet.why = whyOf(groups, through, mappings, sheet);
    sheet.sessions = store::readSessionsOf(connection, id, caller.token_hash, now);
    sheet.events = eventsAround(connection, id, shownEvents);
    sheet.delegations = recentDelegations(connection, id, now);
    return sheet;
}

} // namespace ilvm::usecases
