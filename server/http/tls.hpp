// The server's certificate and what TLS it speaks (1.2 and newer, HTTP/1.1 by ALPN).
// Not here: reading and writing (transport).
#pragma once
#include <filesystem>
#include <memory>

struct ssl_ctx_st;

namespace ilvm::http {

struct TlsFiles {
    std::filesystem::path certificate; // PEM, followed by its intermediates
    std::filesystem::path privateKey;  // PEM
};

// Throws std::runtime_error when a file cannot be read or the key does not fit the certificate.
std::shared_ptr<ssl_ctx_st> tlsContext(const TlsFiles& files);

} // namespace ilvm::http
