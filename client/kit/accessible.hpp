// What a widget painted by hand tells a screen reader: Painted is the base of all of them.
// Not here: widgets that Qt already describes (buttons, fields, tabs).
#pragma once
#include <QAccessible>
#include <QWidget>

namespace ilvm::kit {

// A widget that draws itself from the tokens. It repaints when the theme changes and answers with a role, and with its
// accessible name if one was set, else with what `spoken` says.
class Painted : public QWidget {
    Q_OBJECT

public:
    explicit Painted(QWidget* parent = nullptr) : QWidget(parent) {}

    virtual QAccessible::Role role() const { return QAccessible::StaticText; }
    virtual QString spoken() const = 0;

protected:
    void changeEvent(QEvent* event) override;
    // After what is spoken changed: tells the reader, measures and paints again.
    void refresh();
};

// Teaches Qt's accessibility about Painted. Theme calls it; calling it again does nothing.
void installAccessibility();

} // namespace ilvm::kit
