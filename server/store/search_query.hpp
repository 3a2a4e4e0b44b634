// What a person typed into a search box, as a tsquery over ilvm_words. Not here: which tickets are looked at.
#pragma once
#include <string>
#include <string_view>

namespace ilvm::store {

// Every word must be found, at the beginning of a word; accents and case are PostgreSQL's affair (to_tsquery with
// ilvm_search). Digits also find the reference with that number: "inc-1" finds INC-00001. `weights` limits where the
// words may stand: "A" title and reference, "AB" people too, "" anywhere. Empty when the text holds no word.
std::string searchQuery(std::string_view typed, std::string_view weights = {});

} // namespace ilvm::store
