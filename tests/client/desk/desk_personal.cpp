#include "tests/client/desk/desk_personal.hpp"

#include "shared/wire/problem_json.hpp"
#include "shared/wire/read.hpp"
#include "shared/wire/write.hpp"

#include <QList>
#include <algorithm>

namespace ilvm::tests {
namespace {

using Answer = std::pair<int, std::string>;

Answer refusal(const base::Problem& problem) {
    return {problem.status, wire::problemJson(problem)};
}

bool isOver(const api::GivenDelegation& one) {
    return one.ended_at || one.until <= base::systemNow();
}

Answer given(World& world, const QByteArray& body) {
    const auto draft = wire::readAnswer<api::DelegationDraft>(body.toStdString()).value();
    const auto to = std::find_if(world.people.begin(), world.people.end(),
                                 [&](const auto& person) { return person.id == draft.to; });
    if (to == world.people.end() || to->display_name == "Luc Perrin")
        return refusal(base::invalid("Vérifiez à qui.", {{"to", "inactive", "Cette personne n'a plus accès."}}));
    const auto from = std::max(draft.from, base::systemNow());
    for (const auto& one : world.delegations)
        if (one.giver.id == world.me.id && !isOver(one) && from < one.until && one.from < draft.until)
            return refusal(base::notPossible("Vos décisions sont déjà confiées à " + one.to.display_name + ".", {}));
    api::GivenDelegation made;
    made.id = std::to_string(900 + world.delegations.size());
    made.giver = {world.me.id, world.me.login, world.me.display_name, world.me.department};
    made.to = *to;
    made.from = from;
    made.until = draft.until;
    made.reason = draft.reason;
    world.delegations.push_back(made);
    takeDelegations(world);
    return {201, wire::toJson(made)};
}

Answer givenOnce(World& world, const QByteArray& body, const std::string& key) {
    world.handings.push_back(wire::readAnswer<api::DelegationDraft>(body.toStdString()).value());
    if (const auto before = world.handed.find(key); !key.empty() && before != world.handed.end()) return before->second;
    auto answer = given(world, body);
    if (!key.empty() && answer.first < 300) world.handed[key] = answer;
    return answer;
}

Answer endedDelegation(World& world, const std::string& id) {
    for (auto& one : world.delegations) {
        if (one.id != id || one.giver.id != world.me.id || isOver(one)) continue;
        one.ended_at = base::systemNow();
        takeDelegations(world);
        return {204, {}};
    }
    return refusal(base::notFound());
}

Answer endedSession(World& world, const std::string& id) {
    return std::erase_if(world.sessions, [&](const auto& one) { return one.id == id; }) > 0 ? Answer{204, {}}
                                                                                            : refusal(base::notFound());
}

Answer endedOthers(World& world) {
    const auto ended = std::erase_if(world.sessions, [](const auto& one) { return !one.current; });
    return {200, wire::toJson(api::EndedSessions{static_cast<std::int64_t>(ended)})};
}

} // namespace

std::optional<Answer> personalAnswer(World& world, const QByteArray& verb, const QByteArray& path,
                                     const QByteArray& body, const QByteArray& key) {
    const auto parts = path.split('?').first().mid(1).split('/'); // api, v1, …
    const auto what = parts.value(2);
    const auto id = parts.value(3).toStdString();
    if (what != "delegations" && what != "sessions") return std::nullopt;
    if (world.personalAway) return refusal(base::unavailable("database-away", "La base ne répond pas."));
    const bool removes = verb == "DELETE";
    if (what == "sessions" && removes) return id.empty() ? endedOthers(world) : endedSession(world, id);
    if (what == "sessions") return Answer{200, wire::toJson(api::OpenSessions{world.sessions})};
    if (verb == "POST") return givenOnce(world, body, key.toStdString());
    if (removes) return endedDelegation(world, id);
    return Answer{200, wire::toJson(api::Delegations{world.delegations})};
}

void takeDelegations(World& world) {
    world.me.delegations.clear();
    for (const auto& one : world.delegations)
        if (one.giver.id == world.me.id && !isOver(one)) world.me.delegations.push_back(one);
}

api::GivenDelegation delegation(const World& world, const std::string& id, const std::string& giver,
                                const std::string& to, int fromAgo, int untilAgo, const std::string& reason) {
    api::GivenDelegation made;
    made.id = id;
    made.giver = world.person(giver);
    made.to = world.person(to);
    made.from = ago(fromAgo);
    made.until = ago(untilAgo);
    if (!reason.empty()) made.reason = reason;
    return made;
}

void standIn(World& world, const std::string& reference, const std::string& name, const std::string& giver) {
    auto& approval = world.find(reference)->approvals.at(0);
    approval.deciders.push_back(world.person(name));
    if (!approval.stand_ins) approval.stand_ins.emplace();
    approval.stand_ins->push_back({world.person(name), {world.person(giver)}});
}

api::History historyOf(const api::Ticket& ticket) {
    api::History history;
    const auto add = [&](base::Instant at, domain::ActionCode action) -> api::HistoryEvent& {
        auto& event = history.items.emplace_back();
        event.sequence = static_cast<std::int64_t>(history.items.size());
        event.at = at;
        event.action = action;
        event.previous_hash = std::string(64, '0');
        event.hash = "9f2b6c01d7a34e58b0c6" + std::string(44, 'a');
        return event;
    };
    auto& sent = add(ticket.created_at, domain::ActionCode::submit);
    sent.actor = ticket.author;
    sent.to = domain::Status::open;
    for (const auto& approval : ticket.approvals) {
        if (!approval.decided_by || !approval.at) continue;
        auto& decided =
            add(*approval.at, approval.state == domain::ApprovalState::refused ? domain::ActionCode::refuse
                                                                               : domain::ActionCode::approve);
        decided.actor = approval.decided_by;
        decided.on_behalf_of = approval.on_behalf_of;
        decided.comment = approval.comment;
    }
    return history;
}

} // namespace ilvm::tests
