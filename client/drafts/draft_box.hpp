// What a person has typed and not yet sent, on disk at once: texts by form, messages in line, decisions that wait.
// It survives a crash, a sign-out and a dead server, and is never thrown away with the cache.
// Not here: sending (client/actions).
#pragma once
#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>

namespace ilvm::drafts {

// A message that waits for the server. Those of one ticket leave in the order of their numbers.
struct QueuedMessage {
    qint64 number = 0;
    QString reference;
    QString text;
    bool internal = false;
    QByteArray idempotencyKey;
    QByteArray attachments; // JSON: api::AttachmentUse[]
    QDateTime at;
    bool onParent = false; // of a recruitment's child: to be shown on the recruitment too
};

// A decision that waits its six seconds or its answer: the whole request, so that it can be sent again under its key,
// or asked about after a crash.
struct DeferredDecision {
    qint64 number = 0;
    QString reference; // of several: joined by ", "
    QString action;
    QByteArray request; // JSON: api::MoveRequest, of several api::BulkRequest
    QByteArray idempotencyKey;
    QDateTime at;
    bool several = false;
};

// One box for one person on one server. All functions block for a local write (well under a millisecond).
class DraftBox : public QObject {
    Q_OBJECT

public:
    // Opens or makes `drafts.sqlite` in that folder. `owner` is "server|login".
    DraftBox(const QString& folder, const QString& owner, QObject* parent = nullptr);
    ~DraftBox() override;

    bool isOpen() const; // false: the disk refuses; then texts live until the program ends
    QString problem() const;

    // Texts by the name of their form: "message/INC-00001", "submission".
    void keepText(const QString& form, const QByteArray& content); // empty content discards
    QByteArray text(const QString& form) const;

    QueuedMessage queueMessage(QueuedMessage message); // gives it its number
    QList<QueuedMessage> queuedMessages() const;
    void removeMessage(qint64 number);

    DeferredDecision deferDecision(DeferredDecision decision);
    QList<DeferredDecision> deferredDecisions() const; // at start: those that waited through a crash
    void removeDecision(qint64 number);

Q_SIGNALS:
    void queueChanged(int waiting);

private:
    void grow();

    QString connection_;
    QString owner_;
    QString problem_;
    bool open_ = false;
};

} // namespace ilvm::drafts
