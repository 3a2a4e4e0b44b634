// One line of a table of tickets: reference, priority, title, person, status, age, and the action of the row in words.
// Not here: cards of pools and rows of decisions (their panels).
#pragma once
#include "client/ticket/selectable_row.hpp"
#include "client/ticket/workspace.hpp"

namespace ilvm::kit {
class Avatar;
class Button;
class Chip;
class ClampedLabel;
class Label;
class PriorityMark;
} // namespace ilvm::kit

namespace ilvm::ticket {

class TicketRow : public SelectableRow {
    Q_OBJECT

public:
    // `action`: the one that the row offers where it may be done; nothing: none. Whose name the row shows: the
    // author's, or the technician's (in a list of one's own requests).
    enum class Shows { author, assignee };
    TicketRow(const Workspace& workspace, std::optional<domain::ActionCode> action, Shows shows,
              QWidget* parent = nullptr);

    void show(const api::Ticket& ticket, bool pending) override;
    QSize sizeHint() const override;
    QString spoken() const override;

protected:
    void selectionChanged() override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void measure();
    void showUnread();

    Workspace workspace_;
    std::optional<domain::ActionCode> action_;
    Shows shows_;
    kit::Label* reference_;
    kit::PriorityMark* priority_;
    kit::ClampedLabel* title_;
    kit::Avatar* avatar_;
    kit::ClampedLabel* person_;
    QWidget* statusBox_;
    kit::Chip* status_;
    kit::Label* age_;
    kit::Button* button_;
    qint64 messages_ = 0;
    bool unread_ = false, narrow_ = false, hasPerson_ = false;
};

} // namespace ilvm::ticket
