#include "tests/support/silent_listener.hpp"

#include <arpa/inet.h>
#include <cerrno>
#include <netinet/in.h>
#include <sys/socket.h>
#include <system_error>
#include <unistd.h>

namespace ilvm::support {

SilentListener::SilentListener() : listener_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    const bool listening = listener_ >= 0 && bind(listener_, reinterpret_cast<sockaddr*>(&address), length) == 0 &&
                           listen(listener_, 16) == 0 &&
                           getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &length) == 0;
    if (!listening) throw std::system_error(errno, std::generic_category(), "no silent listener");
    port_ = ntohs(address.sin_port);
}

SilentListener::~SilentListener() {
    close(listener_);
}

} // namespace ilvm::support
