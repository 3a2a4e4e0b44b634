// One LDAP connection: opened, encrypted, bound, searched, listened to, closed. It never waits longer than its limit.
// Not here: what is searched for (ldap_directory.hpp), and choosing among servers.
#pragma once
#include "server/directory/settings.hpp"
#include "server/directory/watchdog.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct ldap;
struct ldapmsg;

namespace ilvm::directory {

struct Entry {
    std::string name;                                                    // distinguished
    std::map<std::string, std::vector<std::string>, std::less<>> values; // by attribute, in lower case

    std::string first(std::string_view attribute) const; // empty where it is missing
    const std::vector<std::string>& all(std::string_view attribute) const;
};

struct BindResult {
    bool accepted = false;
    std::string reason; // the server's own words, for the log
};

// A control of a request, or one that came with an answer: its value is BER.
struct Control {
    std::string oid;
    std::string value;
};

// A search that goes on by itself: its answers come one by one, out of next().
struct Question {
    std::string base;
    bool wholeTree = true; // false: the entry called `base` alone
    std::string filter = "(objectClass=*)";
    std::vector<const char*> attributes = {};
    std::vector<Control> controls = {}; // critical: refused by a server that does not know them
};

struct Arrival {
    enum class Kind { entry, info, done, other };

    int question = 0; // as begin() numbered it
    Kind kind = Kind::other;
    Entry entry = {};
    Control info = {}; // an intermediate message
    int code = 0;      // of `done`
    std::string text = {};
    std::vector<Control> controls = {};

    const std::string* control(std::string_view oid) const; // its value
};

// One thread at a time. Where no answer comes, and for every error but a wrong password, it throws DirectoryAway.
class Connection {
public:
    // Connects, and encrypts as the settings demand.
    Connection(const Settings& settings, const std::string& url, Watchdog& watchdog);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    // A simple bind. Refuses an empty password, which would be an anonymous bind and succeed.
    BindResult bind(const std::string& name, std::string_view password);

    // Every entry at or below the base that fits, in pages; `read`: the one of that name. Referrals are left alone.
    std::vector<Entry> search(const std::string& filter, const std::vector<const char*>& attributes);
    std::optional<Entry> read(const std::string& name, const std::vector<const char*>& attributes);

    // connection_listening.cpp: questions whose answers are waited for by whoever asked. Nothing comes within the time:
    // nothing is given. Once expected, the next arrival must come within that time or the connection is cut; rest()
    // ends the expectation.
    int begin(const Question& question);
    std::optional<Arrival> next(std::chrono::milliseconds atMost);
    void expectWithin(std::chrono::milliseconds time) { watch_->extend(Watchdog::Clock::now() + time); }
    void rest() { watch_->pause(); }

    // The only function for another thread: whatever waits here ends with DirectoryAway.
    void cut();

    const std::string& url() const { return url_; }

private:
    class Step; // the time that one exchange with the server may take

    void encrypt(bool wholly);
    std::string pageOf(const std::string& filter, const std::vector<const char*>& attributes, std::string cookie,
                       std::vector<Entry>& entries);
    Entry entryFrom(ldapmsg* message);
    void understand(ldapmsg* message, Arrival& arrival);
    [[noreturn]] void fail(const std::string& what, int code);

    const Settings& settings_;
    const std::string url_;
    int socket_ = -1;
    ldap* handle_ = nullptr;
    std::optional<Watchdog::Watch> watch_;
};

} // namespace ilvm::directory
