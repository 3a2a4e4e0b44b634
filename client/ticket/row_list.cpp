#include "client/ticket/row_list.hpp"

#include "client/kit/button.hpp"
#include "client/kit/empty_state.hpp"
#include "client/kit/style.hpp"
#include "client/ticket/faces.hpp"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QTimer>

namespace ilvm::ticket {

void SelectableRow::setSelected(bool selected) {
    if (selected_ == selected) return;
    selected_ = selected;
    selectionChanged();
}

void SelectableRow::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) Q_EMIT chosen();
}

void SelectableRow::mouseDoubleClickEvent(QMouseEvent*) {
    Q_EMIT opened();
}

RowList::RowList(models::TicketListModel& model, Factory factory, QWidget* parent)
    : QScrollArea(parent),
      model_(model),
      factory_(std::move(factory)),
      content_(new QWidget),
      list_(new QVBoxLayout(content_)),
      more_(new kit::Button(tr("Show more"), kit::ButtonVariant::ghost)) {
    list_->setContentsMargins(0, 0, 0, 0);
    list_->setSpacing(0);
    list_->addWidget(more_, 0, Qt::AlignHCenter);
    list_->addStretch();
    setWidget(content_);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    content_->setAutoFillBackground(false);
    more_->hide();
    connect(more_, &QPushButton::clicked, this, [this] {
        shown_ += step;
        reconcile();
    });
    for (const auto signal : {&QAbstractItemModel::modelReset})
        connect(&model_, signal, this, &RowList::later);
    connect(&model_, &QAbstractItemModel::rowsInserted, this, &RowList::later);
    connect(&model_, &QAbstractItemModel::rowsRemoved, this, &RowList::later);
    connect(&model_, &QAbstractItemModel::rowsMoved, this, &RowList::later);
    connect(&model_, &QAbstractItemModel::dataChanged, this, &RowList::later);
    reconcile();
}

void RowList::setSpacing(int spacing) {
    list_->setSpacing(spacing);
}

void RowList::setEmptyState(kit::EmptyState* empty) {
    empty_ = empty;
    list_->insertWidget(0, empty, 1);
    reconcile();
}

// Several changes that come together are one look at the list.
void RowList::later() {
    if (due_) return;
    due_ = true;
    QTimer::singleShot(0, this, [this] {
        due_ = false;
        reconcile();
    });
}

SelectableRow* RowList::rowFor(const QString& reference) {
    if (auto* present = rows_.value(reference)) return present;
    auto* row = factory_();
    rows_.insert(reference, row);
    connect(row, &SelectableRow::chosen, this, [this, reference] {
        setFocus(Qt::MouseFocusReason);
        select(reference);
    });
    connect(row, &SelectableRow::opened, this, [this, reference] { Q_EMIT opened(reference); });
    connect(row, &SelectableRow::actionChosen, this,
            [this, reference](domain::ActionCode action) { Q_EMIT actionChosen(reference, action); });
    connect(row, &SelectableRow::checkToggled, this, [this, reference](bool on) { check(reference, on); });
    return row;
}

void RowList::reconcile() {
    const int count = std::min(shown_, model_.rowCount());
    const int first = empty_ ? 1 : 0;
    QSet<QString> wanted;
    for (int row = 0; row < count; ++row)
        wanted.insert(model_.referenceAt(row));
    for (auto it = rows_.begin(); it != rows_.end();) {
        if (wanted.contains(it.key())) {
            ++it;
            continue;
        }
        list_->removeWidget(it.value());
        it.value()->hide();
        it.value()->deleteLater();
        it = rows_.erase(it);
    }
    for (int row = 0; row < count; ++row) {
        const QString reference = model_.referenceAt(row);
        auto* widget = rowFor(reference);
        widget->show(model_.at(row), model_.isPending(row));
        widget->setSelected(reference == selected_);
        widget->setAccessibleName(sentenceOf(model_.at(row), QDateTime::currentDateTime()));
        if (list_->indexOf(widget) != first + row) list_->insertWidget(first + row, widget);
        widget->QWidget::show();
    }
    more_->setVisible(model_.rowCount() > count);
    more_->setText(tr("Show %n more", nullptr, std::min(step, model_.rowCount() - count)));
    if (empty_) empty_->setVisible(count == 0);
    for (const auto& reference : QSet<QString>(checked_))
        if (model_.rowOf(reference) < 0) check(reference, false);
    // What was selected and is gone gives its place to the row that took it.
    const int now = model_.rowOf(selected_);
    if (now >= 0)
        selectedRow_ = now;
    else if (!selected_.isEmpty())
        select(count > 0 ? model_.referenceAt(std::min(selectedRow_, count - 1)) : QString());
}

