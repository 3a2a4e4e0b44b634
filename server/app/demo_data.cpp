#include "server/app/demo_data.hpp"

#include "server/app/api_client.hpp"
#include "server/app/demo_delegation.hpp"
#include "server/app/demo_people.hpp"
#include "server/app/demo_purchases.hpp"
#include "server/app/demo_recruitments.hpp"
#include "server/app/demo_story.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace ilvm::app {
namespace {

std::string contentOf(const std::string& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) throw std::runtime_error(file + " cannot be read");
    return {std::istreambuf_iterator<char>(stream), {}};
}

class Play {
public:
    Play(ApiClient& api, const DemoPeople& people) : api_(api), people_(people) {}

    // False when its author has it already.
    bool perform(const DemoTicket& ticket) {
        const auto& author = people_.requester(ticket.author);
        author_ = enter(author);
        if (isThere(ticket)) return false;
        submit(ticket);
        for (const auto& step : ticket.steps)
            perform(step);
        return true;
    }

private:
    std::string enter(const DemoAccount& account) {
        api_.signIn(account.login, account.password);
        return account.login;
    }

    bool isThere(const DemoTicket& ticket) {
        api::TicketQuery query;
        query.view = api::View::mine;
        query.limit = 200;
        do {
            const auto page = api_.call<api::ListTickets>(author_, query);
            if (std::any_of(page.items.begin(), page.items.end(),
                            [&](const auto& item) { return item.title == ticket.title; }))
                return true;
            query.cursor = page.next_cursor;
        } while (query.cursor);
        return false;
    }

    api::CatalogueItem itemOf(const std::string& code) {
        for (const auto& item : api_.call<api::ReadCatalogue>(author_, {}).items)
            if (item.code == code) return item;
        throw std::runtime_error("the catalogue has no " + code);
    }

    void submit(const DemoTicket& ticket) {
        api::Submission submission;
        submission.kind = itemOf(ticket.item).kind;
        submission.catalogue_item = ticket.item;
        submission.title = ticket.title;
        submission.description = ticket.description;
        submission.priority = ticket.priority;
        ticket_ = api_.call<api::SubmitTicket>(author_, {}, submission);
    }

    void perform(const DemoStep& step) {
        ticket_ = api_.call<api::ReadTicket>(author_, {ticket_.reference});
        switch (step.does) {
        case DemoStep::Does::move:
            return move(step);
        case DemoStep::Does::write:
            return write(author_, {step.text, {}, {}, {}});
        case DemoStep::Does::note:
            return write(assignee(), {step.text, true, {}, {}});
        case DemoStep::Does::attach: {
            const auto uploaded = api_.upload(author_, "journal.txt", "text/plain", step.text);
            return write(author_, {"Voici le journal du logiciel.", {}, {{{uploaded.id, {}}}}, {}});
        }
        }
    }

    void move(const DemoStep& step) {
        api::MoveRequest request;
        request.version = ticket_.version;
        if (!step.text.empty()) request.comment = step.text;
        api_.call<api::MoveTicket>(whoMoves(step), {ticket_.reference, step.action}, request);
    }

    void write(const std::string& login, const api::NewMessage& message) {
        api_.call<api::PostMessage>(login, {ticket_.reference}, message);
    }

    std::string whoMoves(const DemoStep& step) {
        using A = domain::ActionCode;
        if (step.action == A::take) return enter(people_.technician(ticket_.target_service, step.technician));
        if (step.action == A::approve || step.action == A::refuse || step.action == A::send_back) return decider();
        if (step.action == A::answer || step.action == A::reopen || step.action == A::cancel) return author_;
        return assignee();
    }

    std::string assignee() {
        const auto* account = ticket_.assignee ? people_.find(ticket_.assignee->login) : nullptr;
        if (!account) throw std::runtime_error(ticket_.reference + " has no assignee among the accounts");
        return enter(*account);
    }

    std::string decider() {
        for (const auto& approval : ticket_.approvals) {
            if (approval.state != domain::ApprovalState::waiting) continue;
            for (const auto& person : approval.deciders)
                if (const auto* account = people_.find(person.login)) return enter(*account);
            break;
        }
        throw std::runtime_error(ticket_.reference + " has no decider among the accounts");
    }

    ApiClient& api_;
    const DemoPeople& people_;
    std::string author_;
    api::Ticket ticket_;
};

} // namespace

DemoLoad loadDemoData(const std::string& url, const std::string& accounts, const std::string& ca,
                      const std::string& certificate) {
    const DemoPeople people(contentOf(accounts));
    ApiClient api(url, ca);
    Play play(api, people);
    DemoLoad load = loadDemoPurchases(api, people);
    if (!certificate.empty()) bindDemoCertificate(api, people, contentOf(certificate));
    const auto recruitments = loadDemoRecruitments(api, people, base::dayOf(base::systemNow()));
    load.made += recruitments.made;
    load.present += recruitments.present;
    for (const auto& ticket : demoStory())
        ++(play.perform(ticket) ? load.made : load.present);
    loadDemoDelegation(api, people); // last: until then those decide who always do
    return load;
}

} // namespace ilvm::app
