#include "server/usecases/admin_acts.hpp"

#include "server/store/rows.hpp"
#include "server/usecases/audit.hpp"
#include "server/usecases/directory_link.hpp"
#include "shared/base/problem.hpp"

namespace ilvm::usecases {

void onlyAdmins(const Caller& caller) {
    if (!caller.actor.rights.has(domain::Role::admin))
        throw base::Refusal(base::notAllowed("Seul un administrateur peut faire cela."));
}

void proveSetting(store::Connection& connection, const Context& context, const Caller& caller, std::string subject,
                  std::string action, const std::string& before, const std::string& after) {
    awaitDirectory(connection, context);
    // Their right may have gone while they waited for their turn.
    const auto rows =
        connection.run("SELECT 1 FROM users WHERE id = $1 AND active AND tokens && $2::text[] FOR SHARE",
                       store::bind(caller.actor.id, std::vector<std::string>{domain::roleToken(domain::Role::admin)}));
    if (rows.empty()) throw base::Refusal(base::notAllowed("Vous n'êtes plus administrateur."));
    Event event;
    event.subject_type = "setting";
    event.subject = std::move(subject);
    event.at = context.now();
    event.actor_id = caller.actor.id;
    event.action = std::move(action);
    event.changes = R"({"value":{"from":)" + before + R"(,"to":)" + after + "}}";
    appendEvent(connection, std::move(event));
}

} // namespace ilvm::usecases
