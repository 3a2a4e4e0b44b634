// By GSSAPI (MIT Kerberos).
#include "client/net/negotiate.hpp"

#include <gssapi/gssapi_ext.h>
#include <gssapi/gssapi_krb5.h>
#include <krb5.h>
#include <optional>

namespace ilvm::net {
namespace {

gss_OID_desc spnego{6, const_cast<char*>("\x2b\x06\x01\x05\x05\x02")}; // 1.3.6.1.5.5.2

class Credential {
public:
    // The default one of this desktop, for that mechanism.
    explicit Credential(gss_OID mechanism) {
        gss_OID_set_desc wanted{1, mechanism};
        major_ = gss_acquire_cred(&minor_, GSS_C_NO_NAME, GSS_C_INDEFINITE, &wanted, GSS_C_INITIATE, &handle_, nullptr,
                                  nullptr);
    }
    ~Credential() {
        OM_uint32 ignored = 0;
        gss_release_cred(&ignored, &handle_);
    }
    Credential(const Credential&) = delete;
    Credential& operator=(const Credential&) = delete;

    gss_cred_id_t handle() const { return handle_; }
    bool isThere() const { return !GSS_ERROR(major_); }

    // Acquiring looks for nothing yet: asking whose it is does.
    bool isGood() const {
        OM_uint32 minor = 0, ignored = 0, seconds = 0;
        gss_name_t name = GSS_C_NO_NAME;
        if (!isThere() || GSS_ERROR(gss_inquire_cred(&minor, handle_, &name, &seconds, nullptr, nullptr))) return false;
        gss_release_name(&ignored, &name);
        return seconds > 0;
    }

private:
    gss_cred_id_t handle_ = GSS_C_NO_CREDENTIAL;
    OM_uint32 major_ = 0, minor_ = 0;
};

// The host as it was typed: of a host-based name (GSS_C_NT_HOSTBASED_SERVICE) DNS would say, without proof, which other
// host is meant. The empty realm leaves it to Kerberos to find the service's.
class Name {
public:
    explicit Name(const QString& host) {
        QByteArray text = "HTTP/" + host.toUtf8() + "@";
        gss_buffer_desc bytes{static_cast<std::size_t>(text.size()), text.data()};
        OM_uint32 minor = 0;
        gss_import_name(&minor, &bytes, GSS_KRB5_NT_PRINCIPAL_NAME, &handle_);
    }
    ~Name() {
        OM_uint32 ignored = 0;
        gss_release_name(&ignored, &handle_);
    }
    Name(const Name&) = delete;
    Name& operator=(const Name&) = delete;

    gss_name_t handle() const { return handle_; }

private:
    gss_name_t handle_ = GSS_C_NO_NAME;
};

QString said(OM_uint32 status, int kind) {
    OM_uint32 minor = 0, more = 0;
    gss_buffer_desc text = GSS_C_EMPTY_BUFFER;
    if (GSS_ERROR(gss_display_status(&minor, status, kind, GSS_C_NO_OID, &more, &text))) return {};
    const auto copy = QString::fromUtf8(static_cast<const char*>(text.value), static_cast<qsizetype>(text.length));
    gss_release_buffer(&minor, &text);
    return copy;
}

NoToken reasonOf(OM_uint32 major, OM_uint32 minor) {
    const OM_uint32 error = GSS_ROUTINE_ERROR(major);
    if (error == GSS_S_NO_CRED || error == GSS_S_CREDENTIALS_EXPIRED) return NoToken::no_ticket;
    switch (static_cast<krb5_error_code>(minor)) {
    case KRB5KRB_AP_ERR_TKT_EXPIRED:
    case KRB5_FCC_NOFILE:
    case KRB5_CC_NOTFOUND:
        return NoToken::no_ticket;
    case KRB5KDC_ERR_S_PRINCIPAL_UNKNOWN:
    case KRB5_ERR_HOST_REALM_UNKNOWN:
        return NoToken::unknown_service;
    case KRB5_KDC_UNREACH:
    case KRB5_REALM_UNKNOWN:
    case KRB5_REALM_CANT_RESOLVE:
        return NoToken::away;
    default:
        return NoToken::failed;
    }
}

class GssNegotiator : public Negotiator {
public:
    ~GssNegotiator() override { forget(); }

