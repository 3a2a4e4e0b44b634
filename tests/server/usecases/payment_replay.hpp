// Plays a log of payment requests through the use cases of purchases: the people, the budgets, and who clicks when.
// Not here: what each event becomes (payment_plan.hpp), and what must come out (test_payments.cpp).
#pragma once
#include "tests/server/usecases/house.hpp"
#include "tests/server/usecases/payment_plan.hpp"

#include <map>

namespace ilvm::tests {

// The organisation of the log, settled in a House: units with their people, and for each project a budget that blocks
// and holds just what all its requests ask for.
class PaymentCast {
public:
    PaymentCast(House& house, const std::vector<PaymentRequest>& log);

    // `index`: which request of the log this is.
    const usecases::Caller& personOf(Part who, const PaymentRequest& request, std::size_t index) const;

private:
    void settle(House& house, const std::string& login, domain::Rights rights, const std::string& department = "DAF");
    void settleUnit(House& house, const std::string& unit);
    std::string loginOf(Part who, const PaymentRequest& request, std::size_t index) const;

    std::map<std::string, usecases::Caller> people_; // by login
    std::map<std::string, std::size_t> projects_;    // their place among all
};

struct ReplayedPayments {
    std::size_t moves = 0;
    std::size_t implied = 0;             // of them, those that the log does not show
    std::size_t refused_for_nothing = 0; // requests
};

// All requests of the log, each with its plan, on that many threads: the requests of one unit on one of them, in the
// order of time. Throws std::runtime_error with whatever is refused, but for a request for nothing.
ReplayedPayments replayPayments(House& house, const PaymentCast& cast, const std::vector<PaymentRequest>& log,
                                const std::vector<Plan>& plans, std::size_t threads);

} // namespace ilvm::tests
