// Who has handed their decisions to whom, and from when to when. Whoever writes here holds lockUsers (users.hpp), for
// deciders follow from it. Not here: who may, who is told (usecases/delegations.hpp), and the rule
// (domain/stand_ins.hpp).
#pragma once
#include "server/store/rows.hpp"
#include "shared/api/delegations.hpp"
#include "shared/domain/approvals.hpp"

namespace ilvm::store {

// Those in force at this moment whose two persons may sign in.
std::vector<domain::HandedOver> readHandedOver(Connection& connection, base::Instant now);

// Whether somebody who holds one of these roles has handed their decisions to this person for now.
bool standsInForRole(Connection& connection, const std::string& standInId, const std::vector<domain::Role>& roles,
                     base::Instant now);

// Until the transaction ends nobody ends what is handed to this person at this moment. To be called before any ticket
// is locked.
void holdHandedTo(Connection& connection, const std::string& standInId, base::Instant now);

// Given by this person and to them, that were not over before `since`; the last begun first.
std::vector<api::GivenDelegation> delegationsAround(Connection& connection, const std::string& userId,
                                                    base::Instant since);

// Given by this person and to them, in force or to come; the first to begin first.
std::vector<api::Delegation> presentDelegations(Connection& connection, const std::string& userId);

std::optional<api::GivenDelegation> readDelegation(Connection& connection, const std::string& id);

// One that this person gave and that takes up some of this time.
std::optional<api::GivenDelegation> overlappingDelegation(Connection& connection, const std::string& giverId,
                                                          base::Instant from, base::Instant until);

// Given by this person, in force or to come.
std::int64_t countGiven(Connection& connection, const std::string& giverId, base::Instant now);
// Given by this person after that moment, ended or not.
std::int64_t countMadeSince(Connection& connection, const std::string& giverId, base::Instant since);

struct NewDelegation {
    std::string giver_id;
    std::string stand_in_id;
    base::Instant from;
    base::Instant until;
    std::optional<std::string> reason;
};

// As made at `now`, and as followed where it begins at once. Gives its id.
std::string insertDelegation(Connection& connection, const NewDelegation& wanted, base::Instant now);

// By its giver, before its time. False: not theirs, or over already.
bool endDelegation(Connection& connection, const std::string& id, const std::string& giverId, base::Instant at);

// What time has brought and nobody has followed yet.
struct DueDelegations {
    std::vector<api::GivenDelegation> begun;
    std::vector<api::GivenDelegation> over;
};
bool hasDueDelegations(Connection& connection, base::Instant now);
// Whether one began or ended after this moment, as far as that was followed.
bool haveDelegationsMoved(Connection& connection, base::Instant since);
// Marks them as followed, so that nobody gets them again.
DueDelegations takeDueDelegations(Connection& connection, base::Instant now);

} // namespace ilvm::store
