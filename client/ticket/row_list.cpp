#include "client/ticket/row_list.hpp"

#include "client/kit/button.hpp"
#include "client/kit/empty_state.hpp"
#include "client/kit/style.hpp"
#include "client/ticket/faces.hpp"

#include <QBoxLayout>
#include <QFocusEvent>
#include <QScrollBar>
#include <QTimer>

namespace ilvm::ticket {

RowList::RowList(models::TicketListModel& model, Factory factory, QWidget* parent)
    : QScrollArea(parent),
      model_(model),
      factory_(std::move(factory)),
      content_(new QWidget),
      list_(new QVBoxLayout(content_)),
      more_(new kit::Button(QString(), kit::ButtonVariant::ghost)),
      unseenPill_(new kit::Button(QString(), kit::ButtonVariant::primary, this)) {
    list_->setContentsMargins(0, 0, 0, 0);
    list_->setSpacing(0);
    list_->addWidget(more_, 0, Qt::AlignHCenter);
    list_->addStretch();
    setWidget(content_);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setProperty(kit::roleProperty, static_cast<int>(QAccessible::List));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    content_->setAutoFillBackground(false);
    more_->hide();
    unseenPill_->setCompact(true);
    unseenPill_->setGlyph(kit::Icon::arrowUp);
    unseenPill_->setFocusPolicy(Qt::NoFocus);
    unseenPill_->hide();
    connect(unseenPill_, &QPushButton::clicked, this, [this] { verticalScrollBar()->setValue(0); });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value > 0 || unseen_ == 0) return;
        unseen_ = 0;
        showUnseen();
    });
    connect(more_, &QPushButton::clicked, this, [this] {
        shown_ += step;
        reconcile();
    });
    connect(&model_, &QAbstractItemModel::modelReset, this, [this] { filled_ = false, later(); });
    connect(&model_, &QAbstractItemModel::rowsInserted, this, &RowList::later);
    connect(&model_, &QAbstractItemModel::rowsRemoved, this, &RowList::later);
    connect(&model_, &QAbstractItemModel::rowsMoved, this, &RowList::later);
    connect(&model_, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex& from, const QModelIndex& to) {
        for (int row = from.row(); row <= to.row(); ++row)
            if (model_.isPending(row))
                sent_.insert(model_.referenceAt(row));
            else
                sent_.remove(model_.referenceAt(row)); // refused, or taken back
        later();
    });
    auto* minute = new QTimer(this); // ages grow by themselves
    minute->start(60'000);
    connect(minute, &QTimer::timeout, this, &RowList::later);
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
    connect(row, &SelectableRow::chosen, this, [this, reference](Qt::KeyboardModifiers modifiers) {
        setFocus(Qt::MouseFocusReason);
        if (checkable_ && modifiers.testFlag(Qt::ControlModifier)) check(reference, !checked_.contains(reference));
        select(reference);
    });
    connect(row, &SelectableRow::opened, this, [this, reference] { Q_EMIT opened(reference); });
    connect(row, &SelectableRow::actionChosen, this,
            [this, reference](domain::ActionCode action) { Q_EMIT actionChosen(reference, action); });
    connect(row, &SelectableRow::checkToggled, this, [this, reference](bool on) { check(reference, on); });
    connect(row, &SelectableRow::menuAsked, this,
            [this, reference](const QPoint& at) { Q_EMIT menuAsked(reference, at); });
    return row;
}

void RowList::reconcile() {
    const int count = std::min(shown_, model_.rowCount());
    const Anchor before = anchor();
    dropMissing(count);
    const QStringList fresh = showRows(count);
    more_->setVisible(model_.rowCount() > count);
    more_->setText(tr("Show more"));
    more_->setToolTip(tr("%n more", nullptr, model_.rowCount() - count));
    if (empty_) empty_->setVisible(count == 0);
    for (const auto& reference : QSet<QString>(checked_))
        if (model_.rowOf(reference) < 0) check(reference, false);
    holdStill(before, filled_ ? fresh : QStringList());
    followSelection(count);
    filled_ = true;
    if (fitting_) updateGeometry();
}

void RowList::setFitting() {
    fitting_ = true;
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    updateGeometry();
}

QSize RowList::sizeHint() const {
    return fitting_ ? QSize(QScrollArea::sizeHint().width(), content_->sizeHint().height()) : QScrollArea::sizeHint();
}

