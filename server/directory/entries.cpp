#include "server/directory/entries.hpp"

#include "server/directory/names.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cstdint>

namespace ilvm::directory {
namespace {

constexpr std::int64_t disabledAccount = 0x2; // userAccountControl, ADS_UF_ACCOUNTDISABLE

// Computers are users too in Active Directory.
std::string person(Flavour flavour, const std::string& condition) {
    return flavour == Flavour::active_directory ? "(&(objectClass=user)(!(objectClass=computer))" + condition + ")"
                                                : "(&(objectClass=person)(sAMAccountName=*)" + condition + ")";
}

std::string group(Flavour flavour, const std::string& condition) {
    const std::string type = flavour == Flavour::active_directory ? "(objectClass=group)"
                                                                  : "(|(objectClass=group)(objectClass=groupOfNames))";
    return condition.empty() ? type : "(&" + type + condition + ")";
}

} // namespace

const char* keyAttribute(Flavour flavour) {
    return flavour == Flavour::active_directory ? "objectGUID" : "entryUUID";
}

std::vector<const char*> personAttributes(Flavour flavour) {
    std::vector<const char*> attributes{
        keyAttribute(flavour), "sAMAccountName", "userPrincipalName",  "displayName",   "mail", "title",
        "department",          "manager",        "userAccountControl", "accountExpires"};
    if (flavour == Flavour::active_directory) attributes.push_back("objectSid");
    return attributes;
}

std::vector<const char*> groupAttributes(Flavour flavour) {
    return {keyAttribute(flavour), "cn", "sAMAccountName", "member"};
}

std::string allPeople(Flavour flavour) {
    return person(flavour, "(sAMAccountName=*)");
}
std::string allGroups(Flavour flavour) {
    return group(flavour, {});
}

std::string everybody(Flavour flavour) {
    return "(|" + allPeople(flavour) + allGroups(flavour) + ")";
}

std::vector<const char*> everyAttribute(Flavour flavour) {
    auto attributes = personAttributes(flavour);
    attributes.insert(attributes.end(), {"objectClass", "cn", "member"});
    return attributes;
}

bool isGroup(const Entry& entry) {
    const auto& classes = entry.all("objectclass");
    return std::any_of(classes.begin(), classes.end(), [](std::string name) {
        std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::tolower(c); });
        return name == "group" || name == "groupofnames";
    });
}

std::string personOfLogin(Flavour flavour, std::string_view login) {
    // No sAMAccountName holds an "@": one text cannot be the login of one person and the principal name of another.
    const bool principal = login.find('@') != std::string_view::npos;
    return person(flavour,
                  std::string(principal ? "(userPrincipalName=" : "(sAMAccountName=") + escapedForFilter(login) + ")");
}

std::string personOfKey(Flavour flavour, std::string_view key) {
    const std::string value = flavour == Flavour::active_directory ? guidForFilter(key) : escapedForFilter(key);
    return value.empty() ? std::string{}
                         : person(flavour, std::string("(") + keyAttribute(flavour) + "=" + value + ")");
}

std::string groupsHolding(Flavour flavour, const std::vector<std::string>& distinguishedNames) {
    std::string any = "(|";
    for (const std::string& name : distinguishedNames)
        any += "(member=" + escapedForFilter(name) + ")";
    return group(flavour, any + ")");
}

std::string groupsCalled(Flavour flavour, const std::vector<std::string>& names) {
    std::string any = "(|";
    for (const std::string& name : names)
        any += "(cn=" + escapedForFilter(name) + ")";
    return group(flavour, any + ")");
}

std::string foldedGroupName(std::string name) {
    for (char& c : name)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return name;
}

std::string keyOf(const Entry& entry, Flavour flavour) {
    return flavour == Flavour::active_directory ? guidText(entry.first("objectguid")) : entry.first("entryuuid");
}

Person personFrom(const Entry& entry, Flavour flavour) {
    Person person;
    person.key = keyOf(entry, flavour);
    person.login = entry.first("samaccountname");
    person.user_principal_name = entry.first("userprincipalname");
    person.display_name = entry.first("displayname");
    if (person.display_name.empty()) person.display_name = person.login;
    person.mail = entry.first("mail");
    person.title = entry.first("title");
    person.department = entry.first("department");
    const std::string control = entry.first("useraccountcontrol");
    std::int64_t flags = 0;
    std::from_chars(control.data(), control.data() + control.size(), flags);
    person.disabled = (flags & disabledAccount) != 0;
    if (flavour == Flavour::active_directory) person.sid = sidText(entry.first("objectsid"));
    person.expires = expiryFrom(entry.first("accountexpires"));
    return person;
}

Group groupFrom(const Entry& entry, Flavour flavour) {
    // Of two groups in different containers the common name may be the same: where there is a name that is unique in
    // the domain, that one counts.
    const std::string account = flavour == Flavour::active_directory ? entry.first("samaccountname") : std::string{};
    return {keyOf(entry, flavour), account.empty() ? entry.first("cn") : account, entry.name};
}

SignIn outcomeOf(std::string_view reason) {
    if (reason.find("data 533") != std::string_view::npos) return SignIn::disabled;
    if (reason.find("data 701") != std::string_view::npos) return SignIn::expired;
    return SignIn::wrong_password;
}

} // namespace ilvm::directory
