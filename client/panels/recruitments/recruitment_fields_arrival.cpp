// The person who moves or leaves: the recruitment by which they came is found and fills the form; what they were given
// is what comes back.
#include "client/kit/field.hpp"
#include "client/kit/segmented.hpp"
#include "client/models/list_spec.hpp"
#include "client/panels/recruitments/held_things.hpp"
#include "client/panels/recruitments/recruitment_fields.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/family.hpp"
#include "client/ticket/person_picker.hpp"

namespace ilvm::panels {
namespace {

using domain::RecruitmentKind, domain::Status;
using ticket::words;

constexpr std::size_t mostOffered = 20;

bool mayHaveCome(const api::TicketSummary& ticket) {
    return ticket.kind == domain::Kind::recruitment &&
           (ticket.status == Status::closed || ticket.status == Status::tracking || ticket.status == Status::cancelled);
}

kit::Choice choiceOf(const api::Recruitment& recruitment) {
    return {words(recruitment.reference), ticket::personOf(recruitment),
            words(recruitment.reference) % QStringLiteral(" · ") % words(recruitment.job_title) %
                QStringLiteral(" · ") % ticket::shortDay(recruitment.start_date, {})};
}

} // namespace

// Those of this machine at once; older ones when the server has found them.
void RecruitmentFields::offerArrivals(const QString& typed) {
    const QString wanted = models::folded(typed);
    std::vector<kit::Choice> choices;
    for (const auto& ticket : workspace_.truth.tickets()) {
        if (!mayHaveCome(ticket) || !ticket.recruitment || ticket.recruitment->kind != RecruitmentKind::arrival)
            continue;
        auto choice = choiceOf(*ticket.recruitment);
        if (models::folded(choice.text % QLatin1Char(' ') % choice.detail).contains(wanted))
            choices.push_back(std::move(choice));
    }
    std::sort(choices.begin(), choices.end(),
              [](const auto& one, const auto& other) { return one.text.localeAwareCompare(other.text) < 0; });
    if (choices.size() > mostOffered) choices.resize(mostOffered);
    arrival_->offer(choices);
    if (typed.isEmpty()) return;
    workspace_.requests.search(
        typed, this, [this, typed, choices](const base::Result<api::TicketPage>& answer) mutable {
            if (answer.has_error() || arrival_->text().trimmed() != typed) return;
            for (const auto& item : answer->items) {
                const bool known = std::any_of(choices.begin(), choices.end(),
                                               [&](const auto& choice) { return choice.id == words(item.reference); });
                if (!known && mayHaveCome(item))
                    choices.push_back({words(item.reference), words(item.title), words(item.reference)});
            }
            arrivalField_->setWarning(choices.empty() ? tr("Nobody who came fits these words.") : QString());
            arrival_->offer(choices);
        });
}

void RecruitmentFields::takeArrival() {
    const QString reference = arrival_->choice()->id;
    const auto* ticket = workspace_.truth.ticket(reference);
    if (!ticket)
        return workspace_.requests.fetch(reference, this, [this, reference](const base::Result<api::Ticket>& answer) {
            if (!arrival_->choice() || arrival_->choice()->id != reference) return;
            if (answer.has_error()) return arrivalField_->setError(actions::sentenceOf(answer.error()));
            takeArrival();
        });
    if (!ticket->recruitment) return;
    auto filled = draft();
    const auto came = draftOf(*ticket->recruitment);
    filled.firstName = came.firstName;
    filled.lastName = came.lastName;
    filled.jobTitle = came.jobTitle;
    filled.contract = came.contract;
    filled.service = came.service;
    filled.site = came.site;
    filled.manager = came.manager;
    filled.arrivalLabel = ticket::personOf(*ticket->recruitment);
    write(filled);
    ask_.start();
    Q_EMIT edited();
}

void RecruitmentFields::showHeld() {
    if (kind_ != RecruitmentKind::departure) return;
    const auto* own = workspace_.truth.ticket(reference_);
    if (own && own->recruitment && own->recruitment->held) return held_->show(*own->recruitment->held);
    if (!arrival_->choice()) return held_->say(tr("Choose who leaves: what was given by the arrival is listed here."));
    const auto* came = workspace_.truth.ticket(arrival_->choice()->id);
    if (!came || !came->recruitment) return held_->say(tr("Each task of the departure takes back what was given."));
    held_->show(came->recruitment->held.value_or(std::vector<api::HeldThing>{}));
}

} // namespace ilvm::panels
