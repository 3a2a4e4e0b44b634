// What a page says, and which of its glyphs leave ink: each page is drawn with its text and without; what differs
// within a glyph's box is its ink.
#include "server/pdf/document.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <splash/SplashBitmap.h>

namespace ilvm::pdf {
namespace {

using reader::Glyph, reader::PageText, reader::Unread;

constexpr double finest = 240;      // pixels an inch
constexpr double inkedPixels = 6e6; // of a page that is drawn for its ink
constexpr int contrast = 64;        // of 255: what differs less from its ground is not seen
constexpr double leastInk = 0.02;   // of the glyph's box
constexpr double above = 0.80;      // of the font's height: what is looked at from the baseline up
constexpr double below = 0.25;      // and down
constexpr double standing = 0.05;   // and down to what has no descender

int differenceAt(const SplashBitmap& with, const SplashBitmap& without, int x, int y) {
    const auto at = [&](const SplashBitmap& bitmap) {
        return const_cast<SplashBitmap&>(bitmap).getDataPtr() + y * bitmap.getRowSize() + x * 3;
    };
    const auto *one = at(with), *other = at(without);
    int most = 0;
    for (int channel = 0; channel < 3; ++channel)
        most = std::max(most, std::abs(one[channel] - other[channel]));
    return most;
}

struct Box {
    int left, top, right, bottom; // the last two are outside
};

Box boxOf(const DrawnGlyph& glyph, const SplashBitmap& bitmap, double down) {
    const double xs[] = {glyph.x - glyph.upX * down, glyph.x + glyph.upX * above};
    const double ys[] = {glyph.y - glyph.upY * down, glyph.y + glyph.upY * above};
    const auto [left, right] = std::minmax({xs[0], xs[1], xs[0] + glyph.alongX, xs[1] + glyph.alongX});
    const auto [top, bottom] = std::minmax({ys[0], ys[1], ys[0] + glyph.alongY, ys[1] + glyph.alongY});
    const auto within = [](double value, int most) { return static_cast<int>(std::clamp(value, 0.0, double(most))); };
    return {within(std::floor(left), bitmap.getWidth()), within(std::floor(top), bitmap.getHeight()),
            within(std::ceil(right), bitmap.getWidth()), within(std::ceil(bottom), bitmap.getHeight())};
}

// What the text leaves within the box of one glyph.
Ink inkOf(const DrawnGlyph& glyph, const SplashBitmap& with, const SplashBitmap& without, double down) {
    const Box box = boxOf(glyph, with, down);
    Ink ink{std::max(box.right - box.left, 0), std::max(box.bottom - box.top, 0), {}};
    for (int y = box.top; y < box.bottom; ++y)
        for (int x = box.left; x < box.right; ++x)
            ink.amounts.push_back(static_cast<unsigned char>(differenceAt(with, without, x, y)));
    return ink;
}

bool isSeen(const Ink& ink, const DrawnGlyph& glyph) {
    const auto inked = std::count_if(ink.amounts.begin(), ink.amounts.end(), [](int each) { return each >= contrast; });
    const double whole = std::hypot(glyph.alongX, glyph.alongY) * std::hypot(glyph.upX, glyph.upY);
    return inked >= 3 && double(inked) >= whole * leastInk;
}

// As dark as it can be, so that grey text compares like black.
Ink strengthened(Ink ink) {
    int most = 1;
    for (const int amount : ink.amounts)
        most = std::max(most, amount);
    for (auto& amount : ink.amounts)
        amount = static_cast<unsigned char>(amount * 255 / most);
    return ink;
}

// By quarter turns, so that its baseline runs from left to right.
Ink upright(Ink ink, double angle) {
    for (int turns = (static_cast<int>(std::lround(angle / 90)) + 4) % 4; turns > 0; --turns) {
        Ink turned{ink.height, ink.width, std::vector<unsigned char>(ink.amounts.size())};
        for (int y = 0; y < ink.height; ++y)
            for (int x = 0; x < ink.width; ++x)
                turned.amounts[static_cast<std::size_t>((ink.width - 1 - x) * ink.height + y)] =
                    ink.amounts[static_cast<std::size_t>(y * ink.width + x)];
        ink = std::move(turned);
    }
    return ink;
}

Glyph told(const DrawnGlyph& drawn, double scale) {
    Glyph glyph;
    glyph.character = drawn.character;
    glyph.x = static_cast<float>(std::clamp(drawn.x / scale, -1e5, 1e5));
    glyph.y = static_cast<float>(std::clamp(drawn.y / scale, -1e5, 1e5));
    glyph.advance = static_cast<float>(std::min(std::hypot(drawn.alongX, drawn.alongY) / scale, 1e5));
    glyph.size = static_cast<float>(std::min(std::hypot(drawn.upX, drawn.upY) / scale, 1e5));
    glyph.angle = static_cast<float>(std::atan2(drawn.alongY, drawn.alongX) * 180 / std::numbers::pi);
    return glyph;
}

bool isNumber(const DrawnGlyph& glyph) {
    return std::isfinite(glyph.x + glyph.y + glyph.alongX + glyph.alongY + glyph.upX + glyph.upY);
}

// The line below may reach into a glyph's box: what stands on the baseline is looked at without what hangs below, too.
reader::Shape shapeOf(const DrawnGlyph& drawn, double angle, const SplashBitmap& with, const SplashBitmap& without,
                      const Shapes& shapes) {
    auto shape = reader::Shape::unknown;
    for (const double down : {below, standing}) {
        shape = shapes.judge(drawn.character, upright(strengthened(inkOf(drawn, with, without, down)), angle));
        if (shape == reader::Shape::agrees) break;
    }
    return shape;
}

PageText textOf(Document& document, int page, const Shapes& shapes) {
    PageText text;
    text.size = document.sizeOf(page);
    const double inches = text.size.width * text.size.height / (72 * 72);
    const double resolution = std::min(finest, std::sqrt(inkedPixels / inches));
    Drawing with(Text::drawn), without(Text::left_out);
    document.draw(page, resolution, with);
    if (with.overflowed()) throw Refused{Unread::too_much_text};
    if (!with.glyphs().empty()) document.draw(page, resolution, without);
    const SplashBitmap& bitmap = *with.getBitmap();
    const double pixels = double(bitmap.getWidth()) * bitmap.getHeight();
    text.pictured = static_cast<float>(std::clamp(with.picturedPixels() / pixels, 0.0, 1.0));
    for (const auto& drawn : with.glyphs()) {
        if (!isNumber(drawn)) continue;
        Glyph glyph = told(drawn, resolution / 72);
        glyph.seen = drawn.plain && isSeen(inkOf(drawn, bitmap, *without.getBitmap(), below), drawn);
        if (glyph.seen) glyph.shape = shapeOf(drawn, glyph.angle, bitmap, *without.getBitmap(), shapes);
        text.glyphs.push_back(glyph);
    }
    return text;
}

} // namespace

std::vector<PageText> textOf(Document& document, const Shapes& shapes) {
    if (document.pageCount() > reader::mostTextPages) throw Refused{Unread::too_many_pages};
    std::vector<PageText> pages;
    std::size_t glyphs = 0;
    for (int page = 1; page <= document.pageCount(); ++page) {
        pages.push_back(textOf(document, page, shapes));
        glyphs += pages.back().glyphs.size();
        if (glyphs > reader::mostGlyphs) throw Refused{Unread::too_much_text};
    }
    return pages;
}

} // namespace ilvm::pdf
