// The rows, and nothing else.
#include "shared/domain/moves.hpp"

namespace ilvm::domain {
namespace {

const std::vector<Kind> standard{Kind::incident, Kind::imago, Kind::request, Kind::onboarding};
const std::vector<Kind> purchase{Kind::purchase};
const std::vector<Kind> decided{Kind::incident, Kind::imago, Kind::request, Kind::onboarding, Kind::purchase};
const std::vector<Kind> refusable{Kind::incident,   Kind::imago,    Kind::request,
                                  Kind::onboarding, Kind::purchase, Kind::recruitment};
const std::vector<Kind> recruitment{Kind::recruitment};
const std::vector<Kind> onboarding{Kind::onboarding};
const std::vector<Status> pending{Status::pending_n1, Status::pending_n2};
const std::vector<Status> worked{Status::in_progress, Status::waiting_requester};
const std::vector<Status> inService{Status::open, Status::in_progress, Status::waiting_requester};
const std::vector<Status> alive{Status::pending_n1, Status::pending_n2,  Status::to_correct,
                                Status::open,       Status::in_progress, Status::waiting_requester};
// Of a recruitment's child: what holds its parent.
const std::vector<Status> undecided{Status::pending_n2,  Status::to_correct,        Status::open,
                                    Status::in_progress, Status::waiting_requester, Status::refused};

} // namespace

std::span<const Move> moves() {
    using A = ActionCode;
    using T = Target;
    // action, kinds, from, who, target, needs
    static const std::vector<Move> rows{
        {A::approve, decided, pending, Who::decider, T::next_step, {}},
        {A::refuse, refusable, pending, Who::decider, T::refused, {"comment"}},
        {A::send_back, refusable, pending, Who::decider, T::to_correct, {"comment"}},
        {A::resubmit, refusable, {Status::to_correct}, Who::author, T::first_step, {"fields"}},
        {A::take, standard, {Status::open}, Who::technician, T::in_progress, {}},
        {A::release, decided, worked, Who::assignee, T::open, {}},
        {A::assign, decided, inService, Who::technician, T::in_progress, {"assignee"}},
        {A::transfer, standard, inService, Who::technician, T::open, {"target_service", "comment"}},
        {A::ask, decided, {Status::in_progress}, Who::assignee, T::waiting_requester, {"comment"}},
        {A::answer, decided, {Status::waiting_requester}, Who::author, T::in_progress, {"comment"}},
        {A::close, standard, worked, Who::assignee, T::closed, {"comment"}},
        {A::reopen, standard, {Status::closed}, Who::author, T::former_assignee, {"comment"}},
        {A::cancel, refusable, alive, Who::author, T::cancelled, {}},
        {A::prioritise, standard, alive, Who::technician, T::same, {"priority"}},
        {A::take, purchase, {Status::open}, Who::preparer, T::in_progress, {}},
        {A::send_back, purchase, {Status::in_progress}, Who::assignee, T::to_correct, {"comment"}},
        {A::prepare, purchase, {Status::in_progress}, Who::assignee, T::pending_signature, {}},
        {A::return_, purchase, {Status::pending_signature}, Who::director, T::in_progress, {"comment"}},
        {A::refuse, purchase, {Status::pending_signature}, Who::director, T::refused, {"comment"}},
        {A::sign, purchase, {Status::pending_signature}, Who::decider, T::ordered, {"attachments"}},
        {A::receive, purchase, {Status::ordered}, Who::receiver, T::delivered, {"lines", "date"}},
        {A::give_up_rest, purchase, {Status::ordered}, Who::technician, T::closed, {"comment"}},
        {A::approve, recruitment, {Status::pending_n1}, Who::decider, T::tracking, {}},
        {A::amend, recruitment, {Status::tracking}, Who::hr, T::same, {"fields"}},
        {A::cancel, recruitment, {Status::tracking}, Who::author, T::cancelled, {"comment"}},
        {A::drop_task, onboarding, undecided, Who::hr, T::cancelled, {"comment"}},
        {A::ask_again, onboarding, {Status::refused}, Who::hr, T::first_step, {}},
    };
    return rows;
}

} // namespace ilvm::domain
