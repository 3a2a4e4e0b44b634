#include "client/panels/administration/rights_faces.hpp"

#include "client/ticket/faces.hpp"
#include "client/ticket/workspace.hpp"
#include "shared/base/day.hpp"

#include <QCoreApplication>

namespace ilvm::panels {
namespace {

using domain::Role;
using ticket::words;

class Rights {
    Q_DECLARE_TR_FUNCTIONS(Rights)
};

constexpr std::size_t mostNamed = 2;

QStringList namesOf(const truth::Truth& truth, Role role, const std::vector<std::string>& codes) {
    QStringList names;
    for (const auto& code : codes)
        names.append(serviceOf(truth, role, code));
    return names;
}

bool has(const api::RightsSet& rights, Role role) {
    return std::find(rights.roles.begin(), rights.roles.end(), role) != rights.roles.end();
}

template <typename T>
int countMissing(const std::vector<T>& all, const std::vector<T>& in) {
    return static_cast<int>(std::count_if(
        all.begin(), all.end(), [&](const T& each) { return std::find(in.begin(), in.end(), each) == in.end(); }));
}

// A role that comes with services is counted by them.
int countMissing(const api::RightsSet& all, const api::RightsSet& in) {
    int roles = 0;
    for (const auto role : all.roles)
        roles += role != Role::technician && role != Role::manager && role != Role::requester && !has(in, role);
    return roles + countMissing(all.services, in.services) + countMissing(all.origin_services, in.origin_services);
}

} // namespace

kit::ChipFace faceOf(Role role) {
    kit::Tone tone = kit::Tone::info;
    if (role == Role::requester) tone = kit::Tone::neutral;
    if (role == Role::hr || role == Role::director) tone = kit::Tone::violet;
    if (role == Role::admin) tone = kit::Tone::danger;
    return {words(domain::labelOf(role)), tone, {}, true};
}

QString serviceOf(const truth::Truth& truth, Role role, const std::string& code) {
    return ticket::serviceLabel(truth, role == Role::technician ? api::ServiceType::target : api::ServiceType::origin,
                                code);
}

QStringList wordsOf(const truth::Truth& truth, const api::RightsSet& rights) {
    QStringList all;
    const auto add = [&](Role role, const std::vector<std::string>& codes) {
        const QString label = words(domain::labelOf(role));
        if (codes.empty())
            all.append(label);
        else
            all.append(QStringLiteral("%1 (%2)").arg(label, namesOf(truth, role, codes).join(QStringLiteral(", "))));
    };
    for (const auto role : rights.roles) {
        if (role == Role::requester) continue;
        add(role, role == Role::technician ? rights.services
                  : role == Role::manager  ? rights.origin_services
                                           : std::vector<std::string>());
    }
    // Of what changes, services may come without the role, which stays.
    if (!has(rights, Role::technician) && !rights.services.empty()) add(Role::technician, rights.services);
    if (!has(rights, Role::manager) && !rights.origin_services.empty()) add(Role::manager, rights.origin_services);
    return all;
}

QString reachOf(const truth::Truth& truth, const api::RightsSet& rights) {
    QStringList names = namesOf(truth, Role::technician, rights.services);
    names += namesOf(truth, Role::manager, rights.origin_services);
    if (names.isEmpty()) return Rights::tr("own service");
    if (names.size() <= static_cast<qsizetype>(mostNamed)) return names.join(QStringLiteral(", "));
    return Rights::tr("%n services", nullptr, static_cast<int>(names.size()));
}

Forced forcedIn(const api::User& user) {
    if (!user.override) return {};
    return {countMissing(user.effective, user.directory), countMissing(user.directory, user.effective)};
}

QString wordsOf(const Forced& forced) {
    if (forced.added > 0 && forced.taken > 0) return Rights::tr("+ %1 − %2 overr.").arg(forced.added).arg(forced.taken);
    if (forced.added > 0) return Rights::tr("+ %1 overr.").arg(forced.added);
    if (forced.taken > 0) return Rights::tr("− %1 overr.").arg(forced.taken);
    return Rights::tr("override");
}

QString sourceOf(const api::Why& why) {
    switch (why.source) {
    case api::RightSource::everyone:
        return Rights::tr("everybody has it");
    case api::RightSource::override:
        return Rights::tr("by override");
    case api::RightSource::server:
        return Rights::tr("by a command on the server");
    case api::RightSource::group:
        break;
    }
    QStringList path;
    for (const auto& group : why.path)
        path.append(words(group));
    return path.join(QStringLiteral(" › "));
}

kit::ChipFace accountFace(const api::User& user) {
    if (user.disarmed) return {Rights::tr("Disarmed"), kit::Tone::danger, kit::Icon::lock};
    if (!user.let_in) return {Rights::tr("Disabled in the directory"), kit::Tone::neutral, kit::Icon::lock};
    return {Rights::tr("Active"), kit::Tone::ok, {}};
}

QString lastDayOf(base::Instant until) {
    return ticket::words(base::frenchDay(base::dayOf({until.milliseconds - 1})));
}

} // namespace ilvm::panels
