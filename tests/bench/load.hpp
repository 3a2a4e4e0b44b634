// Agents at work at the same time, each on a thread and a connection of its own, and what that gave.
// Not here: what they do (agent.hpp), and the floor that it is held against (floor.hpp).
#pragma once
#include "tests/bench/agent.hpp"
#include "tests/bench/sample.hpp"
#include "tests/bench/stage.hpp"

#include <memory>
#include <vector>

namespace ilvm::bench {

using Agents = std::vector<std::unique_ptr<Agent>>;

// Until the time is over or one of them has nothing left to do. Throws what an agent throws.
Sample runLoad(const Stage& stage, const Agents& agents, bool (Agent::*operation)(), double seconds);

} // namespace ilvm::bench
