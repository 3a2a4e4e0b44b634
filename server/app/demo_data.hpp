// Loads the demonstration's tickets through the API of a running server, as its people would have made them.
// Not here: the story (demo_story.hpp), and the people themselves: they come from the directory.
#pragma once
#include <cstddef>
#include <string>

namespace ilvm::app {

struct DemoLoad {
    std::size_t made = 0;
    std::size_t present = 0; // were there already and were left as they are
};

// `accounts` is the file with logins and passwords, `certificate` the one that the director signs with (PEM; empty:
// none is bound). Run again it makes only what is missing: a ticket counts as made
// when its author has one of that title. Throws when the server refuses a step.
DemoLoad loadDemoData(const std::string& url, const std::string& accounts, const std::string& ca,
                      const std::string& certificate = {});

} // namespace ilvm::app
