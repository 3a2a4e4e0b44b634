// The name that stands as the holder of the account, where the text labels one. A help for people, not a proof.
#pragma once
#include "server/reader/question.hpp"

#include <optional>

namespace ilvm::reader {

std::optional<std::string> holderIn(const std::vector<PageText>& pages); // UTF-8

} // namespace ilvm::reader
