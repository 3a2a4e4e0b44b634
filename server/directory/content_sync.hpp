// The messages of content synchronisation (RFC 4533), to and from BER. Pure.
// Not here: sending them, and what becomes of the entries (sync_session.hpp). libldap's own ldap_sync_poll is not used:
// it hands on the first message of a chain for each of them.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ilvm::directory {

inline constexpr std::string_view syncRequestOid = "1.3.6.1.4.1.4203.1.9.1.1";
inline constexpr std::string_view syncStateOid = "1.3.6.1.4.1.4203.1.9.1.2";
inline constexpr std::string_view syncDoneOid = "1.3.6.1.4.1.4203.1.9.1.3";
inline constexpr std::string_view syncInfoOid = "1.3.6.1.4.1.4203.1.9.1.4";
inline constexpr int syncRefreshRequired = 4096; // the content must be read anew, without a cookie

// Asks for all that changed since the cookie (empty: for everything), and then for every change as it is committed.
std::string syncRequest(const std::string& cookie);

// With each entry.
struct SyncState {
    enum class State { present, added, modified, deleted };

    State state = State::present;
    std::string key; // entryUUID in its usual notation
    std::string cookie;
};
std::optional<SyncState> syncStateFrom(const std::string& value);

// Between the entries.
struct SyncInfo {
    enum class Kind { cookie, deletesEnd, presentsEnd, keys };

    Kind kind = Kind::cookie;
    std::string cookie;
    bool refreshed = true;         // of the two ends: nothing follows but new changes
    bool deleted = false;          // of `keys`: these are gone; otherwise they are there, unchanged
    std::vector<std::string> keys; // entryUUIDs
};
std::optional<SyncInfo> syncInfoFrom(const std::string& value);

// The 16 bytes of an entryUUID in its usual notation; empty when they are not 16.
std::string uuidText(std::string_view bytes);

} // namespace ilvm::directory
