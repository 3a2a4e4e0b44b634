// How wide the columns of the list of recruitments are, for its rows and its head; they grow with the text.
#pragma once
#include "client/kit/tokens.hpp"

namespace ilvm::ticket::columns {

inline constexpr int gap = 12, left = kit::space::l, right = kit::space::l;
inline constexpr int reference = 82, service = 150, day = 86, share = 128, status = 174;
inline constexpr int withService = 820; // under it the service stands in the second line only

} // namespace ilvm::ticket::columns
