#include "client/shell/application.hpp"

#include "client/kit/language.hpp"
#include "shared/api/people.hpp"

#include <QApplication>
#include <utility>

namespace ilvm::shell {
namespace {

const QString placeOnScreen = QStringLiteral("program");

} // namespace

Application::Application(kit::Theme& theme, Settings& settings, const QString& folder, net::MakeNegotiator tickets,
                         QObject* parent)
    : QObject(parent), theme_(theme), settings_(settings), folder_(folder), tickets_(std::move(tickets), this) {
    window_.setWindowTitle(QStringLiteral("ILVM"));
    window_.setMinimumSize(1100, 680);
    window_.resize(1440, 900);
    window_.restoreGeometry(settings_.layout(placeOnScreen));
    makeSignIn();
    window_.installEventFilter(this);
    connect(&keyChain_, &net::KeyChain::absent, this, &Application::tellAboutKeyChain);
    connect(&api_, &net::ApiClient::signedOut, this, [this] { leave(tr("Your session has ended: sign in again.")); });
    connect(&tickets_, &SingleSignOn::looked, this, &Application::ticketLooked);
    connect(&tickets_, &SingleSignOn::failed, this, [this](const QString& why) {
        signIn_->setRunning(false);
        signIn_->showNote(why);
    });
    connect(&tickets_, &SingleSignOn::signedIn, this, [this](const api::Session& session) {
        signIn_->setRunning(false);
        enter(ticketServer_, ticketCertificate_, QString::fromStdString(session.me.login), session);
    });
    if (QSystemTrayIcon::isSystemTrayAvailable()) {
        tray_ = new QSystemTrayIcon(kit::iconFor(kit::Icon::rings, theme_.tokens().accent), this);
        tray_->setToolTip(QStringLiteral("ILVM"));
        connect(tray_, &QSystemTrayIcon::activated, this, [this] {
            window_.show();
            window_.activateWindow();
        });
        tray_->show();
    }
}

void Application::makeSignIn() {
    signIn_ = new SignInPage(settings_);
    window_.addWidget(signIn_);
    connect(signIn_, &SignInPage::signInRequested, this, &Application::signIn);
    connect(signIn_, &SignInPage::sessionChosen, this, [this](const QString& serverUrl, const QString& certificate) {
        signInByTicket(serverUrl, certificate, SingleSignOn::By::hand);
    });
    connect(signIn_, &SignInPage::passwordChosen, this, [this] {
        tickets_.cancel();
        signIn_->setRunning(false);
    });
}

Application::~Application() {
    closeMain();
    delete std::exchange(main_, nullptr); // it keeps what was just typed, in the session
    if (session_) session_->end();
}

QString Application::account() const {
    return settings_.serverUrl() % QLatin1Char('|') % settings_.login();
}

void Application::start() {
    window_.show();
    if (settings_.serverUrl().isEmpty()) return tickets_.look();
    api_.setServer(addressFrom(settings_.serverUrl(), settings_.certificateFile()));
    if (settings_.login().isEmpty()) return signInByItself();
    keyChain_.read(account(), this, [this](const QByteArray& token) {
        if (session_) return;
        if (token.isEmpty()) return signInByItself();
        api_.setToken(token);
        open(settings_.login(), std::nullopt);
    });
}

// With the ticket of the workstation's session, if it has one. Whoever signed out stays out.
void Application::signInByItself() {
    byItself_ = settings_.singleSignOn() && !settings_.leftByHand();
    tickets_.look();
}

void Application::ticketLooked(bool hasTicket) {
    signIn_->offerSession(hasTicket);
    const bool wanted = std::exchange(byItself_, false);
    if (wanted && hasTicket && !session_ && !entering_)
        signInByTicket(settings_.serverUrl(), settings_.certificateFile(), SingleSignOn::By::itself);
}

void Application::signInByTicket(const QString& serverUrl, const QString& certificateFile, SingleSignOn::By by) {
    ticketServer_ = serverUrl;
    ticketCertificate_ = certificateFile;
    signIn_->setRunning(true);
    tickets_.begin(addressFrom(serverUrl, certificateFile), by);
}

void Application::enter(const QString& serverUrl, const QString& certificateFile, const QString& login,
                        const api::Session& session) {
    settings_.rememberServer(serverUrl, certificateFile, login);
    settings_.setLeftByHand(false);
    api_.setServer(addressFrom(serverUrl, certificateFile));
    api_.setToken(QByteArray::fromStdString(session.token));
    open(login, session.me);
    keyChain_.write(account(), api_.token());
}

void Application::signIn(const QString& serverUrl, const QString& certificateFile, const QString& login,
                         const QString& password) {
    byItself_ = false;
    entering_ = true;
    tickets_.cancel();
    signIn_->setRunning(false);
    signIn_->setBusy(true);
    api_.setServer(addressFrom(serverUrl, certificateFile));
    api_.setToken({});
    api_.call<api::SignIn>({}, {login.toStdString(), password.toStdString()}, this,
                           [this, serverUrl, certificateFile, login](base::Result<api::Session> answer) {
                               entering_ = false;
                               signIn_->setBusy(false);
                               if (answer.has_error()) return signIn_->showProblem(actions::sentenceOf(answer.error()));
                               signIn_->clearPassword();
                               enter(serverUrl, certificateFile, login, *answer);
                           });
}

void Application::open(const QString& login, const std::optional<api::Me>& me) {
    closeSession();
    session_ = std::make_unique<Session>(api_, folder_, settings_.serverUrl() % QLatin1Char('|') % login);
    auto workspace = session_->workspace();
    if (me) workspace.truth.apply({{{api::FeedType::me, {wire::toJson(*me)}}}, {}, {}});
    makeMain();
    connect(&workspace.synchroniser, &actions::Synchroniser::signedOut, this,
            [this] { leave(tr("Your session has ended: sign in again.")); });
    connect(&workspace.synchroniser, &actions::Synchroniser::sessionEnded, this, &Application::leaveEnded);
    connect(&workspace.truth, &truth::Truth::meChanged, this, &Application::showMain);
    connect(&workspace.truth, &truth::Truth::wasReset, this, &Application::showMain);
    connect(&workspace.synchroniser, &actions::Synchroniser::stateChanged, this, &Application::showLink);
    showMain();
    session_->start();
    tellAboutKeyChain();
}

void Application::makeMain() {
    main_ = new MainWindow(session_->workspace(), theme_, settings_);
    connect(main_, &MainWindow::signOutAsked, this, &Application::signOut);
    connect(main_, &MainWindow::languageChosen, this, &Application::speak, Qt::QueuedConnection);
    connect(main_, &MainWindow::noticed, this, [this](const QString& title, const QString& text) {
        if (tray_) tray_->showMessage(title, text);
    });
    window_.addWidget(main_);
}

// A window of another language is another window, on the same session and the same drafts; it opens where the first
// one stood.
void Application::speak() {
    if (!main_) return;
    const QString place = main_->place(), reference = main_->openedTicket();
    closeMain();
    delete std::exchange(main_, nullptr); // now: what was being typed in it is on disk before the other one reads it
    kit::speak(*qApp, settings_.language());
    makeMain();
    showMain();
    main_->showPlace(place);
    if (!reference.isEmpty()) main_->openTicket(reference);
    window_.removeWidget(signIn_);
    signIn_->deleteLater();
    makeSignIn();
    tickets_.look();
}

// Its absence may be noticed while the sign-in page still stands: then it is told as soon as there is a window to tell
// it in.
void Application::tellAboutKeyChain() {
    if (main_ && keyChain_.isAbsent())
        main_->say(tr("This desktop has no key chain: you will sign in again at the next start."), kit::Tone::info);
}

// A window without a person would be empty: before the first answer, and without a local copy, there is nothing to
// show.
void Application::showMain() {
    if (!main_ || !session_->workspace().truth.me()) return;
    window_.setCurrentWidget(main_);
}

void Application::showLink() {
    if (!session_ || window_.currentWidget() == main_) return;
    if (session_->workspace().synchroniser.state() == actions::Synchroniser::State::offline)
        signIn_->showProblem(tr("The server cannot be reached. You will be signed in when it answers."));
}

// The server says that it ended the session, and not why: what is known of the directory tells the likely reasons.
void Application::leaveEnded() {
    if (!session_) return;
    const auto& link = session_->workspace().synchroniser.directory();
    const bool away = link && link->state == api::LinkState::away;
    leave(away ? tr("The directory has not answered for too long: sessions were ended. What you wrote is kept.")
               : tr("Your session was ended: by the directory, by an administrator, by yourself from another machine, "
                    "or because it was too old. What you wrote is kept."));
}

// Queued: whoever noticed is part of what goes.
void Application::leave(const QString& why) {
    QMetaObject::invokeMethod(
        this,
        [this, why] {
            if (!session_) return;
            keyChain_.remove(account());
            api_.setToken({});
            // What the server no longer shows is not to be read on this machine either; what was typed stays.
            session_->throwCopyAway();
            closeSession();
            window_.setCurrentWidget(signIn_);
            signIn_->setEnabled(true);
            signIn_->showProblem(why);
            tickets_.look(); // to be chosen, not used by itself
        },
        Qt::QueuedConnection);
}

void Application::closeSession() {
    if (!session_) return;
    closeMain();
    window_.removeWidget(main_);
    main_->deleteLater();
    main_ = nullptr;
    session_->end();
    session_.release()->deleteLater(); // after the window that looks into it
}

// First what waits, then the session that it needs. A server that does not answer holds nobody here.
void Application::signOut() {
    settings_.setLeftByHand(true);
    connect(session_.get(), &Session::settled, this, [this] {
        api_.call<api::SignOut>({}, {}, this, [](const base::Result<wire::Nothing>&) {});
        leave({});
    });
    closeMain();
    window_.setCurrentWidget(signIn_);
    signIn_->setDisabled(true);
    session_->settle();
}

// Its toasts end and what it deferred leaves, as long as the session lives.
void Application::closeMain() {
    if (main_) main_->close();
}

bool Application::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &window_ && event->type() == QEvent::Close) {
        settings_.setLayout(placeOnScreen, window_.saveGeometry());
        closeMain();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace ilvm::shell
