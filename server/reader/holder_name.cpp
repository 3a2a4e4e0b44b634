#include "server/reader/holder_name.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <tuple>

namespace ilvm::reader {
namespace {

// Of a firm's kind, not of its name.
constexpr std::array<std::string_view, 22> forms{"sa",  "sas", "sasu",    "sarl", "eurl", "sci",   "scop",        "snc",
                                                 "ste", "soc", "societe", "ets",  "asso", "assoc", "association", "cie",
                                                 "et",  "de",  "la",      "le",   "les",  "du"};

// The letters of U+00C0 to U+00FF without their accents; '?' stands for a sign that parts words.
constexpr std::string_view latin = "aaaaaaaceeeeiiiidnooooo?ouuuuyts"
                                   "aaaaaaaceeeeiiiidnooooo?ouuuuyty";

std::set<std::string> wordsOf(std::string_view text) {
    std::set<std::string> words;
    std::string word;
    const auto end = [&] {
        if (!word.empty() && std::find(forms.begin(), forms.end(), word) == forms.end()) words.insert(word);
        word.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9')) {
            word += text[i];
        } else if (byte >= 'A' && byte <= 'Z') {
            word += static_cast<char>(byte - 'A' + 'a');
        } else if (byte == 0xC3 && i + 1 < text.size()) {
            const char letter = latin[static_cast<unsigned char>(text[++i]) & 0x3F];
            letter == '?' ? end() : word.push_back(letter);
        } else if (byte == 0xC5 && i + 1 < text.size() && (text[i + 1] == '\x92' || text[i + 1] == '\x93')) {
            word += "oe";
            ++i;
        } else {
            end(); // "S.A.S." falls into single letters, which the legal forms leave
        }
    }
    end();
    return words;
}

// "s", "a", "r", "l" of a form that is written with points.
void dropLetters(std::set<std::string>& words) {
    const bool hasWord = std::any_of(words.begin(), words.end(), [](const auto& word) { return word.size() > 1; });
    if (hasWord) std::erase_if(words, [](const auto& word) { return word.size() == 1; });
}

} // namespace

bool canBeNameOf(std::string_view holder, std::string_view supplier) {
    auto one = wordsOf(holder), other = wordsOf(supplier);
    dropLetters(one);
    dropLetters(other);
    const auto& [fewer, more] = one.size() > other.size() ? std::tie(other, one) : std::tie(one, other);
    return !fewer.empty() && std::includes(more.begin(), more.end(), fewer.begin(), fewer.end());
}

} // namespace ilvm::reader
