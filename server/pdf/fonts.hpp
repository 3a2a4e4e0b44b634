// The fonts of this machine, for text whose PDF does not bring its own. Asked before the sandbox closes: inside, only
// these files can be opened.
#pragma once
#include <string>
#include <vector>

namespace ilvm::pdf {

// Their files. What is beyond the first few hundred does not exist for this process, so that no text is drawn with a
// font that cannot be opened.
std::vector<std::string> fontFiles();

struct FontFace {
    std::string file;
    long index = 0;
};

// Some of different kinds: with and without serifs, of one width, bold.
std::vector<FontFace> exampleFaces();

} // namespace ilvm::pdf
