#include "client/panels/new_request/purchase_table.hpp"

#include "client/kit/style.hpp"

#include <QClipboard>
#include <QFocusEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <algorithm>

namespace ilvm::panels {
namespace {

constexpr int cellHeight = 38, quantityWidth = 84, priceWidth = 136, rateWidth = 76, amountWidth = 134;

} // namespace

LinesTable::LinesTable(LinesModel& model, QWidget* parent) : QTableView(parent), lines_(model) {
    setModel(&lines_);
    setItemDelegate(new CellDelegate(this));
    setAccessibleName(tr("Lines of the purchase"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::EditKeyPressed |
                    QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    verticalHeader()->hide();
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(20);
    connect(&lines_, &QAbstractItemModel::modelReset, this, &LinesTable::settle);
    connect(&lines_, &QAbstractItemModel::rowsInserted, this, &LinesTable::settle);
    connect(&lines_, &QAbstractItemModel::rowsRemoved, this, &LinesTable::settle);
    layOut();
}

void LinesTable::layOut() {
    const auto& t = kit::tokens(this);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(t.scaled(cellHeight));
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(labelCell, QHeaderView::Stretch);
    const std::pair<int, int> widths[] = {
        {quantityCell, quantityWidth}, {priceCell, priceWidth}, {rateCell, rateWidth}, {amountCell, amountWidth}};
    for (const auto& [cell, width] : widths)
        setColumnWidth(cell, t.scaled(width));
    settle();
}

void LinesTable::settle() {
    if (!currentIndex().isValid()) setCurrentIndex(lines_.index(0, 0));
    updateGeometry();
}

QSize LinesTable::sizeHint() const {
    const auto& t = kit::tokens(this);
    return {400, horizontalHeader()->sizeHint().height() + lines_.rowCount() * t.scaled(cellHeight)};
}

void LinesTable::paste(const QString& text) {
    const auto here = currentIndex();
    if (!isTable(text)) {
        if (here.isValid()) lines_.setData(here, text.trimmed(), Qt::EditRole);
        return;
    }
    const int row = here.isValid() ? here.row() : lines_.rowCount() - 1;
    lines_.insert(row, linesFromTable(text));
    setCurrentIndex(lines_.index(std::min(row, lines_.rowCount() - 1), labelCell));
}

void LinesTable::removeCurrent() {
    const auto here = currentIndex();
    if (!here.isValid()) return;
    const int row = here.row(), cell = here.column();
    lines_.remove(row);
    setCurrentIndex(lines_.index(std::min(row, lines_.rowCount() - 1), cell));
}

void LinesTable::writeNew() {
    const auto last = lines_.index(lines_.rowCount() - 1, labelCell);
    setFocus(Qt::OtherFocusReason);
    setCurrentIndex(last);
    edit(last);
}

void LinesTable::keyPressEvent(QKeyEvent* event) {
    if (state() == EditingState) return event->ignore(); // what the cell's own line has no use for
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Paste)) return paste(QGuiApplication::clipboard()->text());
    if (event->key() == Qt::Key_Delete && event->modifiers() == Qt::ControlModifier) return removeCurrent();
    if (event->key() == Qt::Key_Delete && plain) {
        lines_.setData(currentIndex(), QString(), Qt::EditRole);
        return;
    }
    if (isReturn && plain && currentIndex().flags().testFlag(Qt::ItemIsEditable)) return edit(currentIndex());
    // Ctrl Return, Escape and the window's keys go up.
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier) || event->key() == Qt::Key_Escape)
        return event->ignore();
    QTableView::keyPressEvent(event);
}

// Before its first cell, and from the empty line at its end: nobody is caught in it.
bool LinesTable::leaves(bool next) const {
    const auto here = currentIndex();
    return !here.isValid() || (next ? here.row() == lines_.rowCount() - 1 : here.row() == 0 && here.column() == 0);
}

void LinesTable::leave(bool next) {
    QAbstractScrollArea::focusNextPrevChild(next);
}

bool LinesTable::focusNextPrevChild(bool next) {
    if (leaves(next)) return QAbstractScrollArea::focusNextPrevChild(next);
    setCurrentIndex(moveCursor(next ? MoveNext : MovePrevious, Qt::NoModifier));
    return true;
}

QModelIndex LinesTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) {
    const auto here = currentIndex();
    if (action == MoveNext)
        return here.column() >= rateCell ? lines_.index(std::min(here.row() + 1, lines_.rowCount() - 1), labelCell)
                                         : lines_.index(here.row(), here.column() + 1);
    if (action == MovePrevious)
        return here.column() == labelCell ? lines_.index(std::max(here.row() - 1, 0), rateCell)
                                          : lines_.index(here.row(), std::min<int>(here.column(), amountCell) - 1);
    return QTableView::moveCursor(action, modifiers);
}

// By Tab from below one comes to the end, from above to the beginning.
void LinesTable::focusInEvent(QFocusEvent* event) {
    if (event->reason() == Qt::TabFocusReason) setCurrentIndex(lines_.index(0, 0));
    if (event->reason() == Qt::BacktabFocusReason) setCurrentIndex(lines_.index(lines_.rowCount() - 1, 0));
    QTableView::focusInEvent(event);
}

void LinesTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange) layOut();
}

} // namespace ilvm::panels
