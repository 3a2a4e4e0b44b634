// Poppler draws a page; this notes what it draws: each glyph with its place, and how much of the page pictures cover.
// Not here: whether a glyph is seen (page_text.hpp).
#pragma once
#include "server/reader/question.hpp"

#include <SplashOutputDev.h>
#include <vector>

namespace ilvm::pdf {

enum class Text { drawn, left_out };

struct DrawnGlyph {
    char32_t character = 0; // 0: the font does not say
    double x = 0;           // pixels of the picture, where the baseline begins
    double y = 0;
    double alongX = 0; // its advance
    double alongY = 0;
    double upX = 0; // from the baseline, as long as the font is high
    double upY = 0;
    bool plain = true; // filled or stroked; not invisible, not a clip
};

class Drawing : public SplashOutputDev {
public:
    explicit Drawing(Text text);

    const std::vector<DrawnGlyph>& glyphs() const { return glyphs_; }
    double picturedPixels() const { return picturedPixels_; }
    bool overflowed() const { return glyphs_.size() > reader::mostGlyphs; } // there is more text than is noted

    void drawChar(GfxState* state, double x, double y, double dx, double dy, double originX, double originY,
                  CharCode code, int bytes, const Unicode* unicode, int length) override;
    bool beginType3Char(GfxState* state, double x, double y, double dx, double dy, CharCode code,
                        const Unicode* unicode, int length) override;
    void endType3Char(GfxState* state) override;

    void drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height, bool invert,
                       bool interpolate, bool inlined) override;
    void drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height, GfxImageColorMap* colours,
                   bool interpolate, const int* maskColours, bool inlined) override;
    void drawMaskedImage(GfxState* state, Object* ref, Stream* stream, int width, int height, GfxImageColorMap* colours,
                         bool interpolate, Stream* mask, int maskWidth, int maskHeight, bool maskInvert,
                         bool maskInterpolate) override;
    void drawSoftMaskedImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                             GfxImageColorMap* colours, bool interpolate, Stream* mask, int maskWidth, int maskHeight,
                             GfxImageColorMap* maskColours, bool maskInterpolate) override;

    void beginTransparencyGroup(GfxState* state, const double* box, GfxColorSpace* blending, bool isolated,
                                bool knockout, bool forSoftMask) override;
    void endTransparencyGroup(GfxState* state) override;

private:
    struct Offset {
        double x = 0, y = 0;
    };

    Offset origin() const { return groups_.empty() ? Offset{} : groups_.back(); }
    void note(DrawnGlyph glyph, const GfxState* state, CharCode code, const Unicode* unicode, int length);
    void notePicture(GfxState* state);

    const Text text_;
    std::vector<DrawnGlyph> glyphs_;
    std::vector<Offset> groups_; // how far each open transparency group has moved the origin, summed up
    double picturedPixels_ = 0;
    int insideType3_ = 0;
};

} // namespace ilvm::pdf
