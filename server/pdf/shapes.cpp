#include "server/pdf/shapes.hpp"

#include <algorithm>
#include <cmath>
#include <ft2build.h>
#include <memory>
#include FT_FREETYPE_H

namespace ilvm::pdf {
namespace {

using reader::Shape;

constexpr std::string_view characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr unsigned exampleSize = 48;   // pixels
constexpr float clearlyOther = 0.10F;  // so much more alike is another character
constexpr float leastLikeness = 0.40F; // what is less alike is no such character at all
constexpr float aspectWeight = 0.25F;  // what a factor of e between the aspects takes off
constexpr unsigned char inked = 64;    // what counts for the bounds

// Characters that some fonts draw alike; an account does not hang on which of them it is.
constexpr std::string_view alike[] = {"0ODQo", "1Il", "5Ss", "8B", "2Zz", "6Gb", "9gq", "UVuv", "VY", "Cc",
                                      "Kk",    "Ww",  "Xx",  "Pp", "ag",  "il",  "ij",  "MmNn", "ft", "hn"};

bool areAlike(char one, char other) {
    return one == other || std::any_of(std::begin(alike), std::end(alike), [&](std::string_view group) {
               return group.find(one) != std::string_view::npos && group.find(other) != std::string_view::npos;
           });
}

bool ofAccounts(char character) {
    return character <= 'Z';
}

struct Bounds {
    int left, top, right, bottom; // the last two are outside
};

Bounds boundsOf(const Ink& ink) {
    Bounds bounds{ink.width, ink.height, 0, 0};
    for (int y = 0; y < ink.height; ++y)
        for (int x = 0; x < ink.width; ++x) {
            if (ink.amounts[static_cast<std::size_t>(y * ink.width + x)] < inked) continue;
            bounds = {std::min(bounds.left, x), std::min(bounds.top, y), std::max(bounds.right, x + 1),
                      std::max(bounds.bottom, y + 1)};
        }
    return bounds;
}

// The mean over a part of the ink whose borders need not fall between pixels.
float meanOver(const Ink& ink, float left, float top, float right, float bottom) {
    float sum = 0, area = 0;
    for (int y = static_cast<int>(top); float(y) < bottom && y < ink.height; ++y) {
        const float high = std::min(bottom, float(y + 1)) - std::max(top, float(y));
        for (int x = static_cast<int>(left); float(x) < right && x < ink.width; ++x) {
            const float part = high * (std::min(right, float(x + 1)) - std::max(left, float(x)));
            sum += part * ink.amounts[static_cast<std::size_t>(y * ink.width + x)];
            area += part;
        }
    }
    return area > 0 ? sum / area : 0;
}

struct Library {
    Library() { FT_Init_FreeType(&library); }
    ~Library() { FT_Done_FreeType(library); }
    FT_Library library = nullptr;
};

Ink exampleOf(FT_Face face, char character) {
    if (FT_Load_Char(face, static_cast<FT_ULong>(character), FT_LOAD_RENDER | FT_LOAD_NO_HINTING) != 0) return {};
    const FT_Bitmap& bitmap = face->glyph->bitmap;
    Ink ink{static_cast<int>(bitmap.width), static_cast<int>(bitmap.rows), {}};
    for (unsigned row = 0; row < bitmap.rows; ++row) {
        const unsigned char* start = bitmap.buffer + static_cast<std::ptrdiff_t>(row) * bitmap.pitch;
        ink.amounts.insert(ink.amounts.end(), start, start + bitmap.width);
    }
    return ink;
}

} // namespace

Shapes::Shapes(const std::vector<FontFace>& faces) {
    const Library library;
    for (const auto& [file, index] : faces) {
        FT_Face face = nullptr;
        if (FT_New_Face(library.library, file.c_str(), index, &face) != 0) continue;
        FT_Set_Pixel_Sizes(face, 0, exampleSize);
        for (const char character : characters) {
            Example example{character, {}};
            if (FT_Get_Char_Index(face, static_cast<FT_ULong>(character)) != 0 &&
                patternOf(exampleOf(face, character), example.pattern))
                examples_.push_back(example);
        }
        FT_Done_Face(face);
    }
}

bool Shapes::patternOf(const Ink& ink, Pattern& pattern) {
    const Bounds bounds = boundsOf(ink);
    if (bounds.right <= bounds.left || bounds.bottom <= bounds.top) return false;
    const float width = float(bounds.right - bounds.left) / across;
    const float height = float(bounds.bottom - bounds.top) / down;
    float sum = 0;
    for (int y = 0; y < down; ++y)
        for (int x = 0; x < across; ++x) {
            const float left = float(bounds.left) + float(x) * width, top = float(bounds.top) + float(y) * height;
            sum += pattern.values[static_cast<std::size_t>(y * across + x)] =
                meanOver(ink, left, top, left + width, top + height);
        }
    float squares = 0;
    for (float& value : pattern.values) {
        value -= sum / float(pattern.values.size());
        squares += value * value;
    }
    for (float& value : pattern.values)
        value /= std::max(std::sqrt(squares), 1e-6F);
    pattern.aspect = float(bounds.right - bounds.left) / float(bounds.bottom - bounds.top);
    return true;
}

float Shapes::likeness(const Pattern& one, const Pattern& other) {
    float product = 0;
    for (std::size_t i = 0; i < one.values.size(); ++i)
        product += one.values[i] * other.values[i];
    return product - aspectWeight * std::abs(std::log(one.aspect / other.aspect));
}

Shape Shapes::judge(char32_t character, const Ink& ink) const {
    if (character > 'z' || characters.find(static_cast<char>(character)) == std::string_view::npos)
        return Shape::unknown;
    const char said = static_cast<char>(character);
    Pattern pattern;
    if (examples_.empty() || !patternOf(ink, pattern)) return Shape::unknown;
    float itself = -1, other = -1;
    for (const auto& example : examples_) {
        if (ofAccounts(said) && !ofAccounts(example.character)) continue; // another account has no small letters
        const float value = likeness(pattern, example.pattern);
        if (areAlike(said, example.character))
            itself = std::max(itself, value);
        else
            other = std::max(other, value);
    }
    return itself < leastLikeness || other - itself > clearlyOther ? Shape::differs : Shape::agrees;
}

} // namespace ilvm::pdf
