// How a cell of a purchase's lines is drawn and written in.
#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"
#include "client/panels/new_request/purchase_table.hpp"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

namespace ilvm::panels {

CellDelegate::CellDelegate(LinesTable* table) : QStyledItemDelegate(table), table_(table) {}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto& t = kit::tokens(table_);
    const QString wrong = index.data(LinesModel::problemRole).toString();
    const bool isHere = index == table_->currentIndex() && table_->hasFocus();
    const bool isNew = index.row() == index.model()->rowCount() - 1;
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom() + 1 - t.line, option.rect.width(), t.line),
                      t.border);
    const QRectF box = QRectF(option.rect).adjusted(2, 3, -2, -4);
    if (!wrong.isEmpty())
        kit::paintBox(painter, box, kit::radius::field, t.tone(kit::Tone::danger).tint, t.tone(kit::Tone::danger).text,
                      1.5);
    if (isHere) kit::paintFocusRing(painter, box, kit::radius::field, t.accent);
    const QRect where = option.rect.adjusted(8, 0, -8, -1);
    const bool isLabel = index.column() == labelCell;
    const QColor ink = !wrong.isEmpty() ? t.tone(kit::Tone::danger).text : t.text;
    const QString text = index.data(Qt::DisplayRole).toString();
    if (text.isEmpty() && isNew && isLabel)
        return kit::paintText(painter, t, where, tr("New line, or paste a table"), kit::TypeRole::body, t.textTertiary);
    kit::paintText(painter, t, where, text, isLabel ? kit::TypeRole::body : kit::TypeRole::amount, ink,
                   isLabel ? Qt::AlignLeft : Qt::AlignRight);
}

QWidget* CellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const {
    auto* edit = new QLineEdit(parent);
    edit->setAccessibleName(titleOf(static_cast<LineCell>(index.column())));
    if (index.column() != labelCell) {
        edit->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        edit->setFont(kit::tokens(table_).font(kit::TypeRole::amount));
    }
    // Totals follow each key, and so does the draft.
    auto* self = const_cast<CellDelegate*>(this);
    connect(edit, &QLineEdit::textEdited, self, [self, edit] { Q_EMIT self->commitData(edit); });
    return edit;
}

void CellDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    auto* edit = qobject_cast<QLineEdit*>(editor);
    const QString text = index.data(Qt::EditRole).toString();
    if (edit && edit->text() != text) edit->setText(text);
}

void CellDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
    if (auto* edit = qobject_cast<QLineEdit*>(editor)) model->setData(index, edit->text(), Qt::EditRole);
}

void CellDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const {
    editor->setGeometry(option.rect.adjusted(1, 2, -1, -3));
}

bool CellDelegate::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QStyledItemDelegate::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    auto* editor = qobject_cast<QWidget*>(watched);
    const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isReturn && key->modifiers().testFlag(Qt::ControlModifier)) return false; // sends the form
    const QString held = key->matches(QKeySequence::Paste) ? QGuiApplication::clipboard()->text() : QString();
    if (isTable(held)) {
        finish(editor);
        table_->paste(held);
        return true;
    }
    const bool isTab = key->key() == Qt::Key_Tab, isBacktab = key->key() == Qt::Key_Backtab;
    if ((isTab || isBacktab) && table_->leaves(isTab)) {
        finish(editor);
        table_->leave(isTab);
        return true;
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

void CellDelegate::finish(QWidget* editor) {
    Q_EMIT commitData(editor);
    Q_EMIT closeEditor(editor, NoHint);
}

} // namespace ilvm::panels
