// How the truth comes from its copy on disk, and what it gives to it.
#include "client/store/truth.hpp"

namespace ilvm::truth {

// Near is what the first screens show: what is alive, and what this person asked for or decided.
cache::KeptTicket Truth::kept(const QString& reference, const api::Ticket& ticket) const {
    const auto isMe = [this](const auto& person) { return person && person->id == me_->id; };
    const bool own = !me_ || ticket.author.id == me_->id || isMe(ticket.requested_for) ||
                     std::any_of(ticket.approvals.begin(), ticket.approvals.end(),
                                 [&](const auto& step) { return isMe(step.decided_by); });
    return {ticket, std::string(lines_.line(reference)), own || !domain::isTerminal(ticket.status)};
}

void Truth::describe(cache::Batch& batch) const {
    batch.whole = true;
    batch.removedTickets.clear();
    batch.removedMessages.clear();
    batch.tickets.clear();
    batch.tickets.reserve(static_cast<std::size_t>(tickets_.size()));
    for (auto each = tickets_.begin(); each != tickets_.end(); ++each)
        batch.tickets.push_back(kept(each.key(), *each));
    batch.catalogue = catalogue_;
    batch.services = services_;
    batch.me = me_;
}

void Truth::restore(cache::Opening opening) {
    tickets_.reserve(static_cast<qsizetype>(opening.tickets.size()));
    for (auto& near : opening.tickets) {
        const QString reference = QString::fromStdString(near.ticket.reference);
        lines_.put(reference, near.line, near.ticket.updated_at.milliseconds);
        tickets_.insert(reference, std::move(near.ticket));
    }
    catalogue_ = std::move(opening.catalogue);
    services_ = std::move(opening.services);
    if (opening.me) me_ = std::move(opening.me);
    cursor_ = QByteArray::fromStdString(opening.cursor);
    Q_EMIT wasReset();
}

void Truth::restoreFar(const QList<cache::FarLine>& lines) {
    for (const auto& far : lines)
        if (!lines_.contains(far.reference) && !gone_.contains(far.reference))
            lines_.put(far.reference, {far.line.constData(), static_cast<std::size_t>(far.line.size())}, far.updatedAt);
}

void Truth::recallTicket(api::Ticket ticket) {
    const QString reference = QString::fromStdString(ticket.reference);
    if (tickets_.contains(reference) || gone_.contains(reference)) return;
    tickets_.insert(reference, std::move(ticket));
    Q_EMIT ticketChanged(reference);
}

void Truth::recallMessages(const QString& reference, std::vector<api::Message> messages) {
    bool came = false;
    for (const auto& message : messages)
        if (!gone_.contains(QString::fromStdString(message.id))) came |= placeMessage(reference, message, false);
    if (came) Q_EMIT messagesChanged(reference);
}

} // namespace ilvm::truth
