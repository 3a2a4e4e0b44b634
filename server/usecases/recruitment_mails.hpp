// The e-mails of a recruitment beyond those that every ticket causes: one mail a person with all of its tasks, never
// one for each. Pure functions but for looking up who is told. Not here: sending (send_mails.hpp).
#pragma once
#include "server/store/people.hpp"
#include "server/usecases/recruitment_children.hpp"

namespace ilvm::usecases {

// To the technicians of each service, and to those who decide the N2 of a task.
std::vector<store::MailColumns> mailsOfFanOut(const Parent& parent, const std::vector<TaskNews>& tasks,
                                              std::int64_t event);

// The same for what a departure takes back because it was given after the approval; `given`: the task that gave it,
// with the event of its chain that closed it.
std::vector<store::MailColumns> mailsOfLateReturn(const Parent& parent, const std::vector<TaskNews>& tasks,
                                                  const store::TicketRow& given, std::int64_t event);

// What became of the tasks: those that go on, new ones, and those that are no longer to be done. Told to technicians
// and, of what costs money anew, to those who decide it.
struct Amended {
    std::vector<TaskNews> touched;
    std::vector<TaskNews> made;
    std::vector<TaskNews> dropped;
    std::vector<TaskNews> asked; // of these: those whose N2 is asked now
};
std::vector<store::MailColumns> mailsOfAmendment(const Parent& parent, const Amended& amended, const std::string& note,
                                                 std::int64_t event);

// To those who had a task that is no longer to be done.
std::vector<store::MailColumns> mailsOfCancellation(const Parent& parent, const std::vector<TaskNews>& dropped,
                                                    const std::string& reason, std::int64_t event);

// What is told of a recruitment as a whole.
struct Told {
    const store::TicketRow& ticket;
    const api::Recruitment& record;
    const store::PersonRows&
        people; // its author, manager and who approved it; of lateness, those who have the tasks too
};

// To HR and the manager: everything is done.
std::vector<store::MailColumns> mailsOfCompletion(const Told& told, const std::vector<store::StoredApproval>& approvals,
                                                  std::int64_t event);

// To HR, the manager and those who have the late tasks: the day is near. One a recruitment, day and person, however
// often it is asked for.
std::vector<store::MailColumns> mailsOfLateness(const Told& told, const std::vector<store::StoredApproval>& approvals,
                                                const std::vector<TaskNews>& late, int daysLeft);

} // namespace ilvm::usecases
