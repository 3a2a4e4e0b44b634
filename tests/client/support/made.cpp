#include "tests/client/support/made.hpp"

namespace ilvm::support {
namespace {

api::Upsert upsertOf(const api::Ticket& ticket) {
    return {api::FeedType::ticket, {wire::toJson(ticket)}};
}

} // namespace

api::Ticket madeTicket(const std::string& reference, std::int64_t version, const std::string& title) {
    api::Ticket ticket;
    ticket.reference = reference;
    ticket.version = version;
    ticket.title = title;
    ticket.description = "Depuis ce matin.";
    ticket.author = {"2", "l.roux", "Léa Roux", "SESSAD"};
    ticket.origin_service = "SESSAD";
    ticket.target_service = "IT";
    ticket.created_at = {1'700'000'000'000};
    ticket.updated_at = {1'700'000'000'000 + version};
    return ticket;
}

api::Message madeMessage(const std::string& id, const std::string& reference, const std::string& text) {
    api::Message message;
    message.id = id;
    message.ticket = reference;
    message.author = {"2", "l.roux", "Léa Roux", "SESSAD"};
    message.text = text;
    return message;
}

api::Me madeMe() {
    api::Me me;
    me.id = "1";
    me.login = "n.benali";
    me.display_name = "Nadia Benali";
    me.department = "SIEGE";
    me.roles = {domain::Role::requester, domain::Role::technician};
    me.services = {"IT"};
    return me;
}

api::Change newsOf(const std::vector<api::Ticket>& tickets, const std::string& cursor) {
    api::Change change;
    for (const auto& ticket : tickets)
        change.upserts.push_back(upsertOf(ticket));
    change.cursor = cursor;
    return change;
}

QByteArray eventOf(const api::Change& change) {
    return "id: " + QByteArray::fromStdString(change.cursor) +
           "\nevent: change\ndata: " + QByteArray::fromStdString(wire::toJson(change)) + "\n\n";
}

FakeReply pageOf(const std::vector<api::Ticket>& tickets, const std::string& cursor, bool more) {
    api::SyncPage page;
    page.upserts.push_back({api::FeedType::me, {wire::toJson(madeMe())}});
    for (const auto& ticket : tickets)
        page.upserts.push_back(upsertOf(ticket));
    page.cursor = cursor;
    page.more = more;
    return replyOf(page);
}

FakeReply problemOf(int status, const QByteArray& type, const QByteArray& detail, const std::string& current) {
    QByteArray body = R"({"type":")" + type + R"(","title":"Refusé.","status":)" + QByteArray::number(status);
    if (!detail.isEmpty()) body += R"(,"detail":")" + detail + '"';
    if (!current.empty()) body += R"(,"current":)" + QByteArray::fromStdString(current);
    return {status, body + '}', FakeReply::Way::answer, {}};
}

void makeHealthy(FakeServer& server, const std::vector<api::Ticket>& tickets, const std::string& cursor) {
    server.always("GET /api/v1/sync", pageOf(tickets, cursor));
    server.always("GET /api/v1/events", {200, {}, FakeReply::Way::stream, {}});
}

} // namespace ilvm::support