void RowList::dropMissing(int count) {
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
}

QStringList RowList::showRows(int count) {
    const int first = empty_ ? 1 : 0;
    QStringList fresh;
    const auto now = QDateTime::currentDateTime();
    for (int row = 0; row < count; ++row) {
        const QString reference = model_.referenceAt(row);
        if (!rows_.contains(reference)) fresh.append(reference);
        auto* widget = rowFor(reference);
        widget->show(model_.at(row), model_.isPending(row));
        widget->setSelected(reference == selected_);
        widget->setSentence(sentenceOf(model_.at(row), now));
        if (list_->indexOf(widget) != first + row) list_->insertWidget(first + row, widget);
        widget->QWidget::show();
    }
    return fresh;
}

// What one acted on oneself and is gone gives its place to the row that took it; what somebody else took stays open
// beside, and the keyboard goes on from where it stood.
void RowList::followSelection(int count) {
    const int now = model_.rowOf(selected_);
    if (now >= 0)
        selectedRow_ = now;
    else if (!selected_.isEmpty() && sent_.remove(selected_))
        select(count > 0 ? model_.referenceAt(std::min(selectedRow_, count - 1)) : QString());
    ringSelected();
}

RowList::Anchor RowList::anchor() const {
    Anchor first;
    for (auto* row : rows_) {
        const int top = row->mapTo(viewport(), QPoint(0, 0)).y();
        if (top + row->height() <= 0 || top >= viewport()->height()) continue;
        if (!first.row || top < first.top) first = {row, top};
    }
    return first;
}

// While somebody reads here (scrolled down, or the pointer over it), the rows in sight keep their places.
void RowList::holdStill(const Anchor& anchor, const QStringList& fresh) {
    const bool read = verticalScrollBar()->value() > 0 || underMouse();
    const int at = anchor.row ? list_->indexOf(anchor.row) : -1;
    const auto above = std::count_if(fresh.begin(), fresh.end(), [&](const QString& reference) {
        return list_->indexOf(rows_.value(reference)) < at;
    });
    if (!read || above == 0) return;
    // Measured now, not at the next turn.
    list_->activate();
    content_->resize(content_->width(), std::max(viewport()->height(), list_->totalMinimumSize().height()));
    const int moved = anchor.row->mapTo(viewport(), QPoint(0, 0)).y() - anchor.top;
    if (moved <= 0) return;
    verticalScrollBar()->setValue(verticalScrollBar()->value() + moved);
    if (verticalScrollBar()->value() == 0) return; // all of it is in sight
    unseen_ += static_cast<int>(above);
    showUnseen();
}

void RowList::showUnseen() {
    unseenPill_->setVisible(unseen_ > 0);
    if (unseen_ == 0) return;
    unseenPill_->setText(tr("%n new", nullptr, unseen_));
    unseenPill_->adjustSize();
    unseenPill_->move((width() - unseenPill_->width()) / 2, kit::space::xs);
    unseenPill_->raise();
}

void RowList::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    showUnseen();
}

void RowList::select(const QString& reference) {
    if (selected_ == reference) return;
    if (auto* before = rows_.value(selected_)) {
        before->setSelected(false);
        before->setRing(false);
    }
    selected_ = reference;
    if (model_.rowOf(reference) >= shown_) {
        shown_ = (model_.rowOf(reference) / step + 1) * step;
        reconcile();
    }
    if (auto* row = rows_.value(reference)) {
        row->setSelected(true);
        selectedRow_ = model_.rowOf(reference);
        ensureWidgetVisible(row, 0, kit::space::s);
    }
    ringSelected();
    Q_EMIT selectionChanged(reference);
}

void RowList::ringSelected() {
    if (auto* row = rows_.value(selected_)) row->setRing(ring_ && hasFocus());
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
    if (!checkable_ || checked_.contains(reference) == checked) return;
    if (checked)
        checked_.insert(reference);
    else
        checked_.remove(reference);
    if (auto* row = rows_.value(reference)) row->setChecked(checked);
    Q_EMIT checkedChanged(static_cast<int>(checked_.size()));
}

void RowList::flash(const QString& reference) {
    if (auto* row = rows_.value(reference)) row->flash();
}

} // namespace ilvm::ticket
