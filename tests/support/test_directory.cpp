#include "tests/support/test_directory.hpp"

#include "tests/support/free_port.hpp"
#include "tests/support/ldap_change.hpp"

#include <fstream>
#include <ldap.h>
#include <stdexcept>
#include <utility>

namespace ilvm::support {
namespace {

namespace fs = std::filesystem;
constexpr const char* rootPassword = "root-password";

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    return text;
}

// RFC 4514, 2.4: what would end or change a value.
std::string escapedName(const std::string& value) {
    std::string escaped;
    for (std::size_t at = 0; at < value.size(); ++at) {
        const bool edge = (value[at] == ' ' && (at == 0 || at + 1 == value.size())) || (value[at] == '#' && at == 0);
        if (edge || std::string_view(",+\"\\<>;=").find(value[at]) != std::string_view::npos) escaped += '\\';
        escaped += value[at];
    }
    return escaped;
}

} // namespace

struct TestDirectory::Connection {
    explicit Connection(const TestDirectory& directory) {
        demand(ldap_initialize(&handle, directory.url().c_str()), "no handle");
        const int version = LDAP_VERSION3;
        const timeval patience{30, 0}; // a server that locked itself up fails a test, and does not hold it
        ldap_set_option(handle, LDAP_OPT_PROTOCOL_VERSION, &version);
        ldap_set_option(handle, LDAP_OPT_TIMEOUT, &patience);
        std::string password = rootPassword;
        berval secret{password.size(), password.data()};
        code = ldap_sasl_bind_s(handle, ("cn=root," + directory.base()).c_str(), LDAP_SASL_SIMPLE, &secret, nullptr,
                                nullptr, nullptr);
    }
    ~Connection() { ldap_unbind_ext_s(handle, nullptr, nullptr); }

    void modify(const std::string& name, Change& change) {
        demand(code, "the test directory does not answer");
        LDAPMod* changes[] = {&change.mod, nullptr};
        demand(ldap_modify_ext_s(handle, name.c_str(), changes, nullptr, nullptr), "cannot change " + name);
    }

    LDAP* handle = nullptr;
    int code = LDAP_SUCCESS;
};

TestDirectory::TestDirectory(const std::string& more) : more_(more) {
    fs::create_directory(data());
    configure(more_);
    for (int attempt = 1;; ++attempt) { // a free port may be taken before slapd binds it
        port_ = freePort();
        tlsPort_ = freePort();
        try {
            start();
            break;
        } catch (const std::runtime_error&) {
            if (attempt == 5) throw;
        }
    }
    add("", base(), {{"objectClass", {"organization", "dcObject"}}, {"o", {"ILVM"}}, {"dc", {"ilvm"}}});
    for (const std::string unit : {"people", "groups"})
        add("", "ou=" + unit + "," + base(), {{"objectClass", {"organizationalUnit"}}, {"ou", {unit}}});
    add("ilvm", serviceAccount(),
        {{"objectClass", {"organizationalRole", "simpleSecurityObject"}},
         {"cn", {"ilvm"}},
         {"userPassword", {servicePassword()}}});
}

TestDirectory::~TestDirectory() {
    if (server_) server_->stop(SIGTERM);
}

void TestDirectory::configure(const std::string& more) {
    std::string text = contentOf(fs::path(ILVM_RESOURCES) / "demo/slapd.conf.in");
    text = replaced(text, "@FOLDER@", folder_.path().string());
    text = replaced(text, "@RESOURCES@", (fs::path(ILVM_RESOURCES) / "demo").string());
    text = replaced(text, "@SERVICE_DN@", serviceAccount());
    text = replaced(text, "@BASE@", base());
    text = replaced(text, "@ROOT_PASSWORD@", rootPassword);
    text = replaced(text, "database mdb",
                    "TLSCACertificateFile " + certificate_->caFile() + "\nTLSCertificateFile " +
                        certificate_->certificateFile() + "\nTLSCertificateKeyFile " + certificate_->privateKeyFile() +
                        "\n\ndatabase mdb\ndbnosync");
    std::ofstream(folder_.path() / "slapd.conf") << text << more << "\n";
}

void TestDirectory::start() {
    const fs::path log = folder_.path() / "slapd.log";
    server_ = std::make_unique<ChildProcess>(
        Command{.arguments = {"/usr/sbin/slapd", "-d", "0", "-h", url() + " " + urlOverTls(), "-f",
                              (folder_.path() / "slapd.conf").string()},
                .output = log});
    const auto answers = [this, &log] {
        if (!server_->running()) throw std::runtime_error("slapd ended:\n" + contentOf(log));
        return Connection(*this).code == LDAP_SUCCESS;
    };
    waitUntil(answers, "slapd to answer");
}

void TestDirectory::stop() {
    if (server_) server_->stop(SIGTERM);
    server_.reset();
}

std::string TestDirectory::nameInTree(const std::string& name) const {
    const auto found = names_.find(name);
    if (found == names_.end()) throw std::runtime_error("the test directory has no " + name);
    return found->second;
}

