// A House with a feed that has begun to read, and its streams.
#pragma once
#include "server/feed/hub.hpp"
#include "tests/server/feed/listener.hpp"
#include "tests/server/usecases/house.hpp"

#include <thread>

namespace ilvm::tests {

inline feed::Hub::Settings settingsOf(House& house, std::chrono::milliseconds poll = std::chrono::milliseconds(20)) {
    return {.poll = poll, .now = house.context().now, .log = [](const std::string&) {}};
}

class FeedHouse {
public:
    explicit FeedHouse(Houses& houses) : house(houses), hub(house.database(), settingsOf(house)) {}

    std::shared_ptr<Listener> listen(const feed::Reader& reader, const std::optional<std::string>& last = {}) {
        auto listener = std::make_shared<Listener>();
        leases.push_back(subscribe(reader, last, listener));
        return listener;
    }
    std::shared_ptr<Listener> listen(const std::string& login, const std::optional<std::string>& last = {}) {
        return listen(readerOf(house, login), last);
    }
    std::shared_ptr<void> subscribe(const feed::Reader& reader, const std::optional<std::string>& last,
                                    const std::shared_ptr<Listener>& listener) {
        // The hub may not have looked at the database yet.
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
        while (true) {
            try {
                return hub.subscribe(reader, last, listener);
            } catch (const store::DatabaseAway&) {
                if (std::chrono::steady_clock::now() > deadline) throw;
                std::this_thread::yield();
            }
        }
    }

    House house;
    feed::Hub hub;
    std::vector<std::shared_ptr<void>> leases;
};

} // namespace ilvm::tests
