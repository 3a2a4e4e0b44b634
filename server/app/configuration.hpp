// All that an administrator may set, one described struct a section. What each means, configuration_texts.cpp says.
// Not here: reading it from file, environment and command line (load_configuration.hpp).
#pragma once
#include "server/directory/settings.hpp"

#include <boost/describe.hpp>
#include <chrono>
#include <map>
#include <string>
#include <vector>

namespace ilvm::app {

using Duration = std::chrono::milliseconds;

struct HttpSection {
    std::string listen = "127.0.0.1:8443";
    std::string certificate;
    std::string private_key;
    std::string admin_listen = "127.0.0.1:8081";
    int threads = 16;
    int sign_in_threads = 4;
};
BOOST_DESCRIBE_STRUCT(HttpSection, (), (listen, certificate, private_key, admin_listen, threads, sign_in_threads))

struct DatabaseSection {
    std::string url;
    int connections = 26; // as many as threads, sign-ins and jobs together
};
BOOST_DESCRIBE_STRUCT(DatabaseSection, (), (url, connections))

struct DirectorySection {
    directory::Flavour flavour = directory::Flavour::active_directory;
    std::vector<std::string> url;
    bool start_tls = false;
    std::string ca;
    std::string bind_dn;
    std::string bind_password_file;
    std::string base;
    Duration timeout{5'000};
    Duration reconcile_every = std::chrono::hours(1);
    Duration away_limit = std::chrono::hours(8);
    std::string keytab;
};
BOOST_DESCRIBE_STRUCT(DirectorySection, (),
                      (flavour, url, start_tls, ca, bind_dn, bind_password_file, base, timeout, reconcile_every,
                       away_limit, keytab))

struct MailSection {
    std::string url;
    std::string from;
    bool start_tls = false;
    std::string ca;
    std::string user;
    std::string password_file;
};
BOOST_DESCRIBE_STRUCT(MailSection, (), (url, from, start_tls, ca, user, password_file))

struct SessionSection {
    Duration idle = std::chrono::hours(72);
    Duration longest = std::chrono::hours(30 * 24);
};
BOOST_DESCRIBE_STRUCT(SessionSection, (), (idle, longest))

struct ThrottleSection {
    int account_failures = 5;
    int account_failures_anywhere = 50;
    int address_failures = 50;
    Duration window = std::chrono::minutes(15);
    Duration block = std::chrono::seconds(15);
    Duration longest = std::chrono::minutes(15);
};
BOOST_DESCRIBE_STRUCT(ThrottleSection, (),
                      (account_failures, account_failures_anywhere, address_failures, window, block, longest))

struct ApprovalsSection {
    std::vector<std::string> fallback_n1;
    std::vector<std::string> fallback_n2;
    bool combined = false;
};
BOOST_DESCRIBE_STRUCT(ApprovalsSection, (), (fallback_n1, fallback_n2, combined))

struct PurchasesSection {
    std::string uf_pattern;
    int order_tolerance_cents = 0;
    bool accept_scanned_signature = false;
    std::vector<std::string> split_thresholds;
};
BOOST_DESCRIBE_STRUCT(PurchasesSection, (),
                      (uf_pattern, order_tolerance_cents, accept_scanned_signature, split_thresholds))

// Without a name the application makes no purchase orders.
struct BuyerSection {
    std::string name;
    std::string address;
    std::string siret;
    std::string vat;
    std::string delivery;
    std::string payment_terms;
};
BOOST_DESCRIBE_STRUCT(BuyerSection, (), (name, address, siret, vat, delivery, payment_terms))

struct AuditSection {
    std::string seal_key_file;
    Duration seal_every = std::chrono::minutes(5);
};
BOOST_DESCRIBE_STRUCT(AuditSection, (), (seal_key_file, seal_every))

BOOST_DEFINE_ENUM_CLASS(LogLevel, debug, info, warn, error)

struct LogSection {
    LogLevel level = LogLevel::info;
};
BOOST_DESCRIBE_STRUCT(LogSection, (), (level))

struct Configuration {
    HttpSection http;
    DatabaseSection database;
    DirectorySection directory;
    MailSection mail;
    SessionSection session;
    ThrottleSection throttle;
    ApprovalsSection approvals;
    PurchasesSection purchases;
    BuyerSection buyer;
    AuditSection audit;
    LogSection log;
    std::map<std::string, std::string> mapping;  // GROUP = role:SERVICE,SERVICE role …
    std::map<std::string, std::string> services; // CODE = label of an origin service
    std::map<std::string, std::string> delivery; // CODE = where that service has its orders delivered
};
BOOST_DESCRIBE_STRUCT(Configuration, (),
                      (http, database, directory, mail, session, throttle, approvals, purchases, buyer, audit, log,
                       mapping, services, delivery))

// What "section.key" means, in one English sentence; empty for a key that does not exist.
std::string_view textOf(std::string_view key);

} // namespace ilvm::app
