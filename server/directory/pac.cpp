#include "server/directory/pac.hpp"

#include "server/directory/names.hpp"

#include <cstddef>

namespace ilvm::directory {
namespace {

// Where the fields stand; all are little-endian.
constexpr std::size_t flagsAt = 8, sidSizeAt = 16, sidPlaceAt = 18, headSize = 20;
constexpr unsigned extended = 2; // the flag S: the fields of the account's name and SID are there

unsigned shortAt(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]) +
           (static_cast<unsigned>(static_cast<unsigned char>(bytes[at + 1])) << 8U);
}

} // namespace

std::string sidInUpnInfo(std::string_view part) {
    if (part.size() < headSize || (shortAt(part, flagsAt) & extended) == 0) return {};
    const std::size_t size = shortAt(part, sidSizeAt), place = shortAt(part, sidPlaceAt);
    if (place < headSize || place > part.size() || size > part.size() - place) return {};
    return sidText(part.substr(place, size));
}

} // namespace ilvm::directory
