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

// The discussions that show it. A note is for the technicians of its ticket, whatever else it says.
QStringList placesFor(const api::Message& message) {
    QStringList places{text(message.ticket)};
    if (message.on_parent && !message.internal) places.append(text(*message.on_parent));
    return places;
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
    auto batch = std::make_shared<cache::Batch>();
    take(change, *batch);
    if (!batch->isEmpty()) Q_EMIT applied(batch);
}

void Truth::take(const api::Change& change, cache::Batch& batch) {
    const bool told = !change.cursor.empty();
    for (const auto& removal : change.removals)
        takeOut(removal, told, batch);
    for (const auto& upsert : change.upserts)
        takeIn(upsert, told, batch);
    if (!told) return;
    cursor_ = QByteArray::fromStdString(change.cursor);
    batch.cursor = change.cursor;
}

void Truth::reset(const api::Change& snapshot) {
    silent_ = true;
    const auto former = std::exchange(tickets_, {});
    messages_.clear();
    placesOfMessage_.clear();
    lines_.clear();
    catalogue_.clear();
    services_.clear();
    auto batch = std::make_shared<cache::Batch>();
    take(snapshot, *batch);
    keepNewer(former);
    silent_ = false;
    describe(*batch);
    Q_EMIT wasReset();
    Q_EMIT applied(batch);
}

void Truth::keepNewer(const QHash<QString, api::Ticket>& former) {
    for (auto was = former.begin(); was != former.end(); ++was) {
        const auto is = tickets_.find(was.key());
        if (is == tickets_.end())
            gone_.insert(was.key());
        else if (was->version > is->version) {
            *is = *was;
            lines_.put(was.key(), lineOf(*was), was->updated_at.milliseconds);
        }
    }
    for (auto is = tickets_.keyBegin(); is != tickets_.keyEnd(); ++is)
        gone_.remove(*is);
}

void Truth::takeIn(const api::Upsert& upsert, bool told, cache::Batch& batch) {
    const auto& json = upsert.value.text;
    if (upsert.type == api::FeedType::ticket) {
        if (auto ticket = wire::readAnswer<api::Ticket>(json)) takeTicket(std::move(*ticket), told, batch);
    } else if (upsert.type == api::FeedType::message) {
        if (auto message = wire::readAnswer<api::Message>(json)) takeMessage(std::move(*message), told, batch);
    } else {
        takeReference(upsert, batch);
    }
}

// What is not of one ticket. Names of people travel inside what they stand in.
void Truth::takeReference(const api::Upsert& upsert, cache::Batch& batch) {
    const auto& json = upsert.value.text;
    const auto code = [](const auto& each) { return codeOf(each); };
    if (upsert.type == api::FeedType::catalogue_item) {
        auto item = wire::readAnswer<api::CatalogueItem>(json);
        if (item.has_error()) return;
        put(catalogue_, std::move(*item), code);
        batch.catalogue = catalogue_;
        if (!silent_) Q_EMIT catalogueChanged();
    } else if (upsert.type == api::FeedType::service) {
        auto service = wire::readAnswer<api::Service>(json);
        if (service.has_error()) return;
        put(services_, std::move(*service), code);
        batch.services = services_;
        if (!silent_) Q_EMIT catalogueChanged();
    } else if (upsert.type == api::FeedType::me) {
        auto me = wire::readAnswer<api::Me>(json);
        if (me.has_error()) return;
        me_ = std::move(*me);
        batch.me = me_;
        if (!silent_) Q_EMIT meChanged();
    } else if (upsert.type == api::FeedType::user) {
        const auto user = wire::readAnswer<api::Person>(json);
        if (user.has_value() && !silent_) Q_EMIT userChanged(text(user->id));
    }
}

void Truth::takeOut(const api::Removal& removal, bool told, cache::Batch& batch) {
    const QString id = text(removal.id);
    switch (removal.type) {
    case api::FeedType::ticket:
        if (told) gone_.insert(id);
        batch.removedTickets.push_back(removal.id);
        dropTicket(id);
        break;
    case api::FeedType::message:
        if (told) gone_.insert(id);
        batch.removedMessages.push_back(removal.id);
        dropMessage(id);
        break;
    case api::FeedType::catalogue_item:
        drop(catalogue_, removal.id);
        batch.catalogue = catalogue_;
        if (!silent_) Q_EMIT catalogueChanged();
        break;
    case api::FeedType::service:
        drop(services_, removal.id);
        batch.services = services_;
        if (!silent_) Q_EMIT catalogueChanged();
        break;
    case api::FeedType::user:
        if (!silent_) Q_EMIT userChanged(id);
        break;
    case api::FeedType::me:
        break;
    }
}

void Truth::dropMessage(const QString& id) {
    for (const auto& reference : placesOfMessage_.value(id))
        if (removeMessage(reference, id) && !silent_) Q_EMIT messagesChanged(reference);
}

void Truth::dropTicket(const QString& reference) {
    // What a child said on its parent stays there, and the other way round.
    for (const auto& message : std::vector(messages(reference)))
        removeMessage(reference, text(message.id));
    messages_.remove(reference);
    lines_.remove(reference);
    if (!tickets_.contains(reference)) return;
    if (!silent_) Q_EMIT ticketRemoved(reference);
    tickets_.remove(reference);
}

void Truth::takeTicket(api::Ticket ticket, bool told, cache::Batch& batch) {
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
    lines_.put(reference, lineOf(ticket), ticket.updated_at.milliseconds);
    if (!silent_) batch.tickets.push_back(kept(reference, ticket));
    tickets_.insert(reference, std::move(ticket));
    if (!silent_) Q_EMIT ticketChanged(reference);
}

void Truth::takeMessage(api::Message message, bool told, cache::Batch& batch) {
    const QString id = text(message.id);
    if (told)
        gone_.remove(id);
    else if (gone_.contains(id))
        return;
    const auto places = placesFor(message);
    QStringList changed;
    for (const auto& reference : placesOfMessage_.value(id))
        if (!places.contains(reference) && removeMessage(reference, id)) changed.append(reference);
    for (const auto& reference : places)
        if (placeMessage(reference, message, true)) changed.append(reference);
    if (changed.isEmpty()) return;
    batch.messages.push_back(std::move(message));
    if (silent_) return;
    for (const auto& reference : changed)
        Q_EMIT messagesChanged(reference);
}

// False: it is there already, as it is, or in another form that stands.
bool Truth::placeMessage(const QString& reference, const api::Message& message, bool replace) {
    auto& list = messages_[reference];
    const auto place = std::lower_bound(list.begin(), list.end(), message, isOlder);
    if (place != list.end() && place->id == message.id) {
        if (!replace || *place == message) return false;
        *place = message;
        return true;
    }
    list.insert(place, message);
    placesOfMessage_[text(message.id)].append(reference);
    return true;
}

// False: it is not there.
bool Truth::removeMessage(const QString& reference, const QString& id) {
    const auto places = placesOfMessage_.find(id);
    if (places == placesOfMessage_.end() || !places->removeOne(reference)) return false;
    if (places->isEmpty()) placesOfMessage_.erase(places);
    std::erase_if(messages_[reference], [&](const auto& message) { return text(message.id) == id; });
    return true;
}

} // namespace ilvm::truth
