#include "tests/bench/load.hpp"

#include <atomic>
#include <chrono>
#include <latch>
#include <thread>

namespace ilvm::bench {
namespace {

using Clock = std::chrono::steady_clock;

struct Work {
    explicit Work(std::size_t agents) : ready(static_cast<std::ptrdiff_t>(agents)) {}

    std::latch ready;
    std::latch begin{1};
    std::atomic<bool> over = false;
    Clock::time_point end;
};

void work(Work& shared, Agent& agent, bool (Agent::*operation)(), std::vector<float>& microseconds,
          std::exception_ptr& accident) {
    try {
        agent.connect();
    } catch (...) {
        accident = std::current_exception();
        shared.over = true;
    }
    shared.ready.count_down();
    shared.begin.wait();
    try {
        auto before = Clock::now();
        while (!shared.over && before < shared.end) {
            if (!(agent.*operation)()) break;
            const auto after = Clock::now();
            microseconds.push_back(std::chrono::duration<float, std::micro>(after - before).count());
            before = after;
        }
    } catch (...) {
        accident = std::current_exception();
    }
    shared.over = true;
}

} // namespace

Sample runLoad(const Stage& stage, const Agents& agents, bool (Agent::*operation)(), double seconds) {
    Work shared(agents.size());
    std::vector<std::vector<float>> times(agents.size());
    std::vector<std::exception_ptr> accidents(agents.size());
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < agents.size(); ++i)
        threads.emplace_back(
            [&, i, agent = agents[i].get()] { work(shared, *agent, operation, times[i], accidents[i]); });
    shared.ready.wait();
    Sample sample;
    sample.middle = -processorSeconds(stage.server());
    sample.postgres = -processorSecondsWithChildren(stage.postmaster());
    sample.caller = -ownProcessorSeconds();
    const auto begun = Clock::now();
    shared.end = begun + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
    shared.begin.count_down();
    for (auto& thread : threads)
        thread.join();
    sample.seconds = std::chrono::duration<double>(Clock::now() - begun).count();
    sample.middle += processorSeconds(stage.server());
    sample.postgres += processorSecondsWithChildren(stage.postmaster());
    sample.caller += ownProcessorSeconds();
    for (const auto& accident : accidents)
        if (accident) std::rethrow_exception(accident);
    for (const auto& own : times)
        sample.microseconds.insert(sample.microseconds.end(), own.begin(), own.end());
    sample.operations = sample.microseconds.size();
    return sample;
}

} // namespace ilvm::bench
