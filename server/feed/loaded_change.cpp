#include "server/feed/loaded_change.hpp"

#include "server/store/catalogue.hpp"
#include "server/store/delegations.hpp"
#include "server/store/people.hpp"
#include "server/store/ticket_rows.hpp"
#include "shared/wire/write.hpp"

#include <algorithm>
#include <map>

namespace ilvm::feed {
namespace {

using Key = std::pair<std::string, std::string>; // type and subject

void add(domain::Tokens& tokens, const domain::Tokens& more) {
    tokens.insert(tokens.end(), more.begin(), more.end());
    tokens = domain::normalised(std::move(tokens));
}

// Services are named "target:IT" in the rows and "IT" on the wire.
std::string wireId(const store::ChangeRow& row) {
    const auto colon = row.type == "service" ? row.subject.find(':') : std::string::npos;
    return colon == std::string::npos ? row.subject : row.subject.substr(colon + 1);
}

// The rows, one for each subject, without values.
std::vector<LoadedChange> coalesced(const std::vector<store::StoredChange>& rows, std::vector<std::string>& subjects) {
    std::map<Key, const store::StoredChange*> last;
    std::map<Key, domain::Tokens> former;
    for (const auto& change : rows) {
        const Key key{change.row.type, change.row.subject};
        last[key] = &change;
        add(former[key], change.row.before);
        add(former[key], change.row.after);
    }
    std::vector<LoadedChange> changes;
    for (const auto& change : rows) {
        const Key key{change.row.type, change.row.subject};
        const auto type = wire::enumerationFrom<api::FeedType>(change.row.type);
        if (!type || last[key] != &change) continue;
        changes.push_back({change.at, *type, wireId(change.row), std::nullopt, domain::normalised(change.row.after),
                           former[key], change.row.except});
        subjects.push_back(change.row.subject);
    }
    return changes;
}

// What was found of the tickets among `changes`, with the audience of this moment.
void fillTickets(store::Connection& connection, std::vector<LoadedChange>& changes) {
    std::vector<std::string> references;
    for (const auto& change : changes)
        if (change.type == api::FeedType::ticket) references.push_back(change.id);
    std::map<std::string, store::SeenTicket> found;
    for (auto& seen : store::loadTickets(connection, references))
        found.emplace(seen.ticket.reference, std::move(seen));
    for (auto& change : changes) {
        if (change.type != api::FeedType::ticket) continue;
        const auto seen = found.find(change.id);
        change.audience = seen == found.end() ? domain::Tokens{} : domain::normalised(seen->second.audience);
        if (seen != found.end()) change.value = wire::toJson(seen->second.ticket);
    }
}

// A message is for whoever may read it now: the ticket may have gone to another service since it was posted. One that
// the recruitment shows too is for whoever reads that; a note never is.
void judgeMessage(LoadedChange& change, const store::Row& row) {
    change.audience = store::value<domain::Tokens>(row, "audience");
    if (!store::value<bool>(row, "internal")) {
        if (row["parent_audience"]) add(change.audience, store::value<domain::Tokens>(row, "parent_audience"));
        return;
    }
    change.audience = {domain::roleToken(domain::Role::admin),
                       domain::technicianToken(store::value<std::string>(row, "target_service"))};
    change.except = {domain::userToken(store::value<std::string>(row, "author_id"))};
    if (const auto id = row["requested_for_id"]) change.except.push_back(domain::userToken(*id));
    change.except = domain::normalised(std::move(change.except));
}

void fillMessages(store::Connection& connection, std::vector<LoadedChange>& changes) {
    std::vector<std::string> ids;
    std::map<std::string, LoadedChange*> wanted;
    for (auto& change : changes) {
        if (change.type != api::FeedType::message) continue;
        ids.push_back(change.id);
        wanted[change.id] = &change;
    }
    if (ids.empty()) return;
    for (const auto& message : store::loadMessages(connection, ids))
        wanted[message.id]->value = wire::toJson(message);
    const auto rows = connection.run("SELECT m.id, m.internal, t.audience, t.target_service, t.author_id, "
                                     "t.requested_for_id, p.audience AS parent_audience "
                                     "FROM messages m JOIN tickets t ON t.id = m.ticket_id "
                                     "LEFT JOIN tickets p ON p.id = t.parent_id AND m.on_parent "
                                     "WHERE m.id = ANY($1::bigint[])",
                                     store::bind(ids));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto& change = *wanted[store::value<std::string>(rows[i], "id")];
        judgeMessage(change, rows[i]);
        change.audience = domain::normalised(std::move(change.audience));
    }
}

void fillPeople(store::Connection& connection, std::vector<LoadedChange>& changes) {
    std::vector<std::string> ids;
    for (const auto& change : changes)
        if (change.type == api::FeedType::user) ids.push_back(change.id);
    const auto people = store::readPeople(connection, ids);
    for (auto& change : changes)
        if (const auto person = people.find(change.id); change.type == api::FeedType::user && person != people.end())
            change.value = wire::toJson(static_cast<const api::Person&>(person->second));
}

template <typename T>
std::optional<std::string> jsonOf(const std::optional<T>& value) {
    return value ? std::optional(wire::toJson(*value)) : std::nullopt;
}

// Services and the catalogue change once in a blue moon: one query each.
void fillOther(store::Connection& connection, LoadedChange& change, const std::string& subject) {
    if (change.type == api::FeedType::catalogue_item)
        change.value = jsonOf(store::readCatalogueItem(connection, change.id));
    if (change.type == api::FeedType::service) {
        const auto type = wire::enumerationFrom<api::ServiceType>(subject.substr(0, subject.find(':')));
        if (type) change.value = jsonOf(store::readService(connection, *type, change.id));
    }
}

} // namespace

LoadedChange::Outcome LoadedChange::outcomeFor(const domain::Tokens& tokens, const domain::Tokens& earlier) const {
    if (domain::intersects(except, tokens)) return Outcome::nothing;
    if (value && domain::intersects(audience, tokens)) return Outcome::upsert;
    if (domain::intersects(former, tokens) || domain::intersects(former, earlier)) return Outcome::removal;
    return Outcome::nothing;
}

std::vector<LoadedChange> load(store::Connection& connection, const std::vector<store::StoredChange>& rows) {
    std::vector<std::string> subjects;
    auto changes = coalesced(rows, subjects);
    fillTickets(connection, changes);
    fillMessages(connection, changes);
    fillPeople(connection, changes);
    for (std::size_t i = 0; i < changes.size(); ++i)
        fillOther(connection, changes[i], subjects[i]);
    return changes;
}

std::optional<std::string> loadMe(store::Connection& connection, const std::string& userId) {
    const auto rows = connection.run("SELECT id, login, display_name, mail, title, department, roles, services, "
                                     "origin_services FROM users WHERE id = $1",
                                     store::bind(userId));
    if (rows.empty()) return std::nullopt;
    auto me = store::as<api::Me>(rows.front());
    me.delegations = store::presentDelegations(connection, userId);
    return wire::toJson(me);
}

} // namespace ilvm::feed
