#include "client/panels/administration/setting_table.hpp"

#include "client/kit/chip.hpp"
#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"
#include "client/panels/administration/row_painting.hpp"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace ilvm::panels {
namespace {

constexpr int settingLine = 38, settingState = 86, settingInset = 8;

class SettingCells : public QStyledItemDelegate {
public:
    SettingCells(const SettingModel& model, QObject* parent) : QStyledItemDelegate(parent), model_(model) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        paintRowGround(painter, option, index);
        const auto& t = kit::tokens(option.widget);
        const bool isFirst = index.column() == 0;
        const QRect where = option.rect.adjusted(isFirst ? 2 * settingInset : settingInset, 0, -settingInset, 0);
        const QString text = index.data().toString();
        if (index.column() < model_.columns().size())
            kit::paintText(painter, t, where, text,
                           model_.columns()[index.column()].isCode ? kit::TypeRole::reference
                           : isFirst                               ? kit::TypeRole::body
                                                                   : kit::TypeRole::secondary,
                           isFirst ? t.text : t.textSecondary);
        else if (!text.isEmpty())
            kit::paintChip(painter, t, where, {text, kit::Tone::warn, {}, true});
    }

private:
    const SettingModel& model_;
};

} // namespace

// Rows that only changed are dressed anew: the place in the list stays.
void SettingModel::show(const QList<SettingRow>& rows) {
    if (rows == rows_) return;
    const bool same = std::equal(rows.begin(), rows.end(), rows_.begin(), rows_.end(),
                                 [](const auto& one, const auto& other) { return one.key == other.key; });
    if (!same) beginResetModel();
    rows_ = rows;
    if (same)
        Q_EMIT dataChanged(index(0, 0), index(rowCount({}) - 1, columnCount({}) - 1));
    else
        endResetModel();
}

int SettingModel::rowOf(const QString& key) const {
    for (int row = 0; row < rowCount({}); ++row)
        if (rows_[row].key == key) return row;
    return -1;
}

QVariant SettingModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    const auto& row = rows_[index.row()];
    if (index.column() < columns_.size()) return row.cells.value(index.column());
    return row.isChanged ? tr("changed") : QString();
}

QVariant SettingModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    return section < columns_.size() ? columns_[section].title : QString();
}

SettingTable::SettingTable(SettingModel& model, const QString& name, QWidget* parent)
    : QTableView(parent), model_(model) {
    setModel(&model);
    setItemDelegate(new SettingCells(model, this));
    setAccessibleName(name);
    dressTable(*this);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { silent_ = true; });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] { silent_ = false; });
    layOut();
}

void SettingTable::layOut() {
    const auto& t = kit::tokens(this);
    verticalHeader()->setDefaultSectionSize(t.scaled(settingLine));
    const auto& columns = model_.columns();
    const int state = t.scaled(settingState), rest = std::max(viewport()->width() - state, 160);
    for (int column = 0; column < columns.size(); ++column)
        setColumnWidth(column, rest * columns[column].share / 100);
    setColumnWidth(static_cast<int>(columns.size()), state);
}

void SettingTable::select(const QString& key) {
    silent_ = true;
    const int row = model_.rowOf(key);
    if (row < 0) {
        setCurrentIndex({});
        clearSelection();
    } else if (row != currentIndex().row()) {
        setCurrentIndex(model_.index(row, 0));
    }
    silent_ = false;
}

void SettingTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    if (!silent_ && current.isValid() && current.row() != previous.row()) Q_EMIT chosen(model_.keyAt(current.row()));
}

void SettingTable::keyPressEvent(QKeyEvent* event) {
    if (moveByKey(*this, *event)) return;
    QTableView::keyPressEvent(event);
}

void SettingTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    layOut();
}

void SettingTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange) layOut();
}

} // namespace ilvm::panels
