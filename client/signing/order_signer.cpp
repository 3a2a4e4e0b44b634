#include "client/signing/order_signer.hpp"

#include "client/signing/signature_place.hpp"

#include <QCoreApplication>
#include <memory>
#include <openssl/err.h>
#include <openssl/ess.h>
#include <openssl/pkcs12.h>
#include <openssl/pkcs7.h>
#include <openssl/x509.h>

namespace ilvm::signing {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

template <auto Free>
struct Freeing {
    template <typename T>
    void operator()(T* pointer) const {
        Free(pointer);
    }
};
using Bio = std::unique_ptr<BIO, Freeing<BIO_free_all>>;
using Certificate = std::unique_ptr<X509, Freeing<X509_free>>;
using Key = std::unique_ptr<EVP_PKEY, Freeing<EVP_PKEY_free>>;
using Cms = std::unique_ptr<PKCS7, Freeing<PKCS7_free>>;
using SigningCertificate = std::unique_ptr<ESS_SIGNING_CERT_V2, Freeing<ESS_SIGNING_CERT_V2_free>>;
using Text = std::unique_ptr<ASN1_STRING, Freeing<ASN1_STRING_free>>;
using Pkcs12 = std::unique_ptr<PKCS12, Freeing<PKCS12_free>>;

struct KeyAndCertificate {
    Key key;
    Certificate certificate;
};

std::variant<KeyAndCertificate, Failure> open(const QByteArray& pkcs12, const QString& password) {
    const Bio bytes(BIO_new_mem_buf(pkcs12.constData(), static_cast<int>(pkcs12.size())));
    const Pkcs12 container(d2i_PKCS12_bio(bytes.get(), nullptr));
    if (!container) return Failure::no_identity;
    QByteArray secret = password.toUtf8();
    EVP_PKEY* key = nullptr;
    X509* certificate = nullptr;
    const bool opened = PKCS12_parse(container.get(), secret.constData(), &key, &certificate, nullptr) == 1;
    OPENSSL_cleanse(secret.data(), static_cast<std::size_t>(secret.size()));
    KeyAndCertificate found{Key(key), Certificate(certificate)};
    if (!opened) return Failure::wrong_password;
    if (!found.key || !found.certificate) return Failure::no_identity;
    return found;
}

QString commonName(const X509_NAME* name) {
    const int at = X509_NAME_get_index_by_NID(const_cast<X509_NAME*>(name), NID_commonName, -1);
    if (at < 0) return {};
    unsigned char* text = nullptr;
    const int length = ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
    if (length < 0) return {};
    const QString found = QString::fromUtf8(reinterpret_cast<const char*>(text), length);
    OPENSSL_free(text);
    return found;
}

QDateTime momentOf(const ASN1_TIME* time) {
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1) return {};
    return QDateTime(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
                     QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC);
}

bool isValidAt(const X509& certificate, const QDateTime& now) {
    return momentOf(X509_get0_notBefore(&certificate)) <= now && now <= momentOf(X509_get0_notAfter(&certificate));
}

// The certificate among what is signed (ESS signing-certificate-v2, RFC 5035).
bool nameCertificate(PKCS7_SIGNER_INFO* signer, X509* certificate) {
    const SigningCertificate named(OSSL_ESS_signing_cert_v2_new_init(EVP_sha256(), certificate, nullptr, 1));
    if (!named) return false;
    unsigned char* der = nullptr;
    const int length = i2d_ESS_SIGNING_CERT_V2(named.get(), &der);
    if (length <= 0) return false;
    Text sequence(ASN1_STRING_new());
    const bool isSet = sequence && ASN1_STRING_set(sequence.get(), der, length) == 1;
    OPENSSL_free(der);
    if (!isSet ||
        PKCS7_add_signed_attribute(signer, NID_id_smime_aa_signingCertificateV2, V_ASN1_SEQUENCE, sequence.get()) != 1)
        return false;
    (void)sequence.release(); // the signer's now
    return true;
}

bool addSigner(PKCS7* cms, const QByteArray& content, const KeyAndCertificate& who) {
    auto* signer = PKCS7_add_signature(cms, who.certificate.get(), who.key.get(), EVP_sha256());
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int length = 0;
    return signer != nullptr &&
           EVP_Digest(content.constData(), static_cast<std::size_t>(content.size()), digest, &length, EVP_sha256(),
                      nullptr) == 1 &&
           PKCS7_add_attrib_content_type(signer, nullptr) == 1 &&
           PKCS7_add1_attrib_digest(signer, digest, static_cast<int>(length)) == 1 &&
           nameCertificate(signer, who.certificate.get()) && PKCS7_SIGNER_INFO_sign(signer) == 1 &&
           PKCS7_add_certificate(cms, who.certificate.get()) == 1;
}

// DER. The moment stands in the order itself: a PAdES signature has no signing-time among its attributes, which is why
// OpenSSL's CMS_sign, which always adds one, is not used.
QByteArray cmsOver(const QByteArray& content, const KeyAndCertificate& who) {
    const Cms cms(PKCS7_new());
    if (!cms || PKCS7_set_type(cms.get(), NID_pkcs7_signed) != 1 || PKCS7_content_new(cms.get(), NID_pkcs7_data) != 1)
        return {};
    PKCS7_set_detached(cms.get(), 1);
    if (!addSigner(cms.get(), content, who)) return {};
    unsigned char* der = nullptr;
    const int length = i2d_PKCS7(cms.get(), &der);
    if (length <= 0) return {};
    QByteArray bytes(reinterpret_cast<const char*>(der), length);
    OPENSSL_free(der);
    return bytes;
}

} // namespace

QString sentenceOf(Failure failure) {
    switch (failure) {
    case Failure::wrong_password:
        return Words::tr("This is not the certificate's password.");
    case Failure::no_identity:
        return Words::tr("This file holds no certificate with its key: choose a .p12 or .pfx file.");
    case Failure::expired:
        return Words::tr("This certificate is not valid today.");
    case Failure::not_an_order:
        return Words::tr("The order that came cannot be signed. Nothing was signed.");
    case Failure::not_made:
        return Words::tr("The certificate's key cannot sign this order. Nothing was signed.");
    }
    return {};
}

std::variant<Identity, Failure> readIdentity(const QByteArray& pkcs12, const QString& password) {
    ERR_clear_error();
    auto opened = open(pkcs12, password);
    if (const auto* failure = std::get_if<Failure>(&opened)) return *failure;
    const auto& certificate = *std::get<KeyAndCertificate>(opened).certificate;
    return Identity{commonName(X509_get_subject_name(&certificate)), commonName(X509_get_issuer_name(&certificate)),
                    momentOf(X509_get0_notAfter(&certificate))};
}

std::variant<QByteArray, Failure> sign(const QByteArray& order, const QByteArray& pkcs12, const QString& password,
                                       const QDateTime& now) {
    ERR_clear_error();
    const auto place = placeIn(order);
    if (!place) return Failure::not_an_order;
    auto opened = open(pkcs12, password);
    if (const auto* failure = std::get_if<Failure>(&opened)) return *failure;
    const auto& who = std::get<KeyAndCertificate>(opened);
    if (!isValidAt(*who.certificate, now)) return Failure::expired;
    const QByteArray cms = cmsOver(order.left(place->first - 1) + order.mid(place->first + place->length + 1), who);
    if (cms.isEmpty() || cms.size() * 2 > place->length) return Failure::not_made;
    QByteArray made = order;
    const QByteArray digits = cms.toHex();
    made.replace(place->first, digits.size(), digits);
    return made;
}

} // namespace ilvm::signing
