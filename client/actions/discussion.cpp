#include "client/actions/discussion.hpp"

#include "client/actions/ticket_actions.hpp"

#include <QSet>

namespace ilvm::actions {

Discussion::Discussion(net::ApiClient& api, truth::Truth& truth, truth::Archive& archive, drafts::DraftBox& drafts,
                       QObject* parent)
    : QObject(parent), api_(api), truth_(truth), archive_(archive), drafts_(drafts) {
    connect(&clock_, &ResendClock::due, this, &Discussion::sendFirst);
    // A snapshot brings no messages: the discussion that is open is read again.
    connect(&truth_, &truth::Truth::wasReset, this, [this] {
        if (!lastLoaded_.isEmpty() && truth_.ticket(lastLoaded_)) load(lastLoaded_);
    });
    const auto messages = drafts_.queuedMessages();
    for (const auto& message : messages)
        queue_.append({message, {}});
}

void Discussion::load(const QString& reference) {
    lastLoaded_ = reference;
    archive_.recall(reference);
    loadPage(reference, std::nullopt);
}

void Discussion::loadPage(const QString& reference, const std::optional<std::string>& cursor) {
    api::ReferencePage page{reference.toStdString(), 200, cursor};
    api_.call<api::ListMessages>(page, {}, this, [this, reference](base::Result<api::Messages> answer) {
        if (answer.has_error()) {
            Q_EMIT failed(reference, answer.error());
            return;
        }
        api::Change change;
        for (const auto& message : answer->items)
            change.upserts.push_back({api::FeedType::message, {wire::toJson(message)}});
        truth_.apply(change);
        if (answer->next_cursor)
            loadPage(reference, answer->next_cursor);
        else
            Q_EMIT loaded(reference);
    });
}

void Discussion::post(const QString& reference, const QString& text, bool internal,
                      const std::vector<api::AttachmentUse>& attachments, bool onParent) {
    drafts::QueuedMessage message;
    message.reference = reference;
    message.text = text;
    message.internal = internal;
    message.idempotencyKey = freshKey();
    message.attachments = QByteArray::fromStdString(wire::toJson(attachments));
    message.at = QDateTime::currentDateTime();
    message.onParent = onParent && !internal;
    queue_.append({drafts_.queueMessage(std::move(message)), {}});
    Q_EMIT waitingChanged(reference);
    sendFirst();
}

QList<Discussion::Waiting> Discussion::waiting(const QString& reference) const {
    QList<Waiting> found;
    for (const auto& entry : queue_)
        if (entry.message.reference == reference) found.append(entry);
    return found;
}

void Discussion::sendWaiting() {
    QSet<QString> changed;
    for (auto& entry : queue_)
        if (!std::exchange(entry.problem, {}).isEmpty()) changed.insert(entry.message.reference);
    for (const auto& reference : changed)
        Q_EMIT waitingChanged(reference);
    sendFirst();
}

void Discussion::sendUnanswered() {
    sendFirst();
}

void Discussion::dropWaiting(qint64 number) {
    for (qsizetype i = 0; i < queue_.size(); ++i)
        if (queue_[i].message.number == number) {
            const QString reference = queue_.takeAt(i).message.reference;
            drafts_.removeMessage(number);
            Q_EMIT waitingChanged(reference);
            return;
        }
}

// One at a time, so that the order in which they were written is the order in which they arrive. A message that the
// server refused stays, with its reason, and does not hold the others.
void Discussion::sendFirst() {
    if (sending_) return;
    for (const auto& entry : queue_) {
        if (!entry.problem.isEmpty()) continue;
        const auto message = entry.message;
        api::NewMessage body;
        body.text = message.text.toStdString();
        if (message.internal) body.internal = true;
        if (message.onParent) body.on_parent = true;
        const auto uses = wire::readAnswer<std::vector<api::AttachmentUse>>(message.attachments.toStdString());
        if (uses.has_value() && !uses->empty()) body.attachments = *uses;
        sending_ = true;
        api_.call<api::PostMessage>(
            {message.reference.toStdString()}, body, this,
            [this, message](base::Result<api::Message> answer) { answered(message, std::move(answer)); },
            message.idempotencyKey);
        return;
    }
}

void Discussion::answered(const drafts::QueuedMessage& message, base::Result<api::Message> answer) {
    sending_ = false;
    const QString reference = message.reference;
    if (answer.has_value()) {
        truth_.apply(truth::Truth::changeOf(*answer));
        clock_.reset();
        dropWaiting(message.number);
        sendFirst();
        return;
    }
    const auto& problem = answer.error();
    // Without an answer, and while the server cannot, the next one would fare no better, and it must not overtake: the
    // link coming back sends again. So does signing in again.
    if (callsForAnotherTry(problem)) return clock_.start(problem);
    if (problem.status == 401) return;
    for (auto& entry : queue_)
        if (entry.message.number == message.number) entry.problem = sentenceOf(problem);
    Q_EMIT waitingChanged(reference);
    sendFirst();
}

void Discussion::readHistory(const QString& reference, QObject* context, net::Callback<api::History> callback) {
    api_.call<api::ReadHistory>({reference.toStdString(), 200, std::nullopt}, {}, context, std::move(callback));
}

} // namespace ilvm::actions
