// Anybody does anything to recruitments and their tasks on a real database, and after each step the family is whole;
// and what a thousand of them cost. Not here: all interleavings, as pure functions (tests/shared/test_recruitment.cpp).
#include "tests/server/usecases/personnel.hpp"

#include <QtTest>
#include <random>

using namespace ilvm;
using namespace ilvm::tests;
using domain::ActionCode, domain::Status;

namespace {

constexpr int familyWalks = 40, familySteps = 60, recruitments = 1'000;
constexpr const char* staff[] = {"caron",  "noir",  "fontaine", "marchand", "chevalier", "garnier",
                                 "haddad", "vidal", "diallo",   "lambert",  "faure"};

double at(std::vector<double> sorted, double share) {
    std::sort(sorted.begin(), sorted.end());
    return sorted[std::min(sorted.size() - 1, static_cast<std::size_t>(share * static_cast<double>(sorted.size())))];
}

} // namespace

class TestRecruitmentWalks : public QObject {
    Q_OBJECT

    Houses houses_;
    std::map<Status, int> ended_;
    int moved_ = 0, refused_ = 0;

    static domain::Template fourTasks() {
        auto model = usecases::defaultTemplates()[0];
        std::erase_if(model.tasks, [](const auto& task) {
            return task.code != "compte" && task.code != "materiel" && task.code != "logiciels" && task.code != "imago";
        });
        return model;
    }

    static void holds(Personnel& house, const std::string& reference, const std::string& said) {
        const auto parent = house.read("caron", reference);
        const bool begun = parent.status == Status::tracking || parent.status == Status::closed;
        bool settled = true;
        for (const auto& child : parent.children)
            settled = settled && domain::isSettled(child.status);
        QVERIFY2(!begun || !parent.children.empty(), said.c_str());
        QVERIFY2(parent.children.empty() || begun || parent.status == Status::cancelled, said.c_str());
        if (begun) QVERIFY2(domain::isTerminal(parent.status) == settled, said.c_str());
        if (parent.status == Status::cancelled) QVERIFY2(settled, said.c_str());
        for (const auto& child : parent.children) {
            const auto seen = house.read("caron", child.reference);
            QVERIFY2(seen.recruitment->status == parent.status, said.c_str());
            for (const auto& other : seen.waits_for.value_or(std::vector<std::string>{}))
                QVERIFY2(!domain::isSettled(house.read("caron", other).status), said.c_str());
        }
    }

    void step(Personnel& house, const std::string& reference, std::mt19937& random, std::string& said) {
        const auto below = [&](std::size_t end) { return random() % end; };
        std::vector<std::string> family{reference};
        for (const auto& child : house.read("caron", reference).children)
            family.push_back(child.reference);
        const std::string who = staff[below(std::size(staff))];
        const auto& target = family[below(family.size())];
        if (!house.sees(who, target)) return;
        const auto ticket = house.read(who, target);
        auto action = static_cast<ActionCode>(below(static_cast<std::size_t>(ActionCode::ask_again) + 1));
        if (below(10) > 0 && !ticket.actions->empty())
            action = ticket.actions->at(below(ticket.actions->size())).action;
        const bool ends = action == ActionCode::cancel || (action == ActionCode::refuse && target == reference);
        if (ends && below(6) > 0) return;
        api::MoveRequest request = saying("Pour voir.");
        request.assignee = house.caller("vidal").actor.id;
        request.target_service = below(2) ? "IT" : "SG";
        request.priority = domain::Priority::high;
        auto entry = house.entry();
        entry.start_date = base::addedDays(entry.start_date, static_cast<int>(below(20)));
        if (below(3) == 0) entry.wishes.pop_back();
        if (below(3) == 0) entry.wishes = {"imago"};
        if (entry.wishes.size() == 1) entry.details.reset();
        request.fields.emplace().recruitment = entry;
        if (ticket.kind == domain::Kind::onboarding) request.fields->recruitment.reset();
        said += who + " " + std::string(wire::codeOf(action)) + " " + target + "; ";
        const int status = statusOf([&] { move(house, who, ticket, action, request); });
        QVERIFY2(status == 0 || status == 403 || status == 409 || status == 422, said.c_str());
        ++(status == 0 ? moved_ : refused_);
        holds(house, reference, said);
    }

    // What the cluster has counted since it was asked to forget.
    static std::int64_t number(Personnel& house, const std::string& sql) {
        return store::value<std::int64_t>(house.database().lease()->run(sql).front(), "n");
    }

private slots:
    void initTestCase() { houses_.countStatements(); }

    void everyStepLeavesTheFamilyWhole() {
        Personnel house(houses_);
        {
            auto connection = house.database().lease();
            store::saveTemplate(*connection, {fourTasks(), 1});
        }
        auto entry = house.entry();
        entry.wishes = {"materiel", "logiciels", "imago"};
        for (unsigned walk = 0; walk < familyWalks; ++walk) {
            std::mt19937 random(walk);
            std::string said = "walk " + std::to_string(walk) + ": ";
            const auto reference = house.submitted(entry).reference;
            if (walk % 4 > 0) move(house, "fontaine", house.read("fontaine", reference), ActionCode::approve);
            for (int i = 0; i < familySteps; ++i)
                step(house, reference, random, said);
            ++ended_[house.read("caron", reference).status];
        }
        QCOMPARE(house.brokenChain(), std::string());
        qInfo("%d walks, %d moves, %d refusals; %d in tracking, %d closed, %d cancelled", familyWalks, moved_, refused_,
              ended_[Status::tracking], ended_[Status::closed], ended_[Status::cancelled]);
        QVERIFY(ended_[Status::tracking] > 0 && ended_[Status::cancelled] > 0 && moved_ > 200);
    }

    void aThousandOfThemFanOut() {
        Personnel house(houses_, 2);
        auto model = usecases::defaultTemplates()[0];
        std::erase_if(model.tasks, [](const auto& task) { return task.code == "telephone"; });
        {
            auto connection = house.database().lease();
            store::saveTemplate(*connection, {model, 1});
        }
        std::vector<double> took;
        std::int64_t statements = 0;
        for (int i = 0; i < recruitments; ++i) {
            auto entry = house.entry();
            entry.last_name = "Rousseau " + std::to_string(i);
            const auto ticket = house.submitted(entry);
            const auto approver = house.caller("fontaine");
            api::MoveRequest request;
            request.version = ticket.version;
            house.database().lease()->run("SELECT pg_stat_statements_reset()");
            QElapsedTimer timer;
            timer.start();
            usecases::moveTicket(house.context(), approver, ticket.reference, ActionCode::approve, request, {});
            took.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            if (i == recruitments / 2)
                statements =
                    number(house, "SELECT sum(calls)::bigint AS n FROM pg_stat_statements WHERE query NOT LIKE "
                                  "'%pg_stat_statements%'");
        }
        QCOMPARE(number(house, "SELECT count(*) AS n FROM tickets WHERE kind = 'onboarding'"), 8 * recruitments);
        qInfo("%d recruitments, %d tasks: a fan-out takes %.1f ms (median), %.1f ms (p99), %lld statements in 1 "
              "transaction, BEGIN and COMMIT counted",
              recruitments, 8 * recruitments, at(took, 0.5), at(took, 0.99), static_cast<long long>(statements));
        QCOMPARE(house.brokenChain(), std::string());
    }
};

QTEST_GUILESS_MAIN(TestRecruitmentWalks)
#include "test_recruitment_walks.moc"
