// What was approved is what is signed: whatever is changed in between, by a move or in the database itself, the
// signature is refused and the difference is shown. And many approvals of one budget at the same moment.
#include "tests/server/usecases/shop.hpp"

#include <QtTest>
#include <barrier>
#include <thread>

using namespace ilvm;
using namespace ilvm::tests;
using api::AttachmentRole;
using domain::ActionCode, domain::Status;

namespace {

struct Tampering {
    const char* sql;
    const char* field; // that the refusal must name
    const char* now;   // what its message must show; empty: any
};

constexpr Tampering tamperings[] = {
    {"UPDATE purchases SET lines = jsonb_set(lines, '{0,unit_price_cents}', '29990')",
     "purchase.lines[0].unit_price_cents", "maintenant : 29990"},
    {"UPDATE purchases SET lines = jsonb_set(lines, '{0,quantity}', '30')", "purchase.lines[0].quantity", "30"},
    {"UPDATE purchases SET lines = jsonb_set(lines, '{1,vat_rate}', '20')", "purchase.lines[1].vat_rate", "20"},
    {"UPDATE purchases SET lines = jsonb_set(lines, '{0,label}', '\"Montre\"')", "purchase.lines[0].label", "Montre"},
    {"UPDATE purchases SET lines = lines - 1", "purchase.lines[1].label", "maintenant : rien"},
    {"UPDATE purchases SET total_cents = total_cents + 1", "purchase.total_cents", "87790"},
    {"UPDATE purchases SET total_excl_cents = 1", "purchase.total_excl_cents", ""},
    {"UPDATE purchases SET total_vat_cents = 1", "purchase.total_vat_cents", ""},
    {"UPDATE purchases SET currency = 'USD'", "purchase.currency", "USD"},
    {"UPDATE purchases SET budget = 'SG-2026'", "purchase.budget", "SG-2026"},
    {"UPDATE purchases SET uf_code = '4211'", "purchase.uf_code", "4211"},
    {"UPDATE purchases SET justification = NULL", "purchase.justification", "rien"},
    {"UPDATE purchases SET wished_date = '2026-12-24'", "purchase.wished_date", "2026-12-24"},
    {"UPDATE purchases SET supplier_name = 'Autre'", "purchase.supplier.name", "Autre"},
    {"UPDATE purchases SET supplier_siret = '35600000000048'", "purchase.supplier.siret", "35600000000048"},
    {"UPDATE purchases SET supplier_vat = 'FR44732829320'", "purchase.supplier.vat", ""},
    {"UPDATE purchases SET supplier_iban = 'FR7630006000011234567890189'", "purchase.supplier.iban",
     "FR7630006000011234567890189"},
    {"UPDATE purchases SET supplier_bic = 'AGRIFRPP'", "purchase.supplier.bic", ""},
    {"UPDATE purchases SET supplier_address = 'Ailleurs'", "purchase.supplier.address", "Ailleurs"},
    {"UPDATE purchases SET supplier_mail = 'a@b.fr'", "purchase.supplier.mail", ""},
    {"UPDATE purchases SET supplier_new = false", "purchase.supplier.new", "false"},
    {"UPDATE purchases SET iban_changed = true", "purchase.iban_changed", "true"},
    {"UPDATE purchases SET iban_justification = 'Si'", "purchase.iban_justification", "Si"},
    {"UPDATE purchases SET digest = repeat('0', 64)", "purchase.digest", "000000"},
    {"UPDATE purchases SET order_cents = order_cents - 1", "purchase.order_cents", "87788"},
    {"UPDATE purchases SET prepared_sha256 = repeat('0', 64)", "purchase.prepared_order", "000000"},
    {"UPDATE tickets SET amount_cents = 1", "amount_cents", "maintenant : 1."},
    {"UPDATE tickets SET approvals = jsonb_set(approvals, '{0,digest}', '\"0\"')", "approvals.n1.digest", ""},
    {"UPDATE tickets SET approvals = jsonb_set(approvals, '{1,digest}', '\"0\"')", "approvals.n2.digest", ""},
    {"UPDATE tickets SET approvals = jsonb_set(approvals, '{1,decided_by}', '\"1\"')", "approvals.n2.decided_by", ""},
    {"UPDATE tickets SET approvals = jsonb_set(approvals, '{0,state}', '\"skipped\"')", "approvals", ""},
    {"UPDATE attachments SET role = NULL WHERE role = 'quote'", "purchase.quotes[0]", "rien"},
    {"UPDATE attachments SET role = 'quote' WHERE role = 'rib'", "purchase.quotes[1]", ""},
    {"UPDATE attachments SET role = NULL WHERE role = 'prepared_order'", "attachments.prepared_order", ""},
    {"UPDATE attachments SET sha256 = (SELECT sha256 FROM attachments WHERE role = 'quote') WHERE role = "
     "'prepared_order'",
     "attachments.prepared_order", ""},
    {"UPDATE events SET changes = replace(changes, '19990', '29990') WHERE sequence = 1", "history", "événement 1"},
    {"UPDATE events SET actor_id = 1 WHERE sequence = 3", "history", "événement 3"},
    {"DELETE FROM events WHERE sequence = 2", "history", ""},
    {"DELETE FROM events WHERE sequence = (SELECT max(sequence) FROM events WHERE subject_type = 'ticket')", "history",
     ""},
};

const base::FieldError* found(const base::Problem& problem, const std::string& field) {
    for (const auto& error : problem.errors)
        if (error.field == field) return &error;
    return nullptr;
}

} // namespace

class TestPurchaseProof : public QObject {
    Q_OBJECT

