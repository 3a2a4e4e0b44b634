// One absence: with whom, from when to when, why, and where it stands; whoever gave it may end it.
// Not here: the question before ending it (absence_ending.hpp).
#pragma once
#include "client/actions/personal.hpp"
#include "client/kit/accessible.hpp"

namespace ilvm::kit {
class Button;
}

namespace ilvm::panels {

class AbsenceRow : public kit::Painted {
    Q_OBJECT

public:
    // `given`: by oneself; else to oneself. `refusal`: why it cannot be ended now; empty where it can.
    AbsenceRow(const api::GivenDelegation& delegation, bool given, const QString& refusal, QWidget* parent = nullptr);

    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QString spoken() const override { return sentence_; }
    const QString& id() const { return id_; }
    kit::Button* ending() const { return ending_; } // null where it cannot be ended

Q_SIGNALS:
    void endAsked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const QString id_;
    QString sentence_;
    kit::Button* ending_ = nullptr;
};

} // namespace ilvm::panels
