// Surfaces to put a layout on: a card, with a border, rounded corners and in the light theme a shadow; a panel, with
// larger corners and none. Not here: cards of a list, which delegates paint (paintCard in painting.hpp).
#pragma once
#include "client/kit/label.hpp"

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

class Panel : public Card {
    Q_OBJECT

public:
    // `fill` is a ground of Tokens: `&Tokens::canvas`, `&Tokens::surface`, `&Tokens::sunken`.
    explicit Panel(Ink fill, const QString& title = {}, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Ink fill_;
};

// One line across a layout.
class Hairline : public QWidget {
    Q_OBJECT

public:
    explicit Hairline(QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace ilvm::kit
