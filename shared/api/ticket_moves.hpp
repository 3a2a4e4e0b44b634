// What leads a ticket on: submitting it, moving one or many, and who would decide.
// Not here: the shapes that come back and the endpoints that only read (tickets.hpp).
#pragma once
#include "shared/api/tickets.hpp"

namespace ilvm::api {

struct Submission {
    domain::Kind kind = domain::Kind::incident;
    std::optional<std::string> catalogue_item; // obligatory for a request
    std::string title;
    std::string description;
    std::optional<std::string> requested_for; // id of a person
    std::optional<domain::Priority> priority;
    std::optional<std::string> module; // of Imago
    std::optional<PurchaseEntry> purchase;
    std::optional<RecruitmentEntry> recruitment; // gives the ticket its title and, where there is none, its description
    std::optional<std::vector<AttachmentUse>> attachments;
};
BOOST_DESCRIBE_STRUCT(Submission, (),
                      (kind, catalogue_item, title, description, requested_for, priority, module, purchase, recruitment,
                       attachments))

struct SubmitTicket {
    static constexpr auto method = wire::Method::post;
    static constexpr std::string_view path = "/api/v1/tickets";
    static constexpr std::string_view summary = "Envoyer une demande";
    static constexpr auto access = wire::Access::signed_in;
    static constexpr int success = 201;
    using Parameters = wire::Nothing;
    using Body = Submission;
    using Answer = Ticket;
};

struct Preview {
    std::vector<Approval> approvals;
};
BOOST_DESCRIBE_STRUCT(Preview, (), (approvals))

struct PreviewTicket {
    static constexpr auto method = wire::Method::post;
    static constexpr std::string_view path = "/api/v1/tickets/preview";
    static constexpr std::string_view summary = "Qui décidera de cette demande";
    static constexpr auto access = wire::Access::signed_in;
    static constexpr int success = 200;
    using Parameters = wire::Nothing;
    using Body = Submission;
    using Answer = Preview;
};

// What a resubmission or an amendment may change. A purchase and a recruitment are given whole; quotes or RIBs that
// come with it replace those before.
struct Correction {
    std::optional<std::string> title;
    std::optional<std::string> description;
    std::optional<std::string> requested_for;
    std::optional<domain::Priority> priority;
    std::optional<std::string> module;
    std::optional<PurchaseEntry> purchase;
    std::optional<RecruitmentEntry> recruitment;
};
BOOST_DESCRIBE_STRUCT(Correction, (), (title, description, requested_for, priority, module, purchase, recruitment))

struct MoveTarget {
    std::string reference;
    domain::ActionCode action = domain::ActionCode::take;
};
BOOST_DESCRIBE_STRUCT(MoveTarget, (), (reference, action))

// Which fields an action needs, its `needs` says; the others are left out.
struct MoveRequest {
    std::int64_t version = 0; // the one that the caller saw
    std::optional<std::string> comment;
    std::optional<std::string> assignee; // id of a person
    std::optional<std::string> target_service;
    std::optional<domain::Priority> priority;
    std::optional<std::vector<AttachmentUse>> attachments;
    std::optional<Correction> fields;
    std::optional<std::int64_t> amount_cents;        // of a prepared order, with VAT
    std::optional<std::vector<DeliveredLine>> lines; // of a delivery
    std::optional<base::Date> date;                  // of a delivery
    std::optional<CallBack> callback;                // of a budget's approval, where the account has changed
    std::optional<domain::Return> outcome;           // of closing a task that takes something back
};
BOOST_DESCRIBE_STRUCT(MoveRequest, (),
                      (version, comment, assignee, target_service, priority, attachments, fields, amount_cents, lines,
                       date, callback, outcome))

struct MoveTicket {
    static constexpr auto method = wire::Method::post;
    static constexpr std::string_view path = "/api/v1/tickets/{reference}/actions/{action}";
    static constexpr std::string_view summary = "Faire avancer une demande";
    static constexpr auto access = wire::Access::signed_in;
    static constexpr int success = 200;
    using Parameters = MoveTarget;
    using Body = MoveRequest;
    using Answer = Ticket;
};

struct BulkAction {
    domain::ActionCode action = domain::ActionCode::take;
};
BOOST_DESCRIBE_STRUCT(BulkAction, (), (action))

struct BulkItem {
    std::string reference;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(BulkItem, (), (reference, version))

struct BulkRequest {
    std::vector<BulkItem> items; // 1 to 100
    std::optional<std::string> comment;
    std::optional<std::string> assignee;
    std::optional<std::string> target_service;
    std::optional<domain::Priority> priority;
};
BOOST_DESCRIBE_STRUCT(BulkRequest, (), (items, comment, assignee, target_service, priority))

struct BulkOutcome {
    std::string reference;
    int status = 200;
    std::optional<Ticket> ticket;     // when it moved
    std::optional<wire::Raw> problem; // problem+json, when it did not
};
BOOST_DESCRIBE_STRUCT(BulkOutcome, (), (reference, status, ticket, problem))

struct BulkAnswer {
    std::vector<BulkOutcome> items; // in the order of the request
};
BOOST_DESCRIBE_STRUCT(BulkAnswer, (), (items))

struct MoveTickets {
    static constexpr auto method = wire::Method::post;
    static constexpr std::string_view path = "/api/v1/tickets/actions/{action}";
    static constexpr std::string_view summary = "Faire avancer plusieurs demandes";
    static constexpr auto access = wire::Access::signed_in;
    static constexpr int success = 200;
    using Parameters = BulkAction;
    using Body = BulkRequest;
    using Answer = BulkAnswer;
};

} // namespace ilvm::api
