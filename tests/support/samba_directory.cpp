#include "tests/support/samba_directory.hpp"

#include "tests/support/ldap_change.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <ldap.h>
#include <stdexcept>
#include <unistd.h>

namespace ilvm::support {
namespace {

namespace fs = std::filesystem;
constexpr const char* adminPassword = "Adm1n!Passw0rd";

// Two tests at the same time have an address each.
std::string ownAddress() {
    const auto number = static_cast<unsigned>(getpid());
    return "127.77." + std::to_string(number / 250 % 250 + 1) + "." + std::to_string(number % 250 + 1);
}

} // namespace

struct SambaDirectory::Connection {
    explicit Connection(const SambaDirectory& directory) {
        demand(ldap_initialize(&handle, directory.url().c_str()), "no handle");
        const int version = LDAP_VERSION3;
        ldap_set_option(handle, LDAP_OPT_PROTOCOL_VERSION, &version);
        ldap_set_option(handle, LDAP_OPT_X_TLS_CACERTFILE, directory.certificate().caFile().c_str());
        const int here = 0;
        ldap_set_option(handle, LDAP_OPT_X_TLS_NEWCTX, &here);
        code = ldap_start_tls_s(handle, nullptr, nullptr);
        if (code != LDAP_SUCCESS) return;
        std::string password = adminPassword;
        berval secret{password.size(), password.data()};
        code = ldap_sasl_bind_s(handle, ("CN=Administrator,CN=Users," + directory.base()).c_str(), LDAP_SASL_SIMPLE,
                                &secret, nullptr, nullptr, nullptr);
    }
    ~Connection() { ldap_unbind_ext_s(handle, nullptr, nullptr); }

    void modify(const std::string& name, Change& change) {
        demand(code, "the domain controller does not answer");
        LDAPMod* changes[] = {&change.mod, nullptr};
        demand(ldap_modify_ext_s(handle, name.c_str(), changes, nullptr, nullptr), "cannot change " + name);
    }

