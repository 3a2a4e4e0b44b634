// Where a person says who they are: server, login, password, or the session of their workstation. Not here: the
// exchange with the server (application).
#pragma once
#include "client/kit/button.hpp"
#include "client/kit/field.hpp"
#include "client/shell/settings.hpp"

#include <QLineEdit>
#include <QWidget>

namespace ilvm::kit {
class Label;
class Spinner;
} // namespace ilvm::kit

namespace ilvm::shell {

class SignInPage : public QWidget {
    Q_OBJECT

public:
    explicit SignInPage(const Settings& settings, QWidget* parent = nullptr);

    // What went wrong, under the form; empty takes it away. The typed texts stay.
    void showProblem(const QString& sentence);
    void setBusy(bool busy);
    void clearPassword();

    // Whether the workstation's session may be chosen in place of a password.
    void offerSession(bool offered);
    // The session of the workstation is being tried: the form waits, and may be called for.
    void setRunning(bool running);
    // Why the form is there after all: no mistake of anybody's. Empty takes it away.
    void showNote(const QString& sentence);

Q_SIGNALS:
    void sessionChosen(const QString& serverUrl, const QString& certificateFile);
    void passwordChosen(); // while the session is tried
    void signInRequested(const QString& serverUrl, const QString& certificateFile, const QString& login,
                         const QString& password);

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeRunning();
    void stand(QWidget* card);
    void focusFirst();
    bool isServerGood();
    void submit();
    void chooseSession();
    void chooseCertificate();
    void showCertificate();

    QLineEdit* server_;
    QLineEdit* login_;
    QLineEdit* password_;
    kit::Field* serverField_;
    kit::Field* loginField_;
    kit::Field* passwordField_;
    kit::Label* problem_;
    kit::Label* note_;
    kit::Button* enter_;
    kit::Button* session_;
    kit::Button* certificate_;
    kit::Button* passwordInstead_ = nullptr;
    QWidget* running_;
    QString certificateFile_;
    bool offered_ = false;
};

} // namespace ilvm::shell
