#include "shared/domain/approvals.hpp"

#include <algorithm>

namespace ilvm::domain {
namespace {

using Ids = std::vector<std::string>;

bool contains(const Ids& list, const std::string& id) {
    return std::find(list.begin(), list.end(), id) != list.end();
}

Ids without(Ids list, const Ids& excluded) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
    std::erase_if(list, [&](const std::string& id) { return contains(excluded, id); });
    return list;
}

struct Chosen {
    Ids deciders;
    std::string reason;
};

// Why the N1 of the service do not decide, or not alone.
std::string whyNotTheService(const Approvers& approvers) {
    if (approvers.author_is_manager) return "L'auteur est N1 de son service";
    return approvers.managers.empty() ? "Le service n'a pas de N1"
                                      : "Le N1 du service ne peut pas décider de cette demande";
}

// `excluded`: whoever may not decide this level, for the request is theirs or the other level needs them.
Chosen chooseN1(const Approvers& approvers, const Ids& excluded) {
    Chosen chosen{without(approvers.managers, excluded), {}};
    if (!approvers.author_is_manager && !chosen.deciders.empty()) return chosen;
    Ids extra = approvers.own_manager ? without({*approvers.own_manager}, excluded) : Ids{};
    chosen.reason = whyNotTheService(approvers) + " : la décision revient au responsable de l'auteur.";
    if (extra.empty()) {
        extra = without(approvers.fallback_n1, excluded);
        chosen.reason = whyNotTheService(approvers) + " : valideurs de remplacement.";
    }
    chosen.deciders.insert(chosen.deciders.end(), extra.begin(), extra.end());
    chosen.deciders = without(std::move(chosen.deciders), {});
    return chosen;
}

Chosen chooseN2(const Approvers& approvers, const Ids& excluded) {
    Chosen chosen{without(approvers.n2, excluded), {}};
    if (!chosen.deciders.empty()) return chosen;
    chosen.deciders = without(approvers.fallback_n2, excluded);
    chosen.reason = "Personne d'autre ne porte ce rôle : valideurs de remplacement.";
    return chosen;
}

Ids ownOf(const std::string& author, const std::optional<std::string>& requestedFor) {
    Ids own{author};
    if (requestedFor) own.push_back(*requestedFor);
    return own;
}

Ids joined(Ids one, const Ids& other) {
    one.insert(one.end(), other.begin(), other.end());
    return one;
}

// `decided`: whoever has decided a level already.
Plan planBeside(const Ids& decided, ApprovalRule rule, const Ids& own, const Approvers& approvers, bool combined) {
    Plan plan;
    if (rule == ApprovalRule::none) return plan;
    const bool second = rule != ApprovalRule::n1;
    Chosen n2 = second ? chooseN2(approvers, combined ? own : joined(own, decided)) : Chosen{};
    // With one single N2 left, that person is kept for N2 and out of N1.
    const bool isSole = second && !combined && n2.deciders.size() == 1;
    Chosen n1 = chooseN1(approvers, isSole ? joined(own, n2.deciders) : own);
    if (n1.deciders.empty()) plan.nobody = Level::n1;
    plan.steps.push_back(
        {{Level::n1, ApprovalState::waiting, std::move(n1.deciders), std::nullopt}, std::move(n1.reason)});
    if (!second) return plan;
    if (n2.deciders.empty() && !plan.nobody) plan.nobody = Level::n2;
    plan.steps.push_back(
        {{Level::n2, ApprovalState::waiting, std::move(n2.deciders), std::nullopt}, std::move(n2.reason)});
    return plan;
}

} // namespace

Plan planFor(ApprovalRule rule, const std::string& author, const std::optional<std::string>& requestedFor,
             const Approvers& approvers, bool combined) {
    return planBeside({}, rule, ownOf(author, requestedFor), approvers, combined);
}

std::vector<PlannedStep> refreshed(const std::vector<Step>& path, ApprovalRule rule, const TicketFacts& ticket,
                                   const Approvers& approvers, bool combined) {
    Ids decided;
    for (const Step& step : path)
        if (step.state == ApprovalState::approved && step.decided_by) decided.push_back(*step.decided_by);
    const Plan plan = planBeside(decided, rule, ownOf(ticket.author, ticket.requested_for), approvers, combined);
    std::vector<PlannedStep> steps;
    for (const Step& step : path) {
        PlannedStep& fresh = steps.emplace_back(PlannedStep{step, {}});
        if (step.state != ApprovalState::waiting) continue;
        for (const PlannedStep& planned : plan.steps)
            if (planned.step.level == step.level) fresh = planned;
    }
    return steps;
}

} // namespace ilvm::domain
