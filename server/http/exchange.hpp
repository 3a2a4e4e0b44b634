// One request and its answer, and everything of them that runs on a pool. Loop and pool take turns: while a job is
// under way only the job touches the exchange; the connection may only leave it behind (abandoned).
// Not here: reading and writing (connection).
#pragma once
#include "server/http/event_queue.hpp"
#include "server/http/range.hpp"
#include "server/http/request_reader.hpp"
#include "server/http/service.hpp"
#include <atomic>
#include <memory>
#include <optional>
#include <string>

namespace ilvm::http {

class Exchange {
public:
    explicit Exchange(Service& service);
    ~Exchange(); // closes the channel of a stream that did not come to be
    Exchange(const Exchange&) = delete;
    Exchange& operator=(const Exchange&) = delete;

    // Before any job: what is asked, by its header. What is wrong with it is kept as `refusal`, because a caller who
    // is not signed in is told that first.
    void resolve(RequestReader& reader, std::string remoteAddress);
    bool isUpload() const;
    bool isStream() const;
    std::size_t bodyLimit() const;
    Pool pool() const { return route_ ? route_->options.pool : Pool::ordinary; }

    // The answer is this problem, whatever was before.
    void refuse(base::Problem problem, std::string forLog = {});

    // For the loop, whose job did not come back in time: the same request, to be answered 503 without it.
    std::shared_ptr<Exchange> abandoned() const;

    // Jobs, each on the pool.
    void handle();       // authenticates, then refuses or answers; opens the stream of a stream's route
    void openUpload();   // authenticates, then refuses or makes the sink
    void writePart();    // `part` to the sink
    void finishUpload(); // the answer of the sink
    void continueBody(); // the next `part` of the answer's source
    void discard();      // gives back what handlers made: sink, subscription, source

    // By the thread of the job and by the loop: who is first decides.
    enum class Phase { waiting, finished, abandoned };
    std::atomic<Phase> phase = Phase::waiting;

    Request request;
    std::optional<base::Problem> refusal;
    Response response;
    std::string part;                        // of the upload's body, or of the source
    std::optional<std::uint64_t> bodyLength; // of the answer, when it comes from a source
    ByteRange remaining;                     // of the source, after `part`
    std::shared_ptr<EventQueue> events;

    bool hasSink() const { return sink_ != nullptr; }
    bool hasSubscription() const { return subscribed_; }
    std::shared_ptr<void> takeSubscription() { return std::move(subscription_); }
    bool isBroken() const { return broken_; } // the source failed after the answer had begun
    bool holdsResources() const;              // discard() has something to do that may block
    AccessRecord record() const;              // without what only the connection knows

private:
    template <typename Work>
    void guarded(Work work);
    void authenticate();
    void beginSource();
    void readPart();

    Service& service_;
    const Route* route_ = nullptr;
    std::string allowed_;
    std::string error_;
    std::unique_ptr<UploadSink> sink_;
    std::shared_ptr<void> subscription_;
    bool subscribed_ = false;
    bool broken_ = false;
};

} // namespace ilvm::http
