// The sign-in page of a workstation whose session has a ticket: used by itself once, chosen, given up, refused.
// Not here: real tickets (tests/client/net/test_negotiate.cpp, tests/contract/test_ticket_sign_in.cpp).
#include "tests/client/shell/ticket_desk.hpp"

#include <QLineEdit>
#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;
using net::NoToken;
using support::FakeServer;

class TestSingleSignOn : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { kit::speak(*qApp, kit::Language::french); }

    void theStartSignsInByItself() {
        std::promise<void> letGo;
        TicketDesk desk;
        desk.script->held = letGo.get_future().share();
        desk.start();
        QTRY_VERIFY(desk.shows(running));
        QVERIFY(!desk.isForm());
        QVERIFY(desk.button(instead));
        QVERIFY(desk.button(instead)->hasFocus() || !desk.window().isActiveWindow());
        letGo.set_value();
        QTRY_VERIFY(desk.isIn());
        QCOMPARE(desk.server.count(signIn), 1);
        const auto request = desk.server.requests(signIn).first();
        QCOMPARE(request.headers.value("authorization"), QByteArray("Negotiate dGlja2V0"));
        QVERIFY(request.body.isEmpty());
        QCOMPARE(desk.settings.login(), QString::fromStdString(support::madeMe().login));
        // What follows is sent with the session's token.
        QTRY_VERIFY(desk.server.count("GET /api/v1/sync") > 0);
        QCOMPARE(desk.server.requests("GET /api/v1/sync").first().headers.value("authorization"),
                 QByteArray("Bearer secret"));
    }

    // Whatever stands on the page, in the smallest window and with large letters: nothing covers or cuts another.
    void nothingIsSqueezed() {
        TicketDesk desk;
        desk.theme.setTextPercent(130);
        std::promise<void> letGo;
        desk.script->held = letGo.get_future().share();
        desk.script->why = NoToken::away;
        desk.start();
        desk.window().resize(1100, 680);
        const auto squeezed = [&] {
            QStringList all;
            for (const auto* part : desk.page()->findChildren<QWidget*>())
                if (part->isVisible() && (qobject_cast<const QLabel*>(part) || qobject_cast<const kit::Field*>(part) ||
                                          qobject_cast<const QAbstractButton*>(part))) {
                    const int wanted =
                        part->hasHeightForWidth() ? part->heightForWidth(part->width()) : part->sizeHint().height();
                    if (part->height() < wanted) all.append(part->accessibleName());
                }
            return all.join(QStringLiteral(" | "));
        };
        QTRY_VERIFY(desk.shows(running));
        QTRY_COMPARE(squeezed(), QString());
        letGo.set_value();
        QTRY_VERIFY(desk.isForm());
        QTRY_COMPARE(squeezed(), QString());
    }

    void aRefusalLeadsToTheFormOnce() {
        TicketDesk desk;
        desk.server.always(signIn, support::problemOf(401, "ilvm:ticket-refused", "Le ticket est refusé."));
        desk.start();
        QTRY_COMPARE(desk.server.count(signIn), 1);
        QTRY_VERIFY(desk.isForm());
        QVERIFY(desk.shows(QStringLiteral("Refusé. Le ticket est refusé.")));
        QVERIFY(desk.button(choose)); // it may be tried again, by hand
        QCOMPARE(desk.server.count(signIn), 1);
        QCOMPARE(desk.script->begun.load(), 1);
    }

    void whatKerberosRefusesIsSaidInWords_data() {
        QTest::addColumn<int>("why");
        QTest::addColumn<QString>("words");
        QTest::addRow("away") << static_cast<int>(NoToken::away) << "Le serveur Kerberos de votre réseau ne répond pas";
        QTest::addRow("unknown") << static_cast<int>(NoToken::unknown_service) << "Kerberos ne connaît pas ce serveur";
        QTest::addRow("failed") << static_cast<int>(NoToken::failed) << "Le ticket Kerberos de cette session";
    }
    void whatKerberosRefusesIsSaidInWords() {
        QFETCH(int, why);
        QFETCH(QString, words);
        TicketDesk desk;
        desk.script->why = static_cast<NoToken>(why);
        desk.start();
        QTRY_VERIFY(desk.shows(words));
        QVERIFY(desk.isForm());
        QCOMPARE(desk.server.count(signIn), 0);
    }

    // Neither a word nor a button: nobody misses what they never had.
    void withoutATicketThereIsOnlyTheForm() {
        TicketDesk desk;
        desk.script->ticket = false;
        desk.start();
        QTRY_COMPARE(desk.looked->size(), 1);
        QVERIFY(desk.isForm());
        QVERIFY(!desk.button(choose));
        QVERIFY(!desk.shows(QStringLiteral("La session de ce poste")));
        QCOMPARE(desk.script->begun.load(), 0);
        QCOMPARE(desk.server.count(signIn), 0);
    }

    // A server without a keytab is told of only to who asked for it.
    void aServerThatTakesNoTicketsIsNoNews() {
        TicketDesk desk;
        auto refused = support::problemOf(401, "ilvm:no-single-sign-on");
        refused.body = "{\"type\":\"ilvm:no-single-sign-on\",\"title\":\"Ce serveur n'accepte pas\",\"status\":401}";
        desk.server.always(signIn, refused);
        desk.start();
        QTRY_COMPARE(desk.server.count(signIn), 1);
        QTRY_VERIFY(desk.button(choose));
        QVERIFY(!desk.shows(QStringLiteral("Ce serveur n'accepte pas")));
        desk.button(choose)->click();
        QTRY_VERIFY(desk.shows(QStringLiteral("Ce serveur n'accepte pas")));
    }

    void whoSignsOutStaysOut() {
        TicketDesk desk;
        desk.start();
        QTRY_VERIFY(desk.isIn());
        Q_EMIT desk.main()->signOutAsked();
        QTRY_VERIFY(!desk.main());
        QTRY_VERIFY(desk.button(choose)); // which is looked for anew
        QCOMPARE(desk.server.count(signIn), 1);

        // Nor does the next start of the program.
        desk.application.reset();
        desk.settings.rememberServer(desk.settings.serverUrl(), desk.settings.certificateFile(), {});
        desk.start();
        QTRY_VERIFY(desk.button(choose));
        QVERIFY(desk.isForm());
        QCOMPARE(desk.server.count(signIn), 1);

        desk.button(choose)->click();
        QTRY_VERIFY(desk.isIn());
        QCOMPARE(desk.server.count(signIn), 2);
        QVERIFY(!desk.settings.leftByHand());
    }

    void itCanBeSwitchedOff() {
        {
            TicketDesk desk;
            desk.settings.setSingleSignOn(false); // by itself
            desk.start();
            QTRY_VERIFY(desk.button(choose));
            QVERIFY(desk.isForm());
            QCOMPARE(desk.script->begun.load(), 0);
        }
        TicketDesk desk;
        desk.start(false); // --no-sso
        QVERIFY(desk.isForm());
        QVERIFY(!desk.button(choose));
        QCOMPARE(desk.server.count(signIn), 0);
    }

    void thePasswordIsThereWhileItRuns() {
        std::promise<void> letGo;
        TicketDesk desk;
        desk.script->held = letGo.get_future().share();
        desk.start();
        QTRY_VERIFY(desk.button(instead));
        QTRY_COMPARE(desk.script->begun.load(), 1);
        QTest::keyClick(desk.page(), Qt::Key_Escape);
        if (desk.button(instead)) desk.button(instead)->click(); // where no window is active, shortcuts do nothing
        QVERIFY(desk.isForm());
        auto edits = desk.page()->findChildren<QLineEdit*>();
        QCOMPARE(edits.size(), 3);
        edits[1]->setText(QStringLiteral("n.benali"));
        edits[2]->setText(QStringLiteral("secret"));
        desk.button(QStringLiteral("Se connecter"))->click();
        QTRY_VERIFY(desk.isIn());
        letGo.set_value(); // too late: nobody waits for it
        QCOMPARE(desk.server.count(signIn), 1);
        QVERIFY(!desk.server.requests(signIn).first().headers.contains("authorization"));
    }

    // A session that comes after all is not left open for nobody.
    void aSessionThatNobodyWaitsForIsClosed() {
        TicketDesk desk;
        auto reply = support::replyOf(api::Session{"late", {}, support::madeMe()});
        reply.way = support::FakeReply::Way::hold;
        desk.server.next(signIn, reply);
        desk.start();
        QTRY_COMPARE(desk.server.count(signIn), 1);
        desk.button(instead)->click();
        desk.server.release();
        QTRY_COMPARE(desk.server.count("DELETE /api/v1/session"), 1);
        QCOMPARE(desk.server.requests("DELETE /api/v1/session").first().headers.value("authorization"),
                 QByteArray("Bearer late"));
        QVERIFY(desk.isForm());
    }

    // Whatever server was chosen meanwhile.
    void aLateSessionIsClosedWhereItWasOpened() {
        TicketDesk desk;
        FakeServer other{FakeServer::Over::tls};
        support::makeHealthy(other, {support::madeTicket("INC-00001")}, "c1");
        auto answer = support::replyOf(api::Session{"other", {}, support::madeMe()});
        answer.headers = "WWW-Authenticate: Negotiate cHJvb2Y=\r\n";
        other.always(signIn, answer);
        auto late = support::replyOf(api::Session{"late", {}, support::madeMe()});
        late.way = support::FakeReply::Way::hold;
        desk.server.next(signIn, late);
        desk.start();
        QTRY_COMPARE(desk.server.count(signIn), 1);
        desk.button(instead)->click();
        QFile authority(desk.folder.filePath(QStringLiteral("other.pem")));
        QVERIFY(authority.open(QIODevice::WriteOnly));
        authority.write(other.address().certificates);
        authority.close();
        Q_EMIT desk.page()->sessionChosen(other.address().url.toString(), authority.fileName());
        QTRY_VERIFY(desk.isIn());
        desk.server.release();
        QTRY_COMPARE(desk.server.count("DELETE /api/v1/session"), 1);
        QCOMPARE(desk.server.requests("DELETE /api/v1/session").first().headers.value("authorization"),
                 QByteArray("Bearer late"));
        QCOMPARE(desk.server.count(signIn), 1);
        QCOMPARE(desk.server.count("GET /api/v1/sync"), 0);
        QCOMPARE(other.count(signIn), 1);
        QCOMPARE(other.count("DELETE"), 0);
    }

    // Two ways in at once would lead to two sessions.
    void oneWayAtATime() {
        TicketDesk desk;
        desk.settings.setSingleSignOn(false); // by itself
        auto slow = support::problemOf(401, "ilvm:wrong-credentials");
        slow.way = support::FakeReply::Way::hold;
        desk.server.next(signIn, slow);
        desk.start();
        QTRY_VERIFY(desk.button(choose));
        QVERIFY(desk.button(choose)->isEnabled());
        Q_EMIT desk.page()->signInRequested(desk.settings.serverUrl(), desk.settings.certificateFile(),
                                            QStringLiteral("n.benali"), QStringLiteral("secret"));
        QTRY_COMPARE(desk.server.count(signIn), 1);
        QVERIFY(!desk.button(choose)->isEnabled());
        desk.server.release();
        QTRY_VERIFY(desk.button(choose)->isEnabled());
        QCOMPARE(desk.script->begun.load(), 0);
    }

    void aServerThatDoesNotProveItselfGetsNobody() {
        TicketDesk desk;
        desk.script->proof = false;
        desk.start();
        QTRY_VERIFY(desk.shows(QStringLiteral("Le serveur n'a pas prouvé son identité")));
        QVERIFY(!desk.main());
        QTRY_COMPARE(desk.server.count("DELETE /api/v1/session"), 1);
    }

    void theProgramEndsWhileItRuns() {
        std::promise<void> letGo;
        TicketDesk desk;
        desk.script->held = letGo.get_future().share();
        desk.start();
        QTRY_COMPARE(desk.script->begun.load(), 1);
        desk.application.reset(); // waits for nobody
        letGo.set_value();
        const std::weak_ptr<Script> left = desk.script;
        desk.script.reset();
        QTRY_VERIFY(left.expired()); // the thread has ended as well
        QCOMPARE(desk.server.count(signIn), 0);
    }
};

QTEST_MAIN(TestSingleSignOn)
#include "test_single_sign_on.moc"
