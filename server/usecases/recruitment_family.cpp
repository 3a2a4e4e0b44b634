#include "server/usecases/recruitment_family.hpp"

#include "server/store/outbox.hpp"
#include "server/store/ticket_rows.hpp"
#include "server/usecases/deciders.hpp"
#include "server/usecases/recruitment_children.hpp"
#include "server/usecases/recruitment_entry.hpp"
#include "server/usecases/recruitment_mails.hpp"
#include "server/usecases/recruitment_plan.hpp"
#include "server/usecases/recruitment_returns.hpp"
#include "server/usecases/recruitment_settling.hpp"
#include "server/usecases/ticket_answer.hpp"
#include "server/usecases/ticket_events.hpp"
#include "shared/api/recruitment_text.hpp"
#include "shared/api/ticket_facts.hpp"
#include "shared/wire/write.hpp"

#include <algorithm>

namespace ilvm::usecases {
namespace {

using domain::ActionCode;
using domain::Status;
using Children = std::vector<store::FamilyChild>;
using Tasks = std::vector<domain::TemplateTask>;

// What was done of a recruitment that is cancelled stays done: it is not reopened any more.
void announceDone(MoveInProgress& move, const Children& family) {
    std::vector<std::string> references;
    for (const auto& child : family)
        if (child.status == Status::closed) references.push_back(child.reference);
    store::announceTickets(move.connection, references);
}

bool isStillToDo(const store::FamilyChild& child) {
    return !domain::isSettled(child.status);
}

bool isDone(const store::FamilyChild& child) {
    return child.status == Status::closed;
}

const domain::TemplateTask* find(const Tasks& tasks, const std::string& code) {
    const auto found = std::find_if(tasks.begin(), tasks.end(), [&](const auto& task) { return task.code == code; });
    return found == tasks.end() ? nullptr : &*found;
}

const store::FamilyChild* lastOf(const Children& family, const std::string& code,
                                 bool (*fits)(const store::FamilyChild&)) {
    const store::FamilyChild* found = nullptr;
    for (const auto& child : family)
        if (child.code == code && fits(child)) found = &child;
    return found;
}

Parent parentOf(const MoveInProgress& move) {
    return {
        move.connection, move.context,   move.caller,       move.now,
        move.ticket,     move.approvals, *move.recruitment, serviceLabel(move.connection, move.recruitment->service)};
}

void fanOut(MoveInProgress& move, std::int64_t event) {
    const auto& record = *move.recruitment;
    // Held since the move began, unless a correction has just named it.
    if (record.arrival) store::lockArrival(move.connection, *record.arrival);
    const auto plan = planOf(move.connection, store::readOwnTemplate(move.connection, move.ticket.id), record);
    store::saveRecruitment(move.connection, move.ticket.id, record, plan.model);
    const auto parent = parentOf(move);
    const auto news = makeChildren(parent, plan.tasks, {}, plan.things);
    store::queueMails(move.connection, mailsOfFanOut(parent, news, event), move.now);
}

// "Date d'arrivée : 27/11/2026 → 04/12/2026", a line a change.
std::string noteOf(const std::vector<RecruitmentChange>& changes) {
    const auto shown = [](const std::optional<std::string>& text) {
        if (!text || text->empty()) return std::string("aucun");
        const auto day = base::dateFrom(*text);
        return day ? base::frenchDay(*day) : *text;
    };
    std::string note;
    for (const auto& change : changes) {
        note += note.empty() ? "" : "\n";
        // Codes say nothing to people, and remarks are said to HR and the manager, not to every service.
        const bool isQuiet = change.field == "wishes" || change.field == "details" || change.field == "remarks";
        note += isQuiet ? change.label + " : changement"
                        : change.label + " : " + shown(change.from) + " → " + shown(change.to);
    }
    return note;
}

// Tasks that take something back apply where their child was made: what is held was settled by the approval.
std::optional<std::vector<std::string>> heldBy(const Children& family, const domain::Template& model,
                                               const api::Recruitment& record) {
    if (!record.arrival) return std::nullopt;
    std::vector<std::string> codes;
    for (const auto& task : model.tasks)
        for (const auto& child : family)
            if (task.takes_back && child.code == task.code) codes.push_back(*task.takes_back);
    return codes;
}

std::vector<RecruitmentChange> changesForPeople(const MoveInProgress& move) {
    auto changes = changesOf(*move.recruitment_before, *move.recruitment);
    for (auto& change : changes)
        if (change.field == "service") {
            change.from = serviceLabel(move.connection, *change.from);
            change.to = serviceLabel(move.connection, *change.to);
        }
    return changes;
}

// Somebody can decide on the cost of each of these, and it is not whoever asks for it.
void expectDeciders(const std::vector<TaskNews>& asked) {
    FieldChecks checks;
    for (const auto& task : asked)
        if (task.deciders.empty())
            checks.wrong("fields.recruitment.wishes", "no_decider",
                         "Personne ne peut valider le coût de « " + task.title + " ».");
    checks.throwIfFailed();
}

void amend(MoveInProgress& move, std::int64_t event) {
    auto parent = parentOf(move);
    parent.former_label = serviceLabel(move.connection, move.recruitment_before->service);
    parent.asked_by = move.caller.actor.id;
    const auto model = store::readOwnTemplate(move.connection, move.ticket.id);
    const auto family = store::readFamily(move.connection, move.ticket.id);
    const auto held = heldBy(family, model, *move.recruitment);
    const auto tasks = domain::tasksFor(model, move.recruitment->wishes, held);
    const auto before = domain::tasksFor(model, move.recruitment_before->wishes, held);
    const auto changes = changesForPeople(move);
    const bool concernsAll =
        std::any_of(changes.begin(), changes.end(), [](const auto& change) { return change.field != "remarks"; });
    const Amendment amendment{*move.recruitment_before, noteOf(changes), concernsAll};
    Amended news;
    for (const auto& child : family) { // the oldest first, as everybody locks them
        if (!isStillToDo(child) || lastOf(family, child.code, isStillToDo) != &child) continue;
        const auto* task = find(tasks, child.code);
        if (!task) {
            news.dropped.push_back(cancelChild(parent, child, "Ce besoin n'est plus demandé."));
        } else if (const auto amended = amendChild(parent, amendment, child, *task)) {
            news.touched.push_back(amended->news);
            if (amended->asks_again) news.asked.push_back(amended->news);
        }
    }
    Tasks missing; // one that HR dropped was asked for before, and stays dropped
    for (const auto& task : tasks)
        if (!lastOf(family, task.code, isStillToDo) && !lastOf(family, task.code, isDone) && !find(before, task.code))
            missing.push_back(task);
    news.made = makeChildren(parent, missing, family, {});
    for (std::size_t i = 0; i < missing.size(); ++i)
        if (missing[i].needs_budget) news.asked.push_back(news.made[i]);
    expectDeciders(news.asked);
    store::queueMails(move.connection, mailsOfAmendment(parent, news, amendment.note, event), move.now);
}

void cancel(MoveInProgress& move, std::int64_t event) {
    const auto parent = parentOf(move);
    std::vector<TaskNews> dropped;
    for (const auto& child : store::readFamily(move.connection, move.ticket.id))
        if (isStillToDo(child)) dropped.push_back(cancelChild(parent, child, move.comment.value_or("")));
    store::queueMails(move.connection, mailsOfCancellation(parent, dropped, move.comment.value_or(""), event),
                      move.now);
}

} // namespace

void moveFamily(MoveInProgress& move, std::int64_t event) {
    const bool isParent = move.ticket.kind == domain::Kind::recruitment;
    if (isParent && move.move.action == ActionCode::approve) fanOut(move, event);
    if (isParent && move.move.action == ActionCode::amend) amend(move, event);
    if (isParent && move.move.action == ActionCode::cancel) cancel(move, event);
    const auto head = *store::lockFamily(move.connection, move.ticket.reference);
    // A child that was taken or asked something shows only on its parent; one that ends, on its brothers too.
    const bool ends = domain::isTerminal(move.ticket.status) || move.move.action == ActionCode::reopen ||
                      move.move.action == ActionCode::ask_again;
    const auto family = settleFamily(move, head, {.parent_is_saved = isParent, .tell_children = !isParent && ends});
    if (isParent && move.move.action == ActionCode::cancel) announceDone(move, family);
    if (!isParent && move.ticket.status == Status::closed) takeBackLate(move, event);
}

std::string familyAnswer(store::Connection& connection, const Caller& caller, const std::string& reference,
                         base::Instant now) {
    api::Ticket answer = std::move(store::loadTicket(connection, reference)->ticket);
    answer.actions = actionsFor(api::factsOf(answer), caller.actor, now);
    return wire::toJson(answer);
}

} // namespace ilvm::usecases
