// Anybody does anything to a purchase, in any order and with whatever in hand: what is signed is what was decided.
// Not here: what is changed in the database itself (test_purchase_tampering.cpp).
#include "server/usecases/purchase_entry.hpp"
#include "server/usecases/verify_audit.hpp"
#include "tests/server/usecases/shop.hpp"

#include <QtTest>
#include <random>

using namespace ilvm;
using namespace ilvm::tests;
using api::AttachmentRole;
using base::decimal;
using domain::ActionCode, domain::ApprovalState, domain::Status;

namespace {

constexpr int walks = 30, mostWalks = 300, steps = 40; // on until one is signed
constexpr const char* people[] = {"benali",  "roux",  "fontaine", "marchand", "chevalier", "garnier",
                                  "lambert", "faure", "leroy",    "dumas",    "lemoine",   "haddad"};

// A walk that ends at once says little.
bool ends(ActionCode action) {
    return action == ActionCode::cancel || action == ActionCode::refuse;
}

// What anybody might send with any action: mostly more than it takes.
class Whim {
public:
    Whim(Shop& shop, std::mt19937& random) : shop_(shop), random_(random) {}

    bool chance(int percent) { return below(100) < percent; }
    int below(int end) { return std::uniform_int_distribution(0, end - 1)(random_); }
    std::string somebody() { return people[below(static_cast<int>(std::size(people)))]; }

    api::PurchaseEntry entry() {
        auto entry = Shop::entry();
        if (chance(50)) entry.lines[0].unit_price_cents += 1 + below(1'000);
        if (chance(30)) entry.lines.pop_back();
        if (chance(30)) entry.uf_code = "42" + std::to_string(below(90) + 10);
        if (chance(20)) entry.budget = "SG-2026";
        if (chance(20)) entry.supplier.iban = "FR76 3000 6000 0112 3456 7890 189";
        if (chance(80)) entry.iban_justification = "Changement de banque.";
        return entry;
    }

    std::vector<api::AttachmentUse> files(const std::string& who, ActionCode action) {
        std::vector<api::AttachmentUse> files;
        if (action == ActionCode::prepare) files.push_back({shop_.pdf(who), AttachmentRole::prepared_order});
        if (action == ActionCode::sign) files.push_back({shop_.pdf(who), AttachmentRole::signed_order});
        constexpr AttachmentRole roles[] = {AttachmentRole::quote, AttachmentRole::rib, AttachmentRole::prepared_order,
                                            AttachmentRole::signed_order};
        if (chance(20)) files.push_back({shop_.pdf(who), roles[below(4)]});
        if (chance(5)) files.push_back({shop_.pdf(who), {}});
        return files;
    }

    api::MoveRequest request(const std::string& who, ActionCode action, const api::Ticket& ticket) {
        api::MoveRequest request;
        if (chance(90)) request.comment = "Pour voir.";
        if (chance(50)) request.assignee = shop_.caller(somebody()).actor.id;
        if (chance(20)) request.target_service = "IT";
        if (const auto given = files(who, action); !given.empty()) request.attachments = given;
        if (action == ActionCode::resubmit || chance(10)) {
            request.fields.emplace().description = "Autrement.";
            if (chance(70)) request.fields->purchase = entry();
        }
        request.amount_cents = ticket.purchase->total_cents - below(3) + 1;
        request.lines = {api::DeliveredLine{1 + below(2), decimal(1 + below(2))}};
        request.date = base::Date{2026, 11, 16};
        if (action == ActionCode::approve && chance(80)) request.callback = Shop::budgetDecision(ticket).callback;
        return request;
    }

private:
    Shop& shop_;
    std::mt19937& random_;
};

} // namespace

class TestPurchaseWalks : public QObject {
    Q_OBJECT

    Houses houses_;
    std::map<Status, int> reached_;
    int moved_ = 0, refused_ = 0;

    static std::string digestOfRows(Shop& shop, const api::Ticket& ticket) {
        auto connection = shop.database().lease();
        const auto row = connection->run("SELECT id FROM tickets WHERE reference = $1", store::bind(ticket.reference));
        const auto proofs = usecases::proofsOf(*connection, store::value<std::int64_t>(row.front(), "id"));
        return usecases::digestOf(usecases::canonicalForm(ticket.reference, *ticket.purchase, proofs));
    }

