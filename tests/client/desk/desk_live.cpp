// What the server of a desk says beside tickets and messages: rights, absences and the link to the directory.
#include "shared/wire/write.hpp"
#include "tests/client/desk/desk_administration.hpp"
#include "tests/client/desk/desk_personal.hpp"
#include "tests/client/desk/desk_server.hpp"

namespace ilvm::tests {

void DeskServer::tellRights(const api::Me& me, const std::vector<std::string>& lost) {
    world_.me = me;
    api::Change change;
    change.upserts.push_back({api::FeedType::me, {wire::toJson(me)}});
    for (const auto& reference : lost)
        change.removals.push_back({api::FeedType::ticket, reference});
    announce(std::move(change));
}

void DeskServer::tellDelegations(const std::vector<api::GivenDelegation>& all) {
    world_.delegations = all;
    takeDelegations(world_);
    const api::Person person{world_.me.id, world_.me.login, world_.me.display_name, world_.me.department};
    announce(api::Change{
        {{api::FeedType::user, {wire::toJson(person)}}, {api::FeedType::me, {wire::toJson(world_.me)}}}, {}, {}});
}

void DeskServer::tellService(const api::Service& service) {
    keepService(world_, service);
    announce(api::FeedType::service, wire::toJson(service));
}

void DeskServer::tellItem(const api::CatalogueItem& item) {
    keepItem(world_, item);
    announce(api::FeedType::catalogue_item, wire::toJson(item));
}

void DeskServer::tellDirectory(const api::DirectoryLink& link) {
    world_.directory = link;
    announce(eventOf(link));
}

QByteArray DeskServer::eventOf(const api::DirectoryLink& link) {
    return "event: directory\ndata: " + QByteArray::fromStdString(wire::toJson(link)) + "\n\n";
}

void DeskServer::announce(api::Change change) {
    change.cursor = std::to_string(++cursor_);
    announce("id: " + QByteArray::fromStdString(change.cursor) +
             "\nevent: change\ndata: " + QByteArray::fromStdString(wire::toJson(change)) + "\n\n");
}

void DeskServer::announce(const QByteArray& event) {
    for (const auto& stream : streams_)
        if (stream) stream->write(event);
}

} // namespace ilvm::tests
