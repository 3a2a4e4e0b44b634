// The pure parts: escapes, folded names, keys, expiry, logins, closures with cycles.
#include "server/directory/dial.hpp"
#include "server/directory/entries.hpp"
#include "server/directory/names.hpp"
#include "server/directory/pac.hpp"

#include <QtTest>

using namespace ilvm::directory;
using ilvm::base::Instant;

namespace {

// S-1-5-21-1-2-3-1104
const std::string sid("\1\5\0\0\0\0\0\5\x15\0\0\0\1\0\0\0\2\0\0\0\3\0\0\0\x50\4\0\0", 28);

// UPN_DNS_INFO: two names that nobody reads, the flags, the account's name, then where its SID stands.
std::string upnInfo(int flags, std::size_t size, std::size_t place, const std::string& rest) {
    const auto two = [](std::size_t number) {
        return std::string{static_cast<char>(number & 0xFFU), static_cast<char>(number >> 8U)};
    };
    return two(4) + two(20) + two(4) + two(24) + two(static_cast<std::size_t>(flags)) + two(0) + two(4) + two(28) +
           two(size) + two(place) + rest;
}

} // namespace

class TestDirectoryNames : public QObject {
    Q_OBJECT

private slots:
    void filtersEscape();
    void namesFold();
    void guidsGoThereAndBack();
    void sidsAreTexts();
    void aPacNamesAnAccount();
    void aPacOfADomainControllerIsRead();
    void accountsExpire();
    void loginsAreBare();
    void subCodesTellAccountsApart();
    void addressesAreStrict();
};

void TestDirectoryNames::filtersEscape() {
    QCOMPARE(escapedForFilter(std::string_view("a*(b)\\\0é", 9)), std::string("a\\2a\\28b\\29\\5c\\00é"));
}

void TestDirectoryNames::namesFold() {
    const std::string folded = foldedName("CN=Nguyen\\2C Linh,OU=Élèves, DC=ilvm");
    QCOMPARE(foldedName("cn=nguyen\\, linh,ou=\\C3\\89lèves,dc=ILVM"), folded);
    QCOMPARE(foldedName("cn=Nguyen\\,  LINH,ou=élèves,dc=ilvm"), folded);
    QVERIFY(foldedName("cn=nguyen,cn=linh,ou=élèves,dc=ilvm") != folded);
    QVERIFY(foldedName("cn=Nguyen\\, Linh,ou=elèves,dc=ilvm") != folded);
    QCOMPARE(foldedName("cn=ŒUVRE ŽŸ Ł,dc=x").size(), foldedName("cn=œuvre žŸ ł,dc=x").size());
    QCOMPARE(foldedName("cn=ŒUVRE Ž Ł,dc=x"), foldedName("cn=œuvre ž ł,dc=x"));
    QCOMPARE(foldedName("no name AT all"), std::string("no name at all"));
}

void TestDirectoryNames::guidsGoThereAndBack() {
    const std::string bytes = "\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f\xff";
    QCOMPARE(guidText(bytes), std::string("04030201-0605-0807-090a-0b0c0d0e0fff"));
    QCOMPARE(guidForFilter("04030201-0605-0807-090A-0b0c0d0e0fff"),
             std::string("\\01\\02\\03\\04\\05\\06\\07\\08\\09\\0a\\0b\\0c\\0d\\0e\\0f\\ff"));
    QCOMPARE(guidText("short"), std::string());
    for (const char* wrong : {"", "04030201-0605-0807-090a-0b0c0d0e0f", "*)(cn=04030201060508070", "zz"})
        QCOMPARE(guidForFilter(wrong), std::string());
    QVERIFY(personOfKey(Flavour::active_directory, "*)(objectClass=*").empty());
}

void TestDirectoryNames::sidsAreTexts() {
    QCOMPARE(sidText(sid), std::string("S-1-5-21-1-2-3-1104"));
    QCOMPARE(sidText(std::string("\1\1\0\0\0\0\0\1\xff\xff\xff\xff", 12)), std::string("S-1-1-4294967295"));
    for (std::size_t length = 0; length < sid.size(); ++length)
        QCOMPARE(sidText(sid.substr(0, length)), std::string());
    QCOMPARE(sidText(sid + '\0'), std::string());
    auto other = sid;
    other[0] = 2; // a revision that nobody knows
    QCOMPARE(sidText(other), std::string());
    QCOMPARE(sidText(std::string("\1\x10", 2) + std::string(6 + 16 * 4, '\0')), std::string()); // fifteen at most
}

