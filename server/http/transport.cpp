#include "server/http/transport.hpp"
#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <cerrno>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/socket.h>

namespace ilvm::http {
namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

constexpr auto resumeWithError = asio::as_tuple(asio::use_awaitable);

std::array<char, 64 * 1024>& readBuffer() {
    thread_local std::array<char, 64 * 1024> buffer;
    return buffer;
}

} // namespace

void Transport::FreeTls::operator()(ssl_st* tls) const {
    SSL_free(tls);
}

Transport::Transport(tcp::socket socket, ssl_ctx_st* tls)
    : socket_(std::move(socket)), bell_(socket_.get_executor()), deadline_(Clock::time_point::max()) {
    boost::system::error_code ignored; // a connection that is broken already shows it at the first read
    socket_.native_non_blocking(true, ignored);
    socket_.set_option(tcp::no_delay(true), ignored);
    bell_.expires_at(Clock::time_point::max());
    if (!tls) return;
    tls_.reset(SSL_new(tls));
    SSL_set_fd(tls_.get(), socket_.native_handle());
    SSL_set_accept_state(tls_.get());
}

Transport::~Transport() = default;

void Transport::arm(std::chrono::milliseconds allowed) {
    deadline_ = Clock::now() + allowed;
    if (stop_ == Stop::late) stop_ = Stop::none;
}

void Transport::sweep(Clock::time_point now) {
    if (now >= deadline_ && stop_ == Stop::none) interrupt(Stop::late);
}

void Transport::abort() {
    interrupt(Stop::aborted);
}

void Transport::interrupt(Stop reason) {
    stop_ = reason;
    boost::system::error_code ignored; // nothing was waiting
    socket_.cancel(ignored);
    notify();
}

asio::awaitable<bool> Transport::wait(Wants what) {
    if (stop_ != Stop::none || what == Wants::toEnd) co_return false;
    const auto direction = what == Wants::toRead ? tcp::socket::wait_read : tcp::socket::wait_write;
    const auto [error] = co_await socket_.async_wait(direction, resumeWithError);
    co_return !error && stop_ == Stop::none;
}

asio::awaitable<bool> Transport::handshake() {
    while (tls_) {
        ERR_clear_error();
        const int result = SSL_do_handshake(tls_.get());
        if (result == 1) co_return true;
        const Step step = tlsStep(result, 0);
        const bool again = co_await wait(step.wants);
        if (!again) co_return false;
    }
    co_return true;
}

Transport::Step Transport::tlsStep(int result, std::size_t bytes) {
    if (result > 0) return {bytes, Wants::nothing};
    switch (SSL_get_error(tls_.get(), result)) {
    case SSL_ERROR_WANT_READ:
        return {0, Wants::toRead};
    case SSL_ERROR_WANT_WRITE:
        return {0, Wants::toWrite};
    default:
        return {0, Wants::toEnd};
    }
}

Transport::Step Transport::plainStep(ssize_t count, Wants otherwise) {
    if (count > 0) return {static_cast<std::size_t>(count), Wants::nothing};
    const bool later = count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR);
    return {0, later ? otherwise : Wants::toEnd};
}

Transport::Step Transport::tryRead() {
    auto& into = readBuffer();
    if (tls_) {
        ERR_clear_error();
        std::size_t bytes = 0;
        const int result = SSL_read_ex(tls_.get(), into.data(), into.size(), &bytes);
        return tlsStep(result, bytes);
    }
    return plainStep(::recv(socket_.native_handle(), into.data(), into.size(), 0), Wants::toRead);
}

Transport::Step Transport::tryWrite(std::string_view bytes) {
    if (tls_) {
        ERR_clear_error();
        std::size_t written = 0;
        const int result = SSL_write_ex(tls_.get(), bytes.data(), bytes.size(), &written);
        return tlsStep(result, written);
    }
    return plainStep(::send(socket_.native_handle(), bytes.data(), bytes.size(), MSG_NOSIGNAL), Wants::toWrite);
}

asio::awaitable<std::string_view> Transport::read() {
    for (;;) {
        const Step step = tryRead();
        if (step.bytes > 0) co_return std::string_view(readBuffer().data(), step.bytes);
        const bool again = co_await wait(step.wants);
        if (!again) co_return std::string_view();
    }
}

std::string_view Transport::readArrived() {
    return {readBuffer().data(), tryRead().bytes};
}

asio::awaitable<bool> Transport::write(std::string_view bytes, std::chrono::milliseconds allowed) {
    arm(allowed);
    while (!bytes.empty()) {
        const Step step = tryWrite(bytes);
        if (step.bytes > 0) {
            bytes.remove_prefix(step.bytes);
            arm(allowed);
            continue;
        }
        const bool again = co_await wait(step.wants);
        if (!again) co_return false;
    }
    co_return !isAborted();
}

asio::awaitable<void> Transport::finish() {
    ERR_clear_error();
    if (tls_) SSL_shutdown(tls_.get());
    boost::system::error_code ignored; // already broken is as good as closed
    socket_.shutdown(tcp::socket::shutdown_send, ignored);
    for (;;) {
        const bool again = co_await wait(Wants::toRead); // each time, so that a flood holds nobody else up
        if (!again) co_return;
        auto& dropped = readBuffer();
        const Step step = plainStep(::recv(socket_.native_handle(), dropped.data(), dropped.size(), 0), Wants::toRead);
        if (step.wants == Wants::toEnd) co_return;
    }
}

asio::awaitable<std::tuple<boost::system::error_code>> Transport::notified() {
    return bell_.async_wait(resumeWithError); // not awaited here: one frame less for each of thousands of streams
}

void Transport::notify() {
    bell_.cancel();
}

void Transport::notifyWhenReadable(std::shared_ptr<void> owner) {
    readable_ = false;
    socket_.async_wait(tcp::socket::wait_read, [this, owner = std::move(owner)](const boost::system::error_code&) {
        readable_ = true;
        notify();
    });
}

bool Transport::isStillOpen() {
    return tryRead().wants != Wants::toEnd;
}

void Transport::close() {
    ERR_clear_error();
    if (tls_) SSL_shutdown(tls_.get());
    boost::system::error_code ignored; // already broken is as good as closed
    socket_.close(ignored);
}

} // namespace ilvm::http
