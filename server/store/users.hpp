// The rows of users, as the directory's view of people is kept: read, insert, save, look for.
// Not here: what groups give (usecases/rights_mapping.hpp) and the choice of deciders (people.hpp).
#pragma once
#include "server/store/rows.hpp"
#include "shared/api/people.hpp"
#include "shared/domain/rights.hpp"

namespace ilvm::store {

struct UserRow {
    std::string id; // empty until it is inserted
    std::string directory_key;
    std::string login;
    std::string user_principal_name;
    std::string display_name;
    std::string mail;
    std::optional<std::string> title;
    std::string department;
    std::optional<std::string> manager_id;
    bool active = true;
    std::vector<domain::Role> roles;
    std::vector<std::string> services;
    std::vector<std::string> origin_services;
    std::vector<std::string> tokens;
    std::optional<std::vector<std::string>> groups; // names of all that hold the person; nothing: never read
    std::vector<std::string> groups_through;        // for each the name of the one by which; empty: itself
    bool let_in = true;                             // by the directory

    bool operator==(const UserRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(UserRow, (),
                      (id, directory_key, login, user_principal_name, display_name, mail, title, department, manager_id,
                       active, roles, services, origin_services, tokens, groups, groups_through, let_in))

domain::Actor actorOf(const UserRow& row);

// Until the transaction ends nobody else inserts or saves people, so that sign-ins and the reconciliation never
// decide on rows that the other is about to change.
void lockUsers(Connection& connection);

std::vector<UserRow> readUsers(Connection& connection);
std::optional<UserRow> readUser(Connection& connection, const std::string& id);
std::optional<UserRow> readUserByKey(Connection& connection, const std::string& directoryKey);
std::vector<UserRow> readHolders(Connection& connection, const domain::Token& token); // active people

// An id that no user has or will have.
std::string nextUserId(Connection& connection);
void insertUser(Connection& connection, const UserRow& row, base::Instant at);
void saveUser(Connection& connection, const UserRow& row, base::Instant at); // as the next version

// False when the person is not active (any more). Whoever makes them so waits for this transaction, and the other way.
bool noteSignIn(Connection& connection, const std::string& id, base::Instant at);

// Active people whose name, login or department has words that begin with each word of `query` (accents and case
// ignored; everybody when it holds no word), by name and id, after the person with the id `after`.
std::vector<api::Person> findPeople(Connection& connection, const std::string& query,
                                    const std::optional<std::string>& after, int limit);

} // namespace ilvm::store
