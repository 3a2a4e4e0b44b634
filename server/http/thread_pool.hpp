// Threads for work that blocks, with a queue that has an end, so that overload is said instead of hoarded.
// Not here: deadlines (the connection stops waiting; a job that runs cannot be stopped).
#pragma once
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace ilvm::http {

class ThreadPool {
public:
    using Job = std::function<void()>; // may not throw

    // `name` is what the threads are called in top and gdb (15 characters at most).
    ThreadPool(std::string name, std::size_t threads, std::size_t queueLimit);
    ~ThreadPool();
    ThreadPool(const ThreadPool&) = delete;
    ThreadPool& operator=(const ThreadPool&) = delete;

    // New work. False when the queue is full or the pool has stopped.
    bool tryPost(Job job);

    // The rest of work that was begun (the next part of an upload): never refused, as whoever asks has one at a time.
    void post(Job job);

    // Does what is queued, then ends the threads.
    void stop();

    std::size_t queued() const;

private:
    void run();

    const std::string name_;
    const std::size_t queueLimit_;
    mutable std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Job> queue_;
    bool stopped_ = false;
    std::vector<std::thread> threads_;
};

} // namespace ilvm::http
