// What one run gave, and the processor time that it cost, by process.
// Not here: the runs (load.hpp, floor.hpp) and the table (table.hpp).
#pragma once
#include <cstdint>
#include <string>
#include <sys/types.h>
#include <vector>

namespace ilvm::bench {

struct Sample {
    double seconds = 0; // on the clock
    std::uint64_t operations = 0;
    double middle = 0;               // processor seconds of ilvm-server, or of pgbench
    double postgres = 0;             // of PostgreSQL and all its children
    double caller = 0;               // of the load generator, which the sums leave out
    std::vector<float> microseconds; // of single operations

    void add(const Sample& other);
    double rate() const { return static_cast<double>(operations) / seconds; }
    double middleCost() const { return middle * 1e6 / static_cast<double>(operations); } // µs an operation
    double postgresCost() const { return postgres * 1e6 / static_cast<double>(operations); }
    double callerCost() const { return caller * 1e6 / static_cast<double>(operations); }
    double percentile(double share) const; // milliseconds
};

double processorSeconds(pid_t process);                // of one process, ended children left out
double processorSecondsWithChildren(pid_t postmaster); // of those that run and those that have ended
double ownProcessorSeconds();
double endedChildrenSeconds(); // of this process, since its start

std::size_t residentKilobytes(pid_t process);

} // namespace ilvm::bench
