#include "client/drafts/draft_box.hpp"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

namespace ilvm::drafts {
namespace {

constexpr const char* schema[] = {
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "CREATE TABLE IF NOT EXISTS texts (owner TEXT, form TEXT, content BLOB NOT NULL, PRIMARY KEY (owner, form))",
    "CREATE TABLE IF NOT EXISTS messages (number INTEGER PRIMARY KEY AUTOINCREMENT, owner TEXT NOT NULL, "
    "reference TEXT NOT NULL, text TEXT NOT NULL, internal INTEGER NOT NULL, key BLOB NOT NULL, "
    "attachments BLOB NOT NULL, at INTEGER NOT NULL, on_parent INTEGER NOT NULL DEFAULT 0)",
    "CREATE TABLE IF NOT EXISTS decisions (number INTEGER PRIMARY KEY AUTOINCREMENT, owner TEXT NOT NULL, "
    "reference TEXT NOT NULL, action TEXT NOT NULL, request BLOB NOT NULL, key BLOB NOT NULL, at INTEGER NOT NULL, "
    "several INTEGER NOT NULL DEFAULT 0)",
};

// Runs a statement with its values in order; the query stands at its answer.
QSqlQuery run(const QString& connection, const char* sql, const QVariantList& values) {
    QSqlQuery query(QSqlDatabase::database(connection));
    query.prepare(QString::fromLatin1(sql));
    for (const auto& value : values)
        query.addBindValue(value);
    query.exec();
    return query;
}

} // namespace

DraftBox::DraftBox(const QString& folder, const QString& owner, QObject* parent)
    : QObject(parent), connection_(QStringLiteral("drafts-") + QUuid::createUuid().toString()), owner_(owner) {
    QDir().mkpath(folder);
    auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection_);
    database.setDatabaseName(QDir(folder).filePath(QStringLiteral("drafts.sqlite")));
    open_ = database.open();
    for (const char* statement : schema) {
        QSqlQuery query(database);
        if (open_ && !query.exec(QString::fromLatin1(statement))) open_ = false;
        if (!open_ && problem_.isEmpty())
            problem_ = query.lastError().isValid() ? query.lastError().text() : database.lastError().text();
    }
    if (open_) grow();
    QFile::setPermissions(database.databaseName(), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

// A box of an earlier version keeps what is in it.
void DraftBox::grow() {
    const auto add = [this](const QString& table, const QString& column) {
        QSqlQuery query(QSqlDatabase::database(connection_));
        if (!query.exec(QStringLiteral("SELECT %1 FROM %2 LIMIT 0").arg(column, table)))
            query.exec(QStringLiteral("ALTER TABLE %2 ADD COLUMN %1 INTEGER NOT NULL DEFAULT 0").arg(column, table));
    };
    add(QStringLiteral("decisions"), QStringLiteral("several"));
    add(QStringLiteral("messages"), QStringLiteral("on_parent"));
}

DraftBox::~DraftBox() {
    QSqlDatabase::database(connection_).close();
    QSqlDatabase::removeDatabase(connection_);
}

bool DraftBox::isOpen() const {
    return open_;
}
QString DraftBox::problem() const {
    return problem_;
}

void DraftBox::keepText(const QString& form, const QByteArray& content) {
    if (content.isEmpty())
        run(connection_, "DELETE FROM texts WHERE owner = ? AND form = ?", {owner_, form});
    else
        run(connection_,
            "INSERT INTO texts (owner, form, content) VALUES (?, ?, ?) "
            "ON CONFLICT (owner, form) DO UPDATE SET content = excluded.content",
            {owner_, form, content});
}

QByteArray DraftBox::text(const QString& form) const {
    auto query = run(connection_, "SELECT content FROM texts WHERE owner = ? AND form = ?", {owner_, form});
    return query.next() ? query.value(0).toByteArray() : QByteArray();
}

QueuedMessage DraftBox::queueMessage(QueuedMessage message) {
    const auto query = run(connection_,
                           "INSERT INTO messages (owner, reference, text, internal, key, attachments, at, on_parent) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                           {owner_, message.reference, message.text, message.internal, message.idempotencyKey,
                            message.attachments.isNull() ? QByteArray("[]") : message.attachments,
                            message.at.toMSecsSinceEpoch(), message.onParent});
    message.number = query.lastInsertId().toLongLong();
    Q_EMIT queueChanged(static_cast<int>(queuedMessages().size()));
    return message;
}

QList<QueuedMessage> DraftBox::queuedMessages() const {
    auto query = run(connection_,
                     "SELECT number, reference, text, internal, key, attachments, at, on_parent FROM messages "
                     "WHERE owner = ? ORDER BY number",
                     {owner_});
    QList<QueuedMessage> messages;
    while (query.next())
        messages.append({query.value(0).toLongLong(), query.value(1).toString(), query.value(2).toString(),
                         query.value(3).toBool(), query.value(4).toByteArray(), query.value(5).toByteArray(),
                         QDateTime::fromMSecsSinceEpoch(query.value(6).toLongLong()), query.value(7).toBool()});
    return messages;
}

void DraftBox::removeMessage(qint64 number) {
    run(connection_, "DELETE FROM messages WHERE owner = ? AND number = ?", {owner_, number});
    Q_EMIT queueChanged(static_cast<int>(queuedMessages().size()));
}

DeferredDecision DraftBox::deferDecision(DeferredDecision decision) {
    const auto query =
        run(connection_,
            "INSERT INTO decisions (owner, reference, action, request, key, at, several) VALUES (?, ?, ?, ?, ?, ?, ?)",
            {owner_, decision.reference, decision.action, decision.request, decision.idempotencyKey,
             decision.at.toMSecsSinceEpoch(), decision.several});
    decision.number = query.lastInsertId().toLongLong();
    return decision;
}

QList<DeferredDecision> DraftBox::deferredDecisions() const {
    auto query = run(connection_,
                     "SELECT number, reference, action, request, key, at, several FROM decisions "
                     "WHERE owner = ? ORDER BY number",
                     {owner_});
    QList<DeferredDecision> decisions;
    while (query.next())
        decisions.append({query.value(0).toLongLong(), query.value(1).toString(), query.value(2).toString(),
                          query.value(3).toByteArray(), query.value(4).toByteArray(),
                          QDateTime::fromMSecsSinceEpoch(query.value(5).toLongLong()), query.value(6).toBool()});
    return decisions;
}

void DraftBox::removeDecision(qint64 number) {
    run(connection_, "DELETE FROM decisions WHERE owner = ? AND number = ?", {owner_, number});
}

} // namespace ilvm::drafts
