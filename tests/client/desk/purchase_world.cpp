#include "tests/client/desk/purchase_world.hpp"

namespace ilvm::tests {
namespace {

using base::decimal;
using domain::ApprovalState, domain::Level, domain::Role, domain::Status;

constexpr int hour = 60, day = 24 * 60;

api::Attachment file(const World& world, const std::string& id, const std::string& name, api::AttachmentRole role) {
    return {
        id,          name, "application/pdf", 184'320, std::string(63, '0') + id, role, world.person("Nadia Benali"),
        ago(5 * day)};
}

api::Purchase purchaseOf(api::RibOutcome outcome) {
    api::Purchase purchase;
    purchase.lines = {
        {"Poste fixe compact i5, 16 Go, SSD 512 Go — garantie 5 ans sur site", decimal(12), 548'00, decimal(20)},
        {"Écran 24 pouces, pied réglable", decimal(12), 139'00, decimal(20)},
        {"Clavier et souris filaires", decimal(12), 24'50, decimal(20)},
        {"Masterisation et étiquetage", decimal(12), 18'00, decimal(20)},
        {"Livraison et reprise DEEE", decimal(1), 95'00, decimal(20)}};
    const auto totals = domain::totalsOf(purchase.lines).value();
    purchase.total_excl_cents = totals.excl_cents;
    purchase.total_vat_cents = totals.vat_cents;
    purchase.total_cents = totals.cents;
    purchase.vat_rates = totals.vat_rates;
    purchase.currency = api::currency;
    purchase.budget = "INV-2026";
    purchase.uf_code = "6120";
    purchase.justification = "Les postes actuels ont huit ans et ne reçoivent plus de mises à jour.";
    purchase.supplier = {{},
                         "Buroteq",
                         "51234879800020",
                         "FR23512348798",
                         "FR7630006000011234567890189",
                         "AGRIFRPP",
                         "14 rue des Ateliers, 69100 Villeurbanne",
                         "contact@buroteq.example",
                         true};
    api::RibCheck check;
    check.outcome = outcome;
    check.holder = "BUROTEQ SAS";
    check.holder_agrees = true;
    if (outcome == api::RibOutcome::mismatch) {
        check.found = {"FR7630006000011234567890286"};
        check.reason = "L'IBAN saisi n'est pas dans ce RIB.";
        purchase.iban_justification = "Le RIB joint est l'ancien, le nouveau suit par courrier.";
    } else if (outcome == api::RibOutcome::unreadable) {
        check.holder.reset();
        check.holder_agrees.reset();
        check.reason = "Ce PDF est une image : aucun texte n'y est lisible.";
    } else {
        check.found = {purchase.supplier.iban};
    }
    purchase.rib_check = check;
    purchase.received.assign(purchase.lines.size(), {});
    purchase.digest = std::string(64, 'a');
    return purchase;
}

api::Approval decided(const World& world, Level level, const std::string& by, int minutesAgo) {
    api::Approval approval;
    approval.level = level;
    approval.state = ApprovalState::approved;
    approval.decided_by = world.person(by);
    approval.at = ago(minutesAgo);
    return approval;
}

api::Approval waiting(Level level, const api::Person& who) {
    api::Approval approval;
    approval.level = level;
    approval.deciders = {who};
    return approval;
}

std::vector<api::Approval> pathOf(const World& world, Status status) {
    const bool n1 = status == Status::pending_n1, n2 = status == Status::pending_n2;
    const bool isSigned = status == Status::ordered || status == Status::closed;
    return {n1 ? waiting(Level::n1, world.person("Marie Fontaine"))
               : decided(world, Level::n1, "Florence Aubry", 4 * day),
            n1 || n2 ? waiting(Level::n2, world.person("Marie Fontaine"))
                     : decided(world, Level::n2, "Marie Fontaine", 3 * day),
            isSigned ? decided(world, Level::signature, "Anne Lemoine", day)
                     : waiting(Level::signature, world.person("Anne Lemoine"))};
}

} // namespace

World purchaseDesk(Seat seat, Status status, api::RibOutcome outcome) {
    World world = emptyDesk(seat);
    if (seat == Seat::technician) world.me.services = {"DAF"};
    if (seat == Seat::manager) world.me.roles.push_back(Role::approver_budget);
    auto ticket = incident(world, "ACH-00231", "Remplacement de 12 postes de travail", "Nadia Benali",
                           domain::Priority::normal, 5 * day);
    ticket.kind = domain::Kind::purchase;
    ticket.status = status;
    ticket.target_service = "DAF";
    ticket.description = "Douze postes de l'IME sont hors d'âge : remplacement avant la rentrée.";
    ticket.purchase = purchaseOf(outcome);
    ticket.amount_cents = ticket.purchase->total_cents;
    ticket.approvals = pathOf(world, status);
    ticket.attachments = {file(world, "1", "devis-D2026-1187.pdf", api::AttachmentRole::quote),
                          file(world, "2", "rib-buroteq.pdf", api::AttachmentRole::rib)};
    ticket.updated_at = ago(2 * hour);
    if (status != Status::pending_n1 && status != Status::pending_n2 && status != Status::open)
        ticket.assignee = world.person("Karim Haddad");
    if (status == Status::ordered || status == Status::closed) {
        ticket.purchase->order_number = "BC-2026-00118";
        ticket.purchase->order_cents = ticket.purchase->total_cents;
        ticket.purchase->received[0] = decimal(8);
    }
    world.tickets.push_back(ticket);
    return world;
}

World signingDesk() {
    World world = purchaseDesk(Seat::manager, Status::pending_signature);
    world.me.roles.push_back(Role::director);
    auto& ticket = *world.find("ACH-00231");
    ticket.approvals.back().deciders = {world.person("Marie Fontaine")};
    ticket.title =
        "Remplacement des douze postes de travail de l'IME Les Tilleuls et de leurs écrans, reprise comprise";
    ticket.purchase->supplier.name =
        "Société coopérative régionale de bureautique, de fournitures et d'équipements du Vallon et de ses environs";
    ticket.purchase->supplier.iban = "MT84MALT011000012345MTLCAST001S"; // the longest
    ticket.purchase->order_number = "BC-2026-00118";
    ticket.purchase->order_cents = ticket.purchase->total_cents;
    ticket.attachments.push_back(file(world, "3", "BC-2026-00118.pdf", api::AttachmentRole::prepared_order));
    return world;
}

} // namespace ilvm::tests
