// Whether the ink of a digit or a letter looks like it: a font may draw one character and say another. The pictures
// that it is compared with come from fonts of this machine.
// Not here: reading text from pictures. It only tells what cannot be that character.
#pragma once
#include "server/pdf/fonts.hpp"
#include "server/reader/question.hpp"

#include <array>

namespace ilvm::pdf {

// How much ink there is, 0 to 255, row by row.
struct Ink {
    int width = 0;
    int height = 0;
    std::vector<unsigned char> amounts;
};

class Shapes {
public:
    // Draws the examples. Outside of the sandbox: it opens the fonts.
    explicit Shapes(const std::vector<FontFace>& faces);

    // Shape::unknown for characters that are neither digits nor letters of ASCII, and where there are no examples.
    reader::Shape judge(char32_t character, const Ink& ink) const;

private:
    static constexpr int across = 12, down = 16;

    // The ink within its own bounds, brought to one size, with mean 0 and length 1.
    struct Pattern {
        std::array<float, across * down> values{};
        float aspect = 1; // its width by its height, before
    };
    struct Example {
        char character;
        Pattern pattern;
    };

    static bool patternOf(const Ink& ink, Pattern& pattern);
    static float likeness(const Pattern& one, const Pattern& other);

    std::vector<Example> examples_;
};

} // namespace ilvm::pdf
