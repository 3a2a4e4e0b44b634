// A House that buys: people of the DAF, a budget, an authority to sign, and what its people do to a purchase.
#pragma once
#include "server/store/budgets.hpp"
#include "server/usecases/list_tickets.hpp"
#include "server/usecases/read_ticket.hpp"
#include "tests/server/usecases/acts.hpp"

#include <set>

namespace ilvm::tests {

// Beside those of the House: chevalier and garnier decide budgets, lambert and faure are technicians of the DAF, leroy
// is director and may sign up to 50,000 €, dumas keeps the hardware park. Budget INF-2026 holds 10,000 €.
class Shop : public House {
public:
    explicit Shop(Houses& houses, std::size_t connections = 8);

    // A PDF that this person sent and nobody used yet; of another content each time.
    std::string pdf(const std::string& who, const std::string& mediaType = "application/pdf");

    // 3 × 199.90 € at 20 % and 1.5 × 100 € at 5.5 %: 877.89 € with VAT.
    static api::PurchaseEntry entry();
    api::Submission submission(const std::string& who = "benali");
    api::Ticket submit(const std::string& who = "benali");
    api::Ticket submit(const std::string& who, const api::Submission& submission);

    api::Ticket act(const std::string& who, const api::Ticket& ticket, domain::ActionCode action,
                    const api::MoveRequest& request = {});

    // On to the status, by the people whose affair it is.
    api::Ticket ordered(); // delivered: nothing
    api::Ticket advanced(api::Ticket ticket, domain::Status to);

    api::MoveRequest with(const std::string& who, api::AttachmentRole role, std::int64_t amountCents = 0);
    static api::MoveRequest budgetDecision(const api::Ticket& ticket); // with a call-back where one is due
    static api::MoveRequest delivery(std::vector<api::DeliveredLine> lines);

    api::Budget budget(const std::string& code = "INF-2026");
    void sql(const std::string& statement) { database().lease()->script(statement); }

private:
    int files_ = 0;
};

inline constexpr std::int64_t entryCents = 877'89;

using Fields = std::set<std::string>;

inline Fields fieldsOf(const base::Problem& problem) {
    Fields fields;
    for (const auto& error : problem.errors)
        fields.insert(error.field + " " + error.code);
    return fields;
}

inline int reading(Shop& shop, const std::string& who, const api::Ticket& ticket) {
    return statusOf([&] { usecases::readTicket(shop.context(), shop.caller(who), ticket.reference); });
}

inline api::Ticket read(Shop& shop, const std::string& who, const api::Ticket& ticket) {
    return usecases::readTicket(shop.context(), shop.caller(who), ticket.reference);
}

inline std::vector<std::string> decidersOf(const api::Approval& approval) {
    std::vector<std::string> logins;
    for (const auto& person : approval.deciders)
        logins.push_back(person.login);
    return logins;
}

// committed, ordered, received, left
using Figures = std::array<std::int64_t, 4>;

inline Figures figuresOf(Shop& shop) {
    const auto budget = shop.budget();
    return {*budget.committed_cents, *budget.ordered_cents, *budget.received_cents, budget.left_cents};
}

inline std::size_t listed(Shop& shop, const std::string& who, api::View view) {
    api::TicketQuery query;
    query.view = view;
    return usecases::listTickets(shop.context(), shop.caller(who), query).items.size();
}

} // namespace ilvm::tests
