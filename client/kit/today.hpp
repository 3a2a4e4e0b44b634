// The day of the organisation: a recruitment, a payment or an override begins and ends with the days of France, which
// the server counts too, whatever zone the clock of this machine keeps.
// Not here: moments, which are shown on the machine's own clock face (format.hpp).
#pragma once
#include "shared/base/instant.hpp"

#include <QDate>

namespace ilvm::kit {

QDate today();
QDate dateOf(base::Date day);

} // namespace ilvm::kit
