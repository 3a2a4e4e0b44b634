// The layout of a mail, as plain text and as HTML: greeting, what happened, the facts of the ticket, a quotation.
// Not here: what is said to whom (mails.hpp).
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ilvm::usecases {

struct MailText {
    std::string greeting;                                   // "Bonjour Camille Durand,"
    std::string sentence;                                   // what happened, and what is expected of the reader
    std::vector<std::pair<std::string, std::string>> facts; // label, value
    std::string quotation_label;                            // "Question"; empty without a quotation
    std::string quotation;                                  // as the person typed it, may have several lines
};

std::string plainText(const MailText& mail);
std::string html(const MailText& mail);

// "de Karim Haddad", "d'Inès Moreau". An h is taken as mute, which it is in most first names; a y sounds as a vowel
// before a consonant alone ("d'Yves", "de Yann"). The client elides by the same rule (client/kit/of_name.hpp).
std::string ofName(std::string_view name);

// For element content and quoted attributes: & < > " '.
std::string escapedHtml(std::string_view text);

// Without line breaks and other control characters, which a header must not hold.
std::string oneLine(std::string_view text);

} // namespace ilvm::usecases
