// What people of a House do, in one line each. Not here: the House (house.hpp), and what is checked.
#pragma once
#include "server/usecases/move_ticket.hpp"
#include "server/usecases/post_message.hpp"
#include "server/usecases/submit_ticket.hpp"
#include "shared/wire/read.hpp"
#include "tests/server/usecases/house.hpp"

namespace ilvm::tests {

inline api::Ticket submit(House& house, const std::string& who, const std::string& title,
                          const std::string& description = "Depuis ce matin.",
                          std::optional<domain::Priority> priority = {}, const std::string& item = {}) {
    api::Submission submission;
    submission.kind = item.empty() ? domain::Kind::incident : domain::Kind::request;
    if (!item.empty()) submission.catalogue_item = item;
    submission.title = title;
    submission.description = description;
    submission.priority = priority;
    const auto written = usecases::submitTicket(house.context(), house.caller(who), submission, {});
    return wire::readAnswer<api::Ticket>(written.json).value();
}

// What the catalogue calls `item`; an incident where it is empty.
inline api::Ticket submitItem(House& house, const std::string& who, const std::string& item,
                              const usecases::Attempt& attempt = {}) {
    api::Submission submission;
    submission.kind = item.empty() ? domain::Kind::incident : domain::Kind::request;
    if (!item.empty()) submission.catalogue_item = item;
    submission.title = "Écran noir";
    submission.description = "Depuis ce matin.";
    const auto written = usecases::submitTicket(house.context(), house.caller(who), submission, attempt);
    return wire::readAnswer<api::Ticket>(written.json).value();
}

inline api::Ticket askForPc(House& house, const std::string& who = "benali") {
    return submit(house, who, "PC", "Pour les visites.", {}, "pc");
}

inline api::Ticket move(House& house, const std::string& who, const api::Ticket& ticket, domain::ActionCode action,
                        api::MoveRequest request = {}, const usecases::Attempt& attempt = {}) {
    request.version = ticket.version;
    const auto written =
        usecases::moveTicket(house.context(), house.caller(who), ticket.reference, action, request, attempt);
    return wire::readAnswer<api::Ticket>(written.json).value();
}

inline api::MoveRequest saying(const std::string& comment) {
    api::MoveRequest request;
    request.comment = comment;
    return request;
}

// Of a FROM clause.
inline std::int64_t count(House& house, const std::string& from) {
    auto connection = house.database().lease();
    return store::value<std::int64_t>(connection->run("SELECT count(*) AS n FROM " + from).front(), "n");
}

inline api::Ticket transfer(House& house, const std::string& who, const api::Ticket& ticket,
                            const std::string& service) {
    api::MoveRequest request;
    request.target_service = service;
    request.comment = "Ce n'est pas pour nous.";
    return move(house, who, ticket, domain::ActionCode::transfer, request);
}

inline api::Message say(House& house, const std::string& who, const api::Ticket& ticket, const std::string& text,
                        bool internal = false) {
    api::NewMessage message;
    message.text = text;
    message.internal = internal;
    const auto written = usecases::postMessage(house.context(), house.caller(who), ticket.reference, message, {});
    return wire::readAnswer<api::Message>(written.json).value();
}

// The problem that the work refuses with; status 0 when it does not.
template <typename F>
base::Problem refusalOf(F&& work) {
    try {
        work();
    } catch (const base::Refusal& refusal) {
        return refusal.problem();
    }
    base::Problem none;
    none.status = 0;
    return none;
}

template <typename F>
int statusOf(F&& work) {
    return refusalOf(std::forward<F>(work)).status;
}

} // namespace ilvm::tests
