// What the truth and its copy on disk do for each other: the truth opens on the copy, the copy keeps what changes, and
// what only the disk holds can be found and recalled.
// Not here: files and threads (client/cache).
#pragma once
#include "client/cache/local_copy.hpp"
#include "client/store/truth.hpp"

#include <QObject>

namespace ilvm::truth {

class Archive : public QObject {
    Q_OBJECT

public:
    Archive(Truth& truth, cache::LocalCopy& copy, QObject* parent = nullptr);

    // Fills the truth, which is empty yet, and follows it from here on. Before the first screen.
    void open();
    // Brings the words of all the others into the search, bit by bit. After the first screen.
    void readFar() { copy_.readFar(); }

    QDateTime asOf() const { return asOf_; } // when the copy was last true; invalid: there was none
    void stillTrue();                        // it is, as of now
    void close() { copy_.close(); }          // and frees it for the next session
    void throwAway() { copy_.throwAway(); }  // signing out leaves nothing of it

    // Brings a ticket and its messages from the disk into the truth, where they are not there yet. False: this machine
    // does not know the ticket.
    bool recall(const QString& reference);

    // What fits the words, those changed last first, wherever they are kept.
    std::vector<api::TicketSummary> find(const QString& query, int most);

private:
    Truth& truth_;
    cache::LocalCopy& copy_;
    QDateTime asOf_;
};

} // namespace ilvm::truth
