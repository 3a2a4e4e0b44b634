#include "server/reader/wire_format.hpp"

#include <cmath>
#include <cstring>

namespace ilvm::reader {
namespace {

enum class Tag : std::uint8_t { unread = 1, pages, picture, text };

// Both sides are one machine and one build: values as memory has them.
class Writer {
public:
    explicit Writer(Tag tag) {
        put(std::uint32_t{0});
        put(tag);
    }

    template <typename T>
    void put(const T& value) {
        static_assert(std::is_trivially_copyable_v<T>);
        bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
    }
    void put(const std::string& bytes) { bytes_ += bytes; }

    std::string take() {
        const auto length = static_cast<std::uint32_t>(bytes_.size() - sizeof(std::uint32_t));
        std::memcpy(bytes_.data(), &length, sizeof length);
        return std::move(bytes_);
    }

private:
    std::string bytes_;
};

// Reads what may be anything. After the first thing that is not there, nothing is.
class Cursor {
public:
    Cursor(std::string_view bytes, Tag expected) : rest_(bytes) {
        good_ = number<std::uint32_t>() + sizeof(std::uint32_t) == bytes.size() && bytes.size() <= longestAnswer;
        tag_ = Tag{number<std::uint8_t>()};
        if (tag_ == Tag::unread) {
            const auto why = number<std::uint8_t>();
            if (why >= static_cast<std::uint8_t>(Unread::not_pdf) && why <= static_cast<std::uint8_t>(Unread::busy))
                why_ = Unread{why};
            good_ = false;
        }
        good_ = good_ && tag_ == expected;
    }

    template <typename T>
    T number() {
        T value{};
        if (rest_.size() < sizeof value) {
            good_ = false;
            return value;
        }
        std::memcpy(&value, rest_.data(), sizeof value);
        rest_.remove_prefix(sizeof value);
        return value;
    }

    // A finite number within these bounds.
    template <typename T>
    T number(T least, T most) {
        const T value = number<T>();
        if (value >= least && value <= most) return value; // not a NaN
        good_ = false;
        return least;
    }

    std::string bytes(std::size_t count) {
        if (rest_.size() < count) {
            good_ = false;
            return {};
        }
        std::string taken(rest_.substr(0, count));
        rest_.remove_prefix(count);
        return taken;
    }

    bool good() const { return good_; }
    bool whole() const { return good_ && rest_.empty(); }
    Unread why() const { return why_; }

private:
    std::string_view rest_;
    Tag tag_ = Tag::unread;
    Unread why_ = Unread::broken;
    bool good_ = true;
};

constexpr double largest = 200 * 72.0; // points; the format itself ends at 200 inches
constexpr float far = 1e6F;

PageSize sizeFrom(Cursor& cursor) {
    const auto width = cursor.number<double>(0, largest);
    return {width, cursor.number<double>(0, largest)};
}

void put(Writer& writer, const PageSize& size) {
    writer.put(size.width);
    writer.put(size.height);
}

void put(Writer& writer, const Glyph& glyph) {
    writer.put(glyph.character);
    for (const float value : {glyph.x, glyph.y, glyph.advance, glyph.size, glyph.angle})
        writer.put(value);
    writer.put(static_cast<std::uint8_t>(glyph.seen));
    writer.put(glyph.shape);
}

Glyph glyphFrom(Cursor& cursor) {
    Glyph glyph;
    glyph.character = cursor.number<char32_t>(0, 0x10FFFF);
    glyph.x = cursor.number<float>(-far, far);
    glyph.y = cursor.number<float>(-far, far);
    glyph.advance = cursor.number<float>(0, far);
    glyph.size = cursor.number<float>(0, far);
    glyph.angle = cursor.number<float>(-360, 360);
    glyph.seen = cursor.number<std::uint8_t>(0, 1) == 1;
    glyph.shape = Shape{cursor.number<std::uint8_t>(0, static_cast<std::uint8_t>(Shape::differs))};
    return glyph;
}

template <typename T>
Outcome<T> wholeOr(const Cursor& cursor, T value) {
    if (!cursor.whole()) return cursor.why();
    return value;
}

} // namespace

std::string written(const std::vector<PageSize>& pages) {
    Writer writer(Tag::pages);
    writer.put(static_cast<std::uint32_t>(pages.size()));
    for (const auto& page : pages)
        put(writer, page);
    return writer.take();
}

std::string written(const Picture& picture) {
    Writer writer(Tag::picture);
    writer.put(static_cast<std::uint32_t>(picture.width));
    writer.put(static_cast<std::uint32_t>(picture.height));
    writer.put(picture.pixels);
    return writer.take();
}

std::string written(const std::vector<PageText>& pages) {
    Writer writer(Tag::text);
    writer.put(static_cast<std::uint32_t>(pages.size()));
    for (const auto& page : pages) {
        put(writer, page.size);
        writer.put(page.pictured);
        writer.put(static_cast<std::uint32_t>(page.glyphs.size()));
        for (const auto& glyph : page.glyphs)
            put(writer, glyph);
    }
    return writer.take();
}

std::string written(Unread why) {
    Writer writer(Tag::unread);
    writer.put(why);
    return writer.take();
}

Outcome<std::vector<PageSize>> pagesFrom(std::string_view bytes) {
    Cursor cursor(bytes, Tag::pages);
    std::vector<PageSize> pages;
    const auto count = cursor.number<std::uint32_t>(1, mostPages);
    for (std::uint32_t i = 0; i < count && cursor.good(); ++i)
        pages.push_back(sizeFrom(cursor));
    return wholeOr(cursor, std::move(pages));
}

Outcome<Picture> pictureFrom(std::string_view bytes) {
    Cursor cursor(bytes, Tag::picture);
    const auto width = cursor.number<std::uint32_t>(1, widest);
    const auto height = cursor.number<std::uint32_t>(1, mostPixels);
    Picture picture{static_cast<int>(width), static_cast<int>(height), {}};
    if (cursor.good() && std::size_t{width} * height <= mostPixels)
        picture.pixels = cursor.bytes(std::size_t{width} * height * 3);
    if (picture.pixels.empty()) return cursor.why();
    return wholeOr(cursor, std::move(picture));
}

Outcome<std::vector<PageText>> textFrom(std::string_view bytes) {
    Cursor cursor(bytes, Tag::text);
    std::vector<PageText> pages;
    const auto count = cursor.number<std::uint32_t>(1, mostTextPages);
    std::uint32_t glyphs = 0;
    for (std::uint32_t i = 0; i < count && cursor.good(); ++i) {
        PageText page;
        page.size = sizeFrom(cursor);
        page.pictured = cursor.number<float>(0, 1);
        const auto here = cursor.number<std::uint32_t>(0, mostGlyphs - glyphs);
        glyphs += here;
        for (std::uint32_t glyph = 0; glyph < here && cursor.good(); ++glyph)
            page.glyphs.push_back(glyphFrom(cursor));
        pages.push_back(std::move(page));
    }
    return wholeOr(cursor, std::move(pages));
}

} // namespace ilvm::reader
