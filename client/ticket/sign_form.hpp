// Before an order is signed: what it says, once more, and the certificate with its password. The file is read when the
// verb is chosen, its key never leaves this machine, and the password is forgotten with the dialog.
// Not here: signing and sending (action_runner.hpp).
#pragma once
#include "shared/api/tickets.hpp"

#include <QWidget>

class QLineEdit;

namespace ilvm::kit {
class Field;
} // namespace ilvm::kit

namespace ilvm::ticket {

class SignForm : public QWidget {
    Q_OBJECT

public:
    // `certificate`: the path chosen the last time.
    SignForm(const api::Ticket& ticket, const QString& certificate, QWidget* parent = nullptr);

    bool isComplete() const;
    QString certificate() const;
    QString password() const;
    void showProblem(const QString& ofCertificate, const QString& ofPassword);

Q_SIGNALS:
    void changed();
    void scanChosen(const QString& path); // signed on paper

private:
    QWidget* makeFacts(const api::Ticket& ticket);
    void browse();
    void browseScan();

    QLineEdit* path_;
    QLineEdit* password_;
    kit::Field* pathField_;
    kit::Field* passwordField_;
};

} // namespace ilvm::ticket
