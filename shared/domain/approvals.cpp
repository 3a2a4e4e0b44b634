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

Chosen chooseN1(const Approvers& approvers, const Ids& own) {
    Chosen chosen{without(approvers.managers, own), {}};
    if (!approvers.author_is_manager && !chosen.deciders.empty()) return chosen;
    Ids extra = approvers.own_manager ? without({*approvers.own_manager}, own) : Ids{};
    chosen.reason = approvers.author_is_manager
                        ? "L'auteur est N1 de son service : la décision revient à son responsable."
                        : "Le service n'a pas de N1 : la décision revient au responsable de l'auteur.";
    if (extra.empty()) {
        extra = without(approvers.fallback_n1, own);
        chosen.reason = approvers.author_is_manager ? "L'auteur est N1 de son service et n'a pas de responsable dans "
                                                      "l'annuaire : valideurs de remplacement."
                                                    : "Le service n'a pas de N1 : valideurs de remplacement.";
    }
    chosen.deciders.insert(chosen.deciders.end(), extra.begin(), extra.end());
    chosen.deciders = without(std::move(chosen.deciders), {});
    return chosen;
}

Chosen chooseN2(const Approvers& approvers, const Ids& own) {
    Chosen chosen{without(approvers.n2, own), {}};
    if (!chosen.deciders.empty()) return chosen;
    chosen.deciders = without(approvers.fallback_n2, own);
    chosen.reason = "Personne d'autre ne porte ce rôle : valideurs de remplacement.";
    return chosen;
}

Ids ownOf(const std::string& author, const std::optional<std::string>& requestedFor) {
    Ids own{author};
    if (requestedFor) own.push_back(*requestedFor);
    return own;
}

// With one single N2 left, that person is kept for N2 and out of N1.
void keepSoleN2(Ids& n1, const Ids& n2) {
    if (n2.size() == 1) std::erase(n1, n2.front());
}

} // namespace

Plan planFor(ApprovalRule rule, const std::string& author, const std::optional<std::string>& requestedFor,
             const Approvers& approvers, bool combined) {
    Plan plan;
    if (rule == ApprovalRule::none) return plan;
    const Ids own = ownOf(author, requestedFor);
    Chosen n1 = chooseN1(approvers, own);
    const bool second = rule != ApprovalRule::n1;
    Chosen n2 = second ? chooseN2(approvers, own) : Chosen{};
    if (second && !combined) keepSoleN2(n1.deciders, n2.deciders);
    if (n1.deciders.empty()) plan.nobody = Level::n1;
    plan.steps.push_back(
        {{Level::n1, ApprovalState::waiting, std::move(n1.deciders), std::nullopt}, std::move(n1.reason)});
    if (!second) return plan;
    if (n2.deciders.empty() && !plan.nobody) plan.nobody = Level::n2;
    plan.steps.push_back(
        {{Level::n2, ApprovalState::waiting, std::move(n2.deciders), std::nullopt}, std::move(n2.reason)});
    return plan;
}

std::vector<Step> refreshed(std::vector<Step> path, ApprovalRule rule, const TicketFacts& ticket,
                            const Approvers& approvers, bool combined) {
    const Plan plan = planFor(rule, ticket.author, ticket.requested_for, approvers, combined);
    Ids decided;
    for (const Step& step : path)
        if (step.state == ApprovalState::approved && step.decided_by) decided.push_back(*step.decided_by);
    for (Step& step : path) {
        if (step.state != ApprovalState::waiting) continue;
        for (const PlannedStep& planned : plan.steps)
            if (planned.step.level == step.level) step.deciders = planned.step.deciders;
        if (!combined) step.deciders = without(std::move(step.deciders), decided);
    }
    return path;
}

} // namespace ilvm::domain
