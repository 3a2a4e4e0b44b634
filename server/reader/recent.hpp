// What was asked for last, by name, up to so many bytes. For several threads.
#pragma once
#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

namespace ilvm::reader {

class Recent {
public:
    using Bytes = std::shared_ptr<const std::string>;

    explicit Recent(std::size_t most) : most_(most) {}

    Bytes find(const std::string& name); // nothing: it is not here
    void keep(const std::string& name, Bytes bytes);

private:
    using Entry = std::pair<std::string, Bytes>;

    const std::size_t most_;
    std::mutex mutex_;
    std::list<Entry> entries_; // the latest first
    std::unordered_map<std::string, std::list<Entry>::iterator> byName_;
    std::size_t size_ = 0;
};

} // namespace ilvm::reader
