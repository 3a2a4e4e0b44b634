// The brake on mass revocation: an answer of the directory that takes too much from too many changes nobody, until an
// admin says that it is right. The answer is judged together with what was taken within the last hour, so that a
// mistake that comes in small pieces is stopped as well. What is held back stays so until then, or until the directory
// no longer says it: neither time nor the mending of a part lets go of the rest.
// Not here: what an admin is shown and decides (directory_alarms.hpp).
#pragma once
#include "server/store/directory_link.hpp"
#include "server/usecases/context.hpp"
#include "server/usecases/losses.hpp"

#include <set>

namespace ilvm::usecases {

// What of it no admin has accepted, together with what was taken within the last hour.
struct Weight {
    std::string reason; // French: why it is too much, and whether directory or configuration says so; empty: it is not
    std::vector<store::LossRow> taken;
    std::set<std::string> holders; // ids: who would have lost rights within the hour
    std::set<std::string> gone;    // who would have lost their access
    store::Figures figures;
};

// Accepted losses do not count. Those that are held back already count together with more of their kind: the access of
// people, or rights of people who keep it.
Weight weigh(store::Connection& connection, base::Instant now, const KnownUsers& known, const KnownUsers& wanted,
             const std::vector<api::Loss>& accepted = {}, const std::vector<api::Loss>& held = {});

// In the transaction of the change, under lockUsers. Of those who are known only who is among the wanted is judged.
class Brake {
public:
    // `whole`: everybody is judged, so that what an alarm waits for is all among them.
    Brake(store::Connection& connection, const Context& context, bool whole);

    // The wanted rows without what a standing alarm holds back, which nobody else has to wait for.
    KnownUsers withhold(const KnownUsers& known, KnownUsers wanted);

    // Of these rows: why nobody must be changed, for the log; empty: go on. Held back are answers after which nobody
    // would hold rights any more, and those which take rights from at least five people and more than a fifth of those
    // who held some within the last hour, or end the access of as many of all people. The alarm is then raised, and
    // admins are sent an e-mail: of a new one, and when it speaks of twice as many. What an admin has accepted is let
    // through, and nothing beyond it.
    std::string judge(const KnownUsers& known, const KnownUsers& wanted);

    // After the change: notes what was taken. True when an alarm has ended.
    bool release();

    bool raised() const { return raised_; }            // an alarm, or it says something else now
    std::size_t withheld() const { return withheld_; } // people

private:
    void replaceAlarm(const std::vector<api::Loss>& losses, const std::string& reason);

    store::Connection& connection_;
    const Context& context_;
    const bool whole_;
    const std::optional<store::AlarmRow> alarm_; // that stands
    std::vector<api::Loss> held_;                // by it, when no admin has accepted it
    std::vector<api::Loss> still_;               // of that what the directory says still
    std::vector<store::LossRow> taken_;          // that no admin has accepted
    std::size_t withheld_ = 0;
    bool raised_ = false;
};

} // namespace ilvm::usecases
