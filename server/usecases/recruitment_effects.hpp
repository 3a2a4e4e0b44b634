// What the moves of a recruitment and of its children do to the ticket that is moved.
// Not here: the list that names them (move_effects.cpp), and what becomes of the rest of the family
// (recruitment_family.hpp).
#pragma once
#include "server/usecases/move_effects.hpp"

namespace ilvm::usecases {

// HR changes a recruitment under way: what is given is the whole entry.
void amendRecruitment(MoveInProgress& move, FieldChecks& checks);

// The record as it is corrected, decided anew, with the template as it is today.
void resubmitRecruitment(MoveInProgress& move, FieldChecks& checks);

// A refused task is given up; not one that takes something back (409).
void dropTask(MoveInProgress& move, FieldChecks& checks);

// A refused N2 is asked again.
void askAgain(MoveInProgress& move, FieldChecks& checks);

// Of a child: the N1 who approved the recruitment stands, N2 decides anew.
void askSecondLevelAgain(MoveInProgress& move);

// Of a departure's task that is opened again: what had become of the thing is unknown.
void forgetOutcome(MoveInProgress& move);

// Of a departure's task: what became of the thing.
void closeTakingBack(MoveInProgress& move, FieldChecks& checks);

// The path of a recruitment: its N1 alone decides it. Where a task will cost money, whoever alone could decide N2 is
// kept out of it, and nobody at N2 is refused (422) here rather than found out later.
std::vector<store::StoredApproval> plannedRecruitmentPath(store::Connection& connection, const Context& context,
                                                          store::TicketRow& ticket,
                                                          const std::vector<domain::TemplateTask>& tasks);

// The tasks that this record will have, as far as it is known today. Notes where there is none.
std::vector<domain::TemplateTask> tasksAhead(store::Connection& connection, const domain::Template& model,
                                             const api::Recruitment& record, const std::string& path,
                                             FieldChecks& checks);

// Title, description, service and day of the ticket, as the record gives them. A description of somebody's own stays.
void fillTicket(store::Connection& connection, store::TicketRow& ticket, const api::Recruitment& record,
                const std::optional<api::Recruitment>& before);

} // namespace ilvm::usecases
