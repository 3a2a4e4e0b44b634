#include "server/usecases/move_effects.hpp"

#include "server/store/catalogue.hpp"
#include "server/usecases/deciders.hpp"
#include "server/usecases/purchase_effects.hpp"
#include "server/usecases/purchase_money.hpp"
#include "server/usecases/recruitment_effects.hpp"
#include "server/usecases/request_path.hpp"
#include "shared/wire/write.hpp"

namespace ilvm::usecases {
namespace {

struct FromTo {
    std::optional<std::string> from;
    std::optional<std::string> to;
};
BOOST_DESCRIBE_STRUCT(FromTo, (), (from, to))

void note(MoveInProgress& move, const std::string& field, std::optional<std::string> from,
          std::optional<std::string> to) {
    noteChange(move.changes, field, std::move(from), std::move(to));
}

void assignTo(MoveInProgress& move, std::optional<std::string> personId) {
    note(move, "assignee", move.ticket.assignee_id, personId);
    move.ticket.assignee_id = std::move(personId);
}

bool isTechnician(const store::PersonRow& person, const std::string& service) {
    const auto has = [](const std::vector<std::string>& list, std::string_view item) {
        return std::find(list.begin(), list.end(), item) != list.end();
    };
    return person.active && has(person.roles, "technician") && has(person.services, service);
}

bool mayHaveIt(MoveInProgress& move, const std::string& personId) {
    const auto people = isNumber(personId) ? store::readPeople(move.connection, {personId}) : store::PersonRows{};
    return !people.empty() && isTechnician(people.begin()->second, move.ticket.target_service);
}

// What is held by somebody who left, or is no longer of the service, a colleague may assign to themselves: nobody else
// could bring it back into the pool.
bool holderMayHaveIt(MoveInProgress& move) {
    return !move.ticket.assignee_id || mayHaveIt(move, *move.ticket.assignee_id);
}

void approve(MoveInProgress& move, FieldChecks& checks) {
    if (move.purchase) {
        refuseUnlessProven(move);
        checkCallBack(move, checks);
        if (checks.failed()) return;
    }
    decide(move, domain::ApprovalState::approved);
    if (move.purchase) bindApproval(move);
}
void refuse(MoveInProgress& move, FieldChecks&) {
    decide(move, domain::ApprovalState::refused);
    skipWaiting(move.approvals);
    if (move.purchase) releaseMoney(move);
}

// Under way already, by whoever prepares it: it is decided anew, and the pool gets it anew.
void sendBack(MoveInProgress& move, FieldChecks&) {
    if (domain::levelIn(move.ticket.status)) return decide(move, domain::ApprovalState::sent_back);
    releaseMoney(move);
    assignTo(move, std::nullopt);
}

void returnOrder(MoveInProgress& move, FieldChecks&) {
    decide(move, domain::ApprovalState::sent_back);
}

void take(MoveInProgress& move, FieldChecks&) {
    assignTo(move, move.caller.actor.id);
}
void release(MoveInProgress& move, FieldChecks&) {
    assignTo(move, std::nullopt);
}

void assign(MoveInProgress& move, FieldChecks& checks) {
    if (!move.request.assignee)
        return checks.wrong("assignee", "required", "Choisissez la personne à qui attribuer la demande.");
    if (*move.request.assignee == move.ticket.assignee_id)
        return checks.wrong("assignee", "already", "Cette personne a déjà la demande en charge.");
    if (*move.request.assignee == move.caller.actor.id && holderMayHaveIt(move))
        return checks.wrong("assignee", "self", "Pour vous-même, prenez la demande en charge.");
    if (move.purchase && *move.request.assignee == move.ticket.author_id)
        return checks.wrong("assignee", "author", "L'auteur d'un achat ne le prépare pas.");
    if (!mayHaveIt(move, *move.request.assignee))
        return checks.wrong("assignee", "not_technician",
                            "Cette personne n'est pas technicien du service destinataire.");
    assignTo(move, move.request.assignee);
}

void transfer(MoveInProgress& move, FieldChecks& checks) {
    if (!move.request.target_service)
        return checks.wrong("target_service", "required", "Choisissez le service destinataire.");
    if (*move.request.target_service == move.ticket.target_service)
        return checks.wrong("target_service", "same", "La demande est déjà dans ce service.");
    if (!store::readService(move.connection, api::ServiceType::target, *move.request.target_service))
        return checks.wrong("target_service", "unknown_code", "Ce service destinataire n'existe pas.");
    note(move, "target_service", move.ticket.target_service, *move.request.target_service);
    move.ticket.target_service = *move.request.target_service;
    assignTo(move, std::nullopt);
}

// What was asked and what was answered stand in the discussion too.
void say(MoveInProgress& move, FieldChecks&) {
    move.message = move.comment;
}

void close(MoveInProgress& move, FieldChecks& checks) {
    move.ticket.solution = move.comment;
    closeTakingBack(move, checks);
}

void reopen(MoveInProgress& move, FieldChecks&) {
    move.ticket.solution.reset();
    if (move.ticket.takes_back) forgetOutcome(move);
    move.found.former_assignee_may = move.ticket.assignee_id && mayHaveIt(move, *move.ticket.assignee_id);
    if (!move.found.former_assignee_may) assignTo(move, std::nullopt);
}

void cancel(MoveInProgress& move, FieldChecks&) {
    skipWaiting(move.approvals);
    if (move.purchase) releaseMoney(move);
}

void prioritise(MoveInProgress& move, FieldChecks& checks) {
    if (!move.request.priority) return checks.wrong("priority", "required", "Choisissez une priorité.");
    note(move, "priority", std::string(wire::codeOf(move.ticket.priority)),
         std::string(wire::codeOf(*move.request.priority)));
    move.ticket.priority = *move.request.priority;
}

void correctText(MoveInProgress& move, FieldChecks& checks, const std::string& field,
                 const std::optional<std::string>& given, std::string& into, std::size_t longest) {
    if (!given) return;
    std::string clean = checks.text("fields." + field, *given, longest);
    note(move, field, into, clean);
    into = std::move(clean);
}

// For the author themselves it is for nobody else, as at submission.
void correctBeneficiary(MoveInProgress& move, FieldChecks& checks, const std::string& personId) {
    const bool isAuthor = personId == move.ticket.author_id;
    if (!isAuthor) checkRequestedFor(move.connection, personId, "fields.requested_for", checks);
    const auto after = isAuthor ? std::nullopt : std::optional(personId);
    if (after == move.ticket.requested_for_id) return;
    note(move, "requested_for", move.ticket.requested_for_id, after);
    if (move.ticket.requested_for_id) move.withdrawn.push_back(*move.ticket.requested_for_id);
    move.ticket.requested_for_id = after;
}

void resubmit(MoveInProgress& move, FieldChecks& checks) {
    if (!move.request.fields) return checks.wrong("fields", "required", "Indiquez ce que vous avez corrigé.");
    auto asked = askedAsPersons(move.approvals); // by the path that is given up
    for (const auto& approval : move.approvals)
        for (const auto& each : approval.standIns())
            asked.push_back(each.id);
    const auto& fields = *move.request.fields;
    correctText(move, checks, "title", fields.title, move.ticket.title, longestTitle);
    correctText(move, checks, "description", fields.description, move.ticket.description, longestText);
    if (fields.requested_for) correctBeneficiary(move, checks, *fields.requested_for);
    if (fields.module) {
        const auto module = checkedModule(move.ticket.kind, *fields.module, "fields.module", checks);
        note(move, "module", move.ticket.module, module);
        move.ticket.module = module;
    }
    if (fields.priority) {
        note(move, "priority", std::string(wire::codeOf(move.ticket.priority)),
             std::string(wire::codeOf(*fields.priority)));
        move.ticket.priority = *fields.priority;
    }
    if (fields.purchase && !move.purchase)
        checks.wrong("fields.purchase", "not_for_kind", "Cette demande n'est pas un achat.");
    if (move.purchase) resubmitPurchase(move, checks);
    if (fields.recruitment && !move.recruitment)
        checks.wrong("fields.recruitment", "not_for_kind", "Cette demande n'est pas un recrutement.");
    if (move.recruitment) resubmitRecruitment(move, checks);
    if (checks.failed()) return;
    move.withdrawn.insert(move.withdrawn.end(), asked.begin(), asked.end());
    if (move.ticket.kind == domain::Kind::onboarding)
        askSecondLevelAgain(move);
    else if (!move.recruitment)
        move.approvals = plannedApprovals(move.connection, move.context, move.ticket);
}

struct Effect {
    domain::ActionCode action;
    void (*apply)(MoveInProgress&, FieldChecks&);
};

constexpr Effect effects[] = {
    {domain::ActionCode::approve, approve},
    {domain::ActionCode::refuse, refuse},
    {domain::ActionCode::send_back, sendBack},
    {domain::ActionCode::resubmit, resubmit},
    {domain::ActionCode::take, take},
    {domain::ActionCode::release, release},
    {domain::ActionCode::assign, assign},
    {domain::ActionCode::transfer, transfer},
    {domain::ActionCode::ask, say},
    {domain::ActionCode::answer, say},
    {domain::ActionCode::close, close},
    {domain::ActionCode::reopen, reopen},
    {domain::ActionCode::cancel, cancel},
    {domain::ActionCode::prioritise, prioritise},
    {domain::ActionCode::prepare, preparePurchase},
    {domain::ActionCode::return_, returnOrder},
    {domain::ActionCode::sign, signPurchase},
    {domain::ActionCode::receive, receivePurchase},
    {domain::ActionCode::give_up_rest, giveUpRest},
    {domain::ActionCode::amend, amendRecruitment},
    {domain::ActionCode::drop_task, dropTask},
    {domain::ActionCode::ask_again, askAgain},
};

} // namespace

void noteChange(std::map<std::string, wire::Raw>& changes, const std::string& field, std::optional<std::string> from,
                std::optional<std::string> to) {
    if (from != to) changes[field].text = wire::toJson(FromTo{std::move(from), std::move(to)});
}

void skipWaiting(std::vector<store::StoredApproval>& approvals) {
    for (auto& approval : approvals) {
        if (approval.state != domain::ApprovalState::waiting) continue;
        approval.state = domain::ApprovalState::skipped;
        approval.deciders.clear();
    }
}

void decide(MoveInProgress& move, domain::ApprovalState state) {
    const auto facts = factsOf(move.ticket, move.approvals);
    const auto* step = domain::waitingStep(facts);
    auto& approval = move.approvals.at(static_cast<std::size_t>(step - facts.path.data()));
    approval.state = state;
    approval.deciders.clear();
    approval.decided_by = move.caller.actor.id;
    if (const auto* standIn = domain::standInAt(*step, move.caller.actor.id))
        approval.on_behalf_of = move.on_behalf_of = standIn->givers.front();
    approval.at = move.now;
    approval.comment = move.comment;
}

void applyEffect(MoveInProgress& move) {
    if (move.ticket.kind == domain::Kind::purchase && !move.purchase)
        throw NotPossibleNow("Cet achat n'est plus celui qui a été validé. Son contenu manque.",
                             {{"purchase", "differs", "Son contenu manque."}});
    FieldChecks checks;
    const auto facts = factsOf(move.ticket, move.approvals);
    const auto needs = domain::needsOf(move.move, facts);
    if (std::find(needs.begin(), needs.end(), "comment") != needs.end())
        move.comment = checks.needed("comment", move.request.comment, longestComment);
    else if (move.request.comment && !trimmed(*move.request.comment).empty())
        move.comment = checks.text("comment", *move.request.comment, longestComment);
    if (move.purchase) checkRolesOf(move, checks);
    for (const auto& effect : effects)
        if (effect.action == move.move.action) effect.apply(move, checks);
    checks.throwIfFailed();
    // A resubmission starts on its new path; every other move is judged from where the ticket stood.
    const auto& from = move.move.target == domain::Target::first_step ? factsOf(move.ticket, move.approvals) : facts;
    move.ticket.status = domain::statusAfter(move.move, from, move.found);
    if (!domain::isTerminal(move.ticket.status))
        move.ticket.closed_at.reset();
    else if (!move.ticket.closed_at)
        move.ticket.closed_at = move.now;
    // Whoever decided one level does not decide the next: who is asked for it is worked out anew.
    if (move.move.action == domain::ActionCode::approve && domain::levelIn(move.ticket.status))
        for (auto& id : refreshApprovals(move.connection, move.context, move.ticket, move.approvals))
            move.withdrawn.push_back(std::move(id));
    keepWhoDecided(move.connection, move.ticket, move.withdrawn);
}

} // namespace ilvm::usecases
