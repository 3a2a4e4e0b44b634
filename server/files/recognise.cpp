#include "server/files/recognise.hpp"

#include "server/files/zip_directory.hpp"

#include <algorithm>
#include <magic.h>
#include <memory>
#include <stdexcept>

namespace ilvm::files {
namespace {

// A cookie serves one thread at a time, and loading its database takes milliseconds: each thread keeps its own.
std::string fromMagic(std::string_view head) {
    using Cookie = std::unique_ptr<magic_set, decltype(&magic_close)>;
    thread_local const Cookie cookie = [] {
        Cookie made(magic_open(MAGIC_MIME_TYPE | MAGIC_NO_CHECK_COMPRESS), magic_close);
        if (!made || magic_load(made.get(), nullptr) != 0) throw std::runtime_error("libmagic has no database");
        return made;
    }();
    const char* type = magic_buffer(cookie.get(), head.data(), head.size());
    return type == nullptr ? "application/octet-stream" : type;
}

std::string fromEntries(const ZipDirectory& zip, const std::string& byMagic) {
    constexpr std::string_view office = "application/vnd.openxmlformats-officedocument.";
    const bool macros = zip.holdsFileNamed("vbaProject.bin") || zip.holdsFolder("Basic") || zip.holdsFolder("Scripts");
    if (macros) return "application/x-office-with-macros";
    if (byMagic.starts_with("application/vnd.oasis.opendocument.")) return byMagic;
    if (!zip.holds("[Content_Types].xml")) return "application/zip";
    if (zip.holds("word/document.xml")) return std::string(office) + "wordprocessingml.document";
    if (zip.holds("xl/workbook.xml")) return std::string(office) + "spreadsheetml.sheet";
    if (zip.holds("ppt/presentation.xml")) return std::string(office) + "presentationml.presentation";
    return "application/zip";
}

// What libmagic takes for something else: a single character, settings, subtitles, and a line that begins with "P4".
bool isTextByAnotherName(const std::string& type, std::string_view head) {
    const bool named = type == "application/octet-stream" || type == "application/x-wine-extension-ini" ||
                       type == "application/x-subrip" || type.starts_with("image/x-portable-");
    return named && std::all_of(head.begin(), head.end(), [](char c) {
               return (c >= ' ' && c <= '~') || c == '\t' || c == '\r' || c == '\n' || c == '\f';
           });
}

bool isText(const std::string& type, const Ends& ends) {
    if (ends.hasNull || ends.head.starts_with("#!")) return false;
    if (isTextByAnotherName(type, ends.head)) return true;
    if (type == "text/html" || type == "text/xml" || type == "text/rtf") return false;
    // libmagic takes prose and logs for source code of some language now and then: these are texts like any other.
    return type.starts_with("text/") || type == "application/json" || type == "application/csv" ||
           type == "message/rfc822" || type == "application/x-ndjson";
}

unsigned littleEndian(std::string_view bytes, std::size_t at) {
    unsigned value = 0;
    for (std::size_t step = 4; step-- > 0;)
        value = (value << 8) | static_cast<unsigned char>(bytes[at + step]);
    return value;
}

bool tailHolds(const Ends& ends, std::string_view mark, std::size_t within) {
    const auto from = ends.tail.size() - std::min(within, ends.tail.size());
    return ends.tail.substr(from).find(mark) != std::string_view::npos;
}

} // namespace

std::string recognise(const Ends& ends) {
    const std::string type = fromMagic(ends.head);
    if (isText(type, ends)) return "text/plain";
    if (ends.head.starts_with("PK\x03\x04")) {
        if (const auto zip = ZipDirectory::read(ends.tail, ends.size)) return fromEntries(*zip, type);
    }
    return type;
}

bool isWhole(const Ends& ends, std::string_view mediaType) {
    using namespace std::string_view_literals;
    if (mediaType == "application/pdf") return tailHolds(ends, "startxref", 2048) && tailHolds(ends, "%%EOF", 1024);
    if (mediaType == "image/png") return ends.tail.ends_with("\0\0\0\0IEND\xAE\x42\x60\x82"sv);
    if (mediaType == "image/jpeg") return tailHolds(ends, "\xFF\xD9", ends.tail.size()); // telephones add to the end
    if (mediaType == "image/gif") return ends.tail.substr(0, ends.tail.find_last_not_of('\0') + 1).ends_with('\x3B');
    if (mediaType == "image/webp") {
        if (ends.head.size() < 12) return false;
        const std::size_t said = littleEndian(ends.head, 4) + std::size_t{8};
        return ends.size == said || ends.size == said + 1; // RIFF pads to even lengths
    }
    if (mediaType.starts_with("application/vnd.")) return ZipDirectory::read(ends.tail, ends.size).has_value();
    return true;
}

} // namespace ilvm::files
