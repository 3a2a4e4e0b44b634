// The composition: every room is made here, given what it needs, and ended in the opposite order.
// Not here: what any of them does.
#pragma once
#include "server/app/configuration.hpp"
#include "server/app/log.hpp"

namespace ilvm::app {

// SIGTERM and SIGINT reach nobody but whoever waits for them. Call before any thread is made.
void holdSignals();

// Migrates, seeds, serves until SIGTERM or SIGINT, answers what it has accepted, and returns.
void serve(const Configuration& configuration, Log& log);

} // namespace ilvm::app
