// What became of a person's rights, in the words of the toast that says why a place came or went.
// Not here: the places themselves (panel_registry) and showing it (main_window).
#pragma once
#include "client/store/truth.hpp"

#include <QStringList>

namespace ilvm::shell {

struct RightsNews {
    QString lost;   // empty: nothing was
    QString gained; // likewise
};

// `gone` and `come`: the places that left the rail and those that are new in it, by their labels.
RightsNews newsOfRights(const truth::Truth& truth, const api::Me& before, const api::Me& now, const QStringList& gone,
                        const QStringList& come);

} // namespace ilvm::shell
