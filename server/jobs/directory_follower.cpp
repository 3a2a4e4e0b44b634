#include "server/jobs/directory_follower.hpp"

#include "server/store/directory_link.hpp"
#include "server/usecases/directory_link.hpp"

namespace ilvm::jobs {
namespace {

constexpr int mostLosses = 8; // then another server may try: what keeps the directory away may be this one's alone

// A connection that is dead without a word would hold the lock, or wait, for hours.
std::string watchful(const std::string& url) {
    const std::vector<std::string> limits{"keepalives_idle=10", "keepalives_interval=5", "keepalives_count=3",
                                          "tcp_user_timeout=20000"};
    const bool isUri = url.find("://") != std::string::npos;
    std::string text = url;
    for (const auto& limit : limits)
        text += (!isUri ? " " : text.find('?') == std::string::npos ? "?" : "&") + limit;
    return text;
}

std::string counted(const usecases::Reconciliation& done) {
    return std::to_string(done.added) + " new, " + std::to_string(done.changed) + " changed, " +
           std::to_string(done.deactivated) + " gone, " + std::to_string(done.tickets) +
           " requests have other deciders";
}

} // namespace

DirectoryFollower::DirectoryFollower(const usecases::Context& context, directory::Directory& directory,
                                     Settings settings)
    : context_(context), directory_(directory), settings_(std::move(settings)) {}

DirectoryFollower::~DirectoryFollower() {
    stop();
}

void DirectoryFollower::start(std::chrono::milliseconds patience) {
    startedAt_ = context_.now();
    thread_ = std::thread([this] { run(); });
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, patience, [this] { return first_; });
}

void DirectoryFollower::stop() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_all();
    if (thread_.joinable()) thread_.join();
}

void DirectoryFollower::refreshed(directory::Snapshot everything) {
    const std::lock_guard lock(mutex_);
    news_ = {std::move(everything), {}, {}};
    ++tellings_;
    changed_.notify_all();
}

void DirectoryFollower::changed(directory::Changes changes) {
    const std::lock_guard lock(mutex_);
    for (const auto& key : changes.gone)
        news_.changes.insert_or_assign(key, std::nullopt);
    for (auto& person : changes.people) {
        std::string key = person.key;
        news_.changes.insert_or_assign(std::move(key), std::move(person));
    }
    ++tellings_;
    changed_.notify_all();
}

void DirectoryFollower::lost(const std::string& why) {
    const std::lock_guard lock(mutex_);
    news_.lost = why;
    ++tellings_;
    changed_.notify_all();
}

void DirectoryFollower::unfollowed(const std::string& why) {
    const std::lock_guard lock(mutex_);
    if (std::exchange(unfollowed_, why) == why) return;
    settings_.warn(why + "; everything is read now and then instead");
}

void DirectoryFollower::run() {
    while (true) {
        bool isNews = false;
        try {
            lookAfter();
            auto news = waitForNews();
            {
                const std::lock_guard lock(mutex_);
                if (stopping_) break;
            }
            isNews = news.any();
            if (isNews) bring(std::move(news));
            if (!failure_.empty() && (brought_ || !watch_)) {
                settings_.warn("following the directory works again");
                failure_.clear();
            }
        } catch (const std::exception& error) {
            if (failure_ != error.what()) settings_.warn(std::string("following the directory: ") + error.what());
            failure_ = error.what();
            if (isNews) { // it is lost: everything is asked for again
                doubt();
                renew();
            }
            std::unique_lock lock(mutex_);
            changed_.wait_for(lock, settings_.pace, [this] { return stopping_; });
            if (stopping_) break;
        }
    }
    watch_.reset();
    leading_.reset();
}

// What is known here may not be what was told. Others hear of it when it stays so.
void DirectoryFollower::doubt() {
    if (std::exchange(brought_, false)) notedAt_ = Clock::now();
}

bool DirectoryFollower::holdLead() {
    if (losses_ >= mostLosses) {
        losses_ = 0;
        standsBackUntil_ = Clock::now() + 3 * settings_.pace;
        leading_.reset();
    }
    if (Clock::now() < standsBackUntil_) return false;
    try {
        if (!leading_) {
            leading_ = std::make_unique<store::Connection>(watchful(context_.database.url()));
            leading_->script("SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; "
                             "SET tcp_keepalives_count = 3; SET tcp_user_timeout = 20000");
            backend_ = store::backendOf(*leading_);
        }
        return store::holdFollowing(*leading_);
    } catch (const store::DatabaseAway&) {
        leading_.reset();
        return false;
    }
}

// One server follows the directory, so that no other writes down what it read a moment earlier. When it is gone, or its
// connection is, another one takes over and begins with everything.
void DirectoryFollower::lead() {
    const bool led = watch_ != nullptr;
    const bool leads = holdLead();
    if (leads == led) {
        if (!leads) sayFirst();
        return;
    }
    watch_.reset();
    brought_ = heard_ = false;
    if (leads) store::beginLink(*context_.database.lease(), context_.now());
    const std::lock_guard lock(mutex_);
    news_ = {};
    if (!leads) return;
    renewedAt_ = notedAt_ = Clock::now();
    watch_ = directory_.watch(*this);
}

