#include "client/ticket/stand_in.hpp"

#include "client/kit/clamped_label.hpp"
#include "client/kit/clear_layout.hpp"
#include "client/kit/format.hpp"
#include "client/kit/of_name.hpp"
#include "client/models/list_spec.hpp"
#include "client/ticket/faces.hpp"

#include <QBoxLayout>
#include <QCoreApplication>

namespace ilvm::ticket {
namespace {

class Absences {
    Q_DECLARE_TR_FUNCTIONS(Absences)
};

QString dayOf(const QDate& day, const QDateTime& now) {
    return day.toString(day.year() == now.date().year() ? QStringLiteral("dd/MM") : QStringLiteral("dd/MM/yyyy"));
}

QString namesOf(const std::vector<api::Person>& people) {
    QStringList names;
    for (const auto& person : people)
        names.append(words(person.display_name));
    return names.join(QStringLiteral(", "));
}

QString dayAndHour(const QDateTime& at, const QDateTime& now) {
    return Absences::tr("%1 at %2").arg(dayOf(at.date(), now), at.toString(QStringLiteral("HH:mm")));
}

} // namespace

std::vector<api::Person> standsInFor(const truth::Truth& truth, const api::Ticket& ticket) {
    const auto& me = truth.me();
    const auto* waiting = models::waitingApproval(ticket);
    return me && waiting ? giversOf(*waiting, me->id) : std::vector<api::Person>{};
}

QString onBehalfOf(const api::Person& giver) {
    return onBehalfOf(std::vector{giver});
}

QString onBehalfOf(const std::vector<api::Person>& givers) {
    return Absences::tr("on behalf of %1").arg(kit::ofName(namesOf(givers)));
}

std::vector<api::Person> giversOf(const api::Approval& approval, const std::string& decider) {
    if (!approval.stand_ins) return {};
    for (const auto& one : *approval.stand_ins)
        if (one.person.id == decider) return one.givers;
    return {};
}

// A comma would not tell the next decider from the one in whose place this one decides.
QString decidersOf(const api::Approval& approval) {
    QStringList names;
    bool anyStandsIn = false;
    for (const auto& decider : approval.deciders) {
        const auto givers = giversOf(approval, decider.id);
        anyStandsIn = anyStandsIn || !givers.empty();
        const QString name = words(decider.display_name);
        names.append(givers.empty() ? name : name % QStringLiteral(", ") % onBehalfOf(givers));
    }
    return names.join(anyStandsIn ? QStringLiteral(" · ") : QStringLiteral(", "));
}

QString decidesFor(const std::vector<api::Person>& givers) {
    return givers.empty() ? QString() : Absences::tr("You decide on behalf of %1").arg(kit::ofName(namesOf(givers)));
}

QString sinceWords(base::Instant from, const QDateTime& now) {
    const auto at = kit::localTime(from);
    return at == at.date().startOfDay() ? dayOf(at.date(), now) : dayAndHour(at, now);
}

QString untilWords(base::Instant until, const QDateTime& now) {
    const auto at = kit::localTime(until);
    if (at != at.date().startOfDay()) return dayAndHour(at, now);
    return Absences::tr("%1 included").arg(dayOf(at.date().addDays(-1), now));
}

QString periodWords(const api::Delegation& delegation, const QDateTime& now) {
    return Absences::tr("from %1 to %2").arg(sinceWords(delegation.from, now), untilWords(delegation.until, now));
}

StandInLines::StandInLines(QWidget* parent) : QWidget(parent), column_(new QVBoxLayout(this)) {
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(2);
    setVisible(false);
}

void StandInLines::show(const std::vector<api::Approval>& approvals) {
    kit::clearLayout(column_);
    for (const auto& approval : approvals) {
        if (!approval.decided_by || !approval.on_behalf_of) continue;
        const QString line = Absences::tr("%1: %2, %3")
                                 .arg(words(domain::labelOf(approval.level)), words(approval.decided_by->display_name),
                                      onBehalfOf(*approval.on_behalf_of));
        column_->addWidget(new kit::ClampedLabel(line, 1, kit::TypeRole::secondary, &kit::Tokens::textSecondary));
    }
    setVisible(column_->count() > 0);
}

} // namespace ilvm::ticket
