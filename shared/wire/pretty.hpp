// JSON text with line breaks and indentation, for people and for reviews. Not here: writing values (write.hpp).
#pragma once
#include <string>
#include <string_view>

namespace ilvm::wire {

// `json` must be well-formed and without spaces between its tokens, as write.hpp makes it.
std::string pretty(std::string_view json);

} // namespace ilvm::wire
