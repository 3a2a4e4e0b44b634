#include "server/orders/pdf_objects.hpp"

#include <charconv>
#include <stdexcept>

namespace ilvm::orders {
namespace {

[[noreturn]] void unknownForm(const char* what) {
    throw std::runtime_error(std::string("a prepared order is not in the form that it was made in: ") + what);
}

std::string_view after(std::string_view text, std::string_view mark) {
    const auto at = text.find(mark);
    if (at == std::string_view::npos) unknownForm(std::string(mark).c_str());
    return text.substr(at + mark.size());
}

std::size_t numberAt(std::string_view text) {
    while (text.starts_with(' ') || text.starts_with('['))
        text.remove_prefix(1);
    std::size_t number = 0;
    if (std::from_chars(text.data(), text.data() + text.size(), number).ec != std::errc{}) unknownForm("a number");
    return number;
}

} // namespace

PdfObjects::PdfObjects(std::string_view pdf) : pdf_(pdf) {
    constexpr std::size_t entryLength = 20; // ISO 32000-1, 7.5.4
    constexpr std::string_view lastMark = "startxref\n", head = "xref\n0 ";
    const auto last = pdf.rfind(lastMark);
    if (last == std::string_view::npos || !pdf.ends_with("%%EOF\n")) unknownForm("its end");
    tableOffset_ = numberAt(pdf.substr(last + lastMark.size()));
    if (tableOffset_ >= last || !pdf.substr(tableOffset_).starts_with(head)) unknownForm("its table");
    const auto table = pdf.substr(tableOffset_ + head.size());
    const auto count = numberAt(table);
    const auto entries = after(table, "\n");
    if (entries.size() / entryLength < count) unknownForm("its table");
    for (std::size_t i = 0; i < count; ++i)
        offsets_.push_back(numberAt(entries.substr(i * entryLength)));
    const auto trailer = after(entries, "trailer\n");
    root_ = static_cast<int>(numberAt(after(trailer, "/Root ")));
    info_ = static_cast<int>(numberAt(after(trailer, "/Info ")));
}

std::string_view PdfObjects::dictionary(int number) const {
    const auto index = static_cast<std::size_t>(number);
    if (number <= 0 || index >= offsets_.size() || offsets_[index] >= pdf_.size()) unknownForm("an object");
    auto text = pdf_.substr(offsets_[index]);
    const std::string head = std::to_string(number) + " 0 obj\n<<";
    if (!text.starts_with(head)) unknownForm("an object");
    text = text.substr(0, text.find("endobj"));
    const auto end = text.rfind(">>");
    if (end == std::string_view::npos || end < head.size()) unknownForm("a dictionary");
    return text.substr(head.size(), end - head.size());
}

int PdfObjects::lastPage() const {
    const auto pages = dictionary(static_cast<int>(numberAt(after(dictionary(root_), "/Pages "))));
    auto kids = after(pages, "/Kids ");
    kids = kids.substr(0, kids.find(']'));
    constexpr std::string_view reference = " 0 R";
    const auto end = kids.rfind(reference);
    if (end == std::string_view::npos) unknownForm("its pages");
    const auto begin = kids.find_last_not_of("0123456789", end - 1);
    return static_cast<int>(numberAt(kids.substr(begin == std::string_view::npos ? 0 : begin + 1)));
}

} // namespace ilvm::orders
