// Certificates, and detached signatures (RFC 5652, ETSI EN 319 122-1) as OpenSSL reads and verifies them; nothing else
// of this room knows OpenSSL. Not here: making signatures. No private key ever comes here.
#pragma once
#include "shared/base/instant.hpp"

#include <memory>
#include <stdexcept>
#include <string>

namespace ilvm::orders {

enum class Flaw {
    not_signed,
    document_changed, // it does not begin with the prepared order
    mark_changed,     // what was added to the order for its signature is not what was prepared
    trailing_bytes,   // something was added after it
    malformed,        // no detached CMS
    not_one_signer,
    weak_digest,
    no_certificate,     // the signer's is not in it
    not_bound_to_it,    // it names no certificate among what it signs (ESS signing-certificate-v2)
    signature_mismatch, // over other bytes, or by another key
};

class Flawed : public std::runtime_error {
public:
    Flawed(Flaw flaw, const std::string& forLog) : std::runtime_error(forLog), flaw_(flaw) {}
    Flaw flaw() const noexcept { return flaw_; }

private:
    Flaw flaw_;
};

struct Certificate {
    std::string der;
    std::string fingerprint; // SHA-256, hex
    std::string subject;     // RFC 2253, UTF-8
    base::Instant not_before;
    base::Instant not_after;
    bool may_sign = false; // its key usage, where it has one
};

// Nothing where the text is not one certificate in PEM and nothing else.
std::optional<Certificate> certificateFrom(const std::string& pem);

class Cms {
public:
    // DER and zeros behind it. Throws Flawed: malformed, not_one_signer, weak_digest, no_certificate, not_bound_to_it.
    explicit Cms(std::string_view bytes);
    ~Cms();
    Cms(const Cms&) = delete;
    Cms& operator=(const Cms&) = delete;

    const Certificate& certificate() const { return certificate_; } // the signer's; whether it is believed is open

    // Throws Flawed (signature_mismatch) unless the signature is over these bytes, by the certificate's key. The
    // certificate is believed as it is: no authority vouches for it.
    void verify(std::string_view before, std::string_view behind) const;

private:
    struct Parsed;
    std::unique_ptr<Parsed> parsed_;
    Certificate certificate_;
};

} // namespace ilvm::orders
