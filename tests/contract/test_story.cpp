// The story of the first day, played in real clients on a real server: windows of five people, none of which is ever
// refreshed by hand. Pictures of it are kept in the build's folder `screenshots`.
#include "tests/contract/played_desk.hpp"

#include <QtTest>

using namespace ilvm;
using tests::patience, tests::PlayedDesk, tests::typeInto;

class TestStory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLaptopFromRequestToClosing();
};

void TestStory::aLaptopFromRequestToClosing() {
    using domain::Status;
    tests::Ground ground;
    tests::InProcessServer::Settings settings;
    settings.now = QDateTime::currentMSecsSinceEpoch();
    tests::InProcessServer server(ground, settings);
    const tests::Stage stage(server, ground);

    PlayedDesk benali(stage, QStringLiteral("benali"));
    PlayedDesk fontaine(stage, QStringLiteral("fontaine"));
    PlayedDesk girard(stage, QStringLiteral("girard"));
    PlayedDesk haddad(stage, QStringLiteral("haddad"));
    PlayedDesk moreau(stage, QStringLiteral("moreau"));

    // Nadia asks for a laptop.
    QTRY_VERIFY_WITH_TIMEOUT(!benali.truth().catalogue().empty(), patience);
    benali.window().showPlace(QStringLiteral("new_request"));
    auto* catalogue = benali.window().findChild<QListWidget*>();
    QVERIFY(catalogue);
    const auto laptop = catalogue->findItems(QStringLiteral("pc"), Qt::MatchExactly);
    QCOMPARE(laptop.size(), 1);
    catalogue->setCurrentItem(laptop.first());
    QVERIFY(typeInto<QLineEdit>(benali, QStringLiteral("Titre"), QStringLiteral("PC portable pour les visites")));
    QVERIFY(typeInto<QPlainTextEdit>(benali, QStringLiteral("Description"), QStringLiteral("Avant le 15 décembre.")));
    benali.keep(QStringLiteral("1-demande"));
    QVERIFY(benali.press(QStringLiteral("Envoyer la demande")));
    const QString reference = QStringLiteral("DEM-00001");
    QTRY_COMPARE_WITH_TIMEOUT(benali.status(reference), Status::pending_n1, patience);

    // Her manager sees it and decides; so does the second level.
    QVERIFY(fontaine.press(QStringLiteral("Valider ") + reference));
    fontaine.keep(QStringLiteral("2-validation-n1"));
    QTRY_COMPARE_WITH_TIMEOUT(girard.status(reference), Status::pending_n2, patience);
    QVERIFY(girard.press(QStringLiteral("Valider ") + reference));
    QTRY_COMPARE_WITH_TIMEOUT(haddad.status(reference), Status::open, patience);

    // Two technicians press at the same moment: one has it, the other reads who.
    const QString take = QStringLiteral("Prendre en charge ") + reference;
    QTRY_VERIFY_WITH_TIMEOUT(haddad.button(take) && moreau.button(take), patience);
    haddad.keep(QStringLiteral("3-pool"));
    QTest::mouseClick(haddad.button(take), Qt::LeftButton);
    QTest::mouseClick(moreau.button(take), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(moreau.status(reference), Status::in_progress, patience);
    QTRY_COMPARE_WITH_TIMEOUT(haddad.status(reference), Status::in_progress, patience);
    const auto holder = haddad.truth().ticket(reference)->assignee->login;
    PlayedDesk& winner = holder == "haddad" ? haddad : moreau;
    PlayedDesk& other = holder == "haddad" ? moreau : haddad;
    QTRY_VERIFY_WITH_TIMEOUT(other.says(QStringLiteral("Déjà pris par")), patience);
    other.keep(QStringLiteral("4-deja-pris"));

    // The technician asks, Nadia answers in the discussion, the ticket is closed with its solution.
    winner.window().openTicket(reference);
    QVERIFY(winner.press(QStringLiteral("Demander une précision ") + reference));
    QVERIFY(typeInto<QPlainTextEdit>(winner, QStringLiteral("Votre question"), QStringLiteral("Quelle taille ?")));
    QVERIFY(winner.press(QStringLiteral("Envoyer la question")));
    QTRY_COMPARE_WITH_TIMEOUT(benali.status(reference), Status::waiting_requester, patience);
    benali.window().openTicket(reference);
    benali.keep(QStringLiteral("5-question"));
    QVERIFY(typeInto<QPlainTextEdit>(benali, QStringLiteral("Écrire aux techniciens"), QStringLiteral("14 pouces.")));
    QVERIFY(benali.press(QStringLiteral("Envoyer")));
    QTRY_COMPARE_WITH_TIMEOUT(winner.status(reference), Status::in_progress, patience);
    QVERIFY(winner.press(QStringLiteral("Clôturer ") + reference));
    QVERIFY(typeInto<QPlainTextEdit>(winner, QStringLiteral("Solution"), QStringLiteral("Portable remis.")));
    QVERIFY(winner.press(QStringLiteral("Clôturer la demande")));
    QTRY_COMPARE_WITH_TIMEOUT(benali.status(reference), Status::closed, patience);
    benali.keep(QStringLiteral("6-cloture"));
    stage.theme().setScheme(kit::Scheme::dark);
    benali.keep(QStringLiteral("6-cloture-sombre"));
    QCOMPARE(QString::fromStdString(*benali.truth().ticket(reference)->solution), QStringLiteral("Portable remis."));
}

QTEST_MAIN(TestStory)
#include "test_story.moc"
