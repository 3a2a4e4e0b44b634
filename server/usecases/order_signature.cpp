#include "server/usecases/order_signature.hpp"

#include "server/orders/signed_order.hpp"
#include "server/store/attachments.hpp"
#include "server/store/digest.hpp"
#include "server/store/signing_certificates.hpp"
#include "server/usecases/purchase_order.hpp"

namespace ilvm::usecases {
namespace {

using orders::Flaw;

struct Reason {
    std::string code;
    std::string message;
};

constexpr std::int64_t ahead = 5 * 60'000, longAgo = 24 * 3'600'000; // milliseconds

const std::map<Flaw, Reason>& reasons() {
    static const std::map<Flaw, Reason> all{
        {Flaw::not_signed, {"not_signed", "Ce bon de commande n'est pas signé."}},
        {Flaw::document_changed,
         {"document_changed", "Ce fichier n'est pas le bon de commande préparé : son contenu en diffère."}},
        {Flaw::mark_changed,
         {"mark_changed",
          "Ce qui entoure la signature n'est pas ce qui vous a été préparé. Téléchargez à nouveau le bon "
          "de commande et signez-le."}},
        {Flaw::trailing_bytes, {"trailing_bytes", "Quelque chose a été ajouté à ce fichier après sa signature."}},
        {Flaw::malformed, {"signature_malformed", "La signature de ce fichier est illisible."}},
        {Flaw::not_one_signer, {"not_one_signer", "Ce fichier doit porter la signature d'une seule personne."}},
        {Flaw::weak_digest,
         {"weak_digest", "Cette signature repose sur une empreinte trop faible : SHA-256 au moins."}},
        {Flaw::no_certificate, {"no_certificate", "La signature ne contient pas le certificat du signataire."}},
        {Flaw::not_bound_to_it,
         {"certificate_not_signed", "La signature ne désigne pas son certificat (signing-certificate-v2)."}},
        {Flaw::signature_mismatch,
         {"signature_mismatch", "Cette signature n'est pas celle de ce document par ce certificat."}},
    };
    return all;
}

class SignatureCheck {
public:
    SignatureCheck(MoveInProgress& move, const std::string& prepared, const std::string& file)
        : move_(move), prepared_(prepared), file_(file) {}

    // Nothing is wrong where it gives no reason.
    std::optional<Reason> run(OrderSignature& found) {
        try {
            const auto parts = orders::partsOf(prepared_, file_);
            const orders::Cms cms(parts.cms);
            const auto& certificate = cms.certificate();
            if (auto reason = wrongPerson(certificate)) return reason;
            if (auto reason = wrongTime(parts.at)) return reason;
            if (auto reason = notValid(certificate, parts.at)) return reason;
            const auto signer = signerOf(move_.connection, move_.caller.actor.id);
            orders::expectUpdate(prepared_, file_, signer, parts.at);
            const auto expected = orders::toSign(prepared_, signer, parts.at);
            cms.verify(expected.before(), expected.behind());
            found = {api::SignatureKind::verified, certificate.subject, certificate.fingerprint,
                     base::toText(parts.at)};
            return std::nullopt;
        } catch (const orders::Flawed& flawed) {
            if (flawed.flaw() == Flaw::document_changed) return otherDocument();
            return reasons().at(flawed.flaw());
        }
    }

private:
    Reason otherDocument() const {
        const auto first = store::hexOf(store::sha256(orders::firstRevision(file_)));
        if (const auto number = store::orderPreparedAs(move_.connection, first))
            return {"other_order", "Ce fichier est le bon de commande " + *number + ", pas celui-ci."};
        return reasons().at(Flaw::document_changed);
    }

    std::optional<Reason> wrongPerson(const orders::Certificate& certificate) const {
        const auto bound = store::findCertificate(move_.connection, certificate.fingerprint);
        if (!bound)
            return Reason{"certificate_unknown",
                          "Ce certificat n'est rattaché à personne : " + certificate.subject + "."};
        if (bound->person.id != move_.caller.actor.id)
            return Reason{"other_signer",
                          "Ce certificat est celui de " + bound->person.display_name + " : chacun signe avec le sien."};
        if (bound->revoked_at) return Reason{"certificate_revoked", "Ce certificat a été révoqué."};
        return std::nullopt;
    }

    // The instant that the document shows: of the server's own making, and not long ago.
    std::optional<Reason> wrongTime(base::Instant at) const {
        const auto prepared =
            store::roleAddedAt(move_.connection, move_.ticket.id, api::AttachmentRole::prepared_order);
        constexpr std::int64_t second = 1000;
        if (prepared && at.milliseconds < prepared->milliseconds / second * second)
            return Reason{"signed_too_early", "Cette signature est datée d'avant la préparation du bon de commande."};
        if (at.milliseconds > move_.now.milliseconds + ahead)
            return Reason{"signed_in_the_future", "Cette signature est datée du futur."};
        if (at.milliseconds < move_.now.milliseconds - longAgo)
            return Reason{"signed_too_long_ago", "Cette signature a plus d'un jour : téléchargez à nouveau le bon de "
                                                 "commande et signez-le."};
        return std::nullopt;
    }

    static std::optional<Reason> notValid(const orders::Certificate& certificate, base::Instant at) {
        if (at < certificate.not_before)
            return Reason{"certificate_not_yet_valid", "Ce certificat n'était pas encore valable à la signature."};
        if (at > certificate.not_after)
            return Reason{"certificate_expired", "Ce certificat avait expiré à la signature."};
        return std::nullopt;
    }

    MoveInProgress& move_;
    const std::string& prepared_;
    const std::string& file_;
};

} // namespace

OrderSignature checkedSignature(MoveInProgress& move, const std::string& file, FieldChecks& checks) {
    OrderSignature found;
    if (move.purchase->files.order_made) {
        const auto prepared = preparedBytes(move.connection, *move.purchase);
        const auto bytes = store::readWholeBlob(move.connection, file);
        if (orders::claimsSignature(prepared, bytes)) {
            if (auto reason = SignatureCheck(move, prepared, bytes).run(found))
                checks.wrong("attachments", std::move(reason->code), std::move(reason->message));
            return found;
        }
    }
    if (!move.context.policy.purchases.accept_scanned_signature)
        checks.wrong("attachments", "signature_not_verifiable",
                     "Cette signature ne peut pas être vérifiée, et la configuration n'accepte pas de signature "
                     "scannée.");
    return found;
}

} // namespace ilvm::usecases
