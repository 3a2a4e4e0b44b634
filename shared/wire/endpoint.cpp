#include "shared/wire/endpoint.hpp"

#include <algorithm>

namespace ilvm::wire {

std::string_view textOf(Method method) {
    switch (method) {
    case Method::get:
        return "GET";
    case Method::post:
        return "POST";
    case Method::put:
        return "PUT";
    case Method::remove:
        return "DELETE";
    }
    return {};
}

std::string percentEncoded(std::string_view text) {
    static constexpr char hex[] = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                           c == '_' || c == '.' || c == '~';
        if (plain) {
            out += c;
        } else {
            out += '%';
            out += hex[code >> 4];
            out += hex[code & 15];
        }
    }
    return out;
}

std::string urlFrom(std::string_view path, const void* object, std::span<const Parameter> parameters) {
    std::string url(path), query;
    for (const auto& parameter : parameters) {
        const auto plain = parameter.text(object);
        if (!plain) continue;
        const std::string text = percentEncoded(*plain), name(parameter.name), hole = "{" + name + "}";
        if (const auto at = url.find(hole); at != std::string::npos)
            url.replace(at, hole.size(), text);
        else
            query += (query.empty() ? "?" : "&") + name + "=" + text;
    }
    return url + query;
}

std::vector<base::FieldError> takeParameters(const Pairs& given, void* object, std::span<const Parameter> parameters) {
    std::vector<base::FieldError> errors;
    std::vector<std::string_view> seen;
    const auto isSeen = [&](std::string_view name) { return std::find(seen.begin(), seen.end(), name) != seen.end(); };
    for (const auto& [name, text] : given) {
        const auto known = std::find_if(parameters.begin(), parameters.end(),
                                        [&](const Parameter& each) { return each.name == name; });
        if (known == parameters.end())
            errors.push_back({name, "unknown", "Ce paramètre est inconnu."});
        else if (!known->take(text, object))
            errors.push_back({name, "type", "La valeur « " + text.substr(0, 64) + " » ne convient pas."});
        if (isSeen(name)) errors.push_back({name, "repeated", "Ce paramètre est donné deux fois."});
        seen.push_back(name);
    }
    for (const auto& parameter : parameters)
        if (!parameter.optional && !isSeen(parameter.name))
            errors.push_back({std::string(parameter.name), "required", "Ce paramètre est obligatoire."});
    return errors;
}

} // namespace ilvm::wire
