#include "server/usecases/sessions.hpp"

#include "server/store/digest.hpp"
#include "server/store/sessions.hpp"
#include "server/usecases/people.hpp"
#include "shared/base/problem.hpp"

namespace ilvm::usecases {
namespace {

constexpr std::size_t tokenBytes = 32;   // 256 bits
constexpr std::size_t longestToken = 64; // longer ones are not worth a hash
constexpr std::size_t longestDevice = 200;

// RFC 4648, section 5, without padding.
std::string base64Url(std::string_view bytes) {
    static constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    std::string text;
    unsigned bits = 0, count = 0;
    for (const char byte : bytes) {
        bits = (bits << 8) | static_cast<unsigned char>(byte);
        for (count += 8; count >= 6; count -= 6)
            text += alphabet[(bits >> (count - 6)) & 63];
    }
    if (count > 0) text += alphabet[(bits << (6 - count)) & 63];
    return text;
}

// Anybody can put anything into a header; what is kept is short and plain.
std::string plain(const std::string& device) {
    std::string text;
    for (const char c : device)
        if (c >= ' ' && c <= '~' && text.size() < longestDevice) text += c;
    return text;
}

base::Instant expiryOf(const SessionPolicy& policy, base::Instant created, base::Instant now) {
    return {std::min(now.milliseconds + policy.idle.count(), created.milliseconds + policy.longest.count())};
}

} // namespace

api::Session openSession(store::Connection& connection, const Context& context, const store::UserRow& user,
                         const Client& client) {
    const auto now = context.now();
    if (!store::holdActive(connection, user.id))
        throw base::Refusal(base::wrongCredentials(), "sign-in refused: not active any more");
    api::Session session;
    session.token = base64Url(context.random(tokenBytes));
    session.expires_at = expiryOf(context.policy.session, now, now);
    session.me = meOf(user);
    store::insertSession(connection, {store::sha256(session.token), user.id, now, session.expires_at, client.address,
                                      plain(client.device)});
    return session;
}

Caller authenticate(const Context& context, const std::string& token) {
    if (token.empty() || token.size() > longestToken) throw base::Refusal(base::notSignedIn());
    const auto now = context.now();
    auto hash = store::sha256(token);
    auto connection = context.database.lease();
    auto session = store::readSession(*connection, hash, now);
    if (!session) throw base::Refusal(base::notSignedIn());
    const auto& policy = context.policy.session;
    if (now.milliseconds - session->last_used_at.milliseconds >= policy.touch.count())
        store::touchSession(*connection, hash, now, expiryOf(policy, session->created_at, now));
    Caller caller;
    caller.actor = {session->id, {session->roles, session->services, session->origin_services}};
    caller.tokens = std::move(session->tokens);
    caller.tokens.emplace_back(store::everyoneToken);
    caller.tokens = domain::normalised(std::move(caller.tokens));
    caller.display_name = std::move(session->display_name);
    caller.department = std::move(session->department);
    caller.mail = std::move(session->mail);
    caller.login = std::move(session->login);
    caller.token_hash = std::move(hash);
    return caller;
}

Caller asOfNow(store::Connection& connection, Caller caller) {
    const auto row = store::readUser(connection, caller.actor.id);
    if (!row || !row->active) throw base::Refusal(base::notSignedIn());
    caller.actor = store::actorOf(*row);
    caller.tokens = row->tokens;
    caller.tokens.emplace_back(store::everyoneToken);
    caller.tokens = domain::normalised(std::move(caller.tokens));
    return caller;
}

void signOut(const Context& context, const Caller& caller) {
    auto connection = context.database.lease();
    store::Transaction transaction(*connection);
    store::deleteSession(*connection, caller.token_hash);
    // For nobody to read: it makes the feed look which streams are still somebody's.
    store::appendChange(*connection, {"session", caller.actor.id, {}, {}, {}});
    transaction.commit();
    context.changed();
}

std::size_t revokeAllOf(store::Connection& connection, const std::string& userId) {
    return store::deleteSessionsOf(connection, userId);
}

} // namespace ilvm::usecases
