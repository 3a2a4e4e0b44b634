#include "server/app/demo_recruitments.hpp"

#include "shared/base/day.hpp"

#include <algorithm>
#include <stdexcept>

namespace ilvm::app {
namespace {

using domain::ActionCode, domain::RecruitmentKind, domain::Role, domain::Status;

struct DemoRecruitment {
    const char* first_name;
    const char* last_name;
    const char* job_title;
    domain::Contract contract;
    const char* site;
    int days; // from today to the day of arrival
    std::vector<std::string> wishes;
    const char* profile; // of Imago; empty where it is not wished
    std::size_t done;    // how many of its tasks; no approval either where it is `waiting`
};

constexpr std::size_t waiting = 999;

std::vector<DemoRecruitment> recruitmentStory() {
    using domain::Contract;
    return {
        {"Camille",
         "Rousseau",
         "Éducatrice spécialisée",
         Contract::permanent,
         "Villeurbanne",
         9,
         {"materiel", "imago", "badge", "cles"},
         "Éducateur",
         3},
        {"Hugo",
         "Blanchard",
         "Psychomotricien",
         Contract::fixed_term,
         "Villeurbanne",
         24,
         {"materiel", "imago", "badge"},
         "Paramédical",
         0},
        {"Élise", "Garcia", "Secrétaire médicale", Contract::temporary, "Lyon 3", 38, {"badge"}, "", waiting},
        {"Yanis", "Morel", "Aide-soignant", Contract::permanent, "Bron", -40, {"badge", "cles"}, "", 5},
    };
}

class RecruitmentPlay {
public:
    RecruitmentPlay(ApiClient& api, const DemoPeople& people, base::Date today)
        : api_(api), people_(people), today_(today), hr_(enter(people.holder(Role::hr, {}))) {}

    // False when it is there already.
    bool perform(const DemoRecruitment& recruitment) {
        if (isThere(recruitment.last_name)) return false;
        submit(recruitment);
        if (recruitment.done == waiting) return true;
        approve();
        for (std::size_t i = 0; i < recruitment.done; ++i)
            finish(ticket_.children.at(i).reference);
        return true;
    }

private:
    std::string enter(const DemoAccount& account) {
        api_.signIn(account.login, account.password);
        return account.login;
    }

    bool isThere(const std::string& lastName) {
        api::TicketQuery query;
        query.view = api::View::recruitments;
        query.limit = 200;
        const auto page = api_.call<api::ListTickets>(hr_, query);
        return std::any_of(page.items.begin(), page.items.end(),
                           [&](const auto& item) { return item.title.find(lastName) != std::string::npos; });
    }

    // Of whom a manager decides who is not the one who enters it.
    std::string service() {
        const auto& manager = people_.holder(Role::manager, hr_);
        if (manager.origin_services.empty()) throw std::runtime_error(manager.login + " is manager of no service");
        return manager.origin_services.front();
    }

    void submit(const DemoRecruitment& recruitment) {
        api::Submission submission;
        submission.kind = domain::Kind::recruitment;
        auto& entry = submission.recruitment.emplace();
        entry.first_name = recruitment.first_name;
        entry.last_name = recruitment.last_name;
        entry.job_title = recruitment.job_title;
        entry.contract = recruitment.contract;
        entry.start_date = base::addedDays(today_, recruitment.days);
        if (recruitment.contract != domain::Contract::permanent)
            entry.end_date = base::addedDays(entry.start_date, 180);
        entry.service = service();
        entry.site = recruitment.site;
        entry.wishes = recruitment.wishes;
        if (*recruitment.profile) entry.details = {{{"imago", recruitment.profile}}};
        ticket_ = api_.call<api::SubmitTicket>(hr_, {}, submission);
    }

    void approve() {
        for (const auto& person : ticket_.approvals.at(0).deciders)
            if (const auto* account = people_.find(person.login)) {
                ticket_ = api_.call<api::MoveTicket>(enter(*account), {ticket_.reference, ActionCode::approve},
                                                     requestFor(ticket_.version));
                return;
            }
        throw std::runtime_error(ticket_.reference + " has no decider among the accounts");
    }

    static api::MoveRequest requestFor(std::int64_t version) {
        api::MoveRequest request;
        request.version = version;
        request.comment = "C'est fait.";
        return request;
    }

    api::Ticket move(const std::string& login, const api::Ticket& child, ActionCode action) {
        return api_.call<api::MoveTicket>(login, {child.reference, action}, requestFor(child.version));
    }

    void finish(const std::string& reference) {
        auto child = api_.call<api::ReadTicket>(hr_, {reference});
        if (child.status == Status::pending_n2)
            child = move(enter(people_.holder(Role::approver_budget, hr_)), child, ActionCode::approve);
        if (child.waits_for) return;
        const auto technician = enter(people_.technician(child.target_service, 0));
        move(technician, move(technician, child, ActionCode::take), ActionCode::close);
    }

    ApiClient& api_;
    const DemoPeople& people_;
    base::Date today_;
    std::string hr_;
    api::Ticket ticket_;
};

} // namespace

DemoLoad loadDemoRecruitments(ApiClient& api, const DemoPeople& people, base::Date today) {
    RecruitmentPlay play(api, people, today);
    DemoLoad load;
    for (const auto& recruitment : recruitmentStory())
        ++(play.perform(recruitment) ? load.made : load.present);
    return load;
}

} // namespace ilvm::app
