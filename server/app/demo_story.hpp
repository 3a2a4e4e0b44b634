// What happened in the demonstration's organisation: requests, and what was said and done about each.
// Not here: who plays it (demo_people.hpp) and how it is played (demo_data.hpp).
#pragma once
#include "shared/domain/codes.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ilvm::app {

struct DemoStep {
    // A move is made by whoever it takes: a decider, a technician, the assignee or the author. The author writes and
    // attaches, the assignee leaves a note that the author does not see.
    enum class Does { move, write, note, attach } does = Does::move;
    domain::ActionCode action = domain::ActionCode::take; // of a move
    std::string text;                                     // comment, message, or what the file holds
    std::size_t technician = 0;                           // who of the service takes it
};

struct DemoTicket {
    std::size_t author = 0; // the nth plain requester
    std::string item;       // of the catalogue; its kind is the ticket's
    std::string title;
    std::string description;
    std::optional<domain::Priority> priority;
    std::vector<DemoStep> steps;
};

const std::vector<DemoTicket>& demoStory();

} // namespace ilvm::app
