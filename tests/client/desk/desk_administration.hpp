// What the server of a desk answers to an admin: people, overrides, mapping, audit, alarms.
// Not here: who may ask; a desk believes whoever sits there.
#pragma once
#include "tests/client/desk/world.hpp"

#include <QByteArray>
#include <optional>
#include <string>

namespace ilvm::tests {

std::optional<std::pair<int, std::string>> administrationAnswer(World& world, const QByteArray& verb,
                                                                const QByteArray& path, const QByteArray& body);

} // namespace ilvm::tests
