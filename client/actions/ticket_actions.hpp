// What a person can do to a ticket: builds the call with its key and the version seen, shows it as pending, applies the
// answer. Moves without a way back can wait a moment on this machine before they leave. A move whose answer did not
// come stays pending and is sent again under its key, so that it is done once; it leaves the disk with its answer only.
// Not here: whether the action is offered (shared/domain) and the toast that lets a person undo (client/shell).
#pragma once
#include "client/actions/resend_clock.hpp"
#include "client/drafts/draft_box.hpp"
#include "client/net/api_client.hpp"
#include "client/store/pending.hpp"
#include "client/store/truth.hpp"
#include "shared/api/ticket_moves.hpp"

#include <QEventLoopLocker>
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
    void dropDeferred(qint64 number); // does nothing once it was sent
    void sendAllDeferred();           // leaving the window, the page or the session

    // Those whose answer never came, or that never left, before the program ended: to be asked about. They are neither
    // sent nor dropped before.
    QList<drafts::DeferredDecision> leftOver() const { return leftOver_; }

    // One call for many; each gets its own answer.
    void moveMany(const QStringList& references, domain::ActionCode action, const QString& comment = {});

    void sendUnanswered();       // the link is back
    int unansweredCount() const; // what waits for the link
    bool isSending() const { return sending_ > 0; }
    ResendClock& clock() { return clock_; }

Q_SIGNALS:
    void moved(const QString& reference, ilvm::domain::ActionCode action);
    void deferred(qint64 number, const QString& reference, ilvm::domain::ActionCode action);
    // Someone was faster, or it may not be: a sentence for people. The truth has already been brought up to date.
    void refused(const QString& reference, ilvm::domain::ActionCode action, const QString& sentence);
    // The server did not take it, or did not answer (status 0, 5xx): then it is sent again, and this is said once.
    void failed(const QString& reference, ilvm::domain::ActionCode action, const ilvm::base::Problem& problem);
    void settled(); // nothing is on its way any more

private:
    enum class State { waiting, sending, unanswered };
    struct Entry {
        drafts::DeferredDecision decision;
        domain::ActionCode action = domain::ActionCode::take;
        State state = State::waiting;
        bool told = false; // that it got no answer
    };
    struct Recorded {
        bool onDisk = true;
        bool several = false;
    };

    qint64 record(const QString& reference, domain::ActionCode action, std::string request, Recorded how);
    Entry* entry(qint64 number);
    void adopt(qint64 number); // of those left over
    void send(qint64 number);
    void sendOne(const Entry& sent);
    void sendSeveral(const Entry& sent);
    void ended();
    bool mayTryAgain(qint64 number, const base::Problem& problem);
    void finish(qint64 number); // its answer has come
    void answered(const QString& reference, domain::ActionCode action, base::Result<api::Ticket> answer,
                  const QString& words);
    void conclude(const QString& reference, domain::ActionCode action, const base::Problem& problem,
                  const QString& words);
    void removePending(const QString& reference);
    std::int64_t versionOf(const QString& reference) const;

    net::ApiClient& api_;
    truth::Truth& truth_;
    truth::Pending& pending_;
    drafts::DraftBox& drafts_;
    ResendClock clock_;
    QList<Entry> entries_;
    QList<drafts::DeferredDecision> leftOver_;
    qint64 nextUnrecorded_ = -1; // numbers of those that need no disk
    int sending_ = 0;
    std::optional<QEventLoopLocker> untilAnswered_; // closing the window does not cut off what is on its way
};

// A key under which a write is done once, however often it is sent.
QByteArray freshKey();

// What people read of a problem: title and detail, and the first bad field.
QString sentenceOf(const base::Problem& problem);

// The form under which the words of an action on a ticket are drafted.
QString formOf(domain::ActionCode action, const QString& reference);

} // namespace ilvm::actions
