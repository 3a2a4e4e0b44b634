// Single sign-on, the client's half of HTTP Negotiate (RFC 4559): what proves to a server who sits at this machine.
// Made by the system's own Kerberos: GSSAPI (negotiate_unix.cpp), on Windows SSPI (negotiate_windows.cpp). Qt's own
// Negotiate asks for tickets of a service that does not exist. Not here: threads (negotiation.hpp) and sending
// (api_client.hpp).
#pragma once
#include <QByteArray>
#include <QString>
#include <cstdint>
#include <memory>

namespace ilvm::net {

enum class NoToken : std::uint8_t {
    none,            // there is one
    no_ticket,       // nobody is signed in to Kerberos here, or no longer
    unknown_service, // Kerberos knows no such server
    away,            // the key distribution centre does not answer
    failed
};

struct Token {
    QByteArray base64; // for "Authorization: Negotiate …"
    NoToken why = NoToken::none;
    QString detail = {}; // what the system says of it, for a log
};

// One exchange after the other. Every call may block for minutes where the network is silent: never on the thread of
// the windows. One thread at a time.
class Negotiator {
public:
    virtual ~Negotiator() = default;

    // Whether the session of this desktop has a ticket, as far as is known without the network.
    virtual bool hasTicket() = 0;

    // Begins an exchange with the web server `host`, as its address names it. Hands over no right to act in the
    // person's name, and asks the server to prove itself.
    virtual Token begin(const QString& host) = 0;

    // Whether the server's answer (base64, after "Negotiate ") to what begin() gave proves that it is that server.
    virtual bool isProof(const QByteArray& answer) = 0;
};

// That of the system.
std::unique_ptr<Negotiator> systemNegotiator();

} // namespace ilvm::net
