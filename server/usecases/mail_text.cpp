#include "server/usecases/mail_text.hpp"

#include <algorithm>

namespace ilvm::usecases {
namespace {

constexpr std::string_view closing = "Ce message est envoyé par l'intranet ILVM. N'y répondez pas : "
                                     "ouvrez l'application pour suivre la demande ou y répondre.";

void appendQuoted(std::string& out, std::string_view text) {
    while (true) {
        const auto end = text.find('\n');
        out += "> ";
        out += text.substr(0, end);
        out += '\n';
        if (end == std::string_view::npos) return;
        text.remove_prefix(end + 1);
    }
}

std::string withBreaks(std::string_view text) {
    std::string out;
    for (const char c : escapedHtml(text)) {
        if (c == '\n')
            out += "<br>";
        else
            out += c;
    }
    return out;
}

} // namespace

std::string plainText(const MailText& mail) {
    std::string out = mail.greeting + "\n\n" + mail.sentence + "\n\n";
    for (const auto& [label, value] : mail.facts)
        out += label + " : " + oneLine(value) + "\n";
    if (!mail.quotation_label.empty()) {
        out += "\n" + mail.quotation_label + " :\n";
        appendQuoted(out, mail.quotation);
    }
    return out + "\n-- \n" + std::string(closing) + "\n";
}

std::string html(const MailText& mail) {
    std::string out = "<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\"></head>"
                      "<body style=\"font-family:sans-serif;font-size:15px;line-height:1.5;color:#1f2937\">";
    out += "<p>" + escapedHtml(mail.greeting) + "</p><p>" + escapedHtml(mail.sentence) + "</p>";
    out += "<table style=\"border-collapse:collapse\">";
    for (const auto& [label, value] : mail.facts)
        out += "<tr><td style=\"padding:2px 16px 2px 0;color:#6b7280\">" + escapedHtml(label) +
               "</td><td style=\"padding:2px 0\">" + escapedHtml(value) + "</td></tr>";
    out += "</table>";
    if (!mail.quotation_label.empty())
        out += "<p style=\"margin-bottom:4px\"><strong>" + escapedHtml(mail.quotation_label) +
               "</strong></p><blockquote style=\"margin:0;padding:4px 12px;border-left:3px solid #9ca3af\">" +
               withBreaks(mail.quotation) + "</blockquote>";
    return out + "<p style=\"margin-top:24px;font-size:13px;color:#6b7280\">" + escapedHtml(closing) +
           "</p></body></html>\n";
}

std::string escapedHtml(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&#39;";
            break;
        default:
            out += c;
        }
    }
    return out;
}

std::string oneLine(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = ' ';
    return out;
}

std::string ofName(std::string_view name) {
    static constexpr std::string_view vowels[] = {"A", "E", "I", "O", "U", "a", "e", "i", "o", "u", "À", "Â", "É",
                                                  "È", "Ê", "Ë", "Î", "Ï", "Ô", "Ö", "Ù", "Û", "Ü", "Œ", "à", "â",
                                                  "é", "è", "ê", "ë", "î", "ï", "ô", "ö", "ù", "û", "ü", "œ"};
    const auto beginsWithVowel = [](std::string_view text) {
        return std::any_of(std::begin(vowels), std::end(vowels),
                           [&](const auto vowel) { return text.starts_with(vowel); });
    };
    const bool y = name.starts_with('Y') || name.starts_with('y'), h = name.starts_with('H') || name.starts_with('h');
    const bool elided = y ? !beginsWithVowel(name.substr(1)) : h || beginsWithVowel(name);
    return (elided ? "d'" : "de ") + std::string(name);
}

} // namespace ilvm::usecases
