#include "client/actions/synchroniser.hpp"

namespace ilvm::actions {
namespace {

constexpr int secondTryMilliseconds = 2'000;

} // namespace

Synchroniser::Synchroniser(net::ApiClient& api, truth::Truth& truth, QObject* parent)
    : QObject(parent), api_(api), truth_(truth) {
    again_.setSingleShot(true);
    again_.setInterval(secondTryMilliseconds);
    connect(&again_, &QTimer::timeout, this, &Synchroniser::takeSnapshot);
    connect(&stream_, &net::EventStream::changeArrived, this, [this](const api::Change& change) {
        truth_.apply(change);
        setState(State::upToDate);
    });
    connect(&stream_, &net::EventStream::resyncDemanded, this, &Synchroniser::takeSnapshot);
    connect(&stream_, &net::EventStream::signedOut, this, &Synchroniser::signedOut);
    connect(&stream_, &net::EventStream::connectionChanged, this,
            [this](bool connected) { setState(connected ? State::upToDate : State::offline); });
}

void Synchroniser::start() {
    running_ = true;
    if (truth_.cursor().isEmpty())
        takeSnapshot();
    else
        listen();
}

void Synchroniser::stop() {
    running_ = false;
    again_.stop();
    stream_.close();
}

void Synchroniser::askNow() {
    if (running_) takeSnapshot();
}

void Synchroniser::takeSnapshot() {
    if (!running_ || reading_) return;
    again_.stop();
    stream_.close();
    setState(State::syncing);
    gathered_ = {};
    reading_ = true;
    readPage(std::nullopt);
}

void Synchroniser::readPage(const std::optional<std::string>& cursor) {
    api_.call<api::Sync>({cursor, 200}, {}, this, [this](base::Result<api::SyncPage> page) {
        if (!running_ || page.has_error()) {
            reading_ = false;
            if (!running_) return;
            setState(State::offline);
            if (page.error().status == 401)
                Q_EMIT signedOut();
            else
                again_.start();
            return;
        }
        auto& all = gathered_;
        std::move(page->upserts.begin(), page->upserts.end(), std::back_inserter(all.upserts));
        std::move(page->removals.begin(), page->removals.end(), std::back_inserter(all.removals));
        all.cursor = page->cursor;
        if (page->more) return readPage(page->cursor);
        reading_ = false;
        truth_.reset(all);
        gathered_ = {};
        listen();
    });
}

void Synchroniser::listen() {
    stream_.open(api_.server(), api_.token(), truth_.cursor());
}

void Synchroniser::setState(State state) {
    if (state == State::upToDate) since_ = QDateTime::currentDateTime();
    if (state_ == state) {
        if (state == State::upToDate) Q_EMIT stateChanged();
        return;
    }
    state_ = state;
    since_ = QDateTime::currentDateTime();
    Q_EMIT stateChanged();
}

} // namespace ilvm::actions
