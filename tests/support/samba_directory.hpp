// An Active Directory domain controller of a test's own: Samba's, alone with its LDAP server on an address of the
// loopback network. Needs root, for the port of LDAP cannot be chosen.
// Not here: OpenLDAP (test_directory.hpp).
#pragma once
#include "tests/support/process.hpp"
#include "tests/support/temp_folder.hpp"
#include "tests/support/test_certificate.hpp"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace ilvm::support {

class SambaDirectory {
public:
    // Why there can be none on this machine; empty: there can.
    static std::string whyNot();

    SambaDirectory(); // makes the domain, which takes a while, with an ordinary account to read with; starts it
    ~SambaDirectory();

    std::string url() const { return "ldap://" + address_; } // it wants StartTLS, as a controller does by default
    const TestCertificate& certificate() const { return certificate_; }
    std::string base() const { return "DC=medico,DC=test"; }
    std::string serviceAccount() const { return "CN=svc-ilvm,CN=Users," + base(); }
    std::string servicePassword() const { return "Serv1ce!Passw0rd"; }

    // Names are logins of people or names of groups. What the server refuses throws std::runtime_error.
    void addPerson(const std::string& login);
    void addGroup(const std::string& name, const std::vector<std::string>& members = {});
    void addMember(const std::string& group, const std::string& member);
    void removeMember(const std::string& group, const std::string& member);
    void setAttribute(const std::string& name, const std::string& attribute, const std::string& value);
    void disable(const std::string& login) { setAttribute(login, "userAccountControl", "546"); }
    void enable(const std::string& login) { setAttribute(login, "userAccountControl", "544"); }
    void rename(const std::string& name, const std::string& newName);
    void remove(const std::string& name);

    void stop();
    // Processes of `prefork` do not hear of each other's changes at once; `single` is one process.
    void start(const std::string& model = "single");

private:
    struct Connection;

    void provision();
    void add(const std::string& name, const std::map<std::string, std::vector<std::string>>& attributes);
    std::string nameInTree(const std::string& name) const { return "CN=" + name + ",CN=Users," + base(); }

    TempFolder folder_;
    const std::string address_;
    TestCertificate certificate_{address_};
    std::unique_ptr<ChildProcess> server_;
};

} // namespace ilvm::support
