#include "server/reader/recent.hpp"

namespace ilvm::reader {

Recent::Bytes Recent::find(const std::string& name) {
    const std::lock_guard lock(mutex_);
    const auto found = byName_.find(name);
    if (found == byName_.end()) return nullptr;
    entries_.splice(entries_.begin(), entries_, found->second);
    return found->second->second;
}

void Recent::keep(const std::string& name, Bytes bytes) {
    const std::lock_guard lock(mutex_);
    if (bytes->size() > most_ || byName_.contains(name)) return;
    size_ += bytes->size();
    entries_.emplace_front(name, std::move(bytes));
    byName_[name] = entries_.begin();
    while (size_ > most_) {
        size_ -= entries_.back().second->size();
        byName_.erase(entries_.back().first);
        entries_.pop_back();
    }
}

} // namespace ilvm::reader
