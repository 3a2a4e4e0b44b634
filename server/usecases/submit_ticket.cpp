#include "server/usecases/submit_ticket.hpp"

#include "server/store/catalogue.hpp"
#include "server/store/ticket_rows.hpp"
#include "server/usecases/deciders.hpp"
#include "server/usecases/mails.hpp"
#include "server/usecases/purchase_entry.hpp"
#include "server/usecases/purchase_rib.hpp"
#include "server/usecases/purchase_split.hpp"
#include "server/usecases/recruitment_effects.hpp"
#include "server/usecases/recruitment_entry.hpp"
#include "server/usecases/request_path.hpp"
#include "server/usecases/ticket_answer.hpp"
#include "server/usecases/ticket_events.hpp"
#include "server/usecases/use_attachments.hpp"
#include "shared/api/recruitment_text.hpp"

namespace ilvm::usecases {
namespace {

// Target, path and priority as the catalogue says; without an item, incidents go to IT, Imago's to IMAGO, purchases by
// both levels to the DAF.
void route(store::Connection& connection, const api::Submission& submission, store::TicketRow& ticket,
           FieldChecks& checks) {
    ticket.priority = submission.priority.value_or(domain::Priority::normal);
    ticket.target_service = submission.kind == domain::Kind::imago ? "IMAGO" : "IT";
    if (submission.kind == domain::Kind::purchase) {
        ticket.target_service = "DAF";
        ticket.approval_rule = domain::ApprovalRule::n1_n2_budget;
    }
    if (!submission.catalogue_item) {
        if (submission.kind == domain::Kind::request)
            checks.wrong("catalogue_item", "required", "Choisissez dans le catalogue ce que vous demandez.");
        return;
    }
    const auto item = store::readCatalogueItem(connection, *submission.catalogue_item);
    if (!item) return checks.wrong("catalogue_item", "unknown_code", "Cet article n'est pas dans le catalogue.");
    if (item->kind != submission.kind)
        return checks.wrong("kind", "differs", "Cet article du catalogue n'est pas de cette nature.");
    ticket.catalogue_item = item->code;
    ticket.target_service = item->target_service;
    ticket.approval_rule = item->approvals;
    ticket.priority = submission.priority.value_or(item->default_priority);
}

// What HR entered, field by field, for the chain to tell what was decided on.
std::map<std::string, wire::Raw> entered(const api::Recruitment& record) {
    std::map<std::string, wire::Raw> changes;
    noteChange(changes, "kind", std::nullopt, std::string(domain::labelOf(record.kind)));
    noteChange(changes, "contract", std::nullopt, std::string(domain::labelOf(record.contract)));
    for (const auto& change : changesOf({}, record))
        noteChange(changes, change.field, std::nullopt, change.to);
    return changes;
}

// The ticket that the submission asks for, without its texts; notes what is wrong.
store::TicketRow drafted(store::Connection& connection, const Caller& caller, const api::Submission& submission,
                         FieldChecks& checks) {
    using domain::Kind;
    store::TicketRow ticket;
    ticket.kind = submission.kind;
    ticket.author_id = caller.actor.id;
    ticket.origin_service = caller.department;
    if (submission.kind == Kind::recruitment && !caller.actor.rights.has(domain::Role::hr))
        throw base::Refusal(base::notAllowed("Seules les ressources humaines saisissent un recrutement."));
    if (submission.kind == Kind::recruitment)
        ticket.target_service = "RH";
    else if (submission.kind == Kind::onboarding)
        checks.wrong("kind", "not_accepted", "Cette nature de demande ne s'envoie pas ici.");
    else
        route(connection, submission, ticket, checks);
    if (submission.requested_for && *submission.requested_for != caller.actor.id) {
        checkRequestedFor(connection, *submission.requested_for, "requested_for", checks);
        ticket.requested_for_id = submission.requested_for;
    }
    if (submission.purchase && submission.kind != Kind::purchase)
        checks.wrong("purchase", "not_for_kind", "Cette demande n'est pas un achat.");
    if (!submission.purchase && submission.kind == Kind::purchase)
        checks.wrong("purchase", "required", "Indiquez ce qui est à acheter.");
    if (submission.recruitment && submission.kind != Kind::recruitment)
        checks.wrong("recruitment", "not_for_kind", "Cette demande n'est pas un recrutement.");
    if (!submission.recruitment && submission.kind == Kind::recruitment)
        checks.wrong("recruitment", "required", "Indiquez qui est recruté.");
    if (submission.module) ticket.module = checkedModule(submission.kind, *submission.module, "module", checks);
    return ticket;
}

domain::Status firstStatus(const std::vector<store::StoredApproval>& approvals) {
    std::vector<domain::Step> path;
    for (const auto& approval : approvals)
        path.push_back({approval.level, approval.state, {}, {}});
    return domain::statusOfPath(path, 0);
}

// A request that is ready to be stored.
struct New {
    base::Instant now;
    store::TicketRow ticket;
    std::vector<store::StoredApproval> approvals;
    store::PersonRows people;
    store::Alongside alongside;
    std::optional<api::Purchase> purchase;
    std::string content; // of the purchase: its canonical form
    std::optional<api::Recruitment> recruitment;
    std::optional<domain::Template> model; // of the recruitment, as it is today
};

using Rib = std::optional<api::RibCheck>;

// The record of a purchase and what is decided on; notes what is wrong.
PurchaseProofs addPurchase(store::Connection& connection, const Context& context, const Caller& caller,
                           const api::Submission& submission, const Rib& rib, New& fresh, FieldChecks& checks) {
    if (!submission.purchase || fresh.ticket.kind != domain::Kind::purchase) return {};
    fresh.purchase = checkedPurchase(connection, context.policy.purchases, *submission.purchase, "purchase", checks);
    bindRib(*fresh.purchase, rib, "purchase", checks);
    fresh.purchase->split = splitOf(connection, context.policy.purchases, *fresh.purchase, {}, fresh.now);
    fresh.ticket.amount_cents = fresh.purchase->total_cents;
    return checkedProofs(connection, caller, submission.attachments, *fresh.purchase, {}, checks);
}

// The record of a recruitment, what the ticket says of it, and its path; notes what is wrong, and plans nothing then.
std::vector<store::StoredApproval> addRecruitment(store::Connection& connection, const Context& context,
                                                  const api::RecruitmentEntry& entry, New& fresh, FieldChecks& checks) {
    if (auto model = store::readTemplate(connection, entry.kind)) fresh.model = std::move(*model);
    if (!fresh.model) {
        checks.wrong("recruitment.kind", "no_template", "Aucun modèle n'existe pour ce cas.");
        return {};
    }
    fresh.recruitment = checkedRecruitment(connection, entry, *fresh.model, "recruitment", checks);
    if (checks.failed()) return {};
    const auto tasks = tasksAhead(connection, *fresh.model, *fresh.recruitment, "recruitment", checks);
    if (checks.failed()) return {};
    fillTicket(connection, fresh.ticket, *fresh.recruitment, std::nullopt);
    return plannedRecruitmentPath(connection, context, fresh.ticket, tasks);
}

New prepared(store::Connection& connection, const Context& context, const Caller& caller,
             const api::Submission& submission, const Rib& rib) {
    New fresh;
    fresh.now = context.now();
    FieldChecks checks;
    store::TicketRow& ticket = fresh.ticket = drafted(connection, caller, submission, checks);
    const bool isRecruitment = ticket.kind == domain::Kind::recruitment; // its record gives it its texts
    if (!isRecruitment) ticket.title = checks.text("title", submission.title, longestTitle);
    if (!isRecruitment || !trimmed(submission.description).empty())
        ticket.description = checks.text("description", submission.description, longestText);
    if (isRecruitment && submission.recruitment)
        fresh.approvals = addRecruitment(connection, context, *submission.recruitment, fresh, checks);
    const auto proofs = addPurchase(connection, context, caller, submission, rib, fresh, checks);
    checks.throwIfFailed();
    if (!isRecruitment) fresh.approvals = plannedApprovals(connection, context, ticket);
    ticket.approvals.text = wire::toJson(fresh.approvals);
    ticket.status = firstStatus(fresh.approvals);
    ticket.created_at = ticket.updated_at = fresh.now;
    ticket.audience = audienceOf(ticket, fresh.approvals);
    ticket.reference = store::nextReference(connection, ticket.kind);
    fresh.people = peopleFor(connection, caller, peopleIn(ticket, fresh.approvals));
    if (fresh.purchase) {
        fresh.content = canonicalForm(ticket.reference, *fresh.purchase, proofs);
        fresh.purchase->digest = digestOf(fresh.content);
    }
    if (fresh.recruitment) {
        fresh.recruitment->reference = ticket.reference;
        fresh.recruitment->status = ticket.status;
    }

    Event event = ticketEvent(ticket.reference, caller, domain::ActionCode::submit, fresh.now);
    event.to_status = wire::codeOf(ticket.status);
    if (fresh.purchase) event.changes = R"({"purchase":{"from":null,"to":)" + fresh.content + "}}";
    if (fresh.recruitment) event.changes = wire::toJson(entered(*fresh.recruitment));
    fresh.alongside.event = columnsOf(chained(std::move(event), ChainHead{}));
    fresh.alongside.mails = mailsFor({ticket,
                                      fresh.approvals,
                                      fresh.people,
                                      caller.actor.id,
                                      domain::ActionCode::submit,
                                      fresh.alongside.event.sequence,
                                      {},
                                      {}});
    return fresh;
}

api::Ticket answerOf(const Caller& caller, const New& fresh) {
    auto answer = ticketAnswer(fresh.ticket, fresh.approvals, fresh.people, caller.actor, fresh.now);
    answer.purchase = fresh.purchase;
    answer.recruitment = fresh.recruitment;
    return answer;
}

// One statement.
Written<api::Ticket> storeAlone(store::Connection& connection, const Caller& caller, New& fresh,
                                const Attempt& attempt) {
    Written<api::Ticket> written{201, wire::toJson(answerOf(caller, fresh))};
    fresh.alongside.key = keyColumns(caller.actor.id, attempt, written.status, written.json);
    store::insertTicket(connection, fresh.ticket, searchNames(fresh.ticket, fresh.people), fresh.alongside);
    return written;
}

// What hangs on the ticket needs its id, and the answer needs what hangs on it.
Written<api::Ticket> storeWithMore(store::Connection& connection, const Caller& caller, const New& fresh,
                                   const std::optional<std::vector<api::AttachmentUse>>& uses, const Attempt& attempt) {
    store::Transaction transaction(connection);
    const auto names =
        searchNames(fresh.ticket, fresh.people) + (fresh.recruitment ? api::fullName(*fresh.recruitment) : "");
    const auto id = store::insertTicket(connection, fresh.ticket, names, fresh.alongside);
    if (uses && !uses->empty()) useAttachments(connection, caller, *uses, id);
    if (fresh.recruitment) store::saveRecruitment(connection, id, *fresh.recruitment, *fresh.model);
    if (fresh.purchase) store::savePurchase(connection, id, {*fresh.purchase, {}});
    api::Ticket answer = answerOf(caller, fresh);
    answer.attachments = store::attachmentsOfTickets(connection, {std::to_string(id)})[std::to_string(id)];
    Written<api::Ticket> written{201, wire::toJson(answer)};
    if (const auto key = keyColumns(caller.actor.id, attempt, written.status, written.json))
        remember(connection, *key, fresh.now);
    transaction.commit();
    return written;
}

} // namespace

Written<api::Ticket> submitTicket(const Context& context, const Caller& caller, const api::Submission& submission,
                                  const Attempt& attempt) {
    const auto rib = ribOfSubmission(context, caller, submission.purchase, submission.attachments);
    auto connection = context.database.lease();
    // Whether the key was used before is asked only where that would be seen: on the key's own row, or in a refusal
    // that the first time did not meet.
    try {
        New fresh = prepared(*connection, context, caller, submission, rib);
        const bool hasMore = (submission.attachments && !submission.attachments->empty()) || fresh.recruitment;
        auto written = hasMore ? storeWithMore(*connection, caller, fresh, submission.attachments, attempt)
                               : storeAlone(*connection, caller, fresh, attempt);
        context.changed();
        return written;
    } catch (const store::UniqueViolation&) {
        if (auto before = answeredBefore(*connection, caller.actor.id, attempt)) return {201, std::move(*before)};
        throw;
    } catch (const base::Refusal&) {
        // So it was where its attachments are in use already.
        if (auto before = answeredBefore(*connection, caller.actor.id, attempt)) return {201, std::move(*before)};
        throw;
    }
}

api::Preview previewTicket(const Context& context, const Caller& caller, const api::Submission& submission) {
    auto connection = context.database.lease();
    FieldChecks checks;
    store::TicketRow ticket = drafted(*connection, caller, submission, checks);
    if (submission.purchase && ticket.kind == domain::Kind::purchase)
        ticket.amount_cents = checkedAmount(*submission.purchase, "purchase", checks);
    New fresh;
    fresh.ticket = ticket;
    if (submission.recruitment && ticket.kind == domain::Kind::recruitment)
        fresh.approvals = addRecruitment(*connection, context, *submission.recruitment, fresh, checks);
    checks.throwIfFailed();
    const auto approvals = fresh.recruitment ? fresh.approvals : plannedApprovals(*connection, context, ticket);
    return {approvalsAnswer(approvals, store::readPeople(*connection, peopleIn(ticket, approvals)))};
}

} // namespace ilvm::usecases
