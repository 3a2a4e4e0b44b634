#include "client/shell/sign_in_page.hpp"

#include "client/kit/card.hpp"
#include "client/kit/icon.hpp"
#include "client/kit/label.hpp"
#include "client/kit/spinner.hpp"
#include "client/kit/style.hpp"
#include "client/shell/mark.hpp"

#include <QBoxLayout>
#include <QFileDialog>
#include <QFileInfo>
#include <QPainter>
#include <QScrollArea>

namespace ilvm::shell {
namespace {

constexpr int formWidth = 380;

} // namespace

SignInPage::SignInPage(const Settings& settings, QWidget* parent)
    : QWidget(parent),
      server_(new QLineEdit(settings.serverUrl())),
      login_(new QLineEdit(settings.login())),
      password_(new QLineEdit),
      serverField_(new kit::Field(tr("Server"), server_)),
      loginField_(new kit::Field(tr("Login"), login_)),
      passwordField_(new kit::Field(tr("Password"), password_)),
      problem_(new kit::Label(QString(), kit::TypeRole::secondaryStrong)),
      note_(new kit::Label(QString(), kit::TypeRole::secondary, &kit::Tokens::textSecondary)),
      enter_(new kit::Button(tr("Sign in"), kit::ButtonVariant::primary)),
      session_(new kit::Button(tr("Sign in with my session"))),
      certificate_(new kit::Button(QString(), kit::ButtonVariant::ghost)),
      running_(makeRunning()),
      certificateFile_(settings.certificateFile()) {
    server_->setPlaceholderText(QStringLiteral("ilvm.example.fr"));
    serverField_->setHelp(tr("The address that your IT service gave you."));
    loginField_->setHelp(tr("The same as on your workstation."));
    password_->setEchoMode(QLineEdit::Password);
    problem_->setTone(kit::Tone::danger);
    problem_->setWordWrap(true);
    problem_->hide();
    note_->setWordWrap(true);
    note_->hide();
    session_->setToolTip(tr("Without a password: with the Kerberos ticket of this workstation's session."));
    session_->hide();

    auto* card = new kit::Card;
    card->setFixedWidth(kit::tokens(this).scaled(formWidth));
    card->column()->setContentsMargins(kit::space::xxl, kit::space::xxl, kit::space::xxl, kit::space::xxl);
    card->column()->setSpacing(kit::space::m + 2);
    card->column()->addWidget(new Mark(36));
    card->column()->addSpacing(kit::space::xs);
    card->column()->addWidget(new kit::Label(tr("Sign in to ILVM"), kit::TypeRole::pageTitle));
    auto* lead = new kit::Label(tr("Your requests, your approvals and your cockpit in one place."), kit::TypeRole::body,
                                &kit::Tokens::textSecondary);
    lead->setWordWrap(true);
    card->column()->addWidget(lead);
    card->column()->addSpacing(kit::space::xs);
    for (auto* field : {serverField_, loginField_, passwordField_})
        card->column()->addWidget(field);
    card->column()->addWidget(note_);
    card->column()->addWidget(problem_);
    card->column()->addWidget(running_);
    enter_->setKey(QStringLiteral("⏎"));
    card->column()->addSpacing(kit::space::xs);
    card->column()->addWidget(enter_);
    card->column()->addWidget(session_);
    card->column()->addWidget(certificate_);

    stand(card);

    connect(enter_, &QPushButton::clicked, this, &SignInPage::submit);
    connect(session_, &QPushButton::clicked, this, &SignInPage::chooseSession);
    connect(certificate_, &QPushButton::clicked, this, &SignInPage::chooseCertificate);
    for (auto* line : {server_, login_, password_})
        connect(line, &QLineEdit::returnPressed, this, &SignInPage::submit);
    showCertificate();
}

// In the middle of the page, which scrolls where large letters make it higher than the window.
void SignInPage::stand(QWidget* card) {
    auto* padded = new QWidget;
    auto* page = new QVBoxLayout(padded);
    page->addStretch(2);
    // Not an alignment: the card would be as high as its words need at the page's width.
    auto* middle = new QHBoxLayout;
    middle->addStretch();
    middle->addWidget(card);
    middle->addStretch();
    page->addLayout(middle);
    page->addStretch(3);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(padded);
    padded->setAutoFillBackground(false); // which the area has turned on
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
}

QWidget* SignInPage::makeRunning() {
    auto* running = new QWidget;
    auto* column = new QVBoxLayout(running);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::m);
    auto* line = new QHBoxLayout;
    line->setSpacing(kit::space::s);
    const QString words = tr("Signing in with this workstation's session…");
    auto* spinner = new kit::Spinner;
    spinner->setAccessibleName(words);
    line->addWidget(spinner);
    line->addWidget(new kit::Label(words), 1);
    column->addLayout(line);
    passwordInstead_ = new kit::Button(tr("Use my password instead"));
    passwordInstead_->setShortcut(Qt::Key_Escape);
    connect(passwordInstead_, &QPushButton::clicked, this, &SignInPage::passwordChosen);
    column->addWidget(passwordInstead_);
    running->hide();
    return running;
}

