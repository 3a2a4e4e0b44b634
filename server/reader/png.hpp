// Pixels as a PNG. In the server itself, so that what a stranger's PDF has taken over hands out pixels and no file
// format.
#pragma once
#include "server/reader/question.hpp"

namespace ilvm::reader {

std::string pngOf(const Picture& picture);

} // namespace ilvm::reader
