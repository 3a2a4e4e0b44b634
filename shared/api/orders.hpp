// The purchase order as a PDF, the copy that a director signs, and which certificate is whose.
// Not here: preparing and signing, which are moves (ticket_moves.hpp), and who may sign how much (finance.hpp).
#pragma once
#include "shared/api/attachments.hpp"
#include "shared/api/tickets.hpp"

namespace ilvm::api {

struct ReadPurchaseOrder {
    static constexpr auto method = wire::Method::get;
    static constexpr std::string_view path = "/api/v1/tickets/{reference}/purchase-order.pdf";
    static constexpr std::string_view summary = "Le bon de commande d'un achat : projet, préparé ou signé";
    static constexpr auto access = wire::Access::signed_in;
    static constexpr int success = 200;
    using Parameters = TicketReference;
    using Body = wire::Nothing;
    using Answer = Bytes;
};

// The prepared order with a place for one detached CMS (the zeros of its /Contents), made for the caller and this
// second. It is sent back signed, and otherwise unchanged, within a day.
struct ReadOrderToSign {
    static constexpr auto method = wire::Method::get;
    static constexpr std::string_view path = "/api/v1/tickets/{reference}/purchase-order/to-sign.pdf";
    static constexpr std::string_view summary = "Le bon de commande préparé, prêt à recevoir votre signature";
    static constexpr auto access = wire::Access::signed_in;
    static constexpr int success = 200;
    using Parameters = TicketReference;
    using Body = wire::Nothing;
    using Answer = Bytes;
};

struct SigningCertificate {
    std::string id;
    Person person;
    std::string subject;     // RFC 2253
    std::string fingerprint; // SHA-256 of the certificate, hex
    base::Instant not_before;
    base::Instant not_after;
    base::Instant bound_at;
    std::optional<base::Instant> revoked_at;

    bool operator==(const SigningCertificate&) const = default;
};
BOOST_DESCRIBE_STRUCT(SigningCertificate, (),
                      (id, person, subject, fingerprint, not_before, not_after, bound_at, revoked_at))

struct SigningCertificates {
    std::vector<SigningCertificate> items;
};
BOOST_DESCRIBE_STRUCT(SigningCertificates, (), (items))

struct ListCertificates {
    static constexpr auto method = wire::Method::get;
    static constexpr std::string_view path = "/api/v1/signing-certificates";
    static constexpr std::string_view summary = "Quel certificat de signature est à qui";
    static constexpr auto access = wire::Access::admin;
    static constexpr int success = 200;
    using Parameters = wire::Nothing;
    using Body = wire::Nothing;
    using Answer = SigningCertificates;
};

struct CertificateEntry {
    std::string person;      // id
    std::string certificate; // PEM: the certificate alone, never its key
};
BOOST_DESCRIBE_STRUCT(CertificateEntry, (), (person, certificate))

struct BindCertificate {
    static constexpr auto method = wire::Method::post;
    static constexpr std::string_view path = "/api/v1/signing-certificates";
    static constexpr std::string_view summary = "Rattacher un certificat de signature à une personne";
    static constexpr auto access = wire::Access::admin;
    static constexpr int success = 201;
    using Parameters = wire::Nothing;
    using Body = CertificateEntry;
    using Answer = SigningCertificate;
};

struct CertificateId {
    std::string id;
};
BOOST_DESCRIBE_STRUCT(CertificateId, (), (id))

struct RevokeCertificate {
    static constexpr auto method = wire::Method::remove;
    static constexpr std::string_view path = "/api/v1/signing-certificates/{id}";
    static constexpr std::string_view summary = "Révoquer un certificat de signature";
    static constexpr auto access = wire::Access::admin;
    static constexpr int success = 204;
    using Parameters = CertificateId;
    using Body = wire::Nothing;
    using Answer = wire::Nothing;
};

} // namespace ilvm::api