    Houses houses_;

private Q_SLOTS:
    void whatChangedInTheDatabaseIsNotSigned() {
        Shop shop(houses_);
        store::saveBudget(*shop.database().lease(), "SG-2026", {"Services généraux", 2026, 1, true});
        const auto ticket = shop.advanced(shop.submit(), Status::pending_signature);
        const auto signing = [&] {
            return refusalOf(
                [&] { shop.act("leroy", ticket, ActionCode::sign, shop.with("leroy", AttachmentRole::signed_order)); });
        };
        for (const auto& [sql, field, now] : tamperings) {
            shop.sql("CREATE SCHEMA kept");
            for (const auto* table : {"purchases", "attachments", "events"})
                shop.sql(std::string("CREATE TABLE kept.") + table + " AS SELECT * FROM " + table);
            shop.sql("CREATE TABLE kept.tickets AS SELECT id, approvals, amount_cents FROM tickets");
            shop.sql(sql);
            const auto problem = signing();
            QVERIFY2(problem.status == 409, sql);
            const auto* error = found(problem, field);
            QVERIFY2(error, (std::string(sql) + ": " + problem.detail).c_str());
            QVERIFY2(error->message.find(now) != std::string::npos, error->message.c_str());
            QVERIFY2(problem.detail.find(error->message) != std::string::npos, sql);
            shop.sql("TRUNCATE events; INSERT INTO events SELECT * FROM kept.events;"
                     "UPDATE attachments a SET role = k.role, sha256 = k.sha256 FROM kept.attachments k "
                     "WHERE k.id = a.id;"
                     "UPDATE tickets t SET approvals = k.approvals, amount_cents = k.amount_cents FROM kept.tickets k "
                     "WHERE k.id = t.id;"
                     "DELETE FROM purchases; INSERT INTO purchases SELECT * FROM kept.purchases;"
                     "DROP SCHEMA kept CASCADE");
        }
        QCOMPARE(signing().status, 0); // and now that all is as it was
    }

    // Nor is it approved or prepared.
    void norIsItCarriedOn() {
        Shop shop(houses_);
        for (const auto status : {Status::pending_n1, Status::pending_n2, Status::in_progress}) {
            const auto ticket = shop.advanced(shop.submit(), status);
            shop.sql("UPDATE purchases SET supplier_iban = 'FR7630006000011234567890189' WHERE ticket_id = "
                     "(SELECT id FROM tickets WHERE reference = '" +
                     ticket.reference + "')");
            const auto problem = refusalOf([&] { shop.advanced(ticket, Status::pending_signature); });
            QCOMPARE(problem.status, 409);
            QVERIFY(found(problem, "purchase.supplier.iban"));
        }
        QCOMPARE(*shop.budget().committed_cents, entryCents); // of the one that was in preparation
    }

    // Files with a role come in where that role is asked for, and nowhere else.
    void noOtherMoveChangesWhatWasApproved() {
        Shop shop(houses_);
        auto ticket = shop.advanced(shop.submit(), Status::in_progress);
        for (const auto role : {AttachmentRole::quote, AttachmentRole::rib, AttachmentRole::prepared_order,
                                AttachmentRole::signed_order}) {
            auto request = shop.with("lambert", role);
            request.comment = "Quel bureau ?";
            const auto problem = refusalOf([&] { shop.act("lambert", ticket, ActionCode::ask, request); });
            QVERIFY(found(problem, "attachments[0].role"));
        }
        auto request = saying("Quel bureau ?");
        request.attachments = {api::AttachmentUse{shop.pdf("lambert"), {}}};
        ticket = shop.act("lambert", ticket, ActionCode::ask, request);
        ticket = shop.act("benali", ticket, ActionCode::answer, saying("Le 12."));
        QCOMPARE(shop.advanced(ticket, Status::ordered).status, Status::ordered);
    }

    void aDecisionOnOnePurchaseIsNoneOnItsCopy() {
        Shop shop(houses_);
        auto submission = shop.submission();
        const auto first = shop.submit("benali", submission);
        shop.sql("UPDATE attachments SET ticket_id = NULL, role = NULL");
        const auto copy = shop.submit("benali", submission);
        QVERIFY(copy.purchase->digest != first.purchase->digest);
        QVERIFY(!copy.approvals[0].decided_by);
    }

    void ofFiftyAtOnceTheBudgetTakesTen() {
        constexpr int people = 50, fits = 10;
        Shop shop(houses_, 16);
        store::saveBudget(*shop.database().lease(), "INF-2026", {"Informatique", 2026, fits * entryCents, true});
        std::vector<api::Ticket> tickets;
        for (int i = 0; i < people; ++i)
            tickets.push_back(shop.advanced(shop.submit(), Status::pending_n2));
        const auto approver = shop.caller("chevalier");
        std::atomic<int> approved{0}, refused{0};
        std::barrier start(people);
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < people; ++i)
                threads.emplace_back([&, i] {
                    const auto& ticket = tickets[static_cast<std::size_t>(i)];
                    api::MoveRequest request;
                    request.version = ticket.version;
                    start.arrive_and_wait();
                    try {
                        usecases::moveTicket(shop.context(), approver, ticket.reference, ActionCode::approve, request,
                                             {});
                        ++approved;
                    } catch (const base::Refusal& refusal) {
                        if (refusal.problem().type == "ilvm:not-possible") ++refused;
                    }
                });
        }
        QCOMPARE(approved.load(), fits);
        QCOMPARE(refused.load(), people - fits);
        QCOMPARE(shop.budget().left_cents, 0);
        QCOMPARE(count(shop, "budget_entries"), fits);
        QCOMPARE(count(shop, "tickets WHERE status = 'open'"), fits);
    }
};

QTEST_GUILESS_MAIN(TestPurchaseProof)
#include "test_purchase_proof.moc"
