// A list of real row widgets over a model of tickets: the first fifty, then more on demand. One stop for the keyboard:
// arrows, J and K move in it, letters act on what is selected. Not here: how a row looks (its factory).
#pragma once
#include "client/models/ticket_list_model.hpp"

#include <QHash>
#include <QScrollArea>
#include <QSet>
#include <functional>

class QVBoxLayout;

namespace ilvm::kit {
class Button;
class EmptyState;
} // namespace ilvm::kit

namespace ilvm::ticket {

class SelectableRow : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;
    virtual void show(const api::Ticket& ticket, bool pending) = 0;
    void setSelected(bool selected);
    bool isSelected() const { return selected_; }
    virtual void setChecked(bool checked){Q_UNUSED(checked)} // one of several

    Q_SIGNALS : void chosen();
    void opened();
    void actionChosen(ilvm::domain::ActionCode action);
    void checkToggled(bool checked);

protected:
    virtual void selectionChanged() { update(); }
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    bool selected_ = false;
};

class RowList : public QScrollArea {
    Q_OBJECT

public:
    using Factory = std::function<SelectableRow*()>;

    RowList(models::TicketListModel& model, Factory factory, QWidget* parent = nullptr);

    void setSpacing(int spacing);
    void setEmptyState(kit::EmptyState* empty); // shown in place of rows that are not there
    void select(const QString& reference);
    const QString& selected() const { return selected_; }
    QStringList checked() const; // in the order of the list
    void clearChecked();

    static constexpr int step = 50;

Q_SIGNALS:
    void selectionChanged(const QString& reference);
    void opened(const QString& reference);
    void actionChosen(const QString& reference, ilvm::domain::ActionCode action);
    void discussionAsked(const QString& reference);
    void checkedChanged(int count);
    void leftSideways(int direction); // ← is −1, → is 1: the neighbouring list

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void later();
    void reconcile();
    SelectableRow* rowFor(const QString& reference);
    void moveBy(int rows);
    bool act(const QKeyEvent& event);
    void check(const QString& reference, bool checked);

    models::TicketListModel& model_;
    Factory factory_;
    QWidget* content_;
    QVBoxLayout* list_;
    kit::Button* more_;
    kit::EmptyState* empty_ = nullptr;
    QHash<QString, SelectableRow*> rows_;
    QSet<QString> checked_;
    QString selected_;
    int selectedRow_ = 0;
    int shown_ = step;
    bool due_ = false;
};

} // namespace ilvm::ticket
