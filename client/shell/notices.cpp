#include "client/shell/notices.hpp"

#include "client/models/list_spec.hpp"
#include "client/ticket/faces.hpp"

namespace ilvm::shell {
namespace {

constexpr int mostNotices = 50;

} // namespace

Notices::Notices(const truth::Truth& truth, QObject* parent) : QObject(parent), truth_(truth) {
    connect(&truth, &truth::Truth::ticketChanged, this, &Notices::look);
    connect(&truth, &truth::Truth::wasReset, this, &Notices::remember);
    remember();
}

// A snapshot is no news: what it holds was there before this person looked.
void Notices::remember() {
    seen_.clear();
    for (auto it = truth_.tickets().begin(); it != truth_.tickets().end(); ++it)
        seen_.insert(it.key(), {it->status, it->message_count});
}

QString Notices::sentenceFor(const api::Ticket& ticket, const std::optional<Seen>& before) const {
    const auto& me = truth_.me();
    if (!me) return {};
    const bool mine = ticket.author.id == me->id;
    const bool inHand = ticket.assignee && ticket.assignee->id == me->id;
    const auto* waiting = models::waitingApproval(ticket);
    const bool toDecide = waiting && std::any_of(waiting->deciders.begin(), waiting->deciders.end(),
                                                 [&](const auto& person) { return person.id == me->id; });
    const bool moved = !before || before->status != ticket.status;
    if (toDecide && moved) return tr("waits for your decision");
    if (mine && before && moved) return ticket::words(domain::labelOf(ticket.status));
    if (inHand && before && ticket.message_count > before->messages) return tr("new message");
    if (mine && before && ticket.message_count > before->messages && ticket.status != domain::Status::in_progress)
        return tr("new message");
    return {};
}

void Notices::look(const QString& reference) {
    const auto* ticket = truth_.ticket(reference);
    const auto found = seen_.constFind(reference);
    const auto before = found == seen_.constEnd() ? std::nullopt : std::optional(*found);
    const QString sentence = sentenceFor(*ticket, before);
    seen_.insert(reference, {ticket->status, ticket->message_count});
    if (sentence.isEmpty()) return;
    add({reference, ticket::words(ticket->title) % QStringLiteral(" — ") % sentence, QDateTime::currentDateTime()});
}

void Notices::add(const Notice& notice) {
    notices_.prepend(notice);
    if (notices_.size() > mostNotices) notices_.removeLast();
    ++unseen_;
    Q_EMIT added(notices_.first());
    Q_EMIT unseenChanged(unseen_);
}

void Notices::markSeen() {
    unseen_ = 0;
    Q_EMIT unseenChanged(0);
}

} // namespace ilvm::shell
