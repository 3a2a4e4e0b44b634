#include "server/usecases/move_ticket.hpp"

#include "server/store/delegations.hpp"
#include "server/store/ticket_rows.hpp"
#include "server/usecases/deciders.hpp"
#include "server/usecases/directory_link.hpp"
#include "server/usecases/mails.hpp"
#include "server/usecases/move_effects.hpp"
#include "server/usecases/purchase_rib.hpp"
#include "server/usecases/recruitment_entry.hpp"
#include "server/usecases/recruitment_family.hpp"
#include "server/usecases/sessions.hpp"
#include "server/usecases/ticket_answer.hpp"
#include "server/usecases/ticket_events.hpp"
#include "server/usecases/use_attachments.hpp"
#include "shared/api/recruitment_text.hpp"
#include "shared/wire/problem_json.hpp"

namespace ilvm::usecases {
namespace {

struct Current {
    store::TicketRow ticket;
    std::vector<store::StoredApproval> approvals;
    std::vector<std::string> withdrawn; // ids of those who are no longer asked to decide
    std::optional<store::PurchaseRow> purchase;
    std::optional<api::Recruitment> recruitment;
};

Current readCurrent(store::Connection& connection, const Context& context, const Caller& caller,
                    const std::string& reference) {
    auto row = store::readTicketRow(connection, reference);
    if (!row || !domain::intersects(row->audience, caller.tokens)) throw base::Refusal(base::notFound());
    Current current{std::move(*row), {}, {}, {}, {}};
    current.approvals = store::approvalsOf(current.ticket);
    current.withdrawn = refreshApprovals(connection, context, current.ticket, current.approvals);
    if (current.ticket.kind == domain::Kind::purchase)
        current.purchase = store::readPurchase(connection, current.ticket.id);
    if (current.ticket.kind == domain::Kind::recruitment)
        current.recruitment = store::recruitmentsOf(connection, {std::to_string(current.ticket.id)}).begin()->second;
    return current;
}

std::string answerJson(store::Connection& connection, const Caller& caller, const store::TicketRow& ticket,
                       const std::vector<store::StoredApproval>& approvals,
                       const std::optional<store::PurchaseRow>& purchase, const store::PersonRows& people,
                       base::Instant now) {
    if (isOfFamily(ticket.kind)) return familyAnswer(connection, caller, ticket.reference, now);
    api::Ticket answer = ticketAnswer(ticket, approvals, people, caller.actor, now);
    if (purchase) answer.purchase = purchase->shown;
    if (ticket.has_attachments) {
        const std::string id = std::to_string(ticket.id);
        answer.attachments = store::attachmentsOfTickets(connection, {id})[id];
    }
    return wire::toJson(answer);
}

// "Déjà pris par Inès Moreau" is what a person needs to know; the rest is in `current`.
std::string whoWasFaster(const Caller& caller, domain::ActionCode action, const store::TicketRow& ticket,
                         const store::PersonRows& people) {
    if (action == domain::ActionCode::take && ticket.assignee_id && *ticket.assignee_id != caller.actor.id)
        if (const auto found = people.find(*ticket.assignee_id); found != people.end())
            return "Déjà pris par " + found->second.display_name + ".";
    return "Elle est maintenant dans l'état « " + std::string(domain::labelOf(ticket.status)) + " ».";
}

void refuseUnlessAllowed(const domain::Verdict& verdict, store::Connection& connection, const Caller& caller,
                         domain::ActionCode action, const Current& current, std::int64_t versionSeen,
                         base::Instant now) {
    using Outcome = domain::Verdict::Outcome;
    const bool stale = versionSeen != current.ticket.version;
    if (verdict.outcome == Outcome::forbidden && !(stale && verdict.reason.code == "overtaken"))
        throw base::Refusal(base::notAllowed(verdict.reason.message));
    if (!stale && verdict.outcome == Outcome::allowed) return;
    const auto people = store::readPeople(connection, peopleIn(current.ticket, current.approvals));
    const auto json = answerJson(connection, caller, current.ticket, current.approvals, current.purchase, people, now);
    if (stale) throw base::Refusal(base::staleVersion(whoWasFaster(caller, action, current.ticket, people), json));
    throw base::Refusal(base::notPossible(verdict.reason.message, json));
}

// What the table allows and this moment does not: with the state as it is, and each thing that stands against it.
[[noreturn]] void refuseNow(store::Connection& connection, const Context& context, const Caller& caller,
                            const std::string& reference, const NotPossibleNow& refusal) {
    const Current current = readCurrent(connection, context, caller, reference);
    const auto people = store::readPeople(connection, peopleIn(current.ticket, current.approvals));
    auto problem = base::notPossible(refusal.what(), answerJson(connection, caller, current.ticket, current.approvals,
                                                                current.purchase, people, context.now()));
    problem.errors = refusal.errors();
    throw base::Refusal(std::move(problem));
}

std::optional<std::string> changesText(const MoveInProgress& move) {
    if (move.changes.empty()) return std::nullopt;
    return wire::toJson(move.changes);
}

// By its prefix, for the sake of the transaction alone: what it is, the row says.
bool isNamed(const std::string& reference, domain::Kind kind) {
    return reference.starts_with(std::string(domain::prefixOf(kind)) + "-");
}

bool isPurchase(const std::string& reference) {
    return isNamed(reference, domain::Kind::purchase);
}

bool isFamily(const std::string& reference) {
    return isNamed(reference, domain::Kind::recruitment) || isNamed(reference, domain::Kind::onboarding);
}

bool mayStandIn(domain::ActionCode action) {
    using domain::ActionCode;
    return action == ActionCode::approve || action == ActionCode::refuse || action == ActionCode::send_back;
}

// Each of many moves is remembered under a key of its own.
Attempt keyOf(const Attempt& attempt, const api::BulkItem& item) {
    Attempt own = attempt;
    if (own.key) *own.key += "/" + item.reference;
    return own;
}

// The answer of the first time, if there was one. Refuses (422) a key that was used with another content, before
// anything is done.
std::optional<std::string> checkKeys(const Context& context, const Caller& caller, const api::BulkRequest& request,
                                     const Attempt& attempt) {
    if (!attempt.key) return std::nullopt;
    auto connection = context.database.lease();
    if (auto before = answeredBefore(*connection, caller.actor.id, attempt)) return before;
    for (const auto& item : request.items) // of one that was broken off
        (void)answeredBefore(*connection, caller.actor.id, keyOf(attempt, item));
    return std::nullopt;
}

api::BulkOutcome moveOne(const Context& context, const Caller& caller, domain::ActionCode action,
                         const api::BulkRequest& request, const api::BulkItem& item, const Attempt& attempt) {
    api::BulkOutcome outcome;
    outcome.reference = item.reference;
    api::MoveRequest one;
    one.version = item.version;
    one.comment = request.comment;
    one.assignee = request.assignee;
    one.target_service = request.target_service;
    one.priority = request.priority;
    try {
        const auto written = moveTicket(context, caller, item.reference, action, one, attempt);
        outcome.ticket = wire::readAnswer<api::Ticket>(written.json).value();
    } catch (const base::Refusal& refusal) {
        outcome.status = refusal.problem().status;
        outcome.problem = wire::Raw{wire::problemJson(refusal.problem())};
    }
    return outcome;
}

// What became of all of them, so that asked again it is answered alike though the tickets have moved on.
Written<api::BulkAnswer> remembered(const Context& context, const Caller& caller, const Attempt& attempt,
                                    Written<api::BulkAnswer> written) {
    const auto key = keyColumns(caller.actor.id, attempt, written.status, written.json);
    if (!key) return written;
    auto connection = context.database.lease();
    try {
        remember(*connection, *key, context.now());
    } catch (const store::UniqueViolation&) {
        if (auto before = answeredBefore(*connection, caller.actor.id, attempt)) written.json = std::move(*before);
    }
    return written;
}

} // namespace

std::optional<Written<api::Ticket>> tryMove(store::Connection& connection, const Context& context, const Caller& caller,
                                            const std::string& reference, domain::ActionCode action,
                                            const api::MoveRequest& request, const Attempt& attempt,
                                            const std::optional<api::RibCheck>& rib) {
    const base::Instant now = context.now();
    // What is decided in somebody's place is decided before that ends; as who ends it does, before any ticket is
    // locked.
    if (mayStandIn(action)) store::holdHandedTo(connection, caller.actor.id, now);
    if (isFamily(reference)) store::lockFamily(connection, reference);
    Current current = readCurrent(connection, context, caller, reference);
    const auto facts = factsOf(current.ticket, current.approvals);
    const auto verdict = domain::judge(action, facts, caller.actor, now);
    refuseUnlessAllowed(verdict, connection, caller, action, current, request.version, now);
    if (waitsForDirectory(current.ticket, action)) awaitDirectory(connection, context);

    const store::TicketRow before = current.ticket;
    MoveInProgress move{connection,
                        context,
                        caller,
                        request,
                        *verdict.move,
                        now,
                        std::move(current.ticket),
                        std::move(current.approvals),
                        current.purchase,
                        current.recruitment,
                        current.recruitment,
                        rib,
                        std::move(current.withdrawn),
                        {},
                        {},
                        {},
                        {}};
    try {
        applyEffect(move);
    } catch (const NotPossibleNow& refusal) {
        refuseNow(connection, context, caller, reference, refusal);
    }
    move.ticket.approvals.text = wire::toJson(move.approvals);
    move.ticket.audience = audienceOf(move.ticket, move.approvals, move.withdrawn);
    move.ticket.updated_at = now;

    Event event = ticketEvent(before.reference, caller, action, now);
    event.from_status = wire::codeOf(before.status);
    event.to_status = wire::codeOf(move.ticket.status);
    event.comment = move.comment;
    event.on_behalf_of_id = move.on_behalf_of;
    event.changes = changesText(move);
    store::TicketRow after = move.ticket;
    after.version += 1;
    after.message_count += move.message ? 1 : 0;
    if (request.attachments && !request.attachments->empty()) {
        useAttachments(connection, caller, *request.attachments, after.id);
        after.has_attachments = true;
    }
    if (move.purchase && *move.purchase != *current.purchase) store::savePurchase(connection, after.id, *move.purchase);
    auto named = peopleIn(after, move.approvals);
    if (before.assignee_id) named.push_back(*before.assignee_id);
    const auto people = peopleFor(connection, caller, std::move(named));
    // What a family answers is known once its children and its parent have followed.
    const bool family = isOfFamily(before.kind);
    Written<api::Ticket> written;
    if (!family) written.json = answerJson(connection, caller, after, move.approvals, move.purchase, people, now);

    store::Alongside alongside;
    alongside.event = columnsOf(chained(std::move(event), headOf(before)));
    alongside.message = move.message;
    alongside.mails = mailsFor({after, move.approvals, people, caller.actor.id, action, alongside.event.sequence,
                                move.comment, before.assignee_id, move.on_behalf_of});
    if (!family) alongside.key = keyColumns(caller.actor.id, attempt, written.status, written.json);
    const auto names = searchNames(after, people) + (move.recruitment ? api::fullName(*move.recruitment) : "");
    if (!store::saveTicket(connection, move.ticket, before, names, alongside)) return std::nullopt;
    if (!family) return written;
    moveFamily(move, alongside.event.sequence);
    written.json = familyAnswer(connection, caller, reference, now);
    if (const auto key = keyColumns(caller.actor.id, attempt, written.status, written.json))
        remember(connection, *key, now);
    return written;
}

Written<api::Ticket> moveTicket(const Context& context, const Caller& caller, const std::string& reference,
                                domain::ActionCode action, const api::MoveRequest& request, const Attempt& attempt) {
    const auto rib = isPurchase(reference) && action == domain::ActionCode::resubmit && request.fields
                         ? ribOfCorrection(context, caller, reference, request.fields->purchase, request.attachments)
                         : std::nullopt;
    auto connection = context.database.lease();
    // Someone may save between our reading and our saving; the second reading then says so, or gives the twin's answer.
    // Whether the key was used before is asked only then: a second use fails on the key's own row.
    for (;;) {
        try {
            // Alone, the move is one statement; files, a purchase, a family and delegations need a transaction around.
            std::optional<store::Transaction> transaction;
            if ((request.attachments && !request.attachments->empty()) || isPurchase(reference) ||
                isFamily(reference) || mayStandIn(action))
                transaction.emplace(*connection);
            if (auto written = tryMove(*connection, context, caller, reference, action, request, attempt, rib)) {
                if (transaction) transaction->commit();
                context.changed();
                return *written;
            }
        } catch (const store::UniqueViolation&) {
            if (!attempt.key) throw;
        } catch (const base::Refusal&) {
            // What we read may be what we did the first time, or the twin has just done: then that answer is ours.
            if (auto before = answeredBefore(*connection, caller.actor.id, attempt)) return {200, std::move(*before)};
            throw;
        }
        if (auto before = answeredBefore(*connection, caller.actor.id, attempt)) return {200, std::move(*before)};
    }
}

Written<api::BulkAnswer> moveTickets(const Context& context, const Caller& caller, domain::ActionCode action,
                                     const api::BulkRequest& request, const Attempt& attempt) {
    if (request.items.empty() || request.items.size() > 100)
        throw base::Refusal(base::invalid("Une action groupée porte sur 1 à 100 demandes.",
                                          {{"items", "count", "Il faut ici de 1 à 100 demandes."}}));
    if (auto before = checkKeys(context, caller, request, attempt)) return {200, std::move(*before)};
    api::BulkAnswer answer;
    bool hasMoved = false;
    for (const auto& item : request.items) {
        // A right may go while the first of them are moved.
        const auto present = asOfNow(*context.database.lease(), caller);
        answer.items.push_back(moveOne(context, present, action, request, item, keyOf(attempt, item)));
        hasMoved = hasMoved || answer.items.back().ticket;
    }
    Written<api::BulkAnswer> written{200, wire::toJson(answer)};
    if (hasMoved) return remembered(context, caller, attempt, std::move(written));
    return written;
}

} // namespace ilvm::usecases
