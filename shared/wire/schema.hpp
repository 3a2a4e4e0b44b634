// JSON Schemas (draft 2020-12, as OpenAPI 3.1 takes them) of described types, with the structs and enumerations as
// components that are named once. Not here: the document around them (shared/api/openapi.hpp).
#pragma once
#include "shared/wire/traits.hpp"
#include "shared/wire/write.hpp"

#include <map>

namespace ilvm::wire {

class Schemas {
public:
    // A schema as JSON text; of a struct or an enumeration, a reference to its component. `strict`: as a request, in
    // which a field that is not described is an error.
    template <typename T>
    std::string of(bool strict = false) {
        if constexpr (Optional<T>)
            return of<typename T::value_type>(strict);
        else if constexpr (Vector<T>)
            return R"({"type":"array","items":)" + of<typename T::value_type>(strict) + "}";
        else if constexpr (Map<T>)
            return R"({"type":"object","additionalProperties":)" + of<typename T::mapped_type>(strict) + "}";
        else if constexpr (Described<T>)
            return component<T>([this, strict] { return structOf<T>(strict); });
        else if constexpr (Enumeration<T>)
            return component<T>([] { return enumerationOf<T>(); });
        else
            return scalarOf<T>();
    }

    const std::map<std::string, std::string>& components() const { return components_; }

private:
    template <typename T, typename Make>
    std::string component(Make make) {
        const std::string name(typeName<T>());
        // Named before it is made, so that a type that holds itself ends as well.
        if (components_.emplace(name, "").second) components_[name] = make();
        return "{\"$ref\":\"#/components/schemas/" + name + "\"}";
    }

    template <typename T>
    std::string structOf(bool strict) {
        std::string properties, required;
        boost::mp11::mp_for_each<Members<T>>([&](auto member) {
            using Field = std::remove_cvref_t<decltype(std::declval<T>().*member.pointer)>;
            const std::string name = toJson(wireName(member.name));
            properties += (properties.empty() ? "" : ",") + name + ":" + of<Field>(strict);
            if constexpr (!Optional<Field>) required += (required.empty() ? "" : ",") + name;
        });
        std::string schema = R"({"type":"object","properties":{)" + properties + "}";
        if (!required.empty()) schema += ",\"required\":[" + required + "]";
        if (strict) schema += ",\"additionalProperties\":false";
        return schema + "}";
    }

    template <typename T>
    static std::string enumerationOf() {
        std::string codes;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>(
            [&](auto value) { codes += (codes.empty() ? "" : ",") + toJson(wireName(value.name)); });
        return R"({"type":"string","enum":[)" + codes + "]}";
    }

    template <typename T>
    static std::string scalarOf() {
        if constexpr (std::is_same_v<T, bool>)
            return R"({"type":"boolean"})";
        else if constexpr (Integer<T>)
            return sizeof(T) > 4 ? R"({"type":"integer","format":"int64"})" : R"({"type":"integer","format":"int32"})";
        else if constexpr (std::is_same_v<T, base::Instant>)
            return R"({"type":"string","format":"date-time"})";
        else if constexpr (std::is_same_v<T, base::Decimal>)
            return R"({"type":"number","multipleOf":0.001})";
        else if constexpr (std::is_same_v<T, base::Date>)
            return R"({"type":"string","format":"date"})";
        else if constexpr (std::is_same_v<T, Raw>)
            return "{}";
        else
            return R"({"type":"string"})";
    }

    std::map<std::string, std::string> components_;
};

} // namespace ilvm::wire
