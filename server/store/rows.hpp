// Rows back to described structs, by the names of columns.
// A described member `author` of type Person is filled from the columns author_id, author_login, …;
// an optional one is absent when its `_id` column is NULL. Not here: values to parameters (parameters.hpp).
#pragma once
#include "server/store/parameters.hpp"

#include <charconv>
#include <cstdint>
#include <span>

namespace ilvm::store {

std::vector<std::string> arrayFrom(std::string_view text);
Bytes bytesFrom(std::string_view bytea);
std::string hexOf(std::string_view bytes);
base::Instant instantFromSql(std::string_view text); // of a timestamptz under TIME ZONE UTC

[[noreturn]] void wrongColumn(std::string_view column, std::string_view text);

template <typename T>
void fromText(std::string_view column, std::string_view text, T& into) {
    if constexpr (std::is_same_v<T, bool>) {
        into = text == "t";
    } else if constexpr (wire::Integer<T>) {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), into);
        if (error != std::errc{} || end != text.data() + text.size()) wrongColumn(column, text);
    } else if constexpr (wire::Enumeration<T>) {
        const auto value = wire::enumerationFrom<T>(text);
        if (!value) wrongColumn(column, text);
        into = *value;
    } else if constexpr (std::is_same_v<T, base::Instant>) {
        into = instantFromSql(text);
    } else if constexpr (std::is_same_v<T, base::Date>) {
        const auto date = base::dateFrom(text);
        if (!date) wrongColumn(column, text);
        into = *date;
    } else if constexpr (std::is_same_v<T, base::Decimal>) {
        fromText(column, text, into.thousandths);
    } else if constexpr (std::is_same_v<T, wire::Raw>) {
        into.text = text;
    } else if constexpr (std::is_same_v<T, std::vector<std::string>>) {
        into = arrayFrom(text);
    } else if constexpr (wire::Vector<T>) {
        into.clear();
        for (const auto& item : arrayFrom(text))
            fromText(column, item, into.emplace_back());
    } else {
        into = text;
    }
}

// What one column (or a group of prefixed ones) can hold: lists of structs and maps come from statements of their own.
template <typename T>
struct IsColumn : std::bool_constant<!wire::Map<T>> {};
template <typename T>
struct IsColumn<std::vector<T>> : std::bool_constant<!wire::Described<T>> {};
template <typename T>
struct IsColumn<std::optional<T>> : IsColumn<T> {};

template <wire::Described T>
void place(const Rows& rows, const std::string& prefix, Rows::Places& places);

template <typename T>
void placeField(const Rows& rows, const std::string& column, Rows::Places& places) {
    if constexpr (wire::Described<T>) {
        place<T>(rows, column + "_", places);
    } else if constexpr (wire::Optional<T>) {
        using Value = typename T::value_type;
        if constexpr (wire::Described<Value>) {
            places.push_back(rows.columnOf(column + "_id"));
            const auto length = places.size();
            places.push_back(0);
            place<Value>(rows, column + "_", places);
            places[length] = static_cast<int>(places.size() - length - 1); // to be passed over where it is absent
        } else {
            places.push_back(rows.columnOf(column));
        }
    } else {
        places.push_back(rows.columnOf(column));
    }
}

// The columns of T's members, in the order in which fill() takes them; -1 where one was not selected.
template <wire::Described T>
void place(const Rows& rows, const std::string& prefix, Rows::Places& places) {
    boost::mp11::mp_for_each<wire::Members<T>>([&](auto member) {
        using Field = std::remove_cvref_t<decltype(std::declval<T&>().*member.pointer)>;
        if constexpr (IsColumn<Field>::value)
            placeField<Field>(rows, prefix + std::string(wire::wireName(member.name)), places);
    });
}

template <wire::Described T>
void fill(const Row& row, const int*& next, T& into);

// A column that was not selected, and NULL in a mandatory member, leave its default.
template <typename T>
void fillValue(const Row& row, int column, T& into) {
    const auto text = column < 0 ? std::nullopt : row.at(static_cast<std::size_t>(column));
    if (!text) return;
    if constexpr (wire::Optional<T>)
        fromText(row.rows().nameOf(column), *text, into.emplace());
    else
        fromText(row.rows().nameOf(column), *text, into);
}

template <wire::Described T>
void fillOptional(const Row& row, const int*& next, std::optional<T>& into) {
    const int id = *next++, length = *next++;
    if (id >= 0 && row.at(static_cast<std::size_t>(id)))
        fill(row, next, into.emplace());
    else
        next += length;
}

template <typename T>
void fillField(const Row& row, const int*& next, T& into) {
    if constexpr (wire::Described<T>) {
        fill(row, next, into);
    } else if constexpr (wire::Optional<T>) {
        if constexpr (wire::Described<typename T::value_type>)
            fillOptional(row, next, into);
        else
            fillValue(row, *next++, into);
    } else {
        fillValue(row, *next++, into);
    }
}

template <wire::Described T>
void fill(const Row& row, const int*& next, T& into) {
    boost::mp11::mp_for_each<wire::Members<T>>([&](auto member) {
        using Field = std::remove_cvref_t<decltype(into.*member.pointer)>;
        if constexpr (IsColumn<Field>::value) fillField(row, next, into.*member.pointer);
    });
}

template <wire::Described T>
T as(const Row& row) {
    static constexpr char type = 0; // its address
    auto& places = row.rows().placesOf(&type);
    if (places.empty()) place<T>(row.rows(), "", places);
    T value{};
    const int* next = places.data();
    fill(row, next, value);
    return value;
}

// One column of one row; the column must not be NULL.
template <typename T>
T value(const Row& row, std::string_view column) {
    T into{};
    const auto text = row[column];
    if (!text) wrongColumn(column, "NULL");
    fromText(column, *text, into);
    return into;
}

template <typename T>
std::optional<T> optionalValue(const Row& row, std::string_view column) {
    const auto text = row[column];
    if (!text) return std::nullopt;
    T into{};
    fromText(column, *text, into);
    return into;
}

} // namespace ilvm::store
