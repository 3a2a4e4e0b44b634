// The list of what may be attached: each media type, the endings and declared types that agree with it.
// Not here: recognising it from bytes (recognise.hpp).
#pragma once
#include <string_view>
#include <vector>

namespace ilvm::files {

struct Kind {
    std::string_view media_type;
    std::vector<std::string_view> endings;  // lower case, without the dot
    std::vector<std::string_view> synonyms; // what browsers and systems also declare for it
};

const std::vector<Kind>& allowedKinds();
const Kind* findKind(std::string_view mediaType); // null where it is not allowed

// "pdf" of "Devis.PDF"; empty for a name without an ending: what follows the last dot is one only when it is 1–8
// letters and digits, a letter among them.
std::string endingOf(std::string_view name);

// The bare type in lower case: "text/plain" of "Text/Plain; charset=utf-8".
std::string bareType(std::string_view declaredType);

} // namespace ilvm::files
