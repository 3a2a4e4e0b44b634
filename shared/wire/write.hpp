// Writes described structs as JSON, directly into a string. Absent optionals are left out.
// Not here: reading (read.hpp), schemas (schema.hpp).
#pragma once
#include "shared/wire/traits.hpp"

#include <charconv>
#include <cstdint>

namespace ilvm::wire {

// A JSON string with its quotes; escapes what RFC 8259 demands and nothing more.
void writeString(std::string& out, std::string_view text);

template <Integer T>
void write(std::string& out, T value) {
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    out.append(digits, end);
}
inline void write(std::string& out, bool value) {
    out += value ? "true" : "false";
}
inline void write(std::string& out, const std::string& value) {
    writeString(out, value);
}
inline void write(std::string& out, std::string_view value) {
    writeString(out, value);
}
inline void write(std::string& out, base::Instant value) {
    writeString(out, base::toText(value));
}
inline void write(std::string& out, base::Date value) {
    writeString(out, base::toText(value));
}
inline void write(std::string& out, base::Decimal value) {
    out += base::toText(value);
}
inline void write(std::string& out, const Raw& value) {
    out += value.text;
}

template <Enumeration E>
void write(std::string& out, E value) {
    writeString(out, codeOf(value));
}

template <typename T>
void write(std::string& out, const std::vector<T>& values);
template <typename T>
void write(std::string& out, const std::map<std::string, T>& values);

template <Described T>
void write(std::string& out, const T& value) {
    out += '{';
    bool first = true;
    boost::mp11::mp_for_each<Members<T>>([&](auto member) {
        const auto& field = value.*member.pointer;
        using Field = std::remove_cvref_t<decltype(field)>;
        if constexpr (Optional<Field>) {
            if (!field) return;
        }
        if (!first) out += ',';
        first = false;
        out += '"';
        out += wireName(member.name);
        out += "\":";
        if constexpr (Optional<Field>)
            write(out, *field);
        else
            write(out, field);
    });
    out += '}';
}

template <typename T>
void write(std::string& out, const std::vector<T>& values) {
    out += '[';
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i > 0) out += ',';
        write(out, values[i]);
    }
    out += ']';
}

template <typename T>
void write(std::string& out, const std::map<std::string, T>& values) {
    out += '{';
    bool first = true;
    for (const auto& [key, value] : values) {
        if (!first) out += ',';
        first = false;
        writeString(out, key);
        out += ':';
        write(out, value);
    }
    out += '}';
}

template <typename T>
std::string toJson(const T& value) {
    std::string out;
    write(out, value);
    return out;
}

} // namespace ilvm::wire
