// Who a Kerberos ticket is of: the server's half of HTTP Negotiate (SPNEGO, RFC 4559), by GSSAPI with a keytab.
// Not here: whether that person may come in (usecases/sign_in.hpp). A ticket is as old as its issue: ask the directory.
// Whose tickets count: those of the realm that the keytab's key is of. Whoever comes from another realm, a trusted one
// too, is refused: a login says who somebody is in one directory alone.
#pragma once
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace ilvm::directory {

// The token is no ticket for this server: broken, of another realm, for another key or service, outdated, used before,
// or NTLM.
class TicketRefused : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

class TicketReader {
public:
    // Of the keytab's keys those of HTTP/… count, in capitals. Throws std::runtime_error where it cannot be used or
    // holds none.
    explicit TicketReader(const std::string& keytab);
    ~TicketReader();
    TicketReader(const TicketReader&) = delete;
    TicketReader& operator=(const TicketReader&) = delete;

    struct Ticket {
        std::string login;  // as Directory::findPerson takes it
        std::string answer; // for the client, bytes: proves the server; may be empty
    };
    // Any thread may call. Throws TicketRefused.
    Ticket read(std::string_view token) const;

private:
    struct Credential;
    std::unique_ptr<Credential> credential_;
};

// "a.dupont@MEDICO.TEST" → "a.dupont"; an enterprise name, "a.dupont\@medico.test@MEDICO.TEST", is a principal name of
// the directory: "a.dupont@medico.test". Empty for services, other realms than `realm`, and what no login can be.
std::string loginOfPrincipal(std::string_view principal, std::string_view realm);

} // namespace ilvm::directory
