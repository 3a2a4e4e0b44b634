// A House with what recruitments need: HR, a DAF and general services, N2 of the budget, and the templates.
#pragma once
#include "server/store/recruitments.hpp"
#include "server/usecases/recruitment_templates.hpp"
#include "tests/server/usecases/acts.hpp"

namespace ilvm::tests {

// caron, noir: HR of the head office; fontaine, marchand: N1 of SESSAD (House); chevalier, garnier: N2 of the budget;
// haddad, moreau, vidal: technicians of IT; diallo: of IMAGO; lambert: of DAF; faure: of SG.
class Personnel : public House {
public:
    explicit Personnel(Houses& houses, std::size_t connections = 8);

    // An arrival at SESSAD thirty days after the House's clock, with every wish of the template.
    api::RecruitmentEntry entry();

    // The same person after that arrival, without details.
    api::RecruitmentEntry entryAfter(const api::Ticket& arrival, domain::RecruitmentKind kind,
                                     std::vector<std::string> wishes = {});

    api::Ticket submitted(const api::RecruitmentEntry& entry, const std::string& who = "caron");
    api::Ticket tracked(const api::RecruitmentEntry& entry); // approved by fontaine
    api::Ticket tracked() { return tracked(entry()); }

    // The child of this task that was made last, as HR sees it.
    api::Ticket child(const api::Ticket& parent, const std::string& task);
    api::Ticket read(const std::string& who, const std::string& reference);
    bool sees(const std::string& who, const std::string& reference);

    // Taken and closed by whoever of its service; what costs money is approved first.
    api::Ticket done(const api::Ticket& child, std::optional<domain::Return> outcome = {});
    std::string technicianOf(const std::string& service) const;

    api::MoveRequest amending(const api::RecruitmentEntry& entry);
    std::string brokenChain(); // of any in the database; empty where all hold
};

} // namespace ilvm::tests