// The lock is looked at within the transaction: who takes over afterwards brings what is newer after it.
void DirectoryFollower::mayWrite(store::Connection& connection) const {
    if (!store::isFollowedBy(connection, backend_)) throw std::runtime_error("another server follows it by now");
}

void DirectoryFollower::lookAfter() {
    lead();
    usecases::endSessionsWithoutDirectory(context_, settings_.withoutDirectory, startedAt_);
    if (!watch_) return;
    const auto now = Clock::now();
    if (heard_ && now - notedAt_ >= settings_.signOfLife) {
        notedAt_ = now;
        usecases::noteDirectoryLink(context_, brought_ ? api::LinkState::live : api::LinkState::away);
    }
    bringExpired();
    renewWhereNeeded();
}

void DirectoryFollower::renewWhereNeeded() {
    auto connection = context_.database.lease();
    const auto alarm = store::readAlarm(*connection);
    holdsBack_ = alarm.has_value();
    const auto since = Clock::now() - renewedAt_;
    const auto accepted = alarm && alarm->accepted_at ? alarm->id + base::toText(*alarm->accepted_at) : std::string{};
    const bool decided = accepted != acceptedAlarm_ && !accepted.empty();
    if (decided) acceptedAlarm_ = accepted;
    // However often it is asked for: people who sign in may read from a server that lags for a while.
    const bool asked = since >= settings_.alarmRenewal && store::isRenewalAsked(*connection);
    if (asked) store::forgetRenewal(*connection);
    if (decided || asked || since >= (alarm ? settings_.alarmRenewal : settings_.renewal)) renew();
}

void DirectoryFollower::renew() {
    renewedAt_ = Clock::now();
    if (watch_) watch_->renew();
}

DirectoryFollower::News DirectoryFollower::waitForNews() {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, settings_.pace, [this] { return stopping_ || news_.any(); });
    const auto until = Clock::now() + settings_.longestSettling;
    while (!stopping_ && !news_.changes.empty() && Clock::now() < until) {
        const auto told = tellings_;
        if (!changed_.wait_for(lock, settings_.settling, [&] { return stopping_ || tellings_ != told; })) break;
    }
    return std::exchange(news_, {});
}

void DirectoryFollower::bring(News news) {
    heard_ = true;
    if (news.everything) {
        bringAll(*news.everything);
        if (away_) settings_.info("the directory is followed again");
        away_ = false;
        brought_ = true;
        losses_ = 0;
        usecases::noteDirectoryLink(context_, api::LinkState::live);
        sayFirst();
    }
    if (!news.changes.empty()) bringSome(news.changes);
    if (!news.lost) return;
    // Those who are signed in go on without it.
    if (!away_) settings_.warn("the directory is away: " + *news.lost);
    away_ = true;
    brought_ = false;
    ++losses_;
    usecases::noteDirectoryLink(context_, api::LinkState::away);
    sayFirst();
}

void DirectoryFollower::bringAll(const directory::Snapshot& everything) {
    renewedAt_ = Clock::now();
    expiring_.clear();
    for (const auto& person : everything.people)
        if (person.expires) expiring_.emplace(person.key, person);
    const auto done = usecases::reconcile(context_, everything, [this](auto& connection) { mayWrite(connection); });
    noteDone(done);
    if (!done.namesakes.empty() && done.namesakes != namesakes_)
        settings_.error("several groups have one name, so that they give no right: " + done.namesakes);
    namesakes_ = done.namesakes;
}

void DirectoryFollower::bringSome(const std::map<std::string, std::optional<directory::Person>>& changes) {
    directory::Changes told;
    for (const auto& [key, person] : changes) {
        expiring_.erase(key);
        if (!person) {
            told.gone.push_back(key);
            continue;
        }
        if (person->expires) expiring_.emplace(key, *person);
        told.people.push_back(*person);
    }
    noteDone(usecases::follow(context_, told, [this](auto& connection) { mayWrite(connection); }));
}

// The directory says nothing when the day has come.
void DirectoryFollower::bringExpired() {
    directory::Changes expired;
    const auto now = context_.now();
    for (const auto& [key, person] : expiring_)
        if (*person.expires <= now) expired.people.push_back(person);
    if (expired.people.empty()) return;
    noteDone(usecases::follow(context_, expired, [this](auto& connection) { mayWrite(connection); }));
    std::erase_if(expiring_, [&](const auto& entry) { return *entry.second.expires <= now; });
}

void DirectoryFollower::noteDone(const usecases::Reconciliation& done) {
    if (!done.refused.empty() && !holdsBack_.exchange(true))
        settings_.error("the directory is not followed: " + done.refused);
    if (done.refused.empty()) followedAt_ = context_.now().milliseconds;
    if (done.alarmEnded) {
        holdsBack_ = false;
        settings_.info("nothing of the directory is held back any more");
    }
    if (done.adminless)
        settings_.error("nobody is an admin any more; the way back in is ilvm-server grant-admin LOGIN");
    if (done.undecidable > 0)
        settings_.error(std::to_string(done.undecidable) + " requests wait for a decision that nobody may take");
    if (done.added + done.changed + done.deactivated > 0) settings_.info("followed the directory: " + counted(done));
}

void DirectoryFollower::sayFirst() {
    const std::lock_guard lock(mutex_);
    first_ = true;
    changed_.notify_all();
}

} // namespace ilvm::jobs
