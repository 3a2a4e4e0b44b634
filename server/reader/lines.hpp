// The glyphs of a page as lines that are read from left to right, whichever way they are turned.
// Not here: what stands in them (accounts.hpp, holder.hpp).
#pragma once
#include "server/reader/question.hpp"

#include <cstddef>

namespace ilvm::reader {

// A glyph in a line: `along` its baseline and `across` to it, in points; both grow as one reads.
struct Mark {
    const Glyph* glyph = nullptr;
    char32_t character = 0;
    double along = 0;
    double across = 0;

    double end() const { return along + glyph->advance; }
    double size() const { return glyph->size; }
};

using Line = std::vector<Mark>; // never empty, from left to right, without blanks: these are gaps

// Those of one direction; the lines from the top.
using Lines = std::vector<Line>;
std::vector<Lines> linesOf(const PageText& page);

// The gap between a mark and the one before it, as a share of its size; without end at the beginning of the line.
double gapBefore(const Line& line, std::size_t place);
inline constexpr double wordGap = 0.18; // from here on two words
inline constexpr double cellGap = 1.2;  // from here on maybe two columns

// Letters and digits of ASCII.
bool isAlphanumeric(char32_t character);

// What may stand between two groups of one number: dots, hyphens, bars.
bool isSeparator(char32_t character);

} // namespace ilvm::reader
