// A mail written out for the wire: RFC 5322 headers, RFC 2047 words, RFC 2045 bodies. Pure.
// Not here: sending it (smtp_mailer.hpp).
#pragma once
#include "server/mail/mailer.hpp"

#include <string>
#include <string_view>

namespace ilvm::mail {

struct Mailbox {
    std::string name;    // for people; may be empty
    std::string address; // local@domain, ASCII
};

// Takes "address" and "name <address>"; throws std::invalid_argument for anything else, line ends included.
Mailbox mailboxOf(const std::string& text);

// All lines end with CRLF, none is longer than 78 characters but for words that cannot be broken; the bytes are ASCII.
// Throws std::invalid_argument where a header would hold a line end or another control character, so that no text can
// add a header of its own, and where an address is none.
std::string written(const Mail& mail);

// The parts, for who reads them: a header's text, a body, a date.
std::string encodedWords(std::string_view text, std::size_t column); // RFC 2047; `column`: where the value begins
std::string quotedPrintable(std::string_view text);                  // RFC 2045, 6.7; \n becomes CRLF
std::string mailDate(base::Instant instant);                         // RFC 5322, 3.3, in UTC

} // namespace ilvm::mail
