// The table of operations that people read. Not here: measuring.
#pragma once
#include "tests/bench/sample.hpp"

#include <string>

namespace ilvm::bench {

struct Row {
    std::string operation;
    int connections = 0;
    Sample server;
    Sample floor;
};

void printHead();
void printRow(const Row& row);

} // namespace ilvm::bench
