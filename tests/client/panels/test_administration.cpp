// The place of the application's admins: people found and read, rights forced and lifted, sessions ended.
// Not here: the mapping (test_mapping_page.cpp), the audit and the brake (test_audit_page.cpp).
#include "client/kit/ask_dialog.hpp"
#include "client/kit/button.hpp"
#include "client/kit/clamped_label.hpp"
#include "client/kit/day_edit.hpp"
#include "client/kit/search_field.hpp"
#include "client/kit/state_line.hpp"
#include "client/panels/administration/administration_panel.hpp"
#include "client/panels/administration/people_table.hpp"
#include "client/panels/administration/person_sheet.hpp"
#include "client/panels/administration/tick_list.hpp"
#include "tests/client/desk/administration_world.hpp"
#include "tests/client/desk/desk.hpp"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;
using domain::Role;

namespace {

const QString place = QStringLiteral("administration");

} // namespace

class TestAdministration : public QObject {
    Q_OBJECT

    std::unique_ptr<kit::Theme> theme_;
    std::unique_ptr<Desk> desk_;

    void sit(World world) {
        desk_ = std::make_unique<Desk>(*theme_, std::move(world));
        QVERIFY(desk_->isReady());
        desk_->window().showPlace(place);
    }
    panels::AdministrationPanel& panel() { return *desk_->window().findChild<panels::AdministrationPanel*>(); }
    panels::PeopleTable& table() { return *panel().findChild<panels::PeopleTable*>(); }
    panels::PersonSheet& sheet() { return *panel().findChild<panels::PersonSheet*>(); }
    int rows() { return table().model()->rowCount(); }
    QString cell(int row, int column) { return table().model()->index(row, column).data().toString(); }
    api::UserSheet& user(const char* name) {
        auto& users = desk_->server().world().administered.users;
        return *std::find_if(users.begin(), users.end(), [&](const auto& each) { return each.display_name == name; });
    }
    int rowOf(const char* name) {
        for (int row = 0; row < rows(); ++row)
            if (cell(row, panels::PeopleModel::name).startsWith(QString::fromUtf8(name))) return row;
        return -1;
    }
    void open(const char* name) {
        table().setCurrentIndex(table().model()->index(rowOf(name), 0));
        QTRY_COMPARE(sheet().shown(), QString::fromStdString(user(name).id));
    }
    QString said() {
        QStringList all;
        for (const auto* label : sheet().findChildren<QLabel*>())
            if (label->isVisibleTo(&sheet())) all.append(label->text());
        for (const auto* label : sheet().findChildren<kit::Painted*>())
            if (label->isVisibleTo(&sheet())) all.append(label->spoken());
        return all.join(QLatin1Char('\n'));
    }
    bool press(const QString& name) {
        auto* button = desk_->button(name);
        if (button) QTest::mouseClick(button, Qt::LeftButton);
        return button != nullptr;
    }
    kit::AskDialog* dialog() { return desk_->window().findChild<kit::AskDialog*>(); }
    panels::TickList& ticks(const char* name) {
        for (auto* list : dialog()->findChildren<panels::TickList*>())
            if (list->accessibleName() == QString::fromUtf8(name)) return *list;
        qFatal("no list is called %s", name);
    }
    static void tick(panels::TickList& list, const char* text, bool on = true) {
        for (int row = 0; row < list.count(); ++row)
            if (list.item(row)->text() == QString::fromUtf8(text))
                return list.item(row)->setCheckState(on ? Qt::Checked : Qt::Unchecked);
        qFatal("nothing is called %s", text);
    }

private Q_SLOTS:
    void initTestCase() { theme_ = stillTheme(); }
    void init() { sit(adminDesk()); }
    void cleanup() { desk_.reset(); }

    void onlyAdminsEnter() {
        Desk other(*theme_, deskOf(Seat::technician));
        QVERIFY(other.isReady());
        other.window().showPlace(place);
        QCOMPARE(other.window().place(), QStringLiteral("technician"));
    }

    void peopleAreListedWithWhatTheyMay() {
        QTRY_COMPARE(rows(), 16); // eighteen, of whom two may not sign in
        QCOMPARE(panel().quietCount(), QStringLiteral("16 comptes"));
        const int sofia = rowOf("Sofia Marchetti");
        QCOMPARE(cell(sofia, panels::PeopleModel::service), QStringLiteral("SESSAD Nord"));
        QVERIFY(cell(sofia, panels::PeopleModel::roles).startsWith(QStringLiteral("Manager N1")));
        QCOMPARE(cell(sofia, panels::PeopleModel::reach), QStringLiteral("3 services, + 2 dérog."));
        QCOMPARE(cell(rowOf("Nadia Benali"), panels::PeopleModel::reach), QStringLiteral("son service"));
        const auto* link = panel().findChild<kit::StateLine*>();
        QVERIFY(link->spoken().startsWith(QStringLiteral("Annuaire suivi en direct · dernier changement")));
    }

