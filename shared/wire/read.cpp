#include "shared/wire/read.hpp"

#include <algorithm>

namespace ilvm::wire {
namespace {

std::string frenchName(JsonKind kind) {
    switch (kind) {
    case JsonKind::null:
        return "null";
    case JsonKind::boolean:
        return "un booléen";
    case JsonKind::integer:
        return "un nombre entier";
    case JsonKind::number:
        return "un nombre";
    case JsonKind::string:
        return "un texte";
    case JsonKind::array:
        return "une liste";
    case JsonKind::object:
        return "un objet";
    }
    return {};
}

// Boost.JSON has checked the UTF-8 (RFC 3629); NUL, which it allows, fits neither PostgreSQL nor a person's screen.
bool isStorable(std::string_view text) {
    return text.find('\0') == std::string_view::npos;
}

} // namespace

std::string under(const std::string& path, std::string_view name) {
    return path.empty() ? std::string(name) : path + "." + std::string(name);
}

std::string element(const std::string& path, std::size_t index) {
    return path + "[" + std::to_string(index) + "]";
}

bool Reader::expect(JsonView json, JsonKind kind, const std::string& path) {
    if (json.kind() == kind) return true;
    wrong(path.empty() ? "body" : path, "type", "Il faut ici " + frenchName(kind) + ".");
    return false;
}

void Reader::readMembers(JsonView json, void* object, std::span<const Member> members, const std::string& path) {
    if (!expect(json, JsonKind::object, path)) return;
    for (const auto& member : members) {
        const auto found = json.member(member.name);
        if (member.optional && (!found || (!strict_ && found->kind() == JsonKind::null))) continue;
        if (found)
            member.read(*this, *found, object, under(path, member.name));
        else
            missing(under(path, member.name));
    }
    if (!strict_) return;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const auto key = json.keyAt(i);
        if (std::none_of(members.begin(), members.end(), [&](const Member& each) { return each.name == key; }))
            unknown(under(path, key));
    }
}

void Reader::missing(const std::string& path) {
    wrong(path, "required", "Ce champ est obligatoire.");
}
void Reader::unknown(const std::string& path) {
    wrong(path, "unknown", "Ce champ est inconnu.");
}

void Reader::readScalar(JsonView json, std::string& into, const std::string& path) {
    if (!expect(json, JsonKind::string, path)) return;
    if (isStorable(json.string()))
        into = json.string();
    else
        wrong(path, "encoding", "Ce texte contient des caractères qui ne sont pas permis.");
}

void Reader::readScalar(JsonView json, bool& into, const std::string& path) {
    if (expect(json, JsonKind::boolean, path)) into = json.boolean();
}

void Reader::readScalar(JsonView json, base::Instant& into, const std::string& path) {
    if (!expect(json, JsonKind::string, path)) return;
    if (const auto instant = base::instantFrom(json.string()))
        into = *instant;
    else
        wrong(path, "instant", "Date et heure attendues, par exemple 2026-11-23T14:32:00Z.");
}

void Reader::readScalar(JsonView json, base::Date& into, const std::string& path) {
    if (!expect(json, JsonKind::string, path)) return;
    if (const auto date = base::dateFrom(json.string()))
        into = *date;
    else
        wrong(path, "date", "Date attendue, par exemple 2026-11-23.");
}

void Reader::readScalar(JsonView json, base::Decimal& into, const std::string& path) {
    if (json.kind() != JsonKind::integer && !expect(json, JsonKind::number, path)) return;
    if (const auto value = base::decimalFrom(json.number()))
        into = *value;
    else
        wrong(path, "decimal", "Il faut ici un nombre avec trois décimales au plus.");
}

void Reader::readScalar(JsonView json, Raw& into, const std::string&) {
    into.text = json.text();
}

} // namespace ilvm::wire
