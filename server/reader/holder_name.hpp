// Whether the holder that a RIB names can be the supplier that was typed. Two spellings of one firm agree: accents,
// case, its legal form and the order of its words do not count. A help for people: it neither proves nor refuses.
#pragma once
#include <string_view>

namespace ilvm::reader {

// Both in UTF-8. They agree where all words of the shorter one stand in the other, its legal form apart.
bool canBeNameOf(std::string_view holder, std::string_view supplier);

} // namespace ilvm::reader
