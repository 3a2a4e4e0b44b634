#include "server/usecases/recruitment_settling.hpp"

#include "server/store/outbox.hpp"
#include "server/store/ticket_rows.hpp"
#include "server/usecases/deciders.hpp"
#include "server/usecases/recruitment_entry.hpp"
#include "server/usecases/recruitment_mails.hpp"
#include "server/usecases/ticket_answer.hpp"
#include "server/usecases/ticket_events.hpp"
#include "shared/api/recruitment_text.hpp"
#include "shared/wire/write.hpp"

namespace ilvm::usecases {
namespace {

using domain::ActionCode;
using domain::Status;
using Children = std::vector<store::FamilyChild>;

std::vector<domain::Child> asRules(const Children& family, const domain::Template& model) {
    std::vector<domain::Child> children;
    for (const auto& child : family) {
        auto& rule = children.emplace_back(domain::Child{child.code, child.status, {}, child.due_at});
        for (const auto& task : model.tasks)
            if (task.code == child.code) rule.waits_for = task.waits_for;
    }
    return children;
}

// What each child waits for still, as references.
void refreshWaits(store::Connection& connection, const Children& family, const domain::Template& model) {
    const auto rules = asRules(family, model);
    for (std::size_t i = 0; i < family.size(); ++i) {
        std::vector<std::string> references;
        for (const auto& code : domain::stillWaitsFor(rules[i], rules))
            for (const auto& other : family)
                if (other.code == code && !domain::isSettled(other.status)) references.push_back(other.reference);
        if (references != family[i].waits_for) store::saveWaits(connection, family[i].id, references);
    }
}

// The parent closes or opens by itself. Gives whether it was saved.
bool settleParent(MoveInProgress& move, const store::FamilyHead& head, const Children& family,
                  const domain::Template& model) {
    const auto before = *store::readTicketRow(move.connection, head.reference);
    const auto status = domain::parentStatus(before.status, asRules(family, model));
    if (status == before.status) return false;
    auto after = before;
    after.status = status;
    after.updated_at = move.now;
    after.closed_at = status == Status::closed ? std::optional(move.now) : std::nullopt;
    const auto approvals = store::approvalsOf(before);
    Event event = ticketEvent(head.reference, move.caller,
                              status == Status::closed ? ActionCode::close : ActionCode::reopen, move.now);
    event.actor_id.reset(); // nobody did it: it follows from the children
    event.from_status = wire::codeOf(before.status);
    event.to_status = wire::codeOf(status);
    store::Alongside alongside;
    alongside.event = columnsOf(chained(std::move(event), headOf(before)));
    const auto record = store::recruitmentsOf(move.connection, {std::to_string(head.id)}).begin()->second;
    auto named = peopleIn(before, approvals);
    if (record.manager) named.push_back(record.manager->id);
    const auto people = store::readPeople(move.connection, named);
    if (status == Status::closed)
        alongside.mails = mailsOfCompletion({before, record, people}, approvals, alongside.event.sequence);
    if (!store::saveTicket(move.connection, after, before, searchNames(after, people) + api::fullName(record),
                           alongside))
        throw store::Conflict("a recruitment was saved beside its own lock: " + head.reference);
    return true;
}

// Who shows something of what changed is announced: the parent shows its children, they show how many are done.
void announce(MoveInProgress& move, const store::FamilyHead& head, const Children& family, bool isParentSaved,
              bool tellChildren) {
    std::vector<std::string> references;
    if (!isParentSaved) references.push_back(head.reference);
    for (const auto& child : family)
        if (tellChildren && child.reference != move.ticket.reference && !domain::isTerminal(child.status))
            references.push_back(child.reference);
    store::announceTickets(move.connection, references);
}

} // namespace

std::vector<store::FamilyChild> settleFamily(MoveInProgress& move, const store::FamilyHead& head, SettleHow how) {
    const auto model = store::readOwnTemplate(move.connection, head.id);
    auto family = store::readFamily(move.connection, head.id);
    refreshWaits(move.connection, family, model);
    const bool saved = settleParent(move, head, family, model);
    announce(move, head, family, saved || how.parent_is_saved, how.tell_children);
    return family;
}

} // namespace ilvm::usecases
