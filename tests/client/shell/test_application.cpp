// The program from its sign-in page on: another language is another window on the same work.
#include "client/kit/language.hpp"
#include "client/shell/application.hpp"
#include "client/shell/main_window.hpp"
#include "client/shell/rail.hpp"
#include "client/shell/sign_in_page.hpp"
#include "tests/client/support/made.hpp"

#include <QAbstractButton>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QtTest>

using namespace ilvm;

namespace {

const QString firstTicket = QStringLiteral("INC-00001");

} // namespace

class TestApplication : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The server says so while it is heard: the page says why, and what was being typed is there the next time.
    void aSessionThatTheServerEndsLeadsToTheDoor() {
        kit::speak(*qApp, kit::Language::french);
        kit::Theme theme(*qApp);
        theme.setMotion(false);
        QTemporaryDir folder;
        support::FakeServer server(support::FakeServer::Over::tls);
        shell::Settings settings(folder.filePath(QStringLiteral("ilvm.ini")));
        shell::Application application(theme, settings, folder.path());
        signIn(application, server, folder);
        auto& window = application.window();
        QTRY_VERIFY(window.findChild<shell::MainWindow*>() && window.findChild<shell::MainWindow*>()->isVisible());
        QPointer<shell::MainWindow> main(window.findChild<shell::MainWindow*>());
        main->showPlace(QStringLiteral("requests"));
        QTRY_COMPARE((main->openTicket(firstTicket), main->openedTicket()), firstTicket);
        QTRY_VERIFY(reply(*main));
        reply(*main)->setPlainText(QStringLiteral("à moitié dit"));

        QTRY_COMPARE(server.streams(), 1);
        server.tell("event: signed_out\ndata: {}\n\n");
        auto* page = window.findChild<shell::SignInPage*>();
        QTRY_VERIFY(page->isVisible());
        QTRY_VERIFY(!main);
        const auto labels = page->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->isVisible() && label->text().startsWith(QStringLiteral("Votre session a été fermée"));
        }));
        signIn(application, server, folder);
        QTRY_VERIFY(window.findChild<shell::MainWindow*>() && window.findChild<shell::MainWindow*>()->isVisible());
        auto* again = window.findChild<shell::MainWindow*>();
        again->showPlace(QStringLiteral("requests"));
        QTRY_COMPARE((again->openTicket(firstTicket), again->openedTicket()), firstTicket);
        QTRY_VERIFY(reply(*again));
        QCOMPARE(reply(*again)->toPlainText(), QStringLiteral("à moitié dit"));
    }

    void anotherLanguageIsSpokenAtOnce() {
        kit::speak(*qApp, kit::Language::french);
        kit::Theme theme(*qApp);
        theme.setMotion(false);
        QTemporaryDir folder;
        support::FakeServer server(support::FakeServer::Over::tls);
        shell::Settings settings(folder.filePath(QStringLiteral("ilvm.ini")));
        settings.setLanguage(kit::Language::french);
        shell::Application application(theme, settings, folder.path());
        signIn(application, server, folder);
        auto& window = application.window();
        QTRY_VERIFY(window.findChild<shell::MainWindow*>() && window.findChild<shell::MainWindow*>()->isVisible());
        auto* french = window.findChild<shell::MainWindow*>();
        QTRY_VERIFY(railSays(*french, "Mes demandes"));
        french->showPlace(QStringLiteral("requests"));
        QTRY_COMPARE((french->openTicket(firstTicket), french->openedTicket()), firstTicket);
        QTRY_VERIFY(reply(*french));
        reply(*french)->setPlainText(QStringLiteral("à moitié dit"));

        settings.setLanguage(kit::Language::english);
        QPointer<shell::MainWindow> former(french);
        Q_EMIT french->languageChosen();
        QTRY_VERIFY(!former);
        auto* english = window.findChild<shell::MainWindow*>();
        QVERIFY(english && english->isVisible());
        QVERIFY(railSays(*english, "My requests"));
        QCOMPARE(english->place(), QStringLiteral("requests"));
        QCOMPARE(english->openedTicket(), firstTicket);
        QTRY_VERIFY(reply(*english));
        QCOMPARE(reply(*english)->toPlainText(), QStringLiteral("à moitié dit"));
        kit::speak(*qApp, kit::Language::french);
    }

private:
    static void signIn(shell::Application& application, support::FakeServer& server, const QTemporaryDir& folder) {
        support::makeHealthy(server, {support::madeTicket("INC-00001")}, "c1");
        server.always("GET /api/v1/tickets/INC-00001/messages", support::replyOf(api::Messages{}));
        server.always("POST /api/v1/session", support::replyOf(api::Session{"secret", {}, support::madeMe()}));
        QFile authority(folder.filePath(QStringLiteral("ca.pem")));
        QVERIFY(authority.open(QIODevice::WriteOnly));
        authority.write(server.address().certificates);
        authority.close();
        application.start();
        Q_EMIT application.window().findChild<shell::SignInPage*>()->signInRequested(
            server.address().url.toString(), authority.fileName(), QStringLiteral("n.benali"),
            QStringLiteral("secret"));
    }
    static QPlainTextEdit* reply(const shell::MainWindow& window) {
        for (auto* edit : window.findChildren<QPlainTextEdit*>())
            if (edit->isVisibleTo(&window)) return edit;
        return nullptr;
    }
    static bool railSays(const shell::MainWindow& window, const char* label) {
        const auto buttons = window.findChild<shell::Rail*>()->findChildren<QAbstractButton*>();
        return std::any_of(buttons.begin(), buttons.end(), [&](const QAbstractButton* button) {
            return button->text().contains(QLatin1String(label)) ||
                   button->accessibleName().contains(QLatin1String(label));
        });
    }
};

QTEST_MAIN(TestApplication)
#include "test_application.moc"
