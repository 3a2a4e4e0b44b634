#include "server/usecases/signing_certificates.hpp"

#include "server/orders/cms.hpp"
#include "server/store/signing_certificates.hpp"
#include "server/store/users.hpp"
#include "server/usecases/admin_acts.hpp"
#include "server/usecases/field_checks.hpp"
#include "server/usecases/request_path.hpp"
#include "shared/wire/write.hpp"

namespace ilvm::usecases {
namespace {

constexpr std::size_t longestPem = 20'000; // bytes

// What the history keeps of it.
struct BoundCertificate {
    std::string fingerprint;
    std::string subject;
};
BOOST_DESCRIBE_STRUCT(BoundCertificate, (), (fingerprint, subject))

std::string proofOf(const std::string& fingerprint, const std::string& subject) {
    return wire::toJson(BoundCertificate{fingerprint, subject});
}

void checkFree(store::Connection& connection, const std::string& fingerprint, const std::string& person,
               FieldChecks& checks) {
    const auto bound = store::findCertificate(connection, fingerprint);
    if (!bound) return;
    if (bound->revoked_at)
        checks.wrong("certificate", "revoked", "Ce certificat a été révoqué : il ne sert plus à personne.");
    else if (bound->person.id == person)
        checks.wrong("certificate", "already", "Ce certificat est déjà celui de cette personne.");
    else
        checks.wrong("certificate", "taken", "Ce certificat est déjà celui de " + bound->person.display_name + ".");
}

// Notes everything that is wrong; gives what could be read.
std::optional<orders::Certificate> checkedCertificate(store::Connection& connection, const Context& context,
                                                      const api::CertificateEntry& entry, FieldChecks& checks) {
    if (entry.certificate.find("PRIVATE KEY") != std::string::npos) {
        checks.wrong("certificate", "private_key",
                     "Ce texte contient une clé privée, qui ne doit jamais quitter le poste de son titulaire. Envoyez "
                     "le certificat seul.");
        return std::nullopt;
    }
    auto certificate =
        entry.certificate.size() > longestPem ? std::nullopt : orders::certificateFrom(entry.certificate);
    if (!certificate) {
        checks.wrong("certificate", "malformed", "Il faut ici un certificat au format PEM, et un seul.");
        return std::nullopt;
    }
    if (!certificate->may_sign)
        checks.wrong("certificate", "not_for_signing", "L'usage de ce certificat n'est pas la signature.");
    if (certificate->not_after < context.now()) checks.wrong("certificate", "expired", "Ce certificat a expiré.");
    checkFree(connection, certificate->fingerprint, entry.person, checks);
    return certificate;
}

} // namespace

api::SigningCertificates listCertificates(const Context& context, const Caller& caller) {
    onlyAdmins(caller);
    auto connection = context.database.lease();
    return {store::readCertificates(*connection)};
}

Written<api::SigningCertificate> bindCertificate(const Context& context, const Caller& caller,
                                                 const api::CertificateEntry& wanted, const Attempt& attempt) {
    onlyAdmins(caller);
    auto connection = context.database.lease();
    store::Transaction transaction(*connection);
    store::lockUsers(*connection); // admins bind one after the other
    if (auto before = answeredBefore(*connection, caller.actor.id, attempt)) return {201, std::move(*before)};
    if (wanted.person == caller.actor.id)
        throw base::Refusal(base::notAllowed("Personne ne se rattache un certificat de signature à soi-même."));
    FieldChecks checks;
    checkRequestedFor(*connection, wanted.person, "person", checks);
    const auto certificate = checkedCertificate(*connection, context, wanted, checks);
    checks.throwIfFailed();
    const auto id = store::addCertificate(*connection, {wanted.person, certificate->fingerprint, certificate->der,
                                                        certificate->subject, certificate->not_before,
                                                        certificate->not_after, caller.actor.id, context.now()});
    proveSetting(*connection, context, caller, "certificate:" + wanted.person, "create", "null",
                 proofOf(certificate->fingerprint, certificate->subject));
    Written<api::SigningCertificate> written{201, wire::toJson(store::readCertificate(*connection, id).value())};
    if (const auto key = keyColumns(caller.actor.id, attempt, written.status, written.json))
        remember(*connection, *key, context.now());
    transaction.commit();
    return written;
}

void revokeCertificate(const Context& context, const Caller& caller, const std::string& id) {
    onlyAdmins(caller);
    auto connection = context.database.lease();
    store::Transaction transaction(*connection);
    store::lockUsers(*connection);
    const auto bound = isNumber(id) ? store::readCertificate(*connection, id) : std::nullopt;
    if (!bound) throw base::Refusal(base::notFound());
    if (!store::revokeCertificate(*connection, id, context.now())) return; // asked twice
    proveSetting(*connection, context, caller, "certificate:" + bound->person.id, "revoke",
                 proofOf(bound->fingerprint, bound->subject), "null");
    transaction.commit();
}

} // namespace ilvm::usecases
