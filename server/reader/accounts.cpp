#include "server/reader/accounts.hpp"

#include "shared/domain/number_check.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace ilvm::reader {
namespace {

constexpr double smallest = 4;     // points: what is smaller is not read by people
constexpr double nextLine = 3.2;   // of the size: how far below a number may go on
constexpr double back = 14;        // of the size: how far to the left
constexpr int mostJumps = 8;       // lines that one number goes over
constexpr int mostSteps = 400'000; // of looking, a page

using Marks = std::vector<Mark>;

char plain(char32_t character) {
    const char c = static_cast<char>(character);
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

std::string textOf(const Marks& marks) {
    std::string text;
    for (const auto& mark : marks)
        text += plain(mark.character);
    return text;
}

// Letters and digits that one takes for a number: on along the line, over gaps, or from the end of a cell to the lines
// below. Tells every way of reading `wanted` characters from one place on; of a whole IBAN there is one that holds.
class Walk {
public:
    // True: this was it.
    using Found = std::function<bool(const Marks&)>;

    Walk(const Lines& lines, int& steps) : lines_(lines), steps_(steps) {}

    bool from(std::size_t line, std::size_t place, std::size_t wanted, const Found& found) {
        start_ = lines_[line][place];
        taken_.clear();
        wanted_ = wanted;
        found_ = &found;
        return on(line, place, 0);
    }

private:
    bool on(std::size_t line, std::size_t place, int jumps) {
        const std::size_t before = taken_.size();
        const Line& here = lines_[line];
        bool done = false;
        for (bool first = true; !done; first = false, ++place) {
            if (--steps_ < 0) break;
            if (taken_.size() == wanted_) {
                done = endsAt(here, place) && (*found_)(taken_);
                break;
            }
            const bool over = place == here.size();
            if (over || (!first && gapBefore(here, place) > cellGap)) done = below(line, jumps);
            if (over || done) break;
            if (isSeparator(here[place].character)) continue;
            if (!isAlphanumeric(here[place].character)) break;
            taken_.push_back(here[place]);
        }
        taken_.resize(before);
        return done;
    }

    // Every cell of the lines below that begins about where this number stands.
    bool below(std::size_t line, int jumps) {
        if (jumps == mostJumps || taken_.empty()) return false;
        const Mark last = taken_.back();
        for (std::size_t next = line + 1; next < lines_.size(); ++next) {
            const double down = lines_[next].front().across - last.across;
            if (down > nextLine * last.size()) break;
            for (std::size_t place = 0; place < lines_[next].size(); ++place) {
                const double along = lines_[next][place].along;
                if (along < start_.along - back * start_.size() || along > last.end()) continue;
                if (gapBefore(lines_[next], place) > cellGap && on(next, place, jumps + 1)) return true;
            }
        }
        return false;
    }

    static bool endsAt(const Line& line, std::size_t place) {
        return place == line.size() || !isAlphanumeric(line[place].character) || gapBefore(line, place) > wordGap;
    }

    const Lines& lines_;
    int& steps_;
    Mark start_;
    Marks taken_;
    std::size_t wanted_ = 0;
    const Found* found_ = nullptr;
};

// A number begins with a word, or behind the word IBAN that touches it.
bool beginsAt(const Line& line, std::size_t place) {
    if (place == 0 || !isAlphanumeric(line[place - 1].character) || gapBefore(line, place) > wordGap) return true;
    if (place < 4) return false;
    std::string word;
    for (std::size_t i = place - 4; i < place; ++i)
        word += isAlphanumeric(line[i].character) ? plain(line[i].character) : ' ';
    return word == "IBAN";
}

// The length of the IBAN that may begin here: two letters of a country and two digits stand close together.
std::size_t ibanAt(const Line& line, std::size_t place) {
    Marks head;
    for (; head.size() < 4 && place < line.size(); ++place) {
        if (isSeparator(line[place].character)) continue;
        if (!isAlphanumeric(line[place].character)) return 0;
        head.push_back(line[place]);
    }
    const auto text = textOf(head);
    const auto isDigit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
    if (text.size() < 4 || isDigit(0) || isDigit(1) || !isDigit(2) || !isDigit(3)) return 0;
    return domain::ibanLength(text.substr(0, 2)).value_or(0);
}

// Bank, branch, account and key as four words of one line.
std::optional<Marks> frenchAccountAt(const Line& line, std::size_t place) {
    constexpr std::size_t wordsEnd[] = {5, 10, 21, 23};
    Marks taken;
    for (; place < line.size() && taken.size() < 23; ++place) {
        const auto& mark = line[place];
        if (mark.character == '|') continue;
        if (!isAlphanumeric(mark.character)) return std::nullopt;
        const bool begins = gapBefore(line, place) > wordGap || line[place - 1].character == '|';
        const bool should = taken.empty() || std::find(wordsEnd, wordsEnd + 3, taken.size()) != wordsEnd + 3;
        if (begins != should && !taken.empty()) return std::nullopt;
        taken.push_back(mark);
    }
    if (taken.size() < 23) return std::nullopt;
    if (place < line.size() && isAlphanumeric(line[place].character) && gapBefore(line, place) <= wordGap)
        return std::nullopt;
    return taken;
}

// The IBAN that a French account number makes; empty where its own key does not hold.
std::string ibanOf(const std::string& frenchAccount) {
    for (int key = 2; key <= 98; ++key) {
        const std::string iban = "FR" + std::string(key < 10 ? "0" : "") + std::to_string(key) + frenchAccount;
        if (domain::checkIban(iban).valid()) return iban;
    }
    return {};
}

// Another character whose middle lies in this one's box.
bool writtenOver(const Mark& mark, const Lines& lines) {
    for (const auto& line : lines)
        for (const auto& other : line) {
            if (other.glyph == mark.glyph || other.character == mark.character) continue;
            const double along = (other.along + other.end()) / 2 - mark.along;
            const double across = mark.across - other.across;
            if (along > 0.1 * mark.glyph->advance && along < 0.9 * mark.glyph->advance &&
                std::abs(across) < 0.3 * mark.size())
                return true;
        }
    return false;
}

class Search {
public:
    void page(const PageText& page) {
        int steps = mostSteps;
        for (const auto& lines : linesOf(page))
            for (std::size_t line = 0; line < lines.size(); ++line)
                for (std::size_t place = 0; place < lines[line].size(); ++place)
                    if (isAlphanumeric(lines[line][place].character) && beginsAt(lines[line], place))
                        at(lines, line, place, steps);
        complete_ = complete_ && steps >= 0;
    }

    // A French account number beside the IBAN that it makes says nothing new.
    Accounts take() {
        for (auto& account : french_) {
            const auto same = [&](const Account& known) { return known.iban.substr(4) == account.iban.substr(4); };
            if (std::none_of(ibans_.begin(), ibans_.end(), same)) ibans_.push_back(std::move(account));
        }
        return {std::move(ibans_), complete_};
    }

private:
    void at(const Lines& lines, std::size_t line, std::size_t place, int& steps) {
        if (const auto wanted = ibanAt(lines[line], place)) {
            Walk(lines, steps).from(line, place, wanted, [&](const Marks& marks) {
                const auto check = domain::checkIban(textOf(marks));
                if (check.valid()) keep(ibans_, check.normalised, marks, lines);
                return check.valid();
            });
        } else if (const auto marks = frenchAccountAt(lines[line], place)) {
            const auto iban = ibanOf(textOf(*marks));
            if (iban.empty()) return;
            keep(french_, iban, *marks, lines);
            for (auto& account : french_)
                account.whole = false;
        }
    }

    static void keep(std::vector<Account>& accounts, const std::string& iban, const Marks& marks, const Lines& lines) {
        Account account{iban, true, true, true};
        for (const auto& mark : marks) {
            account.seen = account.seen && mark.glyph->seen && mark.size() >= smallest && !writtenOver(mark, lines);
            account.drawn = account.drawn && mark.glyph->shape == Shape::agrees;
        }
        const auto known =
            std::find_if(accounts.begin(), accounts.end(), [&](const auto& each) { return each.iban == iban; });
        if (known == accounts.end())
            accounts.push_back(account);
        else if (account.seen && (!known->seen || account.drawn))
            *known = account;
    }

    std::vector<Account> ibans_;
    std::vector<Account> french_;
    bool complete_ = true;
};

} // namespace

Accounts accountsIn(const std::vector<PageText>& pages) {
    Search search;
    for (const auto& page : pages)
        search.page(page);
    return search.take();
}

} // namespace ilvm::reader
