#include "shared/wire/pretty.hpp"

namespace ilvm::wire {
namespace {

// The end of the string that begins at `at`, past its closing quote.
std::size_t endOfString(std::string_view json, std::size_t at) {
    for (++at; at < json.size() && json[at] != '"'; ++at)
        if (json[at] == '\\') ++at;
    return at + 1;
}

} // namespace

std::string pretty(std::string_view json) {
    std::string out;
    std::size_t depth = 0;
    const auto newLine = [&] {
        out += '\n';
        out.append(2 * depth, ' ');
    };
    for (std::size_t at = 0; at < json.size();) {
        const char c = json[at];
        const bool empty = at + 1 < json.size() && (json[at + 1] == '}' || json[at + 1] == ']');
        if (c == '"') {
            const auto end = endOfString(json, at);
            out.append(json.substr(at, end - at));
            at = end;
            continue;
        }
        if ((c == '{' || c == '[') && empty) {
            out.append(json.substr(at, 2));
            at += 2;
            continue;
        }
        if (c == '}' || c == ']') {
            --depth;
            newLine();
        }
        out += c;
        if (c == '{' || c == '[') {
            ++depth;
            newLine();
        } else if (c == ',') {
            newLine();
        } else if (c == ':') {
            out += ' ';
        }
        ++at;
    }
    return out + "\n";
}

} // namespace ilvm::wire
