#include "server/reader/lines.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numbers>

namespace ilvm::reader {
namespace {

constexpr double sameLine = 0.35;  // of the size: how far baselines of one line are apart
constexpr double samePlace = 0.15; // of the size: text drawn twice to look bold

// Text that is drawn twice, a little aside, is one text.
bool isTwin(const Mark& one, const Mark& other) {
    return one.character == other.character && other.along - one.along < samePlace * one.size();
}

bool isBlank(char32_t c) {
    return c == ' ' || c == 0xA0 || c == 0x2009 || c == 0x202F || c == 0x200B || c == 0xAD;
}

Line inOrder(Line line) {
    std::stable_sort(line.begin(), line.end(), [](const Mark& a, const Mark& b) { return a.along < b.along; });
    Line kept;
    for (const auto& mark : line) {
        if (!kept.empty() && isTwin(kept.back(), mark)) {
            if (mark.glyph->seen) kept.back() = mark;
            continue;
        }
        kept.push_back(mark);
    }
    return kept;
}

Lines linesOfDirection(std::vector<Mark> marks) {
    std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.across < b.across; });
    Lines lines;
    double baseline = 0;
    for (const auto& mark : marks) {
        if (lines.empty() || mark.across - baseline > sameLine * mark.size()) {
            lines.emplace_back();
            baseline = mark.across;
        }
        lines.back().push_back(mark);
    }
    for (auto& line : lines)
        line = inOrder(std::move(line));
    return lines;
}

} // namespace

std::vector<Lines> linesOf(const PageText& page) {
    std::map<int, std::vector<Mark>> directions; // by whole degrees
    for (const auto& glyph : page.glyphs) {
        if (isBlank(glyph.character)) continue;
        const int degrees = (static_cast<int>(std::lround(glyph.angle)) + 720) % 360;
        const double angle = degrees * std::numbers::pi / 180;
        directions[degrees].push_back({&glyph, glyph.character, glyph.x * std::cos(angle) + glyph.y * std::sin(angle),
                                       glyph.y * std::cos(angle) - glyph.x * std::sin(angle)});
    }
    std::vector<Lines> all;
    for (auto& [degrees, marks] : directions)
        all.push_back(linesOfDirection(std::move(marks)));
    return all;
}

double gapBefore(const Line& line, std::size_t place) {
    if (place == 0) return std::numeric_limits<double>::infinity();
    return (line[place].along - line[place - 1].end()) / std::max(line[place].size(), 0.1);
}

bool isAlphanumeric(char32_t c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool isSeparator(char32_t c) {
    return c == '.' || c == '-' || c == '|' || c == 0x2010 || c == 0x2011 || c == 0xB7;
}

} // namespace ilvm::reader
