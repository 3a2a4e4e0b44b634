// Collects what is wrong with the fields of a well-formed request, so that all of it is said at once (422).
// Not here: types and unknown fields (shared/wire, 400).
#pragma once
#include "shared/base/problem.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ilvm::usecases {

inline constexpr std::size_t longestSearch = 200; // bytes: what is searched for (`q`)

// Without blanks at both ends (ASCII blanks and the non-breaking space).
std::string trimmed(const std::string& text);

class FieldChecks {
public:
    void wrong(std::string field, std::string code, std::string message);

    // The trimmed text; notes it when it is empty or longer than `longest` characters.
    std::string text(const std::string& field, const std::string& given, std::size_t longest);

    // The trimmed text of a field that an action needs; notes it when it is absent as well.
    std::string needed(const std::string& field, const std::optional<std::string>& given, std::size_t longest);

    bool failed() const { return !errors_.empty(); }

    // Refuses with everything that was noted; returns when nothing was.
    void throwIfFailed();

private:
    std::vector<base::FieldError> errors_;
};

inline constexpr std::size_t longestTitle = 200;
inline constexpr std::size_t longestText = 20'000;
inline constexpr std::size_t longestComment = 10'000;

} // namespace ilvm::usecases
