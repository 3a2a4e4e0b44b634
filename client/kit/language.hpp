// The language of the interface: loads its translations (every .ts of translations/, taken in when the program is
// built) and sets the locale that dates and figures follow. Not here: where the choice is remembered.
#pragma once
#include <cstdint>

class QApplication;

namespace ilvm::kit {

enum class Language : std::uint8_t { french, english };

// Call before the first widget is made; later it reaches only widgets that handle LanguageChange.
void speak(QApplication& application, Language language);

} // namespace ilvm::kit
