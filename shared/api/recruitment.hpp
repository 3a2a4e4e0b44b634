// The record of a recruitment, which its ticket and each of its children carry: what HR enters, and how ready it is.
// Not here: templates, checks and exports (recruitments.hpp), and which tasks apply (shared/domain/recruitment.hpp).
#pragma once
#include "shared/api/people.hpp"
#include "shared/domain/recruitment.hpp"
#include "shared/wire/traits.hpp"

namespace ilvm::api {

// What HR enters. `wishes` and `details` are by the codes of the template.
struct RecruitmentEntry {
    domain::RecruitmentKind kind = domain::RecruitmentKind::arrival;
    std::string first_name;
    std::string last_name;
    std::string job_title;
    domain::Contract contract = domain::Contract::permanent;
    base::Date start_date; // of arrival, of the move, or of departure
    std::optional<base::Date> end_date;
    std::string service; // origin service that recruits; its N1 decides
    std::optional<std::string> site;
    std::optional<std::string> manager;  // id of a person
    std::optional<std::string> replaces; // whom, in words
    std::vector<std::string> wishes;
    std::optional<std::map<std::string, std::string>> details; // a word more on a wish
    std::optional<std::string> remarks;
    std::optional<std::string> arrival; // reference of the recruitment by which a person came who moves or leaves

    bool operator==(const RecruitmentEntry&) const = default;
};
BOOST_DESCRIBE_STRUCT(RecruitmentEntry, (),
                      (kind, first_name, last_name, job_title, contract, start_date, end_date, service, site, manager,
                       replaces, wishes, details, remarks, arrival))

// A thing that the person was given, and what became of it.
struct HeldThing {
    std::string label;
    std::string granted_by;                // reference of the task by which it was given
    std::optional<std::string> taken_by;   // reference of the task by which it comes back
    std::optional<domain::Return> outcome; // once that task is done

    bool operator==(const HeldThing&) const = default;
};
BOOST_DESCRIBE_STRUCT(HeldThing, (), (label, granted_by, taken_by, outcome))

struct Recruitment {
    std::string reference;
    domain::Status status = domain::Status::tracking; // of the recruitment, on its children too
    domain::RecruitmentKind kind = domain::RecruitmentKind::arrival;
    std::string first_name;
    std::string last_name;
    std::string job_title;
    domain::Contract contract = domain::Contract::permanent;
    base::Date start_date;
    std::optional<base::Date> end_date;
    std::string service;
    std::optional<std::string> site;
    std::optional<Person> manager;
    std::optional<std::string> replaces;
    std::vector<std::string> wishes;
    std::optional<std::map<std::string, std::string>> details; // not on children
    std::optional<std::string> remarks;                        // not on children: a task's text may hold it
    std::optional<std::string> arrival;
    std::optional<std::vector<HeldThing>> held; // not on children
    domain::Readiness readiness;                // at the moment of the answer

    bool operator==(const Recruitment&) const = default;
};
BOOST_DESCRIBE_STRUCT(Recruitment, (),
                      (reference, status, kind, first_name, last_name, job_title, contract, start_date, end_date,
                       service, site, manager, replaces, wishes, details, remarks, arrival, held, readiness))

// What a recruitment's child has beside a ticket.
struct Onboarding {
    std::string task;                      // its code in the template
    std::optional<std::string> grants;     // what the person holds once it is done
    std::optional<std::string> takes_back; // of a departure: the thing that comes back or is declared lost
    std::optional<domain::Return> outcome;

    bool operator==(const Onboarding&) const = default;
};
BOOST_DESCRIBE_STRUCT(Onboarding, (), (task, grants, takes_back, outcome))

} // namespace ilvm::api
