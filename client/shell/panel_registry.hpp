// The panels there are, who may enter each, and how each is made. Not here: the window (main_window).
#pragma once
#include "client/actions/personal.hpp"
#include "client/shell/rail.hpp"
#include "client/ticket/action_runner.hpp"
#include "client/ticket/panel.hpp"

#include <functional>
#include <vector>

namespace ilvm::shell {

struct PanelEntry {
    Place place;
    std::function<bool(const truth::Truth&)> mayEnter; // with oneself known
    std::function<ticket::Panel*(const ticket::Workspace&, ticket::ActionRunner&)> make;
    std::function<int(const truth::Truth&)> count; // what waits there; none where there is nothing to count
    std::function<bool(const actions::Personal&)> alsoFor = {}; // who may enter by no right of their own
};

std::vector<PanelEntry> panelRegistry();

} // namespace ilvm::shell
