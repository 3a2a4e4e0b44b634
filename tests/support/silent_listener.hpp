// A server that takes every connection and never says a word: what a frozen machine looks like from outside.
// Not here: servers that answer (smtp_sink.hpp, test_directory.hpp).
#pragma once
#include <cstdint>

namespace ilvm::support {

class SilentListener {
public:
    SilentListener(); // on a free port of 127.0.0.1
    ~SilentListener();
    SilentListener(const SilentListener&) = delete;
    SilentListener& operator=(const SilentListener&) = delete;

    std::uint16_t port() const noexcept { return port_; }

private:
    int listener_ = -1; // never accepted from: the system completes the handshake, nobody reads
    std::uint16_t port_ = 0;
};

} // namespace ilvm::support
