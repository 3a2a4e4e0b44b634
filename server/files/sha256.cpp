#include "server/files/sha256.hpp"

#include <openssl/evp.h>
#include <stdexcept>

namespace ilvm::files {

struct Sha256::Context {
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> digest{EVP_MD_CTX_new(), EVP_MD_CTX_free};

    void begin() const { demand(EVP_DigestInit_ex(digest.get(), EVP_sha256(), nullptr)); }
    static void demand(int done) {
        if (done != 1) throw std::runtime_error("OpenSSL cannot compute SHA-256");
    }
};

Sha256::Sha256() : context_(std::make_unique<Context>()) {
    context_->begin();
}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::add(std::span<const std::byte> bytes) {
    Context::demand(EVP_DigestUpdate(context_->digest.get(), bytes.data(), bytes.size()));
}

Sha256::Digest Sha256::finish() {
    Digest digest{};
    Context::demand(
        EVP_DigestFinal_ex(context_->digest.get(), reinterpret_cast<unsigned char*>(digest.data()), nullptr));
    context_->begin();
    return digest;
}

std::string toHex(const Sha256::Digest& digest) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const std::byte byte : digest) {
        text += digits[std::to_integer<std::size_t>(byte >> 4)];
        text += digits[std::to_integer<std::size_t>(byte & std::byte{15})];
    }
    return text;
}

} // namespace ilvm::files
