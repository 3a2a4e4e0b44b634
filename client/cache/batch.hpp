// What travels between the truth in memory and its copy on disk.
// Not here: the file (copy_file.hpp).
#pragma once
#include "shared/api/catalogue.hpp"
#include "shared/api/discussion.hpp"

#include <QByteArray>
#include <QDateTime>
#include <QMetaType>
#include <QString>
#include <deque>
#include <optional>
#include <vector>

namespace ilvm::cache {

struct KeptTicket {
    api::Ticket ticket;
    std::string line; // folded words, as the search reads them
    // Near: alive, or this person's own; read at once at the next start. Of the others only the line is, later.
    bool isNear = true;
};

// What one change did to the truth; it is written whole or not at all, with its cursor.
struct Batch {
    bool whole = false; // this is all there is: everything else goes
    std::vector<KeptTicket> tickets;
    std::vector<api::Message> messages;
    std::vector<std::string> removedTickets; // with their messages
    std::vector<std::string> removedMessages;
    std::optional<std::vector<api::CatalogueItem>> catalogue;
    std::optional<std::vector<api::Service>> services;
    std::optional<api::Me> me;
    std::string cursor; // empty: unchanged

    bool isEmpty() const {
        return !whole && tickets.empty() && messages.empty() && removedTickets.empty() && removedMessages.empty() &&
               !catalogue && !services && !me && cursor.empty();
    }
};

// What a copy opens with.
struct Opening {
    std::deque<KeptTicket> tickets; // the near ones; many and large, so never moved
    std::vector<api::CatalogueItem> catalogue;
    std::vector<api::Service> services;
    std::optional<api::Me> me;
    std::string cursor; // empty: there is no copy
    QDateTime asOf;     // when it was last known to be true
};

// A ticket that stays on disk, as the search knows it.
struct FarLine {
    QString reference;
    QByteArray line;
    qint64 updatedAt = 0; // milliseconds
};

} // namespace ilvm::cache

Q_DECLARE_METATYPE(ilvm::cache::FarLine)
