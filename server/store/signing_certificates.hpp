// Which certificate is whose. Rows are added and revoked, never changed otherwise.
// Not here: reading a certificate (server/orders) and who may bind one (usecases/signing_certificates.hpp).
#pragma once
#include "server/store/rows.hpp"
#include "shared/api/orders.hpp"

namespace ilvm::store {

struct NewCertificate {
    std::string person_id;
    std::string fingerprint; // SHA-256, hex
    Bytes der;
    std::string subject;
    base::Instant not_before;
    base::Instant not_after;
    std::string bound_by_id;
    base::Instant bound_at;
};

std::vector<api::SigningCertificate> readCertificates(Connection& connection); // by person, the newest first
std::optional<api::SigningCertificate> readCertificate(Connection& connection, const std::string& id);
std::optional<api::SigningCertificate> findCertificate(Connection& connection, const std::string& fingerprint);

// Gives its id. Throws UniqueViolation where this certificate was ever bound.
std::string addCertificate(Connection& connection, const NewCertificate& certificate);

bool revokeCertificate(Connection& connection, const std::string& id, base::Instant at); // false: it was before

} // namespace ilvm::store
