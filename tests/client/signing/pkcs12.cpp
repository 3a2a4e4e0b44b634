#include "tests/client/signing/pkcs12.hpp"

#include <memory>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rsa.h>
#include <stdexcept>

namespace ilvm::tests {
namespace {

constexpr int keyBits = 2048, secondsOfDay = 86'400;

QByteArray contentOf(BIO* bio) {
    char* data = nullptr;
    const auto length = BIO_get_mem_data(bio, &data);
    const QByteArray bytes(data, static_cast<qsizetype>(length));
    BIO_free(bio);
    return bytes;
}

} // namespace

QByteArray pkcs12Of(const SomebodysKey& who, QByteArray* certificatePem) {
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(EVP_RSA_gen(keyBits), &EVP_PKEY_free);
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(X509_new(), &X509_free);
    X509_set_version(certificate.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 7);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), static_cast<long>(who.fromDay) * secondsOfDay);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), static_cast<long>(who.toDay) * secondsOfDay);
    X509_set_pubkey(certificate.get(), key.get());
    auto* name = X509_get_subject_name(certificate.get());
    const QByteArray text = who.name.toUtf8();
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char*>(text.constData()), -1,
                               -1, 0);
    X509_set_issuer_name(certificate.get(), name);
    if (X509_sign(certificate.get(), key.get(), EVP_sha256()) == 0) throw std::runtime_error("no certificate");
    if (certificatePem) {
        BIO* pem = BIO_new(BIO_s_mem());
        PEM_write_bio_X509(pem, certificate.get());
        *certificatePem = contentOf(pem);
    }
    const std::unique_ptr<PKCS12, decltype(&PKCS12_free)> container(
        PKCS12_create(who.password.toUtf8().constData(), text.constData(), key.get(), certificate.get(), nullptr, 0, 0,
                      0, 0, 0),
        &PKCS12_free);
    BIO* bytes = BIO_new(BIO_s_mem());
    if (!container || i2d_PKCS12_bio(bytes, container.get()) != 1) throw std::runtime_error("no PKCS#12");
    return contentOf(bytes);
}

} // namespace ilvm::tests
