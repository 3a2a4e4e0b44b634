// How a person left a screen on this machine: filter, order, sizes, by name. Kept with what they typed.
// Not here: the window's own geometry (client/shell/settings.hpp).
#pragma once
#include "client/drafts/draft_box.hpp"

#include <QJsonObject>
#include <QObject>
#include <QTimer>

namespace ilvm::ticket {

class Remembered : public QObject {
    Q_OBJECT

public:
    Remembered(drafts::DraftBox& drafts, const QString& screen, QObject* parent);
    ~Remembered() override;

    QJsonValue value(const char* name) const;
    void set(const char* name, const QJsonValue& value);
    QByteArray bytes(const char* name) const;
    void setBytes(const char* name, const QByteArray& bytes);

private:
    void keep();

    drafts::DraftBox& drafts_;
    QString form_;
    QJsonObject values_;
    QTimer pause_; // a splitter that is dragged is written once
};

// How many messages of a ticket this person has seen here: what makes it unread.
bool isUnread(const drafts::DraftBox& drafts, const QString& reference, qint64 messages);
void markRead(drafts::DraftBox& drafts, const QString& reference, qint64 messages);

} // namespace ilvm::ticket
