#include "client/panels/administration/mapping_table.hpp"

#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"
#include "client/panels/administration/rights_faces.hpp"
#include "client/panels/administration/row_painting.hpp"
#include "client/ticket/faces.hpp"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

namespace ilvm::panels {
namespace {

using ticket::words;

constexpr int mappingLine = 38, roleWidth = 150, stateWidth = 86, mappingInset = 8;

class MappingCells : public QStyledItemDelegate {
public:
    MappingCells(const MappingModel& model, QObject* parent) : QStyledItemDelegate(parent), model_(model) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        paintRowGround(painter, option, index);
        const auto& t = kit::tokens(option.widget);
        const QRect where = option.rect.adjusted(
            index.column() == MappingModel::groupCell ? 2 * mappingInset : mappingInset, 0, -mappingInset, 0);
        const QString text = index.data().toString();
        if (index.column() == MappingModel::roleCell)
            kit::paintChip(painter, t, where, faceOf(model_.at(index.row()).role));
        else if (index.column() == MappingModel::stateCell && !text.isEmpty())
            kit::paintChip(painter, t, where, {text, kit::Tone::warn, {}, true});
        else
            kit::paintText(painter, t, where, text,
                           index.column() == MappingModel::groupCell ? kit::TypeRole::reference
                                                                     : kit::TypeRole::secondary,
                           index.column() == MappingModel::groupCell ? t.text : t.textSecondary);
    }

private:
    const MappingModel& model_;
};

} // namespace

// Rows that only changed are dressed anew: whoever is writing in one stays on it.
void MappingModel::show(const Rows& rows, const Rows& saved) {
    const bool same = rows.size() == rows_.size();
    if (!same) beginResetModel();
    rows_ = rows;
    saved_ = saved;
    if (!same)
        endResetModel();
    else if (!rows_.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount({}) - 1, columns - 1));
}

QString MappingModel::stateOf(const api::GroupRight& row) const {
    for (const auto& before : saved_)
        if (words(before.group).compare(words(row.group), Qt::CaseInsensitive) == 0 && before.role == row.role)
            return before == row ? QString() : tr("changed");
    return tr("new");
}

QVariant MappingModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    const auto& row = at(index.row());
    switch (index.column()) {
    case groupCell:
        return row.group.empty() ? tr("(no group)") : words(row.group);
    case roleCell:
        return words(domain::labelOf(row.role));
    case servicesCell: {
        QStringList names;
        for (const auto& code : row.services)
            names.append(serviceOf(truth_, row.role, code));
        return names.join(QStringLiteral(", "));
    }
    default:
        return stateOf(row);
    }
}

QVariant MappingModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case groupCell:
        return tr("Directory group");
    case roleCell:
        return tr("Role");
    case servicesCell:
        return tr("Services");
    default:
        return QString();
    }
}

MappingTable::MappingTable(MappingModel& model, QWidget* parent) : QTableView(parent) {
    setModel(&model);
    setItemDelegate(new MappingCells(model, this));
    setAccessibleName(tr("Mapping of groups"));
    dressTable(*this);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { silent_ = true; });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] { silent_ = false; });
    layOut();
}

void MappingTable::layOut() {
    const auto& t = kit::tokens(this);
    verticalHeader()->setDefaultSectionSize(t.scaled(mappingLine));
    const int role = t.scaled(roleWidth), state = t.scaled(stateWidth);
    const int rest = std::max(viewport()->width() - role - state, 160);
    setColumnWidth(MappingModel::groupCell, rest * 55 / 100);
    setColumnWidth(MappingModel::roleCell, role);
    setColumnWidth(MappingModel::servicesCell, rest - rest * 55 / 100);
    setColumnWidth(MappingModel::stateCell, state);
}

void MappingTable::select(int row) {
    silent_ = true;
    if (row != currentIndex().row() || !currentIndex().isValid()) setCurrentIndex(model()->index(row, 0));
    silent_ = false;
}

void MappingTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    if (!silent_ && current.isValid() && current.row() != previous.row()) Q_EMIT chosen(current.row());
}

void MappingTable::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Delete) return Q_EMIT removeAsked();
    if (moveByKey(*this, *event)) return;
    QTableView::keyPressEvent(event);
}

void MappingTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    layOut();
}

void MappingTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange) layOut();
}

} // namespace ilvm::panels
