#include "client/panels/administration/audit_table.hpp"

#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"
#include "client/panels/administration/row_painting.hpp"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace ilvm::panels {
namespace {

constexpr int lineHeight = 38, whenWidth = 132, side = 8;

class Cells : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        paintRowGround(painter, option, index);
        const auto& t = kit::tokens(option.widget);
        const bool isWhat = index.column() == AuditModel::what;
        const QRect where = option.rect.adjusted(index.column() == AuditModel::at ? 2 * side : side, 0, -side, 0);
        kit::paintText(painter, t, where, index.data().toString(),
                       isWhat ? kit::TypeRole::bodyStrong : kit::TypeRole::secondary,
                       isWhat                             ? t.text
                       : index.column() == AuditModel::at ? t.textTertiary
                                                          : t.textSecondary);
    }
};

} // namespace

AuditTable::AuditTable(AuditModel& model, QWidget* parent) : QTableView(parent) {
    setModel(&model);
    setItemDelegate(new Cells(this));
    setAccessibleName(tr("Audit"));
    dressTable(*this);
    connect(&model, &QAbstractItemModel::modelReset, this, [this] { Q_EMIT chosen(-1); });
    layOut();
}

void AuditTable::layOut() {
    const auto& t = kit::tokens(this);
    verticalHeader()->setDefaultSectionSize(t.scaled(lineHeight));
    const int when = t.scaled(whenWidth), rest = std::max(viewport()->width() - when, 320);
    const int who = rest * 19 / 100, what = rest * 24 / 100, whom = rest * 24 / 100;
    setColumnWidth(AuditModel::at, when);
    setColumnWidth(AuditModel::who, who);
    setColumnWidth(AuditModel::what, what);
    setColumnWidth(AuditModel::whom, whom);
    setColumnWidth(AuditModel::detail, rest - who - what - whom);
}

void AuditTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row()) Q_EMIT chosen(current.row());
}

void AuditTable::keyPressEvent(QKeyEvent* event) {
    if (moveByKey(*this, *event)) return;
    QTableView::keyPressEvent(event);
}

void AuditTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    layOut();
}

void AuditTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange) layOut();
}

} // namespace ilvm::panels
