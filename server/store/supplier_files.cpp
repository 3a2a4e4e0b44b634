#include "server/store/supplier_files.hpp"

#include "server/store/people.hpp"
#include "server/store/tickets.hpp"
#include "shared/wire/read.hpp"

namespace ilvm::store {
namespace {

api::Person personAmong(const PersonRows& people, const std::string& id) {
    const auto found = people.find(id);
    return found == people.end() ? api::Person{id, {}, {}, {}} : api::Person(found->second);
}

std::vector<std::string> approversIn(std::string_view approvals) {
    std::vector<std::string> ids;
    for (const auto& approval : wire::readAnswer<std::vector<StoredApproval>>(std::string(approvals)).value())
        if (approval.state == domain::ApprovalState::approved && approval.decided_by)
            ids.push_back(*approval.decided_by);
    return ids;
}

} // namespace

std::vector<api::SupplierAccount> accountsOf(Connection& connection, const std::string& supplierId) {
    const auto rows =
        connection.run("SELECT i.iban, i.bic, i.since, t.reference, i.approved_by_id::text AS approver, "
                       "p.rib_check ->> 'outcome' AS rib, p.callback AS callback_text FROM supplier_ibans i "
                       "JOIN tickets t ON t.id = i.ticket_id LEFT JOIN purchases p ON p.ticket_id = i.ticket_id "
                       "AND p.supplier_iban = i.iban WHERE i.supplier_id = $1::bigint ORDER BY i.since DESC, i.iban",
                       store::bind(supplierId));
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < rows.size(); ++i)
        ids.emplace_back(*rows[i]["approver"]);
    const auto people = readPeople(connection, ids);
    std::vector<api::SupplierAccount> accounts;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto& account = accounts.emplace_back(as<api::SupplierAccount>(rows[i]));
        account.approved_by = personAmong(people, ids[i]);
        if (const auto text = rows[i]["callback_text"])
            account.callback = wire::readAnswer<api::CallBack>(std::string(*text)).value();
    }
    return accounts;
}

bool decidesBudgetWith(Connection& connection, const std::string& siret, const std::string& personId) {
    return !connection
                .run(
                    "SELECT t.id FROM purchases p JOIN tickets t ON t.id = p.ticket_id WHERE p.supplier_siret = $1 AND "
                    "t.status = 'pending_n2' AND t.deciders @> ARRAY[$2::bigint] LIMIT 1",
                    store::bind(siret, personId))
                .empty();
}

std::vector<api::SupplierPurchase> purchasesFrom(Connection& connection, const std::string& siret,
                                                 const std::vector<std::string>& tokens, int limit) {
    const auto rows = connection.run(
        "SELECT t.reference, t.title, t.status, p.total_cents, t.created_at, p.order_number, t.approvals AS path "
        "FROM purchases p JOIN tickets t ON t.id = p.ticket_id WHERE p.supplier_siret = $1 "
        "AND t.audience && $2::text[] ORDER BY t.id DESC LIMIT $3::integer",
        store::bind(siret, tokens, limit));
    std::vector<std::string> ids;
    std::vector<std::vector<std::string>> approvers;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        approvers.push_back(approversIn(*rows[i]["path"]));
        ids.insert(ids.end(), approvers.back().begin(), approvers.back().end());
    }
    const auto people = readPeople(connection, ids);
    std::vector<api::SupplierPurchase> purchases;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto& purchase = purchases.emplace_back(as<api::SupplierPurchase>(rows[i]));
        for (const auto& id : approvers[i])
            purchase.approved_by.push_back(personAmong(people, id));
    }
    return purchases;
}

} // namespace ilvm::store
