#include "tests/client/desk/desk_administration.hpp"

#include "shared/wire/problem_json.hpp"
#include "shared/wire/read.hpp"
#include "shared/wire/write.hpp"

#include <QList>
#include <QUrlQuery>
#include <algorithm>

namespace ilvm::tests {
namespace {

using Answer = std::pair<int, std::string>;

Answer refusal(const base::Problem& problem) {
    return {problem.status, wire::problemJson(problem)};
}

base::Problem conflict(const char* type, const char* title, std::string current) {
    auto problem = base::staleVersion(title, std::move(current));
    problem.type = type;
    return problem;
}

template <typename T>
bool has(const std::vector<T>& list, const T& value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

bool fits(const api::UserSheet& user, const QUrlQuery& query) {
    const auto asked = [&](const char* name) { return query.queryItemValue(QString::fromLatin1(name)); };
    const auto words = QString::fromStdString(user.display_name + " " + user.login);
    if (!words.contains(QUrl::fromPercentEncoding(asked("q").replace(u'+', u' ').toUtf8()), Qt::CaseInsensitive))
        return false;
    if (const auto role = wire::enumerationFrom<domain::Role>(asked("role").toStdString());
        role && !has(user.effective.roles, *role))
        return false;
    if (const auto service = asked("service").toStdString();
        !service.empty() && !has(user.effective.services, service) && !has(user.effective.origin_services, service))
        return false;
    if (asked("override") == QLatin1String("true") && !user.override) return false;
    return asked("active").isEmpty() || (asked("active") == QLatin1String("true")) == user.active;
}

api::UserCounts countsOf(const std::vector<api::UserSheet>& users) {
    api::UserCounts counts;
    for (const auto& user : users) {
        const auto is = [&](domain::Role role) { return user.active && has(user.effective.roles, role); };
        counts.active += user.active;
        counts.inactive += !user.active;
        counts.technicians += is(domain::Role::technician);
        counts.managers += is(domain::Role::manager);
        counts.admins += is(domain::Role::admin);
        counts.overrides += user.active && user.override;
    }
    return counts;
}

Answer listed(const World& world, const QUrlQuery& query) {
    std::vector<api::User> found;
    for (const auto& user : world.administered.users)
        if (fits(user, query)) found.push_back(user);
    const auto from = query.queryItemValue(QStringLiteral("cursor")).toULongLong();
    const auto limit = std::max(1, query.queryItemValue(QStringLiteral("limit")).toInt());
    api::UserPage page;
    for (std::size_t i = from; i < found.size() && page.items.size() < static_cast<std::size_t>(limit); ++i)
        page.items.push_back(found[i]);
    if (const auto next = from + page.items.size(); next < found.size()) page.next_cursor = std::to_string(next);
    if (from == 0) page.total = static_cast<std::int64_t>(found.size());
    if (from == 0) page.counts = countsOf(world.administered.users);
    return {200, wire::toJson(page)};
}

api::Person personOf(const api::Me& me) {
    return {me.id, me.login, me.display_name, me.department};
}

// As the server does: lists that are there replace the directory's, and services bring their role.
void recompute(api::UserSheet& user) {
    user.active = user.let_in && !user.disarmed;
    user.effective = user.active ? user.directory : api::RightsSet{};
    ++user.version;
    if (!user.override || !user.active) return;
    if (user.override->roles) user.effective.roles = *user.override->roles;
    if (user.override->services) user.effective.services = *user.override->services;
    if (user.override->origin_services) user.effective.origin_services = *user.override->origin_services;
    const auto agree = [&](domain::Role role, bool services) {
        if (services && !has(user.effective.roles, role)) user.effective.roles.push_back(role);
        if (!services) std::erase(user.effective.roles, role);
    };
    agree(domain::Role::technician, !user.effective.services.empty());
    agree(domain::Role::manager, !user.effective.origin_services.empty());
}

Answer overridden(World& world, api::UserSheet& user, const QByteArray& body) {
    const auto draft = wire::readAnswer<api::OverrideDraft>(body.toStdString()).value();
    if (draft.version && *draft.version != user.version)
        return refusal(conflict("ilvm:stale-version", "Cette fiche a changé entre-temps.", wire::toJson(user)));
    user.override = api::Override{draft.roles, draft.services,     draft.origin_services, draft.reason,
                                  draft.until, personOf(world.me), base::systemNow()};
    recompute(user);
    return {200, wire::toJson(user)};
}

std::optional<Answer> userAnswer(World& world, const QByteArray& verb, const QList<QByteArray>& parts,
                                 const QByteArray& body) {
    auto& users = world.administered.users;
    const auto found = std::find_if(users.begin(), users.end(),
                                    [&](const auto& user) { return user.id == parts.value(3).toStdString(); });
    if (found == users.end()) return refusal(base::notFound());
    const QByteArray what = parts.value(4);
    if (verb == "GET") return Answer{200, wire::toJson(*found)};
    if (what == "override" && verb == "PUT") return overridden(world, *found, body);
    if (what == "override") found->override.reset();
    if (what == "restore") found->disarmed.reset();
    if (what.isEmpty()) found->disarmed = api::Disarmed{personOf(world.me), base::systemNow()};
    const auto ended = static_cast<std::int64_t>(found->sessions.size());
    if (what == "sessions" || what.isEmpty()) found->sessions.clear();
    recompute(*found);
    if (what == "sessions") return Answer{200, wire::toJson(api::EndedSessions{ended})};
    if (what.isEmpty()) return Answer{204, {}};
    return Answer{200, wire::toJson(*found)};
}

Answer mapped(Administered& all, const QByteArray& body) {
    const auto draft = wire::readAnswer<api::MappingDraft>(body.toStdString()).value();
    if (draft.version != all.mapping.version)
        return refusal(conflict("ilvm:stale-version", "Quelqu'un d'autre a modifié la correspondance.",
                                wire::toJson(all.mapping)));
    if (draft.effect != all.effect.effect)
        return refusal(
            conflict("ilvm:effect-changed", "L'effet n'est plus celui qui a été montré.", wire::toJson(all.effect)));
    all.mapping.items = draft.items;
    ++all.mapping.version;
    return {200, wire::toJson(all.mapping)};
}

Answer accepted(Administered& all, const QByteArray& body) {
    const auto seen = wire::readAnswer<api::AlarmAcceptance>(body.toStdString()).value();
    if (all.alarms.empty()) return refusal(base::notFound());
    if (seen.losses != static_cast<int>(all.alarms[0].losses.size()))
        return refusal(conflict("ilvm:not-possible", "D'autres personnes s'y sont ajoutées : relisez la liste.", {}));
    auto alarm = std::exchange(all.alarms, {}).front();
    alarm.accepted_at = base::systemNow();
    return {200, wire::toJson(alarm)};
}

Answer wrongField(const char* field, const char* message) {
    return refusal(base::invalid("La saisie est à corriger.", {{field, "malformed", message}}));
}

Answer serviceWritten(World& world, const std::string& code, const QByteArray& body) {
    auto service = wire::readAnswer<api::Service>(body.toStdString()).value();
    if (service.code != code || code.find(',') != std::string::npos)
        return wrongField("code", "Un code tient en 64 caractères, sans virgule, deux-points ni barre.");
    keepService(world, service);
    return {200, wire::toJson(service)};
}

Answer itemWritten(World& world, const std::string& code, const QByteArray& body) {
    auto item = wire::readAnswer<api::CatalogueItem>(body.toStdString()).value();
    if (item.code != code || code.find(' ') != std::string::npos)
        return wrongField("code", "Un code tient en 64 caractères : minuscules, chiffres, - et _.");
    if (item.kind != domain::Kind::request && item.approvals != domain::ApprovalRule::none)
        return wrongField("approvals", "Un incident ne demande aucune validation.");
    keepItem(world, item);
    return {200, wire::toJson(item)};
}

Answer audited(const Administered& all, const QUrlQuery& query) {
    const auto subject = query.queryItemValue(QStringLiteral("subject")).toStdString();
    const auto words = query.queryItemValue(QStringLiteral("q"));
    api::AuditPage page;
    for (const auto& event : all.events)
        if ((subject.empty() || event.subject_type == subject) &&
            QString::fromStdString(event.label + event.subject_label).contains(words, Qt::CaseInsensitive))
            page.items.push_back(event);
    return {200, wire::toJson(page)};
}

} // namespace

void keepService(World& world, const api::Service& service) {
    std::erase_if(world.services,
                  [&](const auto& each) { return each.code == service.code && each.type == service.type; });
    world.services.push_back(service);
}

void keepItem(World& world, const api::CatalogueItem& item) {
    std::erase_if(world.catalogue, [&](const auto& each) { return each.code == item.code; });
    world.catalogue.push_back(item);
}

std::optional<Answer> administrationAnswer(World& world, const QByteArray& verb, const QByteArray& path,
                                           const QByteArray& body) {
    const QByteArray place = path.split('?').first();
    const QUrlQuery query(QString::fromUtf8(path.mid(place.size() + 1)));
    const auto parts = place.mid(1).split('/'); // api, v1, …
    auto& all = world.administered;
    if (parts.value(2) == "users" && !world.isAway)
        return parts.size() == 3 ? listed(world, query) : userAnswer(world, verb, parts, body);
    if (parts.value(2) == "users") return refusal(base::unavailable("database-away", "La base ne répond pas."));
    if (place == "/api/v1/mappings" && verb == "PUT") return mapped(all, body);
    if (place == "/api/v1/mappings") return Answer{200, wire::toJson(all.mapping)};
    if (place == "/api/v1/mappings/what-if") {
        all.effect.version = all.mapping.version; // with which it is compared
        return Answer{200, wire::toJson(all.effect)};
    }
    const auto code = QByteArray::fromPercentEncoding(parts.value(3)).toStdString();
    if (parts.value(2) == "services" && verb == "PUT") return serviceWritten(world, code, body);
    if (parts.value(2) == "catalogue" && verb == "PUT") return itemWritten(world, code, body);
    if (place == "/api/v1/directory/groups") return Answer{200, wire::toJson(api::DirectoryGroups{all.groups})};
    if (place == "/api/v1/directory/alarms") return Answer{200, wire::toJson(api::DirectoryAlarms{all.alarms})};
    if (place.startsWith("/api/v1/directory/alarms/")) return accepted(all, body);
    if (place == "/api/v1/audit") return audited(all, query);
    if (place == "/api/v1/audit/export") return Answer{200, "PK workbook " + path.toStdString()};
    return std::nullopt;
}

} // namespace ilvm::tests
