// The table of moves: which action leads a ticket from where to where, who may do it, what it needs.
// The server enforces it and the client offers from it. Not here: storing anything, and who decides (approvals.hpp).
#pragma once
#include "shared/base/instant.hpp"
#include "shared/domain/codes.hpp"
#include "shared/domain/rights.hpp"

#include <boost/describe/class.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ilvm::domain {

enum class Who {
    author,
    decider,    // of the step that waits
    technician, // of the target service
    assignee,   // and still technician of the target service
    preparer,   // technician of the target service, but not the author of the purchase
    director,   // unless the request is theirs or they decided N2
    receiver,   // author, beneficiary or asset manager
    hr,         // anyone of HR
};

enum class Target {
    same, // the status stays
    open,
    in_progress,
    waiting_requester,
    to_correct,
    pending_signature,
    ordered,
    closed,
    refused,
    cancelled,
    first_step,      // the first waiting level of its path, or open
    next_step,       // the level after the one that waits, or open
    former_assignee, // in_progress with the same technician, open if they no longer may
    delivered,       // closed once all has come, else ordered
    tracking,        // a recruitment's own; its children's moves close it (recruitment.hpp)
};

struct Move {
    ActionCode action;
    std::vector<Kind> kinds;
    std::vector<Status> from;
    Who who;
    Target target;
    std::vector<std::string_view> needs; // fields of the body, mandatory
};

// Every row. One action has at most one row for a given kind and status.
std::span<const Move> moves();

// Somebody who decides in the place of others, and in no right of their own.
struct StandIn {
    std::string id;
    std::vector<std::string> givers; // ids of those in whose place

    bool operator==(const StandIn&) const = default;
};
BOOST_DESCRIBE_STRUCT(StandIn, (), (id, givers))

// A step of the path of approvals, as the rules see it.
struct Step {
    Level level = Level::n1;
    ApprovalState state = ApprovalState::waiting;
    std::vector<std::string> deciders; // user ids; who may decide now, separation of duties already applied
    std::optional<std::string> decided_by;
    std::optional<std::string> on_behalf_of = {}; // in whose place
    std::vector<StandIn> stand_ins = {};          // those of the deciders who stand in; kept when the decision is taken
};

// Nothing where this person does not stand in for anybody at this step.
const StandIn* standInAt(const Step& step, const std::string& id);

// What the rules must know of a ticket. Both the server's row and the client's copy give it.
struct TicketFacts {
    Kind kind = Kind::incident;
    Status status = Status::open;
    std::string author;
    std::optional<std::string> requested_for;
    std::optional<std::string> assignee;
    std::string origin_service;
    std::string target_service;
    std::vector<Step> path;
    std::optional<base::Instant> closed_at;
    std::vector<std::string> waits_for;  // of a recruitment's child: references of the tasks to be done before
    std::optional<Status> parent_status; // of a recruitment's child
    bool takes_back = false;             // of a departure's child: something that the person held
};

struct Reason {
    std::string code;    // "own_request", "separation_of_duties", "not_your_role", "not_assignee", "too_late",
                         // "no_authority", "waits", "parent_over"
    std::string message; // French, for people
};

// The verdict on one action, in the order in which the API answers: may they (403), is it possible now (409).
struct Verdict {
    enum class Outcome { allowed, forbidden, impossible };
    Outcome outcome = Outcome::impossible;
    const Move* move = nullptr; // set when allowed
    Reason reason;              // set when not
};

Verdict judge(ActionCode action, const TicketFacts& ticket, const Actor& actor, base::Instant now);

// What a person may do now, and what they might expect but may not, with why.
struct Offer {
    ActionCode action;
    std::vector<std::string> needs;
    std::optional<Reason> refused;
};

std::vector<Offer> offersFor(const TicketFacts& ticket, const Actor& actor, base::Instant now);

// Fields that this action needs in this state ("cancel" needs a comment only once work has begun).
std::vector<std::string> needsOf(const Move& move, const TicketFacts& ticket);

// The level that is decided in this status: `pending_n1`, `pending_n2`, `pending_signature`; none elsewhere.
std::optional<Level> levelIn(Status status);

// The step that waits for a decision in this status; none where none is taken.
const Step* waitingStep(const TicketFacts& ticket);

// What a move's target may depend on beside the ticket.
struct Found {
    bool former_assignee_may = false; // reopen: may the technician of the closed ticket still have it?
    bool all_delivered = false;       // receive
};

// Where an allowed move leads.
Status statusAfter(const Move& move, const TicketFacts& ticket, const Found& found);

// Pending status of the first step from `index` on that waits; open when none does. A signature does not hold the work
// up: it comes after it.
Status statusOfPath(std::span<const Step> path, std::size_t index);

inline constexpr std::int64_t reopenDays = 15;

} // namespace ilvm::domain
