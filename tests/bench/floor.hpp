// The floor: the leanest SQL that does the work of an operation (floor/*.sql), prepared, by pgbench, on the database
// and with the number of connections that the server is measured with. Not here: the table.
#pragma once
#include "tests/bench/sample.hpp"
#include "tests/bench/stage.hpp"

#include <string>
#include <vector>

namespace ilvm::bench {

class Floor {
public:
    explicit Floor(const Stage& stage) : stage_(stage) {}

    // `operation` is the name of a file, or "mix". What "create" made, "take", "message" and "close" work on.
    Sample run(const std::string& operation, int connections, double seconds);

private:
    using Words = std::vector<std::string>;

    Words commandFor(const std::string& operation, int connections, double seconds) const;
    std::filesystem::path logs() const { return stage_.folder() / "pgbench-logs"; }
    Words scriptsOf(const std::string& operation) const;
    std::string writesInTurn() const; // the file of the mix's writes, made of the others

    const Stage& stage_;
    long first_ = 1, last_ = 1; // ids of the tickets that the last "create" made
};

} // namespace ilvm::bench
