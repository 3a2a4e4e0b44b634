#include "server/usecases/ticket_answer.hpp"

#include "server/usecases/deciders.hpp"

namespace ilvm::usecases {
namespace {

api::Person personOf(const store::PersonRows& people, const std::string& id) {
    const auto found = people.find(id);
    if (found == people.end()) return {id, "", "", std::nullopt};
    return found->second;
}

std::optional<api::Person> personOf(const store::PersonRows& people, const std::optional<std::string>& id) {
    if (!id) return std::nullopt;
    return personOf(people, *id);
}

} // namespace

std::vector<std::string> peopleIn(const store::TicketRow& ticket, const std::vector<store::StoredApproval>& approvals) {
    std::vector<std::string> ids{ticket.author_id};
    for (const auto& id : {ticket.requested_for_id, ticket.assignee_id})
        if (id) ids.push_back(*id);
    for (const auto& approval : approvals) {
        ids.insert(ids.end(), approval.deciders.begin(), approval.deciders.end());
        for (const auto& id : {approval.decided_by, approval.on_behalf_of})
            if (id) ids.push_back(*id);
        for (const auto& each : approval.standIns()) {
            ids.push_back(each.id);
            ids.insert(ids.end(), each.givers.begin(), each.givers.end());
        }
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

api::Person personOf(const Caller& caller) {
    return {caller.actor.id, caller.login, caller.display_name,
            caller.department.empty() ? std::nullopt : std::optional(caller.department)};
}

store::PersonRows peopleFor(store::Connection& connection, const Caller& caller, std::vector<std::string> ids) {
    const bool isNamed = std::erase(ids, caller.actor.id) > 0;
    auto people = store::readPeople(connection, ids);
    if (isNamed) {
        const auto& rights = caller.actor.rights;
        store::PersonRow own{personOf(caller), caller.mail, true, {}, rights.services};
        for (const auto role : rights.roles)
            own.roles.emplace_back(wire::codeOf(role));
        people.emplace(caller.actor.id, std::move(own));
    }
    return people;
}

std::vector<api::Approval> approvalsAnswer(const std::vector<store::StoredApproval>& approvals,
                                           const store::PersonRows& people) {
    std::vector<api::Approval> answer;
    for (const auto& stored : approvals) {
        api::Approval& approval = answer.emplace_back();
        approval.level = stored.level;
        approval.state = stored.state;
        for (const auto& id : stored.deciders)
            approval.deciders.push_back(personOf(people, id));
        approval.decided_by = personOf(people, stored.decided_by);
        approval.on_behalf_of = personOf(people, stored.on_behalf_of);
        approval.at = stored.at;
        approval.comment = stored.comment;
        approval.reason = stored.reason;
        approval.digest = stored.digest;
        for (const auto& each : stored.standIns()) {
            if (!approval.stand_ins) approval.stand_ins.emplace();
            auto& shown = approval.stand_ins->emplace_back(api::StandIn{personOf(people, each.id), {}});
            for (const auto& id : each.givers)
                shown.givers.push_back(personOf(people, id));
        }
    }
    return answer;
}

std::vector<api::Action> actionsFor(const domain::TicketFacts& facts, const domain::Actor& reader, base::Instant now) {
    std::vector<api::Action> actions;
    for (auto& offer : domain::offersFor(facts, reader, now)) {
        api::Action& action = actions.emplace_back();
        action.action = offer.action;
        action.label = domain::labelOf(offer.action);
        action.needs = std::move(offer.needs);
        if (offer.refused) action.refused = api::ActionRefusal{offer.refused->code, offer.refused->message};
    }
    return actions;
}

api::Ticket ticketAnswer(const store::TicketRow& ticket, const std::vector<store::StoredApproval>& approvals,
                         const store::PersonRows& people, const domain::Actor& reader, base::Instant now) {
    api::Ticket answer;
    answer.reference = ticket.reference;
    answer.kind = ticket.kind;
    answer.status = ticket.status;
    answer.title = ticket.title;
    answer.priority = ticket.priority;
    answer.author = personOf(people, ticket.author_id);
    answer.requested_for = personOf(people, ticket.requested_for_id);
    answer.origin_service = ticket.origin_service;
    answer.target_service = ticket.target_service;
    answer.assignee = personOf(people, ticket.assignee_id);
    answer.version = ticket.version;
    answer.created_at = ticket.created_at;
    answer.updated_at = ticket.updated_at;
    answer.due_at = ticket.due_at;
    answer.closed_at = ticket.closed_at;
    answer.message_count = ticket.message_count;
    answer.amount_cents = ticket.amount_cents;
    answer.description = ticket.description;
    answer.catalogue_item = ticket.catalogue_item;
    answer.module = ticket.module;
    answer.solution = ticket.solution;
    answer.approvals = approvalsAnswer(approvals, people);
    answer.actions = actionsFor(factsOf(ticket, approvals), reader, now);
    return answer;
}

} // namespace ilvm::usecases
