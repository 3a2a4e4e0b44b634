// What a file is, from its two ends, and whether it is whole.
// Not here: what is allowed (kinds.hpp) and what it claims to be (inspector.hpp).
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace ilvm::files {

struct Ends {
    std::string_view head; // the first bytes; the whole file where it is short
    std::string_view tail; // the last bytes, likewise
    std::size_t size = 0;
    bool hasNull = false; // anywhere
};

// By libmagic, and for archives by the list of their entries. Every kind of plain text is "text/plain", but for pages
// and scripts, which keep their own type; an office file with macros is "application/x-office-with-macros".
std::string recognise(const Ends& ends);

// Whether the file ends as one of that type does. True for types of which nothing is known.
bool isWhole(const Ends& ends, std::string_view mediaType);

} // namespace ilvm::files
