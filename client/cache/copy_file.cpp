#include "client/cache/copy_file.hpp"

#include "client/cache/packed.hpp"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

namespace ilvm::cache {
namespace {

// What stands in the tables; with the layouts below it is the version of the schema.
constexpr const char* schema[] = {
    "CREATE TABLE facts (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID",
    // Apart, so that what a start reads lies together on the disk.
    "CREATE TABLE near_tickets (reference TEXT PRIMARY KEY, line BLOB NOT NULL, ticket BLOB NOT NULL) WITHOUT ROWID",
    "CREATE TABLE far_lines (reference TEXT PRIMARY KEY, line BLOB NOT NULL, updated INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE far_tickets (reference TEXT PRIMARY KEY, ticket BLOB NOT NULL) WITHOUT ROWID",
    // In which discussions it stands: of its ticket, and of the recruitment that shows it too; none once that ticket
    // went.
    "CREATE TABLE messages (id TEXT PRIMARY KEY, reference TEXT, on_parent TEXT, message BLOB NOT NULL) WITHOUT ROWID",
    "CREATE INDEX messages_of ON messages (reference)",
    "CREATE INDEX messages_on ON messages (on_parent) WHERE on_parent IS NOT NULL",
    "PRAGMA user_version = 1", // last: a schema that was cut off in the middle is no schema
};
constexpr const char* tables[] = {"near_tickets", "far_lines", "far_tickets", "messages", "facts"};

QByteArray bytes(const std::string& text) {
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

std::string_view view(const QByteArray& value) {
    return {value.constData(), static_cast<std::size_t>(value.size())};
}

QString text(const std::string& value) {
    return QString::fromStdString(value);
}

QByteArray version() {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const char* statement : schema)
        hash.addData(statement);
    for (const auto& layout : {layoutOf<api::Ticket>(), layoutOf<api::Message>(), layoutOf<api::Me>(),
                               layoutOf<api::CatalogueItem>(), layoutOf<api::Service>()})
        hash.addData(bytes(layout));
    return hash.result().toHex().left(12);
}

} // namespace

QString CopyFile::pathFor(const QString& folder, const QString& owner) {
    const auto who = QCryptographicHash::hash(owner.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    static const QByteArray layout = version();
    return QDir(folder).filePath(
        QStringLiteral("copy-%1-%2.sqlite").arg(QString::fromLatin1(who), QString::fromLatin1(layout)));
}

void CopyFile::remove(const QString& path) {
    for (const char* part : {"", "-wal", "-shm", "-journal"})
        QFile::remove(path + QLatin1String(part));
}

void CopyFile::removeOthers(const QString& path) {
    const QFileInfo own(path);
    const QString ofOwner = own.fileName().section(QLatin1Char('-'), 0, 1) % QStringLiteral("-*.sqlite*");
    for (const auto& other : own.dir().entryInfoList({ofOwner}, QDir::Files))
        if (!other.fileName().startsWith(own.fileName())) QFile::remove(other.filePath());
}

CopyFile::CopyFile(const QString& path)
    : path_(path), connection_(QStringLiteral("copy-") + QUuid::createUuid().toString()) {}

CopyFile::~CopyFile() {
    close();
}

bool CopyFile::open() {
    QDir().mkpath(QFileInfo(path_).path());
    auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection_);
    database.setDatabaseName(path_);
    if (!database.open()) return false;
    QFile::setPermissions(path_, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!run("PRAGMA journal_mode = WAL") || !run("PRAGMA synchronous = NORMAL")) return false;
    QSqlQuery found(database);
    if (!found.exec(QStringLiteral("PRAGMA user_version")) || !found.next()) return false;
    if (found.value(0).toInt() == 1) return true;
    found.finish();
    if (!database.transaction()) return false;
    for (const char* statement : schema)
        if (!run(statement)) return false;
    return database.commit();
}

void CopyFile::close() {
    statements_.clear();
    if (!QSqlDatabase::contains(connection_)) return;
    QSqlDatabase::database(connection_, false).close();
    QSqlDatabase::removeDatabase(connection_);
}

QSqlQuery& CopyFile::prepared(const char* sql) {
    auto& statement = statements_[sql];
    if (!statement) {
        statement = std::make_shared<QSqlQuery>(QSqlDatabase::database(connection_, false));
        statement->setForwardOnly(true);
        statement->prepare(QString::fromLatin1(sql));
    }
    return *statement;
}

bool CopyFile::run(const char* sql, const QVariantList& values) {
    auto& query = prepared(sql);
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, values[i]);
    const bool done = query.exec();
    query.finish();
    return done;
}

bool CopyFile::readOpening(Opening& into) {
    auto& facts = prepared("SELECT name, value FROM facts");
    if (!facts.exec()) return false;
    bool good = true;
    while (facts.next()) {
        const QString name = facts.value(0).toString();
        const QByteArray value = facts.value(1).toByteArray();
        if (name == QLatin1String("cursor")) into.cursor = value.toStdString();
        if (name == QLatin1String("as_of")) into.asOf = QDateTime::fromMSecsSinceEpoch(value.toLongLong());
        if (name == QLatin1String("me")) good &= unpack(view(value), into.me.emplace());
        if (name == QLatin1String("services")) good &= unpack(view(value), into.services);
        if (name == QLatin1String("catalogue")) good &= unpack(view(value), into.catalogue);
    }
    facts.finish();
    auto& near = prepared("SELECT line, ticket FROM near_tickets");
    if (!good || !near.exec()) return false;
    while (near.next()) {
        auto& kept = into.tickets.emplace_back();
        kept.line = near.value(0).toByteArray().toStdString();
        if (!unpack(view(near.value(1).toByteArray()), kept.ticket)) return false;
    }
    const bool whole = !near.lastError().isValid();
    near.finish();
    return whole;
}

