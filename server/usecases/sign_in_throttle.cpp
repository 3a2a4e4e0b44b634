#include "server/usecases/sign_in_throttle.hpp"

#include "server/store/digest.hpp"
#include "server/store/sessions.hpp"
#include "shared/base/problem.hpp"

namespace ilvm::usecases {
namespace {

// People type passwords into the field for their name: it is not kept in a form that can be read.
std::string keyOf(std::string_view kind, const std::string& text) {
    return std::string(kind) + ":" + store::hexOf(store::sha256(text)).substr(0, 32);
}

base::Instant after(base::Instant instant, std::chrono::milliseconds duration) {
    return {instant.milliseconds + duration.count()};
}

void count(const Context& context, store::Connection& connection, const std::string& key, int allowed) {
    const auto& limits = context.policy.throttle;
    const auto now = context.now();
    const int failures = store::countFailure(connection, key, now, after(now, -limits.window));
    if (failures < allowed) return;
    const int doublings = std::min(failures - allowed, 16);
    const std::chrono::milliseconds wait = std::min(limits.block * (1 << doublings), limits.longest);
    store::block(connection, key, after(now, wait));
}

void refuseUntilFree(const Context& context, store::Connection& connection, const std::vector<std::string>& keys) {
    const auto now = context.now();
    const auto until = store::blockedUntil(connection, keys, now);
    if (!until) return;
    const auto seconds = (until->milliseconds - now.milliseconds + 999) / 1000;
    throw base::Refusal(base::tooMany(static_cast<int>(seconds)), "sign-in held back after failures");
}

} // namespace

std::string accountOf(const std::string& login) {
    std::string account = login.substr(login.find('\\') + 1); // npos + 1 is 0
    if (const auto at = account.find('@'); at != std::string::npos && at > 0) account.resize(at);
    for (char& c : account)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return account;
}

SignInThrottle::SignInThrottle(const Context& context, store::Connection& connection, const std::string& login,
                               std::string address)
    : context_(context),
      connection_(connection),
      account_(accountOf(login)),
      address_(std::move(address)),
      accountHere_(keyOf("account", account_ + " " + address_)),
      accountAnywhere_(keyOf("account", account_)),
      addressKey_("address:" + address_) {}

void SignInThrottle::refuseIfBlocked() {
    const auto now = context_.now();
    std::vector<std::string> keys{accountHere_};
    if (!store::hasSessionFrom(connection_, account_, address_, now)) {
        keys.push_back(accountAnywhere_);
        keys.push_back(addressKey_);
    }
    refuseUntilFree(context_, connection_, keys);
}

void SignInThrottle::countFailure() {
    const auto& limits = context_.policy.throttle;
    count(context_, connection_, accountHere_, limits.account_failures);
    count(context_, connection_, accountAnywhere_, limits.account_failures_anywhere);
    count(context_, connection_, addressKey_, limits.address_failures);
}

void SignInThrottle::forget() {
    store::forgetFailures(connection_, accountHere_);
}

void countRefusedTicket(const Context& context, store::Connection& connection, const std::string& address) {
    const std::string key = "ticket-address:" + address;
    refuseUntilFree(context, connection, {key});
    count(context, connection, key, context.policy.throttle.address_failures);
}

void refuseIfBearerBlocked(const Context& context, store::Connection& connection, const std::string& account) {
    refuseUntilFree(context, connection, {keyOf("ticket-login", account)});
}

void countRefusedBearer(const Context& context, store::Connection& connection, const std::string& account) {
    count(context, connection, keyOf("ticket-login", account), context.policy.throttle.account_failures);
}

} // namespace ilvm::usecases
