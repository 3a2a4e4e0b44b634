#include "server/usecases/directory_link.hpp"

#include "shared/base/problem.hpp"

namespace ilvm::usecases {
namespace {

constexpr std::int64_t longestSilence = 60'000; // milliseconds

// Away, whatever its last word was, when nobody follows it any more.
api::LinkState stateOf(const store::LinkRow& row, base::Instant now) {
    const bool silent = now.milliseconds - row.heard_at.milliseconds > longestSilence;
    return silent ? api::LinkState::away : row.state;
}

base::Instant awaySince(const store::LinkRow& row) {
    return row.state == api::LinkState::away ? row.since : row.heard_at;
}

} // namespace

api::DirectoryLink readDirectoryLink(const Context& context) {
    auto connection = context.database.lease();
    const auto row = store::readLink(*connection);
    if (!row) return {};
    const auto state = stateOf(*row, context.now());
    return {state, state == row->state ? row->since : row->heard_at, row->changed_at, row->alarm};
}

void noteDirectoryLink(const Context& context, api::LinkState state) {
    auto connection = context.database.lease();
    store::Transaction transaction(*connection);
    const bool differs = store::noteLink(*connection, state, context.now());
    if (differs) announceLink(*connection);
    transaction.commit();
    if (differs) context.changed();
}

// For the hub to look at: the row carries no value.
void announceLink(store::Connection& connection) {
    store::appendChange(connection, {"directory", "link", {}, {}, {}});
}

void awaitDirectory(store::Connection& connection, const Context& context) {
    const auto row = store::readLink(connection);
    if (!row || stateOf(*row, context.now()) == api::LinkState::live) return;
    throw base::Refusal(base::unavailable("directory-away", "L'annuaire ne répond pas : les signatures, les décisions "
                                                            "qui engagent de l'argent et l'administration attendent "
                                                            "son retour."));
}

bool waitsForDirectory(const store::TicketRow& ticket, domain::ActionCode action) {
    using domain::ActionCode;
    if (action == ActionCode::sign || action == ActionCode::return_) return true;
    if (action != ActionCode::approve && action != ActionCode::refuse && action != ActionCode::send_back) return false;
    return ticket.kind == domain::Kind::purchase || ticket.approval_rule == domain::ApprovalRule::n1_n2_budget;
}

std::size_t endSessionsWithoutDirectory(const Context& context, std::chrono::milliseconds longest) {
    auto connection = context.database.lease();
    const auto now = context.now();
    const auto row = store::readLink(*connection);
    if (!row || stateOf(*row, now) == api::LinkState::live) return 0;
    if (now.milliseconds - awaySince(*row).milliseconds <= longest.count()) return 0;
    store::Transaction transaction(*connection);
    const auto ended = connection->run("DELETE FROM sessions").affected();
    // For nobody to read: it makes the feed look which streams are still somebody's.
    if (ended > 0) store::appendChange(*connection, {"session", "all", {}, {}, {}});
    transaction.commit();
    if (ended > 0) context.changed();
    return ended;
}

} // namespace ilvm::usecases
