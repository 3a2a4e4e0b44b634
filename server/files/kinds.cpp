#include "server/files/kinds.hpp"

#include <algorithm>
#include <cctype>
#include <string>

namespace ilvm::files {
namespace {

std::string lowered(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), [](unsigned char c) { return std::tolower(c); });
    return result;
}

} // namespace

const std::vector<Kind>& allowedKinds() {
    static const std::vector<Kind> kinds{
        {"application/pdf", {"pdf"}, {"application/x-pdf"}},
        {"image/png", {"png"}, {}},
        {"image/jpeg", {"jpg", "jpeg", "jfif"}, {"image/jpg", "image/pjpeg"}},
        {"image/gif", {"gif"}, {}},
        {"image/webp", {"webp"}, {}},
        {"text/plain", {"txt", "log", "text"}, {"text/x-log"}},
        // Windows with Office declares CSV as a sheet of Excel.
        {"text/csv", {"csv"}, {"application/csv", "text/plain", "application/vnd.ms-excel"}},
        {"application/vnd.openxmlformats-officedocument.wordprocessingml.document", {"docx"}, {}},
        {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", {"xlsx"}, {}},
        {"application/vnd.openxmlformats-officedocument.presentationml.presentation", {"pptx"}, {}},
        {"application/vnd.oasis.opendocument.text", {"odt"}, {}},
        {"application/vnd.oasis.opendocument.spreadsheet", {"ods"}, {}},
        {"application/vnd.oasis.opendocument.presentation", {"odp"}, {}},
    };
    return kinds;
}

const Kind* findKind(std::string_view mediaType) {
    const auto& kinds = allowedKinds();
    const auto found = std::find_if(kinds.begin(), kinds.end(),
                                    [mediaType](const Kind& kind) { return kind.media_type == mediaType; });
    return found == kinds.end() ? nullptr : &*found;
}

std::string endingOf(std::string_view name) {
    const auto dot = name.rfind('.');
    if (dot == std::string_view::npos) return {};
    const std::string ending = lowered(name.substr(dot + 1));
    const bool plain = std::all_of(ending.begin(), ending.end(), [](unsigned char c) { return std::isalnum(c) != 0; });
    const bool letter = std::any_of(ending.begin(), ending.end(), [](unsigned char c) { return std::isalpha(c) != 0; });
    return plain && letter && ending.size() <= 8 ? ending : std::string{};
}

std::string bareType(std::string_view declaredType) {
    declaredType = declaredType.substr(0, declaredType.find(';'));
    const auto first = declaredType.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return lowered(declaredType.substr(first, declaredType.find_last_not_of(" \t") - first + 1));
}

} // namespace ilvm::files
