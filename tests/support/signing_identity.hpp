// A person's signing key with its certificate, from an authority made up for it, and signatures of theirs in PDFs.
// Not here: what a signature must be to be accepted (server/orders). Keys exist in memory only.
#pragma once
#include "shared/base/instant.hpp"

#include <memory>
#include <string>
#include <vector>

namespace ilvm::support {

class SigningIdentity {
public:
    struct Settings {
        std::string name;
        base::Instant from; // validity of the certificate
        base::Instant to;
        bool maySign = true; // otherwise its key is for encryption
    };
    explicit SigningIdentity(const Settings& settings);
    ~SigningIdentity();
    SigningIdentity(SigningIdentity&&) noexcept;

    std::string certificate() const; // PEM
    std::string authority() const;   // PEM
    std::string privateKey() const;  // PEM, for what must refuse it

    struct Key;
    const Key& key() const { return *key_; }

private:
    std::unique_ptr<Key> key_;
};

enum class CmsFault { none, sha1, noCertificate, noSigningCertificate, attached, otherContent };

// Detached CMS (DER) as PAdES wants it: content type, message digest and signing-certificate-v2 are what is signed, and
// no time. With a fault, all but that.
std::string cmsOver(const std::string& content, const std::vector<const SigningIdentity*>& signers,
                    CmsFault fault = CmsFault::none);

// The place for the signature in a PDF that was made ready for it, and what that signature is over.
struct SignaturePlace {
    std::size_t begin = 0; // its first digit
    std::size_t end = 0;   // after the last
};
SignaturePlace placeIn(const std::string& toSign);
std::string signedContent(const std::string& pdf); // what is not in that place

// The PDF with these bytes in the place.
std::string filled(std::string toSign, const std::string& cms);

std::string signedBy(const std::string& toSign, const SigningIdentity& signer, CmsFault fault = CmsFault::none);

} // namespace ilvm::support
