#include "shared/wire/write.hpp"

namespace ilvm::wire {

void writeString(std::string& out, std::string_view text) {
    static constexpr char hex[] = "0123456789abcdef";
    out += '"';
    std::size_t plain = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const auto code = static_cast<unsigned char>(c);
        if (code >= 0x20 && c != '"' && c != '\\') continue;
        out.append(text, plain, i - plain);
        plain = i + 1;
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        case '\b':
            out += "\\b";
            break;
        case '\f':
            out += "\\f";
            break;
        default:
            out += "\\u00";
            out += hex[code >> 4];
            out += hex[code & 15];
        }
    }
    out.append(text, plain);
    out += '"';
}

void writeMembers(std::string& out, const void* object, std::span<const WrittenMember> members) {
    out += '{';
    const std::size_t begin = out.size();
    for (const auto& member : members) {
        const std::size_t before = out.size();
        if (before > begin) out += ',';
        out += '"';
        out += member.name;
        out += "\":";
        if (!member.write(out, object)) out.resize(before);
    }
    out += '}';
}

} // namespace ilvm::wire
