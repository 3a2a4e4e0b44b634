// The commands of ilvm-server, from the command line to an exit code: 0 done, 1 failed, 2 not understood.
// Not here: what the command line may hold (command_line.hpp).
#pragma once
#include <string>
#include <vector>

namespace ilvm::app {

int runCommand(const std::vector<std::string>& arguments);

} // namespace ilvm::app
