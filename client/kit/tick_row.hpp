// A row of a list that is ticked: the whole row is the target, not its box alone.
#pragma once
#include <QStyledItemDelegate>

namespace ilvm::kit {

class TickRow : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    static constexpr int height = 28; // at 100 % of the text

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
};

} // namespace ilvm::kit
