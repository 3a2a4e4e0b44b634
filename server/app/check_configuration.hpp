// What makes a configuration fit to start with. Not here: whether each value is of its kind (load_configuration.hpp).
#pragma once
#include "server/app/configuration.hpp"

namespace ilvm::app {

// All that is wrong, each line beginning with its key; nothing when all is well.
std::vector<std::string> checkConfiguration(const Configuration& configuration);

} // namespace ilvm::app
