// Absences of people of a House, in one line each. Not here: what is checked.
#pragma once
#include "server/usecases/delegations.hpp"
#include "server/usecases/read_ticket.hpp"
#include "tests/server/usecases/acts.hpp"

namespace ilvm::tests {

inline constexpr std::int64_t anHour = 3'600'000, aDay = 24 * anHour;

// From now on for a day, unless it is said otherwise; times from the House's present.
inline api::DelegationDraft absence(House& house, const std::string& standIn, std::int64_t from = 0,
                                    std::int64_t until = aDay) {
    api::DelegationDraft draft;
    draft.to = house.caller(standIn).actor.id;
    draft.from = {house.clock + from};
    draft.until = {house.clock + until};
    draft.reason = "Congés";
    return draft;
}

inline api::GivenDelegation give(House& house, const std::string& who, const api::DelegationDraft& draft,
                                 const usecases::Attempt& attempt = {}) {
    const auto written = usecases::giveDelegation(house.context(), house.caller(who), draft, attempt);
    return wire::readAnswer<api::GivenDelegation>(written.json).value();
}

inline api::GivenDelegation give(House& house, const std::string& who, const std::string& standIn) {
    return give(house, who, absence(house, standIn));
}

inline void end(House& house, const std::string& who, const api::GivenDelegation& given) {
    usecases::endDelegation(house.context(), house.caller(who), given.id);
}

inline api::Ticket readAs(House& house, const std::string& who, const api::Ticket& ticket) {
    return usecases::readTicket(house.context(), house.caller(who), ticket.reference);
}

inline int readingAs(House& house, const std::string& who, const api::Ticket& ticket) {
    return statusOf([&] { readAs(house, who, ticket); });
}

inline std::vector<std::string> loginsOf(const std::vector<api::Person>& people) {
    std::vector<std::string> logins;
    for (const auto& person : people)
        logins.push_back(person.login);
    return logins;
}

// Who decides this step of a ticket, as an admin reads it.
inline std::vector<std::string> decidersNow(House& house, const api::Ticket& ticket, std::size_t step = 0) {
    return loginsOf(readAs(house, "lemoine", ticket).approvals.at(step).deciders);
}

// Subjects of what was queued for somebody, the oldest first.
inline std::vector<std::string> mailsTo(House& house, const std::string& login) {
    const auto rows = house.database().lease()->run("SELECT subject FROM outbox WHERE to_address = $1 ORDER BY id",
                                                    store::bind(login + "@ilvm.test"));
    std::vector<std::string> subjects;
    for (std::size_t i = 0; i < rows.size(); ++i)
        subjects.push_back(store::value<std::string>(rows[i], "subject"));
    return subjects;
}

inline std::string lastMailTo(House& house, const std::string& login) {
    const auto rows =
        house.database().lease()->run("SELECT body_text FROM outbox WHERE to_address = $1 ORDER BY id DESC LIMIT 1",
                                      store::bind(login + "@ilvm.test"));
    return rows.empty() ? std::string{} : store::value<std::string>(rows.front(), "body_text");
}

} // namespace ilvm::tests
