#include "server/usecases/audit_search.hpp"

#include "server/store/search_query.hpp"
#include "server/usecases/field_checks.hpp"
#include "server/usecases/request_path.hpp"
#include "shared/base/day.hpp"
#include "shared/base/problem.hpp"

#include <array>

namespace ilvm::usecases {
namespace {

constexpr std::int64_t mostGathered = 10'000; // sorted in some milliseconds; more of them stand close together

const std::string joined = "LEFT JOIN users a ON a.id = e.actor_id LEFT JOIN users b ON b.id = e.on_behalf_of_id ";
const std::string newestFirst = "ORDER BY e.at DESC, e.subject_type DESC, e.subject DESC, e.sequence DESC ";
const std::string key = "e.at, e.subject_type, e.subject, e.sequence ";

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

} // namespace

AuditSearch::AuditSearch(store::Connection& connection, const api::AuditFilter& filter,
                         const std::optional<std::string>& cursor, int limit) {
    check(filter);
    if (filter.subject) addSubject(*filter.subject);
    if (filter.actor == "system")
        add("e.actor_id IS NULL");
    else if (filter.actor)
        add("e.actor_id = " + with(*filter.actor));
    if (filter.action) add("e.action = " + with(*filter.action));
    if (filter.from) add("e.at >= " + with(base::startOfDay(*filter.from)));
    if (filter.to) add("e.at <= " + with(base::endOfDay(*filter.to)));
    if (cursor) addPlace(*cursor);
    if (filter.q && !trimmed(*filter.q).empty()) addWords(connection, trimmed(*filter.q));
    limit_ = "LIMIT " + with(limit) + " ";
}

void AuditSearch::addSubject(const std::string& subject) {
    const auto colon = subject.find(':');
    add("e.subject_type = " + with(subject.substr(0, colon)));
    if (colon != std::string::npos) add("e.subject = " + with(subject.substr(colon + 1)));
}

void AuditSearch::addPlace(const std::string& cursor) {
    const auto place = placeFrom(cursor);
    if (!place)
        throw base::Refusal(base::malformed("Le curseur ne convient pas.",
                                            {{"cursor", "unknown", "Ce curseur n'est pas de cette liste."}}));
    const std::string after =
        with(place->at) + ", " + with(place->type) + ", " + with(place->subject) + ", " + with(place->sequence);
    add("(e.at, e.subject_type, e.subject, e.sequence) < (" + after + ")");
}

void AuditSearch::addWords(store::Connection& connection, const std::string& typed) {
    // The beginning of a subject, as a range from it to itself and the last character that there is.
    const auto beginning = "lower(" + with(typed) + ")";
    places_.push_back("(lower(e.subject) ~>=~ " + beginning + " AND lower(e.subject) ~<~ (" + beginning +
                      " || chr(1114111)))");
    if (const auto query = store::searchQuery(typed); !query.empty())
        places_.push_back("(e.comment IS NOT NULL AND ilvm_words(e.comment) @@ to_tsquery('ilvm_search', " +
                          with(query) + "))");
    if (const auto ids = peopleNamed(connection, typed); !ids.empty()) {
        const auto people = with(ids);
        places_.push_back("e.actor_id = ANY(" + people + "::bigint[])");
        places_.push_back("e.on_behalf_of_id = ANY(" + people + "::bigint[])");
        places_.push_back("(e.subject_type = 'user' AND e.subject = ANY(" + people + "::text[]))");
    }
}

store::Rows AuditSearch::run(store::Connection& connection, const std::string& columns) const {
    if (places_.empty())
        return connection.run("SELECT " + columns + " FROM events e " + joined + where_ + newestFirst + limit_,
                              parameters_);
    const auto few = gathered(columns);
    auto rows = connection.run(few.sql, few.parameters);
    if (rows.empty() || store::value<std::int64_t>(rows.front(), "gathered") <= mostGathered) return rows;
    const auto many = walked(columns);
    return connection.run(many.sql, many.parameters);
}

// A materialised part is planned to be read as a whole, each place by its index, and is read no further than is asked.
Statement AuditSearch::gathered(const std::string& columns) const {
    std::string found;
    for (const auto& place : places_)
        found += (found.empty() ? "SELECT " : "UNION ALL SELECT ") + key + "FROM events e " +
                 (where_.empty() ? "WHERE " : where_ + "AND ") + place + " ";
    return {"WITH found AS MATERIALIZED (" + found + "), gathered AS MATERIALIZED (SELECT * FROM found LIMIT " +
                std::to_string(mostGathered + 1) + "), page AS (SELECT DISTINCT " + key + "FROM gathered e " +
                newestFirst + limit_ + ") SELECT " + columns +
                ", (SELECT count(*) FROM gathered) AS gathered FROM page p JOIN events e ON "
                "(e.subject_type, e.subject, e.sequence) = (p.subject_type, p.subject, p.sequence) " +
                joined + newestFirst,
            parameters_};
}

// OFFSET 0: the order is that of the index, and the words are looked at afterwards.
Statement AuditSearch::walked(const std::string& columns) const {
    std::string any;
    for (const auto& place : places_)
        any += (any.empty() ? "" : " OR ") + place;
    return {"SELECT " + columns + " FROM (SELECT * FROM (SELECT * FROM events e " + where_ + newestFirst +
                "OFFSET 0) e WHERE " + any + " " + limit_ + ") e " + joined + newestFirst,
            parameters_};
}

std::string cursorOf(const api::AuditEvent& event) {
    return std::to_string(event.at.milliseconds) + ":" + std::to_string(event.sequence) + ":" + event.subject_type +
           ":" + event.subject;
}

} // namespace ilvm::usecases
