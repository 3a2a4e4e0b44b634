// What a file that came back proves: that it is the prepared order with the update made for its signer, and one
// signature over all of it. Not here: whose certificate it is, and the words of a refusal
// (usecases/order_signature.hpp).
#pragma once
#include "server/orders/cms.hpp"
#include "server/orders/signature_update.hpp"

namespace ilvm::orders {

// Whether the file says of itself that it is signed electronically, or is an order of ours without a signature.
// Any other one is a scan.
bool claimsSignature(const std::string& prepared, const std::string& file);

// The first of the revisions of a PDF that was continued by updates; the whole where it was not.
std::string_view firstRevision(std::string_view pdf);

struct SignedParts {
    base::Instant at;
    std::string cms; // DER, and what fills its place up
};

// Throws Flawed: document_changed, not_signed, mark_changed.
SignedParts partsOf(const std::string& prepared, const std::string& file);

// Throws Flawed: trailing_bytes, mark_changed where the file is anything but the update made for this signer and
// instant; what stands in the place of the signature is not compared.
void expectUpdate(const std::string& prepared, const std::string& file, const Signer& signer, base::Instant at);

} // namespace ilvm::orders
