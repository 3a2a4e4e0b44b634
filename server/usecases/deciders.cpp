#include "server/usecases/deciders.hpp"

#include "server/store/budgets.hpp"
#include "server/store/delegations.hpp"
#include "server/store/people.hpp"

namespace ilvm::usecases {
namespace {

std::string lowered(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

std::vector<std::string> lowered(std::vector<std::string> texts) {
    for (auto& text : texts)
        text = lowered(std::move(text));
    return texts;
}

bool contains(const std::vector<std::string>& list, const std::string& item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

domain::Token secondLevelToken(domain::ApprovalRule rule) {
    return domain::roleToken(rule == domain::ApprovalRule::n1_n2_budget ? domain::Role::approver_budget
                                                                        : domain::Role::approver_tech);
}

domain::Token levelToken(domain::Level level, const store::TicketRow& ticket) {
    if (level == domain::Level::n1) return domain::managerToken(ticket.origin_service);
    if (level == domain::Level::signature) return domain::roleToken(domain::Role::director);
    return secondLevelToken(ticket.approval_rule);
}

} // namespace

domain::Approvers approversFor(store::Connection& connection, const Context& context, const store::TicketRow& ticket) {
    domain::Approvers approvers;
    if (ticket.approval_rule == domain::ApprovalRule::none) return approvers;
    const auto& authorId = ticket.author_id;
    const auto managerToken = domain::managerToken(ticket.origin_service),
               n2Token = secondLevelToken(ticket.approval_rule);
    const auto fallbackN1 = lowered(context.policy.fallback_n1), fallbackN2 = lowered(context.policy.fallback_n2);
    if (ticket.kind == domain::Kind::purchase)
        approvers.signers = store::signersFor(connection, ticket.amount_cents.value_or(0), context.now());
    approvers.handed_over = store::readHandedOver(connection, context.now());
    auto logins = fallbackN1;
    logins.insert(logins.end(), fallbackN2.begin(), fallbackN2.end());
    for (const auto& candidate : store::readCandidates(connection, authorId, {managerToken, n2Token}, logins)) {
        const bool manages = contains(candidate.tokens, managerToken);
        if (candidate.id == authorId && manages) approvers.author_is_manager = true;
        if (manages) approvers.managers.push_back(candidate.id);
        if (contains(candidate.tokens, n2Token)) approvers.n2.push_back(candidate.id);
        if (candidate.manager_of) approvers.own_manager = candidate.id;
        if (contains(fallbackN1, lowered(candidate.login))) approvers.fallback_n1.push_back(candidate.id);
        if (contains(fallbackN2, lowered(candidate.login))) approvers.fallback_n2.push_back(candidate.id);
    }
    return approvers;
}

domain::TicketFacts factsOf(const store::TicketRow& ticket, const std::vector<store::StoredApproval>& approvals) {
    domain::TicketFacts facts;
    facts.kind = ticket.kind;
    facts.status = ticket.status;
    facts.author = ticket.author_id;
    facts.requested_for = ticket.requested_for_id;
    facts.assignee = ticket.assignee_id;
    facts.origin_service = ticket.origin_service;
    facts.target_service = ticket.target_service;
    facts.closed_at = ticket.closed_at;
    facts.waits_for = ticket.waits_for.value_or(std::vector<std::string>{});
    facts.parent_status = ticket.parent_status;
    facts.takes_back = ticket.takes_back;
    for (const auto& approval : approvals)
        facts.path.push_back({approval.level, approval.state, approval.deciders, approval.decided_by,
                              approval.on_behalf_of, approval.standIns()});
    return facts;
}

void keepStandIns(store::StoredApproval& approval, std::vector<domain::StandIn> standIns) {
    approval.stand_ins = standIns.empty() ? std::nullopt : std::optional(std::move(standIns));
}

std::vector<std::string> askedAsPersons(const std::vector<store::StoredApproval>& approvals) {
    std::vector<std::string> asked;
    for (const auto& approval : approvals) {
        if (approval.state != domain::ApprovalState::waiting) continue;
        if (approval.reason) asked.insert(asked.end(), approval.deciders.begin(), approval.deciders.end());
        for (const auto& each : approval.standIns())
            asked.push_back(each.id);
    }
    return asked;
}

std::vector<std::string> refreshApprovals(store::Connection& connection, const Context& context,
                                          const store::TicketRow& ticket,
                                          std::vector<store::StoredApproval>& approvals) {
    const auto facts = factsOf(ticket, approvals);
    if (!domain::waitingStep(facts)) return {};
    auto withdrawn = askedAsPersons(approvals);
    const auto approvers = approversFor(connection, context, ticket);
    const auto steps =
        domain::refreshed(facts.path, ticket.approval_rule, facts, approvers, context.policy.combined_decisions);
    for (std::size_t i = 0; i < approvals.size(); ++i) {
        if (approvals[i].state != domain::ApprovalState::waiting) continue;
        approvals[i].deciders = steps[i].step.deciders;
        keepStandIns(approvals[i], steps[i].step.stand_ins);
        // Without the reason, who decides as a person would not see the ticket: see audienceOf.
        approvals[i].reason = steps[i].reason.empty() ? std::nullopt : std::optional(steps[i].reason);
    }
    std::erase_if(withdrawn, [asked = askedAsPersons(approvals)](const auto& id) { return contains(asked, id); });
    return withdrawn;
}

void keepWhoDecided(store::Connection& connection, const store::TicketRow& ticket,
                    std::vector<std::string>& withdrawn) {
    if (withdrawn.empty()) return;
    // Paths that were corrected since are no longer with the ticket; its history is.
    const auto rows = connection.run(
        "SELECT person::text AS id FROM events e, unnest(ARRAY[e.actor_id, e.on_behalf_of_id]) AS person WHERE "
        "e.subject_type = 'ticket' AND e.subject = $1 AND e.action IN ('approve', 'refuse', 'send_back', 'return', "
        "'sign') AND person = ANY($2::bigint[])",
        store::bind(ticket.reference, withdrawn));
    for (std::size_t i = 0; i < rows.size(); ++i)
        std::erase(withdrawn, *rows[i]["id"]);
}

domain::Tokens audienceOf(const store::TicketRow& ticket, const std::vector<store::StoredApproval>& approvals,
                          const std::vector<std::string>& withdrawn) {
    domain::Tokens audience{domain::userToken(ticket.author_id), domain::technicianToken(ticket.target_service),
                            domain::roleToken(domain::Role::admin)};
    if (ticket.requested_for_id) audience.push_back(domain::userToken(*ticket.requested_for_id));
    if (ticket.kind == domain::Kind::recruitment || ticket.kind == domain::Kind::onboarding)
        audience.push_back(domain::roleToken(domain::Role::hr));
    for (const auto& approval : approvals) {
        audience.push_back(levelToken(approval.level, ticket));
        for (const auto& id : {approval.decided_by, approval.on_behalf_of})
            if (id) audience.push_back(domain::userToken(*id));
        // Who stands in holds no token of the level, and sees it as a person, as below, while it may become theirs.
        if (approval.state == domain::ApprovalState::waiting)
            for (const auto& each : approval.standIns())
                audience.push_back(domain::userToken(each.id));
        // Where the ordinary rule does not apply, the deciders hold no token of the level: they see it as persons.
        if (approval.reason)
            for (const auto& id : approval.deciders)
                audience.push_back(domain::userToken(id));
    }
    // Who confirms deliveries must see what was ordered.
    if (ticket.kind == domain::Kind::purchase &&
        (ticket.status == domain::Status::ordered || ticket.status == domain::Status::closed))
        audience.push_back(domain::roleToken(domain::Role::asset_manager));
    // Who could see it as a person goes on to: they decided, or were asked to while it was theirs. Who only stood in
    // is withdrawn when that is over: see refreshDeciders.
    const auto isWithdrawn = [&](const domain::Token& token) {
        return std::any_of(withdrawn.begin(), withdrawn.end(),
                           [&](const auto& id) { return domain::userToken(id) == token; });
    };
    for (const auto& token : ticket.audience)
        if (token.starts_with("user:") && !isWithdrawn(token)) audience.push_back(token);
    return domain::normalised(std::move(audience));
}

} // namespace ilvm::usecases
