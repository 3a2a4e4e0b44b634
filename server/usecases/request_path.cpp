#include "server/usecases/request_path.hpp"

#include "server/store/people.hpp"
#include "server/usecases/deciders.hpp"

namespace ilvm::usecases {

std::vector<store::StoredApproval> plannedApprovals(store::Connection& connection, const Context& context,
                                                    const store::TicketRow& ticket) {
    const auto approvers = approversFor(connection, context, ticket);
    auto plan = domain::planFor(ticket.approval_rule, ticket.author_id, ticket.requested_for_id, approvers,
                                context.policy.combined_decisions);
    if (plan.nobody) {
        const std::string level(wire::codeOf(*plan.nobody));
        throw base::Refusal(base::invalid(
            "Personne ne peut valider cette demande au niveau " + std::string(domain::labelOf(*plan.nobody)) + ".",
            {{"approvals." + level, "nobody_eligible",
              "Aucune personne habilitée ne peut valider le niveau " + std::string(domain::labelOf(*plan.nobody)) +
                  " : prévenez un administrateur."}}));
    }
    std::vector<store::StoredApproval> approvals;
    for (auto& planned : plan.steps) {
        auto& approval = approvals.emplace_back();
        approval.level = planned.step.level;
        approval.deciders = std::move(planned.step.deciders);
        keepStandIns(approval, std::move(planned.step.stand_ins));
        if (!planned.reason.empty()) approval.reason = std::move(planned.reason);
    }
    return approvals;
}

void checkRequestedFor(store::Connection& connection, const std::string& personId, const std::string& field,
                       FieldChecks& checks) {
    const auto people = isNumber(personId) ? store::readPeople(connection, {personId}) : store::PersonRows{};
    if (people.empty() || !people.begin()->second.active)
        checks.wrong(field, "unknown_person", "Cette personne n'est pas dans l'annuaire.");
}

std::string checkedModule(domain::Kind kind, const std::string& given, const std::string& field, FieldChecks& checks) {
    constexpr std::size_t longestModule = 80;
    if (kind != domain::Kind::imago) checks.wrong(field, "not_imago", "Le module ne concerne que le logiciel Imago.");
    return checks.text(field, given, longestModule);
}

bool isNumber(std::string_view text) {
    return !text.empty() && text.size() <= 18 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

} // namespace ilvm::usecases
