// Two years of somebody's payment requests through the use cases of purchases, on a real PostgreSQL; what each event
// of the log becomes stands in payment_plan.hpp.
#include "server/store/budgets.hpp"
#include "server/usecases/verify_audit.hpp"
#include "tests/server/usecases/acts.hpp"
#include "tests/server/usecases/payment_replay.hpp"

#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;
using domain::Status;

namespace {

constexpr std::size_t requestsInLog = 6'760, eventsInLog = 36'072;
constexpr std::size_t threads = 4;

std::filesystem::path logFile() {
    return std::filesystem::absolute(qgetenv("ILVM_SOURCE_DIR").toStdString()) / "../shared/data" /
           "request-for-payment.xes.gz";
}

struct Sum {
    std::int64_t number = 0;
    std::int64_t cents = 0;

    bool operator==(const Sum&) const = default;
    void add(std::int64_t more) { ++number, cents += more; }
};

template <typename Key>
using Sums = std::map<Key, Sum>;

// Of the two outcomes without a purchase, nothing.
std::optional<Status> statusOf(Outcome outcome) {
    switch (outcome) {
    case Outcome::paid:
        return Status::closed;
    case Outcome::approved:
        return Status::open;
    case Outcome::withdrawn:
        return Status::cancelled;
    case Outcome::refused:
        return Status::refused;
    case Outcome::in_correction:
        return Status::to_correct;
    case Outcome::never_submitted:
    case Outcome::for_nothing:
        return std::nullopt;
    }
    return std::nullopt;
}

// Rows of (key, number, cents).
template <typename Key>
Sums<Key> sumsOf(House& house, const std::string& sql) {
    const auto rows = house.database().lease()->run(sql);
    Sums<Key> sums;
    for (std::size_t i = 0; i < rows.size(); ++i)
        sums[store::value<Key>(rows[i], "key")] = {store::value<std::int64_t>(rows[i], "number"),
                                                   store::value<std::int64_t>(rows[i], "cents")};
    return sums;
}

// Of the purchases that have something under that kind, by budget.
Sums<std::string> ledger(House& house, const std::string& kind) {
    return sumsOf<std::string>(house, "SELECT budget AS key, count(*) AS number, sum(cents)::bigint AS cents FROM "
                                      "(SELECT budget, sum(amount_cents) AS cents FROM budget_entries WHERE kind = '" +
                                          kind +
                                          "' GROUP BY budget, ticket_id HAVING sum(amount_cents) <> 0) each GROUP BY "
                                          "budget");
}

// What the log alone says must come out.
struct Expected {
    Sums<Outcome> outcomes;
    Sums<Status> statuses;
    Sums<std::string> paid, approved, asked; // by project
    std::int64_t purchases = 0;
    std::size_t events = 0;
};

Expected expectedOf(const std::vector<PaymentRequest>& log) {
    Expected expected;
    for (const auto& request : log) {
        const auto outcome = outcomeOf(request);
        expected.events += request.events.size();
        expected.asked[request.project].add(request.cents);
        expected.outcomes[outcome].add(request.cents);
        if (outcome == Outcome::paid) expected.paid[request.project].add(request.cents);
        if (outcome == Outcome::approved) expected.approved[request.project].add(request.cents);
        if (const auto status = statusOf(outcome)) {
            expected.statuses[*status].add(request.cents);
            ++expected.purchases;
        }
    }
    return expected;
}

void print(const std::vector<PaymentRequest>& log, const std::vector<Plan>& plans, const Sums<Outcome>& outcomes) {
    for (const auto& [outcome, sum] : outcomes)
        qInfo("%-16s %5lld requests, %14s", std::string(wire::codeOf(outcome)).c_str(),
              static_cast<long long>(sum.number), QString::number(sum.cents / 100).toUtf8().append(" EUR").constData());
    std::map<std::pair<Activity, Treatment>, int> treatments;
    for (std::size_t i = 0; i < log.size(); ++i)
        for (std::size_t event = 0; event < log[i].events.size(); ++event)
            ++treatments[{log[i].events[event].activity, plans[i].treatments[event]}];
    for (const auto& [what, number] : treatments)
        qInfo("%-28s %-12s %5d", std::string(wire::codeOf(what.first)).c_str(),
              std::string(wire::codeOf(what.second)).c_str(), number);
}

} // namespace

class TestPayments : public QObject {
    Q_OBJECT