    void theyAreFoundByWordsRoleServiceOverrideAndAccount() {
        QTRY_COMPARE(rows(), 16);
        QVERIFY(press(QStringLiteral("Dérogations, 1")));
        QTRY_COMPARE(rows(), 1);
        QVERIFY(press(QStringLiteral("Inactifs, 2")));
        QTRY_COMPARE(rows(), 2);
        QCOMPARE(cell(rowOf("Luc Perrin"), panels::PeopleModel::roles), QStringLiteral("Désactivé dans l'annuaire"));
        QCOMPARE(cell(rowOf("Marc Vidal"), panels::PeopleModel::roles), QStringLiteral("Désarmé"));
        QVERIFY(press(QStringLiteral("Techniciens, 3")));
        QTRY_COMPARE(rows(), 3);
        auto* services = panel().findChildren<QComboBox*>().at(1);
        services->setCurrentIndex(services->findText(QStringLiteral("Imago")));
        Q_EMIT services->activated(services->currentIndex());
        QTRY_COMPARE(rows(), 1);
        auto* search = panel().findChild<kit::SearchField*>();
        search->setText(QStringLiteral("toner"));
        QTRY_COMPARE(rows(), 0);
        QVERIFY(press(QStringLiteral("Effacer le filtre")));
        QTRY_COMPARE(rows(), 16);
        QVERIFY(search->text().isEmpty());
    }

    void moreComeAsOneScrolls() {
        cleanup();
        sit(crowdedAdminDesk(300));
        QTRY_COMPARE(rows(), 50);
        table().scrollToBottom();
        QTRY_COMPARE(rows(), 100);
        desk_->server().tellDirectory({api::LinkState::live, ago(9), ago(0), false});
        QTRY_VERIFY(panel().findChild<kit::StateLine*>()->spoken().contains(QLatin1Char(':')));
        QCOMPARE(rows(), 100); // read anew as far as it was read
    }

    void theSheetSaysWhatIsForcedAndWhy() {
        QTRY_COMPARE(rows(), 16);
        open("Sofia Marchetti");
        const QString all = said();
        for (const char* words : {"Cheffe de service", "GG_CHEFS_SESSAD › GG_ILVM_MGR_SESSAD_NORD", "par dérogation",
                                  "«\u00a0Intérim de direction, congé maternité\u00a0»", "Manager N1 (SESSAD Nord)",
                                  "ILVM sur PC-SESSAD-014 (Windows)", "Décisions confiées à Marie Fontaine",
                                  "Dérogation enregistrée, par Anne Lemoine"})
            QVERIFY2(all.contains(QString::fromUtf8(words)), words);
    }

