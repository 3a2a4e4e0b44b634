// How ready somebody's arrival is: the share that is done, what is late, and a card for each service.
// Not here: the record that is prepared (the panels).
#pragma once
#include "client/ticket/service_card.hpp"

#include <QScrollArea>

class QVBoxLayout;

namespace ilvm::kit {
class ClampedLabel;
class RingGauge;
} // namespace ilvm::kit

namespace ilvm::ticket {

class PreparationView : public QWidget {
    Q_OBJECT

public:
    explicit PreparationView(const Workspace& workspace, QWidget* parent = nullptr);

    void show(const api::Ticket& recruitment);
    void bringIntoSight(const std::string& service);
    void focusService(int number); // from 1, as they stand
    QStringList services() const;  // their names, as they stand

Q_SIGNALS:
    void taskChosen(const QString& reference);
    void actionChosen(const QString& reference, ilvm::domain::ActionCode action);

private:
    QWidget* makeHead();
    void showShare(const api::Ticket& recruitment, const Tasks& tasks);
    void showCards(const api::Ticket& recruitment, const Tasks& tasks);

    Workspace workspace_;
    kit::RingGauge* ring_;
    kit::Label* title_;
    kit::ClampedLabel* figures_;
    kit::ClampedLabel* late_;
    kit::Label* nothing_;
    QScrollArea* scroll_;
    QVBoxLayout* cards_;
    std::vector<std::pair<std::string, ServiceCard::Shown>> shown_;
};

} // namespace ilvm::ticket
