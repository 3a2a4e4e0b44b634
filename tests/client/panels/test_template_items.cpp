// Tasks and wishes of a template as values: their codes, copies, moves and removals, how versions differ, and where
// each problem is to be mended. Not here: anything that is seen (test_recruitment_templates.cpp).
#include "client/panels/recruitment_templates/day_spin.hpp"
#include "client/panels/recruitment_templates/placeholders.hpp"
#include "client/panels/recruitment_templates/template_faults.hpp"
#include "client/panels/recruitment_templates/template_items.hpp"
#include "tests/client/support/text.hpp"

#include <QLineEdit>
#include <QtTest>

using namespace ilvm;
using namespace ilvm::panels;
using tests::text;

namespace {

domain::TemplateTask task(const char* code, std::vector<std::string> waits = {}) {
    domain::TemplateTask made;
    made.code = code;
    made.service = "IT";
    made.title = std::string("Title of ") + code;
    made.text = "Text";
    made.waits_for = std::move(waits);
    return made;
}

domain::Template threeTasks() {
    domain::Template made;
    made.wishes = {{"imago", "Imago", "Profil"}, {"badge", "Badge", {}}};
    made.tasks = {task("account"), task("imago", {"account"}), task("badge", {"imago", "account"})};
    made.tasks[1].wish = "imago";
    made.tasks[1].text = "Profil : {imago}";
    return made;
}

QString codeOf(const char* words, const std::vector<std::string>& taken = {}) {
    return QString::fromStdString(codeFor(text(words), text("tache"), taken));
}

} // namespace

