// One person of the directory as a row of ours: what differs is saved, proved and announced; what does not is left.
// Not here: where the person comes from: a sign-in (sign_in.hpp) or the directory that is followed (reconcile.hpp).
#pragma once
#include "server/directory/directory.hpp"
#include "server/store/catalogue.hpp"
#include "server/store/users.hpp"
#include "server/usecases/context.hpp"
#include "server/usecases/rights_mapping.hpp"

namespace ilvm::usecases {

// Whether the directory lets this person in at all: neither disabled nor expired.
bool maySignIn(const directory::Person& person, base::Instant now);

// The row as the directory and the rules want it: `before` gives the id, the manager is the caller's to find.
store::UserRow wantedRow(const directory::Person& person, const RightsRules& rules, const std::string& id,
                         const std::optional<std::string>& managerId);

// A person whom the directory no longer holds or lets in: inactive, without rights.
store::UserRow withoutRights(store::UserRow row);

// Why rights become others: what the event says beside the rights themselves.
struct Cause {
    std::string action = "follow_directory";
    std::optional<std::string> actor_id = {}; // nothing: the system
    std::optional<std::string> comment = {};
    std::map<std::string, wire::Raw> changes = {}; // field → {"from": …, "to": …}
    bool always = false;                           // an event even where the rights stay the same
};

// Saves `wanted` over `before` (nothing: a new person), in the open transaction under lockUsers. With it go the audit
// event of changed rights, the feed entries, the end of all sessions of who is active no more, and what those are told
// in whose place they were to decide. True when what other tickets' deciders are computed from has changed: see
// refreshDeciders. Technicians decide nothing.
bool keepPerson(store::Connection& connection, const Context& context, const std::optional<store::UserRow>& before,
                const store::UserRow& wanted, const Cause& cause = {});

} // namespace ilvm::usecases
