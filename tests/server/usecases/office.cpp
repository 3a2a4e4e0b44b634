#include "tests/server/usecases/office.hpp"

#include "server/store/attachments.hpp"
#include "server/store/digest.hpp"

namespace ilvm::tests {

using domain::ActionCode, domain::Role, domain::Status;

Office::Office(Houses& houses) : Shop(houses) {
    auto& purchases = policy().purchases;
    purchases.accept_scanned_signature = false;
    purchases.buyer = {"Association Les Tilleuls",
                       "4 allée des Tilleuls, 69100 Villeurbanne",
                       "12345678200010",
                       "",
                       "Réception, 4 allée des Tilleuls, 69100 Villeurbanne",
                       "30 jours fin de mois, par virement",
                       {}};
    const auto director = add("noel", "Jeanne Noël", {{Role::director}, {}, {}});
    const auto admin = caller("lemoine").actor.id;
    sql("UPDATE users SET title = 'Directrice générale' WHERE login = 'leroy'");
    store::addAuthority(*database().lease(), {director, {}, 50'000'00, {2026, 1, 1}, {2026, 12, 31}}, admin,
                        context().now());
}

SigningIdentity Office::identity(const std::string& name) const {
    constexpr std::int64_t day = 86'400'000;
    return SigningIdentity({name, {clock.load() - day}, {clock.load() + 365 * day}});
}

api::SigningCertificate Office::bind(const std::string& who, const SigningIdentity& identity) {
    const auto written =
        usecases::bindCertificate(context(), caller("lemoine"), {caller(who).actor.id, identity.certificate()}, {});
    return wire::readAnswer<api::SigningCertificate>(written.json).value();
}

base::Problem Office::refusedBinding(const std::string& admin, const std::string& who, const std::string& pem) {
    return refusalOf([&] { usecases::bindCertificate(context(), caller(admin), {caller(who).actor.id, pem}, {}); });
}

api::Ticket Office::prepared() {
    return act("lambert", advanced(submit(), Status::in_progress), ActionCode::prepare);
}

api::AttachmentUse Office::upload(const std::string& who, const std::string& bytes, api::AttachmentRole role) {
    store::NewAttachment file;
    file.name = "fichier.pdf";
    file.media_type = "application/pdf";
    file.size = static_cast<std::int64_t>(bytes.size());
    file.sha256 = store::sha256(bytes);
    file.added_by_id = caller(who).actor.id;
    file.at = context().now();
    auto connection = database().lease();
    store::Transaction transaction(*connection);
    const auto id = store::keepFile(*connection, bytes, file);
    transaction.commit();
    return {id, role};
}

std::string Office::order(const std::string& who, const api::Ticket& ticket) {
    return usecases::readPurchaseOrder(context(), caller(who), ticket.reference).bytes;
}

std::string Office::toSign(const std::string& who, const api::Ticket& ticket) {
    return usecases::readOrderToSign(context(), caller(who), ticket.reference).bytes;
}

api::Ticket Office::sign(const std::string& who, const api::Ticket& ticket, const std::string& bytes) {
    api::MoveRequest request;
    request.attachments = {upload(who, bytes, api::AttachmentRole::signed_order)};
    return act(who, ticket, ActionCode::sign, request);
}

Fields Office::refusedSignature(const std::string& who, const api::Ticket& ticket, const std::string& bytes) {
    return fieldsOf(refusalOf([&] { sign(who, ticket, bytes); }));
}

std::string Office::lastChanges(const api::Ticket& ticket) {
    const auto rows = database().lease()->run("SELECT coalesce(changes::text, '') AS changes FROM events WHERE "
                                              "subject = $1 ORDER BY sequence DESC LIMIT 1",
                                              store::bind(ticket.reference));
    return store::value<std::string>(rows.front(), "changes");
}

} // namespace ilvm::tests
