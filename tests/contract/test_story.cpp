// The story of the first day, played in real clients on a real server: windows of five people, none of which is ever
// refreshed by hand. Pictures of it are kept in the build's folder `screenshots`.
#include "client/kit/theme.hpp"
#include "client/kit/toast.hpp"
#include "client/shell/main_window.hpp"
#include "client/shell/session.hpp"
#include "tests/contract/in_process_server.hpp"

#include "client/kit/language.hpp"

#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QtTest>

using namespace ilvm;

namespace {

constexpr int patience = 15'000; // milliseconds; a decision waits six seconds before it leaves

// One person with a client of their own.
class Desk {
public:
    Desk(tests::InProcessServer& server, const QByteArray& certificate, kit::Theme& theme, const QString& login)
        : settings_(folder_.filePath(QStringLiteral("ilvm.ini"))) {
        net::ServerAddress address;
        address.url = QUrl(QStringLiteral("https://127.0.0.1:%1").arg(server.port()));
        address.certificates = certificate;
        api_.setServer(address);
        api_.setToken(QByteArray::fromStdString(server.tokenOf(login.toStdString())));
        session_ = std::make_unique<shell::Session>(api_, folder_.path(), login);
        window_ = std::make_unique<shell::MainWindow>(session_->workspace(), theme, settings_);
        window_->resize(1440, 900);
        window_->show();
        session_->start();
    }
    ~Desk() {
        window_.reset();
        session_->end();
    }

    truth::Truth& truth() { return session_->workspace().truth; }
    shell::MainWindow& window() { return *window_; }

    // What a screen reader would find by this name, if it can be pressed now.
    QAbstractButton* button(const QString& name) const {
        const auto all = window_->findChildren<QAbstractButton*>();
        for (auto* found : all)
            if (found->accessibleName() == name || (found->accessibleName().isEmpty() && found->text() == name))
                if (found->isVisible() && found->isEnabled()) return found;
        return nullptr;
    }
    bool press(const QString& name) {
        if (!QTest::qWaitFor([&] { return button(name) != nullptr; }, patience)) return false;
        QTest::mouseClick(button(name), Qt::LeftButton);
        return true;
    }
    bool says(const QString& text) const {
        const auto all = window_->findChildren<kit::Toast*>();
        return std::any_of(all.begin(), all.end(), [&](const auto* toast) { return toast->spoken().contains(text); });
    }
    void keep(const QString& name) {
        QDir().mkpath(QStringLiteral("screenshots"));
        QApplication::processEvents(); // what has just come is laid out first
        QApplication::processEvents();
        window_->grab().save(QStringLiteral("screenshots/") + name + QStringLiteral(".png"));
    }
    domain::Status status(const QString& reference) {
        const auto* ticket = truth().ticket(reference);
        return ticket ? ticket->status : domain::Status::cancelled;
    }

private:
    QTemporaryDir folder_;
    shell::Settings settings_;
    net::ApiClient api_;
    std::unique_ptr<shell::Session> session_;
    std::unique_ptr<shell::MainWindow> window_;
};

bool insert(QLineEdit* field, const QString& text) {
    field->insert(text);
    return true;
}
bool insert(QPlainTextEdit* field, const QString& text) {
    field->insertPlainText(text);
    return true;
}

template <typename Field>
bool typeInto(Desk& desk, const QString& name, const QString& text) {
    Field* field = nullptr;
    const auto there = [&] {
        const auto all = desk.window().findChildren<Field*>();
        for (auto* one : all)
            if (one->isVisible() && one->accessibleName().startsWith(name)) field = one;
        return field != nullptr;
    };
    return QTest::qWaitFor(there, patience) && insert(field, text);
}

} // namespace

class TestStory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLaptopFromRequestToClosing();
};

