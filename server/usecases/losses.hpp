// What the directory takes from people, as values: computed, compared, cut and put together.
// Not here: how much of it is too much (brake.hpp).
#pragma once
#include "server/store/users.hpp"
#include "server/usecases/rights_mapping.hpp"
#include "shared/api/directory_link.hpp"

#include <map>

namespace ilvm::usecases {

using KnownUsers = std::map<std::string, store::UserRow>; // by directory key

std::optional<api::Loss> lossOf(const store::UserRow& before, const store::UserRow& wanted);

// What the wanted rows take from those who are known, by the id of the person; nothing where somebody loses nothing.
std::vector<api::Loss> lossesOf(const KnownUsers& known, const KnownUsers& wanted);

// Whether it takes nothing that the other does not take.
bool isWithin(const api::Loss& loss, const api::Loss& other);

// What a person loses now of what was held back; nothing of somebody whose account has ended since.
std::optional<api::Loss> heldPart(const api::Loss& loss, const api::Loss& held);

// The wanted row, with what this part would take, and the groups by which it is held.
store::UserRow keeping(const api::Loss& part, const store::UserRow& before, store::UserRow wanted,
                       const MappedGroups& mappings);

// By the id of the person: all that one or the other takes.
std::vector<api::Loss> united(const std::vector<api::Loss>& one, const std::vector<api::Loss>& other);

bool takesRights(const api::Loss& loss); // of more than what everybody has

} // namespace ilvm::usecases
