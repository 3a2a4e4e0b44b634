// Values of the API for tests of the client, and what a server says with them.
// Not here: the server that says it (fake_server.hpp).
#pragma once
#include "shared/api/discussion.hpp"
#include "shared/api/feed.hpp"
#include "tests/client/support/fake_server.hpp"

namespace ilvm::support {

api::Ticket madeTicket(const std::string& reference, std::int64_t version = 1, const std::string& title = "Écran noir");
api::Message madeMessage(const std::string& id, const std::string& reference, const std::string& text = "Bonjour");
api::Me madeMe();

api::Change newsOf(const std::vector<api::Ticket>& tickets, const std::string& cursor);
QByteArray eventOf(const api::Change& change); // as /events sends it
// A page of /sync: me and these tickets.
FakeReply pageOf(const std::vector<api::Ticket>& tickets, const std::string& cursor, bool more = false);

template <typename T>
FakeReply replyOf(const T& value, int status = 200) {
    return {status, QByteArray::fromStdString(wire::toJson(value)), FakeReply::Way::answer, {}};
}
FakeReply problemOf(int status, const QByteArray& type, const QByteArray& detail = {}, const std::string& current = {});

// Answers /sync with a page and keeps /events open, as a server in good health.
void makeHealthy(FakeServer& server, const std::vector<api::Ticket>& tickets, const std::string& cursor);

} // namespace ilvm::support
