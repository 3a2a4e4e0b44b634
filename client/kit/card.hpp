// A surface with a border, rounded corners and, in the light theme, a shadow. Put a layout on it: its margins are set.
// Not here: cards of a list, which delegates paint (paintCard in painting.hpp).
#pragma once
#include <QWidget>

class QVBoxLayout;

namespace ilvm::kit {

class Card : public QWidget {
    Q_OBJECT

public:
    explicit Card(QWidget* parent = nullptr);
    // A card with a quiet heading over what follows.
    explicit Card(const QString& title, QWidget* parent = nullptr);

    QVBoxLayout* column() const { return column_; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* column_;
};

} // namespace ilvm::kit
