#include "client/shell/rights_news.hpp"

#include "client/ticket/faces.hpp"
#include "client/ticket/workspace.hpp"

#include <QCoreApplication>

namespace ilvm::shell {
namespace {

class News {
    Q_DECLARE_TR_FUNCTIONS(News)
};

template <typename T>
std::vector<T> without(const std::vector<T>& all, const std::vector<T>& others) {
    std::vector<T> left;
    for (const auto& each : all)
        if (std::find(others.begin(), others.end(), each) == others.end()) left.push_back(each);
    return left;
}

// What one has and the other has not, as people read it.
struct Difference {
    QStringList roles, services, origins;

    bool isEmpty() const { return roles.isEmpty() && services.isEmpty() && origins.isEmpty(); }
};

Difference differenceOf(const truth::Truth& truth, const api::Me& more, const api::Me& less) {
    Difference all;
    for (const auto role : without(more.roles, less.roles))
        all.roles.append(ticket::words(domain::labelOf(role)));
    for (const auto& code : without(more.services, less.services))
        all.services.append(ticket::serviceLabel(truth, api::ServiceType::target, code));
    for (const auto& code : without(more.origin_services, less.origin_services))
        all.origins.append(ticket::serviceLabel(truth, api::ServiceType::origin, code));
    return all;
}

QString listOf(const QStringList& names) {
    return names.join(QStringLiteral(", "));
}
int countOf(const QStringList& names) {
    return static_cast<int>(names.size());
}

// A role says more than its services, and goes with them.
QString lossOf(const Difference& lost) {
    if (!lost.roles.isEmpty())
        return News::tr("You no longer have the role(s) %1", nullptr, countOf(lost.roles)).arg(listOf(lost.roles));
    if (!lost.services.isEmpty())
        return News::tr("The pool(s) of %1 are no longer yours", nullptr, countOf(lost.services))
            .arg(listOf(lost.services));
    return News::tr("You no longer decide for %1").arg(listOf(lost.origins));
}

QString gainOf(const Difference& gained) {
    if (!gained.roles.isEmpty())
        return News::tr("You now have the role(s) %1", nullptr, countOf(gained.roles)).arg(listOf(gained.roles));
    if (!gained.services.isEmpty())
        return News::tr("The pool(s) of %1 are now yours", nullptr, countOf(gained.services))
            .arg(listOf(gained.services));
    return News::tr("You now decide for %1").arg(listOf(gained.origins));
}

QStringList quoted(const QStringList& names) {
    QStringList all;
    for (const auto& name : names)
        all.append(News::tr("“%1”").arg(name));
    return all;
}

} // namespace

RightsNews newsOfRights(const truth::Truth& truth, const api::Me& before, const api::Me& now, const QStringList& gone,
                        const QStringList& come) {
    RightsNews news;
    const auto lost = differenceOf(truth, before, now), gained = differenceOf(truth, now, before);
    if (!lost.isEmpty())
        news.lost =
            gone.isEmpty()
                ? lossOf(lost) % QLatin1Char('.')
                : News::tr("%1: %2 left the menu.", nullptr, countOf(gone)).arg(lossOf(lost), listOf(quoted(gone)));
    if (!gained.isEmpty())
        news.gained = come.isEmpty() ? gainOf(gained) % QLatin1Char('.')
                                     : News::tr("%1: %2 came into the menu.", nullptr, countOf(come))
                                           .arg(gainOf(gained), listOf(quoted(come)));
    return news;
}

} // namespace ilvm::shell
