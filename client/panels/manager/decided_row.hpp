// A decision of today, quietly: what it was about and how it was answered. Not here: those that wait
// (decision_row.hpp).
#pragma once
#include "client/ticket/selectable_row.hpp"
#include "client/ticket/workspace.hpp"

namespace ilvm::kit {
class Chip;
class ClampedLabel;
class Label;
} // namespace ilvm::kit

namespace ilvm::panels {

class DecidedRow : public ticket::SelectableRow {
    Q_OBJECT

public:
    explicit DecidedRow(const ticket::Workspace& workspace, QWidget* parent = nullptr);

    void show(const api::Ticket& ticket, bool pending) override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    ticket::Workspace workspace_;
    kit::Label* reference_;
    kit::ClampedLabel* title_;
    kit::ClampedLabel* inWhosePlace_;
    kit::Chip* answer_;
    kit::Label* time_;
};

} // namespace ilvm::panels
