// A log of payment requests (XES, compressed with gzip), as far as the replay reads it.
// Not here: what its activities become (payment_plan.hpp).
#pragma once
#include "shared/base/instant.hpp"

#include <boost/describe.hpp>
#include <filesystem>
#include <string>
#include <vector>

namespace ilvm::tests {

// "Request For Payment APPROVED by BUDGET OWNER" and so on, "Request Payment", "Payment Handled".
BOOST_DEFINE_ENUM_CLASS(Activity, saved_by_employee, submitted_by_employee, approved_by_pre_approver,
                        approved_by_administration, approved_by_budget_owner, approved_by_supervisor,
                        final_approved_by_supervisor, final_approved_by_director, rejected_by_employee,
                        rejected_by_pre_approver, rejected_by_administration, rejected_by_budget_owner,
                        rejected_by_supervisor, rejected_by_missing, request_payment, payment_handled)

struct LogEvent {
    Activity activity = Activity::saved_by_employee;
    base::Instant at;
};

struct PaymentRequest {
    std::string name;
    std::string unit;    // "65463", or "UNKNOWN"
    std::string project; // the same
    std::int64_t cents = 0;
    std::vector<LogEvent> events; // in the order of the file
};

// In the order of the file. Throws std::runtime_error at the first thing that it does not know.
std::vector<PaymentRequest> readPaymentLog(const std::filesystem::path& file);

// "34.335" → 3434: the decimal text rounded half-up to cents, never by way of a double.
std::int64_t centsOf(const std::string& amount);

} // namespace ilvm::tests
