// A recruitment and its children: the template that orders tasks, which of them apply, what waits for what, and when
// the parent closes. Pure functions, which the server enforces and the client shows while somebody types.
// Not here: the moves (move_table.cpp), rows and mails (server), and how a template travels (shared/api).
#pragma once
#include "shared/base/day.hpp"
#include "shared/base/problem.hpp"
#include "shared/domain/codes.hpp"

#include <boost/describe.hpp>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ilvm::domain {

BOOST_DEFINE_ENUM_CLASS(RecruitmentKind, arrival, move, departure)
BOOST_DEFINE_ENUM_CLASS(Contract, permanent, fixed_term, temporary, internship, apprenticeship)
// What became of a thing that somebody held, when they leave it.
BOOST_DEFINE_ENUM_CLASS(Return, returned, lost)

// French, for people.
std::string_view labelOf(RecruitmentKind);    // "Arrivée"
std::string_view labelOf(Contract);           // "CDI"
std::string_view labelOf(Return);             // "Rendu"
std::string_view dayLabelOf(RecruitmentKind); // of its day: "Date d'arrivée"

// What the form asks for: a box to tick, and a word more where `detail` asks for it ("Profil Imago").
struct Wish {
    std::string code;
    std::string label;
    std::optional<std::string> detail;

    bool operator==(const Wish&) const = default;
};
BOOST_DESCRIBE_STRUCT(Wish, (), (code, label, detail))

// One child that the template orders. Title and text have holes in braces: {first_name}, {last_name}, {person},
// {job_title}, {contract}, {service}, {site}, {manager}, {start_date}, {end_date}, {replaces}, {remarks}, and the code
// of a wish for what was said with it.
struct TemplateTask {
    std::string code;
    std::string service; // target service
    std::string title;
    std::string text;
    int due_days = 0;                      // after the day of the recruitment; before it where negative
    bool needs_budget = false;             // costs money: waits for N2
    std::vector<std::string> waits_for;    // codes of tasks that are to be done before
    std::optional<std::string> wish;       // only where this is wished; absent: always
    std::optional<std::string> grants;     // what the person holds once it is done: "Badge"
    std::optional<std::string> takes_back; // of a departure: the code of the arrival's task whose thing comes back

    bool operator==(const TemplateTask&) const = default;
};
BOOST_DESCRIBE_STRUCT(TemplateTask, (),
                      (code, service, title, text, due_days, needs_budget, waits_for, wish, grants, takes_back))

struct Template {
    RecruitmentKind kind = RecruitmentKind::arrival;
    std::vector<Wish> wishes;
    std::vector<TemplateTask> tasks;

    bool operator==(const Template&) const = default;
};
BOOST_DESCRIBE_STRUCT(Template, (), (kind, wishes, tasks))

inline constexpr std::size_t mostTasks = 40, mostWishes = 40;
inline constexpr int mostDueDays = 365; // either way

// The codes along a circle of waits, the first one again at the end; empty where there is none.
std::vector<std::string> circleIn(const std::vector<TemplateTask>& tasks);

// Everything that is wrong with a template, by path ("tasks[2].waits_for"); messages are French. Whether a service
// exists is not looked at here.
std::vector<base::FieldError> problemsOf(const Template& model);

// The tasks that apply to these wishes, in the order of the template; what none of them is waited for no more.
// `held`: codes of the arrival's tasks whose thing the person holds; absent where nobody knows, and then every task
// that takes something back applies.
std::vector<TemplateTask> tasksFor(const Template& model, const std::vector<std::string>& wishes,
                                   const std::optional<std::vector<std::string>>& held);

using Holes = std::map<std::string, std::string>;

// The text with its holes filled; a hole without a value is left out, and so is a line that held nothing else.
std::string filled(std::string_view text, const Holes& holes);

// What the parent must know of one child.
struct Child {
    std::string code; // of its task
    Status status = Status::open;
    std::vector<std::string> waits_for; // codes
    std::optional<base::Instant> due_at;
};

// Done or given up: it holds its parent no longer. A refused one does, until HR drops it or asks again.
bool isSettled(Status child);

// Where the parent stands, given its children: closed exactly when every one is settled, in `tracking` otherwise. Any
// other status stays as it is.
Status parentStatus(Status parent, std::span<const Child> children);

// Codes of the tasks that this child still waits for.
std::vector<std::string> stillWaitsFor(const Child& child, std::span<const Child> family);

struct Readiness {
    int done = 0;
    int total = 0; // without those that were cancelled or dropped
    int late = 0;  // due and not done

    bool operator==(const Readiness&) const = default;
};
BOOST_DESCRIBE_STRUCT(Readiness, (), (done, total, late))

Readiness readinessOf(std::span<const Child> children, base::Instant now);

} // namespace ilvm::domain
