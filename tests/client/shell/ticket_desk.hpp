// A machine on which somebody has used the program, with a Kerberos that does as its script says, and a server.
// Not here: what is tested with it (test_single_sign_on.cpp).
#pragma once
#include "client/kit/language.hpp"
#include "client/shell/application.hpp"
#include "tests/client/support/made.hpp"

#include <QAbstractButton>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <algorithm>
#include <atomic>
#include <future>

namespace ilvm::tests {

inline const QString running = QStringLiteral("Connexion avec la session de ce poste…");
inline const QString choose = QStringLiteral("Se connecter avec ma session");
inline const QString instead = QStringLiteral("Utiliser plutôt mon mot de passe");
inline const QByteArray signIn = "POST /api/v1/session";

// What the system's Kerberos does.
struct Script {
    std::atomic<bool> ticket = true;
    std::atomic<net::NoToken> why = net::NoToken::none;
    std::atomic<bool> proof = true;
    std::atomic<int> begun = 0;
    std::optional<std::shared_future<void>> held; // what begin() waits for
};

class Scripted : public net::Negotiator {
public:
    explicit Scripted(std::shared_ptr<Script> script) : script_(std::move(script)) {}

    bool hasTicket() override { return script_->ticket; }
    net::Token begin(const QString&) override {
        ++script_->begun;
        if (script_->held) script_->held->wait();
        return script_->why == net::NoToken::none ? net::Token{"dGlja2V0", net::NoToken::none, {}}
                                                  : net::Token{{}, script_->why, {}};
    }
    bool isProof(const QByteArray& answer) override { return script_->proof && answer == "cHJvb2Y="; }

private:
    const std::shared_ptr<Script> script_;
};

struct TicketDesk {
    TicketDesk() : theme(*qApp), settings(folder.filePath(QStringLiteral("ilvm.ini"))) {
        theme.setMotion(false);
        support::makeHealthy(server, {support::madeTicket("INC-00001")}, "c1");
        auto reply = support::replyOf(api::Session{"secret", {}, support::madeMe()});
        reply.headers = "WWW-Authenticate: Negotiate cHJvb2Y=\r\n";
        server.always(signIn, reply);
        server.always("DELETE /api/v1/session", support::FakeReply{204, {}, support::FakeReply::Way::answer, {}});
        QFile authority(folder.filePath(QStringLiteral("ca.pem")));
        if (authority.open(QIODevice::WriteOnly)) authority.write(server.address().certificates);
        settings.rememberServer(server.address().url.toString(), authority.fileName(), {});
    }

    void start(bool withTickets = true) {
        net::MakeNegotiator make;
        if (withTickets) make = [known = script] { return std::make_unique<Scripted>(known); };
        application = std::make_unique<shell::Application>(theme, settings, folder.path(), std::move(make));
        looked =
            std::make_unique<QSignalSpy>(application->findChild<shell::SingleSignOn*>(), &shell::SingleSignOn::looked);
        application->start();
    }
    QWidget& window() { return application->window(); }
    shell::SignInPage* page() { return window().findChild<shell::SignInPage*>(); }
    shell::MainWindow* main() { return window().findChild<shell::MainWindow*>(); }
    bool isIn() { return main() && main()->isVisible(); }
    bool shows(const QString& beginning) {
        const auto labels = page()->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text().startsWith(beginning);
        });
    }
    QAbstractButton* button(const QString& text) {
        for (auto* button : page()->findChildren<QAbstractButton*>())
            if (button->isVisible() && button->text() == text) return button;
        return nullptr;
    }
    bool isForm() { return button(QStringLiteral("Se connecter")) && !shows(running); }

    QTemporaryDir folder;
    kit::Theme theme;
    support::FakeServer server{support::FakeServer::Over::tls};
    shell::Settings settings;
    std::shared_ptr<Script> script = std::make_shared<Script>();
    std::unique_ptr<shell::Application> application;
    std::unique_ptr<QSignalSpy> looked; // for a ticket
};

} // namespace ilvm::tests
