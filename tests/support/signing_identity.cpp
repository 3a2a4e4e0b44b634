#include "tests/support/signing_identity.hpp"

#include <openssl/ec.h>
#include <openssl/ess.h>
#include <openssl/pem.h>
#include <openssl/pkcs7.h>
#include <openssl/x509v3.h>
#include <stdexcept>

namespace ilvm::support {
namespace {

template <auto release>
struct Released {
    template <typename T>
    void operator()(T* object) const {
        release(object);
    }
};

using KeyOwner = std::unique_ptr<EVP_PKEY, Released<EVP_PKEY_free>>;
using CertificateOwner = std::unique_ptr<X509, Released<X509_free>>;
using Bio = std::unique_ptr<BIO, Released<BIO_free_all>>;
using Pkcs7 = std::unique_ptr<PKCS7, Released<PKCS7_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Released<X509_EXTENSION_free>>;
using SigningCertificate = std::unique_ptr<ESS_SIGNING_CERT_V2, Released<ESS_SIGNING_CERT_V2_free>>;

void must(int result) {
    if (result != 1) throw std::runtime_error("OpenSSL refuses what a test wants");
}

std::string written(const Bio& bio) {
    char* data = nullptr;
    const auto length = BIO_get_mem_data(bio.get(), &data);
    return {data, static_cast<std::size_t>(length)};
}

void extend(X509* certificate, int name, const char* value) {
    const Extension extension(X509V3_EXT_conf_nid(nullptr, nullptr, name, value));
    must(X509_add_ext(certificate, extension.get(), -1));
}

CertificateOwner unsignedCertificate(const std::string& name, EVP_PKEY* key, base::Instant from, base::Instant to) {
    static long serial = 1;
    CertificateOwner certificate(X509_new());
    X509_set_version(certificate.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), ++serial);
    ASN1_TIME_set(X509_getm_notBefore(certificate.get()), from.milliseconds / 1000);
    ASN1_TIME_set(X509_getm_notAfter(certificate.get()), to.milliseconds / 1000);
    must(X509_set_pubkey(certificate.get(), key));
    must(X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_UTF8,
                                    reinterpret_cast<const unsigned char*>(name.c_str()), -1, -1, 0));
    return certificate;
}

std::string pemOf(X509* certificate) {
    const Bio bio(BIO_new(BIO_s_mem()));
    must(PEM_write_bio_X509(bio.get(), certificate));
    return written(bio);
}

} // namespace

struct SigningIdentity::Key {
    KeyOwner authorityKey{EVP_EC_gen("P-256")}, key{EVP_EC_gen("P-256")};
    CertificateOwner authority, certificate;

    explicit Key(const Settings& settings)
        : authority(
              unsignedCertificate("Authority of " + settings.name, authorityKey.get(), settings.from, settings.to)),
          certificate(unsignedCertificate(settings.name, key.get(), settings.from, settings.to)) {
        extend(authority.get(), NID_basic_constraints, "critical,CA:TRUE");
        extend(authority.get(), NID_key_usage, "critical,keyCertSign");
        extend(certificate.get(), NID_key_usage,
               settings.maySign ? "critical,digitalSignature,nonRepudiation" : "critical,keyAgreement");
        auto* issuer = X509_get_subject_name(authority.get());
        for (auto* each : {authority.get(), certificate.get()}) {
            must(X509_set_issuer_name(each, issuer));
            if (X509_sign(each, authorityKey.get(), EVP_sha256()) <= 0) must(0);
        }
    }
};

SigningIdentity::SigningIdentity(const Settings& settings) : key_(std::make_unique<Key>(settings)) {}
SigningIdentity::~SigningIdentity() = default;
SigningIdentity::SigningIdentity(SigningIdentity&&) noexcept = default;

std::string SigningIdentity::certificate() const {
    return pemOf(key_->certificate.get());
}

std::string SigningIdentity::authority() const {
    return pemOf(key_->authority.get());
}

std::string SigningIdentity::privateKey() const {
    const Bio bio(BIO_new(BIO_s_mem()));
    must(PEM_write_bio_PrivateKey(bio.get(), key_->key.get(), nullptr, nullptr, 0, nullptr, nullptr));
    return written(bio);
}

