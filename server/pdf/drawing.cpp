#include "server/pdf/drawing.hpp"

#include <GfxFont.h>
#include <GfxState.h>
#include <GlobalParams.h>
#include <algorithm>
#include <cmath>

namespace ilvm::pdf {
namespace {

SplashColorPtr white() {
    static SplashColor paper{0xff, 0xff, 0xff};
    return paper;
}

// Within a Type 3 glyph the coordinates are the glyph's own.
DrawnGlyph type3Glyph(GfxState* state, CharCode code) {
    const auto& font = *state->getFont();
    const double* matrix = font.getFontMatrix();
    const double box = std::max(std::abs(font.getFontBBox()[1]), std::abs(font.getFontBBox()[3]));
    const double high = box > 0 ? box : 1 / std::max(std::abs(matrix[3]), 1e-9);
    const double wide = code < 256 ? static_cast<const Gfx8BitFont&>(font).getWidth(static_cast<unsigned char>(code)) /
                                         std::max(std::abs(matrix[0]), 1e-9)
                                   : 0;
    DrawnGlyph glyph;
    state->transform(0, 0, &glyph.x, &glyph.y);
    state->transformDelta(wide, 0, &glyph.alongX, &glyph.alongY);
    state->transformDelta(0, high, &glyph.upX, &glyph.upY);
    return glyph;
}

DrawnGlyph ordinaryGlyph(GfxState* state, double x, double y, double dx, double dy) {
    DrawnGlyph glyph;
    state->transform(x, y, &glyph.x, &glyph.y);
    state->transformDelta(dx, dy, &glyph.alongX, &glyph.alongY);
    double upX = 0, upY = 0;
    state->textTransformDelta(0, state->getFontSize(), &upX, &upY);
    state->transformDelta(upX, upY, &glyph.upX, &glyph.upY);
    return glyph;
}

// The one character that these stand for: 0 where the font says none, or no character that is written.
char32_t characterOf(const Unicode* unicode, int length) {
    if (!unicode || length < 1) return 0;
    const char32_t first = unicode[0];
    const bool control = first < 0x20 || (first >= 0x7F && first < 0xA0);
    const bool privateUse = (first >= 0xE000 && first <= 0xF8FF) || first >= 0xF0000;
    return control || privateUse || first == 0xFFFD ? 0 : first;
}

// Whether the font itself says which character a code is: by a map, or by a name that is known. Poppler guesses where
// it does not.
bool saysCharacter(const GfxFont* font, CharCode code) {
    if (!font) return false;
    if (font->hasToUnicodeCMap()) return true;
    if (font->isCIDFont()) {
        const auto* collection = static_cast<const GfxCIDFont*>(font)->getCollection();
        return collection && !collection->toStr().ends_with("Identity");
    }
    const char* name =
        code < 256 ? static_cast<const Gfx8BitFont*>(font)->getCharName(static_cast<int>(code)) : nullptr;
    return name && globalParams->mapNameToUnicodeText(name) != 0;
}

} // namespace

Drawing::Drawing(Text text) : SplashOutputDev(splashModeRGB8, 4, false, white()), text_(text) {
    setFontAntialias(true);
    setVectorAntialias(true);
    setFreeTypeHinting(false, false);
}

void Drawing::note(DrawnGlyph glyph, const GfxState* state, CharCode code, const Unicode* unicode, int length) {
    if (overflowed()) return;
    glyph.x += origin().x;
    glyph.y += origin().y;
    glyph.plain = state->getRender() < 3;
    glyph.character = saysCharacter(state->getFont().get(), code) ? characterOf(unicode, length) : 0;
    glyphs_.push_back(glyph);
    if (length < 2 || glyph.character == 0) return;
    // A ligature: its characters share the advance.
    glyphs_.back().alongX /= length;
    glyphs_.back().alongY /= length;
    for (int i = 1; i < length; ++i) {
        DrawnGlyph next = glyphs_.back();
        next.x += next.alongX;
        next.y += next.alongY;
        next.character = characterOf(unicode + i, length - i);
        glyphs_.push_back(next);
    }
}

void Drawing::drawChar(GfxState* state, double x, double y, double dx, double dy, double originX, double originY,
                       CharCode code, int bytes, const Unicode* unicode, int length) {
    if (insideType3_ == 0) note(ordinaryGlyph(state, x - originX, y - originY, dx, dy), state, code, unicode, length);
    if (text_ == Text::drawn)
        SplashOutputDev::drawChar(state, x, y, dx, dy, originX, originY, code, bytes, unicode, length);
}

// True says that the glyph is drawn already: its own small page is not looked at then.
bool Drawing::beginType3Char(GfxState* state, double x, double y, double dx, double dy, CharCode code,
                             const Unicode* unicode, int length) {
    if (insideType3_ == 0) note(type3Glyph(state, code), state, code, unicode, length);
    if (text_ == Text::left_out || SplashOutputDev::beginType3Char(state, x, y, dx, dy, code, unicode, length))
        return true;
    ++insideType3_;
    return false;
}

void Drawing::endType3Char(GfxState* state) {
    --insideType3_;
    SplashOutputDev::endType3Char(state);
}

// A picture fills the unit square of its coordinates.
void Drawing::notePicture(GfxState* state) {
    if (insideType3_ > 0) return;
    const auto& matrix = state->getCTM();
    double left = matrix[4], right = matrix[4], top = matrix[5], bottom = matrix[5];
    for (const auto& [x, y] : {std::pair{1, 0}, {0, 1}, {1, 1}}) {
        double atX = 0, atY = 0;
        state->transform(x, y, &atX, &atY);
        left = std::min(left, atX);
        right = std::max(right, atX);
        top = std::min(top, atY);
        bottom = std::max(bottom, atY);
    }
    const auto [dx, dy] = origin();
    const double width = std::min(right + dx, double(getBitmapWidth())) - std::max(left + dx, 0.0);
    const double height = std::min(bottom + dy, double(getBitmapHeight())) - std::max(top + dy, 0.0);
    if (width > 0 && height > 0) picturedPixels_ += width * height;
}

void Drawing::drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height, bool invert,
                            bool interpolate, bool inlined) {
    notePicture(state);
    SplashOutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, inlined);
}

