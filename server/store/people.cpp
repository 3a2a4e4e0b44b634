#include "server/store/people.hpp"

namespace ilvm::store {

PersonRows readPeople(Connection& connection, const std::vector<std::string>& ids) {
    PersonRows people;
    if (ids.empty()) return people;
    const auto rows = connection.run("SELECT id, login, display_name, department, mail, active, roles, services "
                                     "FROM users WHERE id = ANY($1::bigint[])",
                                     store::bind(ids));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto person = as<PersonRow>(rows[i]);
        people.emplace(person.id, std::move(person));
    }
    return people;
}

std::vector<CandidateRow> readCandidates(Connection& connection, const std::string& authorId,
                                         const std::vector<std::string>& tokens,
                                         const std::vector<std::string>& logins) {
    const auto rows = connection.run(
        "SELECT u.id, u.login, u.tokens, a.id AS manager_of FROM users u "
        "LEFT JOIN users a ON a.id = $1::bigint AND a.manager_id = u.id "
        "WHERE u.active AND (u.tokens && $2::text[] OR lower(u.login) = ANY($3::text[]) OR u.id = $1::bigint "
        "OR u.id = (SELECT manager_id FROM users WHERE id = $1::bigint)) ORDER BY u.id",
        store::bind(authorId, tokens, logins));
    std::vector<CandidateRow> candidates;
    for (std::size_t i = 0; i < rows.size(); ++i)
        candidates.push_back(as<CandidateRow>(rows[i]));
    return candidates;
}

} // namespace ilvm::store
