// Who a Kerberos ticket is of: the server's half of HTTP Negotiate (SPNEGO, RFC 4559), by GSSAPI with a keytab.
// Not here: whether that person may come in (usecases/sign_in.hpp). A ticket is as old as its issue: ask the directory.
// Whose tickets count: those of the realm that the keytab's key is of. Whoever comes from another realm, a trusted one
// too, is refused: a login says who somebody is in one directory alone. In Active Directory a name can be chosen, as
// that of somebody else too (a userPrincipalName without "@"), or be of an account that came after another's end: there
// the ticket must name the account itself by its SID, in its signed PAC, and `isOf` compares it.
#pragma once
#include "server/directory/directory.hpp"
#include "server/directory/settings.hpp"

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
    // Active Directory: a ticket that names no account by its SID is refused.
    // Of the keytab's keys those of HTTP/… count, in capitals. Throws std::runtime_error where it cannot be used or
    // holds none.
    TicketReader(const std::string& keytab, Flavour flavour);
    ~TicketReader();
    TicketReader(const TicketReader&) = delete;
    TicketReader& operator=(const TicketReader&) = delete;

    struct Ticket {
        std::string login;  // as Directory::findPerson takes it
        std::string answer; // for the client, bytes: proves the server; may be empty
        std::string sid;    // of the account; Active Directory: never empty, elsewhere always

        // Of whom it is, for comparing: their SID, for the login could be made that of a colleague; or their login.
        const std::string& account() const { return sid.empty() ? login : sid; }

        // Whether the person whom that login finds is the one of the ticket.
        bool isOf(const Person& person) const { return person.sid == sid; }
    };
    // Any thread may call. Throws TicketRefused.
    Ticket read(std::string_view token) const;

private:
    struct Credential;
    std::unique_ptr<Credential> credential_;
    const Flavour flavour_;
};

// "a.dupont@MEDICO.TEST" → "a.dupont"; an enterprise name, "a.dupont\@medico.test@MEDICO.TEST", is a principal name of
// the directory: "a.dupont@medico.test". Empty for services, other realms than `realm`, and what no login can be.
std::string loginOfPrincipal(std::string_view principal, std::string_view realm);

} // namespace ilvm::directory
