// What the server of a desk answers to whoever sits there about themselves: absences and open sessions.
// Not here: who may ask, and who decides meanwhile.
#pragma once
#include "tests/client/desk/world.hpp"

#include <QByteArray>
#include <optional>
#include <string>

namespace ilvm::tests {

// `key`: of a try that may come again; it is answered as the first time.
std::optional<std::pair<int, std::string>> personalAnswer(World& world, const QByteArray& verb, const QByteArray& path,
                                                          const QByteArray& body, const QByteArray& key = {});

// Those that one gave and that are not over stand in `me` too.
void takeDelegations(World& world);

// Between the two named, from so many minutes ago until so many minutes ago: negative ones are to come.
api::GivenDelegation delegation(const World& world, const std::string& id, const std::string& giver,
                                const std::string& to, int fromAgo, int untilAgo, const std::string& reason = {});

// The first level of that ticket may be decided by somebody in the giver's place.
void standIn(World& world, const std::string& reference, const std::string& name, const std::string& giver);

// Sent, and each decision of its path.
api::History historyOf(const api::Ticket& ticket);

} // namespace ilvm::tests
