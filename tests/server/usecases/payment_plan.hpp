// What a payment request of the log becomes among purchases: who does which move, and when.
//
// The mapping. One request is one purchase, of one line without VAT; the log's unit is its code UF and its author's
// service, the log's project its budget. The log names roles, not persons: five people who ask, a manager and another
// one for each unit; for all of them one administration, two owners of budgets, two technicians of the DAF and two
// directors. A round is what stands between one SUBMITTED and the next.
//   SAVED by EMPLOYEE                 a draft: nothing is sent.
//   SUBMITTED by EMPLOYEE             the first: submit; every other: resubmit.
//   APPROVED by PRE_APPROVER          nothing: our path has no level before N1.
//   FINAL_APPROVED by SUPERVISOR,     approve at N1 by the unit's manager. Last in the log and first here: within a
//   round APPROVED by SUPERVISOR            our order is N1, N2, preparation, signature, whatever the log's is.
//   APPROVED by BUDGET OWNER          approve at N2 by whoever of the owners has the project's budget.
//   APPROVED by ADMINISTRATION        approve at N2 by an administration; nothing where the budget owner does it.
//   FINAL_APPROVED by DIRECTOR        the signature is this director's; every other order is signed by another one.
//   REJECTED by SUPERVISOR,           send_back at N1 by the manager, or by another manager of the unit, the
//   pre-approver. REJECTED by PRE_APPROVER          What the log approved at N2 before that is not reached: N2 comes
//   after N1 here. REJECTED by ADMINISTRATION,       send_back at N2 by them. N1, which the log never reached, is
//   approved before: ours REJECTED by BUDGET OWNER          is the other order. REJECTED by MISSING               the
//   log lost who that was, always after the final approval: send_back at N2 by a
//                                     budget approver; refuse where the log ends so; after Request Payment the director
//                                     refuses to sign.
//   REJECTED by EMPLOYEE              after a rejection the author has it back, as here: nothing, or, where the log
//   ends
//                                     so, cancel. Without a rejection before it the author takes it back: the manager
//                                     sends it back, as ours has no such move. So too where the log goes on to
//                                     SUBMITTED without any rejection.
//   Request Payment                   take and prepare by a technician of the DAF.
//   Payment Handled                   sign, then receive everything: closed.
// What our order needs and the log does not say (a level before a rejection, N2 of a payment that only its supervisor
// approved, a payment that was handled without a request for it) is done by the same persons and counted as implied.
// Each move has the time of its event in the log, but never one before the move before it.
// A request for nothing (0.00) is refused by our rules: it is submitted, and has to be refused.
#pragma once
#include "shared/domain/moves.hpp"
#include "tests/server/usecases/payment_log.hpp"

namespace ilvm::tests {

enum class Part {
    employee,
    supervisor,
    pre_approver,
    administration,
    budget_owner,
    missing,
    finance,
    director,
    deputy
};

struct PlannedMove {
    base::Instant at;
    Part who = Part::employee;
    domain::ActionCode action = domain::ActionCode::submit;
    bool implied = false;
};

// What became of an event of the log.
BOOST_DEFINE_ENUM_CLASS(Treatment, played, draft, no_level, folded, unreached, acknowledged, refused)

struct Plan {
    std::vector<PlannedMove> moves;
    std::vector<Treatment> treatments; // of each event of the log
};

// Throws std::runtime_error where a request goes a way that the mapping does not know.
Plan planOf(const PaymentRequest& request);

// How the log leaves a request, judged by its events alone.
BOOST_DEFINE_ENUM_CLASS(Outcome, never_submitted, paid, approved, withdrawn, refused, in_correction, for_nothing)
Outcome outcomeOf(const PaymentRequest& request);

} // namespace ilvm::tests