    // What must hold of a purchase after whatever somebody did.
    static void holds(Shop& shop, const api::Ticket& ticket, const std::string& said) {
        const auto digest = digestOfRows(shop, ticket);
        QVERIFY2(ticket.purchase->digest == digest, said.c_str());
        std::set<std::string> deciders{ticket.author.id};
        std::size_t given = 0;
        for (const auto& approval : ticket.approvals) {
            if (approval.state != ApprovalState::approved) continue;
            ++given;
            QVERIFY2(approval.digest == digest, said.c_str());
            QVERIFY2(deciders.insert(approval.decided_by.value().id).second, said.c_str());
        }
        const bool isOrdered = ticket.status == Status::ordered || ticket.status == Status::closed;
        QVERIFY2(!isOrdered || given == 3, said.c_str());
        QVERIFY2(!isOrdered || ticket.purchase->order_cents <= ticket.purchase->total_cents, said.c_str());
        // Nothing of a purchase that is not under way, all of one that is, and that on its own budget.
        const bool hasMoney =
            isOrdered || (given >= 2 && !domain::isTerminal(ticket.status) && ticket.status != Status::to_correct);
        const auto rows = shop.database().lease()->run(
            "SELECT coalesce(sum(e.amount_cents), 0)::bigint AS cents FROM budget_entries e JOIN tickets t ON t.id = "
            "e.ticket_id WHERE t.reference = $1 AND e.budget = $2",
            store::bind(ticket.reference, ticket.purchase->budget));
        const auto& bought = *ticket.purchase;
        // Of an order whose rest was given up, what had come.
        const auto amount = ticket.status == Status::closed
                                ? domain::receivedCents(bought.lines, bought.received, *bought.order_cents)
                            : isOrdered ? *bought.order_cents
                                        : bought.total_cents;
        QVERIFY2(store::value<std::int64_t>(rows.front(), "cents") == (hasMoney ? amount : 0), said.c_str());
    }

    // Mostly what may be done, by whom it may be done; else anything.
    void step(Shop& shop, Whim& whim, api::Ticket& ticket, const std::string& seed) {
        auto who = whim.somebody();
        auto action = static_cast<ActionCode>(whim.below(static_cast<int>(ActionCode::give_up_rest) + 1));
        if (whim.chance(85)) {
            std::vector<std::pair<std::string, ActionCode>> offered;
            for (const auto* each : people) {
                if (reading(shop, each, ticket) != 0) continue;
                const auto seen = read(shop, each, ticket);
                for (const auto& possible : *seen.actions)
                    if (!ends(possible.action) || whim.chance(10)) offered.emplace_back(each, possible.action);
            }
            if (offered.empty()) return;
            std::tie(who, action) = offered[static_cast<std::size_t>(whim.below(static_cast<int>(offered.size())))];
        }
        const auto said =
            "seed " + seed + ", " + ticket.reference + ": " + std::string(wire::codeOf(action)) + " by " + who;
        const auto before = read(shop, "lemoine", ticket);
        const bool isDone = statusOf([&] { shop.act(who, ticket, action, whim.request(who, action, ticket)); }) == 0;
        ++(isDone ? moved_ : refused_);
        ticket = read(shop, "lemoine", ticket);
        QVERIFY2(isDone == (ticket.version != before.version), said.c_str());
        if (ticket.purchase->digest != before.purchase->digest)
            for (const auto& approval : ticket.approvals)
                QVERIFY2(approval.state == ApprovalState::waiting && !approval.digest, said.c_str());
        holds(shop, ticket, said);
    }

private Q_SLOTS:
    void whatIsSignedIsWhatWasDecided() {
        const auto seed = std::random_device{}();
        std::mt19937 random(seed);
        Shop shop(houses_);
        for (const auto* code : {"INF-2026", "SG-2026"})
            store::saveBudget(*shop.database().lease(), code, {code, 2026, 10'000'000'00, true});
        Whim whim(shop, random);
        const auto isSigned = [&] { return count(shop, "purchases WHERE signature IS NOT NULL") > 0; };
        int walk = 0;
        for (; walk < walks || (walk < mostWalks && !isSigned()); ++walk) {
            auto submission = shop.submission();
            submission.purchase->iban_justification = "Leur compte d'avant."; // of a walk before
            auto ticket = shop.submit("benali", submission);
            for (int i = 0; i < steps && !domain::isTerminal(ticket.status); ++i) {
                step(shop, whim, ticket, std::to_string(seed));
                if (QTest::currentTestFailed()) return;
            }
            ++reached_[ticket.status];
        }
        for (const auto& [status, number] : reached_)
            qInfo("%s: %d", std::string(wire::codeOf(status)).c_str(), number);
        qInfo("seed %u: %d walks, %d moves, %d refusals", static_cast<unsigned>(seed), walk, moved_, refused_);
        QVERIFY(moved_ > walks * 3);
        QVERIFY(refused_ > 0);
        QVERIFY(isSigned());
        const auto report = usecases::verifyAudit(*shop.database().lease(), "key");
        QVERIFY2(!report.broken, report.broken.value_or("").c_str());
    }
};

QTEST_GUILESS_MAIN(TestPurchaseWalks)
#include "test_purchase_walks.moc"
