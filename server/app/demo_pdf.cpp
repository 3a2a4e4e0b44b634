#include "server/app/demo_pdf.hpp"

namespace ilvm::app {
namespace {

std::string escaped(const std::string& line) {
    std::string text;
    for (const char c : line) {
        if (c == '(' || c == ')' || c == '\\') text += '\\';
        text += c;
    }
    return text;
}

std::string drawing(const std::vector<std::string>& lines) {
    std::string text = "BT 60 770 Td 26 TL /F1 18 Tf\n";
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i == 1) text += "16 TL /F1 11 Tf\n";
        text += "(" + escaped(lines[i]) + ") Tj T*\n";
    }
    return text + "ET\n";
}

// Offsets in the table of an xref have ten digits.
std::string tenDigits(std::size_t number) {
    const auto digits = std::to_string(number);
    return std::string(10 - digits.size(), '0') + digits;
}

} // namespace

std::string demoPdf(const std::vector<std::string>& lines) {
    const auto content = drawing(lines);
    const std::string objects[] = {
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R >> >> >>",
        "<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "endstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    };
    std::string pdf = "%PDF-1.4\n", table = "0000000000 65535 f \n";
    std::size_t number = 0;
    for (const auto& object : objects) {
        table += tenDigits(pdf.size()) + " 00000 n \n";
        pdf += std::to_string(++number) + " 0 obj\n" + object + "\nendobj\n";
    }
    const auto size = std::to_string(number + 1);
    const auto start = std::to_string(pdf.size());
    return pdf + "xref\n0 " + size + "\n" + table + "trailer\n<< /Size " + size + " /Root 1 0 R >>\nstartxref\n" +
           start + "\n%%EOF\n";
}

} // namespace ilvm::app
