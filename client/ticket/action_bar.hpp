// What a person can do to a purchase now, along the foot of its page: the next step last, in the accent, and what
// leads elsewhere before it. Decisions of N1 and N2 are taken in the decision bar. Not here: doing it (action_runner).
#pragma once
#include "client/ticket/workspace.hpp"

#include <QWidget>

class QHBoxLayout;

namespace ilvm::kit {
class Button;
class Label;
} // namespace ilvm::kit

namespace ilvm::ticket {

class ActionBar : public QWidget {
    Q_OBJECT

public:
    explicit ActionBar(const Workspace& workspace, QWidget* parent = nullptr);

    // Hides itself where nothing is left; `decided`: the decision bar has the next step.
    void show(const api::Ticket& ticket, bool decided);
    void choosePrimary();

Q_SIGNALS:
    void actionChosen(ilvm::domain::ActionCode action);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void add(const domain::Offer& offer, bool primary, const QString& refusal);

    Workspace workspace_;
    std::optional<api::Ticket> shown_;
    std::pair<bool, bool> link_; // when it was shown
    bool pending_ = false;       // likewise
    QHBoxLayout* line_;
    kit::Button* primary_ = nullptr;
};

} // namespace ilvm::ticket
