// What the reading process is asked about a PDF and what it says, as both of its sides know it.
// Not here: the bytes between them (wire_format.hpp) and the process (server/pdf).
#pragma once
#include <boost/assert/source_location.hpp>
#include <boost/system/result.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ilvm::reader {

inline constexpr int mostPages = 500;        // of a document that is shown
inline constexpr int mostTextPages = 20;     // whose text is looked at
inline constexpr int mostGlyphs = 60'000;    // of a document whose text is looked at
inline constexpr int narrowest = 100;        // pixels of a page's picture
inline constexpr int widest = 2400;          // pixels of a page's picture
inline constexpr int mostPixels = 8'000'000; // of a page's picture

// Why there is no answer.
enum class Unread : std::uint8_t {
    not_pdf = 1,
    encrypted,
    damaged,
    too_many_pages,
    no_such_page,
    too_much_text,
    too_large, // more memory than it may have
    late,      // not done within its time
    broken,    // the process died, or said nonsense
    busy,      // no process was free within the time
};

// French, one sentence for people.
std::string_view reasonOf(Unread why);

template <typename T>
using Outcome = boost::system::result<T, Unread>;
[[noreturn]] void throw_exception_from_error(const Unread& why, const boost::source_location& where);

// In points of 1/72 inch, turned as it is shown.
struct PageSize {
    double width = 0;
    double height = 0;
};

struct Picture {
    int width = 0; // pixels
    int height = 0;
    std::string pixels; // red, green, blue; rows from the top
};

// Whether the ink of a glyph has the shape of its character.
enum class Shape : std::uint8_t { unknown, agrees, differs };

// One character as the page draws it. Points from the page's top left corner.
struct Glyph {
    char32_t character = 0; // 0: the font does not say which
    float x = 0;            // where its baseline begins
    float y = 0;
    float advance = 0; // along the baseline
    float size = 0;    // of the font, as drawn
    float angle = 0;   // of the baseline, degrees, clockwise; 0 reads from left to right
    bool seen = false; // its ink stands out from what is there without it
    Shape shape = Shape::unknown;
};

struct PageText {
    PageSize size;
    float pictured = 0; // the share of the page that pictures cover, at most 1
    std::vector<Glyph> glyphs;
};

} // namespace ilvm::reader
