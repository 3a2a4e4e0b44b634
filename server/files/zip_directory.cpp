#include "server/files/zip_directory.hpp"

#include <algorithm>

namespace ilvm::files {
namespace {

constexpr std::string_view endMark = "PK\x05\x06";
constexpr std::string_view entryMark = "PK\x01\x02";
constexpr std::size_t endLength = 22;
constexpr std::size_t entryLength = 46;

std::size_t number(std::string_view bytes, std::size_t at, std::size_t length) {
    std::size_t value = 0;
    for (std::size_t step = length; step-- > 0;)
        value = (value << 8) | static_cast<unsigned char>(bytes[at + step]);
    return value;
}

} // namespace

std::optional<ZipDirectory> ZipDirectory::read(std::string_view tail, std::size_t size) {
    const auto end = tail.rfind(endMark);
    if (end == std::string_view::npos || tail.size() - end < endLength) return std::nullopt;
    const std::size_t count = number(tail, end + 10, 2);
    const std::size_t length = number(tail, end + 12, 4);
    const std::size_t start = number(tail, end + 16, 4);
    const std::size_t comment = number(tail, end + 20, 2);
    const std::size_t skipped = size - tail.size();
    if (end + endLength + comment != tail.size()) return std::nullopt; // cut off, or something hangs on behind
    if (start < skipped || start - skipped > end || end - (start - skipped) != length) return std::nullopt;
    ZipDirectory directory;
    std::size_t at = start - skipped;
    while (at + entryLength <= end && tail.substr(at, 4) == entryMark) {
        const std::size_t name = number(tail, at + 28, 2);
        if (at + entryLength + name > end) return std::nullopt;
        directory.names_.emplace_back(tail.substr(at + entryLength, name));
        at += entryLength + name + number(tail, at + 30, 2) + number(tail, at + 32, 2);
    }
    if (at != end || directory.names_.size() != count) return std::nullopt;
    return directory;
}

bool ZipDirectory::holds(std::string_view name) const {
    return std::find(names_.begin(), names_.end(), name) != names_.end();
}

bool ZipDirectory::holdsFileNamed(std::string_view name) const {
    return std::any_of(names_.begin(), names_.end(), [name](std::string_view held) {
        return held == name || (held.ends_with(name) && held[held.size() - name.size() - 1] == '/');
    });
}

bool ZipDirectory::holdsFolder(std::string_view name) const {
    return std::any_of(names_.begin(), names_.end(), [name](std::string_view held) {
        return held.size() > name.size() && held.starts_with(name) && held[name.size()] == '/';
    });
}

} // namespace ilvm::files
