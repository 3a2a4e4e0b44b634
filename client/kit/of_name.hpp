// A name after "of": French writes "de Paul" and "d'Inès". Sentences whose French needs it take the whole of it in
// place of the name. Not here: names themselves, and sentences about them.
#pragma once
#include <QString>

namespace ilvm::kit {

// In French "de Paul", "d'Inès", "d'Hélène"; in English the name alone, since its sentence has the "of". Of several
// names in a row the first one counts.
QString ofName(const QString& name);

} // namespace ilvm::kit
