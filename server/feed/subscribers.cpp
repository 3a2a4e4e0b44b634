#include "server/feed/subscribers.hpp"

namespace ilvm::feed {
namespace {

constexpr std::size_t mostWaiting = 10'000; // frames, while a client catches up

} // namespace

void Subscription::tell(const Frame& frame) {
    if (gone) return;
    if (replaying) {
        if (waiting.size() <= mostWaiting) waiting.push_back(frame);
    } else if (!subscriber->push(frame)) {
        gone = true;
    }
}

void Subscription::endReplay(const std::string& cursor) {
    replaying = false;
    if (waiting.size() > mostWaiting) waiting = {resyncFrame(cursor)};
    for (const auto& frame : waiting)
        tell(frame);
    waiting = {};
}

void Subscribers::add(const Handle& subscription) {
    all_.insert(subscription);
    index(subscription);
}

void Subscribers::setRights(const Handle& subscription, domain::Tokens tokens, domain::Tokens earlier,
                            std::uint64_t until) {
    unindex(subscription);
    subscription->reader.tokens = std::move(tokens);
    subscription->earlier = std::move(earlier);
    subscription->earlierUntil = until;
    if (all_.contains(subscription)) index(subscription);
}

void Subscribers::removeGone() {
    for (auto it = all_.begin(); it != all_.end();) {
        if (!(*it)->gone) {
            ++it;
            continue;
        }
        unindex(*it);
        it = all_.erase(it);
    }
}

std::set<Subscribers::Handle> Subscribers::holdersOf(const domain::Tokens& one, const domain::Tokens& other) const {
    std::set<Handle> holders;
    for (const auto* tokens : {&one, &other})
        for (const auto& token : *tokens)
            if (const auto found = byToken_.find(token); found != byToken_.end())
                holders.insert(found->second.begin(), found->second.end());
    return holders;
}

std::vector<Subscribers::Handle> Subscribers::of(const std::string& userId) const {
    std::vector<Handle> own;
    const auto found = byToken_.find(domain::userToken(userId));
    if (found == byToken_.end()) return own;
    for (const auto& subscription : found->second)
        if (subscription->reader.userId == userId) own.push_back(subscription);
    return own;
}

void Subscribers::index(const Handle& subscription) {
    // Their own token stays, whatever becomes of their rights, so that they are found.
    byToken_[domain::userToken(subscription->reader.userId)].insert(subscription);
    for (const auto* tokens : {&subscription->reader.tokens, &subscription->earlier})
        for (const auto& token : *tokens)
            byToken_[token].insert(subscription);
}

void Subscribers::unindex(const Handle& subscription) {
    const auto drop = [&](const domain::Token& token) {
        const auto found = byToken_.find(token);
        if (found == byToken_.end()) return;
        found->second.erase(subscription);
        if (found->second.empty()) byToken_.erase(found);
    };
    drop(domain::userToken(subscription->reader.userId));
    for (const auto* tokens : {&subscription->reader.tokens, &subscription->earlier})
        for (const auto& token : *tokens)
            drop(token);
}

} // namespace ilvm::feed
