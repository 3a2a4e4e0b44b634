#include "server/usecases/sync.hpp"

#include "server/store/catalogue.hpp"
#include "server/store/ticket_rows.hpp"
#include "server/usecases/request_path.hpp"
#include "shared/base/problem.hpp"
#include "shared/wire/write.hpp"

namespace ilvm::usecases {
namespace {

constexpr int usualLimit = 500, mostLimit = 2'000;

int limitOf(const std::optional<int>& limit) {
    if (!limit) return usualLimit;
    if (*limit < 1 || *limit > mostLimit)
        throw base::Refusal(base::malformed("La taille de page ne convient pas.",
                                            {{"limit", "out_of_range", "Il faut ici un nombre de 1 à 2000."}}));
    return *limit;
}

base::Problem resync() {
    base::Problem problem;
    problem.type = "ilvm:resync";
    problem.title = "La copie locale est trop ancienne : il faut tout relire.";
    problem.status = 410;
    return problem;
}

// "<cursor of the horizon>.after<id of the last ticket>": the next page of a snapshot.
struct SnapshotPage {
    store::FeedPosition horizon;
    std::string after;
};

constexpr std::string_view pageMark = ".after";

std::optional<SnapshotPage> snapshotPageFrom(std::string_view epoch, std::string_view cursor) {
    const auto mark = cursor.rfind(pageMark);
    if (mark == std::string_view::npos) return std::nullopt;
    const auto horizon = store::positionFrom(epoch, cursor.substr(0, mark));
    const auto after = cursor.substr(mark + pageMark.size());
    if (!horizon || !isNumber(after)) return std::nullopt;
    return SnapshotPage{*horizon, std::string(after)};
}

template <typename T>
void upsert(api::SyncPage& page, api::FeedType type, const T& value) {
    page.upserts.push_back({type, wire::Raw{wire::toJson(value)}});
}

void addReference(store::Connection& connection, const Caller& caller, api::SyncPage& page) {
    if (auto me = feed::loadMe(connection, caller.actor.id))
        page.upserts.push_back({api::FeedType::me, wire::Raw{std::move(*me)}});
    for (const auto& service : store::readServices(connection))
        upsert(page, api::FeedType::service, service);
    for (const auto& item : store::readCatalogueItems(connection))
        upsert(page, api::FeedType::catalogue_item, item);
}

api::SyncPage snapshot(store::Connection& connection, const Caller& caller, const std::string& epoch,
                       const SnapshotPage& from, int limit) {
    api::SyncPage page;
    if (from.after == "0") addReference(connection, caller, page);
    const auto rows = connection.run("SELECT reference FROM tickets "
                                     "WHERE status NOT IN ('closed', 'refused', 'cancelled') AND id > $1 "
                                     "AND audience && $2::text[] ORDER BY id LIMIT $3",
                                     store::bind(from.after, caller.tokens, limit));
    std::vector<std::string> references;
    for (std::size_t i = 0; i < rows.size(); ++i)
        references.push_back(store::value<std::string>(rows[i], "reference"));
    std::int64_t last = 0;
    for (const auto& seen : store::loadTickets(connection, references)) {
        last = seen.id;
        // Between the two readings it may have gone to others; the feed will say so.
        if (domain::intersects(domain::normalised(seen.audience), caller.tokens))
            upsert(page, api::FeedType::ticket, seen.ticket);
    }
    page.cursor = store::cursorText(epoch, from.horizon);
    page.more = references.size() == static_cast<std::size_t>(limit);
    if (page.more) page.cursor += std::string(pageMark) + std::to_string(last);
    return page;
}

api::SyncPage changesSince(store::Connection& connection, const Caller& caller, const std::string& epoch,
                           store::FeedPosition after, int limit) {
    auto missed = feed::catchUp(connection, readerOf(caller), after, std::nullopt, limit);
    if (missed.outOfReach) throw base::Refusal(resync());
    return {std::move(missed.upserts), std::move(missed.removals), store::cursorText(epoch, missed.position),
            missed.more};
}

// A cursor of ours from another history of the database: anything else is a mistake of the caller.
bool looksLikeCursor(std::string_view text) {
    const auto dot = text.find('.');
    return dot == 12 && text.substr(0, dot).find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

} // namespace

feed::Reader readerOf(const Caller& caller) {
    return {caller.actor.id, caller.tokens, caller.token_hash};
}

api::SyncPage sync(const Context& context, const Caller& caller, const api::SyncQuery& query) {
    const int limit = limitOf(query.limit);
    auto connection = context.database.lease();
    const auto epoch = store::feedEpoch(*connection);
    if (!query.cursor) return snapshot(*connection, caller, epoch, {store::feedHorizon(*connection), "0"}, limit);
    if (const auto page = snapshotPageFrom(epoch, *query.cursor))
        return snapshot(*connection, caller, epoch, *page, limit);
    if (const auto after = store::positionFrom(epoch, *query.cursor))
        return changesSince(*connection, caller, epoch, *after, limit);
    if (looksLikeCursor(*query.cursor) && !query.cursor->starts_with(epoch)) throw base::Refusal(resync());
    throw base::Refusal(
        base::malformed("Le curseur ne convient pas.", {{"cursor", "unknown", "Ce curseur n'est pas d'ici."}}));
}

} // namespace ilvm::usecases
