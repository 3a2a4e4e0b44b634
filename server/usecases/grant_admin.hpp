// The way back in when nobody is an admin any more: run on the server itself, by who may read its configuration.
// Not here: the command (server/app).
#pragma once
#include "server/usecases/context.hpp"

namespace ilvm::usecases {

struct AdminGranted {
    std::string display_name;
    base::Instant until;
};

// For a day, whatever the directory says of their groups, an active person of this login is an admin: time enough to
// set the mapping right. Audited with its reason; all admins are sent an e-mail. Throws std::runtime_error that says
// what is wrong: nobody, or more than one, of this login, or no reason.
AdminGranted grantAdmin(const Context& context, const std::string& login, const std::string& reason);

} // namespace ilvm::usecases
