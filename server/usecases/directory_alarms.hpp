// Answers of the directory that were held back: what an admin is shown, told by e-mail, and decides.
// Not here: when an answer is held back (brake.hpp).
#pragma once
#include "server/store/directory_link.hpp"
#include "server/store/users.hpp"
#include "server/usecases/context.hpp"

namespace ilvm::usecases {

std::vector<api::Loss> lossesIn(const store::AlarmRow& row);
std::string lossesJson(const std::vector<api::Loss>& losses);                               // as the row keeps them
std::vector<api::Loss> merged(std::vector<api::Loss> former, std::vector<api::Loss> later); // the later one of a person

// Into the outbox, in the transaction of the alarm.
void mailAdmins(store::Connection& connection, const Context& context, const store::AlarmRow& alarm,
                const std::vector<api::Loss>& losses);

// Likewise: somebody was made an admin on the server itself.
void mailAdminsOf(store::Connection& connection, const Context& context, const store::UserRow& person,
                  const std::string& reason);

// Of admins, for admins (403).
api::DirectoryAlarms listDirectoryAlarms(const Context& context, const Caller& caller);

// The directory is right: whoever follows it reads everything again and lets through what this alarm names, within a
// second or so. Audited. 404: no such alarm stands; 409: it names others than the admin saw.
api::DirectoryAlarm acceptDirectoryAlarm(const Context& context, const Caller& caller, const std::string& id,
                                         const api::AlarmAcceptance& acceptance);

} // namespace ilvm::usecases
