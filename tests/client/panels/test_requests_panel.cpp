// One's own requests: what stands in the list, and what is said where nothing does.
#include "client/kit/empty_state.hpp"
#include "client/panels/requests/requests_panel.hpp"
#include "tests/client/desk/desk.hpp"
#include "tests/client/support/text.hpp"

#include <QLabel>
#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;

class TestRequestsPanel : public QObject {
    Q_OBJECT

    std::unique_ptr<kit::Theme> theme_ = stillTheme();
    std::unique_ptr<Desk> desk_;

    void sit(World world) {
        desk_ = std::make_unique<Desk>(*theme_, std::move(world));
        desk_->window().showPlace(QStringLiteral("requests"));
    }
    panels::RequestsPanel* panel() const { return desk_->window().findChild<panels::RequestsPanel*>(); }
    QString said() const {
        QString all;
        for (const auto* state : panel()->findChildren<kit::EmptyState*>())
            for (const auto* label : state->findChildren<QLabel*>())
                if (label->isVisible()) all += label->text() + QLatin1Char('\n');
        return all;
    }
    static api::Ticket over(const World& world) {
        auto ticket = incident(world, "INC-00077", "Écran noir", world.me.display_name, domain::Priority::normal, 60);
        ticket.status = domain::Status::closed;
        return ticket;
    }

private Q_SLOTS:
    void cleanup() { desk_.reset(); }

    void whoNeverAskedIsInvitedTo() {
        sit(emptyDesk(Seat::requester));
        QVERIFY(said().contains(text("Aucune demande pour l'instant")));
        QVERIFY(desk_->button(text("Nouvelle demande")));
    }

    void whereAllAreOverTheyAreOneClickAway() {
        auto world = emptyDesk(Seat::requester);
        world.tickets.push_back(over(world));
        sit(world);
        QVERIFY(said().contains(text("Aucune demande en cours")));
        QTest::mouseClick(desk_->button(text("Tout afficher")), Qt::LeftButton);
        QTRY_VERIFY(!said().contains(text("Aucune demande en cours")));
        QVERIFY(desk_->list(text("Mes demandes"))->isVisible());
    }
};

QTEST_MAIN(TestRequestsPanel)
#include "test_requests_panel.moc"
