#include "server/usecases/purchase_split.hpp"

#include <algorithm>

namespace ilvm::usecases {
namespace {

constexpr std::int64_t window = 30LL * 24 * 3'600'000; // milliseconds

} // namespace

std::optional<api::SplitWarning> splitOf(store::Connection& connection, const PurchasePolicy& policy,
                                         const api::Purchase& purchase, std::optional<std::int64_t> except,
                                         base::Instant now) {
    if (policy.split_thresholds.empty()) return std::nullopt;
    const auto likeIt = store::likePurchases(connection, purchase, except, base::Instant{now.milliseconds - window});
    if (likeIt.empty()) return std::nullopt;
    api::SplitWarning warning;
    std::int64_t largest = warning.sum_cents = purchase.total_cents;
    for (const auto& each : likeIt) {
        warning.sum_cents += each.total_cents;
        largest = std::max(largest, each.total_cents);
        warning.references.push_back(each.reference);
    }
    for (const auto threshold : policy.split_thresholds)
        if (largest < threshold && warning.sum_cents >= threshold)
            warning.threshold_cents = std::max(warning.threshold_cents, threshold);
    if (warning.threshold_cents == 0) return std::nullopt;
    return warning;
}

} // namespace ilvm::usecases
