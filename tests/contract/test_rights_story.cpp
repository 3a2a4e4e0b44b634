// The story of a right: it is taken in the directory while its panel is open, an admin forces it back, it is lifted,
// and the account is disabled. A real directory is followed; two real clients are open. Pictures are kept in
// `screenshots`. Not here: many people (test_many_people.cpp).
#include "client/kit/ask_dialog.hpp"
#include "client/panels/administration/people_table.hpp"
#include "client/panels/administration/person_sheet.hpp"
#include "client/panels/administration/tick_list.hpp"
#include "client/shell/rail.hpp"
#include "tests/contract/followed_server.hpp"
#include "tests/contract/played_desk.hpp"

#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;
using domain::Status;

namespace {

const QString cockpit = QStringLiteral("technician"), administration = QStringLiteral("administration");

void fill(support::TestDirectory& ldap) {
    ldap.addPerson({.login = "lemoine", .displayName = "Anne Lemoine", .department = "SIEGE"});
    ldap.addPerson({.login = "haddad", .displayName = "Karim Haddad", .department = "SIEGE"});
    ldap.addPerson({.login = "moreau", .displayName = "Inès Moreau", .department = "SIEGE"});
    ldap.addPerson({.login = "fontaine", .displayName = "Marie Fontaine"});
    ldap.addPerson({.login = "benali", .displayName = "Nadia Benali", .manager = "fontaine"});
    ldap.addGroup("GG_ILVM_ADMIN", {"lemoine"});
    ldap.addGroup("GG_Support", {"haddad"});
    ldap.addGroup("GG_ILVM_TECH_IT", {"GG_Support", "moreau"});
    ldap.addGroup("GG_ILVM_MGR_SESSAD", {"fontaine"});
}

std::string incident(InProcessServer& server) {
    api::Submission submission;
    submission.kind = domain::Kind::incident;
    submission.title = "Le portable ne démarre plus depuis ce matin";
    submission.description = "Rien ne s'affiche.";
    return server.client("benali").call<api::SubmitTicket>({}, submission).value().reference;
}

} // namespace

class TestRightsStory : public QObject {
    Q_OBJECT

    static void openPerson(PlayedDesk& desk, const QString& name);
    static void force(PlayedDesk& desk);
    static bool isThere(PlayedDesk& desk, const char* place);

private Q_SLOTS:
    void takenForcedLiftedAndClosed();
};

bool TestRightsStory::isThere(PlayedDesk& desk, const char* place) {
    const auto buttons = desk.window().findChild<shell::Rail*>()->findChildren<QAbstractButton*>();
    return std::any_of(buttons.begin(), buttons.end(), [&](const auto* button) {
        return button->text() == QString::fromUtf8(place); // shown or about to be
    });
}

void TestRightsStory::openPerson(PlayedDesk& desk, const QString& name) {
    desk.window().showPlace(administration);
    auto* table = desk.window().findChild<panels::PeopleTable*>();
    QVERIFY(table);
    const auto row = [&] {
        for (int at = 0; at < table->model()->rowCount(); ++at)
            if (table->model()->index(at, 0).data().toString().startsWith(name)) return at;
        return -1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(row() >= 0, patience);
    table->setCurrentIndex(table->model()->index(row(), 0));
    auto* sheet = desk.window().findChild<panels::PersonSheet*>();
    QTRY_COMPARE_WITH_TIMEOUT(QString::fromStdString(sheet->person().display_name), name, patience);
}

void TestRightsStory::force(PlayedDesk& desk) {
    QVERIFY(desk.press(QStringLiteral("Forcer les droits…\u00a0: Karim Haddad")));
    auto* dialog = desk.window().findChild<kit::AskDialog*>();
    QVERIFY(dialog);
    for (auto* list : dialog->findChildren<panels::TickList*>())
        for (int row = 0; row < list->count(); ++row) {
            const bool isRole = list->accessibleName() == QStringLiteral("Rôles") &&
                                list->item(row)->text() == QStringLiteral("Technicien");
            const bool isService = list->accessibleName() == QStringLiteral("Technicien pour") &&
                                   list->item(row)->text() == QStringLiteral("Informatique");
            if (isRole || isService) list->item(row)->setCheckState(Qt::Checked);
        }
    dialog->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("Le groupe est corrigé lundi"));
    dialog->grab().save(QStringLiteral("screenshots/droits-3-derogation.png"));
    QVERIFY(desk.press(QStringLiteral("Enregistrer")));
}

