#include "server/orders/signature_update.hpp"

#include "server/orders/pdf_objects.hpp"
#include "server/orders/win_ansi.hpp"
#include "shared/base/day.hpp"

#include <map>

namespace ilvm::orders {
namespace {

// The numbers of the objects that the update adds, from the first free one on.
struct Numbers {
    int signature, field, mark, regular, bold, end;
    explicit Numbers(int first)
        : signature(first), field(first + 1), mark(first + 2), regular(first + 3), bold(first + 4), end(first + 5) {}
};

std::string reference(int number) {
    return std::to_string(number) + " 0 R";
}

std::string text(std::string_view utf8) {
    return "<" + hexOf(winAnsi(utf8)) + ">";
}

// The size at which the longest of the standard fonts' usual letters fit into the box.
std::string sizeFor(const std::string& utf8, double largest) {
    constexpr double padding = 16, widest = 0.6; // em, of a letter
    const auto letters = static_cast<double>(std::max<std::size_t>(winAnsi(utf8).size(), 1));
    const double size = std::min(largest, (signatureBox.width - padding) / (widest * letters));
    return std::to_string(static_cast<int>(size * 10) / 10) + "." + std::to_string(static_cast<int>(size * 10) % 10);
}

std::string drawingOf(const Signer& signer, base::Instant at) {
    const auto line = [](const char* font, const std::string& size, int y, const std::string& words) {
        return "BT /" + std::string(font) + " " + size + " Tf 8 " + std::to_string(y) + " Td " + text(words) +
               " Tj ET\n";
    };
    return "0.11 0.13 0.16 rg\n" + line("F1", "7.5", 56, "Signé électroniquement par") +
           line("F2", sizeFor(signer.name, 12), 40, signer.name) +
           line("F1", sizeFor(signer.title, 9), 27, signer.title) +
           line("F1", "7.5", 11, "le " + base::frenchMoment(at) + " (heure de Paris)");
}

// "20261126200405Z"
std::string pdfTime(base::Instant at) {
    std::string digits;
    for (const char c : base::toText(at).substr(0, 19))
        if (c >= '0' && c <= '9') digits += c;
    return digits + "Z";
}

std::string box(double left, double bottom, double width, double height) {
    std::string numbers = "[";
    for (const double number : {left, bottom, left + width, bottom + height})
        numbers += (numbers.size() > 1 ? " " : "") + std::to_string(static_cast<int>(number));
    return numbers + "]";
}

std::string fontObject(const char* name) {
    return std::string("<< /Type /Font /Subtype /Type1 /BaseFont /") + name + " /Encoding /WinAnsiEncoding >>";
}

constexpr std::string_view rangeMark = "/ByteRange ";
constexpr std::size_t rangeLength = 48; // room for four numbers, filled up with blanks

using Objects = std::map<int, std::string>; // by number

Objects objectsOf(const PdfObjects& prepared, const Numbers& number, const Signer& signer, base::Instant at) {
    const int root = prepared.root(), page = prepared.lastPage();
    const auto drawing = drawingOf(signer, at);
    return {
        {number.signature, "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached " +
                               std::string(instantMark) + pdfTime(at) + ") /Name <" + hexOf(utf16(signer.name)) + "> " +
                               std::string(rangeMark) + std::string(rangeLength, ' ') + " " + std::string(placeMark) +
                               std::string(placeDigits, '0') + "> >>"},
        {number.field, "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature) /F 132 /Rect " +
                           box(signatureBox.left, signatureBox.bottom, signatureBox.width, signatureBox.height) +
                           " /P " + reference(page) + " /V " + reference(number.signature) + " /AP << /N " +
                           reference(number.mark) + " >> >>"},
        {number.mark, "<< /Type /XObject /Subtype /Form /BBox " + box(0, 0, signatureBox.width, signatureBox.height) +
                          " /Resources << /Font << /F1 " + reference(number.regular) + " /F2 " +
                          reference(number.bold) + " >> >> /Length " + std::to_string(drawing.size()) +
                          " >>\nstream\n" + drawing + "endstream"},
        {number.regular, fontObject("Helvetica")},
        {number.bold, fontObject("Helvetica-Bold")},
        {root, "<<" + std::string(prepared.dictionary(root)) + " /AcroForm << /Fields [" + reference(number.field) +
                   "] /SigFlags 3 >> >>"},
        {page, "<<" + std::string(prepared.dictionary(page)) + " /Annots [" + reference(number.field) + "] >>"},
    };
}

std::string tenDigits(std::size_t number) {
    const auto digits = std::to_string(number);
    return std::string(10 - digits.size(), '0') + digits;
}

// A section for each object: they need not follow each other.
void appendTable(std::string& pdf, const PdfObjects& prepared, int size, const std::map<int, std::size_t>& offsets) {
    const auto start = pdf.size();
    pdf += "xref\n";
    for (const auto& [number, offset] : offsets)
        pdf += std::to_string(number) + " 1\n" + tenDigits(offset) + " 00000 n \n";
    pdf += "trailer\n<< /Size " + std::to_string(size) + " /Root " + reference(prepared.root()) + " /Info " +
           reference(prepared.info()) + " /Prev " + std::to_string(prepared.tableOffset()) + " >>\nstartxref\n" +
           std::to_string(start) + "\n%%EOF\n";
}

} // namespace

ToSign toSign(const std::string& prepared, const Signer& signer, base::Instant at) {
    const PdfObjects objects(prepared);
    const Numbers numbers(static_cast<int>(objects.size()));
    ToSign made;
    made.bytes = prepared;
    std::map<int, std::size_t> offsets;
    for (const auto& [number, object] : objectsOf(objects, numbers, signer, at)) {
        offsets[number] = made.bytes.size();
        made.bytes += std::to_string(number) + " 0 obj\n" + object + "\nendobj\n";
    }
    appendTable(made.bytes, objects, numbers.end, offsets);
    made.place = made.bytes.find(placeMark, prepared.size()) + placeMark.size();
    const auto before = made.before().size(), from = made.bytes.size() - made.behind().size();
    const std::string range =
        "[0 " + std::to_string(before) + " " + std::to_string(from) + " " + std::to_string(made.behind().size()) + "]";
    made.bytes.replace(made.bytes.find(rangeMark, prepared.size()) + rangeMark.size(), range.size(), range);
    return made;
}

} // namespace ilvm::orders
