// Which certificate is whose: what an admin binds and revokes, with its proof.
// Not here: signatures by them (order_signature.hpp).
#pragma once
#include "server/usecases/attempt.hpp"
#include "server/usecases/context.hpp"
#include "shared/api/orders.hpp"

namespace ilvm::usecases {

// All of them, for admins: those that are revoked or over too.
api::SigningCertificates listCertificates(const Context& context, const Caller& caller);

// Admins only, and never to themselves. Refuses (422) what is not one certificate that may sign and is still valid, and
// one that is or was anybody's.
Written<api::SigningCertificate> bindCertificate(const Context& context, const Caller& caller,
                                                 const api::CertificateEntry& wanted, const Attempt& attempt);

// Refuses (404) what never was. Done before, it is answered as the first time.
void revokeCertificate(const Context& context, const Caller& caller, const std::string& id);

} // namespace ilvm::usecases
