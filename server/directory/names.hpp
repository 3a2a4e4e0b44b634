// Pure translations between what LDAP writes and what we keep: filters, names, keys, times, logins.
// Not here: any connection.
#pragma once
#include "shared/base/instant.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace ilvm::directory {

// RFC 4515: any text, as the value of a filter.
std::string escapedForFilter(std::string_view text);

// The same text for every way to write one distinguished name (RFC 4514: escapes, spaces, letter case), to be used as a
// key in memory. Letter case is folded for Latin letters. A text that is no name is folded as it stands.
std::string foldedName(std::string_view distinguishedName);

// The 16 bytes of an objectGUID in the usual notation, whose first three fields are little-endian; empty when they are
// not 16.
std::string guidText(std::string_view bytes);
// The filter value that finds the GUID: each byte escaped. Empty when the text is no GUID.
std::string guidForFilter(std::string_view text);

// The bytes of an objectSid in the usual notation, "S-1-5-21-…" (MS-DTYP 2.4.2); empty when they are none.
std::string sidText(std::string_view bytes);

// Active Directory's accountExpires: 100 ns since 1601-01-01; 0 and 2^63 - 1 mean never, as does what is no number.
std::optional<base::Instant> expiryFrom(std::string_view accountExpires);

// What a person typed, without the white space around it and without "DOMAIN\".
std::string_view bareLogin(std::string_view typed);

} // namespace ilvm::directory
