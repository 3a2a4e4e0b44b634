// The place of the application's admins: people found and read, sessions ended.
// Not here: rights forced (test_forced_rights.cpp), the mapping (test_mapping_page.cpp), the audit
// (test_audit_page.cpp).
#include "client/kit/format.hpp"
#include "client/kit/search_field.hpp"
#include "client/kit/state_line.hpp"
#include "client/kit/tab_bar.hpp"
#include "tests/client/panels/admin_seat.hpp"

#include <QComboBox>
#include <QScrollBar>

using namespace ilvm;
using namespace ilvm::tests;
using domain::Role;

class TestAdministration : public AdminSeat {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme_ = stillTheme(); }
    void init() { sit(adminDesk()); }
    void cleanup() { desk_.reset(); }

    void onlyAdminsEnter() {
        Desk other(*theme_, deskOf(Seat::technician));
        QVERIFY(other.isReady());
        other.window().showPlace(administrationPlace);
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
        QTRY_VERIFY(link->spoken().startsWith(QStringLiteral("Annuaire suivi en direct · dernier changement")));
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
        const auto choices = panel().findChildren<QComboBox*>();
        auto* services = *std::find_if(choices.begin(), choices.end(), [](const auto* choice) {
            return choice->isVisible() && choice->accessibleName() == QStringLiteral("Service");
        });
        services->setCurrentIndex(services->findText(QStringLiteral("Imago")));
        Q_EMIT services->activated(services->currentIndex());
        QTRY_COMPARE(rows(), 1);
        const auto fields = panel().findChildren<kit::SearchField*>();
        auto* search =
            *std::find_if(fields.begin(), fields.end(), [](const auto* field) { return field->isVisible(); });
        search->setText(QStringLiteral("toner"));
        QTRY_COMPARE(rows(), 0);
        QVERIFY(press(QStringLiteral("Effacer le filtre")));
        QTRY_COMPARE(rows(), 16);
        QVERIFY(search->text().isEmpty());
    }

    void anOverrideOfWhoMayNotSignInIsNeitherCountedNorListed() {
        cleanup();
        auto world = adminDesk();
        auto& users = world.administered.users;
        const auto named = [&](const char* name) {
            return std::find_if(users.begin(), users.end(),
                                [&](const auto& each) { return each.display_name == name; });
        };
        named("Marc Vidal")->override = named("Sofia Marchetti")->override;
        sit(std::move(world));
        QTRY_COMPARE(rows(), 16);
        QVERIFY(press(QStringLiteral("Dérogations, 1")));
        QTRY_COMPARE(rows(), 1);
    }

    void moreComeAsOneScrolls() {
        cleanup();
        sit(crowdedAdminDesk(300));
        QTRY_COMPARE(rows(), 50);
        QTRY_VERIFY(table().verticalScrollBar()->maximum() > 0); // laid out
        table().scrollToBottom();
        QTRY_COMPARE(rows(), 100);
        QTRY_VERIFY(desk_->server().isHeard());
        desk_->server().tellDirectory({api::LinkState::live, ago(9), ago(0), false});
        QTRY_VERIFY(panel().findChild<kit::StateLine*>()->spoken().contains(QLatin1Char(':')));
        QCOMPARE(rows(), 100); // read anew as far as it was read
    }

    void scrollingAndReadingAnewDoNotUndoEachOther() {
        cleanup();
        sit(crowdedAdminDesk(300));
        QTRY_COMPARE(rows(), 50);
        auto* model = qobject_cast<panels::PeopleModel*>(table().model());
        QVERIFY(model);
        model->fetchMore({});
        model->reload();
        QTRY_COMPARE(rows(), 100);
        model->reload();
        model->fetchMore({});
        QTRY_COMPARE(rows(), 150);
        QTRY_VERIFY(!model->isAsking());
        model->reload();
        QTRY_VERIFY(!model->isAsking());
        QCOMPARE(rows(), 150);
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

    void theSheetSaysWhereADelegationStands() {
        cleanup();
        auto world = adminDesk();
        constexpr int day = 24 * 60;
        for (auto& each : world.administered.users) {
            if (each.display_name != "Sofia Marchetti") continue;
            const auto running = each.delegations.at(0);
            auto ended = running, past = running, next = running;
            ended.ended_at = ago(day);
            past.from = ago(20 * day);
            past.until = ago(10 * day);
            next.from = ago(-9 * day);
            next.until = ago(-12 * day);
            each.delegations = {running, ended, past, next};
        }
        sit(std::move(world));
        QTRY_COMPARE(rows(), 16);
        open("Sofia Marchetti");
        const auto dayOf = [](base::Instant at) { return kit::localTime(at).toString(QStringLiteral("dd/MM/yyyy")); };
        const QString all = said();
        for (const QString& phase : {QStringLiteral(" · en cours"), QStringLiteral(" · à venir"),
                                     QStringLiteral(" · terminée le %1").arg(dayOf(ago(day))),
                                     QStringLiteral(" · terminée le %1").arg(dayOf(ago(10 * day)))})
            QVERIFY2(all.count(phase) == 1, qUtf8Printable(all));
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

    void whatChangedMeanwhileIsThereWhenOneComesBack() {
        QTRY_COMPARE(rows(), 16);
        open("Inès Moreau");
        auto* tabs = panel().findChild<kit::TabBar*>();
        tabs->setCurrentIndex(panels::AdministrationPanel::audit);
        user("Inès Moreau").title = "Cheffe de projet";
        tabs->setCurrentIndex(panels::AdministrationPanel::people);
        QTRY_VERIFY(said().contains(QStringLiteral("Cheffe de projet")));
    }

    void theKeyboardStaysWhereItWasInTheSheet() {
        QTRY_COMPARE(rows(), 16);
        open("Inès Moreau");
        QTRY_VERIFY(desk_->server().isHeard());
        const QString name = QStringLiteral("Forcer les droits…\u00a0: Inès Moreau");
        QVERIFY(desk_->button(name));
        desk_->button(name)->setFocus();
        user("Inès Moreau").title = "Cheffe de projet";
        desk_->server().tellDirectory({api::LinkState::live, ago(90), ago(0), false});
        QTRY_VERIFY(said().contains(QStringLiteral("Cheffe de projet")));
        QVERIFY(QApplication::focusWidget());
        QCOMPARE(QApplication::focusWidget()->accessibleName(), name);
    }

    void aButtonIsNotTakenFromUnderTheHand() {
        QTRY_COMPARE(rows(), 16);
        open("Inès Moreau");
        QTRY_VERIFY(desk_->server().isHeard());
        const QPointer<QAbstractButton> button(desk_->button(QStringLiteral("Forcer les droits…\u00a0: Inès Moreau")));
        QVERIFY(button);
        QTest::mousePress(button.data(), Qt::LeftButton);
        user("Inès Moreau").title = "Cheffe de projet";
        desk_->server().tellDirectory({api::LinkState::live, ago(90), ago(0), false});
        QTRY_VERIFY(sheet().person().title.has_value());
        QVERIFY(button && button->isDown());
        QTest::mouseRelease(button.data(), Qt::LeftButton);
        QVERIFY(dialog());
        dialog()->reject();
        QTRY_VERIFY(said().contains(QStringLiteral("Cheffe de projet")));
    }
};

QTEST_MAIN(TestAdministration)
#include "test_administration.moc"
