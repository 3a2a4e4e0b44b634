// What lies ahead: what is to be known before a recruitment is sent, the arrivals of a period as a workbook, and who is
// told that something is late. Not here: the moves (recruitment_effects.hpp).
#pragma once
#include "server/usecases/context.hpp"
#include "server/usecases/named_file.hpp"
#include "shared/api/recruitment_period.hpp"

namespace ilvm::usecases {

// Refuses (403) whoever is not of HR.
void expectHr(const Caller& caller);

// For HR; refuses (403) everyone else.
api::RecruitmentWarnings checkRecruitment(const Context& context, const Caller& caller,
                                          const api::RecruitmentQuestion& question);

// All recruitments but refused and cancelled ones whose day lies in the period. For HR; refuses (403) everyone else,
// and (422) a period that ends before it begins or is longer than two years.
api::RecruitmentsOfPeriod listRecruitments(const Context& context, const Caller& caller, const api::Period& period);

// "Arrivees_2026-11-27.xlsx": the same as a workbook. Refuses as listRecruitments does.
NamedFile exportArrivals(const Context& context, const Caller& caller, const api::Period& period);

// Mails about each recruitment whose day is at most three days away or has come, and of which something is late: once a
// recruitment, day and reader. Gives how many recruitments that are.
std::size_t remindOfLateness(const Context& context);

} // namespace ilvm::usecases
