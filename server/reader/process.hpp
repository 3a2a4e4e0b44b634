// One run of the reading process: the PDF goes in by a sealed memory file, the answer comes out by a pipe, and the
// process is gone before this returns, by force where its time is over.
// Not here: how many may run at once (reader.hpp), and what locks the process in (server/pdf/sandbox.hpp).
#pragma once
#include "server/reader/question.hpp"

#include <chrono>
#include <filesystem>

namespace ilvm::reader {

// How the process ends where it can still say why.
inline constexpr int exitedForMemory = 12;

struct Run {
    std::filesystem::path program;
    std::vector<std::string> arguments; // without the program
    std::chrono::steady_clock::time_point deadline;
    std::size_t most; // bytes of the answer
};

Outcome<std::string> runReader(const Run& run, std::string_view pdf);

} // namespace ilvm::reader
