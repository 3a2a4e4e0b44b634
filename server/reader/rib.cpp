#include "server/reader/rib.hpp"

#include "server/reader/accounts.hpp"
#include "server/reader/holder.hpp"

#include <algorithm>

namespace ilvm::reader {
namespace {

using api::RibOutcome;

constexpr float largePicture = 0.15F; // of the page: an account may stand in it that is no text
constexpr int fewDoubtful = 10;       // characters that are not what they say, side by side, all pages together

bool anySeen(const std::vector<PageText>& pages) {
    return std::any_of(pages.begin(), pages.end(), [](const PageText& page) {
        return std::any_of(page.glyphs.begin(), page.glyphs.end(), [](const Glyph& each) { return each.seen; });
    });
}

bool isDoubtful(const Glyph& glyph) {
    return glyph.seen && (glyph.character == 0 || glyph.shape == Shape::differs);
}

// Those that stand together: one alone is an icon, or a letter that was drawn oddly.
int doubtfulOnes(const PageText& page) {
    int count = 0;
    for (const auto& lines : linesOf(page))
        for (const auto& line : lines)
            for (std::size_t i = 1; i < line.size(); ++i)
                count += isDoubtful(*line[i].glyph) && isDoubtful(*line[i - 1].glyph);
    return count;
}

// What else the pages may show that their text does not say.
std::optional<std::string> hiddenFromText(const std::vector<PageText>& pages) {
    int doubtful = 0;
    for (const auto& page : pages) {
        if (page.pictured >= largePicture) return "Une image couvre une grande partie de la page : elle n'est pas lue.";
        doubtful += doubtfulOnes(page);
    }
    if (doubtful >= fewDoubtful)
        return "Une partie du texte est dessinée avec une police qui ne dit pas ses vrais caractères.";
    return std::nullopt;
}

std::string whyNothing(const std::vector<PageText>& pages) {
    const auto hidden = hiddenFromText(pages);
    if (!anySeen(pages)) return "Ce PDF n'a pas de texte : c'est sans doute une image numérisée.";
    return hidden ? "Aucun IBAN dans le texte. " + *hidden : "Aucun IBAN dans le texte de ce PDF.";
}

// The typed account stands in the text: why that is not enough, or nothing.
std::optional<std::string> doubtOf(const Account& typed, const Accounts& accounts, const std::vector<PageText>& pages) {
    if (!typed.whole) return "Ce RIB ne porte pas l'IBAN lui-même, mais un numéro de compte français.";
    if (!typed.seen)
        return "L'IBAN saisi est dans le texte du PDF, mais il ne se voit pas sur la page ou se lit à peine.";
    if (!typed.drawn) return "L'IBAN saisi est dans le texte du PDF, mais la page dessine d'autres caractères.";
    if (accounts.found.size() > 1)
        return "Ce PDF porte " + std::to_string(accounts.found.size()) + " comptes différents, dont celui saisi.";
    if (!accounts.complete) return "Le texte de ce PDF est trop embrouillé pour être lu en entier.";
    return hiddenFromText(pages);
}

RibReading judged(const Accounts& accounts, const std::vector<PageText>& pages, const std::string& iban) {
    const auto typed = std::find_if(accounts.found.begin(), accounts.found.end(),
                                    [&](const Account& account) { return account.iban == iban; });
    const bool other = std::any_of(accounts.found.begin(), accounts.found.end(),
                                   [&](const Account& account) { return account.seen && account.iban != iban; });
    const bool typedSeen = typed != accounts.found.end() && typed->seen && typed->drawn;
    RibReading reading;
    if (other && !typedSeen) {
        reading.outcome = RibOutcome::mismatch;
        reading.reason = typed == accounts.found.end()
                             ? "Le RIB porte un autre IBAN que celui saisi."
                             : "Le RIB montre un autre IBAN que celui saisi, qui y est caché.";
    } else if (typed == accounts.found.end()) {
        reading.reason = accounts.found.empty()
                             ? whyNothing(pages)
                             : "Le texte du PDF porte un autre IBAN, qui ne se voit pas sur la page.";
    } else {
        reading.reason = doubtOf(*typed, accounts, pages);
        if (!reading.reason) reading.outcome = RibOutcome::match;
    }
    return reading;
}

} // namespace

RibReading unreadable(std::string reason) {
    RibReading reading;
    reading.reason = std::move(reason);
    return reading;
}

RibReading readRib(const std::vector<PageText>& pages, const std::string& iban) {
    const auto accounts = accountsIn(pages);
    auto reading = judged(accounts, pages, iban);
    for (const auto& account : accounts.found)
        reading.found.push_back(account.iban);
    reading.holder = holderIn(pages);
    return reading;
}

} // namespace ilvm::reader
