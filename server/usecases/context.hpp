// What every use case is given: the database, the clock, chance, and the settings that are policy; and who asks.
// Not here: how these are read or composed (server/app), and what signs a person in (sessions.hpp).
#pragma once
#include "server/store/changes.hpp"
#include "server/store/database.hpp"
#include "server/store/rows.hpp"
#include "shared/base/instant.hpp"
#include "shared/domain/rights.hpp"

#include <chrono>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace ilvm::reader {
class Reader;
}

namespace ilvm::usecases {

struct SessionPolicy {
    std::chrono::milliseconds idle = std::chrono::hours(72);         // a session that is not used for so long is over
    std::chrono::milliseconds longest = std::chrono::hours(30 * 24); // over in any case
    std::chrono::milliseconds touch = std::chrono::minutes(1);       // its last use is noted at most so often
};

// Only failed sign-ins count. An account is held back from one address after `account_failures`, from everywhere only
// after `account_failures_anywhere`, so that nobody locks a colleague out from the next desk.
struct ThrottlePolicy {
    int account_failures = 5;
    int account_failures_anywhere = 50;
    int address_failures = 50;
    std::chrono::milliseconds window = std::chrono::minutes(15); // failures older than this are forgotten
    std::chrono::milliseconds block = std::chrono::seconds(15);  // the first wait; it doubles with each failure more
    std::chrono::milliseconds longest = std::chrono::minutes(15);
};

// In whose name purchase orders are made. Without a name the application makes none.
struct BuyerPolicy {
    std::string name;
    std::string address;       // parts separated by commas; a line each on the order
    std::string siret;         // normalised
    std::string vat;           // may be empty: many associations have none
    std::string delivery;      // where goods go unless the origin service has a place of its own
    std::string payment_terms; // "30 jours fin de mois, par virement"
    std::map<std::string, std::string> delivery_places; // by origin service
};

struct PurchasePolicy {
    std::string uf_pattern;                     // regular expression (ECMAScript) of a code UF; empty: any
    std::int64_t order_tolerance_cents = 0;     // by how much a prepared order may pass what was approved
    bool accept_scanned_signature = false;      // a scan is then kept and shown as not verifiable
    std::vector<std::int64_t> split_thresholds; // cents with VAT: amounts that a need is not to be cut below
    BuyerPolicy buyer;
};

struct Policy {
    std::vector<std::string> fallback_n1; // logins of who decides N1 where nobody else can
    std::vector<std::string> fallback_n2;
    bool combined_decisions = false; // whether one person may decide N1 and N2, or N2 and signature, of one request
    PurchasePolicy purchases;
    SessionPolicy session;
    ThrottlePolicy throttle;
};

struct Context {
    store::Database& database;
    std::function<base::Instant()> now;
    std::function<store::Bytes(std::size_t)> random; // that many bytes, unpredictable
    std::function<void()> changed;                   // called after a commit that the feed should hear of soon
    Policy policy;
    const reader::Reader* reader = nullptr; // without one, what a PDF says is unreadable
};

// The person whose session sent the request, as the database knew them when it came.
struct Caller {
    domain::Actor actor;
    domain::Tokens tokens; // those of the actor, and store::everyoneToken
    std::string display_name;
    std::string department;
    std::string mail;
    std::string login;
    store::Bytes token_hash; // names the session
};

} // namespace ilvm::usecases