namespace {

void nameCertificate(PKCS7_SIGNER_INFO* signer, X509* certificate) {
    const SigningCertificate named(OSSL_ESS_signing_cert_v2_new_init(EVP_sha256(), certificate, nullptr, 1));
    unsigned char* der = nullptr;
    const int length = i2d_ESS_SIGNING_CERT_V2(named.get(), &der);
    auto* sequence = ASN1_STRING_new();
    must(ASN1_STRING_set(sequence, der, length));
    OPENSSL_free(der);
    must(PKCS7_add_signed_attribute(signer, NID_id_smime_aa_signingCertificateV2, V_ASN1_SEQUENCE, sequence));
}

void addSigner(PKCS7* cms, const std::string& content, const SigningIdentity::Key& key, CmsFault fault) {
    const EVP_MD* method = fault == CmsFault::sha1 ? EVP_sha1() : EVP_sha256();
    auto* signer = PKCS7_add_signature(cms, key.certificate.get(), key.key.get(), method);
    if (!signer) must(0);
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int length = 0;
    must(EVP_Digest(content.data(), content.size(), digest, &length, method, nullptr));
    must(PKCS7_add_attrib_content_type(signer, nullptr));
    must(PKCS7_add1_attrib_digest(signer, digest, static_cast<int>(length)));
    if (fault != CmsFault::noSigningCertificate) nameCertificate(signer, key.certificate.get());
    must(PKCS7_SIGNER_INFO_sign(signer));
    if (fault != CmsFault::noCertificate) must(PKCS7_add_certificate(cms, key.certificate.get()));
}

} // namespace

std::string cmsOver(const std::string& content, const std::vector<const SigningIdentity*>& signers, CmsFault fault) {
    const Pkcs7 cms(PKCS7_new());
    must(PKCS7_set_type(cms.get(), NID_pkcs7_signed));
    must(PKCS7_content_new(cms.get(), NID_pkcs7_data));
    if (fault == CmsFault::attached) { // some of it: all would not fit into the place
        const auto some = content.substr(0, 100);
        must(ASN1_OCTET_STRING_set(cms->d.sign->contents->d.data, reinterpret_cast<const unsigned char*>(some.data()),
                                   static_cast<int>(some.size())));
    } else {
        PKCS7_set_detached(cms.get(), 1);
    }
    for (const auto* signer : signers)
        addSigner(cms.get(), fault == CmsFault::otherContent ? content + "!" : content, signer->key(), fault);
    unsigned char* der = nullptr;
    const int length = i2d_PKCS7(cms.get(), &der);
    if (length <= 0) must(0);
    std::string bytes(reinterpret_cast<const char*>(der), static_cast<std::size_t>(length));
    OPENSSL_free(der);
    return bytes;
}

SignaturePlace placeIn(const std::string& toSign) {
    constexpr std::string_view mark = "/Contents <";
    const auto at = toSign.rfind(mark);
    if (at == std::string::npos) throw std::runtime_error("this PDF has no place for a signature");
    return {at + mark.size(), toSign.find('>', at)};
}

std::string signedContent(const std::string& pdf) {
    const auto place = placeIn(pdf);
    return pdf.substr(0, place.begin - 1) + pdf.substr(place.end + 1);
}

std::string filled(std::string toSign, const std::string& cms) {
    constexpr std::string_view digits = "0123456789abcdef";
    const auto place = placeIn(toSign);
    if (place.begin + 2 * cms.size() > place.end) throw std::runtime_error("the signature does not fit into its place");
    for (std::size_t i = 0; i < cms.size(); ++i) {
        const auto byte = static_cast<unsigned char>(cms[i]);
        toSign[place.begin + 2 * i] = digits[byte >> 4];
        toSign[place.begin + 2 * i + 1] = digits[byte & 15];
    }
    return toSign;
}

std::string signedBy(const std::string& toSign, const SigningIdentity& signer, CmsFault fault) {
    return filled(toSign, cmsOver(signedContent(toSign), {&signer}, fault));
}

} // namespace ilvm::support
