#include "server/store/digest.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
#include <stdexcept>

namespace ilvm::store {
namespace {

unsigned char* into(std::string& bytes) {
    return reinterpret_cast<unsigned char*>(bytes.data());
}
const unsigned char* from(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

} // namespace

std::string sha256(std::string_view bytes) {
    std::string digest(32, '\0');
    if (EVP_Digest(bytes.data(), bytes.size(), into(digest), nullptr, EVP_sha256(), nullptr) != 1)
        throw std::runtime_error("SHA-256 is not available");
    return digest;
}

std::string hmacSha256(std::string_view key, std::string_view bytes) {
    std::string digest(32, '\0');
    unsigned int length = 0;
    if (!HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), from(bytes), bytes.size(), into(digest), &length))
        throw std::runtime_error("HMAC-SHA-256 is not available");
    return digest;
}

std::string randomBytes(std::size_t count) {
    std::string bytes(count, '\0');
    if (RAND_bytes(into(bytes), static_cast<int>(count)) != 1)
        throw std::runtime_error("the system gives no random bytes");
    return bytes;
}

} // namespace ilvm::store
