// The program: signs a person in or opens on the local copy, shows their window, ends their session.
// Not here: what they do in it (main_window).
#pragma once
#include "client/kit/theme.hpp"
#include "client/net/api_client.hpp"
#include "client/net/key_chain.hpp"
#include "client/shell/main_window.hpp"
#include "client/shell/session.hpp"
#include "client/shell/settings.hpp"
#include "client/shell/sign_in_page.hpp"
#include "client/shell/single_sign_on.hpp"

#include <QStackedWidget>
#include <QSystemTrayIcon>
#include <memory>

namespace ilvm::shell {

class Application : public QObject {
    Q_OBJECT

public:
    // `folder`: where drafts and the local copy are kept. `tickets`: what makes tickets for single sign-on; without it
    // people sign in by password alone.
    Application(kit::Theme& theme, Settings& settings, const QString& folder, net::MakeNegotiator tickets = {},
                QObject* parent = nullptr);
    ~Application() override;

    void start();
    QWidget& window() { return window_; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void signIn(const QString& serverUrl, const QString& certificateFile, const QString& login,
                const QString& password);
    void signInByItself();
    void signInByTicket(const QString& serverUrl, const QString& certificateFile, SingleSignOn::By by);
    void ticketLooked(bool hasTicket);
    void enter(const QString& serverUrl, const QString& certificateFile, const QString& login,
               const api::Session& session);
    void open(const QString& login, const std::optional<api::Me>& me);
    void makeSignIn();
    void makeMain();
    void speak();
    void showMain();
    void showLink();
    void leave(const QString& why);
    void leaveEnded();
    void signOut();
    void tellAboutKeyChain();
    void closeMain();
    void closeSession();
    QString account() const;

    kit::Theme& theme_;
    Settings& settings_;
    QString folder_;
    net::ApiClient api_;
    net::KeyChain keyChain_;
    SingleSignOn tickets_;
    QStackedWidget window_;
    SignInPage* signIn_ = nullptr;
    std::unique_ptr<Session> session_;
    MainWindow* main_ = nullptr;
    QSystemTrayIcon* tray_ = nullptr;
    bool byItself_ = false;                    // once a ticket is found, it is used
    bool entering_ = false;                    // a password is on its way
    QString ticketServer_, ticketCertificate_; // of the attempt under way
};

} // namespace ilvm::shell