void TestStory::aLaptopFromRequestToClosing() {
    using domain::Status;
    tests::Ground ground;
    tests::InProcessServer::Settings settings;
    settings.now = QDateTime::currentMSecsSinceEpoch();
    tests::InProcessServer server(ground, settings);
    QFile authority(QString::fromStdString(ground.certificate.caFile()));
    QVERIFY(authority.open(QIODevice::ReadOnly));
    const QByteArray certificate = authority.readAll();
    kit::speak(*qobject_cast<QApplication*>(QCoreApplication::instance()), kit::Language::french);
    kit::Theme theme(*qobject_cast<QApplication*>(QCoreApplication::instance()));

    Desk benali(server, certificate, theme, QStringLiteral("benali"));
    Desk fontaine(server, certificate, theme, QStringLiteral("fontaine"));
    Desk girard(server, certificate, theme, QStringLiteral("girard"));
    Desk haddad(server, certificate, theme, QStringLiteral("haddad"));
    Desk moreau(server, certificate, theme, QStringLiteral("moreau"));

    // Nadia asks for a laptop.
    QTRY_VERIFY_WITH_TIMEOUT(!benali.truth().catalogue().empty(), patience);
    benali.window().showPlace(QStringLiteral("new_request"));
    auto* catalogue = benali.window().findChild<QListWidget*>();
    QVERIFY(catalogue);
    const auto laptop = catalogue->findItems(QStringLiteral("pc"), Qt::MatchExactly);
    QCOMPARE(laptop.size(), 1);
    catalogue->setCurrentItem(laptop.first());
    QVERIFY(typeInto<QLineEdit>(benali, QStringLiteral("Titre"), QStringLiteral("PC portable pour les visites")));
    QVERIFY(typeInto<QPlainTextEdit>(benali, QStringLiteral("Description"), QStringLiteral("Avant le 15 décembre.")));
    benali.keep(QStringLiteral("1-demande"));
    QVERIFY(benali.press(QStringLiteral("Envoyer la demande")));
    const QString reference = QStringLiteral("DEM-00001");
    QTRY_COMPARE_WITH_TIMEOUT(benali.status(reference), Status::pending_n1, patience);

    // Her manager sees it and decides; so does the second level.
    QVERIFY(fontaine.press(QStringLiteral("Valider ") + reference));
    fontaine.keep(QStringLiteral("2-validation-n1"));
    QTRY_COMPARE_WITH_TIMEOUT(girard.status(reference), Status::pending_n2, patience);
    QVERIFY(girard.press(QStringLiteral("Valider ") + reference));
    QTRY_COMPARE_WITH_TIMEOUT(haddad.status(reference), Status::open, patience);

    // Two technicians press at the same moment: one has it, the other reads who.
    const QString take = QStringLiteral("Prendre en charge ") + reference;
    QTRY_VERIFY_WITH_TIMEOUT(haddad.button(take) && moreau.button(take), patience);
    haddad.keep(QStringLiteral("3-pool"));
    QTest::mouseClick(haddad.button(take), Qt::LeftButton);
    QTest::mouseClick(moreau.button(take), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(moreau.status(reference), Status::in_progress, patience);
    QTRY_COMPARE_WITH_TIMEOUT(haddad.status(reference), Status::in_progress, patience);
    const auto holder = haddad.truth().ticket(reference)->assignee->login;
    Desk& winner = holder == "haddad" ? haddad : moreau;
    Desk& other = holder == "haddad" ? moreau : haddad;
    QTRY_VERIFY_WITH_TIMEOUT(other.says(QStringLiteral("Déjà pris par")), patience);
    other.keep(QStringLiteral("4-deja-pris"));

    // The technician asks, Nadia answers in the discussion, the ticket is closed with its solution.
    winner.window().openTicket(reference);
    QVERIFY(winner.press(QStringLiteral("Demander une précision ") + reference));
    QVERIFY(typeInto<QPlainTextEdit>(winner, QStringLiteral("Votre question"), QStringLiteral("Quelle taille ?")));
    QVERIFY(winner.press(QStringLiteral("Envoyer la question")));
    QTRY_COMPARE_WITH_TIMEOUT(benali.status(reference), Status::waiting_requester, patience);
    benali.window().openTicket(reference);
    benali.keep(QStringLiteral("5-question"));
    QVERIFY(typeInto<QPlainTextEdit>(benali, QStringLiteral("Écrire aux techniciens"), QStringLiteral("14 pouces.")));
    QVERIFY(benali.press(QStringLiteral("Envoyer")));
    QTRY_COMPARE_WITH_TIMEOUT(winner.status(reference), Status::in_progress, patience);
    QVERIFY(winner.press(QStringLiteral("Clôturer ") + reference));
    QVERIFY(typeInto<QPlainTextEdit>(winner, QStringLiteral("Solution"), QStringLiteral("Portable remis.")));
    QVERIFY(winner.press(QStringLiteral("Clôturer la demande")));
    QTRY_COMPARE_WITH_TIMEOUT(benali.status(reference), Status::closed, patience);
    benali.keep(QStringLiteral("6-cloture"));
    theme.setScheme(kit::Scheme::dark);
    benali.keep(QStringLiteral("6-cloture-sombre"));
    QCOMPARE(QString::fromStdString(*benali.truth().ticket(reference)->solution), QStringLiteral("Portable remis."));
}

QTEST_MAIN(TestStory)
#include "test_story.moc"
