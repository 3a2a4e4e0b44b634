// Answers of the directory that were held back: what an admin is shown, told by e-mail, and decides.
// Not here: when an answer is held back (brake.hpp).
#pragma once
#include "server/store/directory_link.hpp"
#include "server/store/users.hpp"
#include "server/usecases/attempt.hpp"
#include "server/usecases/context.hpp"

namespace ilvm::usecases {

std::vector<api::Loss> lossesIn(const store::AlarmRow& row);
std::string lossesJson(const std::vector<api::Loss>& losses); // as the row keeps them

// Into the outbox, in the transaction of the alarm.
void mailAdmins(store::Connection& connection, const Context& context, const store::AlarmRow& alarm,
                const std::vector<api::Loss>& losses);

// Likewise: somebody was made an admin on the server itself.
void mailAdminsOf(store::Connection& connection, const Context& context, const store::UserRow& person,
                  const std::string& reason);

// Who could be told, while they are admins: for what is said to them afterwards.
struct AdminAddress {
    std::string id;
    std::string display_name;
    std::string mail;
};
BOOST_DESCRIBE_STRUCT(AdminAddress, (), (id, display_name, mail))
std::vector<AdminAddress> adminsWithMail(store::Connection& connection);
std::int64_t countAdmins(store::Connection& connection);

// Likewise: the directory took the last admin; told to those who were.
void mailFormerAdmins(store::Connection& connection, const Context& context, const std::vector<AdminAddress>& admins);

// Of admins, for admins (403).
api::DirectoryAlarms listDirectoryAlarms(const Context& context, const Caller& caller);

// The directory is right: whoever follows it reads everything again and lets through what this alarm names, within a
// second or so. Audited. 404: none such; 409: another one has taken its place, which says something else.
Written<api::DirectoryAlarm> acceptDirectoryAlarm(const Context& context, const Caller& caller, const std::string& id,
                                                  const api::AlarmAcceptance& acceptance, const Attempt& attempt);

} // namespace ilvm::usecases
