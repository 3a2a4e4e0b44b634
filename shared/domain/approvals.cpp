#include "shared/domain/approvals.hpp"

#include "shared/domain/stand_ins.hpp"

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

// Who has taken the decisions of a path under way, and in whose place.
struct Taken {
    Ids any; // of any level
    Ids n2;
};

void append(Plan& plan, Level level, Chosen chosen, std::vector<StandIn> standIns = {}) {
    if (chosen.deciders.empty() && !plan.nobody) plan.nobody = level;
    for (const StandIn& each : standIns)
        chosen.deciders.push_back(each.id);
    plan.steps.push_back({{level, ApprovalState::waiting, std::move(chosen.deciders), {}, {}, std::move(standIns)},
                          std::move(chosen.reason)});
}

// Who alone could decide a level is kept out of the one before it.
Ids keptFor(const Chosen& later, bool combined) {
    return !combined && later.deciders.size() == 1 ? later.deciders : Ids{};
}

Plan planBeside(const Taken& taken, ApprovalRule rule, const Ids& own, const Approvers& approvers, bool combined) {
    Plan plan;
    if (rule == ApprovalRule::none) return plan;
    const bool second = rule != ApprovalRule::n1;
    Chosen signature, n2;
    if (approvers.signers) signature.deciders = without(*approvers.signers, combined ? own : joined(own, taken.n2));
    if (second) n2 = chooseN2(approvers, joined(combined ? own : joined(own, taken.any), keptFor(signature, combined)));
    Chosen n1 = chooseN1(approvers, joined(own, second ? keptFor(n2, combined) : Ids{}));
    const Ids bound = combined ? own : joined(own, taken.any), nobody{};
    const auto standIns = [&](const Chosen& chosen, const Chosen& later) {
        return standInsFor({chosen.deciders, bound, combined ? nobody : later.deciders}, approvers.handed_over);
    };
    auto inN1 = standIns(n1, n2), inN2 = standIns(n2, signature);
    append(plan, Level::n1, std::move(n1), std::move(inN1));
    if (second) append(plan, Level::n2, std::move(n2), std::move(inN2));
    if (approvers.signers) append(plan, Level::signature, std::move(signature));
    return plan;
}

} // namespace

Plan planFor(ApprovalRule rule, const std::string& author, const std::optional<std::string>& requestedFor,
             const Approvers& approvers, bool combined) {
    return planBeside({}, rule, ownOf(author, requestedFor), approvers, combined);
}

std::vector<PlannedStep> refreshed(const std::vector<Step>& path, ApprovalRule rule, const TicketFacts& ticket,
                                   const Approvers& approvers, bool combined) {
    Taken taken;
    for (const Step& step : path) {
        if (step.state != ApprovalState::approved || !step.decided_by) continue;
        Ids both{*step.decided_by};
        if (step.on_behalf_of) both.push_back(*step.on_behalf_of);
        // Where it was taken in the place of several, which of them it names is chance: it binds them all.
        if (const StandIn* standIn = standInAt(step, *step.decided_by)) both = joined(std::move(both), standIn->givers);
        taken.any = joined(std::move(taken.any), both);
        if (step.level == Level::n2) taken.n2 = joined(std::move(taken.n2), both);
    }
    const Plan plan = planBeside(taken, rule, ownOf(ticket.author, ticket.requested_for), approvers, combined);
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
