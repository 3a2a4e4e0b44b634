// Day and hour as people in France read them on an order. Not here: instants and their texts on the wire (shared/base).
#pragma once
#include "shared/base/instant.hpp"

namespace ilvm::orders {

// Central European time, by the rule in force since 1996 (Directive 2000/84/EC): summer time from the last Sunday of
// March to the last Sunday of October, each at 1:00 UTC.
base::Date parisDay(base::Instant instant);
std::string parisText(base::Instant instant); // "26/11/2026 à 21:04:05"

std::string dayText(base::Date day); // "26/11/2026"

} // namespace ilvm::orders
