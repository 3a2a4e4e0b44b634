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
    TestDirectory(); // empty but for the service account; LDAP, StartTLS and LDAPS on free ports
    ~TestDirectory();

    std::string url() const { return "ldap://127.0.0.1:" + std::to_string(port_); }
    std::string urlOverTls() const { return "ldaps://127.0.0.1:" + std::to_string(tlsPort_); }
    std::uint16_t tlsPort() const { return tlsPort_; }
    const TestCertificate& certificate() const { return certificate_; }
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
    void remove(const std::string& name);
    std::string nameInTree(const std::string& name) const; // the distinguished name

    void stop();
    void start(); // on the same ports, with all it held
    void restart() { stop(), start(); }

private:
    struct Connection;
    using Attributes = std::vector<std::pair<std::string, std::vector<std::string>>>;

    void configure();
    void add(const std::string& name, const std::string& distinguishedName, const Attributes& attributes);

    TestCertificate certificate_;
    TempFolder folder_;
    std::uint16_t port_ = 0;
    std::uint16_t tlsPort_ = 0;
    std::unique_ptr<ChildProcess> server_;
    std::map<std::string, std::string> names_; // login or group name → distinguished name
};

} // namespace ilvm::support
