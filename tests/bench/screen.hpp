// From one client's action to the other's screen: how long after the answer to a click the real client's model of
// another technician has changed, while many others listen. Not here: painting (the client's own bench).
#pragma once
#include "tests/bench/stage.hpp"

#include <cstddef>
#include <vector>

namespace ilvm::bench {

struct ScreenTimes {
    std::size_t streams = 0;           // open, the real client's included
    std::vector<float> afterAnswer;    // µs from the answer to the changed model; negative where the news was faster
    std::vector<float> afterClick;     // µs from the request
    std::size_t residentKilobytes = 0; // of the server while they are open
    double middle = 0;                 // processor seconds of the server for the actions below
    std::size_t actions = 0;
};

ScreenTimes measureScreen(const Stage& stage, std::size_t streams, std::size_t actions);

} // namespace ilvm::bench
