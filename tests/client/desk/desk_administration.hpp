// What the server of a desk answers to an admin: people, overrides, mapping, services, catalogue, audit, alarms.
// Not here: who may ask; a desk believes whoever sits there.
#pragma once
#include "tests/client/desk/world.hpp"

#include <QByteArray>
#include <optional>
#include <string>

namespace ilvm::tests {

// In place of the one of its code, or beside the others.
void keepService(World& world, const api::Service& service);
void keepItem(World& world, const api::CatalogueItem& item);

std::optional<std::pair<int, std::string>> administrationAnswer(World& world, const QByteArray& verb,
                                                                const QByteArray& path, const QByteArray& body);

} // namespace ilvm::tests
