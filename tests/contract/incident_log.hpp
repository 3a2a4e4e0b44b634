// The rows of a ServiceNow incident log (CSV, compressed with xz), as far as the replay reads them.
// Not here: what a row becomes (replay.hpp).
#pragma once
#include "shared/base/instant.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace ilvm::tests {

struct LogRow {
    std::string number;
    std::string state; // "New", "Active", "Awaiting …", "Resolved", "Closed"
    std::string caller;
    std::string group;    // empty where the log does not say
    std::string resolver; // the same
    std::string priority; // "1 - Critical" … "4 - Low"
    std::string updatedBy;
    base::Instant at; // to the minute; the log names no zone: UTC here

    bool awaits() const { return state.starts_with("Awaiting"); }
};

// In the order of the file. Throws std::runtime_error at the first line that it cannot read.
std::vector<LogRow> readIncidentLog(const std::filesystem::path& file);

} // namespace ilvm::tests
