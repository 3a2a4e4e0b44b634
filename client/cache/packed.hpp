// Described structs as bytes and back: what the local copy holds, ten times quicker to read than JSON.
// The form has no version of its own: layoutOf() names it, and a copy of another layout is thrown away.
// Not here: the file (copy_file.hpp), and JSON, which is for the wire.
#pragma once
#include "shared/wire/traits.hpp"

#include <cstring>

namespace ilvm::cache {

class Packer {
public:
    template <typename T>
    void put(const T& value) {
        if constexpr (wire::Described<T>) {
            boost::mp11::mp_for_each<wire::Members<T>>([&](auto member) { put(value.*member.pointer); });
        } else if constexpr (wire::Optional<T>) {
            number(value.has_value());
            if (value) put(*value);
        } else if constexpr (wire::Vector<T>) {
            number(value.size());
            for (const auto& item : value)
                put(item);
        } else if constexpr (wire::Map<T>) {
            number(value.size());
            for (const auto& [key, item] : value) {
                put(key);
                put(item);
            }
        } else if constexpr (wire::Enumeration<T>) {
            number(static_cast<std::uint64_t>(value));
        } else if constexpr (std::is_same_v<T, base::Instant>) {
            put(value.milliseconds);
        } else if constexpr (std::is_same_v<T, base::Decimal>) {
            put(value.thousandths);
        } else if constexpr (std::is_same_v<T, base::Date>) {
            put(value.year);
            put(value.month);
            put(value.day);
        } else if constexpr (std::is_same_v<T, std::string>) {
            number(value.size());
            bytes_ += value;
        } else {
            static_assert(std::is_integral_v<T>);
            const auto wide = static_cast<std::int64_t>(value);
            // Small numbers of either sign take one byte.
            number((static_cast<std::uint64_t>(wide) << 1U) ^ static_cast<std::uint64_t>(wide >> 63));
        }
    }
    const std::string& bytes() const { return bytes_; }

private:
    void number(std::uint64_t value) {
        for (; value >= 0x80; value >>= 7U)
            bytes_ += static_cast<char>(value | 0x80U);
        bytes_ += static_cast<char>(value);
    }

    std::string bytes_;
};

// Reads what a Packer wrote. Bytes that it cannot have written make it fail, and never read past their end.
class Unpacker {
public:
    explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

    template <typename T>
    void take(T& into) {
        if constexpr (wire::Described<T>) {
            boost::mp11::mp_for_each<wire::Members<T>>([&](auto member) { take(into.*member.pointer); });
        } else if constexpr (wire::Optional<T>) {
            if (number() != 0) take(into.emplace());
        } else if constexpr (wire::Vector<T>) {
            const auto count = number();
            if (count > rest_.size()) return fail(); // every item takes a byte at least
            into.resize(count);
            for (auto& item : into)
                take(item);
        } else if constexpr (wire::Map<T>) {
            const auto count = number();
            if (count > rest_.size()) return fail();
            for (std::uint64_t i = 0; i < count && good_; ++i) {
                std::string key;
                take(key);
                take(into[key]);
            }
        } else if constexpr (wire::Enumeration<T>) {
            into = static_cast<T>(number());
            if (wire::codeOf(into).empty()) fail();
        } else if constexpr (std::is_same_v<T, base::Instant>) {
            take(into.milliseconds);
        } else if constexpr (std::is_same_v<T, base::Decimal>) {
            take(into.thousandths);
        } else if constexpr (std::is_same_v<T, base::Date>) {
            take(into.year);
            take(into.month);
            take(into.day);
        } else if constexpr (std::is_same_v<T, std::string>) {
            const auto size = number();
            if (size > rest_.size()) return fail();
            into.assign(rest_.substr(0, size));
            rest_.remove_prefix(size);
        } else {
            static_assert(std::is_integral_v<T>);
            const auto folded = number();
            into = static_cast<T>(static_cast<std::int64_t>(folded >> 1U) ^ -static_cast<std::int64_t>(folded & 1U));
        }
    }
    bool isWhole() const { return good_ && rest_.empty(); }

private:
    std::uint64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64 && !rest_.empty(); shift += 7) {
            const auto byte = static_cast<unsigned char>(rest_.front());
            rest_.remove_prefix(1);
            value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
            if (byte < 0x80) return value;
        }
        fail();
        return 0;
    }
    void fail() {
        good_ = false;
        rest_ = {};
    }

    std::string_view rest_;
    bool good_ = true;
};

template <typename T>
std::string packed(const T& value) {
    Packer packer;
    packer.put(value);
    return packer.bytes();
}

template <typename T>
bool unpack(std::string_view bytes, T& into) {
    Unpacker unpacker(bytes);
    unpacker.take(into);
    return unpacker.isWhole();
}

// Names the order, the names and the kinds of all that a T consists of.
template <typename T>
std::string layoutOf() {
    if constexpr (wire::Described<T>) {
        std::string all = "{";
        boost::mp11::mp_for_each<wire::Members<T>>([&](auto member) {
            using Member = std::remove_reference_t<decltype(std::declval<T>().*member.pointer)>;
            all += std::string(member.name) + ":" + layoutOf<Member>() + ",";
        });
        return all + "}";
    } else if constexpr (wire::Optional<T> || wire::Vector<T>) {
        return (wire::Optional<T> ? "?" : "*") + layoutOf<typename T::value_type>();
    } else if constexpr (wire::Map<T>) {
        return "%" + layoutOf<typename T::mapped_type>();
    } else if constexpr (wire::Enumeration<T>) {
        std::string all = "<";
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>(
            [&](auto each) { all += std::string(each.name) + "|"; });
        return all + ">";
    } else if constexpr (std::is_same_v<T, base::Instant>) {
        return "t";
    } else if constexpr (std::is_same_v<T, base::Decimal>) {
        return "n";
    } else if constexpr (std::is_same_v<T, base::Date>) {
        return "d";
    } else {
        return std::is_same_v<T, std::string> ? "s" : "i";
    }
}

} // namespace ilvm::cache
