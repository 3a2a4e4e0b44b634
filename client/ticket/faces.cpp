#include "client/ticket/faces.hpp"

#include "client/kit/format.hpp"
#include "client/ticket/stand_in.hpp"

#include <QCoreApplication>

namespace ilvm::ticket {
namespace {

using domain::ApprovalState;
using domain::Status;

class Faces {
    Q_DECLARE_TR_FUNCTIONS(Faces)
};

// "23/11": what fits under a step.
QString shortDay(base::Instant at) {
    return kit::localTime(at).toString(QStringLiteral("dd/MM"));
}

// "P. Girard": a step is narrow.
QString shortName(const QString& name) {
    const auto blank = name.indexOf(QLatin1Char(' '));
    return blank < 1 ? name : name.left(1) % QStringLiteral(". ") % name.mid(blank + 1);
}

bool isAmong(const std::vector<api::Person>& people, const QString& id) {
    return std::any_of(people.begin(), people.end(), [&](const auto& person) { return words(person.id) == id; });
}

// Who decides by their own rights stands for all of them; who stands in, only where nobody else is there.
QString whoDecides(const api::Approval& approval, const QString& me) {
    if (isAmong(approval.deciders, me)) return Faces::tr("yours");
    if (approval.deciders.empty()) return {};
    const auto own = std::find_if(approval.deciders.begin(), approval.deciders.end(),
                                  [&](const auto& decider) { return giversOf(approval, decider.id).empty(); });
    const auto& named = own == approval.deciders.end() ? approval.deciders.front() : *own;
    const QString first = shortName(words(named.display_name));
    const auto beyond = approval.deciders.size() - 1;
    return beyond == 0 ? first : first % QStringLiteral(" +%1").arg(beyond);
}

kit::Step stepOf(const api::Approval& approval, bool present, const QString& me) {
    kit::Step step;
    step.title = words(domain::labelOf(approval.level));
    switch (approval.state) {
    case ApprovalState::approved:
        step.state = kit::StepState::past;
        break;
    case ApprovalState::refused:
    case ApprovalState::sent_back:
        step.state = kit::StepState::refused;
        break;
    case ApprovalState::skipped:
        step.state = kit::StepState::skipped;
        break;
    case ApprovalState::waiting:
        step.state = present ? kit::StepState::present : kit::StepState::future;
        break;
    }
    if (approval.state == ApprovalState::waiting)
        step.second = whoDecides(approval, me);
    else if (approval.state == ApprovalState::skipped)
        step.second = words(approval.reason.value_or(""));
    else if (approval.decided_by)
        step.second = shortName(words(approval.decided_by->display_name));
    if (approval.decided_by && approval.on_behalf_of)
        step.aside = onBehalfOf(*approval.on_behalf_of);
    else if (approval.state == ApprovalState::waiting && approval.stand_ins && !approval.stand_ins->empty())
        step.aside = decidersOf(approval);
    return step;
}

kit::StepState workState(Status status) {
    switch (status) {
    case Status::open:
    case Status::in_progress:
    case Status::waiting_requester:
        return kit::StepState::present;
    case Status::closed:
        return kit::StepState::past;
    default:
        return kit::StepState::future;
    }
}

// "J. Collin · 19/11"
QString nameAndDay(const api::Person& person, const std::optional<base::Instant>& at) {
    const QString name = shortName(words(person.display_name));
    if (name.isEmpty() || !at) return at ? shortDay(*at) : name;
    return name % QStringLiteral(" · ") % shortDay(*at);
}

kit::Step decisionStep(const api::Approval& approval, bool present, const QString& me) {
    auto step = stepOf(approval, present, me);
    if (approval.decided_by && approval.state != ApprovalState::waiting)
        step.second = nameAndDay(*approval.decided_by, approval.at);
    return step;
}

kit::StepState stateOf(bool past, bool present) {
    return past ? kit::StepState::past : present ? kit::StepState::present : kit::StepState::future;
}

kit::Step preparation(const api::Ticket& ticket, const QString& me, const QDateTime& now) {
    const bool present = workState(ticket.status) == kit::StepState::present;
    const bool past = ticket.status == Status::pending_signature || ticket.status == Status::ordered ||
                      ticket.status == Status::closed;
    kit::Step step{Faces::tr("Preparation"), {}, stateOf(past, present)};
    if (!ticket.assignee) return step;
    const bool mine = present && words(ticket.assignee->id) == me;
    step.second = mine ? Faces::tr("yours · for %1").arg(kit::age(kit::localTime(ticket.updated_at), now))
                       : shortName(words(ticket.assignee->display_name));
    return step;
}

// Request, approvals, preparation by the DAF, signature, order, delivery.
std::vector<kit::Step> purchaseSteps(const api::Ticket& ticket, const QString& me, const QDateTime& now, bool spelled) {
    const auto status = ticket.status;
    const bool correcting = status == Status::to_correct;
    std::vector<kit::Step> steps{
        {Faces::tr("Request"), nameAndDay(ticket.author, ticket.created_at), stateOf(!correcting, correcting)}};
    bool before = status == Status::pending_n1 || status == Status::pending_n2;
    std::optional<kit::Step> signature;
    std::optional<base::Instant> signedAt;
    for (const auto& approval : ticket.approvals) {
        const bool waits = approval.state == ApprovalState::waiting;
        if (approval.level == domain::Level::signature) {
            signature = decisionStep(approval, waits && status == Status::pending_signature, me);
            if (approval.state == ApprovalState::approved) signedAt = approval.at;
            // What a director returned is prepared anew: it waits for them again.
            if (approval.state == ApprovalState::sent_back) signature->state = kit::StepState::future;
            continue;
        }
        steps.push_back(decisionStep(approval, before && waits, me));
        if (spelled)
            steps.back().title =
                approval.level == domain::Level::n1 ? Faces::tr("Approval N1") : Faces::tr("Budget N2");
        if (waits) before = false;
    }
    steps.push_back(preparation(ticket, me, now));
    if (signature) steps.push_back(*signature);
    const bool ordered = status == Status::ordered, closed = status == Status::closed;
    steps.push_back(
        {Faces::tr("Ordered"), signedAt ? shortDay(*signedAt) : QString(), stateOf(ordered || closed, false)});
    steps.push_back(
        {Faces::tr("Delivery confirmed"),
         closed && ticket.closed_at ? shortDay(*ticket.closed_at) : shortName(words(ticket.author.display_name)),
         stateOf(closed, ordered)});
    return steps;
}

// Request, approval, preparation by the services, and ready.
std::vector<kit::Step> recruitmentEnd(const api::Ticket& ticket) {
    const bool tracking = ticket.status == Status::tracking, closed = ticket.status == Status::closed;
    kit::Step work{Faces::tr("Preparation"), {}, stateOf(closed, tracking)};
    if (ticket.recruitment && ticket.recruitment->readiness.total > 0)
        work.second =
            QStringLiteral("%1/%2").arg(ticket.recruitment->readiness.done).arg(ticket.recruitment->readiness.total);
    return {work,
            {Faces::tr("Ready"), closed && ticket.closed_at ? shortDay(*ticket.closed_at) : QString(),
             stateOf(closed, false)}};
}

} // namespace

QString words(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

kit::Tone toneOf(Status status) {
    switch (status) {
    case Status::open:
    case Status::in_progress:
    case Status::tracking:
        return kit::Tone::info;
    case Status::pending_n1:
    case Status::pending_n2:
    case Status::to_correct:
    case Status::waiting_requester:
        return kit::Tone::warn;
    case Status::pending_signature:
        return kit::Tone::violet;
    case Status::ordered:
        return kit::Tone::ok;
    case Status::refused:
        return kit::Tone::danger;
    case Status::closed:
    case Status::cancelled:
        return kit::Tone::neutral;
    }
    return kit::Tone::neutral;
}

kit::ChipFace faceOf(Status status) {
    return {words(domain::labelOf(status)), toneOf(status), std::nullopt, false};
}

kit::ChipFace faceOf(domain::Kind kind) {
    const bool asked = kind == domain::Kind::request;
    return {words(domain::labelOf(kind)), asked ? kit::Tone::violet : kit::Tone::info, std::nullopt, true};
}

kit::PriorityFace faceOf(domain::Priority priority, bool withWord) {
    constexpr kit::Urgency urgencies[] = {kit::Urgency::low, kit::Urgency::normal, kit::Urgency::high,
                                          kit::Urgency::blocking};
    return {urgencies[static_cast<std::size_t>(priority)], words(domain::labelOf(priority)), withWord};
}

QString personAndService(const api::TicketSummary& ticket) {
    return words(ticket.author.display_name) % QStringLiteral(" · ") % words(ticket.origin_service);
}

QString sentenceOf(const api::TicketSummary& ticket, const QDateTime& now) {
    return Faces::tr("%1, %2, priority %3, %4, %5, since %6")
        .arg(words(ticket.reference), words(ticket.title), words(domain::labelOf(ticket.priority)).toLower(),
             words(ticket.author.display_name), words(ticket.origin_service),
             kit::spokenAge(kit::localTime(ticket.created_at), now));
}

std::vector<kit::Step> stepsOf(const api::Ticket& ticket, const QString& me, const QDateTime& now, bool spelled) {
    if (ticket.kind == domain::Kind::purchase) return purchaseSteps(ticket, me, now, spelled);
    std::vector<kit::Step> steps;
    const bool correcting = ticket.status == Status::to_correct;
    steps.push_back({Faces::tr("Request"), shortDay(ticket.created_at),
                     correcting ? kit::StepState::present : kit::StepState::past});
    const bool pending = ticket.status == Status::pending_n1 || ticket.status == Status::pending_n2;
    bool before = pending; // the first level that waits is the present one
    for (const auto& approval : ticket.approvals) {
        const bool waits = approval.state == ApprovalState::waiting;
        steps.push_back(stepOf(approval, before && waits, me));
        if (waits) before = false;
    }
    if (ticket.kind == domain::Kind::recruitment) {
        const auto end = recruitmentEnd(ticket);
        steps.insert(steps.end(), end.begin(), end.end());
        return steps;
    }
    const QString who = ticket.assignee ? shortName(words(ticket.assignee->display_name)) : QString();
    steps.push_back({Faces::tr("Handling"), who, workState(ticket.status)});
    const bool closed = ticket.status == Status::closed;
    steps.push_back({Faces::tr("Closing"), closed && ticket.closed_at ? shortDay(*ticket.closed_at) : QString(),
                     closed ? kit::StepState::past : kit::StepState::future});
    return steps;
}

} // namespace ilvm::ticket
