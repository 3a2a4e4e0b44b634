#include "server/store/search_query.hpp"

#include <vector>

namespace ilvm::store {
namespace {

constexpr std::size_t mostWords = 12;
constexpr std::size_t longestWord = 60; // bytes
constexpr std::size_t referenceDigits = 5;

bool isWordByte(char c) {
    const auto code = static_cast<unsigned char>(c);
    return code >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::vector<std::string> wordsOf(std::string_view typed) {
    std::vector<std::string> words;
    std::string word;
    for (std::size_t i = 0; i <= typed.size(); ++i) {
        if (i < typed.size() && isWordByte(typed[i])) {
            word += typed[i];
        } else if (!word.empty()) {
            if (words.size() < mostWords && word.size() <= longestWord) words.push_back(word);
            word.clear();
        }
    }
    return words;
}

} // namespace

std::string searchQuery(std::string_view typed, std::string_view weights) {
    std::string query;
    for (const auto& word : wordsOf(typed)) {
        if (!query.empty()) query += " & ";
        const bool isNumber = word.find_first_not_of("0123456789") == std::string::npos;
        if (isNumber && word.size() < referenceDigits)
            query += "('" + word + "':*" + std::string(weights) + " | '" +
                     std::string(referenceDigits - word.size(), '0') + word + "':A)";
        else
            query += "'" + word + "':*" + std::string(weights);
    }
    return query;
}

} // namespace ilvm::store
