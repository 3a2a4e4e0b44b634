#include "client/shell/panel_registry.hpp"

#include "client/models/list_spec.hpp"
#include "client/panels/absences/absences_panel.hpp"
#include "client/panels/administration/administration_panel.hpp"
#include "client/panels/manager/manager_panel.hpp"
#include "client/panels/new_request/new_request_panel.hpp"
#include "client/panels/purchases/purchases_panel.hpp"
#include "client/panels/recruitment_templates/recruitment_templates_panel.hpp"
#include "client/panels/recruitments/recruitments_panel.hpp"
#include "client/panels/requests/requests_panel.hpp"
#include "client/panels/suppliers/suppliers_panel.hpp"
#include "client/panels/technician/technician_panel.hpp"

#include <QCoreApplication>

namespace ilvm::shell {
namespace {

class Places {
    Q_DECLARE_TR_FUNCTIONS(Places)
};

bool holds(const api::Me& me, std::initializer_list<domain::Role> roles) {
    return std::any_of(me.roles.begin(), me.roles.end(),
                       [&](domain::Role role) { return std::find(roles.begin(), roles.end(), role) != roles.end(); });
}

int countOf(const truth::Truth& truth, const std::vector<models::ListSpec>& specs) {
    int count = 0;
    if (!truth.me()) return count;
    for (const auto& ticket : truth.tickets())
        count +=
            std::any_of(specs.begin(), specs.end(), [&](const auto& spec) { return spec.wants(ticket, *truth.me()); });
    return count;
}

template <typename Panel>
auto maker() {
    return [](const ticket::Workspace& workspace, ticket::ActionRunner& runner) -> ticket::Panel* {
        return new Panel(workspace, runner);
    };
}

int ownRequests(const truth::Truth& truth) {
    auto spec = models::mine();
    spec.wants = [wants = spec.wants](const api::Ticket& ticket, const api::Me& me) {
        return !domain::isTerminal(ticket.status) && wants(ticket, me);
    };
    return countOf(truth, {spec});
}

int inPools(const truth::Truth& truth) {
    return countOf(truth, {models::pool(domain::Pool::standard), models::pool(domain::Pool::arrivals),
                           models::pool(domain::Pool::imago)});
}

// What waits for this person: to be taken, or to be signed.
int purchasesToHandle(const truth::Truth& truth) {
    auto toSign = panels::PurchasesPanel::spec(panels::PurchasesPanel::signature);
    toSign.wants = [wants = toSign.wants](const api::Ticket& ticket, const api::Me& me) {
        return holds(me, {domain::Role::director}) && wants(ticket, me);
    };
    return countOf(truth, {models::pool(domain::Pool::daf), toSign});
}

bool handlesPurchases(const truth::Truth& truth) {
    const auto& me = *truth.me();
    return holds(me, {domain::Role::director, domain::Role::asset_manager}) ||
           (holds(me, {domain::Role::technician}) &&
            std::find(me.services.begin(), me.services.end(), "DAF") != me.services.end());
}

bool seesAccounts(const truth::Truth& truth) {
    const auto& me = *truth.me();
    return holds(me, {domain::Role::director, domain::Role::approver_budget, domain::Role::admin}) ||
           (holds(me, {domain::Role::technician}) &&
            std::find(me.services.begin(), me.services.end(), "DAF") != me.services.end());
}

int recruitmentsUnderWay(const truth::Truth& truth) {
    return countOf(truth, {panels::RecruitmentsPanel::spec(panels::RecruitmentsPanel::ongoing)});
}

int toDecide(const truth::Truth& truth) {
    return countOf(truth, {models::toApprove(domain::Level::n1), models::toApprove(domain::Level::n2),
                           models::recruitmentsToApprove()});
}

} // namespace

std::vector<PanelEntry> panelRegistry() {
    using domain::Role;
    const auto everyone = [](const truth::Truth&) { return true; };
    return {
        {{QStringLiteral("requests"), Places::tr("My space"), Places::tr("My requests"), kit::Icon::inbox},
         everyone,
         maker<panels::RequestsPanel>(),
         ownRequests},
        {{QStringLiteral("new_request"), Places::tr("My space"), Places::tr("New request"), kit::Icon::plus},
         everyone,
         maker<panels::NewRequestPanel>(),
         {}},
        {{QStringLiteral("technician"), Places::tr("Cockpits"), Places::tr("Technician"), kit::Icon::headset},
         [](const truth::Truth& truth) { return holds(*truth.me(), {Role::technician}); },
         maker<panels::TechnicianPanel>(),
         inPools},
        {{QStringLiteral("purchases"), Places::tr("Cockpits"), Places::tr("Purchases"), kit::Icon::euro},
         handlesPurchases,
         maker<panels::PurchasesPanel>(),
         purchasesToHandle},
        {{QStringLiteral("recruitments"), Places::tr("Cockpits"), Places::tr("Recruitments"), kit::Icon::userPlus},
         [](const truth::Truth& truth) { return holds(*truth.me(), {Role::hr}); },
         maker<panels::RecruitmentsPanel>(),
         recruitmentsUnderWay},
        {{QStringLiteral("manager"), Places::tr("Cockpits"), Places::tr("Manager"), kit::Icon::checkCircle},
         [](const truth::Truth& truth) {
             // Someone's superior may have to decide without holding a role for it.
             return holds(*truth.me(), {Role::manager, Role::approver_tech, Role::approver_budget}) ||
                    toDecide(truth) > 0;
         },
         maker<panels::ManagerPanel>(),
         toDecide,
         [](const actions::Personal& personal) { return !personal.standingIn().empty(); }},
        {{QStringLiteral("absences"), Places::tr("Cockpits"), Places::tr("Absences"), kit::Icon::calendar},
         [](const truth::Truth& truth) {
             return holds(*truth.me(), {Role::manager, Role::approver_tech, Role::approver_budget});
         },
         maker<panels::AbsencesPanel>(),
         {},
         [](const actions::Personal& personal) { return personal.concernsMe(); }},
        {{QStringLiteral("suppliers"), Places::tr("Reference"), Places::tr("Suppliers"), kit::Icon::building},
         seesAccounts,
         maker<panels::SuppliersPanel>(),
         {}},
        {{QStringLiteral("recruitment_templates"), Places::tr("Reference"), Places::tr("Recruitment templates"),
          kit::Icon::list},
         [](const truth::Truth& truth) { return holds(*truth.me(), {Role::admin}); },
         maker<panels::RecruitmentTemplatesPanel>(),
         {}},
        {{QStringLiteral("administration"), Places::tr("Steering"), Places::tr("Users"), kit::Icon::users},
         [](const truth::Truth& truth) { return holds(*truth.me(), {Role::admin}); },
         maker<panels::AdministrationPanel>(),
         {}},
    };
}

} // namespace ilvm::shell
