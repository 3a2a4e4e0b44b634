#include "shared/domain/typed_number.hpp"

#include <algorithm>

namespace ilvm::domain::typed {
namespace {

// U+00A0 and U+202F, which texts copied from documents bring along.
constexpr std::string_view firmBlanks[] = {"\xC2\xA0", "\xE2\x80\xAF"};

std::size_t blankAt(std::string_view text) {
    if (text.front() == ' ' || text.front() == '\t' || text.front() == '.' || text.front() == '-') return 1;
    for (const auto blank : firmBlanks)
        if (text.starts_with(blank)) return blank.size();
    return 0;
}

// Takes the first run off: its length and its kind.
std::pair<std::size_t, char> nextRun(std::string_view& runs) {
    std::size_t count = 0;
    while (isDigit(runs.front())) {
        count = count * 10 + static_cast<std::size_t>(runs.front() - '0');
        runs.remove_prefix(1);
    }
    const char kind = runs.front();
    runs.remove_prefix(1);
    return {count, kind};
}

bool fits(char c, char kind) {
    return (kind != 'a' && isDigit(c)) || (kind != 'n' && isCapital(c));
}

} // namespace

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isCapital(char c) {
    return c >= 'A' && c <= 'Z';
}
bool areDigits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), isDigit);
}

std::string compact(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        if (const std::size_t blank = blankAt(text)) {
            text.remove_prefix(blank);
            continue;
        }
        const char c = text.front();
        out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        text.remove_prefix(1);
    }
    return out;
}

NumberCheck wrong(std::string normalised, std::string country, std::string code, std::string message) {
    return {std::move(normalised), std::move(country), NumberProblem{std::move(code), std::move(message)}};
}

int modulo97(std::string_view text) {
    int rest = 0;
    for (const char c : text)
        rest = (isDigit(c) ? rest * 10 + (c - '0') : rest * 100 + (c - 'A' + 10)) % 97;
    return rest;
}

bool luhnHolds(std::string_view digits) {
    int sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        int digit = digits[digits.size() - 1 - i] - '0';
        if (i % 2 == 1) digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
        sum += digit;
    }
    return sum % 10 == 0;
}

bool isMadeAs(std::string_view text, std::string_view runs) {
    while (!runs.empty()) {
        const auto [count, kind] = nextRun(runs);
        if (text.size() < count) return false;
        if (!std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(count),
                         [kind = kind](char c) { return fits(c, kind); }))
            return false;
        text.remove_prefix(count);
    }
    return text.empty();
}

std::size_t lengthOf(std::string_view runs) {
    std::size_t length = 0;
    while (!runs.empty())
        length += nextRun(runs).first;
    return length;
}

} // namespace ilvm::domain::typed