void Drawing::drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height, GfxImageColorMap* colours,
                        bool interpolate, const int* maskColours, bool inlined) {
    notePicture(state);
    SplashOutputDev::drawImage(state, ref, stream, width, height, colours, interpolate, maskColours, inlined);
}

void Drawing::drawMaskedImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                              GfxImageColorMap* colours, bool interpolate, Stream* mask, int maskWidth, int maskHeight,
                              bool maskInvert, bool maskInterpolate) {
    notePicture(state);
    SplashOutputDev::drawMaskedImage(state, ref, stream, width, height, colours, interpolate, mask, maskWidth,
                                     maskHeight, maskInvert, maskInterpolate);
}

void Drawing::drawSoftMaskedImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                                  GfxImageColorMap* colours, bool interpolate, Stream* mask, int maskWidth,
                                  int maskHeight, GfxImageColorMap* maskColours, bool maskInterpolate) {
    notePicture(state);
    SplashOutputDev::drawSoftMaskedImage(state, ref, stream, width, height, colours, interpolate, mask, maskWidth,
                                         maskHeight, maskColours, maskInterpolate);
}

void Drawing::beginTransparencyGroup(GfxState* state, const double* box, GfxColorSpace* blending, bool isolated,
                                     bool knockout, bool forSoftMask) {
    const double x = state->getCTM()[4], y = state->getCTM()[5];
    SplashOutputDev::beginTransparencyGroup(state, box, blending, isolated, knockout, forSoftMask);
    groups_.push_back({origin().x + x - state->getCTM()[4], origin().y + y - state->getCTM()[5]});
}

void Drawing::endTransparencyGroup(GfxState* state) {
    if (!groups_.empty()) groups_.pop_back();
    SplashOutputDev::endTransparencyGroup(state);
}

} // namespace ilvm::pdf
