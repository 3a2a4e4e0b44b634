// Templates, days, and what a family of tickets does, as pure functions.
// Not here: every interleaving of its moves (test_recruitment_family.cpp).
#include "tests/shared/four_tasks.hpp"

#include <QtTest>
#include <set>

using namespace ilvm;
using domain::Status;
using tests::family, tests::task;

namespace {

constexpr base::Instant thisDay{1'795'000'000'000};

} // namespace

class TestRecruitment : public QObject {
    Q_OBJECT

private slots:
    void daysAreThoseOfFrance() {
        using base::Date;
        QCOMPARE(base::toText(base::startOfDay({2026, 11, 27})), std::string("2026-11-26T23:00:00.000Z"));
        QCOMPARE(base::toText(base::endOfDay({2026, 7, 14})), std::string("2026-07-14T21:59:59.999Z"));
        // Clocks change on the last Sundays of March and October: those days have 23 and 25 hours.
        const auto hours = [](Date day) {
            return (base::endOfDay(day).milliseconds + 1 - base::startOfDay(day).milliseconds) / 3'600'000;
        };
        QCOMPARE(hours({2026, 3, 29}), 23);
        QCOMPARE(hours({2026, 10, 25}), 25);
        QCOMPARE(hours({2027, 3, 28}), 23);
        for (Date day{2026, 1, 1}; day < Date{2028, 1, 1}; day = base::addedDays(day, 1)) {
            QVERIFY(base::dayOf(base::startOfDay(day)) == day);
            QVERIFY(base::dayOf(base::endOfDay(day)) == day);
            QVERIFY(base::dayOf({base::startOfDay(day).milliseconds - 1}) == base::addedDays(day, -1));
        }
        QCOMPARE(base::daysBetween({2027, 2, 20}, {2027, 3, 1}), 9);
        QCOMPARE(base::frenchDay({2026, 11, 5}), std::string("05/11/2026"));
    }

    void momentsOfFrance() {
        const auto at = [](const char* text) { return base::frenchMoment(*base::instantFrom(text)); };
        QCOMPARE(at("2026-11-26T20:04:05.999Z"), std::string("26/11/2026 à 21:04:05"));
        QCOMPARE(at("2026-12-31T23:30:00Z"), std::string("01/01/2027 à 00:30:00"));
        QCOMPARE(at("2026-03-29T00:59:59Z"), std::string("29/03/2026 à 01:59:59"));
        QCOMPARE(at("2026-03-29T01:00:00Z"), std::string("29/03/2026 à 03:00:00"));
        QCOMPARE(at("2026-10-25T00:59:59Z"), std::string("25/10/2026 à 02:59:59"));
        QCOMPARE(at("2026-10-25T01:00:00Z"), std::string("25/10/2026 à 02:00:00"));
    }

    void onlyWhatIsWishedApplies() {
        auto model = family();
        model.wishes = {{"imago", "Accès Imago", "Profil"}};
        model.tasks[1].wish = "imago";
        model.tasks[0].wish = "nobody";
        const auto tasks = domain::tasksFor(model, {"imago"}, std::nullopt);
        QCOMPARE(tasks.size(), std::size_t{3});
        QCOMPARE(tasks[0].code, std::string("imago"));
        QVERIFY(tasks[0].waits_for.empty()); // what it waited for is not to be done at all
    }

    void whatIsNotHeldDoesNotComeBack() {
        domain::Template model{domain::RecruitmentKind::departure, {}, {task("badge"), task("keys"), task("pay")}};
        model.tasks[0].takes_back = "badge";
        model.tasks[1].takes_back = "keys";
        QCOMPARE(domain::tasksFor(model, {}, std::vector<std::string>{"keys"}).size(), std::size_t{2});
        QCOMPARE(domain::tasksFor(model, {}, std::nullopt).size(), std::size_t{3}); // nobody knows: ask for all
    }

    void holesAreFilledAndEmptyLinesLeftOut() {
        const domain::Holes holes{{"person", "Camille Rousseau"}, {"site", ""}};
        QCOMPARE(domain::filled("Pour {person}\nSite : {site}\nFin.", holes),
                 std::string("Pour Camille Rousseau\nFin."));
        QCOMPARE(domain::filled("{person} à {site}", holes), std::string("Camille Rousseau à "));
    }

    void aCircleOfWaitsIsNamed() {
        auto model = family();
        model.tasks[0].waits_for = {"software"};
        model.tasks[2].waits_for = {"imago"};
        const auto problems = domain::problemsOf(model);
        QCOMPARE(problems.size(), std::size_t{1});
        QCOMPARE(problems[0].code, std::string("circle"));
        for (const auto* name : {"account", "imago", "hardware", "software"})
            QVERIFY2(problems[0].message.find(std::string("Tâche ") + name) != std::string::npos,
                     problems[0].message.c_str());
        model.tasks[0].waits_for = {"account"};
        QCOMPARE(domain::circleIn(model.tasks), (std::vector<std::string>{"account", "account"}));
    }

    void everythingWrongWithATemplateIsSaid() {
        domain::Template model{domain::RecruitmentKind::arrival,
                               {{"site", "Site", {}}, {"imago", " ", {}}},
                               {task("a"), task("a"), task("B c")}};
        model.tasks[0].waits_for = {"nothing"};
        model.tasks[0].wish = "nothing";
        model.tasks[0].title = "Pour {nobody}";
        model.tasks[0].due_days = 1'000;
        model.tasks[2].takes_back = "a";
        std::set<std::string> fields;
        for (const auto& problem : domain::problemsOf(model))
            fields.insert(problem.field + " " + problem.code);
        const std::set<std::string> expected{"tasks[0].code twice",
                                             "tasks[1].code twice",
                                             "tasks[2].code malformed",
                                             "tasks[0].waits_for unknown_code",
                                             "tasks[0].wish unknown_code",
                                             "tasks[0].title unknown_hole",
                                             "tasks[0].due_days out_of_range",
                                             "tasks[2].takes_back not_for_kind",
                                             "wishes[0].code taken",
                                             "wishes[1].label required"};
        QVERIFY(fields == expected);
    }

    void readinessCountsWhatIsLate() {
        const std::vector<domain::Child> children{
            {"a", Status::closed, {}, base::Instant{0}},
            {"b", Status::open, {}, base::Instant{0}},
            {"c", Status::in_progress, {}, base::Instant{thisDay.milliseconds + 1}},
            {"d", Status::cancelled, {}, base::Instant{0}},
            {"e", Status::refused, {}, {}},
        };
        QVERIFY((domain::readinessOf(children, thisDay) == domain::Readiness{1, 4, 1}));
    }
};

QTEST_APPLESS_MAIN(TestRecruitment)
#include "test_recruitment.moc"
