// A ticket of a pool as a card: what, who, how urgent, since when, and taking it. Not here: the column around it.
#pragma once
#include "client/ticket/selectable_row.hpp"
#include "client/ticket/workspace.hpp"

namespace ilvm::kit {
class Avatar;
class Button;
class ClampedLabel;
class Label;
class PriorityMark;
} // namespace ilvm::kit

namespace ilvm::panels {

class ChildLines;

class PoolCard : public ticket::SelectableRow {
    Q_OBJECT

public:
    explicit PoolCard(const ticket::Workspace& workspace, QWidget* parent = nullptr);

    void show(const api::Ticket& ticket, bool pending) override;

protected:
    void selectionChanged() override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitTitle();
    void showLateness(const api::Ticket& ticket);

    ticket::Workspace workspace_;
    kit::Label* reference_;
    QWidget* clock_;
    kit::Label* age_;
    kit::ClampedLabel* title_;
    kit::Avatar* avatar_;
    kit::ClampedLabel* person_;
    ChildLines* child_;
    kit::PriorityMark* priority_;
    kit::Button* take_;
};

} // namespace ilvm::panels
