#include "server/feed/notifier.hpp"

#include "server/store/database.hpp"

#include <chrono>
#include <optional>

namespace ilvm::feed {

Notifier::Notifier(std::string databaseUrl) : url_(std::move(databaseUrl)), thread_([this] { run(); }) {}

Notifier::~Notifier() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    woken_.notify_one();
    thread_.join();
}

void Notifier::changed() {
    {
        const std::lock_guard lock(mutex_);
        if (dirty_) return;
        dirty_ = true;
    }
    woken_.notify_one();
}

void Notifier::run() {
    static const std::string sql = std::string("NOTIFY ") + wakeUpChannel;
    std::optional<store::Connection> connection;
    std::unique_lock lock(mutex_);
    while (true) {
        woken_.wait(lock, [this] { return dirty_ || stopping_; });
        if (stopping_) return;
        dirty_ = false;
        lock.unlock();
        try {
            if (!connection) connection.emplace(url_);
            connection->run(sql);
        } catch (const std::exception&) {
            connection.reset(); // the readers' poll stands in until it can be reached again
        }
        lock.lock();
        woken_.wait_for(lock, std::chrono::milliseconds(20), [this] { return stopping_; });
    }
}

} // namespace ilvm::feed
