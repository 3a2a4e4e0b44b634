// What the client knows, in memory: tickets, discussions, catalogue, services, oneself. `apply` is its only door: the
// answer to one's own click and the news of someone else's come in alike. Not here: clicks that are not answered yet
// (pending.hpp), the copy on disk (client/cache), and what is shown of it (client/models).
#pragma once
#include "client/cache/batch.hpp"
#include "client/store/search_lines.hpp"
#include "shared/api/feed.hpp"

#include <QHash>
#include <QObject>
#include <QSet>
#include <memory>

namespace ilvm::truth {

class Truth : public QObject {
    Q_OBJECT

public:
    explicit Truth(QObject* parent = nullptr);

    // Takes in what changed. A ticket of an older version than the one that is there changes nothing; one whose text
    // cannot be read is left out. The cursor moves when the change brings one: such a change is the feed's, and what it
    // took away only the feed brings back. An answer that it has overtaken does not.
    void apply(const api::Change& change);

    // Forgets everything that is not in this snapshot, tickets and discussions alike, then takes it in. Of a ticket
    // whose newer version is already here (an answer came while the pages were read), that one stays.
    void reset(const api::Change& snapshot);

    // From the copy on disk: where nothing newer is known, and without news of it being told. `restore` comes before
    // everything else; far tickets enter the search only.
    void restore(cache::Opening opening);
    void restoreFar(const QList<cache::FarLine>& lines);
    void recallTicket(api::Ticket ticket);
    void recallMessages(const QString& reference, std::vector<api::Message> messages);

    // Somebody asks the server for it anew: what it answers counts, though the ticket had gone. What the feed takes
    // away after that does not come back by the answer.
    void expect(const QString& reference) { gone_.remove(reference); }

    // A Change of one ticket or one message, as an answer of the server gave it; without a cursor.
    static api::Change changeOf(const api::Ticket& ticket);
    static api::Change changeOf(const api::Message& message);

    const api::Ticket* ticket(const QString& reference) const; // valid until the next change
    const QHash<QString, api::Ticket>& tickets() const { return tickets_; }
    // Oldest first: its own, and of its children those that are to be shown on it too.
    const std::vector<api::Message>& messages(const QString& reference) const;
    const SearchLines& lines() const { return lines_; } // of tickets that stay on disk too
    const std::vector<api::CatalogueItem>& catalogue() const { return catalogue_; }
    const std::vector<api::Service>& services() const { return services_; }
    const std::optional<api::Me>& me() const { return me_; }
    const QByteArray& cursor() const { return cursor_; }

Q_SIGNALS:
    void ticketChanged(const QString& reference);
    void ticketRemoved(const QString& reference); // it can still be read while this is told, and no longer after
    void messagesChanged(const QString& reference);
    void catalogueChanged(); // services too
    void meChanged();
    void userChanged(const QString& id); // somebody's; nothing of them is kept here
    void wasReset();                     // in place of the signals above
    // After them: what was really taken in, for the copy on disk.
    void applied(const std::shared_ptr<const ilvm::cache::Batch>& batch);

private:
    void take(const api::Change& change, cache::Batch& batch);
    void takeIn(const api::Upsert& upsert, bool told, cache::Batch& batch);
    void takeOut(const api::Removal& removal, bool told, cache::Batch& batch);
    void takeTicket(api::Ticket ticket, bool told, cache::Batch& batch);
    void dropTicket(const QString& reference);
    void keepNewer(const QHash<QString, api::Ticket>& former);
    void takeMessage(api::Message message, bool told, cache::Batch& batch);
    bool placeMessage(const QString& reference, const api::Message& message, bool replace);
    bool removeMessage(const QString& reference, const QString& id);
    void dropMessage(const QString& id);
    void takeReference(const api::Upsert& upsert, cache::Batch& batch);
    cache::KeptTicket kept(const QString& reference, const api::Ticket& ticket) const;
    void describe(cache::Batch& batch) const; // all that there is

    QHash<QString, api::Ticket> tickets_;
    QHash<QString, std::vector<api::Message>> messages_;
    QHash<QString, QStringList> placesOfMessage_; // the discussions in which it stands
    SearchLines lines_;
    QSet<QString> gone_; // references and message ids that the feed took away
    std::vector<api::CatalogueItem> catalogue_;
    std::vector<api::Service> services_;
    std::optional<api::Me> me_;
    QByteArray cursor_;
    bool silent_ = false; // within reset
};

} // namespace ilvm::truth
