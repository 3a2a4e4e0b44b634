// How the two flavours of directory write people and groups: attributes to ask for, filters, and entries read into
// values. Not here: asking (ldap_directory.hpp). OpenLDAP is expected to carry Active Directory's attributes.
#pragma once
#include "server/directory/connection.hpp"
#include "server/directory/directory.hpp"

namespace ilvm::directory {

std::vector<const char*> personAttributes(Flavour flavour);
std::vector<const char*> groupAttributes(Flavour flavour);
const char* keyAttribute(Flavour flavour);

std::string allPeople(Flavour flavour);
std::string allGroups(Flavour flavour);
// People and groups in one search, with all that both readings need, and which of them an entry of it is.
std::string everybody(Flavour flavour);
std::vector<const char*> everyAttribute(Flavour flavour);
bool isGroup(const Entry& entry);
// The person of that login or user principal name; the person of that key. Empty when nothing can have such a key.
std::string personOfLogin(Flavour flavour, std::string_view login);
std::string personOfKey(Flavour flavour, std::string_view key);
// The groups that hold one of these directly.
std::string groupsHolding(Flavour flavour, const std::vector<std::string>& distinguishedNames);

// The groups of these common names, and how two such names compare: the case of ASCII letters says nothing.
std::string groupsCalled(Flavour flavour, const std::vector<std::string>& names);
std::string foldedGroupName(std::string name);

std::string keyOf(const Entry& entry, Flavour flavour);
Person personFrom(const Entry& entry, Flavour flavour); // without manager and groups, which are other entries
Group groupFrom(const Entry& entry, Flavour flavour);

// Why a bind was refused, from Active Directory's sub-code ("…, data 533, …"); `wrong_password` for all that says
// nothing else. The sub-codes of the account's state come only with the right password.
SignIn outcomeOf(std::string_view reason);

} // namespace ilvm::directory
