// The audit as admins read it, and what the brake holds back.
#include "client/kit/ask_dialog.hpp"
#include "client/kit/banner.hpp"
#include "client/kit/button.hpp"
#include "client/kit/day_edit.hpp"
#include "client/kit/format.hpp"
#include "client/kit/search_field.hpp"
#include "client/kit/tab_bar.hpp"
#include "client/panels/administration/administration_panel.hpp"
#include "client/panels/administration/audit_page.hpp"
#include "client/panels/administration/audit_table.hpp"
#include "client/panels/administration/audit_words.hpp"
#include "client/panels/administration/change_list.hpp"
#include "tests/client/desk/administration_world.hpp"
#include "tests/client/desk/desk.hpp"

#include <QComboBox>
#include <QLabel>
#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;

class TestAuditPage : public QObject {
    Q_OBJECT

    std::unique_ptr<kit::Theme> theme_;
    std::unique_ptr<Desk> desk_;

    void sit(World world) {
        desk_ = std::make_unique<Desk>(*theme_, std::move(world));
        QVERIFY(desk_->isReady());
    }
    panels::AdministrationPanel& panel() { return *desk_->window().findChild<panels::AdministrationPanel*>(); }
    panels::AuditPage& page() { return *panel().findChild<panels::AuditPage*>(); }
    panels::AuditTable& table() { return *panel().findChild<panels::AuditTable*>(); }
    int rows() { return table().model()->rowCount(); }
    QString cell(int row, int column) { return table().model()->index(row, column).data().toString(); }
    void turn() {
        desk_->window().showPlace(QStringLiteral("administration"));
        panel().findChild<kit::TabBar*>()->setCurrentIndex(panels::AdministrationPanel::audit);
    }
    bool press(const QString& name) {
        auto* button = desk_->button(name);
        if (button) QTest::mouseClick(button, Qt::LeftButton);
        return button != nullptr;
    }
    QString banner() {
        for (const auto* one : desk_->window().findChildren<kit::Banner*>())
            if (one->isVisible()) return one->spoken();
        return {};
    }
    QString said() {
        QStringList all;
        for (const auto* label : page().findChildren<QLabel*>())
            if (label->isVisible()) all.append(label->text());
        return all.join(QLatin1Char('\n'));
    }

private Q_SLOTS:
    void initTestCase() { theme_ = stillTheme(); }
    void cleanup() { desk_.reset(); }

    void everyEventIsReadAndFound() {
        sit(adminDesk());
        turn();
        QTRY_COMPARE(rows(), 4);
        QCOMPARE(cell(0, panels::AuditModel::whom), QStringLiteral("INC-00482"));
        QCOMPARE(cell(0, panels::AuditModel::detail), QStringLiteral("En cours"));
        QCOMPARE(cell(2, panels::AuditModel::who), QStringLiteral("le système"));
        table().setCurrentIndex(table().model()->index(1, 0));
        QTRY_VERIFY(said().contains(
            QStringLiteral("Services d'origine\u00a0: SESSAD Nord → SESSAD Nord, IME Les Tilleuls, FAM Horizon")));
        QVERIFY(said().contains(QStringLiteral("SHA-256 9f2b6c01d7a34e58b0c6")));
        auto* subject = page().findChild<QComboBox*>();
        subject->setCurrentIndex(subject->findText(QStringLiteral("Personnes")));
        Q_EMIT subject->activated(subject->currentIndex());
        QTRY_COMPARE(rows(), 3);
        page().findChild<kit::SearchField*>()->setText(QStringLiteral("dérogation"));
        QTRY_COMPARE(rows(), 1);
        page().findChild<kit::SearchField*>()->setText(QStringLiteral("toner"));
        QTRY_COMPARE(rows(), 0);
        QVERIFY(press(QStringLiteral("Effacer le filtre")));
        QTRY_COMPARE(rows(), 4);
    }

