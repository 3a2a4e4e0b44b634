// One task of a recruitment on its service's card: its mark, its title, its reference, which opens it; what it waits
// for; and where it was refused, what HR can do. Not here: doing it (action_runner.hpp).
#pragma once
#include "client/ticket/family.hpp"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace ilvm::ticket {

class TaskLine : public QWidget {
    Q_OBJECT

public:
    struct Shown {
        api::TicketSummary task;
        QStringList waitsFor; // references
        bool isLate = false;
        bool mayDecide = false; // on a refused one
        QString refusal;        // why not now; empty: it may be done

        bool operator==(const Shown&) const = default;
    };
    explicit TaskLine(const Shown& shown, QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen();
    void actionChosen(ilvm::domain::ActionCode action);

private:
    void addWhy(const Shown& shown);
    void addChoices(const Shown& shown);

    QVBoxLayout* column_;
};

} // namespace ilvm::ticket
