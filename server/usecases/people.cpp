#include "server/usecases/people.hpp"

#include "server/store/delegations.hpp"
#include "server/usecases/field_checks.hpp"
#include "server/usecases/read_ticket.hpp"
#include "server/usecases/request_path.hpp"
#include "shared/base/problem.hpp"

namespace ilvm::usecases {

api::Me meOf(store::Connection& connection, const store::UserRow& row) {
    api::Me me;
    me.id = row.id;
    me.login = row.login;
    me.display_name = row.display_name;
    me.mail = row.mail;
    me.title = row.title;
    me.department = row.department;
    me.roles = row.roles;
    me.services = row.services;
    me.origin_services = row.origin_services;
    me.delegations = store::presentDelegations(connection, row.id);
    return me;
}

api::Me readMe(const Context& context, const Caller& caller) {
    auto connection = context.database.lease();
    const auto row = store::readUser(*connection, caller.actor.id);
    if (!row || !row->active) throw base::Refusal(base::notSignedIn());
    return meOf(*connection, *row);
}

api::People listPeople(const Context& context, const api::PeopleQuery& query) {
    const int limit = pageLimit(query.limit);
    std::vector<base::FieldError> errors;
    if (query.q && query.q->size() > longestSearch)
        errors.push_back({"q", "too_long", "Deux cents caractères au plus."});
    // The cursor is the id of the last person of the page before.
    if (query.cursor && !isNumber(*query.cursor))
        errors.push_back({"cursor", "unknown", "Ce curseur ne convient pas."});
    if (!errors.empty())
        throw base::Refusal(base::malformed("Certains paramètres ne conviennent pas.", std::move(errors)));

    auto connection = context.database.lease();
    api::People people{store::findPeople(*connection, query.q.value_or(""), query.cursor, limit + 1), {}};
    if (people.items.size() > static_cast<std::size_t>(limit)) {
        people.items.pop_back();
        people.next_cursor = people.items.back().id;
    }
    return people;
}

} // namespace ilvm::usecases
