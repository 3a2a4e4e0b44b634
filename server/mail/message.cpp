#include "server/mail/message.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <stdexcept>

namespace ilvm::mail {
namespace {

constexpr std::size_t lineLength = 76;              // RFC 2045 and RFC 2047 alike
constexpr const char* boundary = "=_ilvm_parts_=_"; // "=_" cannot stand in quoted-printable text

bool isPrintable(char c) {
    return c >= ' ' && c <= '~';
}
bool isAscii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), isPrintable);
}
bool isControl(char c) {
    return (c >= 0 && c < ' ') || c == 0x7F;
}

void demandOneLine(const char* header, std::string_view text) {
    if (std::any_of(text.begin(), text.end(), isControl))
        throw std::invalid_argument(std::string(header) + " holds a control character");
}

std::string base64(std::string_view bytes) {
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const std::size_t count = std::min<std::size_t>(3, bytes.size() - at);
        unsigned bits = 0;
        for (std::size_t step = 0; step < 3; ++step)
            bits = (bits << 8) | (step < count ? static_cast<unsigned char>(bytes[at + step]) : 0U);
        for (std::size_t step = 0; step < 4; ++step)
            text += step <= count ? digits[(bits >> (18 - 6 * step)) & 63] : '=';
    }
    return text;
}

// How many bytes from the start of `text`, at most `limit`, end between two characters of UTF-8.
std::size_t wholeCharacters(std::string_view text, std::size_t limit) {
    if (text.size() <= limit) return text.size();
    while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xC0) == 0x80)
        --limit;
    return limit;
}

std::string hexPair(char c) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    return {digits[byte >> 4], digits[byte & 15]};
}

bool isAddress(std::string_view text) {
    const auto at = text.rfind('@');
    if (at == std::string_view::npos || at == 0 || at + 1 == text.size() || text.size() > 254) return false;
    return std::all_of(text.begin(), text.end(),
                       [](char c) {
                           return c > ' ' && c <= '~' &&
                                  std::string_view("<>()[]\\,;:\"").find(c) == std::string_view::npos;
                       }) &&
           text.find('@') == at;
}

std::string headerOf(const Mailbox& mailbox, std::size_t column) {
    if (mailbox.name.empty()) return mailbox.address;
    std::string name;
    if (isAscii(mailbox.name)) {
        for (const char c : mailbox.name)
            name += (c == '"' || c == '\\') ? std::string{'\\', c} : std::string{c};
        name = '"' + name + '"';
    } else {
        name = encodedWords(mailbox.name, column);
    }
    const auto lastLine = name.size() - (name.rfind('\n') == std::string::npos ? 0 : name.rfind('\n') + 1);
    return name + (lastLine + mailbox.address.size() + column > lineLength ? "\r\n <" : " <") + mailbox.address + ">";
}

std::string part(const char* type, std::string_view body) {
    return std::string("Content-Type: ") + type +
           "; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + quotedPrintable(body);
}

} // namespace

Mailbox mailboxOf(const std::string& text) {
    demandOneLine("an address", text);
    Mailbox mailbox{{}, text};
    if (const auto open = text.rfind('<'); open != std::string::npos && text.ends_with('>')) {
        mailbox.address = text.substr(open + 1, text.size() - open - 2);
        const auto last = text.find_last_not_of(' ', open == 0 ? 0 : open - 1);
        mailbox.name = open == 0 || last == std::string::npos ? std::string{} : text.substr(0, last + 1);
    }
    if (!isAddress(mailbox.address)) throw std::invalid_argument("no e-mail address: " + text);
    return mailbox;
}

std::string encodedWords(std::string_view text, std::size_t column) {
    if (isAscii(text) && text.find("=?") == std::string_view::npos && text.size() + column <= lineLength)
        return std::string(text);
    constexpr std::size_t around = 12; // "=?UTF-8?B?" and "?="
    std::string words;
    while (!text.empty()) {
        const std::size_t room = lineLength - around - std::min<std::size_t>(column, 40);
        const std::size_t count = wholeCharacters(text, room / 4 * 3);
        words += (words.empty() ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?") + base64(text.substr(0, count)) + "?=";
        text.remove_prefix(count);
        column = 1;
    }
    return words;
}

std::string quotedPrintable(std::string_view text) {
    std::string encoded;
    std::size_t column = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '\n') {
            encoded += "\r\n";
            column = 0;
            continue;
        }
        const bool lineEnds = at + 1 == text.size() || text[at + 1] == '\n';
        const bool plain = c != '=' && (isPrintable(c) || c == '\t') && !(lineEnds && (c == ' ' || c == '\t'));
        const std::string piece = plain ? std::string{c} : "=" + hexPair(c);
        if (column + piece.size() > lineLength - 1) {
            encoded += "=\r\n";
            column = 0;
        }
        encoded += piece;
        column += piece.size();
    }
    return encoded;
}

std::string mailDate(base::Instant instant) {
    constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    using namespace std::chrono;
    const sys_time<seconds> moment = floor<seconds>(sys_time<milliseconds>(milliseconds(instant.milliseconds)));
    const auto day = floor<std::chrono::days>(moment);
    const year_month_day date(day);
    const hh_mm_ss time(moment - day);
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%s, %02u %s %04d %02d:%02d:%02d +0000", days[weekday(day).c_encoding()],
                  static_cast<unsigned>(date.day()), months[static_cast<unsigned>(date.month()) - 1],
                  static_cast<int>(date.year()), static_cast<int>(time.hours().count()),
                  static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()));
    return text.data();
}

std::string written(const Mail& mail) {
    demandOneLine("the subject", mail.subject);
    const auto invalid = [](char c) { return !isPrintable(c) || c == ' ' || c == '<' || c == '>'; };
    if (mail.message_id.empty() || std::any_of(mail.message_id.begin(), mail.message_id.end(), invalid))
        throw std::invalid_argument("no message id: " + mail.message_id);
    std::string text = "Date: " + mailDate(mail.date) + "\r\n";
    text += "From: " + headerOf(mailboxOf(mail.from), 6) + "\r\n";
    text += "To: " + headerOf(mailboxOf(mail.to), 4) + "\r\n";
    text += "Subject: " + encodedWords(mail.subject, 9) + "\r\n";
    text += "Message-ID: <" + mail.message_id + ">\r\n";
    text += "Auto-Submitted: auto-generated\r\n"; // RFC 3834: nobody's absence note comes back
    text += "MIME-Version: 1.0\r\n";
    if (mail.html.empty()) return text + part("text/plain", mail.text) + "\r\n";
    text += std::string("Content-Type: multipart/alternative; boundary=\"") + boundary + "\"\r\n\r\n";
    text += std::string("--") + boundary + "\r\n" + part("text/plain", mail.text) + "\r\n";
    text += std::string("--") + boundary + "\r\n" + part("text/html", mail.html) + "\r\n";
    return text + "--" + boundary + "--\r\n";
}

} // namespace ilvm::mail
