// The answer of the reading process as bytes: a length of four bytes, then what it is about. Whoever takes it trusts
// none of it: a PDF may have taken the process over.
#pragma once
#include "server/reader/question.hpp"

#include <optional>

namespace ilvm::reader {

inline constexpr std::size_t longestAnswer = 32 * 1024 * 1024;

std::string written(const std::vector<PageSize>& pages);
std::string written(const Picture& picture);
std::string written(const std::vector<PageText>& pages);
std::string written(Unread why);

// Unread::broken where the bytes are not such an answer.
Outcome<std::vector<PageSize>> pagesFrom(std::string_view bytes);
Outcome<Picture> pictureFrom(std::string_view bytes);
Outcome<std::vector<PageText>> textFrom(std::string_view bytes);

} // namespace ilvm::reader
