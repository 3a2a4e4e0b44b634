#include "tests/server/http/http_fixture.hpp"
#include "tests/support/test_certificate.hpp"
#include <stdexcept>

namespace ilvm::tests {
namespace {

constexpr std::chrono::seconds patience{10};

base::Result<http::Caller> bySecret(const http::Request& request) {
    const std::string* token = request.headers.find("Authorization");
    if (!token || *token != "Bearer secret") return base::notSignedIn();
    http::Caller caller;
    caller.label = "camille";
    caller.identity = std::string("Camille");
    return caller;
}

} // namespace

void Gate::pass() {
    std::unique_lock lock(mutex_);
    ++waiting_;
    changed_.notify_all();
    changed_.wait(lock, [this] { return open_; });
}

void Gate::open() {
    const std::lock_guard lock(mutex_);
    open_ = true;
    changed_.notify_all();
}

void Gate::waitFor(int count) {
    std::unique_lock lock(mutex_);
    if (!changed_.wait_for(lock, patience, [&] { return waiting_ >= count; }))
        throw std::runtime_error("nobody came to the gate");
}

void Records::add(const http::AccessRecord& record) {
    const std::lock_guard lock(mutex_);
    records_.push_back(record);
    changed_.notify_all();
}

std::vector<http::AccessRecord> Records::waitFor(std::size_t count) {
    std::unique_lock lock(mutex_);
    if (!changed_.wait_for(lock, patience, [&] { return records_.size() >= count; }))
        throw std::runtime_error("too few requests were reported");
    return records_;
}

HttpFixture::HttpFixture(http::Router router, const Change& change) {
    http::Settings settings;
    settings.loops = 2;
    settings.ordinary = {4, 64};
    settings.signIn = {1, 4};
    if (change) change(settings);
    http::Hooks hooks;
    hooks.authenticate = bySecret;
    hooks.observe = [this](const http::AccessRecord& record) { records.add(record); };
    server = std::make_unique<http::Server>(std::move(settings), std::move(router), std::move(hooks));
    server->start();
}

const http::TlsFiles& testCertificate() {
    static const support::TestCertificate made;
    static const http::TlsFiles files{made.certificateFile(), made.privateKeyFile()};
    return files;
}

} // namespace ilvm::tests