class TestTemplateItems : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void codesComeFromWords() {
        QCOMPARE(codeOf("Accès Imago : {person}"), text("acces_imago"));
        QCOMPARE(codeOf("Œuvre d'été n° 2"), text("oeuvre_d_ete_n_2"));
        QCOMPARE(codeOf("{person}"), text("tache"));
        QCOMPARE(codeOf("Badge", {"badge", "badge_2"}), text("badge_3"));
        const QString longest = codeOf("Mise à disposition d'un ordinateur portable avec station d'accueil");
        QVERIFY(longest.size() <= 40);
        QVERIFY(!longest.endsWith(QLatin1Char('_')));
        const auto next = codeFor(longest, {}, {longest.toStdString()});
        QVERIFY(next.size() <= 40 && next != longest.toStdString());
    }

    void theCodeOfWhatIsNewFollowsItsWordsAndIsFollowed() {
        const auto saved = threeTasks();
        auto now = saved;
        const int wish = addWish(now, saved, 1);
        auto written = now.wishes[2];
        written.label = "Site"; // the name of a field of the form
        writeWish(now, saved, wish, written);
        QCOMPARE(now.wishes[2].code, std::string("site_2"));
        now.tasks[0].wish = "site_2";
        now.tasks[0].text = "Où : {site_2}, {site}";
        written = now.wishes[2];
        written.label = "Véhicule";
        writeWish(now, saved, wish, written);
        QCOMPARE(now.tasks[0].wish.value(), std::string("vehicule"));
        QCOMPARE(now.tasks[0].text, std::string("Où : {vehicule}, {site}"));
        const int place = addTask(now, saved, 0);
        QCOMPARE(place, 1);
        auto fresh = now.tasks[1];
        fresh.title = "Clés";
        writeTask(now, saved, place, fresh);
        now.tasks[2].waits_for.push_back("cles");
        fresh = now.tasks[1];
        fresh.title = "Clés et badge";
        writeTask(now, saved, place, fresh);
        QCOMPARE(now.tasks[2].waits_for.back(), std::string("cles_et_badge"));
    }

    void theCodeOfWhatIsSavedStays() {
        const auto saved = threeTasks();
        auto now = saved;
        auto written = now.tasks[0];
        written.title = "Something else";
        writeTask(now, saved, 0, written);
        QCOMPARE(now.tasks[0].code, std::string("account"));
        removeTask(now, 0);
        auto fresh = now.tasks[static_cast<std::size_t>(addTask(now, saved, -1))];
        fresh.title = "Account";
        writeTask(now, saved, 0, fresh);
        QCOMPARE(now.tasks[0].code, std::string("account_2")); // departures know the old one
    }

    void whatIsRemovedIsWaitedForByNobody() {
        auto now = threeTasks();
        removeTask(now, 0);
        QVERIFY(now.tasks[0].waits_for.empty());
        QCOMPARE(now.tasks[1].waits_for, std::vector<std::string>{"imago"});
        removeWish(now, 0);
        const Faults faults(now, {}, {});
        QVERIFY(!faults.of(Section::tasks, 0, text("wish")).isEmpty()); // who decides that it comes always?
    }

    void copiesAndMoves() {
        const auto saved = threeTasks();
        auto now = saved;
        QCOMPARE(duplicateTask(now, saved, 1), 2);
        QCOMPARE(now.tasks[2].text, now.tasks[1].text);
        QVERIFY(now.tasks[2].code != now.tasks[1].code);
        QVERIFY(!moveItem(now.tasks, 0, -1));
        QVERIFY(!moveItem(now.tasks, 3, 1));
        QVERIFY(moveItem(now.tasks, 0, 1));
        QCOMPARE(now.tasks[1].code, std::string("account"));
    }

    void whatIsCalledAfterThePersonIsCalledWithout() {
        auto named = task("badge");
        const std::pair<const char*, const char*> titles[] = {{"Badge : {person}", "Badge"},
                                                              {"Badge : {person} (copie)", "Badge (copie)"},
                                                              {"{first_name} {last_name}", "{first_name} {last_name}"},
                                                              {"Pré-accueil", "Pré-accueil"}};
        for (const auto& [title, name] : titles) {
            named.title = title;
            QCOMPARE(nameOf(named), text(name));
        }
        named.title = " ";
        QCOMPARE(nameOf(named), text("Task without a title"));
    }

    void differencesAreNamed() {
        const auto before = threeTasks();
        auto after = before;
        QVERIFY(differences(before, after).isEmpty());
        after.tasks[0].title = "Compte AD : {person}";
        std::swap(after.tasks[1], after.tasks[2]);
        after.tasks.push_back(task("keys"));
        after.wishes.pop_back();
        QCOMPARE(differences(before, after),
                 QStringList({text("task changed: Compte AD"), text("task added: Title of keys"),
                              text("tasks in another order"), text("wish removed: Badge")}));
    }

    void everyFieldThatIsOfferedMayStandInAText() {
        auto now = threeTasks();
        for (const auto& field : placeholdersOf(now))
            now.tasks[0].text += " {" + field.code + "}";
        QCOMPARE(Faults(now, {}, {}).count(), 0);
        now.tasks[0].text += " {nickname}";
        QVERIFY(Faults(now, {}, {}).of(Section::tasks, 0, text("text")).contains(text("{nickname}")));
    }

    void aCircleIsOneProblemOfEachOfItsTasks() {
        auto now = threeTasks();
        now.tasks[0].waits_for = {"badge"};
        const Faults faults(now, {}, {});
        QCOMPARE(faults.count(), 1);
        for (int i = 0; i < 3; ++i)
            QVERIFY(faults.of(Section::tasks, i, text("waits_for")).contains(text("« Title of badge »")));
    }

    void servicesAndWhatTheServerSays() {
        auto now = threeTasks();
        now.tasks[1].service.clear();
        now.tasks[2].service = "GONE";
        const Faults faults(now, {"IT"}, {{"wishes[1].label", "taken", "Refusé."}, {"tasks", "busy", "Plus tard."}});
        QCOMPARE(faults.count(), 4);
        QVERIFY(faults.isMissing(Section::tasks, 1, text("service")));
        QVERIFY(!faults.isMissing(Section::tasks, 2, text("service")));
        QVERIFY(faults.isWrong(Section::tasks, 2));
        QVERIFY(!faults.isWrong(Section::tasks, 0));
        QCOMPARE(faults.of(Section::wishes, 1, text("label")), text("Refusé."));
        QCOMPARE(faults.ofSection(Section::tasks), text("Plus tard."));
        QCOMPARE(Faults(now, {}, {}).count(), 0); // while nobody knows the services
    }

    void daysAreReadAsTheyAreWritten() {
        DaySpin days;
        auto* line = days.findChild<QLineEdit*>();
        const std::pair<const char*, int> typed[] = {{"-2", -2}, {"J-3", -3},      {"J − 4", -4}, {"J", 0},
                                                     {"+5", 5},  {"J + 365", 365}, {"0", 0},      {"12", 12}};
        for (const auto& [words, value] : typed) {
            days.setValue(99);
            line->setText(text(words));
            days.interpretText();
            QCOMPARE(days.value(), value);
        }
        days.setValue(-2);
        QCOMPARE(line->text(), text("J − 2"));
        days.setValue(0);
        QCOMPARE(line->text(), text("J"));
    }
};

QTEST_MAIN(TestTemplateItems)
#include "test_template_items.moc"
