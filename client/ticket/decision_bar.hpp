// Where someone who may decide decides: a reason, and the three answers. Not here: sending them (action_runner).
#pragma once
#include "client/ticket/workspace.hpp"

#include <QLineEdit>
#include <QWidget>

class QBoxLayout;

namespace ilvm::kit {
class Button;
class ClampedLabel;
class Label;
} // namespace ilvm::kit

namespace ilvm::ticket {

class DecisionBar : public QWidget {
    Q_OBJECT

public:
    explicit DecisionBar(const Workspace& workspace, QWidget* parent = nullptr);

    // Hides itself where this person has nothing to decide and nothing to be told about it. Who stands in for somebody
    // is told for whom.
    void show(const api::Ticket& ticket);
    void approve();          // as its button does
    void setWide(bool wide); // the reason beside the buttons

Q_SIGNALS:
    void decided(ilvm::domain::ActionCode action, const QString& words);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Workspace workspace_;
    QString reference_;
    QBoxLayout* column_;
    kit::ClampedLabel* inWhosePlace_;
    QLineEdit* reason_;
    kit::Label* refusal_;
    kit::Button* refuse_;
    kit::Button* sendBack_;
    kit::Button* approve_;
};

} // namespace ilvm::ticket
