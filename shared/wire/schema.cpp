#include "shared/wire/schema.hpp"

#include "shared/wire/write.hpp"

namespace ilvm::wire {
namespace {

std::string referenceTo(const std::string& component) {
    return "{\"$ref\":\"#/components/schemas/" + component + "\"}";
}

} // namespace

// Named before it is made, so that a type that holds itself ends as well.
std::string Schemas::structOf(std::string_view name, std::span<const Member> members, bool strict) {
    const std::string component(name);
    if (!components_.emplace(component, "").second) return referenceTo(component);
    std::string properties, required;
    for (const auto& member : members) {
        const std::string field = toJson(member.name);
        properties += (properties.empty() ? "" : ",") + field + ":" + member.schema(*this, strict);
        if (!member.optional) required += (required.empty() ? "" : ",") + field;
    }
    std::string schema = R"({"type":"object","properties":{)" + properties + "}";
    if (!required.empty()) schema += ",\"required\":[" + required + "]";
    if (strict) schema += ",\"additionalProperties\":false";
    components_[component] = schema + "}";
    return referenceTo(component);
}

std::string Schemas::enumerationOf(std::string_view name, std::span<const std::string_view> codes) {
    const std::string component(name);
    if (!components_.emplace(component, "").second) return referenceTo(component);
    std::string texts;
    for (const auto code : codes)
        texts += (texts.empty() ? "" : ",") + toJson(code);
    components_[component] = R"({"type":"string","enum":[)" + texts + "]}";
    return referenceTo(component);
}

} // namespace ilvm::wire
