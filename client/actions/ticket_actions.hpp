// What a person can do to a ticket: builds the call with its key and the version seen, shows it as pending, applies the
// answer. Moves without a way back can wait a moment on this machine before they leave.
// Not here: whether the action is offered (shared/domain) and the toast that lets a person undo (client/shell).
#pragma once
#include "client/drafts/draft_box.hpp"
#include "client/net/api_client.hpp"
#include "client/store/pending.hpp"
#include "client/store/truth.hpp"
#include "shared/api/ticket_moves.hpp"

#include <QObject>

namespace ilvm::actions {

class TicketActions : public QObject {
    Q_OBJECT

public:
    TicketActions(net::ApiClient& api, truth::Truth& truth, truth::Pending& pending, drafts::DraftBox& drafts,
                  QObject* parent = nullptr);

    // Sends at once. `request` needs no version: the one that the truth holds is taken.
    void move(const QString& reference, domain::ActionCode action, api::MoveRequest request = {});

    // Keeps the move on disk until sendDeferred or dropDeferred; the ticket shows as pending meanwhile.
    void defer(const QString& reference, domain::ActionCode action, api::MoveRequest request = {});
    void sendDeferred(qint64 number);
    void dropDeferred(qint64 number);
    void sendAllDeferred(); // leaving the window, the page or the session

    // Those that waited through a crash: to be asked about. They are neither sent nor dropped before.
    QList<drafts::DeferredDecision> leftOver() const { return leftOver_; }

    // One call for many; each gets its own answer.
    void moveMany(const QStringList& references, domain::ActionCode action, const QString& comment = {});

Q_SIGNALS:
    void moved(const QString& reference, ilvm::domain::ActionCode action);
    void deferred(qint64 number, const QString& reference, ilvm::domain::ActionCode action);
    // Someone was faster, or it may not be: a sentence for people. The truth has already been brought up to date.
    void refused(const QString& reference, ilvm::domain::ActionCode action, const QString& sentence);
    // Nothing is known to have been done: the server did not answer, or not as it should.
    void failed(const QString& reference, ilvm::domain::ActionCode action, const ilvm::base::Problem& problem);

private:
    void send(const QString& reference, domain::ActionCode action, const api::MoveRequest& request,
              const QByteArray& key);
    void answered(const QString& reference, domain::ActionCode action, base::Result<api::Ticket> answer);
    void conclude(const QString& reference, domain::ActionCode action, const base::Problem& problem);
    std::int64_t versionOf(const QString& reference) const;

    net::ApiClient& api_;
    truth::Truth& truth_;
    truth::Pending& pending_;
    drafts::DraftBox& drafts_;
    QList<drafts::DeferredDecision> waiting_;
    QList<drafts::DeferredDecision> leftOver_;
};

// A key under which a write is done once, however often it is sent.
QByteArray freshKey();

// What people read of a problem: title and detail, and the first bad field.
QString sentenceOf(const base::Problem& problem);

} // namespace ilvm::actions
