#include "shared/wire/json_view.hpp"

#include <boost/json.hpp>
#include <boost/json/basic_parser_impl.hpp>
#include <set>

namespace ilvm::wire {
namespace {

const boost::json::value& of(const void* value) {
    return *static_cast<const boost::json::value*>(value);
}

// Boost.JSON keeps the last of two equal keys, so the repetition is looked for in a pass over the text's own events.
struct RepeatedKeys {
    static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);
    using error_code = boost::json::error_code;
    using string_view = boost::json::string_view;

    bool on_document_begin(error_code&) { return true; }
    bool on_document_end(error_code&) { return true; }
    bool on_object_begin(error_code&) {
        seen.emplace_back();
        return true;
    }
    bool on_object_end(std::size_t, error_code&) {
        seen.pop_back();
        return true;
    }
    bool on_array_begin(error_code&) { return true; }
    bool on_array_end(std::size_t, error_code&) { return true; }
    bool on_key_part(string_view part, std::size_t, error_code&) {
        key.append(part.data(), part.size());
        return true;
    }
    bool on_key(string_view part, std::size_t, error_code& error) {
        key.append(part.data(), part.size());
        const bool fresh = seen.back().insert(key).second;
        key.clear();
        if (!fresh) error = boost::json::error::syntax;
        return fresh;
    }
    bool on_string_part(string_view, std::size_t, error_code&) { return true; }
    bool on_string(string_view, std::size_t, error_code&) { return true; }
    bool on_number_part(string_view, error_code&) { return true; }
    bool on_int64(std::int64_t, string_view, error_code&) { return true; }
    bool on_uint64(std::uint64_t, string_view, error_code&) { return true; }
    bool on_double(double, string_view, error_code&) { return true; }
    bool on_bool(bool, error_code&) { return true; }
    bool on_null(error_code&) { return true; }
    bool on_comment_part(string_view, error_code&) { return true; }
    bool on_comment(string_view, error_code&) { return true; }

    std::vector<std::set<std::string>> seen;
    std::string key;
};

bool repeatsNoKey(std::string_view text) {
    boost::json::basic_parser<RepeatedKeys> parser{boost::json::parse_options{}};
    boost::json::error_code error;
    parser.write_some(false, text.data(), text.size(), error);
    return !error;
}

} // namespace

JsonKind JsonView::kind() const {
    switch (of(value_).kind()) {
    case boost::json::kind::null:
        return JsonKind::null;
    case boost::json::kind::bool_:
        return JsonKind::boolean;
    case boost::json::kind::int64:
        return JsonKind::integer;
    case boost::json::kind::uint64:
    case boost::json::kind::double_:
        return JsonKind::number;
    case boost::json::kind::string:
        return JsonKind::string;
    case boost::json::kind::array:
        return JsonKind::array;
    case boost::json::kind::object:
        return JsonKind::object;
    }
    return JsonKind::null;
}

bool JsonView::boolean() const {
    return of(value_).get_bool();
}
std::int64_t JsonView::integer() const {
    return of(value_).get_int64();
}
double JsonView::number() const {
    return of(value_).to_number<double>();
}

std::string_view JsonView::string() const {
    const auto& string = of(value_).get_string();
    return {string.data(), string.size()};
}

std::size_t JsonView::size() const {
    if (const auto* array = of(value_).if_array()) return array->size();
    if (const auto* object = of(value_).if_object()) return object->size();
    return 0;
}

JsonView JsonView::at(std::size_t index) const {
    return JsonView(&of(value_).get_array()[index]);
}

std::string_view JsonView::keyAt(std::size_t index) const {
    const auto key = (of(value_).get_object().begin() + static_cast<std::ptrdiff_t>(index))->key();
    return {key.data(), key.size()};
}

JsonView JsonView::memberAt(std::size_t index) const {
    return JsonView(&(of(value_).get_object().begin() + static_cast<std::ptrdiff_t>(index))->value());
}

std::optional<JsonView> JsonView::member(std::string_view key) const {
    const auto* object = of(value_).if_object();
    if (!object) return std::nullopt;
    const auto* found = object->if_contains({key.data(), key.size()});
    if (!found) return std::nullopt;
    return JsonView(found);
}

std::string JsonView::text() const {
    return boost::json::serialize(of(value_));
}

struct Document::Holder {
    boost::json::value value;
};

Document::Document(std::unique_ptr<Holder> holder) : holder_(std::move(holder)) {}
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;

std::optional<Document> Document::parse(std::string_view text) {
    boost::json::error_code error;
    auto holder = std::make_unique<Holder>();
    holder->value = boost::json::parse({text.data(), text.size()}, error);
    if (error || !repeatsNoKey(text)) return std::nullopt;
    return Document(std::move(holder));
}

JsonView Document::root() const {
    return JsonView(&holder_->value);
}

} // namespace ilvm::wire
