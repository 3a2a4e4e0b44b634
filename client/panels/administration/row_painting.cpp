#include "client/panels/administration/row_painting.hpp"

#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"
#include "client/ticket/row_list.hpp"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QTableView>

namespace ilvm::panels {

void dressTable(QTableView& table) {
    table.setFrameShape(QFrame::NoFrame);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setTabKeyNavigation(false);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table.setMouseTracking(true);
    table.viewport()->setAutoFillBackground(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    auto* header = table.horizontalHeader();
    header->setSectionsClickable(false);
    header->setHighlightSections(false);
    header->setMinimumSectionSize(40);
    header->setSectionResizeMode(QHeaderView::Fixed);
}

void paintRowGround(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
    const auto& t = kit::tokens(option.widget);
    QStyleOptionViewItem row(option);
    row.index = index;
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter, option.widget);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom() + 1 - t.line, option.rect.width(), t.line),
                      t.border);
    const bool byKeyboard = option.widget->window()->testAttribute(Qt::WA_KeyboardFocusChange);
    if (option.state.testFlag(QStyle::State_HasFocus) && byKeyboard)
        kit::paintFocusRing(painter, option.rect, kit::radius::field, t.accent);
}

bool moveByKey(QAbstractItemView& view, const QKeyEvent& event) {
    if (event.modifiers() != Qt::NoModifier || !ticket::lettersAct(&view)) return false;
    const int step = event.key() == Qt::Key_J ? 1 : event.key() == Qt::Key_K ? -1 : 0;
    if (step == 0) return false;
    const int row = view.currentIndex().isValid() ? view.currentIndex().row() + step : 0;
    const auto target = view.model()->index(row, 0);
    if (target.isValid()) view.setCurrentIndex(target);
    return true;
}

} // namespace ilvm::panels
