#include "tests/contract/worker.hpp"

#include "tests/support/process.hpp"

namespace ilvm::tests {

using domain::ActionCode;
using namespace std::chrono_literals;

Worker::Worker(std::string name, ApiClient author, ApiClient technician)
    : name_(std::move(name)), author_(std::move(author)), technician_(std::move(technician)) {}

void Worker::work(const std::stop_token& enough) {
    try {
        while (!enough.stop_requested())
            lead();
    } catch (const std::exception& error) {
        complaint_ = name_ + ": " + error.what();
    }
}

template <wire::EndpointType E>
typename E::Answer Worker::insist(ApiClient& client, const typename E::Parameters& parameters,
                                  const typename E::Body& body) {
    const bool writes = E::method != wire::Method::get;
    const std::string key = writes ? name_ + "-" + std::to_string(++keys_) : std::string();
    const auto deadline = std::chrono::steady_clock::now() + 60s;
    for (;;) {
        auto answer = client.call<E>(parameters, body, key);
        if (answer.has_value()) {
            if (writes) ++acknowledged_;
            return std::move(*answer);
        }
        const auto& problem = answer.error();
        refusals_.insert(problem.status);
        if ((problem.status != 0 && problem.status != 503) || std::chrono::steady_clock::now() > deadline)
            throw std::runtime_error(std::string(E::path) + ": " + wire::problemJson(problem));
        std::this_thread::sleep_for(5ms); // as a client that does not hurry a server in trouble
    }
}

void Worker::lead() {
    api::Submission submission;
    submission.title = name_ + " " + std::to_string(references_.size());
    submission.description = "L'écran reste noir.";
    auto ticket = insist<api::SubmitTicket>(author_, {}, submission);
    references_.push_back(ticket.reference);
    insist<api::ListTickets>(technician_, {});
    ticket = move(technician_, ticket, ActionCode::take);
    insist<api::PostMessage>(technician_, {ticket.reference}, {"Je regarde.", {}, {}, {}});
    ticket = move(technician_, ticket, ActionCode::ask, "Depuis quand ?");
    ticket = insist<api::ReadTicket>(author_, {ticket.reference});
    ticket = move(author_, ticket, ActionCode::answer, "Depuis ce matin.");
    move(technician_, ticket, ActionCode::close, "Câble changé.");
}

api::Ticket Worker::move(ApiClient& client, const api::Ticket& ticket, ActionCode action,
                         std::optional<std::string> comment) {
    api::MoveRequest request;
    request.version = ticket.version;
    request.comment = std::move(comment);
    return insist<api::MoveTicket>(client, {ticket.reference, action}, request);
}

void Workers::begin() {
    for (const auto& worker : workers_)
        threads_.emplace_back([&worker](const std::stop_token& enough) { worker->work(enough); });
}

void Workers::end() {
    for (auto& thread : threads_)
        thread.request_stop();
    threads_.clear(); // joins
}

std::size_t Workers::acknowledged() const {
    std::size_t count = 0;
    for (const auto& worker : workers_)
        count += worker->acknowledged();
    return count;
}

void Workers::waitForMore(std::size_t count) const {
    const auto goal = acknowledged() + count;
    support::waitUntil([&] { return acknowledged() >= goal; }, std::to_string(count) + " more writes", 60s);
}

std::size_t Workers::tickets() const {
    std::size_t count = 0;
    for (const auto& worker : workers_)
        count += worker->references().size();
    return count;
}

std::set<int> Workers::refusals() const {
    std::set<int> all;
    for (const auto& worker : workers_)
        all.insert(worker->refusals().begin(), worker->refusals().end());
    return all;
}

std::string Workers::differences(ApiClient& asking) const {
    static const std::vector expected{ActionCode::submit, ActionCode::take, ActionCode::ask, ActionCode::answer,
                                      ActionCode::close};
    std::string found;
    for (const auto& worker : workers_) {
        if (!worker->complaint().empty()) found += worker->complaint() + "\n";
        for (const auto& reference : worker->references()) {
            const auto ticket = asking.call<api::ReadTicket>({reference}).value();
            if (ticket.status != domain::Status::closed || ticket.solution != "Câble changé." ||
                ticket.message_count != static_cast<std::int64_t>(Worker::messagesOfTicket))
                found += reference + ": " + wire::toJson(ticket) + "\n";
            std::vector<ActionCode> actions;
            for (const auto& event : asking.call<api::ReadHistory>({reference, {}, {}}).value().items)
                actions.push_back(event.action);
            if (actions != expected) found += reference + ": another history\n";
        }
    }
    return found;
}

} // namespace ilvm::tests
