#include "server/directory/dial.hpp"

#include "server/directory/directory.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <ldap.h>
#include <memory>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <system_error>
#include <unistd.h>

namespace ilvm::directory {
namespace {

using Clock = std::chrono::steady_clock;

// 0, or the errno of the attempt.
int connectWithin(int socket, const addrinfo& target, Clock::time_point deadline) {
    if (connect(socket, target.ai_addr, target.ai_addrlen) == 0) return 0;
    if (errno != EINPROGRESS) return errno;
    pollfd watched{socket, POLLOUT, 0};
    for (;;) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now());
        const int ready = poll(&watched, 1, std::max(0, static_cast<int>(left.count())));
        if (ready < 0 && errno == EINTR) continue;
        if (ready <= 0) return ready == 0 ? ETIMEDOUT : errno;
        int failure = 0;
        socklen_t size = sizeof failure;
        getsockopt(socket, SOL_SOCKET, SO_ERROR, &failure, &size);
        return failure;
    }
}

} // namespace

Address addressOf(const std::string& url) {
    LDAPURLDesc* parsed = nullptr;
    if (ldap_url_parse(url.c_str(), &parsed) != LDAP_URL_SUCCESS)
        throw std::invalid_argument("not the address of a directory: " + url);
    const std::unique_ptr<LDAPURLDesc, decltype(&ldap_free_urldesc)> owner(parsed, ldap_free_urldesc);
    const std::string scheme = parsed->lud_scheme;
    if ((scheme != "ldap" && scheme != "ldaps") || parsed->lud_host == nullptr || *parsed->lud_host == '\0')
        throw std::invalid_argument("not the address of a directory: " + url);
    return {parsed->lud_host, std::to_string(parsed->lud_port), scheme == "ldaps"};
}

int dial(const Address& address, Clock::time_point deadline) {
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    const std::string where = address.host + ":" + address.port;
    if (const int failure = getaddrinfo(address.host.c_str(), address.port.c_str(), &hints, &found); failure != 0)
        throw DirectoryAway("directory " + where + ": " + gai_strerror(failure));
    const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> owner(found, freeaddrinfo);
    int failure = EHOSTUNREACH;
    for (const addrinfo* target = found; target != nullptr; target = target->ai_next) {
        const int descriptor = socket(target->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        if (descriptor < 0) continue;
        failure = connectWithin(descriptor, *target, deadline);
        if (failure == 0) {
            const int on = 1;
            setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
            fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK);
            return descriptor;
        }
        close(descriptor);
    }
    throw DirectoryAway("directory " + where + ": " + std::generic_category().message(failure));
}

} // namespace ilvm::directory
