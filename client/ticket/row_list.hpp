// A list of real row widgets over a model of tickets: the first fifty, then more on demand. One stop for the keyboard:
// arrows, J and K move in it, letters act on what is selected. What arrives above never moves what is being read: it is
// counted, and a click goes there. Not here: how a row looks (its factory) and what opens beside (list_and_pane.hpp).
#pragma once
#include "client/models/ticket_list_model.hpp"
#include "client/ticket/selectable_row.hpp"

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

class RowList : public QScrollArea {
    Q_OBJECT

public:
    using Factory = std::function<SelectableRow*()>;

    RowList(models::TicketListModel& model, Factory factory, QWidget* parent = nullptr);

    void setSpacing(int spacing);
    void setEmptyState(kit::EmptyState* empty);                   // shown in place of rows that are not there
    void setCheckable(bool checkable) { checkable_ = checkable; } // X, Shift and arrows, check boxes
    void select(const QString& reference);
    const QString& selected() const { return selected_; }
    void moveBy(int rows); // the selection
    bool holds(const QString& reference) const { return model_.rowOf(reference) >= 0; }
    // As high as its rows where there is room, and no higher.
    void setFitting();
    QSize sizeHint() const override;
    QStringList checked() const; // in the order of the list
    bool isCheckable() const { return checkable_; }
    void clearChecked();
    void refresh() { later(); } // what the rows depend on beside their tickets has changed
    void check(const QString& reference, bool checked);
    void flash(const QString& reference);
    SelectableRow* row(const QString& reference) const { return rows_.value(reference); }
    int unseenAbove() const { return unseen_; }

    static constexpr int step = 50;

Q_SIGNALS:
    void selectionChanged(const QString& reference);
    void opened(const QString& reference);
    void windowAsked(const QString& reference);
    void primaryAsked(const QString& reference); // the next step, whatever it is
    void actionChosen(const QString& reference, ilvm::domain::ActionCode action);
    void discussionAsked(const QString& reference);
    void menuAsked(const QString& reference, const QPoint& globalPosition);
    void checkedChanged(int count);
    void leftSideways(int direction); // ← is −1, → is 1: the neighbouring list

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Anchor {
        SelectableRow* row = nullptr; // the first that is in sight
        int top = 0;                  // where it stands in the viewport
    };

    void later();
    void reconcile();
    void dropMissing(int count);
    QStringList showRows(int count); // those that were not there before
    void followSelection(int count);
    Anchor anchor() const;
    void holdStill(const Anchor& anchor, const QStringList& fresh);
    void showUnseen();
    SelectableRow* rowFor(const QString& reference);
    void ringSelected();
    void moveChecking(int rows);
    bool move(const QKeyEvent& event);
    bool act(const QKeyEvent& event);
    bool actByLetter(const QKeyEvent& event);

    models::TicketListModel& model_;
    Factory factory_;
    QWidget* content_;
    QVBoxLayout* list_;
    kit::Button* more_;
    kit::Button* unseenPill_;
    kit::EmptyState* empty_ = nullptr;
    QHash<QString, SelectableRow*> rows_;
    QSet<QString> checked_;
    QSet<QString> sent_; // seen on their way: what one did oneself
    QString selected_;
    int selectedRow_ = 0;
    int shown_ = step;
    int unseen_ = 0;
    bool due_ = false;
    bool checkable_ = false;
    bool ring_ = false; // the keyboard came here by itself
    bool filled_ = false;
    bool fitting_ = false;
};

// Single letters act in lists unless a widget above carries this dynamic property as false.
inline constexpr char lettersProperty[] = "ilvmLettersAct";
bool lettersAct(const QWidget* widget);

} // namespace ilvm::ticket