bool CopyFile::readFar(const QString& after, int limit, QList<FarLine>& into) {
    auto& far =
        prepared("SELECT reference, line, updated FROM far_lines WHERE reference > ? ORDER BY reference LIMIT ?");
    far.bindValue(0, after.isNull() ? QStringLiteral("") : after); // null would be less than nothing
    far.bindValue(1, limit);
    if (!far.exec()) return false;
    while (far.next())
        into.append({far.value(0).toString(), far.value(1).toByteArray(), far.value(2).toLongLong()});
    const bool whole = !far.lastError().isValid();
    far.finish();
    return whole;
}

std::optional<api::Ticket> CopyFile::ticket(const QString& reference) {
    auto& found = prepared("SELECT ticket FROM far_tickets WHERE reference = ? "
                           "UNION ALL SELECT ticket FROM near_tickets WHERE reference = ?");
    found.bindValue(0, reference);
    found.bindValue(1, reference);
    std::optional<api::Ticket> ticket;
    if (found.exec() && found.next() && !unpack(view(found.value(0).toByteArray()), ticket.emplace())) ticket.reset();
    found.finish();
    return ticket;
}

std::vector<api::Message> CopyFile::messages(const QString& reference) {
    auto& found = prepared("SELECT message FROM messages WHERE reference = ? UNION ALL "
                           "SELECT message FROM messages WHERE on_parent = ?");
    found.bindValue(0, reference);
    found.bindValue(1, reference);
    std::vector<api::Message> messages;
    if (found.exec())
        while (found.next())
            if (!unpack(view(found.value(0).toByteArray()), messages.emplace_back())) messages.pop_back();
    found.finish();
    return messages;
}

bool CopyFile::write(const Batch& batch) {
    auto database = QSqlDatabase::database(connection_, false);
    if (!database.transaction()) return false;
    if (writeAll(batch) && database.commit()) return true;
    database.rollback();
    return false;
}

bool CopyFile::writeAll(const Batch& batch) {
    bool good = true;
    if (batch.whole)
        for (const char* table : tables)
            good = good && QSqlQuery(QSqlDatabase::database(connection_, false))
                               .exec(QStringLiteral("DELETE FROM ") + QLatin1String(table));
    for (const auto& reference : batch.removedTickets)
        good = good && removeTicket(reference) && removeMessagesOf(text(reference));
    for (const auto& id : batch.removedMessages)
        good = good && run("DELETE FROM messages WHERE id = ?", {text(id)});
    for (const auto& kept : batch.tickets)
        good = good && writeTicket(kept);
    for (const auto& message : batch.messages)
        good = good && writeMessage(message);
    if (batch.me) good = good && writeFact("me", bytes(packed(*batch.me)));
    if (batch.services) good = good && writeFact("services", bytes(packed(*batch.services)));
    if (batch.catalogue) good = good && writeFact("catalogue", bytes(packed(*batch.catalogue)));
    if (!batch.cursor.empty())
        good = good && writeFact("cursor", bytes(batch.cursor)) && touch(QDateTime::currentDateTime());
    return good;
}

bool CopyFile::touch(const QDateTime& asOf) {
    return writeFact("as_of", QByteArray::number(asOf.toMSecsSinceEpoch()));
}

bool CopyFile::writeFact(const char* name, const QByteArray& value) {
    return run("INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)", {QString::fromLatin1(name), value});
}

bool CopyFile::removeTicket(const std::string& reference) {
    const QVariantList which{text(reference)};
    return run("DELETE FROM near_tickets WHERE reference = ?", which) &&
           run("DELETE FROM far_lines WHERE reference = ?", which) &&
           run("DELETE FROM far_tickets WHERE reference = ?", which);
}

bool CopyFile::writeMessage(const api::Message& message) {
    const bool shared = message.on_parent && !message.internal;
    return run("INSERT OR REPLACE INTO messages (id, reference, on_parent, message) VALUES (?, ?, ?, ?)",
               {text(message.id), text(message.ticket), shared ? QVariant(text(*message.on_parent)) : QVariant(),
                bytes(packed(message))});
}

// What stands in another discussion too stays there.
bool CopyFile::removeMessagesOf(const QString& reference) {
    return run("UPDATE messages SET reference = NULL WHERE reference = ?", {reference}) &&
           run("UPDATE messages SET on_parent = NULL WHERE on_parent = ?", {reference}) &&
           run("DELETE FROM messages WHERE reference IS NULL AND on_parent IS NULL");
}

bool CopyFile::writeTicket(const KeptTicket& kept) {
    if (!removeTicket(kept.ticket.reference)) return false;
    const QString reference = text(kept.ticket.reference);
    const QByteArray ticket = bytes(packed(kept.ticket)), line = bytes(kept.line);
    if (kept.isNear)
        return run("INSERT INTO near_tickets (reference, line, ticket) VALUES (?, ?, ?)", {reference, line, ticket});
    return run("INSERT INTO far_lines (reference, line, updated) VALUES (?, ?, ?)",
               {reference, line, QVariant::fromValue<qlonglong>(kept.ticket.updated_at.milliseconds)}) &&
           run("INSERT INTO far_tickets (reference, ticket) VALUES (?, ?)", {reference, ticket});
}

} // namespace ilvm::cache
