// One's own sessions, in the settings: which there are, which is this one, ending another or all others.
#include "client/actions/personal.hpp"
#include "client/kit/ask_dialog.hpp"
#include "client/kit/banner.hpp"
#include "client/kit/chip.hpp"
#include "client/kit/clamped_label.hpp"
#include "client/kit/tab_bar.hpp"
#include "client/shell/sessions_page.hpp"
#include "client/shell/settings_dialog.hpp"
#include "tests/client/desk/desk.hpp"

#include <QMenu>
#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;

namespace {

const QString others = QStringLiteral("Déconnecter tous les autres appareils…"),
              sure = QStringLiteral("Déconnecter tous les autres appareils"), retry = QStringLiteral("Réessayer");

api::OpenSession session(const char* id, const char* device, int used, bool current = false) {
    api::OpenSession made;
    made.id = id;
    made.device = device;
    made.address = "10.1.4.17";
    made.created_at = ago(3'000);
    made.last_used_at = ago(used);
    made.expires_at = ago(-600);
    made.current = current;
    return made;
}

} // namespace

class TestOwnSessions : public QObject {
    Q_OBJECT

    void sit(const std::vector<api::OpenSession>& sessions, bool away = false) {
        auto world = deskOf(Seat::technician);
        world.sessions = sessions;
        world.personalAway = away;
        desk_ = std::make_unique<Desk>(*theme_, std::move(world));
        QVERIFY(desk_->isReady());
        QTest::mouseClick(desk_->button(QStringLiteral("Compte et paramètres")), Qt::LeftButton);
        auto* menu = desk_->window().findChild<QMenu*>();
        QVERIFY(menu);
        for (auto* action : menu->actions())
            if (action->text() == QStringLiteral("Paramètres…")) action->trigger();
        menu->close();
        auto* dialog = desk_->window().findChild<shell::SettingsDialog*>();
        QVERIFY(dialog);
        auto* tabs = dialog->findChild<kit::TabBar*>();
        QCOMPARE(tabs->tabText(1), QStringLiteral("Appareils et sessions"));
        tabs->setCurrentIndex(1);
        QTRY_VERIFY(page().isVisible());
    }
    shell::SessionsPage& page() { return *desk_->window().findChild<shell::SessionsPage*>(); }
    QStringList texts() {
        QStringList all;
        for (const auto* label : page().findChildren<kit::ClampedLabel*>())
            if (label->isVisible()) all.append(label->text());
        return all;
    }
    bool press(const QString& name) {
        auto* button = desk_->button(name);
        if (button) QTest::mouseClick(button, Qt::LeftButton);
        return button != nullptr;
    }
    bool says(const QString& words) {
        const auto all = page().findChildren<kit::Banner*>();
        return std::any_of(all.begin(), all.end(),
                           [&](const auto* one) { return one->isVisible() && one->spoken() == words; });
    }
    std::vector<api::OpenSession>& open() { return desk_->server().world().sessions; }

private Q_SLOTS:
    void initTestCase() { theme_ = stillTheme(); }
    void cleanup() { desk_.reset(); }

    void thisOneStandsFirstAndIsMarked() {
        sit({session("2", "ILVM sur portable (Debian)", 5), session("1", "ILVM sur PC-014 (Windows)", 60, true),
             session("3", "", 600)});
        QTRY_VERIFY(texts().size() >= 6);
        QCOMPARE(texts().at(0), QStringLiteral("ILVM sur PC-014 (Windows)"));
        QVERIFY(texts().at(1).startsWith(QStringLiteral("10.1.4.17 · ")));
        QVERIFY(texts().contains(QStringLiteral("Appareil inconnu")));
        const auto chips = page().findChildren<kit::Chip*>();
        QCOMPARE(std::count_if(chips.begin(), chips.end(),
                               [](const auto* chip) { return chip->face().text == QStringLiteral("Cette session"); }),
                 1);
        QVERIFY(!desk_->button(QStringLiteral("Déconnecter ILVM sur PC-014 (Windows)")));
        QVERIFY(desk_->button(QStringLiteral("Déconnecter ILVM sur portable (Debian)")));
    }

    void anotherOneIsEnded() {
        sit({session("1", "Ici", 1, true), session("2", "Ailleurs", 5)});
        QTRY_VERIFY(desk_->button(QStringLiteral("Déconnecter Ailleurs")));
        QVERIFY(press(QStringLiteral("Déconnecter Ailleurs")));
        QTRY_COMPARE(open().size(), std::size_t(1));
        QTRY_VERIFY(says(QStringLiteral("Ailleurs\u00a0: session fermée")));
        QTRY_VERIFY(!texts().contains(QStringLiteral("Ailleurs")));
        QVERIFY(!desk_->button(others)); // nobody is left to sign out
        QVERIFY(open().front().current);
    }

    void whatIsOverAlreadyIsNoFailure() {
        sit({session("1", "Ici", 1, true), session("2", "Ailleurs", 5)});
        QTRY_VERIFY(desk_->button(QStringLiteral("Déconnecter Ailleurs")));
        open().pop_back();
        QVERIFY(press(QStringLiteral("Déconnecter Ailleurs")));
        QTRY_VERIFY(says(QStringLiteral("Ailleurs\u00a0: session fermée")));
    }

    void allOthersAreEndedAfterAQuestion() {
        sit({session("1", "Ici", 1, true), session("2", "Ailleurs", 5), session("3", "Loin", 50)});
        QTRY_VERIFY(desk_->button(others));
        QVERIFY(press(others));
        auto* dialog = page().window()->findChild<kit::AskDialog*>();
        QVERIFY(dialog);
        dialog->reject();
        QCOMPARE(open().size(), std::size_t(3));
        QTRY_VERIFY(!page().window()->findChild<kit::AskDialog*>());
        QVERIFY(press(others));
        QVERIFY(press(sure));
        QTRY_COMPARE(open().size(), std::size_t(1));
        QTRY_VERIFY(says(QStringLiteral("2 sessions fermées")));
        QTRY_VERIFY(!desk_->button(others));
    }

    void aFailureSaysSoAndTriesAgain() {
        sit({session("1", "Ici", 1, true)}, true);
        QTRY_VERIFY(desk_->button(retry));
        QVERIFY(texts().isEmpty());
        desk_->server().world().personalAway = false;
        QVERIFY(press(retry));
        QTRY_VERIFY(texts().contains(QStringLiteral("Ici")));
        QVERIFY(!desk_->button(retry));
    }

    void aFailureToEndLeavesTheListAlone() {
        sit({session("1", "Ici", 1, true), session("2", "Ailleurs", 5)});
        QTRY_VERIFY(desk_->button(QStringLiteral("Déconnecter Ailleurs")));
        desk_->server().world().personalAway = true;
        QVERIFY(press(QStringLiteral("Déconnecter Ailleurs")));
        QTRY_VERIFY(desk_->button(QStringLiteral("Déconnecter Ailleurs"))); // it can be tried again
        QVERIFY(texts().contains(QStringLiteral("Ailleurs")));
        const auto banners = page().findChildren<kit::Banner*>();
        QTRY_VERIFY(std::any_of(banners.begin(), banners.end(), [](const auto* one) { return one->isVisible(); }));
        QCOMPARE(open().size(), std::size_t(2));
    }

private:
    std::unique_ptr<kit::Theme> theme_;
    std::unique_ptr<Desk> desk_;
};

QTEST_MAIN(TestOwnSessions)
#include "test_own_sessions.moc"
