#include "server/jobs/directory_follower.hpp"

#include "server/store/directory_link.hpp"
#include "server/usecases/directory_link.hpp"

namespace ilvm::jobs {
namespace {

constexpr std::chrono::seconds signOfLife{10};

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

void DirectoryFollower::run() {
    while (true) {
        try {
            lookAfter();
            auto news = waitForNews();
            {
                const std::lock_guard lock(mutex_);
                if (stopping_) break;
            }
            if (news.any()) bring(std::move(news));
            if (!failure_.empty()) settings_.warn("following the directory works again");
            failure_.clear();
        } catch (const std::exception& error) {
            // What was told is lost with it: everything is asked for again.
            if (failure_ != error.what()) settings_.warn(std::string("following the directory: ") + error.what());
            failure_ = error.what();
            renew();
            std::unique_lock lock(mutex_);
            changed_.wait_for(lock, settings_.pace, [this] { return stopping_; });
            if (stopping_) break;
        }
    }
    watch_.reset();
    leading_.reset();
}

// One server follows the directory, so that no other writes down what it read a moment earlier. When it is gone, or its
// connection is, another one takes over and begins with everything.
void DirectoryFollower::lead() {
    const bool led = watch_ != nullptr;
    bool leads = false;
    try {
        if (!leading_) leading_ = std::make_unique<store::Connection>(context_.database.url());
        leads = store::holdFollowing(*leading_);
    } catch (const store::DatabaseAway&) {
        leading_.reset();
    }
    if (leads == led) {
        if (!leads) sayFirst();
        return;
    }
    watch_.reset();
    const std::lock_guard lock(mutex_);
    news_ = {};
    if (!leads) return;
    renewedAt_ = notedAt_ = Clock::now();
    watch_ = directory_.watch(*this);
}

void DirectoryFollower::lookAfter() {
    lead();
    usecases::endSessionsWithoutDirectory(context_, settings_.withoutDirectory);
    if (!watch_) return;
    const auto now = Clock::now();
    if (now - notedAt_ >= signOfLife) {
        notedAt_ = now;
        usecases::noteDirectoryLink(context_, away_ ? api::LinkState::away : api::LinkState::live);
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
    const bool granted = store::deleteEndedGrants(*connection, context_.now()) > 0;
    if (decided) acceptedAlarm_ = accepted;
    if (decided || granted || since >= (alarm ? settings_.alarmRenewal : settings_.renewal)) renew();
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
    if (news.everything) {
        bringAll(*news.everything);
        if (away_) settings_.info("the directory is followed again");
        away_ = false;
        usecases::noteDirectoryLink(context_, api::LinkState::live);
        sayFirst();
    }
    if (!news.changes.empty()) bringSome(news.changes);
    if (!news.lost) return;
    // Those who are signed in go on without it.
    if (!away_) settings_.warn("the directory is away: " + *news.lost);
    away_ = true;
    usecases::noteDirectoryLink(context_, api::LinkState::away);
    sayFirst();
}

void DirectoryFollower::bringAll(const directory::Snapshot& everything) {
    renewedAt_ = Clock::now();
    expiring_.clear();
    for (const auto& person : everything.people)
        if (person.expires) expiring_.emplace(person.key, person);
    noteDone(usecases::reconcile(context_, everything));
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
    noteDone(usecases::follow(context_, told));
}

// The directory says nothing when the day has come.
void DirectoryFollower::bringExpired() {
    directory::Changes expired;
    const auto now = context_.now();
    for (auto it = expiring_.begin(); it != expiring_.end();) {
        if (now < *it->second.expires) {
            ++it;
            continue;
        }
        expired.people.push_back(std::move(it->second));
        it = expiring_.erase(it);
    }
    if (!expired.people.empty()) noteDone(usecases::follow(context_, expired));
}

void DirectoryFollower::noteDone(const usecases::Reconciliation& done) {
    if (!done.refused.empty()) {
        if (!holdsBack_.exchange(true)) settings_.error("the directory is not followed: " + done.refused);
        return;
    }
    if (done.alarmEnded) {
        holdsBack_ = false;
        settings_.info("nothing of the directory is held back any more");
    }
    followedAt_ = context_.now().milliseconds;
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
