#include "server/orders/paris_time.hpp"

namespace ilvm::orders {
namespace {

using std::chrono::sys_days, std::chrono::year, std::chrono::month, std::chrono::Sunday, std::chrono::last;

std::chrono::sys_time<std::chrono::milliseconds> parisTime(base::Instant instant) {
    using namespace std::chrono_literals;
    const std::chrono::sys_time<std::chrono::milliseconds> utc{std::chrono::milliseconds(instant.milliseconds)};
    const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(utc)};
    const auto begins = sys_days{day.year() / month{3} / Sunday[last]} + 1h;
    const auto ends = sys_days{day.year() / month{10} / Sunday[last]} + 1h;
    return utc + (utc >= begins && utc < ends ? 2h : 1h);
}

std::string digits(long long number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

} // namespace

base::Date parisDay(base::Instant instant) {
    const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(parisTime(instant))};
    return {static_cast<int>(day.year()), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day())};
}

std::string parisText(base::Instant instant) {
    const auto time = parisTime(instant);
    const std::chrono::hh_mm_ss clock{std::chrono::floor<std::chrono::seconds>(time) -
                                      std::chrono::floor<std::chrono::days>(time)};
    return dayText(parisDay(instant)) + " à " + digits(clock.hours().count()) + ":" + digits(clock.minutes().count()) +
           ":" + digits(clock.seconds().count());
}

std::string dayText(base::Date day) {
    return digits(day.day) + "/" + digits(day.month) + "/" + std::to_string(day.year);
}

} // namespace ilvm::orders
