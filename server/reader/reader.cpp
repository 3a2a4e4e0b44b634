#include "server/reader/reader.hpp"

#include "server/reader/png.hpp"
#include "server/reader/process.hpp"
#include "server/reader/wire_format.hpp"

#include <algorithm>

namespace ilvm::reader {
namespace {

template <typename T>
Outcome<T> readAs(const Outcome<std::string>& bytes, Outcome<T> (*read)(std::string_view)) {
    return bytes ? read(*bytes) : Outcome<T>(bytes.error());
}

} // namespace

std::filesystem::path programBesideThis() {
    return std::filesystem::read_symlink("/proc/self/exe").parent_path() / "ilvm-pdf-reader";
}

Reader::Reader(Settings settings)
    : settings_(std::move(settings)), places_(std::clamp(settings_.atOnce, 1, 64)), recent_(settings_.recentBytes) {}

Outcome<std::string> Reader::ask(const std::vector<std::string>& question, std::string_view pdf) const {
    const auto deadline = std::chrono::steady_clock::now() + settings_.patience;
    if (!places_.try_acquire_until(deadline)) return Unread::busy;
    struct Place {
        std::counting_semaphore<64>& places;
        ~Place() { places.release(); }
    } const place{places_};
    return runReader({settings_.program, question, deadline, longestAnswer}, pdf);
}

Outcome<std::vector<PageSize>> Reader::pages(std::string_view pdf) const {
    return readAs(ask({"pages"}, pdf), pagesFrom);
}

Outcome<Picture> Reader::picture(std::string_view pdf, int page, int width) const {
    const int pixels = std::clamp(width, narrowest, widest);
    return readAs(ask({"picture", std::to_string(page), std::to_string(pixels)}, pdf), pictureFrom);
}

Outcome<Recent::Bytes> Reader::png(const std::string& content, int page, int width, const Load& load) const {
    const int pixels = std::clamp(width, narrowest, widest);
    const auto name = content + '/' + std::to_string(page) + '/' + std::to_string(pixels);
    if (auto known = recent_.find(name)) return known;
    const auto drawn = picture(load(), page, pixels);
    if (!drawn) return drawn.error();
    auto bytes = std::make_shared<const std::string>(pngOf(*drawn));
    recent_.keep(name, bytes);
    return bytes;
}

Outcome<std::vector<PageText>> Reader::text(std::string_view pdf) const {
    return readAs(ask({"text"}, pdf), textFrom);
}

} // namespace ilvm::reader