    void whatChangedIsSaidInWords() {
        auto world = adminDesk();
        using Changes = std::map<std::string, wire::Raw>;
        auto& event = world.administered.events[1];
        event.comment.reset();
        event.changes =
            Changes{{"active", wire::Raw{R"({"from":true,"to":false})"}},
                    {"override", wire::Raw{R"({"from":null,"to":{"origin_services":["IME"],"roles":[],)"
                                           R"("until":"2026-12-31T12:00:00.000Z"}})"}},
                    {"roles", wire::Raw{R"({"from":["requester","technician","no_such"],"to":["requester"]})"}},
                    {"services", wire::Raw{R"({"from":["IT","GONE"],"to":[]})"}}};
        auto& given = world.administered.events[2];
        given.subject_type = "setting";
        given.changes = Changes{
            {"gives", wire::Raw{R"({"from":[],"to":[{"directory_group":"GG_A","role":"technician","services":["IT"]},)"
                                R"({"directory_group":"GG_A","role":"hr","services":[]}]})"}},
            {"unheard_of", wire::Raw{R"({"from":1,"to":2})"}}};
        sit(std::move(world));
        turn();
        QTRY_COMPARE(rows(), 4);
        table().setCurrentIndex(table().model()->index(1, 0));
        for (const char* line :
             {"Compte actif\u00a0: oui → non",
              "Dérogation\u00a0: – → Rôles (aucun), Services d'origine (IME Les Tilleuls), jusqu'au 31/12/2026",
              "Rôles\u00a0: Demandeur, Technicien, no_such → Demandeur", "Services\u00a0: Informatique, GONE → –"})
            QTRY_VERIFY2(said().contains(QString::fromUtf8(line)), line);
        QVERIFY(cell(1, panels::AuditModel::detail).startsWith(QStringLiteral("Compte actif")));
        table().setCurrentIndex(table().model()->index(2, 0));
        QTRY_VERIFY(said().contains(QStringLiteral("Ce que donne le groupe\u00a0: – → Technicien (Informatique), RH")));
        QVERIFY(said().contains(QStringLiteral("unheard_of\u00a0: 1 → 2")));
    }

