// A TCP port of the loopback interface that nobody listens on.
// Not here: keeping it. Another program may take it first, so who starts a server on it tries again.
#pragma once
#include <cstdint>

namespace ilvm::support {

std::uint16_t freePort();

} // namespace ilvm::support
