// The discussion and the history of tickets: reading them, and messages that leave in order, once, whatever breaks.
// Not here: how they look (client/ticket).
#pragma once
#include "client/actions/resend_clock.hpp"
#include "client/drafts/draft_box.hpp"
#include "client/net/api_client.hpp"
#include "client/store/archive.hpp"

#include <QObject>

namespace ilvm::actions {

class Discussion : public QObject {
    Q_OBJECT

public:
    Discussion(net::ApiClient& api, truth::Truth& truth, truth::Archive& archive, drafts::DraftBox& drafts,
               QObject* parent = nullptr);

    // What this machine knows of a ticket's messages at once, then all of them from the server; they come through the
    // truth. `failed` says when they do not.
    void load(const QString& reference);

    // Puts the message in the queue on disk and sends what stands there, in order. `onParent`: of a recruitment's
    // child, it is to be shown on the recruitment too; a note never is.
    void post(const QString& reference, const QString& text, bool internal,
              const std::vector<api::AttachmentUse>& attachments, bool onParent = false);
    void sendWaiting();    // once more, what was refused too: the person asks for it
    void sendUnanswered(); // the link is back

    struct Waiting {
        drafts::QueuedMessage message;
        QString problem; // why the server refused it; empty: on its way, or waiting for the link
    };
    QList<Waiting> waiting(const QString& reference) const;
    int waitingCount() const { return static_cast<int>(queue_.size()); }
    void dropWaiting(qint64 number);
    bool isSending() const { return sending_; }
    ResendClock& clock() { return clock_; }

    void readHistory(const QString& reference, QObject* context, net::Callback<api::History> callback);

Q_SIGNALS:
    void waitingChanged(const QString& reference);
    void loaded(const QString& reference);
    void failed(const QString& reference, const ilvm::base::Problem& problem);

private:
    void loadPage(const QString& reference, const std::optional<std::string>& cursor);
    void sendFirst();
    void answered(const drafts::QueuedMessage& message, base::Result<api::Message> answer);

    net::ApiClient& api_;
    truth::Truth& truth_;
    truth::Archive& archive_;
    drafts::DraftBox& drafts_;
    ResendClock clock_;
    QList<Waiting> queue_;
    QString lastLoaded_;
    bool sending_ = false;
};

} // namespace ilvm::actions
