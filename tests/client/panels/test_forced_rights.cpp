// Rights that an admin forces and lifts: what is sent, what is kept, and what becomes of it meanwhile.
#include "client/kit/day_edit.hpp"
#include "client/panels/administration/tick_list.hpp"
#include "shared/base/day.hpp"
#include "tests/client/panels/admin_seat.hpp"

#include <QPlainTextEdit>

using namespace ilvm;
using namespace ilvm::tests;
using domain::Role;

class TestForcedRights : public AdminSeat {
    Q_OBJECT

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
    // The form of Inès Moreau, in which something differs, with a reason.
    void forceInes() {
        QTRY_COMPARE(rows(), 16);
        open("Inès Moreau");
        QVERIFY(press(QStringLiteral("Forcer les droits…\u00a0: Inès Moreau")));
        tick(ticks("Technicien pour"), "Imago");
        dialog()->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("Renfort"));
    }
    QByteArray kept(const char* name) {
        return desk_->workspace().drafts.text(QStringLiteral("override/") + QString::fromStdString(user(name).id));
    }

private Q_SLOTS:
    void initTestCase() { theme_ = stillTheme(); }
    void init() { sit(adminDesk()); }
    void cleanup() { desk_.reset(); }

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
        QCOMPARE(forced.until->milliseconds,
                 base::startOfDay({2100, 1, 1}).milliseconds); // a day of France, wherever the desk
        QTRY_VERIFY(!dialog());
        QTRY_VERIFY(said().contains(QStringLiteral("jusqu'au 31/12/2099")));
        QTRY_COMPARE(cell(rowOf("Inès Moreau"), panels::PeopleModel::reach),
                     QStringLiteral("Informatique, Imago, + 1 dérog."));
        QVERIFY(desk_->toasts().contains(QStringLiteral("Les droits d'Inès Moreau sont forcés")));
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

    void theFormComparesWithWhatTheDirectorySaysNow() {
        forceInes();
        auto& ines = user("Inès Moreau");
        ines.directory.services = {"IT", "IMAGO"};
        ines.effective = ines.directory;
        ++ines.version;
        QVERIFY(press(QStringLiteral("Enregistrer")));
        QVERIFY(!desk_->button(QStringLiteral("Enregistrer")));
        QTRY_VERIFY(desk_->button(QStringLiteral("Enregistrer")));
        QVERIFY(press(QStringLiteral("Enregistrer")));
        QVERIFY(desk_->button(QStringLiteral("Enregistrer"))); // nothing left: there is nothing to force any more
        QVERIFY(!user("Inès Moreau").override);
    }

    void whatTheServerGaveForADayIsNotForced() {
        auto& karim = user("Karim Haddad");
        karim.override = api::Override{
            {},     std::vector<std::string>{"IT"}, {}, "Renfort", {}, desk_->server().world().person("Anne Lemoine"),
            ago(30)};
        karim.effective.services = {"IT"};
        karim.effective.roles.push_back(Role::admin);
        karim.admin_until = ago(-600);
        QTRY_COMPARE(rows(), 16);
        open("Karim Haddad");
        QVERIFY(press(QStringLiteral("Modifier…\u00a0: Karim Haddad")));
        tick(ticks("Technicien pour"), "Imago");
        QVERIFY(press(QStringLiteral("Enregistrer")));
        QTRY_COMPARE(*user("Karim Haddad").override->services, (std::vector<std::string>{"IT", "IMAGO"}));
        QVERIFY(!user("Karim Haddad").override->roles);
    }

    void anAnswerCountsThoughTheDialogWasLeft() {
        forceInes();
        QVERIFY(press(QStringLiteral("Enregistrer")));
        dialog()->reject();
        QTRY_VERIFY(desk_->toasts().contains(QStringLiteral("Les droits d'Inès Moreau sont forcés")));
        QVERIFY(user("Inès Moreau").override);
        QVERIFY(kept("Inès Moreau").isEmpty());
    }

    void aDialogGoesWithTheRoleAndKeepsTheWords() {
        forceInes();
        QTRY_VERIFY(desk_->server().isHeard());
        const QPointer<kit::AskDialog> one(dialog());
        QVERIFY(one);
        auto me = desk_->server().world().me;
        std::erase(me.roles, Role::admin);
        desk_->server().tellRights(me);
        QTRY_VERIFY(!one);
        QCOMPARE(kept("Inès Moreau"), QByteArray("Renfort"));
        QVERIFY(!user("Inès Moreau").override);
    }

    void aDialogGoesWithItsWindowAndKeepsTheWords() {
        forceInes();
        const QPointer<kit::AskDialog> one(dialog());
        QVERIFY(one);
        desk_->reopen();
        QVERIFY(!one);
        QCOMPARE(kept("Inès Moreau"), QByteArray("Renfort"));
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
};

QTEST_MAIN(TestForcedRights)
#include "test_forced_rights.moc"
