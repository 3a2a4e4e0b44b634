#include "client/models/list_spec.hpp"

#include <QRegularExpression>
#include <QStringList>
#include <algorithm>
#include <tuple>

namespace ilvm::models {
namespace {

using domain::Status;

bool contains(const std::vector<std::string>& list, const std::string& item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

QString text(const std::string& value) {
    return QString::fromStdString(value);
}

} // namespace

ListSpec mine() {
    return {[](const api::Ticket& ticket, const api::Me& me) {
                return ticket.author.id == me.id || (ticket.requested_for && ticket.requested_for->id == me.id);
            },
            Order::newest};
}

ListSpec pool(domain::Pool pool) {
    return {[pool](const api::Ticket& ticket, const api::Me& me) {
                return ticket.status == Status::open && !ticket.assignee &&
                       domain::poolOf(ticket.kind, ticket.target_service) == pool &&
                       contains(me.services, ticket.target_service);
            },
            Order::urgency};
}

ListSpec assigned() {
    return {[](const api::Ticket& ticket, const api::Me& me) {
                return ticket.assignee && ticket.assignee->id == me.id &&
                       (ticket.status == Status::in_progress || ticket.status == Status::waiting_requester);
            },
            Order::updated};
}

ListSpec toApprove(domain::Level level) {
    return {[level](const api::Ticket& ticket, const api::Me& me) {
                const auto* approval = waitingApproval(ticket);
                return approval && approval->level == level &&
                       std::any_of(approval->deciders.begin(), approval->deciders.end(),
                                   [&](const auto& person) { return person.id == me.id; });
            },
            Order::oldest};
}

ListSpec decidedBy(base::Instant since) {
    return {[since](const api::Ticket& ticket, const api::Me& me) {
                return std::any_of(ticket.approvals.begin(), ticket.approvals.end(), [&](const auto& approval) {
                    return approval.decided_by && approval.decided_by->id == me.id && approval.at &&
                           *approval.at >= since;
                });
            },
            Order::updated};
}

ListSpec any() {
    return {[](const api::Ticket&, const api::Me&) { return true; }, Order::newest};
}

bool standsBefore(Order order, const api::Ticket& left, const api::Ticket& right) {
    switch (order) {
    case Order::urgency:
        return std::tuple(-static_cast<int>(left.priority), left.created_at, left.reference) <
               std::tuple(-static_cast<int>(right.priority), right.created_at, right.reference);
    case Order::oldest:
        return std::tie(left.created_at, left.reference) < std::tie(right.created_at, right.reference);
    case Order::newest:
        return std::tie(right.created_at, right.reference) < std::tie(left.created_at, left.reference);
    case Order::updated:
        return std::tie(right.updated_at, right.reference) < std::tie(left.updated_at, left.reference);
    }
    return false;
}

const api::Approval* waitingApproval(const api::Ticket& ticket) {
    const bool first = ticket.status == Status::pending_n1;
    if (!first && ticket.status != Status::pending_n2) return nullptr;
    for (const auto& approval : ticket.approvals)
        if (approval.state == domain::ApprovalState::waiting &&
            approval.level == (first ? domain::Level::n1 : domain::Level::n2))
            return &approval;
    return nullptr;
}

QString folded(const QString& value) {
    QString out;
    out.reserve(value.size());
    const QString apart = value.normalized(QString::NormalizationForm_KD);
    for (const QChar c : apart)
        if (c.category() != QChar::Mark_NonSpacing) out.append(c.toLower());
    return out;
}

bool fits(const api::Ticket& ticket, const QString& query) {
    static const QRegularExpression blanks(QStringLiteral("[\\s'’/,;:()]+"));
    const QStringList wanted = folded(query).split(blanks, Qt::SkipEmptyParts);
    if (wanted.isEmpty()) return true;
    QString all = text(ticket.reference) % QLatin1Char(' ') % text(ticket.title) % QLatin1Char(' ') %
                  text(ticket.author.display_name);
    if (ticket.requested_for) all += QLatin1Char(' ') % text(ticket.requested_for->display_name);
    if (ticket.assignee) all += QLatin1Char(' ') % text(ticket.assignee->display_name);
    // The number of a reference is a word too: "482" finds INC-00482.
    const QString number = text(ticket.reference).section(QLatin1Char('-'), 1);
    static const QRegularExpression zeros(QStringLiteral("^0+"));
    all += QLatin1Char(' ') % number % QLatin1Char(' ') % QString(number).remove(zeros);
    const QStringList have = folded(all).split(blanks, Qt::SkipEmptyParts);
    return std::all_of(wanted.begin(), wanted.end(), [&](const QString& word) {
        return std::any_of(have.begin(), have.end(), [&](const QString& one) { return one.startsWith(word); });
    });
}

} // namespace ilvm::models
