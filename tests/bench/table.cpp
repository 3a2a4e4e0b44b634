#include "tests/bench/table.hpp"

#include <cstdio>

namespace ilvm::bench {
void printHead() {
    std::printf(
        "\n| operation | conn. | server /s | pgbench /s | ratio | CPU µs: server + PostgreSQL | pgbench + PostgreSQL "
        "| ratio | p50 ms | pgbench | p99 ms | pgbench | caller µs |\n"
        "| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |\n");
    std::fflush(stdout);
}

void printRow(const Row& row) {
    const auto &ours = row.server, &floor = row.floor;
    const double cost = ours.middleCost() + ours.postgresCost(), least = floor.middleCost() + floor.postgresCost();
    std::printf(
        "| %s | %d | %.0f | %.0f | %.2f | %.0f + %.0f = %.0f | %.0f + %.0f = %.0f | %.2f | %.2f | %.2f | %.2f | "
        "%.2f | %.0f |\n",
        row.operation.c_str(), row.connections, ours.rate(), floor.rate(), ours.rate() / floor.rate(),
        ours.middleCost(), ours.postgresCost(), cost, floor.middleCost(), floor.postgresCost(), least, cost / least,
        ours.percentile(0.5), floor.percentile(0.5), ours.percentile(0.99), floor.percentile(0.99), ours.callerCost());
    std::fflush(stdout);
}

} // namespace ilvm::bench
