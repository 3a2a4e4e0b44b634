// Plays an incident log through the API: each row becomes what the people in it would have clicked.
//
// The mapping. Status: New → open; Active → in_progress; Awaiting … → waiting_requester; Resolved, Closed → closed.
//   people      each caller is a requester, each group a target service with its pool and an item of the catalogue,
//               each resolver a technician of every group in which the log shows them; each group has a dispatcher too,
//               who acts where the log names nobody.
//   first row   submit by the caller, from the catalogue item of the group (without a group: an incident of IT).
//   Active      take by the resolver, or the dispatcher; implied before the first Awaiting or Resolved.
//   Awaiting …  ask by the assignee. When the state goes on, be it to wait for something else, the author answers
//   first. Resolved    close by the assignee. Closed after Resolved: nothing more; alone: close. active again after
//   Resolved: reopen by the author, back to the same technician. group, resolver or priority differ from the row
//   before, while the ticket is alive: transfer (then taken up again as
//               far as the state says), assign to the colleague, prioritise. A group that is unknown stays as it was.
//   none of it  the row is an update without a change that we know: an internal note of the technician.
// What each row did is kept, so that the test can hold the history against the log.
#pragma once
#include "tests/contract/in_process_server.hpp"
#include "tests/contract/incident_log.hpp"

namespace ilvm::tests {

struct ReplayedRow {
    const LogRow* row = nullptr;
    std::vector<domain::ActionCode> moves; // in order; none for a note and for Closed after Resolved
    bool note = false;
};

struct ReplayedIncident {
    std::string reference;
    std::vector<ReplayedRow> rows; // in the order of the log
};

// Services, people and catalogue that a log needs. Its rows must be grouped by incident.
class Cast {
public:
    explicit Cast(const std::vector<LogRow>& log);

    const std::vector<Somebody>& people() const { return people_; }
    const std::vector<std::string>& groups() const { return groups_; }
    // Where a row's incident is at that moment: the last group that is known, "IT" before any.
    const std::string& groupOf(const LogRow& row) const { return groupOf_.at(&row); }

    static std::string dispatcherOf(const std::string& group) { return "dispatcher " + group; }
    static constexpr const char* admin = "admin";

private:
    std::vector<Somebody> people_;
    std::vector<std::string> groups_;
    std::map<const LogRow*, std::string> groupOf_;
};

class Replay {
public:
    // Throws std::runtime_error as soon as the API refuses anything.
    Replay(InProcessServer& server, const Cast& cast);

    void play(const LogRow& row); // in the order of time; those of one incident in the order of the log
    std::size_t requests() const { return requests_; }
    const std::map<std::string, ReplayedIncident>& incidents() const { return incidents_; }

private:
    struct Standing {
        api::Ticket ticket;
        LogRow last;
        std::string group;
    };

    template <typename E>
    typename E::Answer call(const std::string& login, const typename E::Parameters& parameters,
                            const typename E::Body& body);
    void writeCatalogue();
    void submit(const LogRow& row);
    void follow(const LogRow& row, Standing& standing, ReplayedRow& done);
    void changeAttributes(const LogRow& row, Standing& standing, ReplayedRow& done);
    void reach(const LogRow& row, Standing& standing, ReplayedRow& done);
    void move(Standing& standing, ReplayedRow& done, const std::string& login, domain::ActionCode action,
              api::MoveRequest request = {});
    void note(const LogRow& row, Standing& standing);
    std::string technicianOf(const Standing& standing) const;

    InProcessServer& server_;
    const Cast& cast_;
    ApiClient client_;
    std::map<std::string, std::string> tokens_; // by login
    std::map<std::string, Standing> standing_;  // by number
    std::map<std::string, ReplayedIncident> incidents_;
    std::size_t requests_ = 0;
};

domain::Status statusOf(const LogRow& row);

} // namespace ilvm::tests
