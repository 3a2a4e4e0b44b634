// Who decides: the path of approvals of a request and the real persons of each level, as pure functions.
// Separation of duties lives here: nobody decides on their own request, nor N1 and N2, nor N2 and signature.
// Not here: where people come from, and what a decision does (moves.hpp).
#pragma once
#include "shared/domain/moves.hpp"

#include <functional>
#include <string>
#include <vector>

namespace ilvm::domain {

// Decisions that one person has handed to another for now. Both may sign in.
struct HandedOver {
    std::string giver; // ids
    std::string to;
};

// The people from whom deciders are chosen; each list holds ids of people who may sign in.
struct Approvers {
    std::vector<std::string> managers;      // N1 of the origin service
    bool author_is_manager = false;         // is the author N1 of that service?
    std::optional<std::string> own_manager; // the author's manager in the directory, if there
    std::vector<std::string> fallback_n1;   // configured
    std::vector<std::string> n2;            // technical or budget, as the rule says
    std::vector<std::string> fallback_n2;   // configured
    // Directors whose authority covers the amount; given where the path ends with a signature.
    std::optional<std::vector<std::string>> signers;
    std::vector<HandedOver> handed_over; // in force at this moment; see stand_ins.hpp
};

struct PlannedStep {
    Step step;
    std::string reason; // French; why these persons, when it is not the ordinary rule; else empty
};

struct Plan {
    std::vector<PlannedStep> steps;
    std::optional<Level> nobody; // the first level that nobody could decide
};

// The path of a new or corrected request. `combined`: whether one person may decide N1 and N2, and N2 and signature
// (configuration).
Plan planFor(ApprovalRule rule, const std::string& author, const std::optional<std::string>& requestedFor,
             const Approvers& approvers, bool combined);

// The same path under way: decisions that stand are kept, the deciders of the steps that wait are computed anew, with
// the reason why it is they. Steps that are decided come without a reason.
std::vector<PlannedStep> refreshed(const std::vector<Step>& path, ApprovalRule rule, const TicketFacts& ticket,
                                   const Approvers& approvers, bool combined);

} // namespace ilvm::domain
