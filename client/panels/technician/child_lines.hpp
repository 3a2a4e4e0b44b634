// What a card says more of a recruitment's child: whose arrival it serves and how far that is, and what it waits for.
// Hidden for every other ticket. Not here: the card (pool_card.hpp).
#pragma once
#include "shared/api/tickets.hpp"

#include <QWidget>

namespace ilvm::kit {
class ClampedLabel;
} // namespace ilvm::kit

namespace ilvm::panels {

class ChildLines : public QWidget {
    Q_OBJECT

public:
    explicit ChildLines(QWidget* parent = nullptr);

    void show(const api::Ticket& ticket);

private:
    kit::ClampedLabel* family_; // "FCPI-00032 · arrivée 27/11 · 3/8"
    QWidget* wait_;
    QWidget* locked_;
    QWidget* priced_;
    kit::ClampedLabel* why_;
};

} // namespace ilvm::panels
