// Asking for something: who will decide, the files that go with it, sending it; colleagues to choose from; files to
// open. Not here: the form (client/panels/new_request).
#pragma once
#include "client/drafts/draft_box.hpp"
#include "client/net/api_client.hpp"
#include "client/store/archive.hpp"
#include "shared/api/ticket_moves.hpp"

#include <QObject>

namespace ilvm::actions {

class Requests : public QObject {
    Q_OBJECT

public:
    Requests(net::ApiClient& api, truth::Truth& truth, truth::Archive& archive, drafts::DraftBox& drafts,
             QObject* parent = nullptr);

    void preview(const api::Submission& submission, QObject* context, net::Callback<api::Preview> callback);

    // With the same key the request is made once, however often it is sent. The new ticket is in the truth. Where an
    // earlier form of it had arrived without this person knowing, it is not made a second time: the problem is
    // "ilvm:already-sent", with its reference in `detail`, and the ticket is in the truth.
    void submit(const api::Submission& submission, const QByteArray& key, QObject* context,
                net::Callback<api::Ticket> callback);

    // Tickets of this machine that fit the words, those changed last first: at once, without the server.
    std::vector<api::TicketSummary> findHere(const QString& words, int most) { return archive_.find(words, most); }

    // Tickets that fit the words, closed ones too, the best first; what may be seen of them is the server's affair.
    void search(const QString& words, QObject* context, net::Callback<api::TicketPage> callback);

    // A ticket that is not in the truth (a closed one): afterwards it is. What the disk knows of it comes at once.
    void fetch(const QString& reference, QObject* context, net::Callback<api::Ticket> callback);

    void findPeople(const QString& query, QObject* context, net::Callback<api::People> callback);

    // Reads and sends a file of this machine. Gives an abort. A file that cannot be read or is too large is a problem
    // at once, with status 0.
    std::function<void()> attach(const QString& path, QObject* context, std::function<void(double)> progressed,
                                 net::Callback<api::Uploaded> callback);

    // Saves an attachment to a file of this machine; a file that was there is replaced when all has come.
    void save(const QString& attachmentId, const QString& path, QObject* context,
              net::Callback<wire::Nothing> callback);

private:
    void send(const api::Submission& submission, const QByteArray& key, QObject* context,
              net::Callback<api::Ticket> callback);
    void findEarlier(const QByteArray& key, QObject* context, net::Callback<api::Ticket> callback);

    net::ApiClient& api_;
    truth::Truth& truth_;
    truth::Archive& archive_;
    drafts::DraftBox& drafts_;
};

} // namespace ilvm::actions
