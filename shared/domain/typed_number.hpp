// What the checks of numbers share: taking out what people put between digits, and the arithmetic of keys.
// Only for the files beside it.
#pragma once
#include "shared/domain/number_check.hpp"

namespace ilvm::domain::typed {

bool isDigit(char c);
bool isCapital(char c);
bool areDigits(std::string_view text);

// Capitals without blanks (non-breaking ones included), dots and hyphens; everything else stays.
std::string compact(std::string_view text);

// A check that failed, with what was typed.
NumberCheck wrong(std::string normalised, std::string country, std::string code, std::string message);

// The number that the digits and letters (A = 10 … Z = 35) write, modulo 97. Takes capitals and digits only.
int modulo97(std::string_view text);

bool luhnHolds(std::string_view digits);

// Whether the text is made as the runs say: "5n11c2n" is five digits, eleven capitals or digits, two digits; `a` is a
// capital.
bool isMadeAs(std::string_view text, std::string_view runs);
std::size_t lengthOf(std::string_view runs);

} // namespace ilvm::domain::typed
