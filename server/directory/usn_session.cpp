#include "server/directory/entries.hpp"
#include "server/directory/mirror.hpp"
#include "server/directory/names.hpp"
#include "server/directory/reading.hpp"
#include "server/directory/watch_session.hpp"

#include <algorithm>
#include <charconv>

namespace ilvm::directory {
namespace {

constexpr const char* notificationOid = "1.2.840.113556.1.4.528";
constexpr const char* showDeletedOid = "1.2.840.113556.1.4.417";

// Each change of a domain controller has a number: what has a higher one than the mark has changed. The controller is
// asked again and again how high it is by now; where it offers to notify, that only makes the next question come
// sooner. Numbers are those of one controller and one history of it (its invocation id), and nothing is kept of them
// from one connection to the next. Deletions are not told to ordinary accounts: which keys there are is looked up now
// and then.
class UsnSession : public WatchSession {
public:
    explicit UsnSession(Post post) : post_(std::move(post)), mirror_(post_.settings.flavour) {}

    void follow(Connection& connection) override;

private:
    using Clock = std::chrono::steady_clock;

    struct Root {
        std::uint64_t highest = 0;
        std::string service;       // the name of the controller's own entry
        std::string namingContext; // that everything is in
    };

    Root readRoot(Connection& connection);
    std::string readHistory(Connection& connection, const std::string& service);
    std::vector<Entry> answersTo(Connection& connection, const Question& question, int& code);
    void listen(Connection& connection, const std::string& namingContext);
    void hear(const Arrival& arrival);
    void waitForNext(Connection& connection);
    bool readChanges(Connection& connection, const Root& root); // false: everything has to be read again
    bool sweep(Connection& connection);                         // likewise
    void removeAll(const std::vector<std::string>& keys, Changes& changes, Mirror::Keys& concerned);
    void tell(Changes changes, const Mirror::Keys& concerned);

    const Post post_;
    Mirror mirror_;
    std::uint64_t mark_ = 0;
    int notification_ = 0; // the question that is answered by each change; 0: this controller does not
    bool notified_ = false;
};

void UsnSession::hear(const Arrival& arrival) {
    if (notification_ == 0 || arrival.question != notification_) return;
    if (arrival.kind == Arrival::Kind::done) notification_ = 0;
    notified_ = true;
}

std::vector<Entry> UsnSession::answersTo(Connection& connection, const Question& question, int& code) {
    std::vector<Entry> entries;
    const int number = connection.begin(question);
    connection.expectWithin(post_.settings.following.heartbeatLimit);
    while (true) {
        auto arrival = connection.next(post_.settings.following.heartbeatLimit);
        if (!arrival) continue;
        if (arrival->question != number) {
            hear(*arrival);
            continue;
        }
        if (arrival->kind == Arrival::Kind::entry) entries.push_back(std::move(arrival->entry));
        if (arrival->kind != Arrival::Kind::done) continue;
        connection.rest();
        code = arrival->code;
        return entries;
    }
}

UsnSession::Root UsnSession::readRoot(Connection& connection) {
    int code = 0;
    const auto entries = answersTo(connection,
                                   {.base = "",
                                    .wholeTree = false,
                                    .attributes = {"highestCommittedUSN", "dsServiceName", "defaultNamingContext"}},
                                   code);
    Root root;
    const std::string highest = entries.empty() ? std::string{} : entries.front().first("highestcommittedusn");
    const auto* end = highest.data() + highest.size();
    if (highest.empty() || std::from_chars(highest.data(), end, root.highest).ptr != end)
        throw DirectoryAway("directory " + connection.url() + ": it tells no number of its last change");
    root.service = entries.front().first("dsservicename");
    root.namingContext = entries.front().first("defaultnamingcontext");
    return root;
}

std::string UsnSession::readHistory(Connection& connection, const std::string& service) {
    const auto entry = connection.read(service, {"invocationId"});
    return entry ? guidText(entry->first("invocationid")) : std::string{};
}

// Only this filter is allowed, and the naming context as the base.
void UsnSession::listen(Connection& connection, const std::string& namingContext) {
    notification_ = connection.begin({.base = namingContext.empty() ? post_.settings.base : namingContext,
                                      .attributes = {"objectGUID"},
                                      .controls = {{notificationOid, {}}}});
    notified_ = false;
}

void UsnSession::follow(Connection& connection) {
    (void)post_.renewing(); // everything is read in any case
    const Root first = readRoot(connection);
    listen(connection, first.namingContext); // before the reading, or what happens meanwhile is lost
    mark_ = first.highest;
    const std::string history = readHistory(connection, first.service);
    mirror_ = readEverything(connection, post_.settings);
    post_.standing();
    post_.follower.refreshed(mirror_.snapshot());
    auto swept = Clock::now();
    while (!post_.stopping()) {
        waitForNext(connection);
        const Root root = readRoot(connection);
        if (root.highest < mark_ || root.service != first.service) return; // restored from a backup, or another one
        if (root.highest > mark_ && !readChanges(connection, root)) return;
        if (Clock::now() - swept < post_.settings.following.sweep) continue;
        swept = Clock::now();
        if (readHistory(connection, root.service) != history || !sweep(connection)) return;
    }
}

void UsnSession::waitForNext(Connection& connection) {
    const auto until = Clock::now() + post_.settings.following.poll;
    while (!std::exchange(notified_, false)) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now());
        if (left.count() <= 0) return;
        if (const auto arrival = connection.next(left)) hear(*arrival);
    }
}

