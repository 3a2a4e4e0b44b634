// A ticket in a window of its own, beside the cockpit: for a long discussion. It closes when the ticket goes away or
// with Escape. Not here: the pane itself.
#pragma once
#include "client/ticket/ticket_pane.hpp"

namespace ilvm::ticket {

class TicketWindow : public QWidget {
    Q_OBJECT

public:
    // Opens beside `owner`, closes with it, and deletes itself when closed.
    TicketWindow(const Workspace& workspace, ActionRunner& runner, const QString& reference, QWidget* owner);

    const QString& reference() const { return pane_->reference(); }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    TicketPane* pane_;
};

} // namespace ilvm::ticket
