// The keys of a list: moving in it, and the letters that act on what is selected.
#include "client/kit/button.hpp"
#include "client/ticket/row_list.hpp"

#include <QKeyEvent>

namespace ilvm::ticket {

bool lettersAct(const QWidget* widget) {
    for (; widget; widget = widget->parentWidget()) {
        const QVariant said = widget->property(lettersProperty);
        if (said.isValid()) return said.toBool();
    }
    return true;
}

void RowList::moveBy(int rows) {
    const int count = std::min(shown_, model_.rowCount());
    if (count == 0) return;
    const int from = model_.rowOf(selected_);
    // From a row that somebody took meanwhile, the next one is the one that stands in its place.
    const int target = from >= 0             ? from + rows
                       : selected_.isEmpty() ? 0
                       : rows > 0            ? selectedRow_ + rows - 1
                                             : selectedRow_ + rows;
    ring_ = true;
    select(model_.referenceAt(std::clamp(target, 0, count - 1)));
    ringSelected();
}

void RowList::moveChecking(int rows) {
    check(selected_, true);
    moveBy(rows);
    check(selected_, true);
}

void RowList::focusInEvent(QFocusEvent* event) {
    QScrollArea::focusInEvent(event);
    const auto reason = event->reason();
    const bool came = kit::byKeyboard(reason);
    if (selected_.isEmpty() && came) moveBy(0);
    // A place that opens puts the focus here by itself (OtherFocusReason): the ring comes with the first key.
    if (came || reason == Qt::MouseFocusReason) ring_ = came && reason != Qt::OtherFocusReason;
    ringSelected();
}

void RowList::focusOutEvent(QFocusEvent* event) {
    QScrollArea::focusOutEvent(event);
    ringSelected();
}

bool RowList::actByLetter(const QKeyEvent& event) {
    using domain::ActionCode;
    const bool shift = event.modifiers() == Qt::ShiftModifier;
    if (!lettersAct(this) || (event.modifiers() != Qt::NoModifier && !shift)) return false;
    std::optional<ActionCode> action;
    switch (event.key()) {
    case Qt::Key_P:
        action = ActionCode::take;
        break;
    case Qt::Key_T:
        action = ActionCode::transfer;
        break;
    case Qt::Key_V:
        action = ActionCode::approve;
        break;
    case Qt::Key_R:
        action = ActionCode::refuse;
        break;
    case Qt::Key_C:
        action = shift ? ActionCode::close : ActionCode::send_back;
        break;
    case Qt::Key_X:
        if (!shift) check(selected_, !checked_.contains(selected_));
        return !shift;
    case Qt::Key_D:
        if (!shift) Q_EMIT discussionAsked(selected_);
        return !shift;
    default:
        return false;
    }
    if (shift && event.key() != Qt::Key_C) return false;
    Q_EMIT actionChosen(selected_, *action);
    return true;
}

bool RowList::act(const QKeyEvent& event) {
    if (selected_.isEmpty()) return false;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event.modifiers() == Qt::ShiftModifier)
            Q_EMIT windowAsked(selected_);
        else if (event.modifiers() == Qt::ControlModifier)
            Q_EMIT primaryAsked(selected_);
        else
            Q_EMIT opened(selected_);
        return true;
    case Qt::Key_Menu:
        if (auto* row = rows_.value(selected_)) Q_EMIT menuAsked(selected_, row->mapToGlobal(row->rect().center()));
        return true;
    default:
        return actByLetter(event);
    }
}

bool RowList::move(const QKeyEvent& event) {
    const bool shift = event.modifiers() == Qt::ShiftModifier;
    const bool letters = lettersAct(this) && event.modifiers() == Qt::NoModifier;
    switch (event.key()) {
    case Qt::Key_Down:
        shift&& checkable_ ? moveChecking(1) : moveBy(1);
        return true;
    case Qt::Key_Up:
        shift&& checkable_ ? moveChecking(-1) : moveBy(-1);
        return true;
    case Qt::Key_J:
        if (letters) moveBy(1);
        return letters;
    case Qt::Key_K:
        if (letters) moveBy(-1);
        return letters;
    case Qt::Key_Home:
        moveBy(-shown_);
        return true;
    case Qt::Key_End:
        moveBy(shown_);
        return true;
    case Qt::Key_Left:
        Q_EMIT leftSideways(-1);
        return true;
    case Qt::Key_Right:
        Q_EMIT leftSideways(1);
        return true;
    default:
        return false;
    }
}

void RowList::keyPressEvent(QKeyEvent* event) {
    const auto fromKeyboard = event->modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    QKeyEvent plain(event->type(), event->key(), fromKeyboard, event->text());
    if (move(plain) || act(plain)) return;
    QScrollArea::keyPressEvent(event);
}

} // namespace ilvm::ticket
