// The editable table of a purchase's lines. Tab leads from cell to cell and out of it after the last, Return writes,
// Ctrl V takes a table from a spreadsheet, Ctrl Delete takes a line away. As high as its lines: the page scrolls.
// Not here: what the cells hold (purchase_lines_model.hpp) and the totals below (purchase_lines_card.hpp).
#pragma once
#include "client/panels/new_request/purchase_lines_model.hpp"

#include <QStyledItemDelegate>
#include <QTableView>

namespace ilvm::panels {

class LinesTable : public QTableView {
    Q_OBJECT

public:
    explicit LinesTable(LinesModel& model, QWidget* parent = nullptr);

    void paste(const QString& text); // a table into rows, anything else into the current cell
    void removeCurrent();
    bool leaves(bool next) const; // whether Tab leads out of it from the current cell
    void leave(bool next);
    void writeNew(); // in the empty line at the end
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {100, sizeHint().height()}; }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void focusInEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void settle(); // after rows came or went

    LinesModel& lines_;
};

class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit CellDelegate(LinesTable* table);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void finish(QWidget* editor);

    LinesTable* table_;
};

} // namespace ilvm::panels
