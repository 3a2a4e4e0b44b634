#include "server/pdf/fonts.hpp"

#include <algorithm>
#include <fontconfig/fontconfig.h>

namespace ilvm::pdf {
namespace {

constexpr std::size_t mostFiles = 400;

constexpr const char* kinds[] = {"sans-serif", "serif",          "monospace",  "Helvetica",       "Times",
                                 "Courier",    "Helvetica:bold", "Times:bold", "Helvetica Narrow"};

} // namespace

std::vector<std::string> fontFiles() {
    std::vector<std::string> files;
    if (!FcInit()) return files;
    FcFontSet* fonts = FcConfigGetFonts(FcConfigGetCurrent(), FcSetSystem);
    if (!fonts) return files;
    int kept = 0;
    for (int i = 0; i < fonts->nfont; ++i) {
        FcChar8* name = nullptr;
        if (FcPatternGetString(fonts->fonts[i], FC_FILE, 0, &name) != FcResultMatch) continue;
        const std::string file = reinterpret_cast<const char*>(name);
        if (std::find(files.begin(), files.end(), file) == files.end()) {
            if (files.size() == mostFiles) continue;
            files.push_back(file);
        }
        fonts->fonts[kept++] = fonts->fonts[i];
    }
    fonts->nfont = kept;
    return files;
}

std::vector<FontFace> exampleFaces() {
    std::vector<FontFace> faces;
    for (const char* kind : kinds) {
        FcPattern* wanted = FcNameParse(reinterpret_cast<const FcChar8*>(kind));
        FcConfigSubstitute(nullptr, wanted, FcMatchPattern);
        FcDefaultSubstitute(wanted);
        FcResult result = FcResultNoMatch;
        FcPattern* found = FcFontMatch(nullptr, wanted, &result);
        FcChar8* file = nullptr;
        int index = 0;
        if (found && FcPatternGetString(found, FC_FILE, 0, &file) == FcResultMatch &&
            FcPatternGetInteger(found, FC_INDEX, 0, &index) == FcResultMatch) {
            const FontFace face{reinterpret_cast<const char*>(file), index};
            const auto same = [&](const FontFace& known) { return known.file == face.file && known.index == index; };
            if (std::none_of(faces.begin(), faces.end(), same)) faces.push_back(face);
        }
        if (found) FcPatternDestroy(found);
        FcPatternDestroy(wanted);
    }
    return faces;
}

} // namespace ilvm::pdf
