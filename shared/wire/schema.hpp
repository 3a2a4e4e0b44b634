// JSON Schemas (draft 2020-12, as OpenAPI 3.1 takes them) of described types, with the structs and enumerations as
// components that are named once. Not here: the document around them (shared/api/openapi.hpp).
#pragma once
#include "shared/wire/traits.hpp"

#include <map>
#include <span>

namespace ilvm::wire {

class Schemas {
public:
    // A member of a struct, whatever the struct.
    struct Member {
        std::string_view name;
        bool optional;
        std::string (*schema)(Schemas& schemas, bool strict);
    };

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
            return structOf(typeName<T>(), membersOf<T>(), strict);
        else if constexpr (Enumeration<T>)
            return enumerationOf(typeName<T>(), codeTexts<T>);
        else
            return std::string(scalarOf<T>());
    }

    template <Described T>
    static std::span<const Member> membersOf() {
        return tableOf<T, Member, MemberOf>;
    }

    const std::map<std::string, std::string>& components() const { return components_; }

private:
    template <typename T>
    static std::string schemaOf(Schemas& schemas, bool strict) {
        return schemas.of<T>(strict);
    }
    template <typename T, typename Each>
    struct MemberOf {
        static constexpr Member entry{wireName(Each::name), Optional<FieldOf<T, Each>>, schemaOf<FieldOf<T, Each>>};
    };

    template <Enumeration T>
    static constexpr auto codeTexts = [] {
        std::array<std::string_view, codesOf<T>.size()> texts;
        for (std::size_t i = 0; i < texts.size(); ++i)
            texts[i] = codesOf<T>[i].code;
        return texts;
    }();

    std::string structOf(std::string_view name, std::span<const Member> members, bool strict);
    std::string enumerationOf(std::string_view name, std::span<const std::string_view> codes);

    template <typename T>
    static constexpr std::string_view scalarOf() {
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
