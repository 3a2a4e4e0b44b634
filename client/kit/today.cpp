#include "client/kit/today.hpp"

#include "shared/base/day.hpp"

namespace ilvm::kit {

QDate today() {
    const auto day = base::dayOf(base::systemNow());
    return QDate(day.year, static_cast<int>(day.month), static_cast<int>(day.day));
}

} // namespace ilvm::kit
