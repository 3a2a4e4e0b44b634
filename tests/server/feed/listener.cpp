#include "tests/server/feed/listener.hpp"

#include "server/store/change_reader.hpp"
#include "server/store/digest.hpp"
#include "server/store/sessions.hpp"

#include <algorithm>

namespace ilvm::tests {
namespace {

std::string fieldOf(const std::string& frame, const std::string& name) {
    const auto at = ("\n" + frame).find("\n" + name + ": ");
    if (at == std::string::npos) return {};
    const auto begin = at + name.size() + 2;
    return frame.substr(begin, frame.find('\n', begin) - begin);
}

std::string keyOf(const api::Upsert& upsert) {
    const auto document = wire::Document::parse(upsert.value.text);
    for (const auto* name : {"reference", "code", "id"})
        if (const auto id = document->root().member(name)) return std::string(id->string());
    return {};
}

} // namespace

Told toldFrom(const std::string& frame) {
    Told told{fieldOf(frame, "id"), fieldOf(frame, "event"), {}};
    if (told.event == "change") told.change = wire::readAnswer<api::Change>(fieldOf(frame, "data")).value();
    return told;
}

bool Listener::push(feed::Frame frame) {
    const std::lock_guard lock(mutex_);
    told_.push_back(toldFrom(*frame));
    changed_.notify_all();
    return true;
}

void Listener::end() {
    const std::lock_guard lock(mutex_);
    ended_ = true;
    changed_.notify_all();
}

std::vector<Told> Listener::told() const {
    const std::lock_guard lock(mutex_);
    return told_;
}

bool Listener::ended() const {
    const std::lock_guard lock(mutex_);
    return ended_;
}

bool Listener::waitFor(const std::function<bool(const std::vector<Told>&)>& holds) const {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, std::chrono::seconds(10), [&] { return holds(told_); });
}

bool Listener::waitForUpsert(const std::string& reference) const {
    return waitFor([&](const auto& all) {
        return std::any_of(all.begin(), all.end(), [&](const Told& told) {
            return hasUpsert(told, api::FeedType::ticket, "\"reference\":\"" + reference + "\"");
        });
    });
}

bool Listener::waitForRemoval(const std::string& reference) const {
    return waitFor([&](const auto& all) {
        return std::any_of(all.begin(), all.end(), [&](const Told& told) { return hasRemoval(told, reference); });
    });
}

bool Listener::waitForEnd() const {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, std::chrono::seconds(10), [&] { return ended_; });
}

bool hasUpsert(const Told& told, api::FeedType type, const std::string& containing) {
    return std::any_of(told.change.upserts.begin(), told.change.upserts.end(), [&](const api::Upsert& upsert) {
        return upsert.type == type && upsert.value.text.find(containing) != std::string::npos;
    });
}

bool hasRemoval(const Told& told, const std::string& id) {
    return std::any_of(told.change.removals.begin(), told.change.removals.end(),
                       [&](const api::Removal& removal) { return removal.id == id; });
}

void apply(Copy& copy, const std::vector<api::Upsert>& upserts, const std::vector<api::Removal>& removals) {
    for (const auto& removal : removals) {
        copy.erase(std::string(wire::codeOf(removal.type)) + " " + removal.id);
        if (removal.type != api::FeedType::ticket) continue;
        const std::string discussion = "\"ticket\":\"" + removal.id + "\"";
        std::erase_if(copy, [&](const auto& item) { return item.second.find(discussion) != std::string::npos; });
    }
    for (const auto& upsert : upserts)
        copy[std::string(wire::codeOf(upsert.type)) + " " + keyOf(upsert)] = upsert.value.text;
}

feed::Reader readerOf(House& house, const std::string& login) {
    const auto caller = house.caller(login);
    store::SessionRow session;
    session.token_hash = store::randomBytes(32);
    session.user_id = caller.actor.id;
    session.created_at = house.context().now();
    session.expires_at = {house.context().now().milliseconds + 3'600'000};
    store::insertSession(*house.database().lease(), session);
    return {caller.actor.id, caller.tokens, session.token_hash};
}

void giveRights(House& house, const std::string& login, const domain::Rights& rights) {
    auto connection = house.database().lease();
    store::Transaction transaction(*connection);
    auto row = *store::readUserByKey(*connection, login);
    const auto before = row.tokens;
    row.roles = rights.roles;
    row.services = rights.services;
    row.origin_services = rights.origin_services;
    row.tokens = domain::tokensOf({row.id, rights});
    store::saveUser(*connection, row, house.context().now());
    store::appendChange(*connection, {"rights", row.id, before, row.tokens, {}});
    transaction.commit();
}

} // namespace ilvm::tests
