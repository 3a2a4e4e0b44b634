// Keeps the truth true: it catches up from the cursor, or takes a snapshot where there is none, page by page; then the
// stream of changes from there on, and all of it again whenever it must.
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

    // With a cursor in the truth (from the local copy, true at `asOf`) it catches up; without one it takes a snapshot.
    void start(const QDateTime& asOf = {});
    void stop();
    void askNow(); // F5: what is new, without waiting for the stream

    State state() const { return state_; }
    // Up to date: the last news. Offline: when what is here was last true, or since when the link is down.
    QDateTime since() const { return since_; }
    // Before the first catching up: when the local copy that is shown was true. Else invalid.
    QDateTime copyOf() const { return copyOf_; }

    // How the server stands with the directory, as the stream last told it; nothing before the first word.
    const std::optional<api::DirectoryLink>& directory() const { return directory_; }

    // For tests: shorter than the 2 s before a second try (doubling to 30 s), and than the stream's patience.
    void setPatience(int secondTryMilliseconds, int silenceMilliseconds);

Q_SIGNALS:
    void stateChanged(); // of the link, or of the server's own link to the directory
    void sessionEnded(); // the server says so, while it was heard
    void signedOut();    // a call or the stream was refused

private:
    void takeSnapshot();
    void catchUp();
    bool begin();
    void readSnapshot(const std::optional<std::string>& cursor);
    void readChanges();
    void gotThrough();
    void failed(const base::Problem& problem);
    void listen();
    void setState(State state);

    net::ApiClient& api_;
    truth::Truth& truth_;
    net::EventStream stream_;
    api::Change gathered_; // of a snapshot that is under way or broke
    QTimer again_;
    State state_ = State::offline;
    QDateTime since_ = QDateTime::currentDateTime();
    QDateTime copyOf_;
    std::optional<api::DirectoryLink> directory_;
    int secondTry_ = 2'000;
    int wait_ = 0;
    int page_;
    int round_ = 0; // an answer of a round before serves no more
    bool running_ = false;
    bool reading_ = false;
};

} // namespace ilvm::actions
