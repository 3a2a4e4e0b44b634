// SHA-256, HMAC and random bytes, from OpenSSL. Bytes are std::string, raw; hexOf (rows.hpp) makes them readable.
// Not here: what is hashed (server/usecases/audit.hpp) and passwords (the directory's affair alone).
#pragma once
#include <string>
#include <string_view>

namespace ilvm::store {

std::string sha256(std::string_view bytes);                           // 32 bytes
std::string hmacSha256(std::string_view key, std::string_view bytes); // 32 bytes
std::string randomBytes(std::size_t count);                           // from the system's generator

} // namespace ilvm::store
