#include "client/store/truth.hpp"

#include "shared/wire/read.hpp"
#include "shared/wire/write.hpp"

namespace ilvm::truth {
namespace {

QString text(const std::string& value) {
    return QString::fromStdString(value);
}

// Replaces the one with the same key, or adds it at the end.
template <typename T, typename Key>
void put(std::vector<T>& list, T value, Key key) {
    for (auto& present : list)
        if (key(present) == key(value)) {
            present = std::move(value);
            return;
        }
    list.push_back(std::move(value));
}

std::string codeOf(const api::CatalogueItem& item) {
    return item.code;
}

// As the feed names a service: "target:IT".
std::string codeOf(const api::Service& service) {
    return std::string(wire::codeOf(service.type)) + ":" + service.code;
}

template <typename T>
void drop(std::vector<T>& list, const std::string& code) {
    std::erase_if(list, [&](const T& item) { return codeOf(item) == code; });
}

bool isOlder(const api::Message& one, const api::Message& other) {
    return one.id.size() != other.id.size() ? one.id.size() < other.id.size() : one.id < other.id;
}

} // namespace

Truth::Truth(QObject* parent) : QObject(parent) {}

api::Change Truth::changeOf(const api::Ticket& ticket) {
    api::Ticket travelling = ticket;
    travelling.actions.reset();
    return {{{api::FeedType::ticket, {wire::toJson(travelling)}}}, {}, {}};
}

api::Change Truth::changeOf(const api::Message& message) {
    return {{{api::FeedType::message, {wire::toJson(message)}}}, {}, {}};
}

const api::Ticket* Truth::ticket(const QString& reference) const {
    const auto found = tickets_.constFind(reference);
    return found == tickets_.constEnd() ? nullptr : &*found;
}

const std::vector<api::Message>& Truth::messages(const QString& reference) const {
    static const std::vector<api::Message> none;
    const auto found = messages_.constFind(reference);
    return found == messages_.constEnd() ? none : *found;
}

void Truth::apply(const api::Change& change) {
    const bool told = !change.cursor.empty();
    for (const auto& removal : change.removals)
        takeOut(removal, told);
    for (const auto& upsert : change.upserts)
        takeIn(upsert, told);
    if (!change.cursor.empty()) cursor_ = QByteArray::fromStdString(change.cursor);
    if (!silent_) Q_EMIT applied(change);
}

void Truth::reset(const api::Change& snapshot) {
    silent_ = true;
    const auto former = std::exchange(tickets_, {});
    messages_.clear();
    ticketOfMessage_.clear();
    catalogue_.clear();
    services_.clear();
    apply(snapshot);
    keepNewer(former);
    silent_ = false;
    Q_EMIT wasReset();
}

void Truth::keepNewer(const QHash<QString, api::Ticket>& former) {
    for (auto was = former.begin(); was != former.end(); ++was) {
        const auto is = tickets_.find(was.key());
        if (is == tickets_.end())
            gone_.insert(was.key());
        else if (was->version > is->version)
            *is = *was;
    }
    for (auto is = tickets_.keyBegin(); is != tickets_.keyEnd(); ++is)
        gone_.remove(*is);
}

void Truth::takeIn(const api::Upsert& upsert, bool told) {
    const auto& json = upsert.value.text;
    switch (upsert.type) {
    case api::FeedType::ticket:
        if (auto ticket = wire::readAnswer<api::Ticket>(json)) takeTicket(std::move(*ticket), told);
        break;
    case api::FeedType::message:
        if (auto message = wire::readAnswer<api::Message>(json)) takeMessage(std::move(*message));
        break;
    case api::FeedType::catalogue_item:
        if (auto item = wire::readAnswer<api::CatalogueItem>(json)) {
            put(catalogue_, std::move(*item), [](const auto& each) { return codeOf(each); });
            if (!silent_) Q_EMIT catalogueChanged();
        }
        break;
    case api::FeedType::service:
        if (auto service = wire::readAnswer<api::Service>(json)) {
            put(services_, std::move(*service), [](const auto& each) { return codeOf(each); });
            if (!silent_) Q_EMIT catalogueChanged();
        }
        break;
    case api::FeedType::me:
        if (auto me = wire::readAnswer<api::Me>(json)) {
            me_ = std::move(*me);
            if (!silent_) Q_EMIT meChanged();
        }
        break;
    case api::FeedType::user:
        break; // names travel inside what they stand in
    }
}

void Truth::takeOut(const api::Removal& removal, bool told) {
    const QString id = text(removal.id);
    switch (removal.type) {
    case api::FeedType::ticket:
        if (told) gone_.insert(id);
        dropTicket(id);
        break;
    case api::FeedType::message: {
        const QString reference = ticketOfMessage_.take(id);
        if (reference.isEmpty()) break;
        std::erase_if(messages_[reference], [&](const auto& message) { return message.id == removal.id; });
        if (!silent_) Q_EMIT messagesChanged(reference);
        break;
    }
    case api::FeedType::catalogue_item:
        drop(catalogue_, removal.id);
        if (!silent_) Q_EMIT catalogueChanged();
        break;
    case api::FeedType::service:
        drop(services_, removal.id);
        if (!silent_) Q_EMIT catalogueChanged();
        break;
    case api::FeedType::me:
    case api::FeedType::user:
        break;
    }
}

void Truth::dropTicket(const QString& reference) {
    for (const auto& message : messages_.take(reference))
        ticketOfMessage_.remove(text(message.id));
    if (!tickets_.contains(reference)) return;
    if (!silent_) Q_EMIT ticketRemoved(reference);
    tickets_.remove(reference);
}

void Truth::takeTicket(api::Ticket ticket, bool told) {
    const QString reference = text(ticket.reference);
    if (told)
        gone_.remove(reference);
    else if (gone_.contains(reference))
        return;
    ticket.actions.reset(); // they were one reader's, at one moment
    const auto present = tickets_.find(reference);
    if (present != tickets_.end()) {
        // An answer may overtake the feed. Between equal versions only the number of messages grows.
        const bool older = ticket.version < present->version ||
                           (ticket.version == present->version && ticket.message_count < present->message_count);
        if (older || *present == ticket) return;
    }
    tickets_.insert(reference, std::move(ticket));
    if (!silent_) Q_EMIT ticketChanged(reference);
}

void Truth::takeMessage(api::Message message) {
    const QString reference = text(message.ticket), id = text(message.id);
    auto& list = messages_[reference];
    const auto place = std::lower_bound(list.begin(), list.end(), message, isOlder);
    if (place != list.end() && place->id == message.id) {
        if (*place == message) return;
        *place = std::move(message);
    } else {
        list.insert(place, std::move(message));
        ticketOfMessage_.insert(id, reference);
    }
    if (!silent_) Q_EMIT messagesChanged(reference);
}

} // namespace ilvm::truth
