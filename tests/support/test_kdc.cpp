#include "tests/support/test_kdc.hpp"

#include "tests/support/free_port.hpp"

#include <cstdlib>
#include <fstream>
#include <gssapi/gssapi_ext.h>
#include <gssapi/gssapi_krb5.h>
#include <krb5.h>
#include <stdexcept>

namespace ilvm::support {
namespace {

gss_OID_desc spnego{6, const_cast<char*>("\x2b\x06\x01\x05\x05\x02")}; // 1.3.6.1.5.5.2

void demand(OM_uint32 major, OM_uint32 minor, const char* what) {
    if (!GSS_ERROR(major)) return;
    OM_uint32 ignored = 0, more = 0;
    gss_buffer_desc text = GSS_C_EMPTY_BUFFER;
    gss_display_status(&ignored, minor, GSS_C_MECH_CODE, GSS_C_NO_OID, &more, &text);
    const std::string said(static_cast<const char*>(text.value), text.length);
    gss_release_buffer(&ignored, &text);
    throw std::runtime_error(std::string(what) + ": " + said);
}

gss_name_t nameOf(std::string text, gss_OID kind) {
    gss_buffer_desc bytes{text.size(), text.data()};
    gss_name_t name = GSS_C_NO_NAME;
    OM_uint32 minor = 0;
    demand(gss_import_name(&minor, &bytes, kind, &name), minor, "the name");
    return name;
}

std::string tokenFor(gss_name_t person, std::string password, const std::string& kind) {
    OM_uint32 minor = 0, ignored = 0;
    gss_buffer_desc secret{password.size(), password.data()};
    gss_OID_set_desc mechanisms{1, &spnego};
    gss_cred_id_t credential = GSS_C_NO_CREDENTIAL;
    const OM_uint32 given = gss_acquire_cred_with_password(&minor, person, &secret, GSS_C_INDEFINITE, &mechanisms,
                                                           GSS_C_INITIATE, &credential, nullptr, nullptr);
    if (GSS_ERROR(given)) gss_release_name(&ignored, &person);
    demand(given, minor, "the ticket");
    gss_name_t service = nameOf(kind + "/localhost@", GSS_KRB5_NT_PRINCIPAL_NAME);
    gss_ctx_id_t context = GSS_C_NO_CONTEXT;
    gss_buffer_desc token = GSS_C_EMPTY_BUFFER;
    const OM_uint32 major =
        gss_init_sec_context(&minor, credential, &context, service, &spnego, GSS_C_MUTUAL_FLAG, 0,
                             GSS_C_NO_CHANNEL_BINDINGS, GSS_C_NO_BUFFER, nullptr, &token, nullptr, nullptr);
    std::string bytes(static_cast<const char*>(token.value), token.length);
    gss_release_buffer(&ignored, &token);
    gss_delete_sec_context(&ignored, &context, GSS_C_NO_BUFFER);
    gss_release_name(&ignored, &service);
    gss_release_name(&ignored, &person);
    gss_release_cred(&ignored, &credential);
    demand(major, minor, "the token");
    return bytes;
}

// A keytab that is open.
class Keytab {
public:
    explicit Keytab(const std::string& path) {
        demand(krb5_init_context(&context));
        demand(krb5_kt_resolve(context, ("FILE:" + path).c_str(), &handle));
    }
    ~Keytab() {
        krb5_free_principal(context, principal_);
        if (handle) krb5_kt_close(context, handle);
        krb5_free_context(context);
    }
    Keytab(const Keytab&) = delete;
    Keytab& operator=(const Keytab&) = delete;

    void demand(krb5_error_code code) const {
        if (code != 0) throw std::runtime_error("the keytab: error " + std::to_string(code));
    }
    // Lives until the next, or as long as this.
    krb5_principal principal(const char* text) const {
        krb5_free_principal(context, principal_);
        principal_ = nullptr;
        demand(krb5_parse_name(context, text, &principal_));
        return principal_;
    }

