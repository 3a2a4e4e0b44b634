// Whose account a ticket of Active Directory is, by the part of its PAC that says it (MS-PAC 2.10, UPN_DNS_INFO).
// Not here: whether the PAC is signed, which GSSAPI tells (kerberos.hpp).
#pragma once
#include <string>
#include <string_view>

namespace ilvm::directory {

// The account's objectSid as sidText gives it. Empty where the part does not hold one: it is broken, or comes from a
// domain controller without the updates of November 2021 (CVE-2021-42287), which added it.
std::string sidInUpnInfo(std::string_view part);

} // namespace ilvm::directory
