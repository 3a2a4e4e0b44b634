// A moment (UTC, to the millisecond) and a calendar day, as the wire and the database write them.
// Not here: clocks (who needs the present time is given it) and the words people read ("hier", "3 h").
#pragma once
#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ilvm::base {

struct Instant {
    std::int64_t milliseconds = 0; // since 1970-01-01T00:00:00Z, leap seconds not counted

    auto operator<=>(const Instant&) const = default;
};

// RFC 3339 in UTC with milliseconds: "2026-11-23T14:32:07.125Z".
std::string toText(Instant instant);

// Takes RFC 3339 with any offset and any number of decimals (those past the third are cut off).
// Nothing when the text is anything else, or names a day or an hour that does not exist.
std::optional<Instant> instantFrom(std::string_view text);

// The system's clock. Only compositions (main) and tests call it; everything else is handed a clock.
Instant systemNow();

struct Date {
    int year = 1970;
    unsigned month = 1; // 1–12
    unsigned day = 1;   // 1–31

    auto operator<=>(const Date&) const = default;
};

// "2026-11-23" (RFC 3339 full-date).
std::string toText(Date date);
std::optional<Date> dateFrom(std::string_view text);

} // namespace ilvm::base