    Houses houses_;

private Q_SLOTS:
    void amountsAreRoundedHalfUp() {
        for (const auto& [text, cents] : {std::pair{"0", 0},
                                          {"0.0", 0},
                                          {"7", 700},
                                          {"7.1", 710},
                                          {"7.004999999999999999", 700},
                                          {"7.005", 701},
                                          {"34.33634285099345", 34'34},
                                          {"0.995", 100},
                                          {"1.9949", 199}})
            QCOMPARE(centsOf(text), static_cast<std::int64_t>(cents));
        QCOMPARE(centsOf("982873.809217116"), 982'873'81);
        for (const auto* text : {"", ".5", "1.", "-1", "1e3", "1,5", "1.2.3", "1234567890123"})
            QVERIFY_EXCEPTION_THROWN(centsOf(text), std::runtime_error);
    }

    void everyRequestOfTheLog() {
        if (!std::filesystem::exists(logFile())) QSKIP("skipped: the log is not there");
        const auto log = readPaymentLog(logFile());
        const auto expected = expectedOf(log);
        QCOMPARE(log.size(), requestsInLog);
        QCOMPARE(expected.events, eventsInLog);
        std::vector<Plan> plans;
        std::size_t moves = 0;
        for (const auto& request : log) {
            plans.push_back(planOf(request));
            moves += plans.back().moves.size();
        }
        print(log, plans, expected.outcomes);

        House house(houses_, threads + 2);
        const PaymentCast cast(house, log);
        QElapsedTimer timer;
        timer.start();
        ReplayedPayments done;
        try {
            done = replayPayments(house, cast, log, plans, threads);
        } catch (const std::exception& refused) {
            QFAIL(refused.what());
        }
        const double seconds = static_cast<double>(timer.elapsed()) / 1000;
        qInfo("%zu requests, %zu events: %zu moves (%zu implied), %zu refused as they ask for nothing; %.1f s: %.0f "
              "moves a second",
              log.size(), expected.events, done.moves, done.implied, done.refused_for_nothing, seconds,
              static_cast<double>(done.moves) / seconds);
        QCOMPARE(done.moves, moves);
        const auto nothing = expected.outcomes.find(Outcome::for_nothing);
        QCOMPARE(done.refused_for_nothing,
                 static_cast<std::size_t>(nothing == expected.outcomes.end() ? 0 : nothing->second.number));
        theSumsAreTheLogs(house, expected);
        budgetsAreTheirLedgers(house, expected);
        theHistoryIsTheLogs(house, log);
        everyChainVerifies(house, expected);
    }

private:
    static void theSumsAreTheLogs(House& house, const Expected& expected) {
        const auto found = sumsOf<Status>(house, "SELECT status AS key, count(*) AS number, "
                                                 "sum(total_cents)::bigint AS cents FROM tickets JOIN purchases ON "
                                                 "ticket_id = id GROUP BY status");
        for (const auto& [status, sum] : expected.statuses)
            QVERIFY2(found.contains(status) && found.at(status) == sum, std::string(wire::codeOf(status)).c_str());
        QCOMPARE(found.size(), expected.statuses.size());
        QCOMPARE(count(house, "tickets"), expected.purchases);
        QVERIFY(ledger(house, "received") == expected.paid);
        QVERIFY(ledger(house, "committed") == expected.approved);
        QVERIFY(ledger(house, "ordered").empty());
    }

    static void everyChainVerifies(House& house, const Expected& expected) {
        const auto report = usecases::verifyAudit(*house.database().lease(), "key");
        QVERIFY2(!report.broken, report.broken.value_or("").c_str());
        QVERIFY(report.chains >= expected.purchases);
        qInfo("%lld chains with %lld events verify", static_cast<long long>(report.chains),
              static_cast<long long>(report.events));
    }

    // What everyone is shown of a budget is the plain sum of its entries, and the amount less that is left.
    static void budgetsAreTheirLedgers(House& house, const Expected& expected) {
        auto committed = ledger(house, "committed"), received = ledger(house, "received");
        const auto budgets = store::readBudgets(*house.database().lease());
        QCOMPARE(budgets.size(), expected.asked.size());
        for (const auto& budget : budgets) {
            QCOMPARE(*budget.committed_cents, committed[budget.code].cents);
            QCOMPARE(*budget.ordered_cents, 0);
            QCOMPARE(*budget.received_cents, received[budget.code].cents);
            QCOMPARE(budget.left_cents,
                     expected.asked.at(budget.code).cents - committed[budget.code].cents - received[budget.code].cents);
        }
    }

    // As many events of each kind as the log has, where it and we count the same.
    static void theHistoryIsTheLogs(House& house, const std::vector<PaymentRequest>& log) {
        std::map<Activity, std::int64_t> inLog;
        for (const auto& request : log)
            for (const auto& event : request.events)
                if (request.cents > 0) ++inLog[event.activity];
        const auto inHistory = [&](const std::string& condition) {
            return count(house, "events WHERE subject_type = 'ticket' AND " + condition);
        };
        QCOMPARE(inHistory("action IN ('submit', 'resubmit')"), inLog[Activity::submitted_by_employee]);
        QCOMPARE(inHistory("action = 'receive'"), inLog[Activity::payment_handled]);
        QCOMPARE(inHistory("action = 'sign' AND actor_id = (SELECT id FROM users WHERE login = 'director')"),
                 inLog[Activity::final_approved_by_director]);
        QCOMPARE(inHistory("action IN ('send_back', 'refuse') AND from_status = 'pending_n2' AND actor_id IN (SELECT "
                           "id FROM users WHERE login LIKE 'administration-%')"),
                 inLog[Activity::rejected_by_administration]);
        QCOMPARE(
            inHistory("action = 'approve' AND actor_id IN (SELECT id FROM users WHERE login LIKE 'pre-approver%')"), 0);
        QCOMPARE(inHistory("action = 'send_back' AND actor_id IN (SELECT id FROM users WHERE login LIKE "
                           "'pre-approver-%')"),
                 inLog[Activity::rejected_by_pre_approver]);
    }
};

QTEST_GUILESS_MAIN(TestPayments)
#include "test_payments.moc"
