#include "client/panels/recruitment_templates/item_list.hpp"

#include "client/kit/icon.hpp"
#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace ilvm::panels {
namespace {

constexpr int rowHeight = 46, markSide = 16, detailRole = Qt::UserRole, wrongRole = Qt::UserRole + 1;

class Lines : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {0, kit::tokens(option.widget).scaled(rowHeight)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const auto& t = kit::tokens(option.widget);
        QStyleOptionViewItem row(option);
        row.index = index; // the bar of the selected row stands in the first column
        option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter, option.widget);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom() + 1 - t.line, option.rect.width(), t.line),
                          t.border);
        QRect words = option.rect.adjusted(kit::space::m, 4, -kit::space::s, -5);
        if (index.data(wrongRole).toBool()) {
            const int side = t.scaled(markSide);
            kit::paintIcon(painter, QRectF(words.right() - side, words.center().y() - side / 2.0, side, side),
                           kit::Icon::warning, t.tone(kit::Tone::danger).text);
            words.setRight(words.right() - side - kit::space::s);
        }
        const QString detail = index.data(detailRole).toString();
        QRect upper = words;
        if (!detail.isEmpty()) upper.setBottom(words.center().y());
        kit::paintText(painter, t, upper, index.data().toString(), kit::TypeRole::bodyStrong, t.text);
        const QRect lower(words.left(), words.center().y() + 1, words.width(), words.height() / 2);
        kit::paintText(painter, t, lower, detail, kit::TypeRole::secondary, t.textSecondary);
        const bool byKeyboard = option.widget->window()->testAttribute(Qt::WA_KeyboardFocusChange);
        if (option.state.testFlag(QStyle::State_HasFocus) && byKeyboard)
            kit::paintFocusRing(painter, option.rect, kit::radius::field, t.accent);
    }
};

} // namespace

ItemList::ItemList(const QString& name, QWidget* parent) : QListWidget(parent) {
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setItemDelegate(new Lines(this));
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0) Q_EMIT chosen(row);
    });
}

void ItemList::show(const QList<ListedItem>& items, int current) {
    const QSignalBlocker silence(this);
    while (count() > items.size())
        delete takeItem(count() - 1);
    while (count() < items.size())
        addItem(new QListWidgetItem);
    for (int i = 0; i < count(); ++i) {
        const auto& wanted = items.at(i);
        if (i < shown_.size() && shown_.at(i) == wanted && !item(i)->text().isEmpty()) continue;
        item(i)->setText(wanted.name);
        item(i)->setData(detailRole, wanted.detail);
        item(i)->setData(wrongRole, wanted.isWrong);
        QStringList spoken{wanted.name};
        if (!wanted.detail.isEmpty()) spoken.append(wanted.detail);
        if (wanted.isWrong) spoken.append(tr("to be mended"));
        item(i)->setData(Qt::AccessibleTextRole, spoken.join(QStringLiteral(", ")));
        item(i)->setToolTip(spoken.join(QLatin1Char('\n')));
    }
    shown_ = items;
    if (current != currentRow()) setCurrentRow(current);
    if (current >= 0) scrollToItem(item(current));
}

void ItemList::keyPressEvent(QKeyEvent* event) {
    const bool alt = event->modifiers().testFlag(Qt::AltModifier);
    if (alt && event->key() == Qt::Key_Up) return Q_EMIT moveAsked(-1);
    if (alt && event->key() == Qt::Key_Down) return Q_EMIT moveAsked(1);
    if (event->key() == Qt::Key_Delete) return Q_EMIT removeAsked();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier) return Q_EMIT openAsked();
    }
    QListWidget::keyPressEvent(event);
}

} // namespace ilvm::panels
