// The rows of the change feed: how a writer appends one, in the transaction of its effect.
// Not here: reading them without a gap (change_reader.hpp) and who is told (server/feed).
#pragma once
#include "server/store/database.hpp"
#include "shared/domain/rights.hpp"

#include <string>
#include <string_view>

namespace ilvm::store {

// In an audience: whoever is signed in. Services and the catalogue are for everyone.
inline constexpr std::string_view everyoneToken = "*";

// What changed, and who could see it before and can now. The row refers to its subject and carries no value.
struct ChangeRow {
    // ticket (subject: reference), message (id), user (id), service ("target:IT"), catalogue_item (code);
    // rights (user id): `before` and `after` are then the tokens that this person held and holds.
    std::string type;
    std::string subject;
    domain::Tokens before; // empty when it is new
    domain::Tokens after;  // empty when it is gone
    domain::Tokens except; // user tokens that never see it: author and requested-for of an internal note's ticket
};

// Appends one row, alone.
void appendChange(Connection& connection, const ChangeRow& change);

// The same as a part of a larger statement: "INSERT INTO changes (…) SELECT $7, $8, $9, $10, $11 FROM moved" for
// `first` 7 and `from` "moved" (a CTE: as many rows as it has, so none when the guarded update found none).
// Without `from` it is one row. bindChange adds the five parameters in that order.
std::string changeInsert(std::size_t first, std::string_view from = {});
void bindChange(Parameters& parameters, const ChangeRow& change);

} // namespace ilvm::store
