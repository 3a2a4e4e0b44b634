// What an endpoint declares, so that router, client and OpenAPI document read one and the same type.
// Not here: the endpoints themselves (shared/api).
#pragma once
#include "shared/wire/read.hpp"
#include "shared/wire/write.hpp"

#include <charconv>
#include <concepts>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ilvm::wire {

enum class Method { get, post, put, remove };
std::string_view textOf(Method method); // "GET", "POST", "PUT", "DELETE"

enum class Access { everyone, signed_in, admin };

struct Nothing { // an empty body, an empty answer, no parameters
    bool operator==(const Nothing&) const = default;
};
BOOST_DESCRIBE_STRUCT(Nothing, (), ())

// An endpoint is a struct with:
//   static constexpr Method method;  static constexpr std::string_view path, summary (French);
//   static constexpr Access access;  static constexpr int success;   (the status of a good answer)
//   using Parameters;  described: a field named in the path's braces stands there, every other one in the query
//   using Body;        described, or Nothing
//   using Answer;      described, or Nothing
template <typename T>
concept EndpointType = requires {
    { T::method } -> std::convertible_to<Method>;
    { T::path } -> std::convertible_to<std::string_view>;
    { T::access } -> std::convertible_to<Access>;
    { T::success } -> std::convertible_to<int>;
    typename T::Parameters;
    typename T::Body;
    typename T::Answer;
};

// One that takes "Authorization: Negotiate …", a ticket of Kerberos, in place of its body declares that:
//   static constexpr bool takesTicket = true;
template <typename T>
concept TicketEndpointType = EndpointType<T> && requires {
    requires T::takesTicket;
};

using Pairs = std::vector<std::pair<std::string, std::string>>;

// Percent-encoding of RFC 3986: everything but unreserved characters.
std::string percentEncoded(std::string_view text);

// The value of a parameter as text: "42", "pool", "2026-11-23". Lists are joined by commas.
template <typename T>
std::string parameterText(const T& value) {
    if constexpr (Enumeration<T>) {
        return std::string(codeOf(value));
    } else if constexpr (Vector<T>) {
        std::string joined;
        for (const auto& item : value)
            joined += (joined.empty() ? "" : ",") + parameterText(item);
        return joined;
    } else if constexpr (std::is_same_v<T, bool>) {
        return value ? "true" : "false";
    } else if constexpr (Integer<T>) {
        return std::to_string(value);
    } else if constexpr (std::is_same_v<T, std::string>) {
        return value;
    } else {
        return base::toText(value);
    }
}

template <typename T>
bool parameterFrom(std::string_view text, T& into) {
    if constexpr (Enumeration<T>) {
        const auto value = enumerationFrom<T>(text);
        if (value) into = *value;
        return value.has_value();
    } else if constexpr (Vector<T>) {
        while (!text.empty()) {
            const auto comma = text.find(',');
            if (!parameterFrom(text.substr(0, comma), into.emplace_back())) return false;
            text = comma == std::string_view::npos ? std::string_view{} : text.substr(comma + 1);
        }
        return true;
    } else if constexpr (std::is_same_v<T, bool>) {
        into = text == "true";
        return into || text == "false";
    } else if constexpr (Integer<T>) {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), into);
        return error == std::errc{} && end == text.data() + text.size();
    } else if constexpr (std::is_same_v<T, std::string>) {
        into = text;
        return true;
    } else if constexpr (std::is_same_v<T, base::Date>) {
        const auto value = base::dateFrom(text);
        if (value) into = *value;
        return value.has_value();
    } else {
        const auto value = base::instantFrom(text);
        if (value) into = *value;
        return value.has_value();
    }
}

// A parameter of an endpoint, whatever the endpoint, of the struct at `object`.
struct Parameter {
    std::string_view name;
    bool optional;
    std::optional<std::string> (*text)(const void* object); // nothing where it is absent
    bool (*take)(std::string_view text, void* object);      // false: the text is no such value
};

template <typename T, typename Each>
struct ParameterOf {
    static std::optional<std::string> text(const void* object) {
        const auto& field = static_cast<const T*>(object)->*Each::pointer;
        if constexpr (Optional<FieldOf<T, Each>>)
            return field ? std::optional(parameterText(*field)) : std::nullopt;
        else
            return parameterText(field);
    }
    static bool take(std::string_view text, void* object) {
        auto& field = static_cast<T*>(object)->*Each::pointer;
        if constexpr (Optional<FieldOf<T, Each>>)
            return parameterFrom(text, field.emplace());
        else
            return parameterFrom(text, field);
    }
    static constexpr Parameter entry{Each::name, Optional<FieldOf<T, Each>>, text, take};
};

std::string urlFrom(std::string_view path, const void* object, std::span<const Parameter> parameters);
std::vector<base::FieldError> takeParameters(const Pairs& given, void* object, std::span<const Parameter> parameters);

// "/api/v1/tickets/{reference}" and {reference: "INC-00001", limit: 50} → "/api/v1/tickets/INC-00001?limit=50".
template <Described Parameters>
std::string urlOf(std::string_view path, const Parameters& parameters) {
    return urlFrom(path, &parameters, tableOf<Parameters, Parameter, ParameterOf>);
}

// Decoded pairs of path and query into a described struct; unknown, repeated, missing or wrong ones are all named
// (400).
template <Described Parameters>
base::Result<Parameters> readParameters(const Pairs& given) {
    Parameters parameters{};
    auto errors = takeParameters(given, &parameters, tableOf<Parameters, Parameter, ParameterOf>);
    if (!errors.empty()) return base::malformed("Certains paramètres ne conviennent pas.", std::move(errors));
    return parameters;
}

} // namespace ilvm::wire