bool UsnSession::readChanges(Connection& connection, const Root& root) {
    const std::string since = "(uSNChanged>=" + std::to_string(mark_ + 1) + ")";
    Changes changes;
    Mirror::Keys concerned;
    const auto flavour = post_.settings.flavour;
    std::vector<Mirror::Given> given;
    for (Entry& entry : connection.search("(&" + since + everybody(flavour) + ")", everyAttribute(flavour))) {
        auto members = isGroup(entry) ? membersOf(connection, entry) : std::vector<std::string>{};
        given.push_back({std::move(entry), std::move(members)});
    }
    // Where the account may read what was deleted, its keys are found at once; elsewhere this finds nothing.
    int code = 0;
    std::vector<std::string> deleted;
    for (const Entry& entry : answersTo(connection,
                                        {.base = "CN=Deleted Objects," + root.namingContext,
                                        .filter = "(&(isDeleted=TRUE)" + since + ")",
                                        .attributes = {"objectGUID"},
                                        .controls = {{showDeletedOid, {}}}},
                                        code))
        deleted.push_back(keyOf(entry, flavour));
    removeAll(deleted, changes, concerned);
    std::erase_if(given, [&](const Mirror::Given& each) {
        return std::find(deleted.begin(), deleted.end(), keyOf(each.entry, flavour)) != deleted.end();
    });
    concerned.merge(mirror_.putAll(given));
    if (mirror_.unknownNames()) return false; // see Mirror::settle
    mark_ = root.highest;                     // as it was before the search
    tell(std::move(changes), concerned);
    return true;
}

bool UsnSession::sweep(Connection& connection) {
    const auto flavour = post_.settings.flavour;
    Mirror::Keys present;
    for (const Entry& entry : connection.search(everybody(flavour), {keyAttribute(flavour)})) {
        std::string key = keyOf(entry, flavour);
        if (!mirror_.holds(key)) {
            // Made since the last question, or moved here without a change that is told.
            if (readRoot(connection).highest <= mark_) return false;
        }
        present.insert(std::move(key));
    }
    std::vector<std::string> missing;
    for (const std::string& key : mirror_.keys())
        if (!present.contains(key)) missing.push_back(key);
    Changes changes;
    Mirror::Keys concerned;
    removeAll(missing, changes, concerned);
    tell(std::move(changes), concerned);
    return true;
}

void UsnSession::removeAll(const std::vector<std::string>& keys, Changes& changes, Mirror::Keys& concerned) {
    for (const std::string& key : keys) {
        if (mirror_.holdsPerson(key)) changes.gone.push_back(key);
        concerned.merge(mirror_.remove(key));
    }
}

void UsnSession::tell(Changes changes, const Mirror::Keys& concerned) {
    for (const std::string& key : concerned)
        if (mirror_.holdsPerson(key)) changes.people.push_back(mirror_.person(key));
    if (!changes.people.empty() || !changes.gone.empty()) post_.follower.changed(std::move(changes));
}

} // namespace

std::unique_ptr<WatchSession> usnSession(Post post) {
    return std::make_unique<UsnSession>(std::move(post));
}

} // namespace ilvm::directory
