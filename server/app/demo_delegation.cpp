#include "server/app/demo_delegation.hpp"

#include "shared/api/delegations.hpp"

#include <algorithm>

namespace ilvm::app {
namespace {

constexpr std::int64_t week = 7 * 24 * 3'600'000; // milliseconds

} // namespace

void loadDemoDelegation(ApiClient& api, const DemoPeople& people) {
    const auto& absent = people.holder(domain::Role::manager, {});
    const auto& colleague = people.holder(domain::Role::manager, absent.login);
    api.signIn(absent.login, absent.password);
    api.signIn(colleague.login, colleague.password);
    const auto known = api.call<api::ListDelegations>(absent.login, {});
    if (std::any_of(known.items.begin(), known.items.end(),
                    [&](const auto& item) { return item.giver.login == absent.login; }))
        return;
    const auto now = base::systemNow();
    api::DelegationDraft draft;
    draft.to = api.call<api::ReadMe>(colleague.login, {}).id;
    draft.from = now;
    draft.until = {now.milliseconds + week};
    draft.reason = "Congés";
    api.call<api::GiveDelegation>(absent.login, {}, draft);
}

} // namespace ilvm::app
