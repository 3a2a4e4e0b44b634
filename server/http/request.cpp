#include "server/http/request.hpp"
#include <algorithm>
#include <stdexcept>

namespace ilvm::http {
namespace {

char lowered(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

} // namespace

bool equalIgnoringCase(std::string_view one, std::string_view other) {
    return std::ranges::equal(one, other, {}, lowered, lowered);
}

void Headers::add(std::string name, std::string value) {
    fields_.emplace_back(std::move(name), std::move(value));
}

const std::string* Headers::find(std::string_view name) const {
    const auto found =
        std::ranges::find_if(fields_, [name](const auto& field) { return equalIgnoringCase(field.first, name); });
    return found == fields_.end() ? nullptr : &found->second;
}

std::size_t Headers::count(std::string_view name) const {
    return static_cast<std::size_t>(
        std::ranges::count_if(fields_, [name](const auto& field) { return equalIgnoringCase(field.first, name); }));
}

const std::string& Request::captureOf(std::string_view name) const {
    for (const auto& [key, value] : captured)
        if (key == name) return value;
    throw std::logic_error("the route of " + path + " captures no {" + std::string(name) + "}");
}

std::optional<std::string_view> Request::queryValue(std::string_view name) const {
    for (const auto& [key, value] : query)
        if (key == name) return value;
    return std::nullopt;
}

} // namespace ilvm::http
