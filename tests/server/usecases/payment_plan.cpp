#include "tests/server/usecases/payment_plan.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <stdexcept>

namespace ilvm::tests {
namespace {

using enum Activity;
using domain::ActionCode;

bool approvesN1(Activity activity) {
    return activity == final_approved_by_supervisor || activity == approved_by_supervisor;
}

bool approvesN2(Activity activity) {
    return activity == approved_by_administration || activity == approved_by_budget_owner;
}

bool rejects(Activity activity) {
    return activity == rejected_by_pre_approver || activity == rejected_by_administration ||
           activity == rejected_by_budget_owner || activity == rejected_by_supervisor ||
           activity == rejected_by_missing;
}

Part rejecter(Activity activity) {
    switch (activity) {
    case rejected_by_pre_approver:
        return Part::pre_approver;
    case rejected_by_administration:
        return Part::administration;
    case rejected_by_budget_owner:
        return Part::budget_owner;
    case rejected_by_missing:
        return Part::missing;
    default:
        return Part::supervisor;
    }
}

class Planner {
public:
    explicit Planner(const PaymentRequest& request) : request_(request) {
        plan_.treatments.resize(request.events.size(), Treatment::draft);
    }

    Plan run() {
        const auto& events = request_.events;
        const auto isSubmission = [](const LogEvent& event) { return event.activity == submitted_by_employee; };
        auto begin = std::find_if(events.begin(), events.end(), isSubmission);
        while (begin != events.end()) {
            const auto end = std::find_if(begin + 1, events.end(), isSubmission);
            playRound(static_cast<std::size_t>(begin - events.begin()), static_cast<std::size_t>(end - events.begin()));
            begin = end;
        }
        for (std::size_t place = 0; place < events.size(); ++place)
            if (plan_.treatments[place] == Treatment::draft && events[place].activity != saved_by_employee)
                wayUnknown();
        if (request_.cents == 0 && !plan_.moves.empty()) {
            plan_.moves.resize(1);
            std::fill(plan_.treatments.begin(), plan_.treatments.end(), Treatment::refused);
        }
        return std::move(plan_);
    }

private:
    using Place = std::optional<std::size_t>; // among the events of the request

    const LogEvent& event(std::size_t place) const { return request_.events[place]; }
    bool isLast() const { return end_ == request_.events.size(); }

    template <typename F>
    Place first(F&& matches) const {
        for (auto place = begin_; place < end_; ++place)
            if (matches(event(place).activity)) return place;
        return std::nullopt;
    }
    Place first(Activity activity) const {
        return first([activity](Activity each) { return each == activity; });
    }

    // A move that the log shows at that place, or implied at the time of the latest one.
    void move(Part who, ActionCode action, Place place) {
        if (place) latest_ = std::max(latest_, event(*place).at);
        if (place) plan_.treatments[*place] = Treatment::played;
        plan_.moves.push_back({latest_, who, action, !place});
    }

    void treatAll(Treatment treatment, const std::function<bool(Activity)>& matches) {
        for (auto place = begin_; place < end_; ++place)
            if (plan_.treatments[place] == Treatment::draft && matches(event(place).activity))
                plan_.treatments[place] = treatment;
    }

    void playRound(std::size_t begin, std::size_t end) {
        begin_ = begin, end_ = end;
        move(Part::employee, begin == firstSubmission() ? ActionCode::submit : ActionCode::resubmit, begin);
        const auto rejection = first(rejects);
        if (rejection)
            reject(*rejection);
        else if (!isLast() || event(end - 1).activity == rejected_by_employee)
            takeBack();
        else
            carryOn();
        treatAll(Treatment::no_level, [](Activity each) { return each == approved_by_pre_approver; });
        treatAll(Treatment::unreached, [](Activity each) { return approvesN1(each) || approvesN2(each); });
        treatAll(Treatment::unreached, [](Activity each) { return each == final_approved_by_director; });
    }

    std::size_t firstSubmission() const {
        const auto& events = request_.events;
        return static_cast<std::size_t>(
            std::find_if(events.begin(), events.end(),
                         [](const LogEvent& each) { return each.activity == submitted_by_employee; }) -
            events.begin());
    }

    void reject(std::size_t rejection) {
        const auto activity = event(rejection).activity;
        const auto who = rejecter(activity);
        const bool ends = isLast() && !first(rejected_by_employee);
        const auto action = ends ? ActionCode::refuse : ActionCode::send_back;
        if (const auto payment = first(request_payment)) {
            if (!ends || activity != rejected_by_missing || *payment > rejection) wayUnknown();
            decideBothLevels();
            prepare(payment);
            return move(Part::director, ActionCode::refuse, rejection);
        }
        if (who != Part::supervisor && who != Part::pre_approver)
            move(Part::supervisor, ActionCode::approve, first(approvesN1));
        move(who, action, rejection);
        giveUp();
    }

    // The author has it back and ends it, or sends it once more.
    void giveUp() {
        const auto back = first(rejected_by_employee);
        if (!back) return;
        if (*back == request_.events.size() - 1) return move(Part::employee, ActionCode::cancel, back);
        plan_.treatments[*back] = Treatment::acknowledged;
    }

    void takeBack() {
        const auto back = first(rejected_by_employee);
        if (isLast()) return move(Part::employee, ActionCode::cancel, back);
        move(Part::supervisor, ActionCode::send_back, back);
    }

    void carryOn() {
        const auto payment = first(request_payment), paid = first(payment_handled);
        if (!first(approvesN1)) wayUnknown();
        decideBothLevels();
        if (!paid && payment) wayUnknown();
        if (!paid) return;
        prepare(payment);
        const auto director = first(final_approved_by_director);
        move(director ? Part::director : Part::deputy, ActionCode::sign, director ? director : paid);
        move(Part::employee, ActionCode::receive, paid);
    }

    void decideBothLevels() {
        move(Part::supervisor, ActionCode::approve, first(approvesN1));
        const auto owner = first(approved_by_budget_owner), administration = first(approved_by_administration);
        move(owner ? Part::budget_owner : Part::administration, ActionCode::approve, owner ? owner : administration);
        if (owner && administration) plan_.treatments[*administration] = Treatment::folded;
    }

    void prepare(Place payment) {
        move(Part::finance, ActionCode::take, payment);
        move(Part::finance, ActionCode::prepare, payment);
    }

    [[noreturn]] void wayUnknown() const { throw std::runtime_error("the mapping knows no way for " + request_.name); }

    const PaymentRequest& request_;
    Plan plan_;
    std::size_t begin_ = 0, end_ = 0; // the round
    base::Instant latest_;
};

} // namespace

Plan planOf(const PaymentRequest& request) {
    return Planner(request).run();
}

Outcome outcomeOf(const PaymentRequest& request) {
    const auto has = [&](Activity activity) {
        return std::any_of(request.events.begin(), request.events.end(),
                           [&](const LogEvent& event) { return event.activity == activity; });
    };
    if (!has(submitted_by_employee)) return Outcome::never_submitted;
    if (request.cents == 0) return Outcome::for_nothing;
    if (has(payment_handled)) return Outcome::paid;
    switch (request.events.back().activity) {
    case final_approved_by_supervisor:
    case final_approved_by_director:
        return Outcome::approved;
    case rejected_by_employee:
        return Outcome::withdrawn;
    case rejected_by_missing:
        return Outcome::refused;
    case saved_by_employee:
        return Outcome::in_correction;
    default:
        throw std::runtime_error("the log leaves " + request.name + " in no known state");
    }
}

} // namespace ilvm::tests
