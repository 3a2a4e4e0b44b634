// A slapd of a test's own that answers like a small Active Directory: people, groups, nested groups, passwords.
// Not here: reading it as the server does (server/directory).
#pragma once
#include "tests/support/process.hpp"
#include "tests/support/temp_folder.hpp"
#include "tests/support/test_certificate.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace ilvm::support {

struct TestPerson {
    std::string login;
    std::string displayName = login;
    std::string password = "secret";
    std::string department = "SESSAD";
    std::string title = "Éducatrice spécialisée";
    std::string mail = login + "@ilvm.test";
    std::string manager = {}; // the login of a person added before
};

class TestDirectory {
public:
    // Empty but for the service account; LDAP, StartTLS and LDAPS on free ports. `more`: further lines of its
    // configuration, after those of the overlay syncprov.
    explicit TestDirectory(const std::string& more = {});
    ~TestDirectory();

    std::string url() const { return "ldap://127.0.0.1:" + std::to_string(port_); }
    std::string urlOverTls() const { return "ldaps://127.0.0.1:" + std::to_string(tlsPort_); }
    std::uint16_t tlsPort() const { return tlsPort_; }
    const TestCertificate& certificate() const { return *certificate_; }
    std::string base() const { return "dc=ilvm,dc=test"; }
    std::string serviceAccount() const { return "cn=ilvm," + base(); }
    std::string servicePassword() const { return "service-password"; }

    // Names are logins of people or names of groups, whatever has been added. Every change is there for the next
    // search; what the server refuses throws std::runtime_error with its reason.
    void addPerson(const TestPerson& person);
    void addGroup(const std::string& name, const std::vector<std::string>& members = {});
    void addMember(const std::string& group, const std::string& member);
    void removeMember(const std::string& group, const std::string& member);
    void setAttribute(const std::string& name, const std::string& attribute, const std::string& value);
    void setPassword(const std::string& login, const std::string& password);
    void disable(const std::string& login);
    void enable(const std::string& login);
    void rename(const std::string& name, const std::string& newName); // login and name; its key stays the same
    void moveTo(const std::string& name, const std::string& unit); // a branch below the base, which is made if need be
    void renameUnit(const std::string& unit, const std::string& newUnit); // with all that is in it
    void remove(const std::string& name);
    std::string nameInTree(const std::string& name) const; // the distinguished name

    // Very many, without their passwords: people "p0", "p1", … and groups "g0", … of `members` people each, every tenth
    // of which holds the one before it. Restarts the server.
    void fill(int people, int groups, int members);

    void stop();
    void kill();  // it has no time to say goodbye
    void start(); // on the same ports, with all it held
    void restart() { stop(), start(); }

    void freeze(); // it neither answers nor hangs up
    void thaw();
    void keepCopy();                       // of all it holds; between stop() and start(), as is
    void rollBack();                       // to that copy
    void limitServiceAccount(int entries); // of one answer; restarts it
    void forgetSyncprov();                 // nobody can follow it any more; restarts it
    void useOtherCertificate();            // of another authority, from the next start() on

private:
    struct Connection;
    using Attributes = std::vector<std::pair<std::string, std::vector<std::string>>>;

    void configure(const std::string& more);
    std::filesystem::path data() const { return folder_.path() / "data"; }
    void add(const std::string& name, const std::string& distinguishedName, const Attributes& attributes);

    std::unique_ptr<TestCertificate> certificate_ = std::make_unique<TestCertificate>();
    std::unique_ptr<TestCertificate> former_; // whose authority somebody may still trust
    const std::string more_;
    TempFolder folder_;
    std::uint16_t port_ = 0;
    std::uint16_t tlsPort_ = 0;
    std::unique_ptr<ChildProcess> server_;
    std::map<std::string, std::string> names_; // login or group name → distinguished name
};

} // namespace ilvm::support
