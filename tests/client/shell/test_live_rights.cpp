// Rights and the directory while the window is open: places come and go with a word, what waits says for what.
#include "client/kit/ask_dialog.hpp"
#include "client/kit/banner.hpp"
#include "client/kit/button.hpp"
#include "client/panels/technician/technician_panel.hpp"
#include "client/shell/rail.hpp"
#include "client/ticket/ticket_pane.hpp"
#include "tests/client/desk/desk.hpp"
#include "tests/client/desk/purchase_world.hpp"

#include <QPlainTextEdit>
#include <QtTest>

using namespace ilvm;
using domain::Role, domain::Status;
using tests::Desk, tests::Seat;

namespace {

const QString opened = QStringLiteral("INC-00482"), held = QStringLiteral("INC-00459");

api::Me without(api::Me me, Role role) {
    std::erase(me.roles, role);
    if (role == Role::technician) me.services.clear();
    return me;
}

bool railHas(Desk& desk, const char* place) {
    const auto buttons = desk.window().findChild<shell::Rail*>()->findChildren<QAbstractButton*>();
    return std::any_of(buttons.begin(), buttons.end(), [&](const QAbstractButton* button) {
        return button->isVisible() && button->text() == QString::fromUtf8(place);
    });
}

QPlainTextEdit* reply(Desk& desk) {
    const auto panes = desk.window().findChildren<ticket::TicketPane*>();
    for (auto* pane : panes)
        for (auto* edit : pane->findChildren<QPlainTextEdit*>())
            if (edit->isVisible()) return edit;
    return nullptr;
}

QString bannerOf(Desk& desk) {
    const auto banners = desk.window().findChildren<kit::Banner*>();
    for (const auto* banner : banners)
        if (banner->isVisible()) return banner->spoken();
    return {};
}

api::DirectoryLink link(api::LinkState state) {
    return {state, tests::ago(12), tests::ago(30), false};
}

} // namespace

