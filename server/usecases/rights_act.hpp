// What acts of an admin on people's rights have in common: they happen one after the other and under the directory's
// eyes, whoever acts is still an admin when their turn comes, and an admin is left when they are done.
// Not here: the acts (administer_user.hpp, write_mapping.hpp).
#pragma once
#include "server/usecases/keep_person.hpp"

namespace ilvm::usecases {

// In the open transaction.
class RightsAct {
public:
    // Takes the lock under which people are saved. Refuses: 401 when the caller may not sign in any more, 403 when they
    // are no admin (any more), 503 while the directory is away.
    RightsAct(store::Connection& connection, const Context& context, const Caller& caller);

    // Whether the feed is told a `user` for each, or whoever acts tells it once of all.
    enum class Telling { each, together };

    // Saves those of these people whose rights are others by the rules as they stand now. With `always` of the cause,
    // all of them have an event. Whose groups were never read keeps what they have.
    void bring(const std::vector<store::UserRow>& people, const Cause& cause, Telling telling = Telling::each);

    // Refuses what was done: 403 when the caller is no admin now, 409 when nobody is, or when only such are left as are
    // it for a time and there were others before. Then finds new deciders where it has to.
    void finish();

private:
    store::Connection& connection_;
    const Context& context_;
    const std::string callerId_;
    std::size_t lastingBefore_ = 0;
    bool decidersMayDiffer_ = false;
};

// A person is seen by everyone: whoever looks at them is told that something of theirs differs.
void announceChanged(store::Connection& connection, const store::UserRow& before, const store::UserRow& after);

bool isAdmin(const store::UserRow& row);

// How many of these people are admins by these rules without an end that is set.
std::size_t lastingAdmins(const std::vector<store::UserRow>& people, RightsRules rules);

// The row of a person whose rights are to be computed anew. Refuses: 404 where there is none, 503 where the groups of
// the person were never read.
store::UserRow knownUser(store::Connection& connection, const std::string& id);
base::Problem groupsUnread(); // 503

} // namespace ilvm::usecases
