// Tickets: the shapes that everything shows, and the endpoints that read and move them.
// Not here: discussion and attachments (discussion.hpp), the feed (feed.hpp).
#pragma once
#include "shared/api/attachments.hpp"
#include "shared/api/people.hpp"
#include "shared/api/purchase.hpp"
#include "shared/api/recruitment.hpp"

#include <map>

namespace ilvm::api {

struct TicketSummary {
    std::string reference;
    domain::Kind kind = domain::Kind::incident;
    domain::Status status = domain::Status::open;
    std::string title;
    domain::Priority priority = domain::Priority::normal;
    Person author;
    std::optional<Person> requested_for;
    std::string origin_service;
    std::string target_service;
    std::optional<Person> assignee;
    std::optional<std::string> parent;
    std::int64_t version = 1;
    base::Instant created_at;
    base::Instant updated_at;
    std::optional<base::Instant> due_at;
    std::optional<base::Instant> closed_at;
    std::int64_t message_count = 0; // internal notes are not counted
    std::optional<std::int64_t> amount_cents;
    std::optional<std::vector<std::string>> waits_for; // references of the tasks that are to be done before

    bool operator==(const TicketSummary&) const = default;
};
BOOST_DESCRIBE_STRUCT(TicketSummary, (),
                      (reference, kind, status, title, priority, author, requested_for, origin_service, target_service,
                       assignee, parent, version, created_at, updated_at, due_at, closed_at, message_count,
                       amount_cents, waits_for))

// A decider who is it by delegation alone.
struct StandIn {
    Person person;
    std::vector<Person> givers; // in whose place

    bool operator==(const StandIn&) const = default;
};
BOOST_DESCRIBE_STRUCT(StandIn, (), (person, givers))

struct Approval {
    domain::Level level = domain::Level::n1;
    domain::ApprovalState state = domain::ApprovalState::waiting;
    std::vector<Person> deciders; // who may decide now; empty once decided
    std::optional<Person> decided_by;
    std::optional<Person> on_behalf_of;
    std::optional<base::Instant> at;
    std::optional<std::string> comment;
    std::optional<std::string> reason; // French: why these persons, where the ordinary rule does not apply
    std::optional<std::string> digest;
    std::optional<std::vector<StandIn>> stand_ins; // those of the deciders who stand in; kept when it is decided

    bool operator==(const Approval&) const = default;
};
BOOST_DESCRIBE_STRUCT(Approval, (),
                      (level, state, deciders, decided_by, on_behalf_of, at, comment, reason, digest, stand_ins))

struct ActionRefusal {
    std::string code;
    std::string message;

    bool operator==(const ActionRefusal&) const = default;
};
BOOST_DESCRIBE_STRUCT(ActionRefusal, (), (code, message))

struct Action {
    domain::ActionCode action = domain::ActionCode::submit;
    std::string label;
    std::vector<std::string> needs;
    std::optional<ActionRefusal> refused;

    bool operator==(const Action&) const = default;
};
BOOST_DESCRIBE_STRUCT(Action, (), (action, label, needs, refused))

struct Ticket : TicketSummary {
    std::string description;
    std::optional<std::string> catalogue_item;
    std::optional<std::string> module; // of Imago
    std::optional<std::string> solution;
    std::optional<Purchase> purchase;
    std::optional<Recruitment> recruitment; // its own, or of its parent
    std::optional<Onboarding> onboarding;   // of a recruitment's child
    std::vector<Attachment> attachments;
    std::vector<TicketSummary> children;
    std::vector<Approval> approvals;
    std::optional<std::vector<Action>> actions; // of the reader; absent in the feed

    bool operator==(const Ticket&) const = default;
};
BOOST_DESCRIBE_STRUCT(Ticket, (TicketSummary),
                      (description, catalogue_item, module, solution, purchase, recruitment, onboarding, attachments,
                       children, approvals, actions))

BOOST_DEFINE_ENUM_CLASS(View, mine, pool, assigned, to_approve_n1, to_approve_n2, to_sign, recruitments, all)

// `newest`, `oldest`: by creation; `urgency`: priority, then oldest; `updated`: latest change first.
BOOST_DEFINE_ENUM_CLASS(Sort, newest, oldest, urgency, updated)

struct TicketQuery {
    std::optional<View> view; // absent: all
    std::optional<std::vector<domain::Status>> status;
    std::optional<std::vector<domain::Kind>> kind;
    std::optional<std::vector<std::string>> service; // target services
    std::optional<std::vector<std::string>> origin;
    std::optional<std::string> q;
    std::optional<Sort> sort;
    std::optional<int> limit; // 50 when absent, at most 200
    std::optional<std::string> cursor;
};
BOOST_DESCRIBE_STRUCT(TicketQuery, (), (view, status, kind, service, origin, q, sort, limit, cursor))

struct TicketPage {
    std::vector<TicketSummary> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(TicketPage, (), (items, next_cursor))

struct ListTickets {
    static constexpr auto method = wire::Method::get;
    static constexpr std::string_view path = "/api/v1/tickets";
    static constexpr std::string_view summary = "Lister les demandes";
    static constexpr auto access = wire::Access::signed_in;
    static constexpr int success = 200;
    using Parameters = TicketQuery;
    using Body = wire::Nothing;
    using Answer = TicketPage;
};

struct TicketReference {
    std::string reference;
};
BOOST_DESCRIBE_STRUCT(TicketReference, (), (reference))

struct ReadTicket {
    static constexpr auto method = wire::Method::get;
    static constexpr std::string_view path = "/api/v1/tickets/{reference}";
    static constexpr std::string_view summary = "Lire une demande";
    static constexpr auto access = wire::Access::signed_in;
    static constexpr int success = 200;
    using Parameters = TicketReference;
    using Body = wire::Nothing;
    using Answer = Ticket;
};

// One link of the audit chain. What is hashed, and how, stands in server/usecases/audit.hpp.
struct HistoryEvent {
    std::int64_t sequence = 0;
    base::Instant at;
    std::optional<Person> actor; // absent: the system
    std::optional<Person> on_behalf_of;
    domain::ActionCode action = domain::ActionCode::submit;
    std::optional<domain::Status> from;
    std::optional<domain::Status> to;
    std::optional<std::string> comment;
    std::optional<std::map<std::string, wire::Raw>> changes; // field → {"from": …, "to": …}
    std::string previous_hash;                               // SHA-256, hex; 64 zeros for the first
    std::string hash;

    bool operator==(const HistoryEvent&) const = default;
};
BOOST_DESCRIBE_STRUCT(HistoryEvent, (),
                      (sequence, at, actor, on_behalf_of, action, from, to, comment, changes, previous_hash, hash))

struct History {
    std::vector<HistoryEvent> items; // oldest first
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(History, (), (items, next_cursor))

struct ReferencePage {
    std::string reference;
    std::optional<int> limit;
    std::optional<std::string> cursor;
};
BOOST_DESCRIBE_STRUCT(ReferencePage, (), (reference, limit, cursor))

struct ReadHistory {
    static constexpr auto method = wire::Method::get;
    static constexpr std::string_view path = "/api/v1/tickets/{reference}/history";
    static constexpr std::string_view summary = "L'historique d'une demande";
    static constexpr auto access = wire::Access::signed_in;
    static constexpr int success = 200;
    using Parameters = ReferencePage;
    using Body = wire::Nothing;
    using Answer = History;
};

} // namespace ilvm::api
