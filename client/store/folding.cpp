#include "client/store/folding.hpp"

#include <algorithm>
#include <cstring>

namespace ilvm::truth {
namespace {

bool parts(QChar c) {
    return c.isSpace() || QStringView(u"'’/,;:()").contains(c);
}

// Appends the words of the text, folded, each after a blank.
void append(std::string& line, const QString& text) {
    bool within = false;
    QString apart;
    apart.reserve(text.size() + 1);
    const QString plain = folded(text);
    for (const QChar c : plain) {
        if (parts(c)) {
            within = false;
            continue;
        }
        if (!within) apart.append(QLatin1Char(' '));
        within = true;
        apart.append(c);
    }
    line += apart.toStdString();
}

void append(std::string& line, const std::string& text) {
    append(line, QString::fromStdString(text));
}

bool begins(std::string_view line, const std::string& word) {
    // Every word has a blank before it, so a hit at the very start is none and looking back is safe.
    const char* at = line.data() + 1;
    const char* const end = line.data() + line.size();
    while (at < end) {
        at = static_cast<const char*>(std::memchr(at, word.front(), static_cast<std::size_t>(end - at)));
        if (!at || static_cast<std::size_t>(end - at) < word.size()) return false;
        if (at[-1] == ' ' && std::memcmp(at, word.data(), word.size()) == 0) return true;
        ++at;
    }
    return false;
}

} // namespace

QString folded(const QString& value) {
    QString out;
    out.reserve(value.size());
    const QString apart = value.normalized(QString::NormalizationForm_KD);
    for (const QChar c : apart)
        if (c.category() != QChar::Mark_NonSpacing) out.append(c.toLower());
    return out;
}

std::string lineOf(const api::TicketSummary& ticket) {
    std::string line;
    append(line, ticket.reference);
    // The number of a reference is a word too: "482" finds INC-00482.
    const auto dash = ticket.reference.find('-');
    if (dash != std::string::npos) {
        const std::string number = ticket.reference.substr(dash + 1);
        append(line, number);
        append(line, number.substr(std::min(number.find_first_not_of('0'), number.size())));
    }
    append(line, ticket.title);
    append(line, ticket.author.display_name);
    if (ticket.requested_for) append(line, ticket.requested_for->display_name);
    if (ticket.assignee) append(line, ticket.assignee->display_name);
    return line;
}

Words wordsOf(const QString& query) {
    std::string line;
    append(line, query);
    Words words;
    for (std::size_t at = 0; at < line.size();) {
        const auto next = std::min(line.find(' ', at + 1), line.size());
        words.push_back(line.substr(at + 1, next - at - 1));
        at = next;
    }
    return words;
}

bool fits(std::string_view line, const Words& words) {
    return std::all_of(words.begin(), words.end(),
                       [&](const std::string& word) { return !line.empty() && begins(line, word); });
}

} // namespace ilvm::truth
