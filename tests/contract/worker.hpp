// Somebody who leads tickets of their own from submission to closing, and remembers what the server acknowledged. What
// it did not acknowledge is sent again with the same key until it is. Not here: what befalls the server meanwhile.
#pragma once
#include "tests/contract/api_client.hpp"

#include <atomic>
#include <random>
#include <set>
#include <stop_token>
#include <thread>
#include <vector>

namespace ilvm::tests {

class Worker {
public:
    // `author` and `technician` are their clients; `name` makes titles and keys their own.
    Worker(std::string name, ApiClient author, ApiClient technician);

    // Until asked to stop; the ticket in hand is led to its end first.
    void work(const std::stop_token& enough);

    std::size_t acknowledged() const { return acknowledged_; } // so far; safe while it works

    // After the work:
    const std::vector<std::string>& references() const { return references_; }
    const std::set<int>& refusals() const { return refusals_; } // statuses that were answered with another try
    const std::string& complaint() const { return complaint_; } // why it broke off; empty: it did not

    static constexpr std::size_t eventsOfTicket = 5, messagesOfTicket = 3, mailsOfTicket = 5;

private:
    template <wire::EndpointType E>
    typename E::Answer insist(ApiClient& client, const typename E::Parameters& parameters,
                              const typename E::Body& body = {});
    void lead();
    api::Ticket move(ApiClient& client, const api::Ticket& ticket, domain::ActionCode action,
                     std::optional<std::string> comment = {});

    std::string name_;
    ApiClient author_;
    ApiClient technician_;
    std::atomic<std::size_t> acknowledged_ = 0;
    int keys_ = 0;
    std::vector<std::string> references_;
    std::set<int> refusals_;
    std::string complaint_;
};

// Several at once, each in a thread of their own.
class Workers {
public:
    void add(std::unique_ptr<Worker> worker) { workers_.push_back(std::move(worker)); }
    void begin();
    void end(); // waits until each has led its ticket to the end
    std::size_t acknowledged() const;

    // Waits until so many more were acknowledged; throws when they are not within a minute.
    void waitForMore(std::size_t count) const;

    const std::vector<std::unique_ptr<Worker>>& all() const { return workers_; }
    std::size_t tickets() const;
    std::set<int> refusals() const;

    // What the server, asked by somebody who sees everything, shows otherwise than it was acknowledged, in words.
    std::string differences(ApiClient& asking) const;

private:
    std::vector<std::unique_ptr<Worker>> workers_;
    std::vector<std::jthread> threads_;
};

} // namespace ilvm::tests
