#include "server/http/thread_pool.hpp"
#include <pthread.h>

namespace ilvm::http {

ThreadPool::ThreadPool(std::string name, std::size_t threads, std::size_t queueLimit)
    : name_(std::move(name)), queueLimit_(queueLimit) {
    for (std::size_t i = 0; i < threads; ++i) {
        threads_.emplace_back([this] { run(); });
        pthread_setname_np(threads_.back().native_handle(), name_.substr(0, 15).c_str());
    }
}

ThreadPool::~ThreadPool() {
    stop();
}

bool ThreadPool::tryPost(Job job) {
    {
        const std::lock_guard lock(mutex_);
        if (stopped_ || queue_.size() >= queueLimit_) return false;
        queue_.push_back(std::move(job));
    }
    wake_.notify_one();
    return true;
}

void ThreadPool::post(Job job) {
    {
        const std::lock_guard lock(mutex_);
        queue_.push_back(std::move(job));
    }
    wake_.notify_one();
}

void ThreadPool::stop() {
    {
        const std::lock_guard lock(mutex_);
        stopped_ = true;
    }
    wake_.notify_all();
    for (std::thread& thread : threads_)
        if (thread.joinable()) thread.join();
}

std::size_t ThreadPool::queued() const {
    const std::lock_guard lock(mutex_);
    return queue_.size();
}

void ThreadPool::run() {
    std::unique_lock lock(mutex_);
    for (;;) {
        wake_.wait(lock, [this] { return stopped_ || !queue_.empty(); });
        if (queue_.empty()) return;
        {
            const Job job = std::move(queue_.front());
            queue_.pop_front();
            lock.unlock();
            job();
        } // what the job held goes before the lock is taken again
        lock.lock();
    }
}

} // namespace ilvm::http
