#include "server/usecases/sessions.hpp"

#include "server/store/digest.hpp"
#include "server/store/sessions.hpp"
#include "server/usecases/audit.hpp"
#include "server/usecases/people.hpp"
#include "server/usecases/request_path.hpp"
#include "server/usecases/rights_act.hpp"
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

base::Instant expiryOf(const SessionPolicy& policy, base::Instant created, base::Instant now) {
    return {std::min(now.milliseconds + policy.idle.count(), created.milliseconds + policy.longest.count())};
}

// For nobody to read: it makes the feed look which streams are still somebody's.
void announceEnd(store::Connection& connection, const std::string& userId) {
    store::appendChange(connection, {"session", userId, {}, {}, {}});
}

void proveEnd(store::Connection& connection, const Context& context, const Caller& caller, const std::string& userId,
              const char* action, std::size_t ended) {
    Event event;
    event.subject_type = "user";
    event.subject = userId;
    event.at = context.now();
    event.actor_id = caller.actor.id;
    event.action = action;
    event.changes = R"({"sessions":{"from":)" + std::to_string(ended) + R"(,"to":0}})";
    appendEvent(connection, std::move(event));
}

} // namespace

std::string plainDevice(const std::string& device) {
    std::string text;
    for (const char c : device)
        if (c >= ' ' && c <= '~' && text.size() < longestDevice) text += c;
    return text;
}

api::Session openSession(store::Connection& connection, const Context& context, const store::UserRow& user,
                         const Client& client) {
    const auto now = context.now();
    if (!store::noteSignIn(connection, user.id, now))
        throw base::Refusal(base::wrongCredentials(), "sign-in refused: not active any more");
    api::Session session;
    session.token = base64Url(context.random(tokenBytes));
    session.expires_at = expiryOf(context.policy.session, now, now);
    session.me = meOf(connection, user);
    store::insertSession(connection, {store::sha256(session.token), user.id, now, session.expires_at, client.address,
                                      plainDevice(client.device)});
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
    announceEnd(*connection, caller.actor.id);
    transaction.commit();
    context.changed();
}

api::OpenSessions listSessions(const Context& context, const Caller& caller) {
    auto connection = context.database.lease();
    return {store::readSessionsOf(*connection, caller.actor.id, caller.token_hash, context.now())};
}

void endSession(const Context& context, const Caller& caller, const std::string& id) {
    if (!isNumber(id)) throw base::Refusal(base::notFound());
    auto connection = context.database.lease();
    store::Transaction transaction(*connection);
    if (!store::deleteSession(*connection, caller.actor.id, id)) throw base::Refusal(base::notFound());
    proveEnd(*connection, context, caller, caller.actor.id, "end_session", 1);
    announceEnd(*connection, caller.actor.id);
    transaction.commit();
    context.changed();
}

api::EndedSessions endOtherSessions(const Context& context, const Caller& caller) {
    auto connection = context.database.lease();
    store::Transaction transaction(*connection);
    const auto ended = store::deleteOtherSessions(*connection, caller.actor.id, caller.token_hash);
    if (ended > 0) {
        proveEnd(*connection, context, caller, caller.actor.id, "end_sessions", ended);
        announceEnd(*connection, caller.actor.id);
    }
    transaction.commit();
    if (ended > 0) context.changed();
    return {static_cast<std::int64_t>(ended)};
}

api::EndedSessions endSessionsOf(const Context& context, const Caller& caller, const std::string& userId) {
    if (!isNumber(userId)) throw base::Refusal(base::notFound());
    auto connection = context.database.lease();
    store::Transaction transaction(*connection);
    const RightsAct act(*connection, context, caller);
    if (!store::readUser(*connection, userId)) throw base::Refusal(base::notFound());
    const auto ended = store::deleteSessionsOf(*connection, userId);
    if (ended > 0) {
        proveEnd(*connection, context, caller, userId, "end_sessions", ended);
        announceEnd(*connection, userId);
    }
    transaction.commit();
    if (ended > 0) context.changed();
    return {static_cast<std::int64_t>(ended)};
}

std::size_t revokeAllOf(store::Connection& connection, const std::string& userId) {
    return store::deleteSessionsOf(connection, userId);
}

} // namespace ilvm::usecases
