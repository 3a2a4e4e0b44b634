// Whether a change that no admin makes takes the last admin: then it is done, and loudly.
// Not here: acts of admins, which are refused instead (rights_act.hpp).
#pragma once
#include "server/usecases/directory_alarms.hpp"

namespace ilvm::usecases {

// In one transaction: made before the change, asked after it.
class AdminWatch {
public:
    AdminWatch(store::Connection& connection, const Context& context)
        : connection_(connection),
          context_(context),
          before_(countAdmins(connection)),
          former_(adminsWithMail(connection)) {}

    // Those who were admins are sent an e-mail when nobody is one any more.
    bool tookTheLast() const {
        if (before_ == 0 || countAdmins(connection_) > 0) return false;
        mailFormerAdmins(connection_, context_, former_);
        return true;
    }

private:
    store::Connection& connection_;
    const Context& context_;
    const std::int64_t before_;
    const std::vector<AdminAddress> former_;
};

} // namespace ilvm::usecases
