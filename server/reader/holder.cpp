#include "server/reader/holder.hpp"

#include "server/reader/lines.hpp"

#include <algorithm>
#include <cmath>

namespace ilvm::reader {
namespace {

constexpr double columnGap = 2.5;       // of the size: from here on another column
constexpr double valueBelow = 3;        // of the size: how far below a label its value stands
constexpr std::size_t longestName = 80; // characters

constexpr std::string_view labels[] = {"titulaire",     "intitule",       "beneficiaire",
                                       "account owner", "account holder", "nom du compte"};
constexpr std::string_view fillers[] = {"du compte", "de compte", "compte", "name", "account owner", "account holder"};

// Small letters without accents, character for character.
char folded(char32_t c) {
    if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
    if (c < 0x80) return static_cast<char>(c);
    if ((c >= 0xC8 && c <= 0xCB) || (c >= 0xE8 && c <= 0xEB)) return 'e';
    return '?';
}

void append(std::string& text, char32_t c) {
    const auto byte = [&](char32_t bits) { text += static_cast<char>(bits); };
    if (c < 0x80) {
        byte(c);
    } else if (c < 0x800) {
        byte(0xC0 | (c >> 6));
        byte(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        if (c >= 0xD800 && c <= 0xDFFF) return;
        byte(0xE0 | (c >> 12));
        byte(0x80 | ((c >> 6) & 0x3F));
        byte(0x80 | (c & 0x3F));
    } else {
        byte(0xF0 | (c >> 18));
        byte(0x80 | ((c >> 12) & 0x3F));
        byte(0x80 | ((c >> 6) & 0x3F));
        byte(0x80 | (c & 0x3F));
    }
}

// What one sees from one place to the end of the cell.
struct Cell {
    std::u32string text;
    double along = 0;
};

Cell cellFrom(const Line& line, std::size_t place) {
    Cell cell;
    cell.along = line[place].along;
    for (std::size_t i = place; i < line.size(); ++i) {
        const double gap = gapBefore(line, i);
        if (i > place && gap > columnGap) break;
        if (!line[i].glyph->seen || line[i].character == 0) continue;
        if (i > place && gap > wordGap) cell.text += U' ';
        cell.text += line[i].character;
    }
    return cell;
}

std::string foldedText(const std::u32string& text) {
    std::string out;
    for (const char32_t c : text)
        out += folded(c);
    return out;
}

std::size_t skipBlank(const std::string& text, std::size_t at) {
    while (at < text.size() && (text[at] == ' ' || text[at] == ':' || text[at] == '/' || text[at] == '-'))
        ++at;
    return at;
}

// Where the value begins behind a label at the start of the cell; nothing where there is no label.
std::optional<std::size_t> behindLabel(const std::string& text) {
    const auto label =
        std::find_if(std::begin(labels), std::end(labels), [&](auto each) { return text.starts_with(each); });
    if (label == std::end(labels)) return std::nullopt;
    std::size_t at = skipBlank(text, label->size());
    for (const auto filler : fillers)
        if (std::string_view(text).substr(at).starts_with(filler)) at = skipBlank(text, at + filler.size());
    return at;
}

std::optional<std::string> nameFrom(const std::u32string& text) {
    std::string name;
    for (const char32_t c : text.substr(0, longestName))
        append(name, c);
    if (text.size() < 2) return std::nullopt;
    return name;
}

std::optional<std::string> below(const Lines& lines, std::size_t line, const Cell& label, double size) {
    const double across = lines[line].front().across;
    for (std::size_t next = line + 1; next < lines.size(); ++next) {
        if (lines[next].front().across - across > valueBelow * size) break;
        for (std::size_t place = 0; place < lines[next].size(); ++place)
            if (gapBefore(lines[next], place) > columnGap && std::abs(lines[next][place].along - label.along) < size)
                return nameFrom(cellFrom(lines[next], place).text);
    }
    return std::nullopt;
}

std::optional<std::string> holderIn(const Lines& lines) {
    for (std::size_t line = 0; line < lines.size(); ++line)
        for (std::size_t place = 0; place < lines[line].size(); ++place) {
            if (gapBefore(lines[line], place) < columnGap) continue;
            const Cell cell = cellFrom(lines[line], place);
            const auto at = behindLabel(foldedText(cell.text));
            if (!at) continue;
            auto name = *at < cell.text.size() ? nameFrom(cell.text.substr(*at))
                                               : below(lines, line, cell, lines[line][place].size());
            if (name) return name;
        }
    return std::nullopt;
}

} // namespace

std::optional<std::string> holderIn(const std::vector<PageText>& pages) {
    for (const auto& page : pages)
        for (const auto& lines : linesOf(page))
            if (auto name = holderIn(lines)) return name;
    return std::nullopt;
}

} // namespace ilvm::reader
