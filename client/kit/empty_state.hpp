// What stands where nothing is: an icon in a circle, what is empty, what will fill it, and at most one action.
// Not here: failures, which are no empty state.
#pragma once
#include "client/kit/icon.hpp"

#include <QWidget>

namespace ilvm::kit {

class Button;
class Label;

class EmptyState : public QWidget {
    Q_OBJECT

public:
    EmptyState(Icon icon, const QString& title, const QString& text, QWidget* parent = nullptr);

    void setWords(const QString& title, const QString& text);
    // Empty takes the action away.
    void setAction(const QString& action, const QString& key = {});

Q_SIGNALS:
    void actionChosen();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Icon icon_;
    QWidget* circle_;
    Label* title_;
    Label* text_;
    Button* action_;
};

} // namespace ilvm::kit
