// People as an admin looks through them. Not here: what the directory's groups give (usecases/user_sheets.hpp).
#pragma once
#include "server/store/rows.hpp"
#include "shared/api/administration.hpp"

namespace ilvm::store {

struct ListedUser {
    api::User user; // but for `directory`
    std::optional<std::vector<std::string>> groups;
    std::vector<std::string> groups_through;
};

struct UserFilter {
    std::string words;
    std::optional<domain::Role> role;
    std::optional<std::string> service;
    std::optional<bool> override;
    std::optional<bool> active;
};

std::vector<ListedUser> findUsers(Connection& connection, const UserFilter& filter,
                                  const std::optional<std::string>& after, int limit, base::Instant now);
std::int64_t countUsers(Connection& connection, const UserFilter& filter, base::Instant now);
api::UserCounts readUserCounts(Connection& connection, base::Instant now);
std::optional<ListedUser> findUser(Connection& connection, const std::string& id, base::Instant now);

// Groups that hold somebody who is let in and whose names have this part, by name; `mapped` is left as it is.
std::vector<api::DirectoryGroup> findGroups(Connection& connection, const std::string& part, int limit);

} // namespace ilvm::store
