// The codes of the domain, as they stand on the wire and in SQL, and what a person reads for each.
// Not here: which of them may follow which (moves.hpp).
#pragma once
#include <boost/describe/enum.hpp>
#include <string_view>

namespace ilvm::domain {

BOOST_DEFINE_ENUM_CLASS(Kind, incident, imago, request, purchase, recruitment, onboarding)
BOOST_DEFINE_ENUM_CLASS(Status, pending_n1, pending_n2, to_correct, open, in_progress, waiting_requester,
                        pending_signature, ordered, tracking, closed, refused, cancelled)
BOOST_DEFINE_ENUM_CLASS(Priority, low, normal, high, blocking)
BOOST_DEFINE_ENUM_CLASS(Role, requester, technician, manager, approver_tech, approver_budget, director, hr,
                        asset_manager, admin)
BOOST_DEFINE_ENUM_CLASS(ActionCode, submit, approve, refuse, send_back, resubmit, take, release, assign, transfer, ask,
                        answer, close, reopen, cancel, prioritise, prepare, return_, sign, receive, give_up_rest, amend,
                        drop_task, ask_again)
BOOST_DEFINE_ENUM_CLASS(ApprovalRule, none, n1, n1_n2_tech, n1_n2_budget)
BOOST_DEFINE_ENUM_CLASS(Level, n1, n2, signature)
BOOST_DEFINE_ENUM_CLASS(ApprovalState, waiting, approved, refused, sent_back, skipped)
BOOST_DEFINE_ENUM_CLASS(Pool, standard, arrivals, imago, daf)

// French, for people.
std::string_view labelOf(Kind);
std::string_view labelOf(Status);
std::string_view labelOf(Priority);
std::string_view labelOf(Role);
std::string_view labelOf(ActionCode); // the verb on the button: "Prendre en charge"
std::string_view labelOf(Level);
std::string_view labelOf(ApprovalState);
std::string_view labelOf(Pool);

std::string_view prefixOf(Kind); // of the reference: "INC"

bool isTerminal(Status);

// In which pool of the cockpit a ticket stands (the first rule that fits: arrivals, DAF, Imago, standard).
Pool poolOf(Kind kind, std::string_view targetService);

} // namespace ilvm::domain
