// Whether a file may be attached as what it claims to be: its bytes decide, the name and the declared type must agree.
// Not here: storing it (server/store), its size limit and the words of the refusal (usecases).
#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ilvm::files {

enum class Refused {
    empty,
    not_allowed,    // a program, a page, an archive, macros, or anything else that is not on the list
    not_as_claimed, // the bytes, the declared type and the ending of the name do not agree
    damaged         // begins like what it claims to be, but is cut off or is no whole file
};

struct Inspection {
    std::string media_type; // what the bytes are
    std::optional<Refused> refused;
    std::string for_log; // why it is refused
};

// Takes a file in pieces and keeps only its two ends. Allowed: PDF, PNG, JPEG, GIF, WebP, plain text, CSV, and the
// documents, sheets and slides of Office Open XML and OpenDocument without macros.
class Inspector {
public:
    void add(std::span<const std::byte> bytes);

    // `declaredType` is the Content-Type of the upload: nothing, or "application/octet-stream", claims nothing. A name
    // without an ending claims nothing either.
    Inspection finish(std::string_view name, std::string_view declaredType) const;

private:
    std::string head_;
    std::string tail_;
    std::size_t size_ = 0;
    bool hasNull_ = false;
};

// The whole at once.
Inspection inspect(std::span<const std::byte> bytes, std::string_view name, std::string_view declaredType);

} // namespace ilvm::files
