#include "client/kit/tick_row.hpp"

#include "client/kit/style.hpp"

#include <QMouseEvent>

namespace ilvm::kit {

QSize TickRow::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {0, tokens(option.widget).scaled(height)};
}

bool TickRow::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                          const QModelIndex& index) {
    const bool isPress = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    if (isPress) return true;
    if (event->type() != QEvent::MouseButtonRelease)
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    if (static_cast<QMouseEvent*>(event)->button() != Qt::LeftButton) return false;
    const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace ilvm::kit
