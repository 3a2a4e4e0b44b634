// The file of a local copy: its schema, what is read from it, what is written to it. One object serves one thread.
// Not here: which thread (local_copy.hpp) and what the values mean (client/store).
#pragma once
#include "client/cache/batch.hpp"

#include <QHash>
#include <QList>
#include <QVariant>
#include <memory>

class QSqlQuery;

namespace ilvm::cache {

class CopyFile {
public:
    explicit CopyFile(const QString& path);
    ~CopyFile();
    CopyFile(const CopyFile&) = delete;
    CopyFile& operator=(const CopyFile&) = delete;

    // Makes the schema where there is none. False: it is broken or the disk refuses; then nothing else may be called.
    bool open();
    void close();

    bool readOpening(Opening& into); // false: it is broken
    // Lines of far tickets after that reference, at most `limit`, in order. False: it is broken.
    bool readFar(const QString& after, int limit, QList<FarLine>& into);
    std::optional<api::Ticket> ticket(const QString& reference);
    std::vector<api::Message> messages(const QString& reference); // that stand in its discussion, in no order

    bool write(const Batch& batch); // in one transaction; false: nothing was written
    bool touch(const QDateTime& asOf);

    // The file of that owner in that folder. Its name holds the layout of what is in it.
    static QString pathFor(const QString& folder, const QString& owner);
    // Removes what other layouts left of that owner.
    static void removeOthers(const QString& path);
    static void remove(const QString& path);

private:
    bool writeAll(const Batch& batch);
    bool writeTicket(const KeptTicket& kept);
    bool writeMessage(const api::Message& message);
    bool removeMessagesOf(const QString& reference);
    bool removeTicket(const std::string& reference);
    bool writeFact(const char* name, const QByteArray& value);
    bool run(const char* sql, const QVariantList& values = {});
    QSqlQuery& prepared(const char* sql);

    QString path_;
    QString connection_;
    QHash<const char*, std::shared_ptr<QSqlQuery>> statements_; // by the address of their text
};

} // namespace ilvm::cache
