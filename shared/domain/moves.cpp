#include "shared/domain/moves.hpp"

#include <algorithm>

namespace ilvm::domain {
namespace {

template <typename T, typename U>
bool contains(const std::vector<T>& list, const U& item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

const Move* rowFor(ActionCode action, const TicketFacts& ticket) {
    for (const Move& move : moves())
        if (move.action == action && contains(move.kinds, ticket.kind) && contains(move.from, ticket.status))
            return &move;
    return nullptr;
}

bool isOwn(const TicketFacts& ticket, const Actor& actor) {
    return actor.id == ticket.author || (ticket.requested_for && actor.id == *ticket.requested_for);
}

bool holdsLevel(Level level, const TicketFacts& ticket, const Rights& rights) {
    if (level == Level::n1) return rights.isManagerOf(ticket.origin_service);
    if (level == Level::signature) return rights.has(Role::director);
    return rights.has(Role::approver_budget) || (ticket.kind != Kind::purchase && rights.has(Role::approver_tech));
}

// By this person, or by who stood in for them, among others perhaps.
bool isDecidedFor(const Step& step, const std::string& id) {
    if (!step.decided_by) return false;
    const StandIn* standIn = standInAt(step, *step.decided_by);
    return step.decided_by == id || step.on_behalf_of == id || (standIn && contains(standIn->givers, id));
}

bool hasDecided(const TicketFacts& ticket, const Actor& actor, std::optional<Level> level = {}) {
    return std::any_of(ticket.path.begin(), ticket.path.end(), [&](const Step& step) {
        return step.state == ApprovalState::approved && isDecidedFor(step, actor.id) &&
               (!level || step.level == *level);
    });
}

// They hold a level of which the decision was taken, by somebody else as a rule.
bool heldADecidedLevel(const TicketFacts& ticket, const Actor& actor) {
    return !isOwn(ticket, actor) && std::any_of(ticket.path.begin(), ticket.path.end(), [&](const Step& step) {
        return step.state != ApprovalState::waiting &&
               (holdsLevel(step.level, ticket, actor.rights) || standInAt(step, actor.id));
    });
}

bool mayNotPrepare(const TicketFacts& ticket, const Actor& actor) {
    return ticket.kind == Kind::purchase && ticket.author == actor.id;
}

// What a director may do with any order that waits for its signature; to sign it takes an authority as well.
Reason whyNoDirector(const TicketFacts& ticket, const Actor& actor) {
    if (!actor.rights.has(Role::director)) return {"not_your_role", "Seule la direction peut faire cela."};
    if (isOwn(ticket, actor)) return {"own_request", "Votre demande : une autre personne doit signer."};
    const Step* step = waitingStep(ticket);
    const bool isAsked = step && contains(step->deciders, actor.id);
    if (!isAsked && hasDecided(ticket, actor, Level::n2))
        return {"separation_of_duties", "Vous avez validé le budget de cet achat : une autre personne doit signer."};
    return {};
}

Reason whyNoTechnician(const TicketFacts& ticket, const Actor& actor) {
    if (actor.rights.isTechnicianOf(ticket.target_service)) return {};
    return {"not_your_role", "Seuls les techniciens du service destinataire peuvent faire cela."};
}

Reason whyNoReceiver(const TicketFacts& ticket, const Actor& actor) {
    if (isOwn(ticket, actor) || actor.rights.has(Role::asset_manager)) return {};
    return {"not_your_role",
            "Seuls le demandeur, le bénéficiaire et le gestionnaire de parc confirment une livraison."};
}

Reason authorPrepares() {
    return {"separation_of_duties", "Vous êtes l'auteur de cet achat : une autre personne doit le préparer."};
}

// Why someone who is none of the deciders of the step that waits may not decide it. "overtaken": the decision was
// theirs until somebody took it; whoever sends an old version is to be told so rather than sent away.
Reason whyNoDecider(const TicketFacts& ticket, const Step& step, const Actor& actor) {
    if (step.level == Level::signature) {
        if (Reason reason = whyNoDirector(ticket, actor); !reason.code.empty()) return reason;
        return {"no_authority", "Aucune délégation de signature en vigueur à votre nom ne couvre ce montant."};
    }
    if (isOwn(ticket, actor)) return {"own_request", "Votre demande : une autre personne doit valider."};
    if (holdsLevel(step.level, ticket, actor.rights) && hasDecided(ticket, actor))
        return {"separation_of_duties", "Un niveau de cette demande est déjà validé par vous ou en votre nom : une "
                                        "autre personne doit valider celui-ci."};
    if (holdsLevel(step.level, ticket, actor.rights))
        return {"separation_of_duties",
                "Vous êtes la seule personne qui puisse valider le niveau suivant : une autre doit valider celui-ci."};
    if (heldADecidedLevel(ticket, actor)) return {"overtaken", "Cette décision ne relève plus de vous."};
    return {"not_your_role", "Cette décision ne relève pas de vous."};
}

// Empty code: they may. The relation is the one that the row's status gives (the present assignee, the step that
// waits).
Reason refusalOf(Who who, const TicketFacts& ticket, const Actor& actor) {
    switch (who) {
    case Who::author:
        if (actor.id == ticket.author) return {};
        return {"not_your_role", "Seul l'auteur de la demande peut faire cela."};
    case Who::technician:
        return whyNoTechnician(ticket, actor);
    case Who::preparer:
        if (Reason reason = whyNoTechnician(ticket, actor); !reason.code.empty()) return reason;
        return mayNotPrepare(ticket, actor) ? authorPrepares() : Reason{};
    case Who::director:
        return whyNoDirector(ticket, actor);
    case Who::receiver:
        return whyNoReceiver(ticket, actor);
    case Who::hr:
        if (actor.rights.has(Role::hr)) return {};
        return {"not_your_role", "Seules les ressources humaines peuvent faire cela."};
    case Who::assignee:
        if (mayNotPrepare(ticket, actor) && ticket.assignee == actor.id) return authorPrepares();
        if (ticket.assignee == actor.id && actor.rights.isTechnicianOf(ticket.target_service)) return {};
        return {"not_assignee", "Seule la personne en charge de la demande peut faire cela."};
    case Who::decider: {
        const Step* step = waitingStep(ticket);
        if (step && contains(step->deciders, actor.id)) return {};
        return step ? whyNoDecider(ticket, *step, actor)
                    : Reason{"not_your_role", "Cette décision ne relève pas de vous."};
    }
    }
    return {};
}

// In another status the relation says nothing; what remains is whether the action could ever be theirs.
Reason refusalInAnyStatus(Who who, const TicketFacts& ticket, const Actor& actor) {
    if (who == Who::assignee) return refusalOf(Who::technician, ticket, actor);
    if (who == Who::director && actor.rights.has(Role::director)) return {};
    if (who != Who::decider) return refusalOf(who, ticket, actor);
    const bool ever = std::any_of(ticket.path.begin(), ticket.path.end(), [&](const Step& step) {
        return contains(step.deciders, actor.id) || step.decided_by == actor.id || step.on_behalf_of == actor.id ||
               standInAt(step, actor.id) || holdsLevel(step.level, ticket, actor.rights);
    });
    if (ever && !isOwn(ticket, actor)) return {};
    if (isOwn(ticket, actor) && actor.rights.isManagerOf(ticket.origin_service))
        return {"own_request", "Votre demande : une autre personne doit valider."};
    return {"not_your_role", "Cette décision ne relève pas de vous."};
}

bool tooLate(const Move& move, const TicketFacts& ticket, base::Instant now) {
    constexpr std::int64_t dayInMilliseconds = 86'400'000;
    return move.action == ActionCode::reopen && ticket.closed_at &&
           now.milliseconds - ticket.closed_at->milliseconds > reopenDays * dayInMilliseconds;
}

// A child whose parent was given up stays as it is, and work that needs other work first is not begun.
Reason whyNotNow(const Move& move, const TicketFacts& ticket) {
    const auto parent = ticket.parent_status;
    if (parent && isTerminal(*parent) && !(*parent == Status::closed && move.action == ActionCode::reopen))
        return {"parent_over", "Le recrutement dont dépend cette tâche est « " + std::string(labelOf(*parent)) + " »."};
    const bool begins = move.target == Target::in_progress && ticket.status == Status::open;
    if (!begins || ticket.waits_for.empty()) return {};
    std::string names;
    for (const auto& reference : ticket.waits_for)
        names += (names.empty() ? "" : ", ") + reference;
    return {"waits", "Cette tâche attend que soit faite une autre : " + names + "."};
}

Verdict refused(Verdict::Outcome outcome, Reason reason) {
    return {outcome, nullptr, std::move(reason)};
}

// Shown greyed with their reason; every other refusal is simply not offered.
bool isExpected(const Reason& reason) {
    return reason.code == "own_request" || reason.code == "separation_of_duties" || reason.code == "too_late" ||
           reason.code == "no_authority" || reason.code == "waits";
}

} // namespace

const StandIn* standInAt(const Step& step, const std::string& id) {
    const auto found =
        std::find_if(step.stand_ins.begin(), step.stand_ins.end(), [&](const StandIn& each) { return each.id == id; });
    return found == step.stand_ins.end() ? nullptr : &*found;
}

std::optional<Level> levelIn(Status status) {
    if (status == Status::pending_n1) return Level::n1;
    if (status == Status::pending_n2) return Level::n2;
    if (status == Status::pending_signature) return Level::signature;
    return std::nullopt;
}

const Step* waitingStep(const TicketFacts& ticket) {
    const auto level = levelIn(ticket.status);
    for (const Step& step : ticket.path)
        if (step.level == level && step.state == ApprovalState::waiting) return &step;
    return nullptr;
}

Verdict judge(ActionCode action, const TicketFacts& ticket, const Actor& actor, base::Instant now) {
    using Outcome = Verdict::Outcome;
    if (const Move* move = rowFor(action, ticket)) {
        if (Reason reason = refusalOf(move->who, ticket, actor); !reason.code.empty())
            return refused(Outcome::forbidden, std::move(reason));
        if (tooLate(*move, ticket, now))
            return refused(Outcome::impossible,
                           {"too_late", "Le délai de 15 jours pour rouvrir cette demande est passé."});
        if (Reason reason = whyNotNow(*move, ticket); !reason.code.empty())
            return refused(Outcome::impossible, std::move(reason));
        return {Outcome::allowed, move, {}};
    }
    std::optional<Reason> lack;
    for (const Move& move : moves()) {
        if (move.action != action || !contains(move.kinds, ticket.kind)) continue;
        lack = refusalInAnyStatus(move.who, ticket, actor);
        if (lack->code.empty()) break;
    }
    if (!lack) return refused(Outcome::impossible, {"not_for_kind", "Cette action n'existe pas pour cette demande."});
    if (!lack->code.empty()) return refused(Outcome::forbidden, std::move(*lack));
    return refused(Outcome::impossible,
                   {"not_in_this_status", "Dans son état « " + std::string(labelOf(ticket.status)) +
                                              " », la demande ne permet pas cette action."});
}

std::vector<std::string> needsOf(const Move& move, const TicketFacts& ticket) {
    std::vector<std::string> needs(move.needs.begin(), move.needs.end());
    const bool workHasBegun =
        ticket.assignee || ticket.status == Status::in_progress || ticket.status == Status::waiting_requester;
    if (move.action == ActionCode::cancel && workHasBegun && needs.empty()) needs.emplace_back("comment");
    if (move.action == ActionCode::close && ticket.takes_back) needs.emplace_back("outcome");
    return needs;
}

std::vector<Offer> offersFor(const TicketFacts& ticket, const Actor& actor, base::Instant now) {
    std::vector<Offer> offers;
    for (const Move& move : moves()) {
        if (!contains(move.kinds, ticket.kind) || !contains(move.from, ticket.status)) continue;
        Verdict verdict = judge(move.action, ticket, actor, now);
        if (verdict.outcome == Verdict::Outcome::allowed)
            offers.push_back({move.action, needsOf(move, ticket), std::nullopt});
        else if (isExpected(verdict.reason) &&
                 (move.who != Who::decider || holdsLevel(waitingStep(ticket)->level, ticket, actor.rights)))
            offers.push_back({move.action, needsOf(move, ticket), std::move(verdict.reason)});
    }
    return offers;
}

Status statusOfPath(std::span<const Step> path, std::size_t index) {
    for (std::size_t i = index; i < path.size(); ++i)
        if (path[i].state == ApprovalState::waiting && path[i].level != Level::signature)
            return path[i].level == Level::n1 ? Status::pending_n1 : Status::pending_n2;
    return Status::open;
}

Status statusAfter(const Move& move, const TicketFacts& ticket, const Found& found) {
    switch (move.target) {
    case Target::same:
        return ticket.status;
    case Target::open:
        return Status::open;
    case Target::in_progress:
        return Status::in_progress;
    case Target::waiting_requester:
        return Status::waiting_requester;
    case Target::to_correct:
        return Status::to_correct;
    case Target::pending_signature:
        return Status::pending_signature;
    case Target::ordered:
        return Status::ordered;
    case Target::closed:
        return Status::closed;
    case Target::refused:
        return Status::refused;
    case Target::cancelled:
        return Status::cancelled;
    case Target::first_step:
        return statusOfPath(ticket.path, 0);
    case Target::next_step: {
        const Step* step = waitingStep(ticket);
        return statusOfPath(ticket.path, step ? static_cast<std::size_t>(step - ticket.path.data()) + 1 : 0);
    }
    case Target::former_assignee:
        return ticket.assignee && found.former_assignee_may ? Status::in_progress : Status::open;
    case Target::tracking:
        return Status::tracking;
    case Target::delivered:
        return found.all_delivered ? Status::closed : Status::ordered;
    }
    return ticket.status;
}

} // namespace ilvm::domain
