// What the administrator typed: the command, where its configuration is, and the help.
// Not here: what the commands do (commands.hpp).
#pragma once
#include "server/app/setting_sources.hpp"

#include <stdexcept>
#include <string>
#include <vector>

namespace ilvm::app {

class UsageError : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct CommandLine {
    std::vector<std::string> words; // "audit", "verify"
    std::string config;             // empty: no file
    std::string reason;             // of grant-admin
    bool help = false;
    bool version = false;
    Settings settings; // those given as --section.key=value
};

// Throws UsageError.
CommandLine commandLineFrom(const std::vector<std::string>& arguments);

std::string helpText();

} // namespace ilvm::app