void SignInPage::offerSession(bool offered) {
    offered_ = offered;
    session_->setVisible(offered && running_->isHidden());
}

void SignInPage::setRunning(bool running) {
    if (running != running_->isHidden()) return;
    for (QWidget* part :
         {static_cast<QWidget*>(serverField_), static_cast<QWidget*>(loginField_),
          static_cast<QWidget*>(passwordField_), static_cast<QWidget*>(enter_), static_cast<QWidget*>(certificate_)})
        part->setVisible(!running);
    session_->setVisible(offered_ && !running);
    running_->setVisible(running);
    if (running) {
        showNote({});
        showProblem({});
        passwordInstead_->setFocus();
    } else {
        focusFirst();
    }
}

void SignInPage::showNote(const QString& sentence) {
    note_->setText(sentence);
    note_->setVisible(!sentence.isEmpty());
}

void SignInPage::showProblem(const QString& sentence) {
    problem_->setText(sentence);
    problem_->setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty()) password_->setFocus();
}

void SignInPage::setBusy(bool busy) {
    enter_->setDisabled(busy);
    session_->setDisabled(busy);
    enter_->setText(busy ? tr("Signing in…") : tr("Sign in"));
}

void SignInPage::clearPassword() {
    password_->clear();
}

void SignInPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (running_->isHidden()) focusFirst();
}

void SignInPage::focusFirst() {
    QLineEdit* first = server_->text().isEmpty() ? server_ : login_->text().isEmpty() ? login_ : password_;
    first->setFocus();
}

bool SignInPage::isServerGood() {
    const bool good = !addressFrom(server_->text(), {}).url.isEmpty();
    serverField_->setError(good ? QString() : tr("Type an address such as ilvm.example.fr."));
    return good;
}

void SignInPage::chooseSession() {
    if (!isServerGood()) return server_->setFocus();
    Q_EMIT sessionChosen(server_->text().trimmed(), certificateFile_);
}

void SignInPage::submit() {
    isServerGood();
    loginField_->setError(login_->text().trimmed().isEmpty() ? tr("Type your login.") : QString());
    passwordField_->setError(password_->text().isEmpty() ? tr("Type your password.") : QString());
    for (auto* field : {serverField_, loginField_, passwordField_})
        if (field->isWrong()) {
            field->control()->setFocus();
            return;
        }
    showProblem({});
    showNote({});
    Q_EMIT signInRequested(server_->text().trimmed(), certificateFile_, login_->text().trimmed(), password_->text());
}

void SignInPage::chooseCertificate() {
    const QString file = QFileDialog::getOpenFileName(this, tr("Certificate of your organisation's authority"), {},
                                                      tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    if (file.isEmpty()) return;
    certificateFile_ = file;
    showCertificate();
}

void SignInPage::showCertificate() {
    certificate_->setText(certificateFile_.isEmpty() ? tr("Trust another authority…")
                                                     : tr("Authority: %1").arg(QFileInfo(certificateFile_).fileName()));
}

void SignInPage::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), kit::tokens(this).rail);
}

} // namespace ilvm::shell