void TestRightsStory::takenForcedLiftedAndClosed() {
    support::TestDirectory ldap;
    fill(ldap);
    Ground ground;
    FollowedServer followed(ground, ldap);
    followed.follow();
    QVERIFY(followed.isFollowed());
    const auto reference = incident(followed.server);
    const Stage stage(followed.server, ground);
    PlayedDesk karim(stage, QStringLiteral("haddad")), anne(stage, QStringLiteral("lemoine"));
    QTRY_COMPARE_WITH_TIMEOUT(karim.status(QString::fromStdString(reference)), Status::open, patience);
    karim.window().showPlace(cockpit);
    karim.window().openTicket(QString::fromStdString(reference));
    QTRY_VERIFY_WITH_TIMEOUT(karim.button(QStringLiteral("Prendre en charge ") + QString::fromStdString(reference)),
                             patience);
    QVERIFY(isThere(karim, "Technicien"));
    karim.keep(QStringLiteral("droits-1-cockpit"));
    auto still = followed.server.client("haddad"); // a session from before

    // The group is taken out of its group while the cockpit is open: it goes, with a word, and the next call is
    // refused.
    ldap.removeMember("GG_ILVM_TECH_IT", "GG_Support");
    QTRY_COMPARE_WITH_TIMEOUT(karim.window().place(), QStringLiteral("requests"), patience);
    QVERIFY(karim.says(QStringLiteral("Vous n'avez plus le rôle Technicien")));
    QTRY_VERIFY(!isThere(karim, "Technicien"));
    QVERIFY(!karim.truth().ticket(QString::fromStdString(reference)));
    karim.keep(QStringLiteral("droits-2-retire"));
    api::MoveRequest take;
    take.version = 1;
    const auto refused = still.call<api::MoveTicket>({reference, domain::ActionCode::take}, take);
    QVERIFY(refused.has_error());
    QCOMPARE(refused.error().status, 404); // it is no longer anything that they know of

    // The admin sees why, and forces it until the group is right again.
    openPerson(anne, QStringLiteral("Karim Haddad"));
    force(anne);
    QTRY_VERIFY_WITH_TIMEOUT(isThere(karim, "Technicien"), patience);
    karim.window().showPlace(cockpit);
    QTRY_VERIFY_WITH_TIMEOUT(karim.button(QStringLiteral("Prendre en charge ") + QString::fromStdString(reference)),
                             patience);
    QTRY_VERIFY_WITH_TIMEOUT(anne.button(QStringLiteral("Lever…\u00a0: Karim Haddad")), patience);
    anne.keep(QStringLiteral("droits-4-fiche"));
    stage.theme().setScheme(kit::Scheme::dark);
    anne.keep(QStringLiteral("droits-4-fiche-sombre"));
    karim.keep(QStringLiteral("droits-4-cockpit-sombre"));
    stage.theme().setScheme(kit::Scheme::light);

    // What the directory says later does not take it; lifting it does.
    ldap.removeMember("GG_Support", "haddad");
    ldap.addMember("GG_ILVM_TECH_IT", "haddad");
    ldap.removeMember("GG_ILVM_TECH_IT", "haddad");
    QVERIFY(anne.press(QStringLiteral("Lever…\u00a0: Karim Haddad")));
    QVERIFY(isThere(karim, "Technicien"));
    QVERIFY(anne.press(QStringLiteral("Lever la dérogation")));
    QTRY_VERIFY_WITH_TIMEOUT(!isThere(karim, "Technicien"), patience);

    // An account that is disabled is out at once.
    ldap.disable("haddad");
    QTRY_VERIFY_WITH_TIMEOUT(still.call<api::ReadMe>({}, {}).has_error(), patience);
    QCOMPARE(still.call<api::ReadMe>({}, {}).error().status, 401);
    anne.keep(QStringLiteral("droits-5-desactive"));
}

QTEST_MAIN(TestRightsStory)
#include "test_rights_story.moc"
