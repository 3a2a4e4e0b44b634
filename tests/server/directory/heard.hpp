// A follower that keeps what it hears: the people as the directory told of them, one telling after the other.
#pragma once
#include "server/directory/directory.hpp"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>

namespace ilvm::tests {

class Heard : public directory::Follower {
public:
    void refreshed(directory::Snapshot everything) override {
        const std::lock_guard lock(mutex_);
        people_.clear();
        for (auto& person : everything.people)
            people_[person.key] = std::move(person);
        ++refreshes_;
        changed_.notify_all();
    }
    void changed(directory::Changes changes) override {
        const std::lock_guard lock(mutex_);
        for (const auto& key : changes.gone)
            people_.erase(key);
        for (auto& person : changes.people) {
            ++tellings_[person.login];
            people_[person.key] = std::move(person);
        }
        changed_.notify_all();
    }
    void lost(const std::string& why) override {
        const std::lock_guard lock(mutex_);
        why_ = why;
        ++losses_;
        changed_.notify_all();
    }

    // False when it does not come to hold within the time.
    bool waitFor(const std::function<bool()>& holds, std::chrono::milliseconds time = std::chrono::seconds(20)) {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, time, holds);
    }
    bool waitForRefresh(int number) {
        return waitFor([&] { return refreshes_ >= number; });
    }
    bool waitForLosses(int number) {
        return waitFor([&] { return losses_ >= number; });
    }
    bool waitForLoss(const std::string& saying) {
        return waitFor([&] { return why_.find(saying) != std::string::npos; });
    }
    // In `waitFor` only: the lock is held.
    const directory::Person* named(const std::string& login) const {
        for (const auto& [key, person] : people_)
            if (person.login == login) return &person;
        return nullptr;
    }
    static std::string groupsOf(const directory::Person& person) {
        std::string names;
        for (const auto& group : person.groups)
            names += (names.empty() ? "" : " ") + group.name;
        return names;
    }
    bool waitForGroups(const std::string& login, const std::string& groups) {
        return waitFor([&] {
            const auto* person = named(login);
            return person != nullptr && groupsOf(*person) == groups;
        });
    }
    bool waitForNobody(const std::string& login) {
        return waitFor([&] { return named(login) == nullptr; });
    }

    bool waitForPeople(const std::vector<directory::Person>& all) { // by key
        return waitFor([&] {
            return std::equal(people_.begin(), people_.end(), all.begin(), all.end(),
                              [](const auto& one, const auto& other) { return one.second == other; });
        });
    }

    int refreshes() const { return read(refreshes_); }
    int losses() const { return read(losses_); }
    int tellingsOf(const std::string& login) {
        const std::lock_guard lock(mutex_);
        return tellings_[login];
    }
    std::string why() const {
        const std::lock_guard lock(mutex_);
        return why_;
    }
    std::vector<directory::Person> people() const { // by key
        const std::lock_guard lock(mutex_);
        std::vector<directory::Person> all;
        for (const auto& [key, person] : people_)
            all.push_back(person);
        return all;
    }
    directory::Person person(const std::string& login) const {
        const std::lock_guard lock(mutex_);
        const auto* found = named(login);
        return found == nullptr ? directory::Person{} : *found;
    }

private:
    int read(const int& number) const {
        const std::lock_guard lock(mutex_);
        return number;
    }

    mutable std::mutex mutex_; // guards all below
    std::condition_variable changed_;
    std::map<std::string, directory::Person> people_;
    std::map<std::string, int> tellings_; // by login
    int refreshes_ = 0;
    int losses_ = 0;
    std::string why_;
};

} // namespace ilvm::tests