void TestDirectoryNames::aPacNamesAnAccount() {
    const std::string name("S-1-5-21-1-2-3-1104"), names("u\0p\0d\0n\0s\0a\0", 12);
    const auto whole = upnInfo(2, sid.size(), 32, names + sid);
    QCOMPARE(sidInUpnInfo(whole), name);
    QCOMPARE(sidInUpnInfo(upnInfo(3, sid.size(), 32, names + sid + "padding")), name);
    QCOMPARE(sidInUpnInfo(upnInfo(2, sid.size(), 20, sid)), name);
    for (std::size_t length = 0; length < whole.size(); ++length)
        QCOMPARE(sidInUpnInfo(whole.substr(0, length)), std::string());
    for (const int flags : {0, 1}) // a domain controller that has not been brought up to date
        QCOMPARE(sidInUpnInfo(upnInfo(flags, sid.size(), 32, names + sid)), std::string());
    const auto wrong = [&](std::size_t size, std::size_t place) { return upnInfo(2, size, place, names + sid); };
    for (const auto& bytes : {wrong(0, 32), wrong(27, 32), wrong(29, 32), wrong(28, 33), wrong(28, 0xFFFF),
                              wrong(0xFFFF, 32), wrong(0xFFFF, 0xFFFF), wrong(28, 61), wrong(0, 60), wrong(28, 0)})
        QCOMPARE(sidInUpnInfo(bytes), std::string());
}

// As one wrote it for benali@medico.test.
void TestDirectoryNames::aPacOfADomainControllerIsRead() {
    const auto bytes =
        QByteArray::fromHex("2400180016004000020000000c0058001c00640000000000620065006e0061006c0069004000"
                            "6d0065006400690063006f002e007400650073007400000000004d0045004400490043004f00"
                            "2e0054004500530054000000620065006e0061006c006900010500000000000515000000ea6a"
                            "3b8d7a40f82ca7eb11a44e040000")
            .toStdString();
    QCOMPARE(bytes.size(), std::size_t(128));
    QCOMPARE(sidInUpnInfo(bytes), std::string("S-1-5-21-2369481450-754466938-2752637863-1102"));
}

void TestDirectoryNames::accountsExpire() {
    QVERIFY(!expiryFrom("0") && !expiryFrom("9223372036854775807") && !expiryFrom("") && !expiryFrom("soon"));
    QCOMPARE(ilvm::base::toText(expiryFrom("133485408000000000").value()), std::string("2024-01-01T00:00:00.000Z"));
}

void TestDirectoryNames::loginsAreBare() {
    QCOMPARE(std::string(bareLogin(" ILVM\\n.benali\t")), std::string("n.benali"));
    QCOMPARE(std::string(bareLogin("n.benali@ilvm.test")), std::string("n.benali@ilvm.test"));
    QVERIFY(bareLogin(" \n").empty() && bareLogin("").empty() && bareLogin("ILVM\\").empty());
}

void TestDirectoryNames::subCodesTellAccountsApart() {
    QVERIFY(outcomeOf("80090308: LdapErr: DSID-0C090400, comment: AcceptSecurityContext error, data 533, v1db1") ==
            SignIn::disabled);
    QVERIFY(outcomeOf("AcceptSecurityContext error, data 701, v1db1") == SignIn::expired);
    QVERIFY(outcomeOf("AcceptSecurityContext error, data 52e, v1db1") == SignIn::wrong_password);
    QVERIFY(outcomeOf("") == SignIn::wrong_password);
}

void TestDirectoryNames::addressesAreStrict() {
    QVERIFY((addressOf("ldap://dc1.example.org") == Address{"dc1.example.org", "389", false}));
    QVERIFY((addressOf("ldaps://[::1]:1636/") == Address{"::1", "1636", true}));
    for (const char* wrong : {"", "dc1", "http://dc1", "ldapi:///", "ldap://"})
        QVERIFY_EXCEPTION_THROWN(addressOf(wrong), std::invalid_argument);
}

QTEST_GUILESS_MAIN(TestDirectoryNames)
#include "test_directory_names.moc"
