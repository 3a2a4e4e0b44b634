#include "server/directory/kerberos.hpp"

#include "server/directory/pac.hpp"

#include <fstream>
#include <gssapi/gssapi_ext.h>
#include <gssapi/gssapi_krb5.h>

namespace ilvm::directory {
namespace {

std::string statusText(OM_uint32 status, int kind) {
    std::string all;
    OM_uint32 minor = 0, context = 0;
    do {
        gss_buffer_desc text = GSS_C_EMPTY_BUFFER;
        if (GSS_ERROR(gss_display_status(&minor, status, kind, GSS_C_NO_OID, &context, &text))) break;
        all += (all.empty() ? "" : ", ") + std::string(static_cast<const char*>(text.value), text.length);
        gss_release_buffer(&minor, &text);
    } while (context != 0);
    return all;
}

std::string reason(OM_uint32 major, OM_uint32 minor) {
    return statusText(major, GSS_C_GSS_CODE) + " (" + statusText(minor, GSS_C_MECH_CODE) + ")";
}

// What one exchange leaves behind.
struct Exchange {
    ~Exchange() {
        OM_uint32 minor = 0;
        gss_release_name(&minor, &client);
        gss_release_name(&minor, &server);
        gss_release_buffer(&minor, &answer);
        gss_delete_sec_context(&minor, &context, GSS_C_NO_BUFFER);
    }

    gss_ctx_id_t context = GSS_C_NO_CONTEXT;
    gss_name_t client = GSS_C_NO_NAME, server = GSS_C_NO_NAME;
    gss_buffer_desc answer = GSS_C_EMPTY_BUFFER;
};

std::string nameText(gss_name_t name) {
    OM_uint32 minor = 0;
    gss_buffer_desc text = GSS_C_EMPTY_BUFFER;
    if (name == GSS_C_NO_NAME || GSS_ERROR(gss_display_name(&minor, name, &text, nullptr))) return {};
    std::string copy(static_cast<const char*>(text.value), text.length);
    gss_release_buffer(&minor, &text);
    return copy;
}

// Of the PAC, which MIT gives only where the service's key signed it; empty: there is none.
std::string upnInfoOf(gss_name_t client) {
    std::string kind = "urn:mspac:upn-dns-info";
    gss_buffer_desc wanted{kind.size(), kind.data()}, value = GSS_C_EMPTY_BUFFER;
    OM_uint32 minor = 0;
    int authenticated = 0, complete = 0, more = -1;
    if (GSS_ERROR(gss_get_name_attribute(&minor, client, &wanted, &authenticated, &complete, &value, nullptr, &more)))
        return {};
    std::string bytes;
    if (authenticated != 0) bytes.assign(static_cast<const char*>(value.value), value.length);
    gss_release_buffer(&minor, &value);
    return bytes;
}

std::string realmOf(std::string_view principal) {
    const auto at = principal.rfind('@');
    return at == std::string_view::npos ? std::string{} : std::string(principal.substr(at + 1));
}

// Every HTTP/… of whatever host and realm. Without it the first key that opens a ticket would say whom it is for: of an
// account of Active Directory its own name and its services have one key.
class WebService {
public:
    WebService() {
        std::string text = "HTTP";
        gss_buffer_desc bytes{text.size(), text.data()};
        OM_uint32 minor = 0;
        const OM_uint32 major = gss_import_name(&minor, &bytes, GSS_C_NT_HOSTBASED_SERVICE, &handle_);
        if (GSS_ERROR(major)) throw std::runtime_error("Kerberos cannot be used: " + reason(major, minor));
    }
    ~WebService() {
        OM_uint32 minor = 0;
        gss_release_name(&minor, &handle_);
    }
    WebService(const WebService&) = delete;
    WebService& operator=(const WebService&) = delete;

    gss_name_t handle() const { return handle_; }

private:
    gss_name_t handle_ = GSS_C_NO_NAME;
};

} // namespace

struct TicketReader::Credential {
    ~Credential() {
        OM_uint32 minor = 0;
        gss_release_cred(&minor, &handle);
    }
    gss_cred_id_t handle = GSS_C_NO_CREDENTIAL;
};

// The keys are looked up anew each time, so that the keytab can be replaced.
TicketReader::TicketReader(const std::string& keytab, Flavour flavour)
    : credential_(std::make_unique<Credential>()), flavour_(flavour) {
    if (!std::ifstream(keytab).good()) throw std::runtime_error("the keytab " + keytab + " cannot be read");
    const std::string place = "FILE:" + keytab;
    gss_key_value_element_desc element{"keytab", place.c_str()};
    const gss_key_value_set_desc store{1, &element};
    const WebService service;
    OM_uint32 minor = 0;
    const OM_uint32 major = gss_acquire_cred_from(&minor, service.handle(), GSS_C_INDEFINITE, GSS_C_NO_OID_SET,
                                                  GSS_C_ACCEPT, &store, &credential_->handle, nullptr, nullptr);
    if (GSS_ERROR(major)) throw std::runtime_error("the keytab " + keytab + " cannot be used: " + reason(major, minor));
}

TicketReader::~TicketReader() = default;

TicketReader::Ticket TicketReader::read(std::string_view token) const {
    Exchange exchange;
    std::string bytes(token); // GSSAPI takes what it might change
    gss_buffer_desc input{bytes.size(), bytes.data()};
    OM_uint32 minor = 0;
    gss_OID mechanism = GSS_C_NO_OID;
    const OM_uint32 major =
        gss_accept_sec_context(&minor, &exchange.context, credential_->handle, &input, GSS_C_NO_CHANNEL_BINDINGS,
                               &exchange.client, &mechanism, &exchange.answer, nullptr, nullptr, nullptr);
    if (GSS_ERROR(major)) throw TicketRefused(reason(major, minor));
    if ((major & GSS_S_CONTINUE_NEEDED) != 0) throw TicketRefused("more than one message would be needed");
    OM_uint32 ignored = 0;
    gss_inquire_context(&ignored, exchange.context, nullptr, &exchange.server, nullptr, &mechanism, nullptr, nullptr,
                        nullptr);
    if (mechanism == GSS_C_NO_OID || gss_oid_equal(mechanism, gss_mech_krb5) == 0)
        throw TicketRefused("it is not Kerberos");
    const std::string service = nameText(exchange.server);
    const std::string principal = nameText(exchange.client);
    std::string login = loginOfPrincipal(principal, realmOf(service));
    if (login.empty()) throw TicketRefused(principal + " is nobody of this realm");
    Ticket ticket{
        std::move(login), std::string(static_cast<const char*>(exchange.answer.value), exchange.answer.length), {}};
    if (flavour_ == Flavour::active_directory) {
        ticket.sid = sidInUpnInfo(upnInfoOf(exchange.client));
        if (ticket.sid.empty()) throw TicketRefused(principal + ": the ticket names no account in a signed PAC");
    }
    return ticket;
}

std::string loginOfPrincipal(std::string_view principal, std::string_view realm) {
    std::string login;
    for (std::size_t at = 0; at < principal.size(); ++at) {
        if (principal[at] == '@') // the first that is not escaped ends the name
            return !realm.empty() && principal.substr(at + 1) == realm ? login : std::string{};
        if (principal[at] == '/') return {}; // a service of a machine
        if (principal[at] != '\\') {
            login += principal[at];
        } else if (++at < principal.size() && principal[at] == '@') {
            login += '@';
        } else {
            return {}; // no login holds what else is written with a backslash
        }
    }
    return {};
}

} // namespace ilvm::directory
