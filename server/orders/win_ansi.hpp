// Text in the encodings of a PDF's standard fonts and of its own strings. Not here: text in embedded fonts, which Pango
// sets (canvas.hpp).
#pragma once
#include <string>
#include <string_view>

namespace ilvm::orders {

// WinAnsiEncoding (ISO 32000-1, annex D). Letters that it lacks lose their accent; anything else is "?".
std::string winAnsi(std::string_view utf8);

// UTF-16BE with its mark, as what is not drawn (ISO 32000-1, 7.9.2.2).
std::string utf16(std::string_view utf8);

std::string hexOf(std::string_view bytes); // upper case

} // namespace ilvm::orders
