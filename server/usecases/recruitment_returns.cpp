#include "server/usecases/recruitment_returns.hpp"

#include "server/store/outbox.hpp"
#include "server/store/ticket_rows.hpp"
#include "server/usecases/recruitment_entry.hpp"
#include "server/usecases/recruitment_mails.hpp"
#include "server/usecases/recruitment_plan.hpp"
#include "server/usecases/recruitment_settling.hpp"

namespace ilvm::usecases {

void takeBackLate(MoveInProgress& move, std::int64_t event) {
    const auto reference = store::departureUnderWay(move.connection, move.ticket.id);
    if (!reference) return;
    // Nobody moves it meanwhile: its moves hold the arrival, as this one does.
    const auto head = *store::lockFamily(move.connection, *reference);
    const auto departure = *store::readTicketRow(move.connection, head.reference);
    const auto approvals = store::approvalsOf(departure);
    const auto record = store::recruitmentsOf(move.connection, {std::to_string(head.id)}).begin()->second;
    const auto family = store::readFamily(move.connection, head.id);
    const auto plan =
        latePlanOf(move.connection, store::readOwnTemplate(move.connection, head.id), record, family, move.ticket.id);
    if (plan.tasks.empty()) return;
    store::saveRecruitment(move.connection, head.id, record, plan.model);
    const Parent parent{move.connection, move.context, move.caller, move.now,
                        departure,       approvals,    record,      serviceLabel(move.connection, record.service)};
    const auto news = makeChildren(parent, plan.tasks, family, plan.things);
    store::queueMails(move.connection, mailsOfLateReturn(parent, news, move.ticket, event), move.now);
    settleFamily(move, head, {.parent_is_saved = false, .tell_children = true});
}

} // namespace ilvm::usecases
