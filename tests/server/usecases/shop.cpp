#include "tests/server/usecases/shop.hpp"

#include "server/store/digest.hpp"

namespace ilvm::tests {

using domain::ActionCode, domain::Role, domain::Status;
using Use = api::AttachmentUse;

Shop::Shop(Houses& houses, std::size_t connections) : House(houses, connections) {
    add("chevalier", "Jean Chevalier", {{Role::approver_budget}, {}, {}});
    add("garnier", "Lucie Garnier", {{Role::approver_budget}, {}, {}});
    add("lambert", "Eva Lambert", {{Role::technician}, {"DAF"}, {}});
    add("faure", "Paul Faure", {{Role::technician}, {"DAF"}, {}});
    const auto director = add("leroy", "Claire Leroy", {{Role::director}, {}, {}});
    add("dumas", "Luc Dumas", {{Role::asset_manager}, {}, {}});
    const auto admin = caller("lemoine").actor.id;
    policy().purchases.accept_scanned_signature = true;
    auto connection = database().lease();
    store::addService(*connection, {"DAF", "Finances et achats", api::ServiceType::target});
    store::saveBudget(*connection, "INF-2026", {"Informatique", 2026, 10'000'00, true});
    store::addAuthority(*connection, {director, {}, 50'000'00, {2026, 1, 1}, {2026, 12, 31}}, admin, context().now());
}

std::string Shop::pdf(const std::string& who, const std::string& mediaType) {
    const auto id = caller(who).actor.id;
    auto connection = database().lease();
    const auto digest = store::sha256("file " + std::to_string(++files_));
    connection->run("INSERT INTO blobs (sha256, size) VALUES ($1, 4)", store::bind(store::Bytea{digest}));
    const auto rows = connection->run("INSERT INTO attachments (sha256, name, media_type, size, added_by_id, at) "
                                      "VALUES ($1, 'fichier.pdf', $2, 4, $3::bigint, $4) RETURNING id",
                                      store::bind(store::Bytea{digest}, mediaType, id, context().now()));
    return store::value<std::string>(rows.front(), "id");
}

api::PurchaseEntry Shop::entry() {
    api::PurchaseEntry entry;
    entry.lines = {{"Écran 27 pouces", base::decimal(3), 199'90, base::decimal(20)},
                   {"Installation", base::decimal(1, 500), 100'00, base::decimal(5, 500)}};
    entry.budget = "INF-2026";
    entry.uf_code = "4210";
    entry.justification = "Trois postes sans écran.";
    entry.supplier.name = "Bureau Vallon";
    entry.supplier.siret = "732 829 320 00074";
    entry.supplier.iban = "FR14 2004 1010 0505 0001 3M02 606";
    entry.supplier.address = "12 rue des Lilas, 69003 Lyon";
    return entry;
}

api::Submission Shop::submission(const std::string& who) {
    api::Submission submission;
    submission.kind = domain::Kind::purchase;
    submission.title = "Écrans";
    submission.description = "Pour l'accueil.";
    submission.purchase = entry();
    submission.attachments = {Use{pdf(who), api::AttachmentRole::quote}, Use{pdf(who), api::AttachmentRole::rib}};
    return submission;
}

api::Ticket Shop::submit(const std::string& who) {
    return submit(who, submission(who));
}

api::Ticket Shop::submit(const std::string& who, const api::Submission& submission) {
    return wire::readAnswer<api::Ticket>(usecases::submitTicket(context(), caller(who), submission, {}).json).value();
}

api::Ticket Shop::act(const std::string& who, const api::Ticket& ticket, ActionCode action,
                      const api::MoveRequest& request) {
    return move(*this, who, ticket, action, request);
}

api::Ticket Shop::advanced(api::Ticket ticket, Status to) {
    while (ticket.status != to)
        switch (ticket.status) {
        case Status::pending_n1:
            ticket = act("fontaine", ticket, ActionCode::approve);
            break;
        case Status::pending_n2:
            ticket = act("chevalier", ticket, ActionCode::approve, budgetDecision(ticket));
            break;
        case Status::open:
            ticket = act("lambert", ticket, ActionCode::take);
            break;
        case Status::in_progress:
            ticket = act("lambert", ticket, ActionCode::prepare,
                         with("lambert", api::AttachmentRole::prepared_order, entryCents));
            break;
        case Status::pending_signature:
            ticket = act("leroy", ticket, ActionCode::sign, with("leroy", api::AttachmentRole::signed_order));
            break;
        default:
            throw std::logic_error("nothing leads on from here");
        }
    return ticket;
}

api::Ticket Shop::ordered() {
    return advanced(submit(), Status::ordered);
}

api::MoveRequest Shop::with(const std::string& who, api::AttachmentRole role, std::int64_t amountCents) {
    api::MoveRequest request;
    request.attachments = {Use{pdf(who), role}};
    if (amountCents > 0) request.amount_cents = amountCents;
    return request;
}

api::MoveRequest Shop::budgetDecision(const api::Ticket& ticket) {
    api::MoveRequest request;
    if (ticket.purchase->iban_changed) request.callback = {"04 72 00 00 00", "Mme Vallon", {2026, 11, 16}};
    return request;
}

api::MoveRequest Shop::delivery(std::vector<api::DeliveredLine> lines) {
    api::MoveRequest request;
    request.lines = std::move(lines);
    request.date = base::Date{2026, 11, 16};
    return request;
}

api::Budget Shop::budget(const std::string& code) {
    return store::readBudget(*database().lease(), code).value();
}

} // namespace ilvm::tests
