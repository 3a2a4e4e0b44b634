#include "client/net/negotiation.hpp"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>

namespace ilvm::net {

// What the thread shares with whoever asks. It belongs to both: who goes first takes nothing from the other.
class Negotiation::Worker : public std::enable_shared_from_this<Negotiation::Worker> {
public:
    Worker(std::unique_ptr<Negotiator> negotiator, QObject& receiver)
        : negotiator_(std::move(negotiator)), receiver_(&receiver) {}

    void start() {
        thread_ = std::thread([self = shared_from_this()] { self->run(); });
    }

    void add(Job job) {
        {
            const std::lock_guard lock(mutex_);
            jobs_.push_back(std::move(job));
        }
        wake_.notify_one();
    }

    // Nothing is told any more. Waits for the thread unless a call of the system holds it.
    void leave() {
        bool busy = false;
        {
            const std::lock_guard lock(mutex_);
            receiver_ = nullptr;
            ended_ = true;
            busy = busy_;
        }
        wake_.notify_one();
        if (busy)
            thread_.detach();
        else
            thread_.join();
    }

private:
    void run() {
        std::unique_lock lock(mutex_);
        for (;;) {
            wake_.wait(lock, [this] { return ended_ || !jobs_.empty(); });
            if (ended_) return;
            auto job = std::move(jobs_.front());
            jobs_.pop_front();
            busy_ = true;
            lock.unlock();
            auto told = job(*negotiator_);
            lock.lock();
            busy_ = false;
            // Under the lock the receiver cannot go; once it has gone, Qt drops what was queued for it.
            if (receiver_) QMetaObject::invokeMethod(receiver_, std::move(told), Qt::QueuedConnection);
        }
    }

    const std::unique_ptr<Negotiator> negotiator_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Job> jobs_;
    QObject* receiver_;
    bool busy_ = false;
    bool ended_ = false;
    std::thread thread_;
};

Negotiation::Negotiation(MakeNegotiator make, QObject* parent) : QObject(parent), make_(std::move(make)) {}

Negotiation::~Negotiation() {
    cancel();
}

// The next call gets another worker, and another Negotiator: that of a call which still blocks is not touched.
void Negotiation::cancel() {
    if (const auto former = std::exchange(worker_, nullptr)) former->leave();
}

void Negotiation::post(Job job) {
    if (!worker_) {
        worker_ = std::make_shared<Worker>(make_(), *this);
        worker_->start();
    }
    // What is told was queued, maybe before cancel().
    worker_->add([this, job = std::move(job), asked = std::weak_ptr(worker_)](Negotiator& negotiator) {
        return std::function<void()>([this, tell = job(negotiator), asked] {
            if (worker_ && asked.lock() == worker_) tell();
        });
    });
}

void Negotiation::look() {
    post([this](Negotiator& negotiator) {
        return std::function<void()>([this, has = negotiator.hasTicket()] { Q_EMIT looked(has); });
    });
}

void Negotiation::begin(const QString& host) {
    post([this, host](Negotiator& negotiator) {
        return std::function<void()>([this, token = negotiator.begin(host)] { Q_EMIT begun(token); });
    });
}

void Negotiation::check(const QByteArray& answer) {
    post([this, answer](Negotiator& negotiator) {
        return std::function<void()>([this, is = negotiator.isProof(answer)] { Q_EMIT checked(is); });
    });
}

} // namespace ilvm::net
