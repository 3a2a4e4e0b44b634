// SHA-256 of what comes in pieces.
// Not here: the digests of the audit chain (server/store), which are of whole texts.
#pragma once
#include <array>
#include <cstddef>
#include <memory>
#include <span>
#include <string>

namespace ilvm::files {

class Sha256 {
public:
    using Digest = std::array<std::byte, 32>;

    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;

    void add(std::span<const std::byte> bytes);
    // Of all that was added; after it the object starts anew.
    Digest finish();

private:
    struct Context;
    std::unique_ptr<Context> context_;
};

std::string toHex(const Sha256::Digest& digest); // lower case

} // namespace ilvm::files
