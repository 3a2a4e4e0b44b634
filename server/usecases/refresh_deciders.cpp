#include "server/usecases/refresh_deciders.hpp"

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

void save(store::Connection& connection, const store::TicketRow& ticket,
          const std::vector<store::StoredApproval>& approvals, const Ids& withdrawn) {
    connection.run("WITH moved AS (UPDATE tickets SET approvals = $2::jsonb, deciders = $3, audience = $4 "
                   "WHERE reference = $1 RETURNING reference) "
                   "INSERT INTO changes (type, subject, audience_before, audience_after) "
                   "SELECT 'ticket', reference, $5, $4 FROM moved",
                   store::bind(ticket.reference, wire::toJson(approvals),
                               store::waitingDeciders(ticket.status, approvals),
                               audienceOf(ticket, approvals, withdrawn), ticket.audience));
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

bool refresh(store::Connection& connection, const Context& context, const store::TicketRow& ticket) {
    const auto before = store::approvalsOf(ticket);
    auto approvals = before;
    const auto withdrawn = refreshApprovals(connection, context, ticket, approvals);
    if (wire::toJson(approvals) == wire::toJson(before)) return false;
    save(connection, ticket, approvals, withdrawn);
    if (!meet(store::waitingDeciders(ticket.status, before), store::waitingDeciders(ticket.status, approvals)))
        tellDeciders(connection, context, ticket, approvals);
    return true;
}

} // namespace

std::size_t refreshDeciders(store::Connection& connection, const Context& context) {
    const auto rows = connection.run("SELECT reference FROM tickets WHERE status IN ('pending_n1', 'pending_n2', "
                                     "'pending_signature') ORDER BY id FOR UPDATE"); // as everybody locks many
    std::size_t changed = 0;
    for (std::size_t i = 0; i < rows.size(); ++i)
        changed += refresh(connection, context, *store::readTicketRow(connection, std::string(*rows[i]["reference"])));
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
