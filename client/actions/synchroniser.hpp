// Keeps the truth true: a snapshot page by page, then the stream of changes from its cursor, again whenever it must.
// Not here: the copy on disk that the client opens on (client/cache) and the words about it (client/shell).
#pragma once
#include "client/net/api_client.hpp"
#include "client/net/event_stream.hpp"
#include "client/store/truth.hpp"

#include <QDateTime>
#include <QObject>
#include <QTimer>

namespace ilvm::actions {

class Synchroniser : public QObject {
    Q_OBJECT

public:
    enum class State { offline, syncing, upToDate };

    Synchroniser(net::ApiClient& api, truth::Truth& truth, QObject* parent = nullptr);

    // With a cursor in the truth (from the local copy) it catches up; without one it takes a snapshot.
    void start();
    void stop();
    void askNow(); // F5: a fresh snapshot

    State state() const { return state_; }
    QDateTime since() const { return since_; } // of the present state

Q_SIGNALS:
    void stateChanged();
    void signedOut();

private:
    void takeSnapshot();
    void readPage(const std::optional<std::string>& cursor);
    void listen();
    void setState(State state);

    net::ApiClient& api_;
    truth::Truth& truth_;
    net::EventStream stream_;
    api::Change gathered_;
    QTimer again_;
    State state_ = State::offline;
    QDateTime since_ = QDateTime::currentDateTime();
    bool running_ = false;
    bool reading_ = false;
};

} // namespace ilvm::actions
