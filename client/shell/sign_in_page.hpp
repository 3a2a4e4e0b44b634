// Where a person says who they are: server, login, password. Not here: the exchange with the server (client/actions).
#pragma once
#include "client/kit/button.hpp"
#include "client/kit/field.hpp"
#include "client/shell/settings.hpp"

#include <QLineEdit>
#include <QWidget>

namespace ilvm::kit {
class Label;
}

namespace ilvm::shell {

class SignInPage : public QWidget {
    Q_OBJECT

public:
    explicit SignInPage(const Settings& settings, QWidget* parent = nullptr);

    // What went wrong, under the form; empty takes it away. The typed texts stay.
    void showProblem(const QString& sentence);
    void setBusy(bool busy);
    void clearPassword();

Q_SIGNALS:
    void signInRequested(const QString& serverUrl, const QString& certificateFile, const QString& login,
                         const QString& password);

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void submit();
    void chooseCertificate();
    void showCertificate();

    QLineEdit* server_;
    QLineEdit* login_;
    QLineEdit* password_;
    kit::Field* serverField_;
    kit::Field* loginField_;
    kit::Field* passwordField_;
    kit::Label* problem_;
    kit::Button* enter_;
    kit::Button* certificate_;
    QString certificateFile_;
};

} // namespace ilvm::shell
