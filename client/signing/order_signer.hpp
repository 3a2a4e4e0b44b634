// Signs a purchase order with a person's own certificate, on this machine: the key is read from their PKCS#12 file
// (RFC 7292), used once and forgotten. What is made is a detached CMS (RFC 5652) with the attributes of a PAdES B-B
// signature (ETSI EN 319 142-1), put into the place that the server has left for it.
// Not here: where the order comes from (client/actions/orders.hpp), and whether the certificate is believed (server).
#pragma once
#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <optional>
#include <variant>

namespace ilvm::signing {

enum class Failure : std::uint8_t {
    wrong_password,
    no_identity,  // no PKCS#12, or none with a key and its certificate
    expired,      // or not valid yet
    not_an_order, // no place for a signature, or one that leaves something out
    not_made,     // the key does not sign
};

// What people read of a certificate before they sign with it.
struct Identity {
    QString name;
    QString issuer;
    QDateTime notAfter;
};

// A sentence for people.
QString sentenceOf(Failure failure);

std::variant<Identity, Failure> readIdentity(const QByteArray& pkcs12, const QString& password);

// `order`: as the server gave it for signing. Gives the same bytes with the signature in its place.
std::variant<QByteArray, Failure> sign(const QByteArray& order, const QByteArray& pkcs12, const QString& password,
                                       const QDateTime& now);

} // namespace ilvm::signing