class TestLiveRights : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme_ = tests::stillTheme(); }

    void theCockpitGoesWithItsRoleAndComesBack() {
        Desk desk(*theme_, tests::deskOf(Seat::technician));
        QVERIFY(desk.isReady());
        QTRY_VERIFY(desk.server().isHeard());
        QCOMPARE(desk.window().place(), QStringLiteral("technician"));
        desk.window().openTicket(opened);
        QTRY_VERIFY(reply(desk));
        reply(desk)->setPlainText(QStringLiteral("à moitié dit"));
        const api::Me whole = desk.server().world().me;
        const QPointer<panels::TechnicianPanel> cockpit(desk.window().findChild<panels::TechnicianPanel*>());

        desk.server().tellRights(without(whole, Role::technician), {opened.toStdString(), held.toStdString()});
        QTRY_COMPARE(desk.window().place(), QStringLiteral("requests"));
        QVERIFY(!railHas(desk, "Technicien"));
        QVERIFY(!desk.truth().ticket(opened));
        QCOMPARE(desk.toasts(),
                 QStringList{QStringLiteral(
                     "Vous n'avez plus le rôle Technicien\u00a0: «\u00a0Technicien\u00a0» a quitté le menu.")});
        QTRY_VERIFY(!cockpit); // nothing of it is kept behind the window

        desk.server().tellRights(whole);
        desk.server().tell(*desk.server().world().find(opened.toStdString()));
        QTRY_VERIFY(railHas(desk, "Technicien"));
        QVERIFY(desk.toasts().contains(QStringLiteral(
            "Vous avez maintenant le rôle Technicien\u00a0: «\u00a0Technicien\u00a0» est dans le menu.")));
        QCOMPARE(desk.window().place(), QStringLiteral("requests")); // nobody is moved by what comes
        desk.window().showPlace(QStringLiteral("technician"));
        QTRY_VERIFY(desk.truth().ticket(opened));
        desk.window().openTicket(opened);
        QTRY_VERIFY(reply(desk));
        QCOMPARE(reply(desk)->toPlainText(), QStringLiteral("à moitié dit"));
    }

    void aPlaceGoesWithTheServiceThatItStandsFor() {
        auto world = tests::purchaseDesk(Seat::technician, Status::in_progress);
        QVERIFY(std::count(world.me.services.begin(), world.me.services.end(), "DAF") == 1);
        Desk desk(*theme_, std::move(world));
        QVERIFY(desk.isReady());
        QTRY_VERIFY(desk.server().isHeard());
        desk.window().showPlace(QStringLiteral("purchases"));
        QCOMPARE(desk.window().place(), QStringLiteral("purchases"));
        auto me = desk.server().world().me;
        std::erase(me.services, "DAF");
        desk.server().tellRights(me);
        QTRY_VERIFY(desk.window().place() != QStringLiteral("purchases"));
        QVERIFY(!railHas(desk, "Achats"));
        QVERIFY(desk.toasts().first().startsWith(QStringLiteral("Le pool de Finances et achats n'est plus le vôtre")));
    }

    void whatIsTheSameSaysNothing() {
        Desk desk(*theme_, tests::deskOf(Seat::technician));
        QVERIFY(desk.isReady());
        QTRY_VERIFY(desk.server().isHeard());
        auto me = desk.server().world().me;
        me.display_name = "Karim Haddad-Benali";
        desk.server().tellRights(me);
        QTRY_VERIFY(desk.truth().me()->display_name == me.display_name);
        QVERIFY(desk.toasts().isEmpty());
        QCOMPARE(desk.window().place(), QStringLiteral("technician"));
    }

    void aDialogGoesWithItsTicketAndKeepsTheWords() {
        Desk desk(*theme_, tests::deskOf(Seat::technician));
        QVERIFY(desk.isReady());
        QTRY_VERIFY(desk.server().isHeard());
        desk.window().openTicket(held);
        auto* close = desk.button(QStringLiteral("Clôturer ") + held);
        QVERIFY(close);
        QTest::mouseClick(close, Qt::LeftButton);
        const QPointer<kit::AskDialog> dialog(desk.window().findChild<kit::AskDialog*>());
        QVERIFY(dialog);
        dialog->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("Mémoire ajoutée"));
        desk.server().tellRights(desk.server().world().me, {held.toStdString()});
        QTRY_VERIFY(!dialog);
        QCOMPARE(desk.workspace().drafts.text(QStringLiteral("close/") + held), QByteArray("Mémoire ajoutée"));
        QCOMPARE(desk.server().movesSeen(), 0);
    }

    void whatDecidesNothingDoesNotWaitForTheDirectory() {
        Desk desk(*theme_, tests::purchaseDesk(Seat::technician, Status::in_progress));
        QVERIFY(desk.isReady());
        QTRY_VERIFY(desk.server().isHeard());
        desk.server().tellDirectory(link(api::LinkState::away));
        QTRY_VERIFY(desk.workspace().isDirectoryAway());
        const auto* purchase = desk.truth().ticket(QStringLiteral("ACH-00231"));
        QVERIFY(purchase);
        const auto back = ticket::offerOf(desk.workspace(), *purchase, domain::ActionCode::send_back);
        QVERIFY(back);
        QVERIFY2(!back->refused, back->refused ? back->refused->message.c_str() : "");
    }

    void whileTheDirectoryIsAwayMoneyWaits() {
        auto world = tests::purchaseDesk(Seat::manager, Status::pending_n2);
        world.tickets.push_back(*tests::deskOf(Seat::manager).find("DEM-00466"));
        Desk desk(*theme_, std::move(world));
        QVERIFY(desk.isReady());
        QTRY_VERIFY(desk.server().isHeard());
        desk.window().showPlace(QStringLiteral("manager"));
        desk.window().openTicket(QStringLiteral("ACH-00231"));
        QTRY_VERIFY(desk.button(QStringLiteral("Valider ACH-00231")));
        QVERIFY(bannerOf(desk).isEmpty());

        desk.server().tellDirectory(link(api::LinkState::away));
        QTRY_VERIFY(bannerOf(desk).startsWith(QStringLiteral("L'annuaire ne répond plus depuis")));
        QVERIFY(bannerOf(desk).contains(QStringLiteral("les décisions sur de l'argent")));
        QTRY_VERIFY(!desk.button(QStringLiteral("Valider ACH-00231")));
        desk.window().openTicket(QStringLiteral("DEM-00466"));
        QTRY_VERIFY(desk.button(QStringLiteral("Valider DEM-00466"))); // no money in it
        desk.window().openTicket(QStringLiteral("ACH-00231"));
        desk.server().tellDirectory(link(api::LinkState::live));
        QTRY_VERIFY(bannerOf(desk).isEmpty());
        QTRY_VERIFY(desk.button(QStringLiteral("Valider ACH-00231")));
    }

private:
    std::unique_ptr<kit::Theme> theme_;
};

QTEST_MAIN(TestLiveRights)
#include "test_live_rights.moc"
