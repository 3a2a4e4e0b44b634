#include "server/usecases/directory_link.hpp"

#include "shared/base/problem.hpp"

namespace ilvm::usecases {

api::DirectoryLink readDirectoryLink(const Context& context) {
    auto connection = context.database.lease();
    const auto row = store::readLink(*connection);
    if (!row) return {};
    const auto now = context.now();
    return {row->stateAt(now), row->sinceAt(now), row->changed_at, row->alarm};
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
    if (!row || row->stateAt(context.now()) == api::LinkState::live) return;
    throw base::Refusal(base::unavailable("directory-away", "L'annuaire ne répond pas : les signatures, les décisions "
                                                            "qui engagent de l'argent et l'administration attendent "
                                                            "son retour."));
}

bool waitsForDirectory(const store::TicketRow& ticket, domain::ActionCode action) {
    using domain::ActionCode;
    using domain::Status;
    if (action == ActionCode::sign || action == ActionCode::return_) return true;
    if (action != ActionCode::approve && action != ActionCode::refuse && action != ActionCode::send_back) return false;
    // Who works on a request sends it back as well, which decides nothing.
    const bool isDecision = ticket.status == Status::pending_n1 || ticket.status == Status::pending_n2 ||
                            ticket.status == Status::pending_signature;
    return isDecision &&
           (ticket.kind == domain::Kind::purchase || ticket.approval_rule == domain::ApprovalRule::n1_n2_budget);
}

bool isDirectoryLive(store::Connection& connection, const Context& context) {
    const auto row = store::readLink(connection);
    return row && row->stateAt(context.now()) == api::LinkState::live;
}

std::size_t endSessionsWithoutDirectory(const Context& context, std::chrono::milliseconds longest,
                                        base::Instant notBefore) {
    auto connection = context.database.lease();
    const auto now = context.now();
    const auto row = store::readLink(*connection);
    if (!row || row->stateAt(now) == api::LinkState::live) return 0;
    const auto since = row->sinceAt(now).milliseconds;
    const auto counted = row->isSilent(now) ? std::max(since, notBefore.milliseconds) : since;
    if (now.milliseconds - counted <= longest.count()) return 0;
    store::Transaction transaction(*connection);
    const auto ended = connection->run("DELETE FROM sessions").affected();
    // For nobody to read: it makes the feed look which streams are still somebody's.
    if (ended > 0) store::appendChange(*connection, {"session", "all", {}, {}, {}});
    transaction.commit();
    if (ended > 0) context.changed();
    return ended;
}

} // namespace ilvm::usecases
