// How wide the columns of a table of tickets are, for its rows and its head; what holds text grows with the text.
// Not here: the rows (ticket_row.hpp) and the head (ticket_head.hpp).
#pragma once
#include "client/kit/tokens.hpp"

namespace ilvm::ticket::columns {

inline constexpr int gap = 10, left = kit::space::l + 16, right = kit::space::m; // on the left the dot of the unread
inline constexpr int reference = 74, priority = 14, person = 88, status = 174, age = 52, changed = 80;
inline constexpr int fullWidth = 760; // under it the person gives way to the title

} // namespace ilvm::ticket::columns
