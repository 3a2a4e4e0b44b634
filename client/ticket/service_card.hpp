// What one service does for a recruitment: where it stands, who has it, by when, and its tasks.
#pragma once
#include "client/kit/card.hpp"
#include "client/kit/icon.hpp"
#include "client/ticket/task_line.hpp"
#include "client/ticket/workspace.hpp"

namespace ilvm::ticket {

class ServiceCard : public kit::Card {
    Q_OBJECT

public:
    struct Shown {
        QString label;
        kit::Icon icon = kit::Icon::grid;
        std::vector<TaskLine::Shown> lines;

        bool operator==(const Shown&) const = default;
        Tasks tasks() const;
    };
    explicit ServiceCard(const Shown& shown, QWidget* parent = nullptr);

Q_SIGNALS:
    void taskChosen(const QString& reference);
    void actionChosen(const QString& reference, ilvm::domain::ActionCode action);

private:
    void addHead(const Shown& shown);
    void addWho(const Tasks& tasks);
    void addProgress(const Tasks& tasks);
};

kit::Icon iconOf(const std::string& service);

} // namespace ilvm::ticket
