// By SSPI (Windows). Links secur32 (client/CMakeLists.txt).
#define SECURITY_WIN32
#ifndef NOMINMAX
#define NOMINMAX
#endif
#ifndef WIN32_LEAN_AND_MEAN
#define WIN32_LEAN_AND_MEAN
#endif
#include "client/net/negotiate.hpp"

#include <optional>
#include <string>
#include <windows.h>
// after it
#include <security.h>

namespace ilvm::net {
namespace {

constexpr unsigned long wanted = ISC_REQ_MUTUAL_AUTH | ISC_REQ_ALLOCATE_MEMORY; // no ISC_REQ_DELEGATE

std::wstring package() {
    return L"Negotiate";
}

// Without a ticket the package offers NTLM, by whose answer a server could try to be the person elsewhere: it is never
// sent.
bool isNtlm(const QByteArray& token) {
    return token.contains(QByteArray("NTLMSSP\0", 8));
}

NoToken reasonOf(SECURITY_STATUS status) {
    switch (status) {
    case SEC_E_NO_CREDENTIALS:
    case SEC_E_CONTEXT_EXPIRED:
    case SEC_E_LOGON_DENIED:
        return NoToken::no_ticket;
    case SEC_E_TARGET_UNKNOWN:
    case SEC_E_WRONG_PRINCIPAL:
        return NoToken::unknown_service;
    case SEC_E_NO_AUTHENTICATING_AUTHORITY:
    case SEC_E_KDC_UNABLE_TO_REFER:
        return NoToken::away;
    default:
        return NoToken::failed;
    }
}

class SspiNegotiator : public Negotiator {
public:
    ~SspiNegotiator() override { forget(); }

    // Every account may acquire the package; who is signed in to a domain has the domain in the environment.
    bool hasTicket() override { return qEnvironmentVariableIsSet("USERDNSDOMAIN"); }

    Token begin(const QString& host) override {
        forget();
        if (!hasTicket()) return {{}, NoToken::no_ticket, {}};
        auto name = package();
        TimeStamp expiry{};
        const SECURITY_STATUS acquired =
            AcquireCredentialsHandleW(nullptr, name.data(), SECPKG_CRED_OUTBOUND, nullptr, nullptr, nullptr, nullptr,
                                      &credential_.emplace(), &expiry);
        if (acquired != SEC_E_OK) {
            credential_.reset();
            return refused(acquired);
        }
        service_ = (QStringLiteral("HTTP/") + host).toStdWString();
        QByteArray bytes;
        const SECURITY_STATUS status = step(nullptr, &bytes);
        if (status != SEC_E_OK && status != SEC_I_CONTINUE_NEEDED) return refused(status);
        if (bytes.isEmpty() || isNtlm(bytes)) {
            forget();
            return {{}, NoToken::no_ticket, QStringLiteral("NTLM")};
        }
        return {bytes.toBase64(), NoToken::none, {}};
    }

    bool isProof(const QByteArray& answer) override {
        if (!context_ || answer.isEmpty()) return false;
        QByteArray bytes = QByteArray::fromBase64(answer);
        const bool proved = step(&bytes, nullptr) == SEC_E_OK && (flags_ & ISC_RET_MUTUAL_AUTH) != 0;
        forget();
        return proved;
    }

private:
    SECURITY_STATUS step(QByteArray* received, QByteArray* toSend) {
        SecBuffer in{received ? static_cast<unsigned long>(received->size()) : 0, SECBUFFER_TOKEN,
                     received ? received->data() : nullptr};
        SecBufferDesc input{SECBUFFER_VERSION, 1, &in};
        SecBuffer out{0, SECBUFFER_TOKEN, nullptr};
        SecBufferDesc output{SECBUFFER_VERSION, 1, &out};
        TimeStamp expiry{};
        CtxtHandle made{};
        const bool first = !context_.has_value();
        const SECURITY_STATUS status = InitializeSecurityContextW(
            &*credential_, first ? nullptr : &*context_, service_.data(), wanted, 0, SECURITY_NATIVE_DREP,
            received ? &input : nullptr, 0, first ? &made : &*context_, &output, &flags_, &expiry);
        if (first && (status == SEC_E_OK || status == SEC_I_CONTINUE_NEEDED)) context_ = made;
        if (out.pvBuffer) {
            if (toSend)
                *toSend = QByteArray(static_cast<const char*>(out.pvBuffer), static_cast<qsizetype>(out.cbBuffer));
            FreeContextBuffer(out.pvBuffer);
        }
        return status;
    }

    Token refused(SECURITY_STATUS status) {
        forget();
        return {{},
                reasonOf(status),
                QStringLiteral("SSPI 0x%1").arg(static_cast<quint32>(status), 8, 16, QLatin1Char('0'))};
    }

    void forget() {
        if (context_) DeleteSecurityContext(&*context_);
        if (credential_) FreeCredentialsHandle(&*credential_);
        context_.reset();
        credential_.reset();
        flags_ = 0;
    }

    std::optional<CredHandle> credential_;
    std::optional<CtxtHandle> context_;
    std::wstring service_;
    unsigned long flags_ = 0;
};

} // namespace

std::unique_ptr<Negotiator> systemNegotiator() {
    return std::make_unique<SspiNegotiator>();
}

} // namespace ilvm::net
