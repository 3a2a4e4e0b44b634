#include "tests/bench/screen.hpp"

#include "client/models/ticket_list_model.hpp"
#include "client/net/api_client.hpp"
#include "client/net/event_stream.hpp"
#include "tests/bench/caller.hpp"
#include "tests/bench/listeners.hpp"
#include "tests/bench/sample.hpp"

#include <QEventLoop>
#include <chrono>
#include <future>
#include <mutex>
#include <thread>

namespace ilvm::bench {
namespace {

using Clock = std::chrono::steady_clock;

// When the model changed for which ticket, for the thread that acts.
class Sightings {
public:
    void note(const std::string& what) {
        const auto now = Clock::now();
        const std::lock_guard lock(mutex_);
        seen_[what] = now;
        came_.notify_all();
    }
    Clock::time_point wait(const std::string& what) {
        std::unique_lock lock(mutex_);
        if (!came_.wait_for(lock, std::chrono::seconds(20), [&] { return seen_.contains(what); }))
            throw std::runtime_error("the client never showed " + what);
        return seen_[what];
    }

private:
    std::mutex mutex_;
    std::condition_variable came_;
    std::map<std::string, Clock::time_point> seen_;
};

// What the client of a technician is made of between the network and the list that is painted.
class Cockpit : public QObject {
public:
    Cockpit(const Stage& stage, Sightings& sightings) : sightings_(sightings) {
        server_.url = QUrl(QStringLiteral("https://127.0.0.1:%1").arg(stage.port()));
        server_.certificates = QByteArray::fromStdString(support::contentOf(stage.caFile()));
        api_.setServer(server_);
        api_.setToken("bench-tech0");
        connect(&stream_, &net::EventStream::changeArrived, this,
                [this](const api::Change& change) { truth_.apply(change); });
        connect(&model_, &QAbstractItemModel::rowsInserted, this,
                [this](const QModelIndex&, int row) { sightings_.note("+" + model_.referenceAt(row).toStdString()); });
        connect(&model_, &QAbstractItemModel::rowsAboutToBeRemoved, this,
                [this](const QModelIndex&, int row) { leaving_ = model_.referenceAt(row); });
        connect(&model_, &QAbstractItemModel::rowsRemoved, this,
                [this] { sightings_.note("-" + leaving_.toStdString()); });
    }

    // Takes the snapshot, as the client does at its start, then listens; returns when it hears.
    void open() {
        fetch({});
        loop_.exec();
        connect(&stream_, &net::EventStream::connectionChanged, &loop_, &QEventLoop::quit);
        stream_.open(server_, "bench-tech0", QByteArray::fromStdString(snapshot_.cursor));
        loop_.exec();
        stream_.disconnect(&loop_);
    }
    // The client's life, until the action is over.
    void live(std::future<void>& actions) {
        QTimer look;
        connect(&look, &QTimer::timeout, &loop_, [&] {
            if (actions.wait_for(std::chrono::seconds(0)) == std::future_status::ready) loop_.quit();
        });
        look.start(50);
        loop_.exec();
    }

private:
    void fetch(std::optional<std::string> cursor) {
        api_.call<api::Sync>({std::move(cursor), {}}, {}, this, [this](base::Result<api::SyncPage> page) {
            if (page.has_error()) qFatal("the snapshot was refused");
            snapshot_.cursor = page->cursor;
            for (auto& upsert : page->upserts)
                snapshot_.upserts.push_back(std::move(upsert));
            if (page->more) return fetch(page->cursor);
            truth_.reset(snapshot_);
            loop_.quit();
        });
    }

    Sightings& sightings_;
    net::ServerAddress server_;
    net::ApiClient api_;
    net::EventStream stream_;
    api::Change snapshot_;
    truth::Truth truth_;
    truth::Pending pending_;
    models::TicketListModel model_{truth_, pending_, models::pool(domain::Pool::standard)};
    QEventLoop loop_;
    QString leaving_;
};

constexpr std::string_view submission =
    R"({"kind":"incident","title":"Le scanner affiche une erreur","description":"Depuis ce matin, à chaque page."})";

std::string referenceIn(std::string_view answer) {
    constexpr std::string_view mark = R"("reference":")";
    const auto begin = answer.find(mark) + mark.size();
    return std::string(answer.substr(begin, answer.find('"', begin) - begin));
}

// Someone declares an incident, a colleague takes it; both are seen in the cockpit before the next.
void act(const Stage& stage, std::size_t actions, Sightings& sightings, ScreenTimes& times) {
    Caller caller(stage.port());
    const auto micro = [](Clock::duration time) { return std::chrono::duration<float, std::micro>(time).count(); };
    std::string reference;
    times.middle = -processorSeconds(stage.server());
    for (std::size_t i = 0; i < actions; ++i) {
        const bool creates = i % 2 == 0;
        // People click when they like, not when the feed has just been read.
        std::this_thread::sleep_for(std::chrono::milliseconds(25 + i * 7 % 20));
        const auto clicked = Clock::now();
        const auto reply = creates ? caller.ask("POST", "/api/v1/tickets", "bench-agent1", submission)
                                   : caller.ask("POST", "/api/v1/tickets/" + reference + "/actions/take", "bench-tech1",
                                                R"({"version":1})");
        const auto answered = Clock::now();
        if (reply.status > 299) throw std::runtime_error("refused: " + std::string(reply.body));
        if (creates) reference = referenceIn(reply.body);
        const auto shown = sightings.wait((creates ? "+" : "-") + reference);
        times.afterAnswer.push_back(micro(shown - answered));
        times.afterClick.push_back(micro(shown - clicked));
    }
    times.middle += processorSeconds(stage.server());
}

} // namespace

ScreenTimes measureScreen(const Stage& stage, std::size_t streams, std::size_t actions) {
    ScreenTimes times;
    times.streams = streams;
    times.actions = actions;
    Sightings sightings;
    Cockpit cockpit(stage, sightings);
    cockpit.open();
    const Listeners others(stage.port(), streams - 1);
    times.residentKilobytes = residentKilobytes(stage.server());
    auto acting = std::async(std::launch::async, [&] { act(stage, actions, sightings, times); });
    cockpit.live(acting);
    acting.get();
    return times;
}

} // namespace ilvm::bench
