// C++ values to the parameters of statements. Not here: rows back to values (rows.hpp).
#pragma once
#include "server/store/database.hpp"
#include "shared/wire/traits.hpp"

namespace ilvm::store {

using Bytes = std::string; // raw bytes: hashes, salts, chunks

std::string arrayText(const std::vector<std::string>& items); // PostgreSQL's array literal
std::string byteaText(std::string_view bytes);                // \x…

// Marks raw bytes as a bytea parameter.
struct Bytea {
    std::string_view bytes;
};

inline std::optional<std::string> parameter(std::string_view value) {
    return std::string(value);
}
inline std::optional<std::string> parameter(const char* value) {
    return std::string(value);
}
inline std::optional<std::string> parameter(const std::string& value) {
    return value;
}
inline std::optional<std::string> parameter(bool value) {
    return value ? "true" : "false";
}
inline std::optional<std::string> parameter(base::Instant value) {
    return base::toText(value);
}
inline std::optional<std::string> parameter(base::Date value) {
    return base::toText(value);
}
inline std::optional<std::string> parameter(const std::vector<base::Decimal>& values) { // thousandths
    std::vector<std::string> items;
    for (const auto value : values)
        items.push_back(std::to_string(value.thousandths));
    return arrayText(items);
}
inline std::optional<std::string> parameter(const wire::Raw& value) {
    return value.text;
}
inline std::optional<std::string> parameter(Bytea value) {
    return byteaText(value.bytes);
}
inline std::optional<std::string> parameter(const std::vector<std::string>& value) {
    return arrayText(value);
}
inline std::optional<std::string> parameter(std::nullopt_t) {
    return std::nullopt;
}
template <wire::Integer T>
std::optional<std::string> parameter(T value) {
    return std::to_string(value);
}
template <wire::Enumeration E>
std::optional<std::string> parameter(E value) {
    return std::string(wire::codeOf(value));
}
template <wire::Enumeration E>
std::optional<std::string> parameter(const std::vector<E>& values) {
    std::vector<std::string> codes;
    for (const E value : values)
        codes.emplace_back(wire::codeOf(value));
    return arrayText(codes);
}
template <typename T>
std::optional<std::string> parameter(const std::optional<T>& value) {
    return value ? parameter(*value) : std::nullopt;
}

template <typename... T>
Parameters bind(const T&... values) {
    return Parameters{parameter(values)...};
}

} // namespace ilvm::store
