// The day of the organisation: a recruitment, a payment or an override begins and ends with the days of France, which
// the server counts too, whatever zone the clock of this machine keeps.
// Not here: moments, which are shown on the machine's own clock face (format.hpp).
#pragma once
#include <QDate>

namespace ilvm::kit {

QDate today();

} // namespace ilvm::kit
