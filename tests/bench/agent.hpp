// One connection with a requester and a technician behind it, and what they do: each function is one operation of the
// bench. What an agent makes, the same agent takes, discusses and closes. Not here: measuring (load.hpp).
#pragma once
#include "tests/bench/caller.hpp"

#include <deque>
#include <random>
#include <vector>

namespace ilvm::bench {

class Agent {
public:
    Agent(std::uint16_t port, int number, int tickets); // `tickets`: how many were filled in

    void connect(); // anew: the server ends a connection on which nothing is asked for long

    // False when there is nothing left to do it to. Throws std::runtime_error when the answer is not a good one.
    bool list();
    bool open(); // two calls: the ticket, then its discussion
    bool create();
    bool take();
    bool message();
    bool close();
    bool mixed(); // 35 % list, 35 % open, 30 % writes: create, take, message and close in turn

private:
    using Step = bool (Agent::*)();

    void get(const std::string& target);
    std::string post(const std::string& token, const std::string& target, std::string_view body, int expected);
    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random_); }

    const std::uint16_t port_;
    std::unique_ptr<Caller> caller_;
    const int number_;
    const int tickets_;
    const std::string requester_, technician_; // tokens
    std::mt19937 random_;
    std::deque<std::string> created_; // references that nobody has taken
    std::deque<std::string> taken_;
    std::size_t keys_ = 0;
    std::size_t step_ = 0;
};

} // namespace ilvm::bench
