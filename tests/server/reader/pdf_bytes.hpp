// PDFs written by hand, byte for byte: for what no library would write.
#pragma once
#include <map>
#include <string>

namespace ilvm::tests {

// Objects by number, without "obj" and "endobj". The catalogue is number 1.
using PdfObjects = std::map<int, std::string>;
std::string pdfOf(const PdfObjects& objects, const std::string& trailer = {});

std::string stream(const std::string& bytes, const std::string& dictionary = {});

inline constexpr const char* helvetica = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>";

// One A4 page with this content; its font F1 is Helvetica unless another is given.
PdfObjects pageOf(const std::string& content, const std::string& font = helvetica);

// Text at a place, in F1.
std::string shown(double x, double y, const std::string& text, double size = 11);

// A page whose font draws one text and says another, character by character (digits and capitals only).
PdfObjects pageOfLyingFont(const std::string& drawn, const std::string& said);

// A font that draws 26 boxes for a to z and does not say what they are.
std::string namelessFont();

// Bytes deflated over and over: each layer is a FlateDecode more. Gives the stream with its dictionary.
std::string deflated(const std::string& bytes, int layers);

} // namespace ilvm::tests
