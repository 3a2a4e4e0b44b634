// The disposable copy of one person's truth on one server. It opens at once with what is near, gives the rest in
// slices, and takes what changed, all but the opening in a thread of its own. Broken, unreadable or of another layout,
// it is thrown away and made anew without a word.
// Not here: what was typed, which is never thrown away (client/drafts); what the values mean (client/store).
#pragma once
#include "client/cache/batch.hpp"

#include <QLockFile>
#include <QObject>
#include <QThread>
#include <memory>

namespace ilvm::cache {

class CopyFile;
class CopyWorker;

class LocalCopy : public QObject {
    Q_OBJECT

public:
    // `owner` is "server|login". A copy that another program of the same person holds open is not used.
    LocalCopy(const QString& folder, const QString& owner, QObject* parent = nullptr);
    ~LocalCopy() override; // closes it

    bool isUsable() const { return reader_ != nullptr; }
    Opening takeOpening() { return std::exchange(opening_, {}); } // once; without a copy its cursor is empty

    void readFar();                                // farRead follows, several times
    void keep(std::shared_ptr<const Batch> batch); // returns at once
    void touch(const QDateTime& asOf);             // it is still true

    // A few rows by their key: well under a millisecond, in this thread.
    std::optional<api::Ticket> ticket(const QString& reference);
    std::vector<api::Message> messages(const QString& reference);

    // All that was kept is on the disk, and the file is free for whoever opens it next; nothing is kept from here on.
    void close();
    void throwAway(); // with its file; nothing is kept from here on

Q_SIGNALS:
    void farRead(const QList<ilvm::cache::FarLine>& lines); // of tickets that may have changed or gone meanwhile

private:
    bool openReader();
    void startWorker();
    void stopWorker(bool remove);

    QString path_;
    QLockFile lock_;
    std::unique_ptr<CopyFile> reader_;
    Opening opening_;
    QThread thread_;
    CopyWorker* worker_ = nullptr;
    int round_ = 0; // a copy made anew in between makes slices on their way worthless
};

} // namespace ilvm::cache
