#include "client/panels/recruitments/arrivals.hpp"

#include "client/kit/today.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/family.hpp"
#include "client/ticket/workspace.hpp"

#include <QCoreApplication>
#include <algorithm>

namespace ilvm::panels {
namespace {

using domain::Status;
using ticket::words;

constexpr int near = 3; // days

class Arrivals {
    Q_DECLARE_TR_FUNCTIONS(Arrivals)
};

} // namespace

std::vector<Arrival> arrivalsBetween(const truth::Truth& truth, const QDate& from, const QDate& to) {
    std::vector<Arrival> found;
    const auto now = base::systemNow();
    for (const auto& ticket : truth.tickets()) {
        if (ticket.kind != domain::Kind::recruitment || !ticket.recruitment) continue;
        if (ticket.status == Status::refused || ticket.status == Status::cancelled) continue;
        const auto& record = *ticket.recruitment;
        const QDate day = kit::dateOf(record.start_date);
        if (day < from || day > to) continue;
        found.push_back({words(ticket.reference), day, ticket::personOf(record), words(record.job_title),
                         words(record.site.value_or("")),
                         ticket::serviceLabel(truth, api::ServiceType::origin, record.service), record.kind,
                         ticket::readinessOf(truth, ticket, now),
                         ticket.status == Status::tracking || ticket.status == Status::closed});
    }
    std::sort(found.begin(), found.end(), [](const auto& one, const auto& other) {
        return std::tie(one.day, one.person, one.reference) < std::tie(other.day, other.person, other.reference);
    });
    return found;
}

kit::ChipFace faceOf(const Arrival& arrival, const QDate& today) {
    if (!arrival.decided) return {Arrivals::tr("not approved yet"), kit::Tone::neutral, kit::Icon::help, false};
    if (arrival.isReady()) return {Arrivals::tr("ready"), kit::Tone::ok, kit::Icon::check, false};
    if (arrival.readiness.late > 0 || arrival.day < today)
        return {Arrivals::tr("%n task(s) late", nullptr, std::max(1, arrival.readiness.late)), kit::Tone::danger,
                kit::Icon::clock, false};
    if (today.daysTo(arrival.day) <= near)
        return {Arrivals::tr("near and not ready"), kit::Tone::warn, kit::Icon::warning, false};
    return {Arrivals::tr("under way"), kit::Tone::info, kit::Icon::refresh, false};
}

} // namespace ilvm::panels
