// A mail as it arrived, and its parts decoded the way a mail program shows them (RFC 2047, RFC 2045).
// Not here: the listener (smtp_sink.hpp), and building mails (server/mail): this reads them independently.
#pragma once
#include <string>
#include <vector>

namespace ilvm::support {

struct ReceivedMail {
    std::string from;            // of the envelope
    std::vector<std::string> to; // of the envelope
    std::string raw;             // headers and body with their CRLF, dots unstuffed

    std::string header(const std::string& name) const; // unfolded and decoded to UTF-8; empty where it is missing
    std::string subject() const { return header("Subject"); }
    std::string messageId() const { return header("Message-ID"); }
    std::string part(const std::string& mediaType) const; // first part of that type, decoded, lines end with \n
    std::string text() const { return part("text/plain"); }
    std::string html() const { return part("text/html"); }
};

} // namespace ilvm::support
