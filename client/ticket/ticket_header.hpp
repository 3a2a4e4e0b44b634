// The top of the ticket pane: what it is, who and when, where it stands on its path, and the next step.
// Not here: discussion and decision (ticket_pane).
#pragma once
#include "client/kit/button.hpp"
#include "client/ticket/workspace.hpp"

#include <QWidget>
#include <limits>

class QGridLayout;
class QHBoxLayout;

namespace ilvm::kit {
class Chip;
class ClampedLabel;
class Label;
class Stepper;
} // namespace ilvm::kit

namespace ilvm::ticket {

class StandInLines;

class TicketHeader : public QWidget {
    Q_OBJECT

public:
    explicit TicketHeader(const Workspace& workspace, QWidget* parent = nullptr);

    void show(const api::Ticket& ticket);
    void forget() { shown_.reset(); } // labels or rights changed: all of it is shown anew
    // Where the room is short, so many facts alone; the others are read in a window of its own.
    void limitFacts(int most);
    void choosePrimary(); // the next step, where it may be done now

Q_SIGNALS:
    void actionChosen(ilvm::domain::ActionCode action);
    void menuAsked(const QPoint& globalPosition);
    void closeAsked();
    void pageAsked(); // of a purchase

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showFacts(const api::Ticket& ticket);
    void addFact(const QString& name, QWidget* value);
    void showPath(const api::Ticket& ticket);
    void showRows();
    void showActions(const api::Ticket& ticket);
    kit::ButtonVariant usual() const;
    void addAction(const domain::Offer& offer, kit::ButtonVariant variant);
    void fitActions();

    Workspace workspace_;
    QString reference_;
    kit::Label* name_;
    kit::Chip* status_;
    kit::IconButton* more_;
    kit::ClampedLabel* title_;
    QGridLayout* facts_;
    QWidget* pathBox_;
    kit::Stepper* path_;
    StandInLines* standIns_;
    QHBoxLayout* buttons_;
    kit::Button* primary_ = nullptr;
    std::optional<api::Ticket> shown_;
    std::pair<bool, bool> link_; // when it was shown
    bool pending_ = false;       // likewise
    int mostFacts_ = std::numeric_limits<int>::max();
};

} // namespace ilvm::ticket
