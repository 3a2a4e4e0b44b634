// The story of an absence, played in real clients on a real server: decisions are handed over, a colleague decides in
// somebody's place, and all three windows say so without being refreshed.
#include "client/kit/day_edit.hpp"
#include "client/panels/absences/absences_panel.hpp"
#include "client/ticket/person_picker.hpp"
#include "tests/contract/played_desk.hpp"

#include <QtTest>

using namespace ilvm;
using tests::patience, tests::PlayedDesk, tests::typeInto;

class TestAbsenceStory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aColleagueDecidesInSomebodysPlace();
};

void TestAbsenceStory::aColleagueDecidesInSomebodysPlace() {
    using domain::Status;
    tests::Ground ground;
    tests::InProcessServer::Settings settings;
    settings.now = QDateTime::currentMSecsSinceEpoch() + 600'000; // the server's clock counts, wrong as a desk's may be
    tests::InProcessServer server(ground, settings);
    const tests::Stage stage(server, ground);
    PlayedDesk benali(stage, QStringLiteral("benali"));
    PlayedDesk fontaine(stage, QStringLiteral("fontaine"));
    PlayedDesk roux(stage, QStringLiteral("roux"));
    const auto enter = [](PlayedDesk& desk, const char* place) {
        desk.window().showPlace(QString::fromLatin1(place));
        return desk.window().place() == QLatin1String(place);
    };

    // Marie hands her decisions to Sylvie, who decided nothing until then.
    QTRY_VERIFY_WITH_TIMEOUT(enter(fontaine, "absences"), patience);
    QVERIFY(!enter(roux, "manager"));
    auto* panel = fontaine.window().findChild<panels::AbsencesPanel*>();
    QVERIFY(panel);
    panel->findChild<ticket::PersonPicker*>()->setPerson(
        api::Person{server.idOf("roux"), "roux", "Sylvie Roux", "SESSAD"});
    const auto days = panel->findChildren<kit::DayEdit*>();
    QCOMPARE(days.size(), 2);
    days.at(1)->setTyped(QDate::currentDate().addDays(2).toString(QStringLiteral("dd/MM/yyyy")));
    QVERIFY(fontaine.press(QStringLiteral("Confier mes décisions")));
    QTRY_VERIFY_WITH_TIMEOUT(fontaine.says(QStringLiteral("Vos décisions sont confiées à Sylvie Roux")), patience);
    QTRY_VERIFY_WITH_TIMEOUT(roux.says(QStringLiteral("Marie Fontaine vous confie ses décisions")), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!fontaine.truth().me()->delegations.empty(), patience);
    const auto keep = [&](PlayedDesk& desk, const char* name) {
        desk.keep(QString::fromLatin1(name));
        stage.theme().setScheme(kit::Scheme::dark);
        desk.keep(QString::fromLatin1(name) + QStringLiteral("-sombre"));
        stage.theme().setScheme(kit::Scheme::light);
    };
    keep(fontaine, "absence-1-confiee");

    // Nadia asks; the request waits for both, and Sylvie is told in whose place she would decide.
    QTRY_VERIFY_WITH_TIMEOUT(!benali.truth().catalogue().empty(), patience);
    benali.window().showPlace(QStringLiteral("new_request"));
    auto* catalogue = benali.window().findChild<QListWidget*>();
    QVERIFY(catalogue);
    const auto access = catalogue->findItems(QStringLiteral("vpn"), Qt::MatchExactly);
    QCOMPARE(access.size(), 1);
    catalogue->setCurrentItem(access.first());
    QVERIFY(typeInto<QLineEdit>(benali, QStringLiteral("Titre"), QStringLiteral("Accès à distance")));
    QVERIFY(typeInto<QPlainTextEdit>(benali, QStringLiteral("Description"), QStringLiteral("Pour les visites.")));
    QVERIFY(benali.press(QStringLiteral("Envoyer la demande")));
    const QString reference = QStringLiteral("DEM-00001");
    QTRY_COMPARE_WITH_TIMEOUT(roux.status(reference), Status::pending_n1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(fontaine.status(reference), Status::pending_n1, patience);
    QTRY_VERIFY_WITH_TIMEOUT(enter(roux, "manager"), patience);
    roux.window().openTicket(reference);
    keep(roux, "absence-2-a-la-place");
    QVERIFY(roux.press(QStringLiteral("Valider ") + reference));
    QTRY_COMPARE_WITH_TIMEOUT(benali.status(reference), Status::open, patience);

    // Both names stand for everybody.
    const auto& decided = benali.truth().ticket(reference)->approvals.front();
    QCOMPARE(decided.decided_by->login, std::string("roux"));
    QVERIFY(decided.on_behalf_of);
    QCOMPARE(decided.on_behalf_of->login, std::string("fontaine"));
    benali.window().showPlace(QStringLiteral("requests"));
    benali.window().openTicket(reference);
    keep(benali, "absence-3-par-delegation");

    // Marie is back before her day.
    QVERIFY(fontaine.press(QStringLiteral("Annuler…\u00a0: Sylvie Roux"))); // by her own clock it has not begun
    QVERIFY(fontaine.press(QStringLiteral("Annuler l'absence")));
    QTRY_VERIFY_WITH_TIMEOUT(fontaine.truth().me()->delegations.empty(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(roux.says(QStringLiteral("Marie Fontaine ne vous confie plus ses décisions")), patience);
}

QTEST_MAIN(TestAbsenceStory)
#include "test_absence_story.moc"
