// What somebody holds and gives back when they leave: each thing, the task that gave it, and what became of it.
#pragma once
#include "client/kit/card.hpp"
#include "shared/api/recruitment.hpp"

namespace ilvm::panels {

class HeldThings : public kit::Card {
    Q_OBJECT

public:
    explicit HeldThings(QWidget* parent = nullptr);

    void show(const std::vector<api::HeldThing>& things);
    void say(const QString& sentence); // why there is no list

private:
    void addRow(const api::HeldThing& thing);

    QVBoxLayout* rows_;
};

} // namespace ilvm::panels