void RowList::select(const QString& reference) {
    if (selected_ == reference) return;
    if (auto* before = rows_.value(selected_)) before->setSelected(false);
    selected_ = reference;
    if (auto* row = rows_.value(reference)) {
        row->setSelected(true);
        selectedRow_ = model_.rowOf(reference);
        ensureWidgetVisible(row, 0, kit::space::s);
    }
    Q_EMIT selectionChanged(reference);
}

QStringList RowList::checked() const {
    QStringList references;
    for (int row = 0; row < model_.rowCount(); ++row)
        if (checked_.contains(model_.referenceAt(row))) references.append(model_.referenceAt(row));
    return references;
}

void RowList::clearChecked() {
    const auto all = QSet<QString>(checked_);
    for (const auto& reference : all)
        check(reference, false);
}

void RowList::check(const QString& reference, bool checked) {
    if (checked_.contains(reference) == checked) return;
    if (checked)
        checked_.insert(reference);
    else
        checked_.remove(reference);
    if (auto* row = rows_.value(reference)) row->setChecked(checked);
    Q_EMIT checkedChanged(static_cast<int>(checked_.size()));
}

void RowList::moveBy(int rows) {
    const int count = std::min(shown_, model_.rowCount());
    if (count == 0) return;
    const int from = model_.rowOf(selected_);
    select(model_.referenceAt(from < 0 ? 0 : std::clamp(from + rows, 0, count - 1)));
}

void RowList::focusInEvent(QFocusEvent* event) {
    QScrollArea::focusInEvent(event);
    if (selected_.isEmpty() && kit::byKeyboard(event->reason())) moveBy(0);
}

bool RowList::act(const QKeyEvent& event) {
    using domain::ActionCode;
    if (selected_.isEmpty()) return false;
    const bool shift = event.modifiers() == Qt::ShiftModifier;
    const bool plain = event.modifiers() == Qt::NoModifier;
    std::optional<ActionCode> action;
    switch (event.key()) {
    case Qt::Key_P:
        if (plain) action = ActionCode::take;
        break;
    case Qt::Key_T:
        if (plain) action = ActionCode::transfer;
        break;
    case Qt::Key_V:
        if (plain) action = ActionCode::approve;
        break;
    case Qt::Key_R:
        if (plain) action = ActionCode::refuse;
        break;
    case Qt::Key_C:
        action = shift ? ActionCode::close : ActionCode::send_back;
        break;
    default:
        break;
    }
    if (action && (plain || shift)) {
        Q_EMIT actionChosen(selected_, *action);
        return true;
    }
    if (plain && event.key() == Qt::Key_X) {
        check(selected_, !checked_.contains(selected_));
        return true;
    }
    if (plain && event.key() == Qt::Key_D) {
        Q_EMIT discussionAsked(selected_);
        return true;
    }
    return false;
}

void RowList::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_J:
        return moveBy(1);
    case Qt::Key_Up:
    case Qt::Key_K:
        return moveBy(-1);
    case Qt::Key_Home:
        return moveBy(-shown_);
    case Qt::Key_End:
        return moveBy(shown_);
    case Qt::Key_Left:
        Q_EMIT leftSideways(-1);
        return;
    case Qt::Key_Right:
        Q_EMIT leftSideways(1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!selected_.isEmpty() && event->modifiers() == Qt::NoModifier) Q_EMIT opened(selected_);
        return;
    default:
        break;
    }
    if (!act(*event)) QScrollArea::keyPressEvent(event);
}

} // namespace ilvm::ticket
