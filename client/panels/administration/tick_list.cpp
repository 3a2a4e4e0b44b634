#include "client/panels/administration/tick_list.hpp"

#include "client/kit/style.hpp"
#include "client/kit/tick_row.hpp"

namespace ilvm::panels {

TickList::TickList(QWidget* parent) : QListWidget(parent) {
    setSelectionMode(NoSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setItemDelegate(new kit::TickRow(this));
    connect(this, &QListWidget::itemChanged, this, &TickList::edited);
}

void TickList::add(const Item& item) {
    auto* row = new QListWidgetItem(item.text);
    row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
    row->setToolTip(item.text);
    row->setData(Qt::UserRole, item.id);
    row->setCheckState(Qt::Unchecked);
    addItem(row);
}

void TickList::setItems(const QList<Item>& items) {
    const QSignalBlocker silence(this);
    clear();
    for (const auto& item : items)
        add(item);
    updateGeometry();
}

void TickList::setTicked(const QStringList& ids) {
    const QSignalBlocker silence(this);
    QStringList missing = ids;
    for (int row = 0; row < count(); ++row)
        missing.removeAll(item(row)->data(Qt::UserRole).toString());
    for (const auto& id : missing)
        add({id, id});
    for (int row = 0; row < count(); ++row)
        item(row)->setCheckState(ids.contains(item(row)->data(Qt::UserRole).toString()) ? Qt::Checked : Qt::Unchecked);
    if (!missing.isEmpty()) updateGeometry();
}

QStringList TickList::ticked() const {
    QStringList ids;
    for (int row = 0; row < count(); ++row)
        if (item(row)->checkState() == Qt::Checked) ids.append(item(row)->data(Qt::UserRole).toString());
    return ids;
}

QSize TickList::sizeHint() const {
    return {200, std::clamp(count(), 1, most_) * kit::tokens(this).scaled(kit::TickRow::height) + 2 * frameWidth()};
}

QSize TickList::minimumSizeHint() const {
    return {120, sizeHint().height()};
}

void TickList::focusInEvent(QFocusEvent* event) {
    if (currentRow() < 0 && count() > 0) setCurrentRow(0);
    QListWidget::focusInEvent(event);
}

} // namespace ilvm::panels
