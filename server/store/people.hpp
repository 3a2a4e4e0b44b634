// Persons by id, and the people from whom deciders are chosen.
// Not here: sign-in, rights and the reconciliation with the directory (users.hpp).
#pragma once
#include "server/store/rows.hpp"
#include "shared/api/people.hpp"

#include <map>

namespace ilvm::store {

struct PersonRow : api::Person {
    std::string mail;
    bool active = false;
    std::vector<std::string> roles;
    std::vector<std::string> services;
};
BOOST_DESCRIBE_STRUCT(PersonRow, (api::Person), (mail, active, roles, services))

using PersonRows = std::map<std::string, PersonRow>; // by id

// Those of the ids that exist, in one query; none when there is nothing to ask.
PersonRows readPeople(Connection& connection, const std::vector<std::string>& ids);

// A person in a role that decides, or might.
struct CandidateRow {
    std::string id;
    std::string login;
    std::vector<std::string> tokens;
    std::optional<std::string> manager_of; // set to the author's id for the author's own manager in the directory
};
BOOST_DESCRIBE_STRUCT(CandidateRow, (), (id, login, tokens, manager_of))

// Active people who hold one of the tokens, have one of the logins, are the author, or the author's own manager.
std::vector<CandidateRow> readCandidates(Connection& connection, const std::string& authorId,
                                         const std::vector<std::string>& tokens,
                                         const std::vector<std::string>& logins);

} // namespace ilvm::store
