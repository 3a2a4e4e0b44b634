// The records of recruitments beside their tickets, their children, and the templates.
// Not here: what may be written, and what a move does to the family (usecases/recruitment_*.hpp).
#pragma once
#include "server/store/rows.hpp"
#include "shared/api/recruitments.hpp"

#include <map>

namespace ilvm::store {

// By the id of the ticket: the record of a recruitment, with readiness and what the person holds.
std::map<std::string, api::Recruitment> recruitmentsOf(Connection& connection,
                                                       const std::vector<std::string>& ticketIds);

// By the id of a child: the record of its parent, without what children do not show, and the child's own.
struct ChildRecord {
    api::Recruitment parent;
    api::Onboarding own;
};
std::map<std::string, ChildRecord> childRecordsOf(Connection& connection, const std::vector<std::string>& ticketIds);

// The template that this recruitment began with.
domain::Template readOwnTemplate(Connection& connection, std::int64_t ticketId);

// Inserts or replaces; readiness, held and the ticket's own columns are left out.
void saveRecruitment(Connection& connection, std::int64_t ticketId, const api::Recruitment& recruitment,
                     const domain::Template& model);

// The row of the recruitment's ticket is locked until the transaction ends, by its own reference or that of any child,
// and before it the row of the arrival that it follows. Nothing where there is none. Whoever changes a child holds its
// parent.
struct FamilyHead {
    std::int64_t id = 0;
    std::string reference;
};
BOOST_DESCRIBE_STRUCT(FamilyHead, (), (id, reference))
std::optional<FamilyHead> lockFamily(Connection& connection, const std::string& reference);

struct FamilyChild {
    std::int64_t id = 0;
    std::string reference;
    domain::Status status = domain::Status::open;
    std::string code;
    std::string target_service;
    std::optional<std::string> assignee_id;
    std::optional<base::Instant> due_at;
    std::vector<std::string> waits_for; // references, as stored
    std::string title;
};
BOOST_DESCRIBE_STRUCT(FamilyChild, (),
                      (id, reference, status, code, target_service, assignee_id, due_at, waits_for, title))

// Oldest first.
std::vector<FamilyChild> readFamily(Connection& connection, std::int64_t parentId);

// Things that the person who came by this recruitment holds: of it and of the moves since. By the tasks that gave them.
struct Held {
    std::int64_t id = 0; // of the task
    std::string reference;
    std::string code;
    std::string label;
    std::string target_service;
};
BOOST_DESCRIBE_STRUCT(Held, (), (id, reference, code, label, target_service))
// Nobody else settles what this person gives back until the transaction ends. Gives the id of the arrival's ticket.
std::int64_t lockArrival(Connection& connection, const std::string& reference);

// The departure, approved and not cancelled, of whoever was given something by this child of an arrival or a move; none
// where a task takes it back already.
std::optional<std::string> departureUnderWay(Connection& connection, std::int64_t childId);

std::vector<Held> heldSince(Connection& connection, std::int64_t arrivalId);

// New children in one statement: ids of their tickets with what else they have.
struct ChildColumns {
    std::int64_t ticket_id = 0;
    std::string code;
    std::string grants;             // empty: nothing
    std::int64_t takes_back_id = 0; // 0: nothing
};
void addChildren(Connection& connection, std::int64_t recruitmentId, const std::vector<ChildColumns>& children);

void saveOutcome(Connection& connection, std::int64_t ticketId, std::optional<domain::Return> outcome);

// What a child waits for, without a new version: nobody moved it.
void saveWaits(Connection& connection, std::int64_t ticketId, const std::vector<std::string>& references);

// Announces tickets that stay as they are and show something of another that did not.
void announceTickets(Connection& connection, const std::vector<std::string>& references);

// Recruitments of the same person that are not over, accents and case ignored; the newest first, at most ten.
std::vector<std::string> openRecruitmentsOf(Connection& connection, const std::string& firstName,
                                            const std::string& lastName, const std::optional<std::string>& except);

// A departure of the person who came by this arrival, neither refused nor cancelled, but for `except`.
std::optional<std::string> departureOf(Connection& connection, std::int64_t arrivalId,
                                       const std::optional<std::string>& except);

std::optional<std::int64_t> recruitmentId(Connection& connection, const std::string& reference);

std::vector<api::RecruitmentTemplate> readTemplates(Connection& connection);
std::optional<api::RecruitmentTemplate> readTemplate(Connection& connection, domain::RecruitmentKind kind);
void saveTemplate(Connection& connection, const api::RecruitmentTemplate& model);

// People who may sign in and are technicians of one of these services: id, name, address and services.
struct ServiceReader {
    std::string id;
    std::string display_name;
    std::string mail;
    std::vector<std::string> services;
};
BOOST_DESCRIBE_STRUCT(ServiceReader, (), (id, display_name, mail, services))
std::vector<ServiceReader> techniciansOf(Connection& connection, const std::vector<std::string>& services);

} // namespace ilvm::store
