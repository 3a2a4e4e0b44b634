#include "server/usecases/audit_trail.hpp"

#include "server/store/people.hpp"
#include "server/store/search_query.hpp"
#include "server/usecases/admin_acts.hpp"
#include "server/usecases/audit_labels.hpp"
#include "server/usecases/field_checks.hpp"
#include "server/usecases/read_ticket.hpp"
#include "server/usecases/request_path.hpp"
#include "shared/base/day.hpp"
#include "shared/base/problem.hpp"
#include "shared/wire/read.hpp"

#include <array>

namespace ilvm::usecases {
namespace {

constexpr std::size_t longestSearch = 200;

constexpr std::string_view selected =
    "SELECT e.subject_type, e.subject, e.sequence, e.at, e.actor_id, a.login AS actor_login, "
    "a.display_name AS actor_display_name, nullif(a.department, '') AS actor_department, e.on_behalf_of_id, "
    "b.login AS on_behalf_of_login, b.display_name AS on_behalf_of_display_name, e.action, e.from_status AS \"from\", "
    "e.to_status AS \"to\", e.comment, e.changes AS changes_text, encode(e.previous_hash, 'hex') AS previous_hash, "
    "encode(e.hash, 'hex') AS hash FROM events e LEFT JOIN users a ON a.id = e.actor_id "
    "LEFT JOIN users b ON b.id = e.on_behalf_of_id ";

constexpr std::string_view newestFirst = "ORDER BY e.at DESC, e.subject_type DESC, e.subject DESC, e.sequence DESC ";

// Where a page ended: "1795000000000:3:user:17".
struct Place {
    base::Instant at;
    std::int64_t sequence = 0;
    std::string type;
    std::string subject;
};

std::optional<Place> placeFrom(std::string_view cursor) {
    std::array<std::string, 3> parts;
    for (auto& part : parts) {
        const auto colon = cursor.find(':');
        if (colon == std::string_view::npos) return std::nullopt;
        part = cursor.substr(0, colon);
        cursor.remove_prefix(colon + 1);
    }
    if (!isNumber(parts[0]) || !isNumber(parts[1])) return std::nullopt;
    return Place{{std::stoll(parts[0])}, std::stoll(parts[1]), parts[2], std::string(cursor)};
}

std::string cursorOf(const api::AuditEvent& event) {
    return std::to_string(event.at.milliseconds) + ":" + std::to_string(event.sequence) + ":" + event.subject_type +
           ":" + event.subject;
}

void fillLabels(store::Connection& connection, std::vector<api::AuditEvent>& events) {
    std::vector<std::string> ids;
    for (const auto& event : events)
        if (auto id = personOf(event.subject_type, event.subject)) ids.push_back(std::move(*id));
    const auto people = store::readPeople(connection, ids);
    for (auto& event : events) {
        const auto id = personOf(event.subject_type, event.subject);
        const auto person = id ? people.find(*id) : people.end();
        event.subject_label = labelOfSubject(event.subject_type, event.subject,
                                             person == people.end() ? "" : person->second.display_name);
        event.label = labelOfAction(event.subject_type, event.action);
    }
}

std::vector<api::AuditEvent> eventsFrom(store::Connection& connection, const store::Rows& rows) {
    std::vector<api::AuditEvent> events;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto& event = events.emplace_back(store::as<api::AuditEvent>(rows[i]));
        const auto changes = rows[i]["changes_text"];
        if (!changes) continue;
        auto read = wire::readAnswer<std::map<std::string, wire::Raw>>(*changes);
        if (read.has_value()) event.changes = std::move(*read);
    }
    fillLabels(connection, events);
    return events;
}

// Conditions and their parameters, numbered as they come.
class Conditions {
public:
    template <typename T>
    std::string with(const T& value) {
        parameters_.push_back(store::parameter(value));
        return "$" + std::to_string(parameters_.size());
    }
    void add(const std::string& condition) { text_ += (text_.empty() ? "WHERE " : "AND ") + condition + " "; }

    const std::string& text() const { return text_; }
    const store::Parameters& parameters() const { return parameters_; }

private:
    std::string text_;
    store::Parameters parameters_;
};

std::vector<std::string> peopleNamed(store::Connection& connection, const std::string& words) {
    const auto rows =
        connection.run("SELECT id FROM users, (SELECT string_agg(quote_literal(lexeme) || ':*', ' & ') AS words "
                       "FROM unnest(to_tsvector('ilvm_search', $1))) AS asked WHERE search @@ asked.words::tsquery",
                       store::bind(words));
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < rows.size(); ++i)
        ids.push_back(store::value<std::string>(rows[i], "id"));
    return ids;
}

