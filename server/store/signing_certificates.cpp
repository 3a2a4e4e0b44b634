#include "server/store/signing_certificates.hpp"

namespace ilvm::store {
namespace {

#define ILVM_CERTIFICATES                                                                                              \
    "SELECT c.id, c.user_id AS person_id, u.login AS person_login, u.display_name AS person_display_name, "            \
    "nullif(u.department, '') AS person_department, c.subject, c.fingerprint, c.not_before, c.not_after, "             \
    "c.bound_at, c.revoked_at FROM signing_certificates c JOIN users u ON u.id = c.user_id "

constexpr std::string_view allSql = ILVM_CERTIFICATES "ORDER BY u.display_name, c.id DESC";
constexpr std::string_view byIdSql = ILVM_CERTIFICATES "WHERE c.id = $1::bigint";
constexpr std::string_view byFingerprintSql = ILVM_CERTIFICATES "WHERE c.fingerprint = $1";

#undef ILVM_CERTIFICATES

std::optional<api::SigningCertificate> oneOf(const Rows& rows) {
    if (rows.empty()) return std::nullopt;
    return as<api::SigningCertificate>(rows.front());
}

} // namespace

std::vector<api::SigningCertificate> readCertificates(Connection& connection) {
    const auto rows = connection.run(allSql);
    std::vector<api::SigningCertificate> certificates;
    for (std::size_t i = 0; i < rows.size(); ++i)
        certificates.push_back(as<api::SigningCertificate>(rows[i]));
    return certificates;
}

std::optional<api::SigningCertificate> readCertificate(Connection& connection, const std::string& id) {
    return oneOf(connection.run(byIdSql, store::bind(id)));
}

std::optional<api::SigningCertificate> findCertificate(Connection& connection, const std::string& fingerprint) {
    return oneOf(connection.run(byFingerprintSql, store::bind(fingerprint)));
}

std::string addCertificate(Connection& connection, const NewCertificate& certificate) {
    const auto rows = connection.run(
        "INSERT INTO signing_certificates (user_id, fingerprint, der, subject, not_before, not_after, bound_by_id, "
        "bound_at) VALUES ($1::bigint, $2, $3, $4, $5, $6, $7::bigint, $8) RETURNING id",
        store::bind(certificate.person_id, certificate.fingerprint, Bytea{certificate.der}, certificate.subject,
                    certificate.not_before, certificate.not_after, certificate.bound_by_id, certificate.bound_at));
    return value<std::string>(rows.front(), "id");
}

bool revokeCertificate(Connection& connection, const std::string& id, base::Instant at) {
    return connection
               .run("UPDATE signing_certificates SET revoked_at = $2 WHERE id = $1::bigint AND revoked_at IS NULL",
                    store::bind(id, at))
               .affected() == 1;
}

} // namespace ilvm::store