    LDAP* handle = nullptr;
    int code = LDAP_SUCCESS;
};

std::string SambaDirectory::whyNot() {
    return getuid() == 0 ? std::string{} : "a domain controller needs root: its port cannot be chosen";
}

SambaDirectory::SambaDirectory() : address_(ownAddress()) {
    setenv("TDB_NO_FSYNC", "1", 1); // for its tools and itself: nothing here has to outlive a power cut
    provision();
    const std::string home = (folder_.path() / "dc").string();
    run({.arguments = {"/usr/bin/samba-tool", "user", "create", "svc-ilvm", servicePassword(),
                       "--configfile=" + home + "/etc/smb.conf", "-H", home + "/private/sam.ldb"},
         .output = folder_.path() / "user.log"});
    start();
}

// Provisioning keeps only some of the options that it is given: the rest is written beside them.
void SambaDirectory::provision() {
    const std::string home = (folder_.path() / "dc").string();
    fs::create_directory(home);
    const auto option = [](const std::string& text) { return "--option=" + text; };
    run({.arguments = {"/usr/bin/samba-tool", "domain", "provision", "--realm=MEDICO.TEST", "--domain=MEDICO",
                       "--server-role=dc", "--dns-backend=NONE", std::string("--adminpass=") + adminPassword,
                       "--targetdir=" + home, "--host-name=dc1", "--host-ip=" + address_,
                       option("interfaces=" + address_ + "/8"), option("bind interfaces only=yes"),
                       option("server services=ldap"), option("posix:eadb=" + home + "/eadb.tdb")},
         .output = folder_.path() / "provision.log"});
    fs::permissions(certificate_.privateKeyFile(), fs::perms::owner_read | fs::perms::owner_write);
    std::ofstream(home + "/etc/smb.conf", std::ios::app)
        << "\n[global]\n\tlog file = " << home << "/log\n\ttls cafile = " << certificate_.caFile()
        << "\n\ttls certfile = " << certificate_.certificateFile()
        << "\n\ttls keyfile = " << certificate_.privateKeyFile() << "\n\ttls crlfile =\n\ttls dh params file =\n";
}

SambaDirectory::~SambaDirectory() {
    stop();
}

void SambaDirectory::start(const std::string& model) {
    const fs::path log = folder_.path() / "samba.log";
    server_ = std::make_unique<ChildProcess>(
        Command{.arguments = {"/usr/sbin/samba", "--foreground", "--model=" + model,
                              "--configfile=" + (folder_.path() / "dc/etc/smb.conf").string(), "--no-process-group"},
                .output = log});
    waitUntil(
        [this, &log] {
            if (!server_->running()) throw std::runtime_error("samba ended:\n" + contentOf(log));
            return Connection(*this).code == LDAP_SUCCESS;
        },
        "samba to answer", std::chrono::seconds(120));
}

void SambaDirectory::stop() {
    if (server_) server_->stop(SIGTERM, std::chrono::seconds(30));
    server_.reset();
}

void SambaDirectory::add(const std::string& name, const std::map<std::string, std::vector<std::string>>& attributes) {
    std::vector<std::unique_ptr<Change>> changes;
    std::vector<LDAPMod*> pointers;
    for (const auto& [attribute, values] : attributes) {
        if (values.empty()) continue;
        changes.push_back(std::make_unique<Change>(LDAP_MOD_ADD, attribute, values));
        pointers.push_back(&changes.back()->mod);
    }
    pointers.push_back(nullptr);
    Connection connection(*this);
    demand(connection.code, "the domain controller does not answer");
    demand(ldap_add_ext_s(connection.handle, nameInTree(name).c_str(), pointers.data(), nullptr, nullptr),
           "cannot add " + name);
}

// Without a password, which only an encrypted connection may set: 544 is an ordinary account that needs none.
void SambaDirectory::addPerson(const std::string& login) {
    add(login, {{"objectClass", {"user"}},
                {"sAMAccountName", {login}},
                {"displayName", {login}},
                {"userPrincipalName", {login + "@medico.test"}},
                {"userAccountControl", {"544"}}});
}

void SambaDirectory::addGroup(const std::string& name, const std::vector<std::string>& members) {
    std::vector<std::string> names;
    for (const std::string& member : members)
        names.push_back(nameInTree(member));
    add(name, {{"objectClass", {"group"}}, {"sAMAccountName", {name}}, {"member", names}});
}

void SambaDirectory::addMember(const std::string& group, const std::string& member) {
    Change change(LDAP_MOD_ADD, "member", {nameInTree(member)});
    Connection(*this).modify(nameInTree(group), change);
}

void SambaDirectory::removeMember(const std::string& group, const std::string& member) {
    Change change(LDAP_MOD_DELETE, "member", {nameInTree(member)});
    Connection(*this).modify(nameInTree(group), change);
}

void SambaDirectory::setAttribute(const std::string& name, const std::string& attribute, const std::string& value) {
    Change change(LDAP_MOD_REPLACE, attribute, {value});
    Connection(*this).modify(nameInTree(name), change);
}

void SambaDirectory::rename(const std::string& name, const std::string& newName) {
    {
        Connection connection(*this);
        demand(connection.code, "the domain controller does not answer");
        demand(ldap_rename_s(connection.handle, nameInTree(name).c_str(), ("CN=" + newName).c_str(), nullptr, 1,
                             nullptr, nullptr),
               "cannot rename " + name);
    }
    setAttribute(newName, "sAMAccountName", newName);
}

void SambaDirectory::remove(const std::string& name) {
    Connection connection(*this);
    demand(connection.code, "the domain controller does not answer");
    demand(ldap_delete_ext_s(connection.handle, nameInTree(name).c_str(), nullptr, nullptr), "cannot remove " + name);
}

} // namespace ilvm::support
