// Writes described structs as JSON, directly into a string. Absent optionals are left out.
// Not here: reading (read.hpp), schemas (schema.hpp).
#pragma once
#include "shared/wire/traits.hpp"

#include <charconv>
#include <cstdint>
#include <span>

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

// A member of a struct, whatever the struct: writes that of the one at `object`, or gives false where it is absent.
struct WrittenMember {
    std::string_view name;
    bool (*write)(std::string& out, const void* object);
};
void writeMembers(std::string& out, const void* object, std::span<const WrittenMember> members);

template <typename T, typename Each>
struct WrittenMemberOf;

template <Described T>
void write(std::string& out, const T& value) {
    writeMembers(out, &value, tableOf<T, WrittenMember, WrittenMemberOf>);
}

template <typename T, typename Each>
struct WrittenMemberOf {
    static bool writeField(std::string& out, const void* object) {
        const auto& field = static_cast<const T*>(object)->*Each::pointer;
        if constexpr (Optional<FieldOf<T, Each>>) {
            if (!field) return false;
            write(out, *field);
        } else {
            write(out, field);
        }
        return true;
    }
    static constexpr WrittenMember entry{wireName(Each::name), writeField};
};

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
