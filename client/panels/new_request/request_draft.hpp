// A request that is being written, as it is kept on disk. Not here: when it is kept (request_form).
#pragma once
#include "shared/api/attachments.hpp"

#include <QByteArray>
#include <QString>

namespace ilvm::panels {

struct RequestDraft {
    QString item; // of the catalogue
    QString title;
    QString description;
    QString module;
    int priority = 1;
    QByteArray key; // under which the request is made once, however often it is sent
    std::optional<api::Person> forWhom = {};
    std::vector<api::Uploaded> files = {}; // that are on the server already

    bool isEmpty() const { return title.isEmpty() && description.isEmpty() && files.empty(); }
};

QByteArray toBytes(const RequestDraft& draft); // nothing for an empty one
RequestDraft draftFrom(const QByteArray& bytes);

} // namespace ilvm::panels
