#include "client/kit/today.hpp"

#include "shared/base/day.hpp"

namespace ilvm::kit {

QDate today() {
    return dateOf(base::dayOf(base::systemNow()));
}

QDate dateOf(base::Date day) {
    return {day.year, static_cast<int>(day.month), static_cast<int>(day.day)};
}

} // namespace ilvm::kit
