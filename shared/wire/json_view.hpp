// A parsed JSON text and a cheap view into it. Not here: what a described struct makes of it (read.hpp).
// The JSON library itself stays behind json_view.cpp, because its header is heavy.
#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ilvm::wire {

enum class JsonKind { null, boolean, integer, number, string, array, object };

// Valid as long as the Document it came from.
class JsonView {
public:
    explicit JsonView(const void* value) : value_(value) {}

    JsonKind kind() const;
    bool boolean() const;            // kind() == boolean
    std::int64_t integer() const;    // kind() == integer
    double number() const;           // kind() == integer or number
    std::string_view string() const; // kind() == string
    std::size_t size() const;        // of an array or an object
    JsonView at(std::size_t index) const;
    std::string_view keyAt(std::size_t index) const;
    JsonView memberAt(std::size_t index) const;
    std::optional<JsonView> member(std::string_view key) const;
    std::string text() const; // the value written again, without spaces

private:
    const void* value_;
};

class Document {
public:
    // Nothing when the text is not exactly one JSON value, nests deeper than 32 or repeats a key in an object.
    static std::optional<Document> parse(std::string_view text);

    Document(Document&&) noexcept;
    Document& operator=(Document&&) noexcept;
    ~Document();

    JsonView root() const;

private:
    struct Holder;
    explicit Document(std::unique_ptr<Holder> holder);
    std::unique_ptr<Holder> holder_;
};

} // namespace ilvm::wire
