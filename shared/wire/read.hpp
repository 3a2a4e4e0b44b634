// Reads JSON into described structs. Strictly (a request): every bad field at once, each with its path.
// Tolerantly (an answer): unknown fields are passed over, so that an old client survives a new server.
// Not here: whether a well-formed value makes sense (use cases say that, as 422).
#pragma once
#include "shared/base/problem.hpp"
#include "shared/wire/json_view.hpp"
#include "shared/wire/traits.hpp"

#include <span>
#include <utility>

namespace ilvm::wire {

class Reader {
public:
    explicit Reader(bool strict) : strict_(strict) {}

    template <typename T>
    void read(JsonView json, T& into, const std::string& path) {
        if constexpr (Described<T>)
            readStruct(json, into, path);
        else if constexpr (Vector<T>)
            readVector(json, into, path);
        else if constexpr (Map<T>)
            readMap(json, into, path);
        else if constexpr (Enumeration<T>)
            readEnumeration(json, into, path);
        else if constexpr (Integer<T>)
            readInteger(json, into, path);
        else
            readScalar(json, into, path);
    }

    void wrong(const std::string& path, std::string code, std::string message) {
        errors_.push_back({path, std::move(code), std::move(message)});
    }
    std::vector<base::FieldError>& errors() { return errors_; }

    // A member of a struct, whatever the struct: reads it into the one that is at `object`.
    struct Member {
        std::string_view name;
        bool optional;
        void (*read)(Reader& reader, JsonView json, void* object, const std::string& path);
    };

private:
    template <typename T, typename Each>
    struct MemberOf;
    template <Described T>
    void readStruct(JsonView json, T& into, const std::string& path) {
        readMembers(json, &into, tableOf<T, Member, MemberOf>, path);
    }
    void readMembers(JsonView json, void* object, std::span<const Member> members, const std::string& path);
    template <Vector T>
    void readVector(JsonView json, T& into, const std::string& path);
    template <Map T>
    void readMap(JsonView json, T& into, const std::string& path);
    template <Enumeration T>
    void readEnumeration(JsonView json, T& into, const std::string& path);
    template <Integer T>
    void readInteger(JsonView json, T& into, const std::string& path);

    void readScalar(JsonView json, std::string& into, const std::string& path);
    void readScalar(JsonView json, bool& into, const std::string& path);
    void readScalar(JsonView json, base::Instant& into, const std::string& path);
    void readScalar(JsonView json, base::Date& into, const std::string& path);
    void readScalar(JsonView json, base::Decimal& into, const std::string& path);
    void readScalar(JsonView json, Raw& into, const std::string& path);
    bool expect(JsonView json, JsonKind kind, const std::string& path); // notes the wrong type
    void missing(const std::string& path);
    void unknown(const std::string& path);

    bool strict_;
    std::vector<base::FieldError> errors_;
};

std::string under(const std::string& path, std::string_view name); // "lines[2]", "label" → "lines[2].label"
std::string element(const std::string& path, std::size_t index);   // "lines", 2 → "lines[2]"

template <typename T, typename Each>
struct Reader::MemberOf {
    static void read(Reader& reader, JsonView json, void* object, const std::string& path) {
        auto& field = static_cast<T*>(object)->*Each::pointer;
        if constexpr (Optional<FieldOf<T, Each>>)
            reader.read(json, field.emplace(), path);
        else
            reader.read(json, field, path);
    }
    static constexpr Member entry{wireName(Each::name), Optional<FieldOf<T, Each>>, read};
};

template <Vector T>
void Reader::readVector(JsonView json, T& into, const std::string& path) {
    if (!expect(json, JsonKind::array, path)) return;
    into.clear();
    for (std::size_t i = 0; i < json.size(); ++i) {
        typename T::value_type value{};
        const auto before = errors_.size();
        read(json.at(i), value, element(path, i));
        // An element that a newer server knows and this reader does not is left out, not guessed.
        if (!strict_ && errors_.size() > before) {
            errors_.resize(before);
            continue;
        }
        into.push_back(std::move(value));
    }
}

template <Map T>
void Reader::readMap(JsonView json, T& into, const std::string& path) {
    if (!expect(json, JsonKind::object, path)) return;
    for (std::size_t i = 0; i < json.size(); ++i)
        read(json.memberAt(i), into[std::string(json.keyAt(i))], under(path, json.keyAt(i)));
}

template <Enumeration T>
void Reader::readEnumeration(JsonView json, T& into, const std::string& path) {
    if (!expect(json, JsonKind::string, path)) return;
    if (const auto value = enumerationFrom<T>(json.string()))
        into = *value;
    else
        wrong(path, "unknown_code", "Code inconnu : « " + std::string(json.string().substr(0, 64)) + " ».");
}

template <Integer T>
void Reader::readInteger(JsonView json, T& into, const std::string& path) {
    if (!expect(json, JsonKind::integer, path)) return;
    const auto value = json.integer();
    if (std::in_range<T>(value))
        into = static_cast<T>(value);
    else
        wrong(path, "out_of_range", "Nombre hors limites.");
}

// 400 ilvm:malformed with every bad field; "body" names the whole text when it is no JSON at all.
template <typename T>
base::Result<T> readRequest(std::string_view text) {
    const auto document = Document::parse(text);
    if (!document)
        return base::malformed("Le corps de la requête n'est pas un JSON valide.",
                               {{"body", "json", "Le corps de la requête n'est pas un JSON valide."}});
    Reader reader(true);
    T value{};
    reader.read(document->root(), value, "");
    if (!reader.errors().empty())
        return base::malformed("Certains champs de la requête ne conviennent pas.", std::move(reader.errors()));
    return value;
}

// A problem with status 0 (`ilvm:unreadable-answer`) when the text is not what the endpoint promises.
template <typename T>
base::Result<T> readAnswer(std::string_view text) {
    base::Problem unreadable;
    unreadable.type = "ilvm:unreadable-answer";
    unreadable.title = "La réponse du serveur n'a pas pu être lue.";
    unreadable.status = 0;
    const auto document = Document::parse(text);
    if (!document) return unreadable;
    Reader reader(false);
    T value{};
    reader.read(document->root(), value, "");
    if (!reader.errors().empty()) {
        unreadable.errors = std::move(reader.errors());
        return unreadable;
    }
    return value;
}

} // namespace ilvm::wire
