#include "shared/base/instant.hpp"

#include <array>
#include <charconv>
#include <cstdio>

namespace ilvm::base {
namespace {

// Reads exactly `length` decimal digits at `at`; nothing when one of them is not a digit.
std::optional<int> digits(std::string_view text, std::size_t at, std::size_t length) {
    if (at + length > text.size()) return std::nullopt;
    int value = 0;
    for (const char c : text.substr(at, length)) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

void setDigits(std::string& text, std::size_t at, std::size_t length, int value) {
    for (std::size_t i = length; i > 0; --i, value /= 10)
        text[at + i - 1] = static_cast<char>('0' + value % 10);
}

std::chrono::year_month_day civil(Date date) {
    return {std::chrono::year{date.year}, std::chrono::month{date.month}, std::chrono::day{date.day}};
}

struct Tail {
    int milliseconds;
    int offsetMinutes;
};

// ".125Z", "Z", "+01:00": the decimals of a second and the offset, to the end of the text.
std::optional<Tail> tailFrom(std::string_view text) {
    Tail tail{0, 0};
    if (!text.empty() && text.front() == '.') {
        std::size_t length = 1;
        int scale = 100;
        while (length < text.size() && text[length] >= '0' && text[length] <= '9') {
            tail.milliseconds += (text[length] - '0') * scale;
            scale /= 10;
            ++length;
        }
        if (length == 1) return std::nullopt;
        text.remove_prefix(length);
    }
    if (text == "Z" || text == "z") return tail;
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return std::nullopt;
    const auto hours = digits(text, 1, 2), minutes = digits(text, 4, 2);
    if (!hours || !minutes || *hours > 23 || *minutes > 59) return std::nullopt;
    tail.offsetMinutes = (*hours * 60 + *minutes) * (text[0] == '-' ? -1 : 1);
    return tail;
}

} // namespace

std::string toText(Date date) {
    std::array<char, 32> out{};
    const int length = std::snprintf(out.data(), out.size(), "%04d-%02u-%02u", date.year, date.month, date.day);
    return {out.data(), static_cast<std::size_t>(length)};
}

std::optional<Date> dateFrom(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = digits(text, 0, 4), month = digits(text, 5, 2), day = digits(text, 8, 2);
    if (!year || !month || !day) return std::nullopt;
    const Date date{*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day)};
    if (!civil(date).ok()) return std::nullopt;
    return date;
}

std::string toText(Instant instant) {
    using namespace std::chrono;
    const sys_time<milliseconds> time{milliseconds{instant.milliseconds}};
    const auto midnight = floor<days>(time);
    const year_month_day day{midnight};
    const hh_mm_ss<milliseconds> clock{time - midnight};
    // By hand: a page of tickets holds more than a hundred.
    std::string out = "0000-00-00T00:00:00.000Z";
    setDigits(out, 0, 4, static_cast<int>(day.year()));
    setDigits(out, 5, 2, static_cast<int>(static_cast<unsigned>(day.month())));
    setDigits(out, 8, 2, static_cast<int>(static_cast<unsigned>(day.day())));
    setDigits(out, 11, 2, static_cast<int>(clock.hours().count()));
    setDigits(out, 14, 2, static_cast<int>(clock.minutes().count()));
    setDigits(out, 17, 2, static_cast<int>(clock.seconds().count()));
    setDigits(out, 20, 3, static_cast<int>(clock.subseconds().count()));
    return out;
}

std::optional<Instant> instantFrom(std::string_view text) {
    if (text.size() < 20 || (text[10] != 'T' && text[10] != 't') || text[13] != ':' || text[16] != ':')
        return std::nullopt;
    const auto date = dateFrom(text.substr(0, 10));
    const auto hour = digits(text, 11, 2), minute = digits(text, 14, 2), second = digits(text, 17, 2);
    const auto tail = tailFrom(text.substr(19));
    if (!date || !hour || !minute || !second || !tail) return std::nullopt;
    if (*hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
    const auto midnight = std::chrono::sys_days{civil(*date)}.time_since_epoch();
    const std::int64_t seconds = std::int64_t{midnight.count()} * 86'400 + *hour * 3'600 + *minute * 60 + *second;
    return Instant{(seconds - std::int64_t{tail->offsetMinutes} * 60) * 1'000 + tail->milliseconds};
}

Instant systemNow() {
    using namespace std::chrono;
    return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

} // namespace ilvm::base
