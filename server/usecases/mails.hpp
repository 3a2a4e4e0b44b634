// Which e-mails a move causes, and their words. Pure functions: the move queues the result in its own transaction.
// Not here: sending (send_mails.hpp) and the layout that all mails share (mail_text.hpp).
#pragma once
#include "server/store/people.hpp"
#include "server/store/tickets.hpp"

namespace ilvm::usecases {

// What is told. Everything is as the move left it.
struct MailFacts {
    const store::TicketRow& ticket;
    const std::vector<store::StoredApproval>& approvals;
    const store::PersonRows& people; // whoever is named in the ticket, its approvals and below
    std::string actor_id;
    domain::ActionCode action;
    std::int64_t event = 0;                          // sequence in the ticket's history
    std::optional<std::string> comment;              // the reason, question, answer or solution
    std::optional<std::string> former_assignee_id;   // who had it before
    std::optional<std::string> on_behalf_of_id = {}; // in whose place the person acted
};

// "par délégation de Karim Haddad et d'Inès Moreau": what a mail says of somebody who stands in for these.
std::string byDelegationOf(const std::vector<std::string>& givers, const store::PersonRows& people);

// At creation the author is told; of every later move, those whom it concerns, but never the person who did it. People
// who may not sign in any more and people without an address are left out. The message id is made of reference, event
// and recipient: the same facts give the same mail, and the outbox takes it once.
std::vector<store::MailColumns> mailsFor(const MailFacts& facts);

// Those among them that are for whoever decides the step that waits.
std::vector<store::MailColumns> mailsToDeciders(const MailFacts& facts);

} // namespace ilvm::usecases
