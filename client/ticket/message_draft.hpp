// What was written to a ticket and not yet sent, as bytes for the drafts and back.
// Not here: keeping it (client/drafts).
#pragma once
#include "shared/api/discussion.hpp"

#include <QByteArray>
#include <QString>
#include <vector>

namespace ilvm::ticket {

struct MessageDraft {
    QString text;
    bool internal = false;
    std::vector<api::Uploaded> files; // those that are on the server
    bool onParent = false;            // to be shown on the recruitment too
};

// The name of its form among the drafts.
QString formOf(const QString& reference);

QByteArray toBytes(const MessageDraft& draft); // empty where nothing was written
MessageDraft messageDraftFrom(const QByteArray& bytes);

} // namespace ilvm::ticket
