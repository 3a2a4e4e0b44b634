#include "server/feed/catch_up.hpp"

#include "server/store/ticket_rows.hpp"
#include "shared/wire/write.hpp"

#include <algorithm>

namespace ilvm::feed {
namespace {

std::vector<std::string> firstColumn(const store::Rows& rows) {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < rows.size(); ++i)
        texts.emplace_back(*rows[i].at(0));
    return texts;
}

void addMe(store::Connection& connection, const Reader& reader, CaughtUp& result) {
    if (auto me = loadMe(connection, reader.userId)) result.upserts.push_back({api::FeedType::me, {std::move(*me)}});
}

// False when it is too much to be told.
bool addRights(store::Connection& connection, const Reader& reader, const store::FormerTokens& former,
               CaughtUp& result) {
    const auto effect = effectOfRights(connection, former, reader.tokens);
    if (!effect) return false;
    for (const auto& reference : effect->lost)
        result.removals.push_back({api::FeedType::ticket, reference});
    for (const auto& seen : store::loadTickets(connection, effect->gained))
        result.upserts.push_back({api::FeedType::ticket, {wire::toJson(seen.ticket)}});
    return true;
}

void addChanges(const std::vector<LoadedChange>& changes, const Reader& reader, const domain::Tokens& earlier,
                CaughtUp& result) {
    for (const auto& change : changes) {
        const auto outcome = change.outcomeFor(reader.tokens, earlier);
        if (outcome == LoadedChange::Outcome::upsert)
            result.upserts.push_back({change.type, {*change.value}});
        else if (outcome == LoadedChange::Outcome::removal)
            result.removals.push_back({change.type, change.id});
    }
}

bool isAbout(const store::ChangeRow& row, const Reader& reader) {
    return (row.type == "rights" || row.type == "user") && row.subject == reader.userId;
}

} // namespace

std::optional<RightsEffect> effectOfRights(store::Connection& connection, const store::FormerTokens& former,
                                           const domain::Tokens& now) {
    const int most = static_cast<int>(mostByRights) + 1;
    const auto gained =
        connection.run("SELECT reference FROM tickets WHERE status NOT IN ('closed', 'refused', 'cancelled') "
                       "AND audience && $1::text[] AND NOT audience && $2::text[] ORDER BY id LIMIT $3",
                       store::bind(now, former.still, most));
    const auto lost = connection.run("SELECT reference FROM tickets WHERE audience && $1::text[] "
                                     "AND NOT audience && $2::text[] ORDER BY id LIMIT $3",
                                     store::bind(former.ever, now, most));
    if (gained.size() > mostByRights || lost.size() > mostByRights) return std::nullopt;
    return RightsEffect{firstColumn(gained), firstColumn(lost)};
}

CaughtUp catchUp(store::Connection& connection, const Reader& reader, store::FeedPosition after,
                 std::optional<store::FeedPosition> until, int limit) {
    CaughtUp result;
    result.outOfReach = store::isOutOfReach(connection, after);
    if (result.outOfReach) return result;
    const auto horizon = store::feedHorizon(connection);
    const auto former = store::formerTokens(connection, reader.userId, after);
    auto rows = store::readChanges(connection, after, horizon, limit);
    result.more = rows.size() == static_cast<std::size_t>(limit);
    result.position = result.more ? rows.back().at : std::max(after, horizon);
    if (until && result.position >= *until) {
        std::erase_if(rows, [&](const auto& row) { return row.at > *until; });
        result.position = *until;
        result.more = false;
    }
    addChanges(load(connection, rows), reader, former.ever, result);
    bool rights = false, about = false;
    for (const auto& change : rows) {
        about = about || isAbout(change.row, reader);
        rights = rights || (change.row.type == "rights" && change.row.subject == reader.userId);
    }
    if (about) addMe(connection, reader, result);
    if (rights && !addRights(connection, reader, former, result)) {
        result = CaughtUp{};
        result.outOfReach = true;
    }
    return result;
}

} // namespace ilvm::feed
