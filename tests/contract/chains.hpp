// Walks every audit chain of a database and recomputes it, independently of what wrote it.
// Not here: seals, which a server of its own makes.
#pragma once
#include "server/store/database.hpp"

#include <string>
#include <vector>

namespace ilvm::tests {

struct ChainReport {
    std::size_t chains = 0;
    std::size_t events = 0;
    std::vector<std::string> broken; // in words: which subject, which link, what is wrong
};

ChainReport verifyChains(store::Connection& connection);

} // namespace ilvm::tests
