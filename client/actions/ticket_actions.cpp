#include "client/actions/ticket_actions.hpp"

#include "shared/wire/problem_json.hpp"

namespace ilvm::actions {
namespace {

const QString between = QStringLiteral(", ");

QString text(std::string_view value) {
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
}

std::optional<domain::ActionCode> actionFrom(const QString& code) {
    return wire::enumerationFrom<domain::ActionCode>(code.toStdString());
}

} // namespace

TicketActions::TicketActions(net::ApiClient& api, truth::Truth& truth, truth::Pending& pending,
                             drafts::DraftBox& drafts, QObject* parent)
    : QObject(parent),
      api_(api),
      truth_(truth),
      pending_(pending),
      drafts_(drafts),
      leftOver_(drafts.deferredDecisions()) {
    connect(&clock_, &ResendClock::due, this, &TicketActions::sendUnanswered);
}

std::int64_t TicketActions::versionOf(const QString& reference) const {
    const auto* ticket = truth_.ticket(reference);
    return ticket ? ticket->version : 0;
}

TicketActions::Entry* TicketActions::entry(qint64 number) {
    for (auto& each : entries_)
        if (each.decision.number == number) return &each;
    return nullptr;
}

qint64 TicketActions::record(const QString& reference, domain::ActionCode action, std::string request, Recorded how) {
    drafts::DeferredDecision decision;
    decision.reference = reference;
    decision.action = text(wire::codeOf(action));
    decision.request = QByteArray::fromStdString(request);
    decision.several = how.several;
    decision.idempotencyKey = freshKey();
    decision.at = QDateTime::currentDateTime();
    if (how.onDisk)
        decision = drafts_.deferDecision(std::move(decision));
    else
        decision.number = nextUnrecorded_--;
    entries_.append({decision, action, State::waiting, false});
    return decision.number;
}

void TicketActions::move(const QString& reference, domain::ActionCode action, api::MoveRequest request) {
    if (request.version == 0) request.version = versionOf(reference);
    pending_.add(reference, action);
    // Without words nothing is lost with the program; the feed will say whether it was done.
    send(record(reference, action, wire::toJson(request), {request.comment || request.fields, false}));
}

void TicketActions::defer(const QString& reference, domain::ActionCode action, api::MoveRequest request) {
    if (request.version == 0) request.version = versionOf(reference);
    const auto number = record(reference, action, wire::toJson(request), {});
    pending_.add(reference, action);
    Q_EMIT deferred(number, reference, action);
}

void TicketActions::moveMany(const QStringList& references, domain::ActionCode action, const QString& comment) {
    api::BulkRequest request;
    for (const auto& reference : references) {
        request.items.push_back({reference.toStdString(), versionOf(reference)});
        pending_.add(reference, action);
    }
    if (!comment.isEmpty()) request.comment = comment.toStdString();
    send(record(references.join(between), action, wire::toJson(request), {true, true}));
}

void TicketActions::adopt(qint64 number) {
    for (qsizetype i = 0; i < leftOver_.size(); ++i) {
        if (leftOver_[i].number != number) continue;
        const auto decision = leftOver_.takeAt(i);
        const auto action = actionFrom(decision.action);
        if (!action) return drafts_.removeDecision(number);
        for (const auto& reference : decision.reference.split(between))
            pending_.add(reference, *action);
        entries_.append({decision, *action, State::waiting, false});
        return;
    }
}

void TicketActions::sendDeferred(qint64 number) {
    adopt(number);
    const auto* found = entry(number);
    if (found && found->state == State::waiting) send(number);
}

void TicketActions::dropDeferred(qint64 number) {
    const auto isIt = [number](const drafts::DeferredDecision& decision) { return decision.number == number; };
    if (leftOver_.removeIf(isIt) > 0) return drafts_.removeDecision(number);
    const auto* found = entry(number);
    if (!found || found->state != State::waiting) return;
    const QString reference = found->decision.reference;
    finish(number);
    removePending(reference);
}

void TicketActions::sendAllDeferred() {
    QList<qint64> numbers;
    for (const auto& each : entries_)
        if (each.state == State::waiting) numbers.append(each.decision.number);
    for (const auto number : numbers)
        send(number);
}

void TicketActions::sendUnanswered() {
    QList<qint64> numbers;
    for (const auto& each : entries_)
        if (each.state == State::unanswered) numbers.append(each.decision.number);
    for (const auto number : numbers)
        send(number);
}

int TicketActions::unansweredCount() const {
    return static_cast<int>(std::count_if(entries_.begin(), entries_.end(),
                                          [](const Entry& each) { return each.state == State::unanswered; }));
}

void TicketActions::send(qint64 number) {
    auto* sent = entry(number);
    sent->state = State::sending;
    if (++sending_ == 1) untilAnswered_.emplace();
    if (sent->decision.several)
        sendSeveral(*sent);
    else
        sendOne(*sent);
}

void TicketActions::ended() {
    if (--sending_ > 0) return;
    untilAnswered_.reset();
    Q_EMIT settled();
}

// The layer stays over the ticket: it is still wanted.
bool TicketActions::mayTryAgain(qint64 number, const base::Problem& problem) {
    auto* sent = entry(number);
    const bool again = callsForAnotherTry(problem);
    if (!sent || (!again && problem.status != 401)) return false;
    sent->state = State::unanswered;
    if (again) clock_.start(problem);
    if (std::exchange(sent->told, true)) return true;
    const auto references = sent->decision.reference;
    const auto action = sent->action;
    Q_EMIT failed(references, action, problem);
    return true;
}

void TicketActions::finish(qint64 number) {
    entries_.removeIf([number](const Entry& each) { return each.decision.number == number; });
    if (number > 0) drafts_.removeDecision(number);
}

void TicketActions::removePending(const QString& reference) {
    for (const auto& each : reference.split(between))
        pending_.remove(each);
}

} // namespace ilvm::actions
