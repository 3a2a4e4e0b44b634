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
    // What is selected, checked or has the keyboard says so here.
    virtual void describe(QAccessible::State& state) const { Q_UNUSED(state) }

protected:
    void changeEvent(QEvent* event) override;
    // After what is spoken changed: tells the reader, measures and paints again.
    void refresh();
};

// A plain container that is a list or another thing to a reader carries that role in this dynamic property (int).
inline constexpr char roleProperty[] = "ilvmRole";

// Teaches Qt's accessibility about Painted. Theme calls it; calling it again does nothing.
void installAccessibility();

} // namespace ilvm::kit
