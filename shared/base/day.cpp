#include "shared/base/day.hpp"

namespace ilvm::base {
namespace {

using std::chrono::milliseconds, std::chrono::sys_days;

sys_days daysOf(Date date) {
    return std::chrono::year{date.year} / std::chrono::month{date.month} / std::chrono::day{date.day};
}

Date dateOf(sys_days days) {
    const std::chrono::year_month_day date(days);
    return {static_cast<int>(date.year()), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day())};
}

milliseconds since1970(std::chrono::sys_time<milliseconds> time) {
    return time.time_since_epoch();
}

// The moment at which summer time begins (March) or ends (October).
milliseconds changeIn(int year, std::chrono::month month) {
    using namespace std::chrono;
    const sys_days day = std::chrono::year{year} / month / Sunday[last];
    return since1970(day + hours(1));
}

milliseconds offsetAt(milliseconds moment) {
    using namespace std::chrono;
    const int year = dateOf(floor<days>(std::chrono::sys_time<milliseconds>(moment))).year;
    const bool summer = moment >= changeIn(year, March) && moment < changeIn(year, October);
    return hours(summer ? 2 : 1);
}

} // namespace

Date addedDays(Date date, int days) {
    return dateOf(daysOf(date) + std::chrono::days(days));
}

int daysBetween(Date from, Date to) {
    return static_cast<int>((daysOf(to) - daysOf(from)).count());
}

Date dayOf(Instant instant) {
    const milliseconds moment(instant.milliseconds);
    return dateOf(
        std::chrono::floor<std::chrono::days>(std::chrono::sys_time<milliseconds>(moment + offsetAt(moment))));
}

// Clocks change in the small hours, so that noon has the offset of neither midnight for sure: the one of midnight
// counts.
Instant startOfDay(Date date) {
    const milliseconds local = since1970(daysOf(date));
    return {(local - offsetAt(local - std::chrono::hours(1))).count()};
}

Instant endOfDay(Date date) {
    return {startOfDay(addedDays(date, 1)).milliseconds - 1};
}

std::string frenchDay(Date date) {
    const std::string iso = toText(date);
    return iso.substr(8, 2) + "/" + iso.substr(5, 2) + "/" + iso.substr(0, 4);
}

std::string frenchMoment(Instant instant) {
    const milliseconds moment(instant.milliseconds);
    const std::string iso = toText(Instant{(moment + offsetAt(moment)).count()});
    return frenchDay(dayOf(instant)) + " à " + iso.substr(11, 8);
}

} // namespace ilvm::base