    void aDayThatIsNoneIsSaidAndAsksNothing() {
        sit(adminDesk());
        turn();
        QTRY_COMPARE(rows(), 4);
        QVERIFY(desk_->button(QStringLiteral("Exporter (xlsx)")));
        auto* from = page().findChild<kit::DayEdit*>();
        from->setTyped(QStringLiteral("32/13"));
        QTRY_VERIFY(said().contains(QStringLiteral("Ce n'est pas un jour")));
        QVERIFY(!desk_->button(QStringLiteral("Exporter (xlsx)")));
        page().findChild<kit::SearchField*>()->setText(QStringLiteral("toner"));
        page().refresh();
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("audit.xlsx"));
        page().saveWorkbook(path);
        from->setTyped({});
        QTRY_COMPARE(rows(), 0); // the first question since: that of the words
        QVERIFY(!said().contains(QStringLiteral("Ce n'est pas un jour")));
        QVERIFY(!QFile::exists(path));
    }

    // Its dialog is the whole window's, and goes with the place all the same.
    void theDialogOfTheBrakeGoesWithTheRole() {
        auto world = adminDesk();
        world.administered.alarms = {madeAlarm(world)};
        world.directory->alarm = true;
        sit(std::move(world));
        desk_->window().showPlace(QStringLiteral("administration"));
        QTRY_VERIFY(desk_->button(QStringLiteral("Voir ce qui est retenu…")));
        QVERIFY(press(QStringLiteral("Voir ce qui est retenu…")));
        QTRY_VERIFY(desk_->server().isHeard());
        const QPointer<kit::AskDialog> dialog(desk_->window().findChild<kit::AskDialog*>());
        QVERIFY(dialog);
        auto me = desk_->server().world().me;
        std::erase(me.roles, domain::Role::admin);
        desk_->server().tellRights(me);
        QTRY_VERIFY(!dialog);
        QCOMPARE(desk_->server().world().administered.alarms.size(), std::size_t(1));
    }

    void absencesAreSaidInWords() {
        auto world = adminDesk();
        auto event = world.administered.events.back();
        event.subject_type = "user";
        event.actor = world.person("Nadia Benali");
        event.on_behalf_of = world.person("Marie Fontaine");
        const auto changed = [&](const std::string& to, bool ended) {
            const std::string kept = "{\"from\":\"2026-11-24T07:00:00.000Z\",\"id\":\"5\",\"to\":\"" + to +
                                     "\",\"until\":\"2026-11-30T17:00:00.000Z\"}";
            event.changes = {{"delegation", wire::Raw{ended ? R"({"from":)" + kept + R"(,"to":null})"
                                                            : R"({"from":null,"to":)" + kept + "}"}}};
            return panels::changesOf(desk_->truth(), event);
        };
        const auto moment = [](const char* text) {
            return kit::localTime(*base::instantFrom(text)).toString(QStringLiteral("dd/MM/yyyy HH:mm"));
        };
        const QString period = QStringLiteral("Délégation du %1 au %2")
                                   .arg(moment("2026-11-24T07:00:00.000Z"), moment("2026-11-30T17:00:00.000Z"));
        const auto known = world.person("Anne Lemoine").id; // who sits here
        sit(std::move(world));
        QTRY_VERIFY(desk_->truth().me());
        QCOMPARE(changed(known, false), QStringList(period + QStringLiteral(", à Anne Lemoine")));
        QCOMPARE(changed(known, true), QStringList(period + QStringLiteral(", à Anne Lemoine")));
        QCOMPARE(changed("99117", false), QStringList(period));
        QCOMPARE(panels::actorOf(event), QStringLiteral("Nadia Benali, par délégation de Marie Fontaine"));
    }

    void itIsExportedAsItIsFiltered() {
        sit(adminDesk());
        turn();
        QTRY_COMPARE(rows(), 4);
        page().findChild<kit::SearchField*>()->setText(QStringLiteral("SESSAD"));
        QTRY_COMPARE(rows(), 0);
        QVERIFY(!desk_->button(QStringLiteral("Exporter (xlsx)")));
        page().findChild<kit::SearchField*>()->setText(QStringLiteral("dérogation"));
        QTRY_COMPARE(rows(), 1);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("audit.xlsx"));
        page().saveWorkbook(path);
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("PK workbook /api/v1/audit/export?q=d"));
        QTRY_VERIFY(desk_->toasts().contains(QStringLiteral("Enregistré sous audit.xlsx")));
    }

    // Wherever an admin stands the window says so; the place shows exactly what is held back.
    void whatTheBrakeHoldsIsSeenAndAccepted() {
        auto world = adminDesk();
        world.administered.alarms = {madeAlarm(world)};
        world.directory->alarm = true;
        sit(std::move(world));
        QTRY_VERIFY(banner().startsWith(QStringLiteral("L'annuaire retirerait des droits à beaucoup de personnes")));
        QVERIFY(press(QStringLiteral("Regarder")));
        QCOMPARE(desk_->window().place(), QStringLiteral("administration"));
        QTRY_COMPARE(banner(), QStringLiteral("L'annuaire retirerait des droits à 6 personnes sur 14 qui en ont. "
                                              "Rien n'est changé tant que personne n'accepte."));
        QVERIFY(press(QStringLiteral("Voir ce qui est retenu…")));
        auto* dialog = desk_->window().findChild<kit::AskDialog*>();
        QVERIFY(dialog);
        const auto* list = dialog->findChild<panels::ChangeList*>();
        QCOMPARE(list->model()->rowCount(), 6);
        QCOMPARE(list->model()->index(3, 0).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Marie Fontaine, perd Manager N1 (SESSAD Nord)"));

        auto& held = desk_->server().world().administered.alarms[0]; // meanwhile there are others
        held.losses.pop_back();
        held.reason = "L'annuaire retirerait des droits à 5 personnes sur 14 qui en ont.";
        QVERIFY(press(QStringLiteral("Accepter")));
        QTRY_VERIFY(!desk_->button(QStringLiteral("Accepter"))); // to be seen first
        QCOMPARE(desk_->server().world().administered.alarms.size(), std::size_t(1));
        dialog->reject();
        QTRY_VERIFY(banner().startsWith(QStringLiteral("L'annuaire retirerait des droits à 5 personnes")));
        QVERIFY(press(QStringLiteral("Voir ce qui est retenu…")));
        QVERIFY(press(QStringLiteral("Accepter")));
        QTRY_VERIFY(desk_->server().world().administered.alarms.empty());
        QTRY_VERIFY(desk_->toasts().contains(QStringLiteral("L'annuaire est suivi")));
    }

    void theWindowOfOthersSaysNothingOfIt() {
        auto world = deskOf(Seat::technician);
        world.directory = api::DirectoryLink{api::LinkState::live, ago(9), ago(9), true};
        sit(std::move(world));
        QTRY_VERIFY(desk_->workspace().synchroniser.directory());
        QVERIFY(banner().isEmpty());
    }
};

QTEST_MAIN(TestAuditPage)
#include "test_audit_page.moc"