    bool hasTicket() override { return Credential(gss_mech_krb5).isGood(); }

    Token begin(const QString& host) override {
        forget();
        host_ = std::make_unique<Name>(host);
        const Credential own(gss_mech_krb5);
        if (!own.isGood()) return {{}, NoToken::no_ticket, {}};
        // SPNEGO renames the codes of the mechanism within it: asked directly, Kerberos says what is wrong. The ticket
        // that this fetches is the one that serves below.
        if (auto refused = step(own.handle(), gss_mech_krb5, nullptr, nullptr)) return *refused;
        forgetContext();
        credential_ = std::make_unique<Credential>(&spnego);
        gss_OID_set_desc kerberosAlone{1, gss_mech_krb5}; // whatever else the system would offer
        OM_uint32 minor = 0;
        if (!credential_->isThere() || GSS_ERROR(gss_set_neg_mechs(&minor, credential_->handle(), &kerberosAlone)))
            return {{}, NoToken::failed, said(minor, GSS_C_MECH_CODE)};
        QByteArray bytes;
        if (auto refused = step(credential_->handle(), &spnego, nullptr, &bytes)) return *refused;
        return {bytes.toBase64(), NoToken::none, {}};
    }

    bool isProof(const QByteArray& answer) override {
        if (context_ == GSS_C_NO_CONTEXT || answer.isEmpty()) return false;
        QByteArray bytes = QByteArray::fromBase64(answer);
        gss_buffer_desc input{static_cast<std::size_t>(bytes.size()), bytes.data()};
        const bool refused = step(credential_->handle(), &spnego, &input, nullptr).has_value();
        const bool proved = !refused && finished_ && (flags_ & GSS_C_MUTUAL_FLAG) != 0;
        forget();
        return proved;
    }

private:
    // One message further; what is to be sent comes into `bytes`. Gives why it went no further.
    std::optional<Token> step(gss_cred_id_t credential, gss_OID mechanism, gss_buffer_t input, QByteArray* bytes) {
        OM_uint32 minor = 0, ignored = 0;
        gss_buffer_desc output = GSS_C_EMPTY_BUFFER;
        const OM_uint32 major = gss_init_sec_context(
            &minor, credential, &context_, host_->handle(), mechanism, GSS_C_MUTUAL_FLAG, 0, GSS_C_NO_CHANNEL_BINDINGS,
            input ? input : GSS_C_NO_BUFFER, nullptr, &output, &flags_, nullptr);
        if (bytes) *bytes = QByteArray(static_cast<const char*>(output.value), static_cast<qsizetype>(output.length));
        gss_release_buffer(&ignored, &output);
        finished_ = major == GSS_S_COMPLETE;
        if (!GSS_ERROR(major)) return std::nullopt;
        return Token{{}, reasonOf(major, minor), said(major, GSS_C_GSS_CODE) + ", " + said(minor, GSS_C_MECH_CODE)};
    }

    void forgetContext() {
        OM_uint32 ignored = 0;
        if (context_ != GSS_C_NO_CONTEXT) gss_delete_sec_context(&ignored, &context_, GSS_C_NO_BUFFER);
        context_ = GSS_C_NO_CONTEXT;
        finished_ = false;
        flags_ = 0;
    }
    void forget() {
        forgetContext();
        credential_.reset();
        host_.reset();
    }

    std::unique_ptr<Name> host_;
    std::unique_ptr<Credential> credential_; // of the exchange under way
    gss_ctx_id_t context_ = GSS_C_NO_CONTEXT;
    OM_uint32 flags_ = 0;
    bool finished_ = false;
};

} // namespace

std::unique_ptr<Negotiator> systemNegotiator() {
    return std::make_unique<GssNegotiator>();
}

} // namespace ilvm::net
