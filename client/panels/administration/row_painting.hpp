// What the tables of this place have in common: whole rows are chosen, hairlines, the bar of the chosen row, J and K.
// Not here: the cells themselves (people_table.hpp, audit_table.hpp, change_list.hpp).
#pragma once
#include <QAbstractItemView>

class QKeyEvent;
class QPainter;
class QStyleOptionViewItem;
class QTableView;

namespace ilvm::panels {

void dressTable(QTableView& table);

// Ground, hairline and, for who came by the keyboard, the ring of a cell's part of its row.
void paintRowGround(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index);

// True: the key was J or K, and the row moved.
bool moveByKey(QAbstractItemView& view, const QKeyEvent& event);

} // namespace ilvm::panels
