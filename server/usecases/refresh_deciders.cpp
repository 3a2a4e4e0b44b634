#include "server/usecases/refresh_deciders.hpp"

#include "server/store/delegations.hpp"
#include "server/store/outbox.hpp"
#include "server/store/users.hpp"
#include "server/usecases/deciders.hpp"
#include "server/usecases/mails.hpp"
#include "server/usecases/ticket_answer.hpp"
#include "shared/wire/write.hpp"

#include <algorithm>

namespace ilvm::usecases {
namespace {

using Ids = std::vector<std::string>;

// Whose standing in has just ended, and what of it goes on.
struct Ended {
    const Ids& persons; // ids
    std::vector<domain::HandedOver> in_force;
};

void save(store::Connection& connection, const store::TicketRow& ticket,
          const std::vector<store::StoredApproval>& approvals, const domain::Tokens& audience) {
    connection.run("WITH moved AS (UPDATE tickets SET approvals = $2::jsonb, deciders = $3, audience = $4 "
                   "WHERE reference = $1 RETURNING reference) "
                   "INSERT INTO changes (type, subject, audience_before, audience_after) "
                   "SELECT 'ticket', reference, $5, $4 FROM moved",
                   store::bind(ticket.reference, wire::toJson(approvals),
                               store::waitingDeciders(ticket.status, approvals), audience, ticket.audience));
}

bool meet(const Ids& one, const Ids& other) {
    return std::any_of(one.begin(), one.end(),
                       [&](const auto& id) { return std::find(other.begin(), other.end(), id) != other.end(); });
}

// One mail for each decider and event of the ticket, as for those who were told when it came to this step.
void tellDeciders(store::Connection& connection, const Context& context, const store::TicketRow& ticket,
                  const std::vector<store::StoredApproval>& approvals) {
    const auto people = store::readPeople(connection, peopleIn(ticket, approvals));
    store::queueMails(
        connection,
        mailsToDeciders({ticket, approvals, people, {}, domain::ActionCode::submit, ticket.chain_sequence, {}, {}}),
        context.now());
}

bool standsInAt(const std::vector<store::StoredApproval>& approvals, const std::string& id, const Ended& ended,
                bool stillInForce) {
    const auto isInForce = [&](const std::string& giver) {
        return std::any_of(ended.in_force.begin(), ended.in_force.end(),
                           [&](const auto& pair) { return pair.giver == giver && pair.to == id; });
    };
    for (const auto& approval : approvals)
        for (const auto& each : approval.standIns())
            if (each.id == id && (!stillInForce || std::any_of(each.givers.begin(), each.givers.end(), isInForce)))
                return true;
    return false;
}

// Who stood in at any step, decided or not, and does so for nobody any more. What waits elsewhere than at its decision,
// in a request that is being corrected, forgets them.
Ids letGo(std::vector<store::StoredApproval>& approvals, const Ended& ended) {
    Ids gone;
    for (const auto& id : ended.persons) {
        if (!standsInAt(approvals, id, ended, false) || standsInAt(approvals, id, ended, true)) continue;
        gone.push_back(id);
        for (auto& approval : approvals) {
            if (approval.state != domain::ApprovalState::waiting) continue;
            auto standIns = approval.standIns();
            if (std::erase_if(standIns, [&](const auto& each) { return each.id == id; }) > 0)
                std::erase(approval.deciders, id);
            keepStandIns(approval, std::move(standIns));
        }
    }
    return gone;
}

bool refresh(store::Connection& connection, const Context& context, const store::TicketRow& ticket,
             const Ended& ended) {
    const auto before = store::approvalsOf(ticket);
    auto approvals = before;
    auto withdrawn = refreshApprovals(connection, context, ticket, approvals);
    for (auto& id : letGo(approvals, ended))
        withdrawn.push_back(std::move(id));
    const bool same = wire::toJson(approvals) == wire::toJson(before);
    if (same && withdrawn.empty()) return false;
    keepWhoDecided(connection, ticket, withdrawn);
    const auto audience = audienceOf(ticket, approvals, withdrawn);
    if (same && audience == ticket.audience) return false;
    save(connection, ticket, approvals, audience);
    if (!meet(store::waitingDeciders(ticket.status, before), store::waitingDeciders(ticket.status, approvals)))
        tellDeciders(connection, context, ticket, approvals);
    return true;
}

} // namespace

std::size_t refreshDeciders(store::Connection& connection, const Context& context,
                            const std::vector<std::string>& noLongerStandIn) {
    domain::Tokens tokens;
    std::vector<std::string> named; // what a path holds of each of them
    for (const auto& id : noLongerStandIn) {
        tokens.push_back(domain::userToken(id));
        named.push_back(R"([{"stand_ins":[{"id":")" + id + R"("}]}])");
    }
    const auto rows = connection.run("SELECT reference FROM tickets WHERE status IN ('pending_n1', 'pending_n2', "
                                     "'pending_signature') OR (audience && $1::text[] AND approvals @> "
                                     "ANY($2::jsonb[])) ORDER BY id FOR UPDATE", // as everybody locks many
                                     store::bind(tokens, named));
    Ended ended{noLongerStandIn, {}};
    if (!noLongerStandIn.empty()) ended.in_force = store::readHandedOver(connection, context.now());
    std::size_t changed = 0;
    for (std::size_t i = 0; i < rows.size(); ++i)
        changed +=
            refresh(connection, context, *store::readTicketRow(connection, std::string(*rows[i]["reference"])), ended);
    return changed;
}

std::size_t refreshDeciders(const Context& context) {
    auto connection = context.database.lease();
    store::Transaction transaction(*connection);
    store::lockUsers(*connection);
    const auto changed = refreshDeciders(*connection, context);
    transaction.commit();
    if (changed > 0) context.changed();
    return changed;
}

std::int64_t countUndecidable(store::Connection& connection) {
    const auto rows = connection.run("SELECT count(*) AS n FROM tickets WHERE status IN ('pending_n1', 'pending_n2', "
                                     "'pending_signature') AND deciders = '{}'");
    return store::value<std::int64_t>(rows.front(), "n");
}

} // namespace ilvm::usecases
