// Files on their way to the server, for what is being written: a message or a request. Each is sent at once and hung on
// when the whole is sent. Not here: how they look (kit::AttachmentRow) and where they are dropped.
#pragma once
#include "client/actions/requests.hpp"
#include "client/kit/attachment_row.hpp"

#include <QObject>

namespace ilvm::ticket {

class SendingFiles : public QObject {
    Q_OBJECT

public:
    explicit SendingFiles(actions::Requests& requests, QObject* parent = nullptr);

    void add(const QStringList& paths);
    void retry(const QString& id);  // one that failed
    void remove(const QString& id); // stops its sending, if it is not there yet
    void clear();
    bool areThere() const; // none is on its way, none has failed

    // Those that are there, so that a draft can keep them, and back again.
    std::vector<api::Uploaded> uploaded() const;
    void restore(const std::vector<api::Uploaded>& files);

    QString named() const; // "Pièce jointe : devis.pdf", where nothing else is said

    std::vector<kit::AttachmentFace> faces() const;
    std::vector<api::AttachmentUse> uses() const; // those that are there

Q_SIGNALS:
    void changed();

private:
    struct File {
        kit::AttachmentFace face;
        QString path;
        std::function<void()> abort;
        std::optional<api::Uploaded> uploaded; // once it is there
    };

    void send(const QString& id);
    File* file(const QString& id);
    void change(const QString& id, const std::function<void(File&)>& with);

    actions::Requests& requests_;
    QList<File> files_;
};

} // namespace ilvm::ticket