    krb5_context context = nullptr;
    krb5_keytab handle = nullptr;

private:
    mutable krb5_principal principal_ = nullptr;
};

} // namespace

TestKdc::TestKdc() {
    const std::string port = std::to_string(freePort());
    std::ofstream(file("krb5.conf")) << "[libdefaults]\n default_realm = MEDICO.TEST\n dns_lookup_kdc = false\n"
                                        " dns_lookup_realm = false\n"
                                        " udp_preference_limit = 1\n"
                                        " default_ccache_name = MEMORY:\n[realms]\n MEDICO.TEST = {\n  kdc = 127.0.0.1:"
                                     << port << "\n }\n[domain_realm]\n localhost = MEDICO.TEST\n";
    std::ofstream(file("kdc.conf")) << "[kdcdefaults]\n kdc_listen = 127.0.0.1:" << port
                                    << "\n kdc_tcp_listen = 127.0.0.1:" << port
                                    << "\n[realms]\n MEDICO.TEST = {\n  database_name = " << file("principals")
                                    << "\n  key_stash_file = " << file("stash") << "\n  acl_file = " << file("acl")
                                    << "\n }\n[logging]\n kdc = FILE:" << file("kdc.log") << "\n";
    setenv("KRB5_CONFIG", file("krb5.conf").c_str(), 1);
    setenv("KRB5_KDC_PROFILE", file("kdc.conf").c_str(), 1);
    setenv("KRB5CCNAME", ("FILE:" + file("session")).c_str(), 1);
    setenv("KRB5_CLIENT_KTNAME", file("none.keytab").c_str(), 1);
    setenv("KRB5RCACHENAME", ("file2:" + file("replay")).c_str(), 1);
    const std::string log = file("made.log");
    run({.arguments = {"/usr/sbin/kdb5_util", "create", "-s", "-W", "-r", "MEDICO.TEST", "-P", "master-password"},
         .output = log});
    administrate("addprinc -randkey HTTP/localhost");
    administrate("ktadd -k " + keytab() + " HTTP/localhost");
    addPrincipal("probe", "probe");
    start();
}

TestKdc::~TestKdc() {
    stop();
}

void TestKdc::stop() {
    if (server_) server_->stop(SIGTERM);
    server_.reset();
}

void TestKdc::start() {
    server_ = std::make_unique<ChildProcess>(
        Command{.arguments = {"/usr/sbin/krb5kdc", "-n", "-r", "MEDICO.TEST"}, .output = file("out.log")});
    waitUntil(
        [this] {
            if (!server_->running()) throw std::runtime_error("the KDC ended:\n" + contentOf(file("out.log")));
            try {
                return !tokenOf("probe", "probe").empty();
            } catch (const std::runtime_error&) {
                return false;
            }
        },
        "the KDC to answer");
}

void TestKdc::administrate(const std::string& query) {
    run({.arguments = {"/usr/sbin/kadmin.local", "-r", "MEDICO.TEST", "-q", query}, .output = file("admin.log")});
}

void TestKdc::addPrincipal(const std::string& name, const std::string& password) {
    administrate("addprinc -pw " + password + " " + name);
}

void TestKdc::openSession(const std::string& principal) {
    administrate("ktadd -norandkey -k " + file("session.keytab") + " " + principal);
    run({.arguments = {"/usr/bin/kinit", "-c", "FILE:" + file("session"), "-k", "-t", file("session.keytab"),
                       principal},
         .output = file("kinit.log")});
}

void TestKdc::closeSession() {
    std::filesystem::remove(file("session"));
}

std::string TestKdc::keytabOf(const std::string& service) {
    const std::string path = file((std::to_string(++keytabs_) + ".keytab").c_str());
    administrate("addprinc -randkey " + service);
    administrate("ktadd -k " + path + " " + service);
    return path;
}

void TestKdc::shareKeytab(const std::string& service) {
    administrate("addprinc -randkey " + service + "/localhost");
    administrate("ktadd -k " + keytab() + " " + service + "/localhost");
}

std::string TestKdc::accountKeytab() const {
    const Keytab from(keytab()), to(file("account.keytab"));
    krb5_keytab_entry entry{};
    from.demand(
        krb5_kt_get_entry(from.context, from.handle, from.principal("HTTP/localhost@MEDICO.TEST"), 0, 0, &entry));
    const krb5_principal service = entry.principal;
    for (const krb5_principal name : {to.principal("ILVM-HTTP$@MEDICO.TEST"), service}) {
        entry.principal = name;
        to.demand(krb5_kt_add_entry(to.context, to.handle, &entry));
    }
    entry.principal = service;
    krb5_free_keytab_entry_contents(from.context, &entry);
    return file("account.keytab");
}

std::string TestKdc::tokenOf(const std::string& principal, const std::string& password,
                             const std::string& service) const {
    return tokenFor(nameOf(principal + "@MEDICO.TEST", GSS_C_NT_USER_NAME), password, service);
}

} // namespace ilvm::support
