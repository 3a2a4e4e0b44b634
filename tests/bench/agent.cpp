#include "tests/bench/agent.hpp"

#include <stdexcept>
#include <unistd.h>

namespace ilvm::bench {
namespace {

constexpr std::string_view submission =
    R"({"kind":"incident","title":"L'imprimante du bureau ne démarre plus","description":"Bonjour, cela arrive à )"
    R"(chaque ouverture de session sur le poste du bureau. J'ai déjà redémarré deux fois sans résultat ; ma collègue )"
    R"(a le même souci depuis ce matin."})";
constexpr std::string_view remark = R"({"text":"Merci, je passe vous voir après la réunion de 14 heures."})";
constexpr std::string_view solution =
    R"({"version":2,"comment":"Le poste a été redémarré et la mise à jour installée."})";

std::string filled(int number) {
    std::string digits = std::to_string(number);
    if (digits.size() < 5) digits.insert(0, 5 - digits.size(), '0');
    return "INC-" + digits;
}

} // namespace

Agent::Agent(std::uint16_t port, int number, int tickets)
    : port_(port),
      number_(number),
      tickets_(tickets),
      requester_("bench-agent" + std::to_string(number % 64)),
      technician_("bench-tech" + std::to_string(number % 64)),
      random_(static_cast<unsigned>(number)) {}

void Agent::connect() {
    caller_ = std::make_unique<Caller>(port_);
}

void Agent::get(const std::string& target) {
    const auto reply = caller_->ask("GET", target, technician_);
    if (reply.status != 200) throw std::runtime_error(target + " was answered " + std::string(reply.body));
}

std::string Agent::post(const std::string& token, const std::string& target, std::string_view body, int expected) {
    // As long as the key of a real client, which is a UUID.
    std::string key = std::to_string(getpid()) + "-" + std::to_string(number_) + "-" + std::to_string(++keys_) + "-";
    key.resize(36, '0');
    const auto reply = caller_->ask("POST", target, token, body, key);
    if (reply.status != expected) throw std::runtime_error(target + " was answered " + std::string(reply.body));
    return std::string(reply.body);
}

bool Agent::list() {
    get("/api/v1/tickets?view=pool");
    return true;
}

bool Agent::open() {
    // Of the services that this technician has: in every block of 200 tickets, 140 are of IT.
    const int number = below(tickets_ - 1) + 1;
    const int place = number / 20 % 10;
    if (place == 2 || place == 5 || place == 7) return open();
    const std::string target = "/api/v1/tickets/" + filled(number);
    get(target);
    get(target + "/messages");
    return true;
}

bool Agent::create() {
    const auto answer = post(requester_, "/api/v1/tickets", submission, 201);
    constexpr std::string_view mark = R"("reference":")";
    const auto begin = answer.find(mark) + mark.size();
    created_.push_back(answer.substr(begin, answer.find('"', begin) - begin));
    return true;
}

bool Agent::take() {
    if (created_.empty()) return false;
    post(technician_, "/api/v1/tickets/" + created_.front() + "/actions/take", R"({"version":1})", 200);
    taken_.push_back(std::move(created_.front()));
    created_.pop_front();
    return true;
}

bool Agent::message() {
    if (taken_.empty()) return false;
    const auto& reference = taken_[static_cast<std::size_t>(below(static_cast<int>(taken_.size())))];
    post(technician_, "/api/v1/tickets/" + reference + "/messages", remark, 201);
    return true;
}

bool Agent::close() {
    if (taken_.empty()) return false;
    post(technician_, "/api/v1/tickets/" + taken_.front() + "/actions/close", solution, 200);
    taken_.pop_front();
    return true;
}

bool Agent::mixed() {
    const int dice = below(100);
    if (dice < 35) return list();
    if (dice < 70) return open();
    constexpr Step turns[] = {&Agent::create, &Agent::take, &Agent::message, &Agent::close};
    return (this->*turns[step_++ % 4])();
}

} // namespace ilvm::bench
