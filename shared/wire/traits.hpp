// What wire can carry, told apart at compile time. Not here: reading, writing, schemas.
#pragma once
#include "shared/base/decimal.hpp"
#include "shared/base/instant.hpp"

#include <array>
#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace ilvm::wire {

// JSON that passes through without being understood here: a feed value, the changes of an event.
struct Raw {
    std::string text = "null";

    bool operator==(const Raw&) const = default;
};

template <typename T>
struct IsOptional : std::false_type {};
template <typename T>
struct IsOptional<std::optional<T>> : std::true_type {};
template <typename T>
struct IsVector : std::false_type {};
template <typename T>
struct IsVector<std::vector<T>> : std::true_type {};
template <typename T>
struct IsMap : std::false_type {};
template <typename T>
struct IsMap<std::map<std::string, T>> : std::true_type {};

template <typename T>
concept Optional = IsOptional<T>::value;
template <typename T>
concept Vector = IsVector<T>::value;
template <typename T>
concept Map = IsMap<T>::value;
template <typename T>
concept Enumeration = std::is_enum_v<T> && boost::describe::has_describe_enumerators<T>::value;
template <typename T>
concept Integer = std::is_integral_v<T> && !std::is_same_v<T, bool>;
template <typename T>
concept Described = std::is_class_v<T> && boost::describe::has_describe_members<T>::value;

// The members of a described struct, those of its bases first: each has a `name` and a `pointer`.
template <Described T>
using Members = boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>;

// A described name as it stands on the wire and in SQL: one that C++ keeps for itself carries an underscore at its end
// here (`new_`, `return_`) and none there.
constexpr std::string_view wireName(std::string_view described) {
    if (described.ends_with('_')) described.remove_suffix(1);
    return described;
}

template <Described T, typename Member>
using FieldOf = std::remove_cvref_t<decltype(std::declval<T&>().*Member::pointer)>;

// A struct as a table of its members, made of each by Make<T, Member>::entry: one function goes through the tables of
// all structs, which compiles in a fraction of the time that code for each struct takes.
template <Described T, typename Entry, template <typename, typename> typename Make,
          template <typename...> typename List, typename... Each>
constexpr std::array<Entry, sizeof...(Each)> tableIn(List<Each...>) {
    return {Make<T, Each>::entry...};
}
template <Described T, typename Entry, template <typename, typename> typename Make>
inline constexpr auto tableOf = tableIn<T, Entry, Make>(Members<T>());

template <typename E>
struct Code {
    std::string_view code;
    E value;
};

template <typename E, template <typename...> typename List, typename... Enumerators>
constexpr std::array<Code<E>, sizeof...(Enumerators)> codesIn(List<Enumerators...>) {
    return {Code<E>{wireName(Enumerators::name), Enumerators::value}...};
}

template <Enumeration E>
inline constexpr auto codesOf = codesIn<E>(boost::describe::describe_enumerators<E>());

// The code of an enumerator on the wire; an enumerator outside the description does not exist and gives "".
template <Enumeration E>
std::string_view codeOf(E value) {
    for (const auto& each : codesOf<E>)
        if (each.value == value) return each.code;
    return {};
}

template <Enumeration E>
std::optional<E> enumerationFrom(std::string_view code) {
    for (const auto& each : codesOf<E>)
        if (each.code == code) return each.value;
    return std::nullopt;
}

// "Ticket" for ilvm::api::Ticket.
template <typename T>
constexpr std::string_view typeName() {
    std::string_view name = __PRETTY_FUNCTION__;
    const auto begin = name.find("T = ") + 4;
    name = name.substr(begin, name.find_first_of(";]", begin) - begin);
    const auto colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

} // namespace ilvm::wire
