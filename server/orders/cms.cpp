#include "server/orders/cms.hpp"

#include <algorithm>
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace ilvm::orders {
namespace {

template <auto release>
struct Released {
    template <typename T>
    void operator()(T* object) const {
        release(object);
    }
};

void freeCertificates(STACK_OF(X509) * certificates) {
    sk_X509_pop_free(certificates, X509_free);
}

using Bio = std::unique_ptr<BIO, Released<BIO_free_all>>;
using X509Owner = std::unique_ptr<X509, Released<X509_free>>;
using CmsOwner = std::unique_ptr<CMS_ContentInfo, Released<CMS_ContentInfo_free>>;
using Store = std::unique_ptr<X509_STORE, Released<X509_STORE_free>>;
using Certificates = std::unique_ptr<STACK_OF(X509), Released<freeCertificates>>;

// What OpenSSL found, for the log; its queue is empty afterwards.
std::string opensslSays() {
    std::string text;
    while (const auto code = ERR_get_error()) {
        char line[256];
        ERR_error_string_n(code, line, sizeof line);
        text += (text.empty() ? "" : "; ") + std::string(line);
    }
    return text;
}

std::string readAll(BIO* bio) {
    char* data = nullptr;
    const auto length = BIO_get_mem_data(bio, &data);
    return {data, static_cast<std::size_t>(length)};
}

Bio memory(std::string_view bytes) {
    return Bio(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
}

base::Instant instantOf(const ASN1_TIME* time) {
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1) throw Flawed(Flaw::malformed, "a certificate has an impossible date");
    using namespace std::chrono;
    const sys_days day{year(parts.tm_year + 1900) / (parts.tm_mon + 1) / parts.tm_mday};
    const auto moment = day + hours(parts.tm_hour) + minutes(parts.tm_min) + seconds(parts.tm_sec);
    return {duration_cast<milliseconds>(moment.time_since_epoch()).count()};
}

std::string subjectOf(const X509* certificate) {
    const Bio bio(BIO_new(BIO_s_mem()));
    X509_NAME_print_ex(bio.get(), X509_get_subject_name(certificate), 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB);
    return readAll(bio.get());
}

std::string fingerprintOf(const X509* certificate) {
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int length = 0;
    if (X509_digest(certificate, EVP_sha256(), digest, &length) != 1)
        throw Flawed(Flaw::malformed, "a certificate has no digest");
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (unsigned int i = 0; i < length; ++i) {
        text += digits[digest[i] >> 4];
        text += digits[digest[i] & 15];
    }
    return text;
}

std::string derOf(X509* certificate) {
    unsigned char* data = nullptr;
    const int length = i2d_X509(certificate, &data);
    if (length < 0) throw Flawed(Flaw::malformed, "a certificate cannot be written");
    std::string der(reinterpret_cast<const char*>(data), static_cast<std::size_t>(length));
    OPENSSL_free(data);
    return der;
}

Certificate described(X509* certificate) {
    constexpr std::uint32_t signing = X509v3_KU_DIGITAL_SIGNATURE | X509v3_KU_NON_REPUDIATION;
    return {derOf(certificate),
            fingerprintOf(certificate),
            subjectOf(certificate),
            instantOf(X509_get0_notBefore(certificate)),
            instantOf(X509_get0_notAfter(certificate)),
            (X509_get_key_usage(certificate) & signing) != 0};
}

bool isStrong(const X509_ALGOR* algorithm) {
    const ASN1_OBJECT* object = nullptr;
    X509_ALGOR_get0(&object, nullptr, nullptr, algorithm);
    const int digest = OBJ_obj2nid(object);
    return digest == NID_sha256 || digest == NID_sha384 || digest == NID_sha512;
}

} // namespace

struct Cms::Parsed {
    CmsOwner cms;
    X509Owner certificate;

    explicit Parsed(std::string_view bytes) {
        const auto* at = reinterpret_cast<const unsigned char*>(bytes.data());
        const auto* begin = at;
        ERR_clear_error();
        cms.reset(d2i_CMS_ContentInfo(nullptr, &at, static_cast<long>(bytes.size())));
        if (!cms) throw Flawed(Flaw::malformed, "no CMS: " + opensslSays());
        const auto rest = bytes.substr(static_cast<std::size_t>(at - begin));
        const bool filledUp = rest.find_first_not_of('\0') == std::string_view::npos;
        if (!filledUp || OBJ_obj2nid(CMS_get0_type(cms.get())) != NID_pkcs7_signed ||
            OBJ_obj2nid(CMS_get0_eContentType(cms.get())) != NID_pkcs7_data || CMS_is_detached(cms.get()) != 1)
            throw Flawed(Flaw::malformed, "no detached CMS");
        findSigner();
    }

    void findSigner() {
        auto* signers = CMS_get0_SignerInfos(cms.get());
        if (sk_CMS_SignerInfo_num(signers) != 1) throw Flawed(Flaw::not_one_signer, "not one signer");
        auto* signer = sk_CMS_SignerInfo_value(signers, 0);
        const Certificates all(CMS_get1_certs(cms.get()));
        for (int i = 0; all && i < sk_X509_num(all.get()) && !certificate; ++i) {
            auto* each = sk_X509_value(all.get(), i);
            if (CMS_SignerInfo_cert_cmp(signer, each) != 0) continue;
            X509_up_ref(each);
            certificate.reset(each);
        }
        if (!certificate) throw Flawed(Flaw::no_certificate, "the signer's certificate is not in the CMS");
        X509_ALGOR* digest = nullptr;
        CMS_SignerInfo_get0_algs(signer, nullptr, nullptr, &digest, nullptr);
        if (!isStrong(digest)) throw Flawed(Flaw::weak_digest, "a digest that is weaker than SHA-256");
        if (CMS_signed_get_attr_by_NID(signer, NID_id_smime_aa_signingCertificateV2, -1) < 0)
            throw Flawed(Flaw::not_bound_to_it, "no signing-certificate-v2");
    }
};

Cms::Cms(std::string_view bytes)
    : parsed_(std::make_unique<Parsed>(bytes)), certificate_(described(parsed_->certificate.get())) {}

Cms::~Cms() = default;

void Cms::verify(std::string_view before, std::string_view behind) const {
    const std::string content = std::string(before) + std::string(behind);
    // Behind a filter: of a plain memory BIO OpenSSL 3.0 makes a copy, which it loses where it fails early.
    const Bio bio(BIO_push(BIO_new(BIO_f_null()), memory(content).release()));
    const Store store(X509_STORE_new());
    // That it is the signer's, and was valid then, is checked elsewhere: here it is its own authority, at no time.
    X509_STORE_add_cert(store.get(), parsed_->certificate.get());
    X509_STORE_set_flags(store.get(),
                         X509_V_FLAG_PARTIAL_CHAIN | X509_V_FLAG_NO_CHECK_TIME | X509_V_FLAG_IGNORE_CRITICAL);
    X509_STORE_set_purpose(store.get(), X509_PURPOSE_ANY);
    ERR_clear_error();
    // CMS_CADES compares signing-certificate-v2, which is among what is signed, with the certificate.
    if (CMS_verify(parsed_->cms.get(), nullptr, store.get(), bio.get(), nullptr, CMS_BINARY | CMS_CADES) != 1)
        throw Flawed(Flaw::signature_mismatch, "the signature does not hold: " + opensslSays());
}

std::optional<Certificate> certificateFrom(const std::string& pem) {
    constexpr std::string_view begin = "-----BEGIN ", end = "-----END CERTIFICATE-----";
    if (pem.find(begin) != pem.rfind(begin) || pem.find(end) == std::string::npos) return std::nullopt;
    const Bio bio = memory(pem);
    ERR_clear_error();
    const X509Owner certificate(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
    ERR_clear_error();
    if (!certificate) return std::nullopt;
    try {
        return described(certificate.get());
    } catch (const Flawed&) { // PEM of something that is hardly a certificate
        return std::nullopt;
    }
}

} // namespace ilvm::orders
