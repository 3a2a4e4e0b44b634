#include "tests/server/usecases/personnel.hpp"

#include "server/usecases/read_ticket.hpp"
#include "server/usecases/verify_audit.hpp"

#include <stdexcept>

namespace ilvm::tests {

using domain::ActionCode, domain::Role;

Personnel::Personnel(Houses& houses, std::size_t connections) : House(houses, connections) {
    {
        auto connection = database().lease();
        for (const auto* code : {"DAF", "RH"})
            store::addService(*connection, {code, code, api::ServiceType::target});
        store::addService(*connection, {"SIEGE", "Siège", api::ServiceType::origin});
        usecases::seedTemplates(*connection);
    }
    add("caron", "Hélène Caron", {{Role::hr}, {}, {}}, {}, "SIEGE");
    add("noir", "Paul Noir", {{Role::hr}, {}, {}}, {}, "SIEGE");
    add("chevalier", "Luc Chevalier", {{Role::approver_budget}, {}, {}}, {}, "SIEGE");
    add("garnier", "Odile Garnier", {{Role::approver_budget}, {}, {}}, {}, "SIEGE");
    add("siegel", "Yann Siegel", {{Role::manager}, {}, {"SIEGE"}}, {}, "SIEGE");
    add("lambert", "Zoé Lambert", {{Role::technician}, {"DAF"}, {}}, {}, "SIEGE");
    add("faure", "Odile Faure", {{Role::technician}, {"SG"}, {}}, {}, "SIEGE");
}

api::RecruitmentEntry Personnel::entry() {
    api::RecruitmentEntry entry;
    entry.first_name = "Camille";
    entry.last_name = "Rousseau";
    entry.job_title = "Éducatrice spécialisée";
    entry.start_date = base::addedDays(base::dayOf(context().now()), 30);
    entry.service = "SESSAD";
    entry.site = "Nord";
    entry.manager = caller("fontaine").actor.id;
    entry.wishes = {"materiel", "telephone", "logiciels", "imago", "badge", "cles"};
    entry.details = {{{"imago", "Éducateur"}, {"materiel", "Portable 14 pouces"}}};
    return entry;
}

api::RecruitmentEntry Personnel::entryAfter(const api::Ticket& arrival, domain::RecruitmentKind kind,
                                            std::vector<std::string> wishes) {
    auto after = entry();
    after.kind = kind;
    after.arrival = arrival.reference;
    after.wishes = std::move(wishes);
    after.details.reset();
    return after;
}

api::Ticket Personnel::submitted(const api::RecruitmentEntry& entry, const std::string& who) {
    api::Submission submission;
    submission.kind = domain::Kind::recruitment;
    submission.recruitment = entry;
    const auto written = usecases::submitTicket(context(), caller(who), submission, {});
    return wire::readAnswer<api::Ticket>(written.json).value();
}

api::Ticket Personnel::tracked(const api::RecruitmentEntry& entry) {
    return move(*this, "fontaine", submitted(entry), ActionCode::approve);
}

api::Ticket Personnel::read(const std::string& who, const std::string& reference) {
    return usecases::readTicket(context(), caller(who), reference);
}

bool Personnel::sees(const std::string& who, const std::string& reference) {
    return statusOf([&] { read(who, reference); }) == 0;
}

api::Ticket Personnel::child(const api::Ticket& parent, const std::string& task) {
    const auto present = read("caron", parent.reference);
    for (auto each = present.children.rbegin(); each != present.children.rend(); ++each)
        if (auto found = read("caron", each->reference); found.onboarding->task == task) return found;
    throw std::runtime_error("no child for the task " + task);
}

std::string Personnel::technicianOf(const std::string& service) const {
    if (service == "IT") return "haddad";
    if (service == "IMAGO") return "diallo";
    return service == "DAF" ? "lambert" : "faure";
}

api::Ticket Personnel::done(const api::Ticket& child, std::optional<domain::Return> outcome) {
    const auto technician = technicianOf(child.target_service);
    auto ticket = read(technician, child.reference);
    if (ticket.status == domain::Status::pending_n2) ticket = move(*this, "chevalier", ticket, ActionCode::approve);
    if (ticket.status == domain::Status::open) ticket = move(*this, technician, ticket, ActionCode::take);
    auto request = saying("Fait.");
    request.outcome = outcome;
    return move(*this, technician, ticket, ActionCode::close, request);
}

api::MoveRequest Personnel::amending(const api::RecruitmentEntry& entry) {
    api::MoveRequest request;
    request.fields.emplace().recruitment = entry;
    return request;
}

std::string Personnel::brokenChain() {
    auto connection = database().lease();
    return usecases::verifyAudit(*connection, store::Bytes(32, 'k')).broken.value_or("");
}

} // namespace ilvm::tests
