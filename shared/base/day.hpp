// Days of the calendar: counting them, and where they begin and end in France, where every site of the organisation is.
// The rule of summer time is that of Directive 2000/84/EC: from the last Sunday of March to that of October, 01:00 UTC;
// in force since 1996, and no instant here is older.
// Not here: office hours and holidays.
#pragma once
#include "shared/base/instant.hpp"

namespace ilvm::base {

// That many days later; earlier where it is negative.
Date addedDays(Date date, int days);

// Days from the one to the other; negative where `to` is before.
int daysBetween(Date from, Date to);

// The day that it is in France at this moment.
Date dayOf(Instant instant);

// The first and the last millisecond of the day in France.
Instant startOfDay(Date date);
Instant endOfDay(Date date);

std::string frenchDay(Date date);          // "27/11/2026"
std::string frenchMoment(Instant instant); // "27/11/2026 à 21:04:05", by the clocks of France

} // namespace ilvm::base