void TestDirectory::add(const std::string& name, const std::string& distinguishedName, const Attributes& attributes) {
    std::vector<std::unique_ptr<Change>> changes;
    std::vector<LDAPMod*> pointers;
    for (const auto& [attribute, values] : attributes) {
        if (values.empty()) continue;
        changes.push_back(std::make_unique<Change>(LDAP_MOD_ADD, attribute, values));
        pointers.push_back(&changes.back()->mod);
    }
    pointers.push_back(nullptr);
    Connection connection(*this);
    demand(connection.code, "the test directory does not answer");
    demand(ldap_add_ext_s(connection.handle, distinguishedName.c_str(), pointers.data(), nullptr, nullptr),
           "cannot add " + distinguishedName);
    if (!name.empty()) names_[name] = distinguishedName;
}

void TestDirectory::addPerson(const TestPerson& person) {
    const auto filled = [](const std::string& value) {
        return value.empty() ? std::vector<std::string>{} : std::vector<std::string>{value};
    };
    std::vector<std::string> manager;
    if (!person.manager.empty()) manager.push_back(nameInTree(person.manager));
    add(person.login, "cn=" + escapedName(person.displayName) + ",ou=people," + base(),
        {{"objectClass", {"user"}},
         {"cn", {person.displayName}},
         {"sn", {person.displayName}},
         {"sAMAccountName", {person.login}},
         {"userPrincipalName", {person.login + "@ilvm.test"}},
         {"displayName", {person.displayName}},
         {"mail", filled(person.mail)},
         {"title", filled(person.title)},
         {"department", filled(person.department)},
         {"manager", manager},
         {"userAccountControl", {"512"}},
         {"accountExpires", {"0"}},
         {"userPassword", filled(person.password)}});
}

void TestDirectory::addGroup(const std::string& name, const std::vector<std::string>& members) {
    std::vector<std::string> names;
    for (const std::string& member : members)
        names.push_back(nameInTree(member));
    add(name, "cn=" + escapedName(name) + ",ou=groups," + base(),
        {{"objectClass", {"group"}}, {"cn", {name}}, {"sAMAccountName", {name}}, {"member", names}});
}

void TestDirectory::addMember(const std::string& group, const std::string& member) {
    Change change(LDAP_MOD_ADD, "member", {nameInTree(member)});
    Connection(*this).modify(nameInTree(group), change);
}

void TestDirectory::removeMember(const std::string& group, const std::string& member) {
    Change change(LDAP_MOD_DELETE, "member", {nameInTree(member)});
    Connection(*this).modify(nameInTree(group), change);
}

void TestDirectory::setAttribute(const std::string& name, const std::string& attribute, const std::string& value) {
    Change change(LDAP_MOD_REPLACE, attribute, {value});
    Connection(*this).modify(nameInTree(name), change);
}

void TestDirectory::setPassword(const std::string& login, const std::string& password) {
    setAttribute(login, "userPassword", password);
}

// Active Directory's flags: 512 is an ordinary account, 2 the disabled bit.
void TestDirectory::disable(const std::string& login) {
    setAttribute(login, "userAccountControl", "514");
}
void TestDirectory::enable(const std::string& login) {
    setAttribute(login, "userAccountControl", "512");
}

void TestDirectory::rename(const std::string& name, const std::string& newName) {
    const std::string old = nameInTree(name);
    const std::string relative = "cn=" + escapedName(newName);
    Connection connection(*this);
    demand(connection.code, "the test directory does not answer");
    demand(ldap_rename_s(connection.handle, old.c_str(), relative.c_str(), nullptr, 1, nullptr, nullptr),
           "cannot rename " + old);
    names_.erase(name);
    names_[newName] =
        relative + (old.find(",ou=people,") != std::string::npos ? ",ou=people," : ",ou=groups,") + base();
    setAttribute(newName, "sAMAccountName", newName);
}

void TestDirectory::moveTo(const std::string& name, const std::string& unit) {
    const std::string parent = "ou=" + unit + "," + base();
    const std::string old = nameInTree(name);
    const std::string relative = "cn=" + escapedName(name);
    Connection connection(*this);
    demand(connection.code, "the test directory does not answer");
    if (names_.insert({unit, parent}).second)
        add(unit, parent, {{"objectClass", {"organizationalUnit"}}, {"ou", {unit}}});
    demand(ldap_rename_s(connection.handle, old.c_str(), relative.c_str(), parent.c_str(), 1, nullptr, nullptr),
           "cannot move " + old);
    names_[name] = relative + "," + parent;
}

void TestDirectory::renameUnit(const std::string& unit, const std::string& newUnit) {
    const std::string before = ",ou=" + unit + "," + base(), after = ",ou=" + newUnit + "," + base();
    Connection connection(*this);
    demand(connection.code, "the test directory does not answer");
    demand(ldap_rename_s(connection.handle, before.substr(1).c_str(), ("ou=" + newUnit).c_str(), nullptr, 1, nullptr,
                         nullptr),
           "cannot rename " + before.substr(1));
    for (auto& [name, distinguishedName] : names_)
        distinguishedName = replaced(distinguishedName, before, after);
}

void TestDirectory::remove(const std::string& name) {
    Connection connection(*this);
    demand(connection.code, "the test directory does not answer");
    demand(ldap_delete_ext_s(connection.handle, nameInTree(name).c_str(), nullptr, nullptr),
           "cannot remove " + nameInTree(name));
    names_.erase(name);
}

} // namespace ilvm::support