void addWords(store::Connection& connection, Conditions& where, const std::string& typed) {
    std::string any = "starts_with(lower(e.subject), lower(" + where.with(typed) + "))";
    if (const auto query = store::searchQuery(typed); !query.empty())
        any += " OR (e.comment IS NOT NULL AND ilvm_words(e.comment) @@ to_tsquery('ilvm_search', " +
               where.with(query) + "))";
    if (const auto ids = peopleNamed(connection, typed); !ids.empty()) {
        const auto people = where.with(ids);
        any += " OR e.actor_id = ANY(" + people + "::bigint[]) OR e.on_behalf_of_id = ANY(" + people +
               "::bigint[]) OR (e.subject_type = 'user' AND e.subject = ANY(" + people + "::text[]))";
    }
    where.add("(" + any + ")");
}

void addSubject(Conditions& where, const std::string& subject) {
    const auto colon = subject.find(':');
    where.add("e.subject_type = " + where.with(subject.substr(0, colon)));
    if (colon != std::string::npos) where.add("e.subject = " + where.with(subject.substr(colon + 1)));
}

void check(const api::AuditFilter& filter) {
    std::vector<base::FieldError> errors;
    if (filter.q && filter.q->size() > longestSearch)
        errors.push_back({"q", "too_long", "Deux cents caractères au plus."});
    if (filter.actor && *filter.actor != "system" && !isNumber(*filter.actor))
        errors.push_back({"actor", "unknown", "L'identifiant d'une personne, ou « system »."});
    if (!errors.empty())
        throw base::Refusal(base::malformed("Certains paramètres ne conviennent pas.", std::move(errors)));
    if (filter.from && filter.to && base::daysBetween(*filter.from, *filter.to) < 0)
        throw base::Refusal(base::invalid("Cette période ne convient pas.",
                                          {{"to", "before_start", "La période finit avant de commencer."}}));
}

Conditions conditionsOf(store::Connection& connection, const api::AuditFilter& filter) {
    Conditions where;
    if (filter.subject) addSubject(where, *filter.subject);
    if (filter.actor == "system")
        where.add("e.actor_id IS NULL");
    else if (filter.actor)
        where.add("e.actor_id = " + where.with(*filter.actor));
    if (filter.action) where.add("e.action = " + where.with(*filter.action));
    if (filter.from) where.add("e.at >= " + where.with(base::startOfDay(*filter.from)));
    if (filter.to) where.add("e.at <= " + where.with(base::endOfDay(*filter.to)));
    if (filter.q && !trimmed(*filter.q).empty()) addWords(connection, where, trimmed(*filter.q));
    return where;
}

} // namespace

std::vector<api::AuditEvent> findEvents(store::Connection& connection, const api::AuditFilter& filter,
                                        const std::optional<std::string>& cursor, int limit) {
    check(filter);
    auto where = conditionsOf(connection, filter);
    if (cursor) {
        const auto place = placeFrom(*cursor);
        if (!place)
            throw base::Refusal(base::malformed("Le curseur ne convient pas.",
                                                {{"cursor", "unknown", "Ce curseur n'est pas de cette liste."}}));
        const std::string after = where.with(place->at) + ", " + where.with(place->type) + ", " +
                                  where.with(place->subject) + ", " + where.with(place->sequence);
        where.add("(e.at, e.subject_type, e.subject, e.sequence) < (" + after + ")");
    }
    const auto last = "LIMIT " + where.with(limit);
    return eventsFrom(connection, connection.run(std::string(selected) + where.text() + std::string(newestFirst) + last,
                                                 where.parameters()));
}

std::vector<api::AuditEvent> eventsAround(store::Connection& connection, const std::string& userId, int limit) {
    return eventsFrom(connection, connection.run(std::string(selected) +
                                                     "WHERE (e.subject_type = 'user' AND e.subject = $1::text) "
                                                     "OR e.actor_id = $1::bigint " +
                                                     std::string(newestFirst) + "LIMIT $2",
                                                 store::bind(userId, limit)));
}

api::AuditPage listAudit(const Context& context, const Caller& caller, const api::AuditQuery& query) {
    onlyAdmins(caller);
    const int limit = pageLimit(query.limit);
    auto connection = context.database.lease();
    api::AuditPage page{findEvents(*connection, query, query.cursor, limit + 1), {}};
    if (page.items.size() > static_cast<std::size_t>(limit)) {
        page.items.pop_back();
        page.next_cursor = cursorOf(page.items.back());
    }
    return page;
}

} // namespace ilvm::usecases
