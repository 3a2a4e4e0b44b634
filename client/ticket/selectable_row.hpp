// One ticket in a list, as a widget of its own: it can be selected, checked, tinted for a moment, and it says in one
// sentence what it is. Not here: how it looks (cards and rows of the panels) and the list around it (row_list.hpp).
#pragma once
#include "client/kit/accessible.hpp"
#include "shared/api/tickets.hpp"

class QPainter;

namespace ilvm::ticket {

class SelectableRow : public kit::Painted {
    Q_OBJECT

public:
    explicit SelectableRow(QWidget* parent = nullptr);

    virtual void show(const api::Ticket& ticket, bool pending) = 0;
    void setSelected(bool selected);
    bool isSelected() const { return selected_; }
    virtual void setChecked(bool checked); // one of several
    bool isChecked() const { return checked_; }
    // The keyboard is in the list and on this row.
    void setRing(bool ring);
    // A short tint: something did not go as asked.
    void flash();

    void setSentence(const QString& sentence);
    QString spoken() const override { return sentence_; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void describe(QAccessible::State& state) const override;

Q_SIGNALS:
    void chosen(Qt::KeyboardModifiers modifiers);
    void opened();
    void actionChosen(ilvm::domain::ActionCode action);
    void checkToggled(bool checked);
    void menuAsked(const QPoint& globalPosition);

protected:
    virtual void selectionChanged() { update(); }
    bool isFlashing() const { return flashing_; }
    bool isUnderHand() const; // the pointer is over it, and it can be acted on
    // The line of a table: tint, accent bar, hairline to the row above it, ring.
    void paintRow(QPainter& painter, bool hairline = true);
    void paintRing(QPainter& painter, double radius) const;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QString sentence_;
    bool selected_ = false, checked_ = false, ring_ = false, flashing_ = false;
};

} // namespace ilvm::ticket
