// Tickets in the shape that people read: persons, approvals, attachments and children filled in, without `actions`.
// Not here: which ones to read (ticket_lists.hpp) and the row that a move guards (tickets.hpp).
#pragma once
#include "server/store/rows.hpp"
#include "shared/api/discussion.hpp"
#include "shared/domain/rights.hpp"

namespace ilvm::store {

// The SELECT list of a TicketSummary and what it joins; the ticket is `t`: "SELECT … FROM tickets t" + summaryJoins.
extern const std::string_view summaryColumns;
extern const std::string_view summaryJoins;

// The SELECT list and FROM of an Attachment; the attachment is `f`.
extern const std::string_view attachmentColumns;
extern const std::string_view attachmentTables;

struct SeenTicket {
    std::int64_t id = 0;
    domain::Tokens audience; // who may see it now
    api::Ticket ticket;
};

// Those of the references that exist, in the order of their ids. One query, and one more for each of approvals,
// attachments, children and purchases where any of the tickets has them.
std::vector<SeenTicket> loadTickets(Connection& connection, const std::vector<std::string>& references);

// Nothing when no ticket has this reference.
std::optional<SeenTicket> loadTicket(Connection& connection, const std::string& reference);

// Messages of these ids, oldest first, with their attachments.
std::vector<api::Message> loadMessages(Connection& connection, const std::vector<std::string>& ids);

// The first `limit` of a ticket's messages after the id `after`, with their attachments.
std::vector<api::Message> pageOfMessages(Connection& connection, std::int64_t ticketId, std::int64_t after,
                                         bool withInternal, int limit);

// Attachments by the id of what they hang on: messages, or tickets themselves (`ticket_id`, without a message).
std::map<std::string, std::vector<api::Attachment>> attachmentsOfTickets(Connection& connection,
                                                                         const std::vector<std::string>& ticketIds);
std::map<std::string, std::vector<api::Attachment>> attachmentsOfMessages(Connection& connection,
                                                                          const std::vector<std::string>& messageIds);

} // namespace ilvm::store
