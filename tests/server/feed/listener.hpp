// A stream's end that keeps what it is told, and a copy of the world that is kept true by it.
#pragma once
#include "server/feed/hub.hpp"
#include "shared/wire/read.hpp"
#include "tests/server/usecases/house.hpp"

#include <condition_variable>
#include <map>

namespace ilvm::tests {

struct Told {
    std::string id;
    std::string event;
    api::Change change;
};

Told toldFrom(const std::string& frame);

class Listener : public feed::Subscriber {
public:
    bool push(feed::Frame frame) override;
    void end() override;

    // All that was told so far.
    std::vector<Told> told() const;
    bool ended() const;

    // Waits until it is so; false after ten seconds.
    bool waitFor(const std::function<bool(const std::vector<Told>&)>& holds) const;
    bool waitForUpsert(const std::string& reference) const; // of a ticket
    bool waitForRemoval(const std::string& reference) const;
    bool waitForEnd() const;

private:
    mutable std::mutex mutex_;
    mutable std::condition_variable changed_;
    std::vector<Told> told_;
    bool ended_ = false;
};

bool hasUpsert(const Told& told, api::FeedType type, const std::string& containing);
bool hasRemoval(const Told& told, const std::string& id);

// What a client holds: values by type and id. The discussion of a ticket goes with it.
using Copy = std::map<std::string, std::string>;
void apply(Copy& copy, const std::vector<api::Upsert>& upserts, const std::vector<api::Removal>& removals);

// A person of the House with an open session, as a stream sees them.
feed::Reader readerOf(House& house, const std::string& login);

// Gives a person these rights, in the transaction of which the feed hears.
void giveRights(House& house, const std::string& login, const domain::Rights& rights);

} // namespace ilvm::tests
