// A request that waits for a decision: what, who, how old, and deciding it. Not here: the list (manager_panel).
#pragma once
#include "client/ticket/selectable_row.hpp"
#include "client/ticket/workspace.hpp"

#include <QCheckBox>

namespace ilvm::kit {
class Avatar;
class Button;
class Chip;
class ClampedLabel;
class Label;
} // namespace ilvm::kit

namespace ilvm::panels {

class DecisionRow : public ticket::SelectableRow {
    Q_OBJECT

public:
    explicit DecisionRow(const ticket::Workspace& workspace, QWidget* parent = nullptr);

    void show(const api::Ticket& ticket, bool pending) override;
    void setChecked(bool checked) override;
    QString spoken() const override;

    static constexpr int decisionWidth = 176; // of both buttons

protected:
    void selectionChanged() override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void measure();

    ticket::Workspace workspace_;
    QCheckBox* check_;
    kit::ClampedLabel* title_;
    kit::Label* reference_;
    kit::Chip* kind_;
    kit::Avatar* avatar_;
    kit::ClampedLabel* person_;
    kit::ClampedLabel* inWhosePlace_; // of a stand-in
    kit::Label* age_;
    bool late_ = false;
    QWidget* decision_;
    kit::Button* refuse_;
    kit::Button* approve_;
};

} // namespace ilvm::panels
