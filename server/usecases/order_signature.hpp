// Whether the file that a director sends back is the prepared order with their signature, and what each refusal says.
// Not here: the cryptography (server/orders), and what the move then does (purchase_effects.hpp).
#pragma once
#include "server/usecases/move_effects.hpp"

namespace ilvm::usecases {

struct OrderSignature {
    api::SignatureKind kind = api::SignatureKind::unverifiable;
    std::optional<std::string> certificate; // its subject
    std::optional<std::string> fingerprint; // its SHA-256, hex
    std::optional<std::string> signed_at;   // RFC 3339
};

// Notes under `attachments`, each with its own code, why the signature in the file (SHA-256, hex) cannot be accepted.
// A file that neither is the prepared order nor says that it is signed is a scan: accepted where the configuration
// does.
OrderSignature checkedSignature(MoveInProgress& move, const std::string& file, FieldChecks& checks);

} // namespace ilvm::usecases
