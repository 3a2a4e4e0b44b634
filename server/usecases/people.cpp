#include "server/usecases/people.hpp"

#include "shared/base/problem.hpp"

namespace ilvm::usecases {
namespace {

constexpr int defaultLimit = 50, largestLimit = 200;

bool isId(const std::string& text) {
    return !text.empty() && text.size() <= 18 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

api::Me meOf(const store::UserRow& row) {
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
    return me;
}

api::Me readMe(const Context& context, const Caller& caller) {
    auto connection = context.database.lease();
    const auto row = store::readUser(*connection, caller.actor.id);
    if (!row || !row->active) throw base::Refusal(base::notSignedIn());
    return meOf(*row);
}

api::People listPeople(const Context& context, const api::PeopleQuery& query) {
    const int limit = query.limit.value_or(defaultLimit);
    std::vector<base::FieldError> errors;
    if (limit < 1 || limit > largestLimit) errors.push_back({"limit", "range", "Entre 1 et 200."});
    // The cursor is the id of the last person of the page before.
    if (query.cursor && !isId(*query.cursor)) errors.push_back({"cursor", "unknown", "Ce curseur ne convient pas."});
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
