// A Shop whose application makes the orders, and whose director signs them with a certificate.
// Not here: signing itself (tests/support/signing_identity.hpp).
#pragma once
#include "server/usecases/purchase_order.hpp"
#include "server/usecases/signing_certificates.hpp"
#include "tests/server/usecases/shop.hpp"
#include "tests/support/signing_identity.hpp"

namespace ilvm::tests {

using support::SigningIdentity;

// Beside those of the Shop: noel is a director who may sign as much as leroy. No scan of a signature is accepted.
class Office : public Shop {
public:
    explicit Office(Houses& houses);

    // Valid from yesterday on for a year of the House's clock.
    SigningIdentity identity(const std::string& name) const;

    api::SigningCertificate bind(const std::string& who, const SigningIdentity& identity);
    base::Problem refusedBinding(const std::string& admin, const std::string& who, const std::string& pem);

    // An order that waits for its signature.
    api::Ticket prepared();

    api::AttachmentUse upload(const std::string& who, const std::string& bytes, api::AttachmentRole role);

    std::string order(const std::string& who, const api::Ticket& ticket);
    std::string toSign(const std::string& who, const api::Ticket& ticket);
    api::Ticket sign(const std::string& who, const api::Ticket& ticket, const std::string& bytes);

    // "attachments other_signer", and nothing where it is signed.
    Fields refusedSignature(const std::string& who, const api::Ticket& ticket, const std::string& bytes);

    std::string lastChanges(const api::Ticket& ticket); // of the newest event of its history
};

} // namespace ilvm::tests
