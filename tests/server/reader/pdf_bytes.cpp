#include "tests/server/reader/pdf_bytes.hpp"

#include <QByteArray>

namespace ilvm::tests {

std::string pdfOf(const PdfObjects& objects, const std::string& trailer) {
    std::string pdf = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
    std::map<int, std::size_t> places;
    for (const auto& [number, object] : objects) {
        places[number] = pdf.size();
        pdf += std::to_string(number) + " 0 obj\n" + object + "\nendobj\n";
    }
    const auto table = pdf.size();
    const int count = objects.rbegin()->first + 1;
    pdf += "xref\n0 " + std::to_string(count) + "\n";
    for (int number = 0; number < count; ++number) {
        char line[32];
        const bool used = places.contains(number);
        std::snprintf(line, sizeof line, "%010zu %05d %c \n", used ? places[number] : 0, used ? 0 : 65535,
                      used ? 'n' : 'f');
        pdf += line;
    }
    return pdf + "trailer\n<</Size " + std::to_string(count) + "/Root 1 0 R" + trailer + ">>\nstartxref\n" +
           std::to_string(table) + "\n%%EOF\n";
}

std::string stream(const std::string& bytes, const std::string& dictionary) {
    return "<</Length " + std::to_string(bytes.size()) + dictionary + ">>\nstream\n" + bytes + "\nendstream";
}

PdfObjects pageOf(const std::string& content, const std::string& font) {
    return {{1, "<</Type/Catalog/Pages 2 0 R>>"},
            {2, "<</Type/Pages/Kids[3 0 R]/Count 1>>"},
            {3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>"},
            {4, stream(content)},
            {5, font}};
}

std::string shown(double x, double y, const std::string& text, double size) {
    return "BT /F1 " + std::to_string(size) + " Tf " + std::to_string(x) + " " + std::to_string(y) + " Td (" + text +
           ") Tj ET\n";
}

PdfObjects pageOfLyingFont(const std::string& drawn, const std::string& said) {
    static constexpr const char* digits[] = {"zero", "one", "two",   "three", "four",
                                             "five", "six", "seven", "eight", "nine"};
    std::string names, codes, map;
    char text[32];
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        const char c = drawn[i];
        names += '/' + (c >= '0' && c <= '9' ? std::string(digits[c - '0']) : std::string(1, c));
        std::snprintf(text, sizeof text, "%02zx", 128 + i);
        codes += text;
        std::snprintf(text, sizeof text, "<%02zx> <%04x>\n", 128 + i, static_cast<unsigned>(said[i]));
        map += text;
    }
    auto objects = pageOf("BT /F1 11 Tf 50 700 Td <" + codes + "> Tj ET",
                          "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R"
                          "/Encoding<</Type/Encoding/Differences[128" +
                              names + "]>>>>");
    objects[6] = stream("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def\n"
                        "1 begincodespacerange <00> <ff> endcodespacerange\n" +
                        std::to_string(drawn.size()) + " beginbfchar\n" + map +
                        "endbfchar\nendcmap CMapName currentdict /CMap defineresource pop end end");
    return objects;
}

std::string namelessFont() {
    std::string names, glyphs, widths;
    for (char c = 'a'; c <= 'z'; ++c) {
        names += std::string("/xq") + c;
        glyphs += std::string("/xq") + c + " 9 0 R";
        widths += "600 ";
    }
    return "<</Type/Font/Subtype/Type3/FontBBox[0 0 600 700]/FontMatrix[.001 0 0 .001 0 0]/FirstChar 97/LastChar 122"
           "/Widths[" +
           widths + "]/Encoding<</Differences[97" + names + "]>>/CharProcs<<" + glyphs + ">>/Resources<<>>>>";
}

std::string deflated(const std::string& bytes, int layers) {
    auto data = QByteArray::fromStdString(bytes);
    std::string filters;
    for (int layer = 0; layer < layers; ++layer) {
        data = qCompress(data, 9).mid(4); // behind Qt's own length
        filters += "/FlateDecode";
    }
    return stream(data.toStdString(), "/Filter[" + filters + "]");
}

} // namespace ilvm::tests
