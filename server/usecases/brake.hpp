// The brake on mass revocation: an answer of the directory that takes too much from too many changes nobody, until an
// admin says that it is right. The answer is judged together with what was taken within the last hour, so that a
// mistake that comes in small pieces is stopped as well.
// Not here: what an admin is shown and decides (directory_alarms.hpp).
#pragma once
#include "server/store/directory_link.hpp"
#include "server/store/users.hpp"
#include "server/usecases/context.hpp"

#include <map>

namespace ilvm::usecases {

using KnownUsers = std::map<std::string, store::UserRow>; // by directory key

// What the wanted rows take from those who are known; nothing where somebody loses nothing.
std::vector<api::Loss> lossesOf(const KnownUsers& known, const KnownUsers& wanted);

// Without those of whom the wanted rows take just what the alarm holds back: nothing new is said of them.
KnownUsers besidesAlarm(const store::AlarmRow& alarm, const KnownUsers& known, KnownUsers wanted);

// In the transaction of the change, under lockUsers. Of those who are known only who is among the wanted is judged.
class Brake {
public:
    // `whole`: everybody is judged, so that what an alarm waits for is all among them.
    Brake(store::Connection& connection, const Context& context, bool whole)
        : connection_(connection), context_(context), whole_(whole) {}

    // Why nobody must be changed, for the log; empty: go on. Held back are answers after which nobody would hold
    // rights any more, and those which take rights from at least five people and more than a fifth of those who held
    // some within the last hour, or end the access of as many of all people. The alarm is then raised, and admins are
    // sent an e-mail, once for each alarm. What an admin has accepted is let through.
    std::string judge(const KnownUsers& known, const KnownUsers& wanted);
    bool raised() const { return raised_; }

    // After the change: notes what was taken. True when an alarm has ended.
    bool release();

private:
    void raise(std::vector<api::Loss> losses, const std::string& reason);

    store::Connection& connection_;
    const Context& context_;
    const bool whole_;
    bool raised_ = false;
    std::optional<store::AlarmRow> alarm_; // that stands
    std::vector<store::LossRow> taken_;    // that no admin has accepted
};

} // namespace ilvm::usecases
