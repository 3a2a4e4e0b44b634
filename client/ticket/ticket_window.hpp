// A ticket in a window of its own, beside the cockpit: for a long discussion. It closes when the ticket goes away or
// with Escape. Not here: the pane itself.
#pragma once
#include "client/ticket/ticket_pane.hpp"

class QStackedWidget;

namespace ilvm::kit {
class ToastHost;
}

namespace ilvm::ticket {

class PurchasePage;

class TicketWindow : public QWidget {
    Q_OBJECT

public:
    // Opens beside `owner`, closes with it, and deletes itself when closed.
    TicketWindow(const Workspace& workspace, ActionRunner& runner, const QString& reference, QWidget* owner);

    const QString& reference() const { return pane_->reference(); }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void openPage();
    void openRecruitment(const QString& reference);

    Workspace workspace_;
    ActionRunner& runner_;
    QStackedWidget* whole_;
    TicketPane* pane_;
    kit::ToastHost* toasts_;
    PurchasePage* page_ = nullptr; // of a purchase, once it was asked for
};

} // namespace ilvm::ticket
