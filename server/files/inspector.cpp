#include "server/files/inspector.hpp"

#include "server/files/kinds.hpp"
#include "server/files/recognise.hpp"

#include <algorithm>

namespace ilvm::files {
namespace {

constexpr std::size_t kept = 128 * 1024; // of each end: room for the directory of any office file

bool contains(const std::vector<std::string_view>& values, std::string_view value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

} // namespace

void Inspector::add(std::span<const std::byte> bytes) {
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    size_ += text.size();
    hasNull_ = hasNull_ || text.find('\0') != std::string_view::npos;
    if (head_.size() < kept) head_ += text.substr(0, kept - head_.size());
    tail_ += text.substr(text.size() - std::min(text.size(), kept));
    if (tail_.size() > kept) tail_.erase(0, tail_.size() - kept);
}

Inspection Inspector::finish(std::string_view name, std::string_view declaredType) const {
    if (size_ == 0) return {"application/octet-stream", Refused::empty, "no bytes"};
    const Ends ends{head_, tail_, size_, hasNull_};
    const std::string ending = endingOf(name);
    const std::string declared = bareType(declaredType);
    Inspection inspection{recognise(ends), {}, {}};
    // Nothing in the bytes tells a table of values from a text.
    if (inspection.media_type == "text/plain" && ending == "csv") inspection.media_type = "text/csv";

    const Kind* kind = findKind(inspection.media_type);
    if (kind == nullptr) {
        // A whole Office file is recognised by its directory; a cut one is only an archive that claims to be more.
        const bool cutOffice = inspection.media_type.ends_with("/zip") && !isWhole(ends, "application/vnd.");
        inspection.refused = cutOffice ? Refused::damaged : Refused::not_allowed;
        inspection.for_log = inspection.media_type;
    } else if (!ending.empty() && !contains(kind->endings, ending)) {
        inspection.refused = Refused::not_as_claimed;
        inspection.for_log = inspection.media_type + " is named ." + ending;
    } else if (!declared.empty() && declared != "application/octet-stream" && declared != kind->media_type &&
               !contains(kind->synonyms, declared)) {
        inspection.refused = Refused::not_as_claimed;
        inspection.for_log = inspection.media_type + " is declared as " + declared;
    } else if (!isWhole(ends, inspection.media_type)) {
        inspection.refused = Refused::damaged;
        inspection.for_log = inspection.media_type + " has no proper end";
    }
    return inspection;
}

Inspection inspect(std::span<const std::byte> bytes, std::string_view name, std::string_view declaredType) {
    Inspector inspector;
    inspector.add(bytes);
    return inspector.finish(name, declaredType);
}

} // namespace ilvm::files
