#include "client/actions/synchroniser.hpp"

namespace ilvm::actions {
namespace {

constexpr int longestWait = 30'000;
// Of a snapshot or of what was missed; smaller after each that did not get through, for a line that does not bear more.
constexpr int largestPage = 500, smallestPage = 20;
// A cursor of another database, or of too long ago.
bool servesNoMore(const base::Problem& problem) {
    constexpr int gone = 410, malformed = 400;
    return problem.status == gone || problem.status == malformed;
}

} // namespace

Synchroniser::Synchroniser(net::ApiClient& api, truth::Truth& truth, QObject* parent)
    : QObject(parent), api_(api), truth_(truth), page_(largestPage) {
    again_.setSingleShot(true);
    connect(&again_, &QTimer::timeout, this, &Synchroniser::catchUp);
    connect(&stream_, &net::EventStream::changeArrived, this, [this](const api::Change& change) {
        truth_.apply(change);
        setState(State::upToDate);
    });
    connect(&stream_, &net::EventStream::resyncDemanded, this, &Synchroniser::takeSnapshot);
    connect(&stream_, &net::EventStream::directoryTold, this, [this](const api::DirectoryLink& link) {
        if (directory_ == link) return;
        directory_ = link;
        Q_EMIT stateChanged();
    });
    connect(&stream_, &net::EventStream::sessionEnded, this, &Synchroniser::sessionEnded);
    connect(&stream_, &net::EventStream::signedOut, this, &Synchroniser::signedOut);
    connect(&stream_, &net::EventStream::connectionChanged, this, [this](bool connected) {
        if (running_ && !reading_) setState(connected ? State::upToDate : State::offline);
    });
}

void Synchroniser::setPatience(int secondTryMilliseconds, int silenceMilliseconds) {
    secondTry_ = secondTryMilliseconds;
    stream_.setPatience(silenceMilliseconds, secondTryMilliseconds);
}

void Synchroniser::start(const QDateTime& asOf) {
    running_ = true;
    wait_ = 0;
    gathered_ = {};
    copyOf_ = asOf;
    catchUp();
}

void Synchroniser::stop() {
    running_ = false;
    reading_ = false;
    ++round_;
    again_.stop();
    stream_.close();
}

void Synchroniser::askNow() {
    if (running_) catchUp();
}

bool Synchroniser::begin() {
    if (!running_ || reading_) return false;
    reading_ = true;
    again_.stop();
    stream_.close();
    setState(State::syncing);
    return true;
}

void Synchroniser::catchUp() {
    const bool begun = !gathered_.cursor.empty();
    if (!begun && truth_.cursor().isEmpty()) return takeSnapshot();
    if (!begin()) return;
    if (begun)
        readSnapshot(gathered_.cursor); // goes on where it broke
    else
        readChanges();
}

void Synchroniser::takeSnapshot() {
    if (!begin()) return;
    gathered_ = {};
    readSnapshot(std::nullopt);
}

// Each page is a change with its cursor: what was taken in stays, whatever becomes of the next one.
void Synchroniser::readChanges() {
    api_.call<api::Sync>({truth_.cursor().toStdString(), page_}, {}, this,
                         [this, round = round_](base::Result<api::SyncPage> answer) {
                             if (round != round_) return;
                             if (answer.has_error()) {
                                 reading_ = false;
                                 if (servesNoMore(answer.error())) return takeSnapshot();
                                 return failed(answer.error());
                             }
                             gotThrough();
                             truth_.apply({std::move(answer->upserts), std::move(answer->removals), answer->cursor});
                             if (answer->more) return readChanges();
                             listen();
                         });
}

void Synchroniser::readSnapshot(const std::optional<std::string>& cursor) {
    api_.call<api::Sync>({cursor, page_}, {}, this, [this, round = round_](base::Result<api::SyncPage> answer) {
        if (round != round_) return;
        if (answer.has_error()) {
            reading_ = false;
            if (servesNoMore(answer.error())) gathered_ = {};
            return failed(answer.error());
        }
        gotThrough();
        auto& all = gathered_;
        std::move(answer->upserts.begin(), answer->upserts.end(), std::back_inserter(all.upserts));
        std::move(answer->removals.begin(), answer->removals.end(), std::back_inserter(all.removals));
        all.cursor = answer->cursor;
        if (answer->more) return readSnapshot(answer->cursor);
        truth_.reset(std::exchange(gathered_, {}));
        listen();
    });
}

void Synchroniser::gotThrough() {
    wait_ = 0;
    page_ = std::min(page_ * 2, largestPage);
}

void Synchroniser::failed(const base::Problem& problem) {
    setState(State::offline);
    if (problem.status == 401) {
        Q_EMIT signedOut();
        return;
    }
    page_ = std::max(page_ / 2, smallestPage);
    wait_ = wait_ == 0 ? secondTry_ : std::min(wait_ * 2, longestWait);
    again_.start(std::max(wait_, std::min(problem.retry_after * 1'000, longestWait)));
}

void Synchroniser::listen() {
    reading_ = false;
    wait_ = 0;
    copyOf_ = {};
    setState(State::upToDate);
    stream_.open(api_.server(), api_.token(), truth_.cursor());
}

void Synchroniser::setState(State state) {
    const bool same = state_ == state;
    if (same && state != State::upToDate) return;
    state_ = state;
    since_ = state == State::offline && copyOf_.isValid() ? copyOf_ : QDateTime::currentDateTime();
    Q_EMIT stateChanged();
}

} // namespace ilvm::actions
