// Absence: who decides in the place of whom, as a pure function. What separates duties binds all of them: none may
// have the request as their own, nor have decided another level of it. Not here: who decides in a right of their own,
// and what is kept of a decision (approvals.hpp, moves.hpp).
#pragma once
#include "shared/domain/approvals.hpp"

namespace ilvm::domain {

// What a step leaves to those who stand in.
struct Opening {
    const std::vector<std::string>& deciders; // in a right of their own: they stay deciders, and nobody else hands on
    const std::vector<std::string>& excluded; // may not decide: the request is theirs, or another level is
    const std::vector<std::string>& later;    // those of the level after it, where one person may not decide both
};

// Those who stand in for one of the deciders, by their ids, each with all for whom. Nobody stands in who decides in a
// right of their own, nor for anybody with whom, they and those for whom they stand in already would be all who could
// decide the later level: each of them is bound by the decision, and a request never becomes undecidable because
// somebody is away. What was handed over is not handed on: a stand-in is no decider here.
std::vector<StandIn> standInsFor(const Opening& opening, const std::vector<HandedOver>& handedOver);

} // namespace ilvm::domain