    void onlyWhatDiffersIsForced() {
        QTRY_COMPARE(rows(), 16);
        open("Inès Moreau");
        QVERIFY(press(QStringLiteral("Forcer les droits…\u00a0: Inès Moreau")));
        dialog()->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("Renfort"));
        QVERIFY(press(QStringLiteral("Enregistrer")));
        QVERIFY(!user("Inès Moreau").override); // nothing differs
        tick(ticks("Technicien pour"), "Imago");
        dialog()->findChild<kit::DayEdit*>()->setTyped(QStringLiteral("31/12/2099"));
        QVERIFY(press(QStringLiteral("Enregistrer")));
        QTRY_VERIFY(user("Inès Moreau").override);
        const auto& forced = *user("Inès Moreau").override;
        QVERIFY(!forced.roles && !forced.origin_services);
        QCOMPARE(*forced.services, (std::vector<std::string>{"IT", "IMAGO"}));
        QCOMPARE(forced.reason, std::string("Renfort"));
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(forced.until->milliseconds), QDate(2100, 1, 1).startOfDay());
        QTRY_VERIFY(!dialog());
        QTRY_VERIFY(said().contains(QStringLiteral("jusqu'au 31/12/2099")));
        QTRY_COMPARE(cell(rowOf("Inès Moreau"), panels::PeopleModel::reach),
                     QStringLiteral("Informatique, Imago, + 1 dérog."));
        QVERIFY(desk_->toasts().contains(QStringLiteral("Les droits de Inès Moreau sont forcés")));
    }

    void aRoleThatIsTakenAwayTakesItsServices() {
        QTRY_COMPARE(rows(), 16);
        open("Paul Girard");
        QVERIFY(press(QStringLiteral("Forcer les droits…\u00a0: Paul Girard")));
        tick(ticks("Rôles"), "Technicien", false);
        QVERIFY(!ticks("Technicien pour").isEnabled());
        dialog()->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("Parti au siège"));
        QVERIFY(press(QStringLiteral("Enregistrer")));
        QTRY_VERIFY(user("Paul Girard").override);
        QVERIFY(user("Paul Girard").override->roles->empty());
        QVERIFY(user("Paul Girard").override->services->empty());
    }

    void anOverrideWantsAReasonAndADayToCome() {
        QTRY_COMPARE(rows(), 16);
        open("Inès Moreau");
        QVERIFY(press(QStringLiteral("Forcer les droits…\u00a0: Inès Moreau")));
        tick(ticks("Technicien pour"), "Imago");
        QVERIFY(press(QStringLiteral("Enregistrer")));
        QVERIFY(!user("Inès Moreau").override); // no reason
        dialog()->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("Renfort"));
        dialog()->findChild<kit::DayEdit*>()->setTyped(QStringLiteral("31/12/2020"));
        QVERIFY(press(QStringLiteral("Enregistrer")));
        QVERIFY(!user("Inès Moreau").override);
        dialog()->reject(); // the words are there the next time
        QTRY_VERIFY(!dialog());
        QVERIFY(press(QStringLiteral("Forcer les droits…\u00a0: Inès Moreau")));
        QCOMPARE(dialog()->findChild<QPlainTextEdit*>()->toPlainText(), QStringLiteral("Renfort"));
    }

    void whoeverWasFasterIsSeenBeforeOneSavesOver() {
        QTRY_COMPARE(rows(), 16);
        open("Inès Moreau");
        QVERIFY(press(QStringLiteral("Forcer les droits…\u00a0: Inès Moreau")));
        ++user("Inès Moreau").version;
        tick(ticks("Technicien pour"), "Imago");
        dialog()->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("Renfort"));
        QVERIFY(press(QStringLiteral("Enregistrer")));
        QTRY_VERIFY(desk_->button(QStringLiteral("Enregistrer"))); // refused, and what was typed is still there
        QVERIFY(!user("Inès Moreau").override);
        QVERIFY(press(QStringLiteral("Enregistrer")));
        QTRY_VERIFY(user("Inès Moreau").override);
    }

    void anOverrideIsLifted() {
        QTRY_COMPARE(rows(), 16);
        open("Sofia Marchetti");
        QVERIFY(press(QStringLiteral("Lever…\u00a0: Sofia Marchetti")));
        QVERIFY(press(QStringLiteral("Lever la dérogation")));
        QTRY_VERIFY(!user("Sofia Marchetti").override);
        QTRY_VERIFY(desk_->button(QStringLiteral("Forcer les droits…\u00a0: Sofia Marchetti")));
        QTRY_COMPARE(cell(rowOf("Sofia Marchetti"), panels::PeopleModel::reach), QStringLiteral("SESSAD Nord"));
    }

    void sessionsAreEndedAndAccountsDisarmedButOnesOwn() {
        QTRY_COMPARE(rows(), 16);
        open("Sofia Marchetti");
        QVERIFY(press(QStringLiteral("Fermer toutes les sessions…\u00a0: Sofia Marchetti")));
        QVERIFY(press(QStringLiteral("Fermer les sessions")));
        QTRY_VERIFY(said().contains(QStringLiteral("Aucune session ouverte.")));
        QTRY_VERIFY(!dialog());
        QVERIFY(press(QStringLiteral("Désarmer…\u00a0: Sofia Marchetti")));
        QVERIFY(press(QStringLiteral("Désarmer le compte")));
        QTRY_COMPARE(rows(), 15); // the list is of those who may sign in
        QTRY_VERIFY(press(QStringLiteral("Réarmer\u00a0: Sofia Marchetti")));
        QTRY_COMPARE(rows(), 16);
        open("Anne Lemoine");
        QVERIFY(!desk_->button(QStringLiteral("Désarmer…\u00a0: Anne Lemoine")));
        QVERIFY(said().contains(QStringLiteral("Votre propre compte")));
    }

    void actsWaitForTheDirectory() {
        QTRY_COMPARE(rows(), 16);
        open("Inès Moreau");
        QTRY_VERIFY(desk_->server().isHeard());
        QVERIFY(desk_->button(QStringLiteral("Forcer les droits…\u00a0: Inès Moreau")));
        desk_->server().tellDirectory({api::LinkState::away, ago(3), ago(25), false});
        QTRY_VERIFY(!desk_->button(QStringLiteral("Forcer les droits…\u00a0: Inès Moreau")));
        desk_->server().tellDirectory({api::LinkState::live, ago(0), ago(25), false});
        QTRY_VERIFY(desk_->button(QStringLiteral("Forcer les droits…\u00a0: Inès Moreau")));
    }

    void aFailureSaysSoAndIsTriedAgain() {
        cleanup();
        auto world = adminDesk();
        world.isAway = true;
        sit(std::move(world));
        QTRY_VERIFY(desk_->button(QStringLiteral("Réessayer")));
        desk_->server().world().isAway = false;
        QVERIFY(press(QStringLiteral("Réessayer")));
        QTRY_COMPARE(rows(), 16);
    }

    void whatTheDirectoryChangesIsSeen() {
        QTRY_COMPARE(rows(), 16);
        open("Nadia Benali");
        QTRY_VERIFY(desk_->server().isHeard());
        user("Nadia Benali").directory.roles.push_back(Role::asset_manager);
        user("Nadia Benali").effective = user("Nadia Benali").directory;
        desk_->server().tellDirectory({api::LinkState::live, ago(90), ago(0), false});
        QTRY_VERIFY(said().contains(QStringLiteral("Gestionnaire de parc")));
        QTRY_VERIFY(cell(rowOf("Nadia Benali"), panels::PeopleModel::roles).contains(QStringLiteral("parc")));
    }
};

QTEST_MAIN(TestAdministration)
#include "test_administration.moc"
