#include "client/kit/icon.hpp"
#include "client/kit/painting.hpp"
#include "client/kit/style_parts.hpp"

#include <QPainter>
#include <QStyleOption>

namespace ilvm::kit::parts {

void scrollBar(QPainter* painter, const Tokens& t, const QStyleOptionSlider* option, const QRect& handle) {
    if (option->minimum == option->maximum) return;
    const bool busy =
        option->state.testFlag(QStyle::State_Sunken) ||
        (option->state.testFlag(QStyle::State_MouseOver) && (option->activeSubControls & QStyle::SC_ScrollBarSlider));
    const bool upright = option->orientation == Qt::Vertical;
    // Thin beside what is read, thicker and darker in the hand.
    const double inset = busy ? 3 : 5;
    const QRectF bar = upright ? QRectF(handle).adjusted(inset, 2, -1, -2) : QRectF(handle).adjusted(2, inset, -2, -1);
    paintBox(painter, bar, std::min(bar.width(), bar.height()) / 2,
             busy || t.isContrast() ? t.borderControl : t.borderButton);
}

void itemRow(QPainter* painter, const Tokens& t, const QStyleOptionViewItem* option) {
    const bool selected = option->state.testFlag(QStyle::State_Selected);
    const bool over = option->state.testFlag(QStyle::State_MouseOver) && option->state.testFlag(QStyle::State_Enabled);
    if (selected || over) painter->fillRect(option->rect, selected ? t.selected : t.hover);
    if (selected && option->index.column() == 0) {
        painter->fillRect(QRect(option->rect.left(), option->rect.top(), 3, option->rect.height()), t.accent);
    }
    if (t.isContrast() && over && !selected) paintBox(painter, option->rect, 0, {}, t.accent, 2);
}

void header(QPainter* painter, const Tokens& t, const QStyleOptionHeader* option) {
    painter->fillRect(option->rect, t.surface);
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom() + 1 - t.line, option->rect.width(), t.line),
                      t.border);
}

void headerText(QPainter* painter, const Tokens& t, const QStyleOptionHeader* option) {
    const bool sorted = option->sortIndicator != QStyleOptionHeader::None;
    const TypeRole role = sorted ? TypeRole::secondaryTitle : TypeRole::secondaryStrong;
    const QColor ink = sorted ? t.text : t.textTertiary;
    const bool right = option->textAlignment.testFlag(Qt::AlignRight);
    const int side = t.scaled(12);
    QRect where = option->rect.adjusted(8, 0, -8, 0);
    const int wanted = textWidth(t, role, option->text);
    if (sorted) {
        const int room = where.width() - side - 4;
        const double left = right ? where.right() - side : where.left() + std::min(wanted, room) + 4;
        // SortDown is Qt's name for ascending order: the arrow points the way the values grow.
        const Icon arrow = option->sortIndicator == QStyleOptionHeader::SortDown ? Icon::arrowUp : Icon::arrowDown;
        paintIcon(painter, QRectF(left, where.center().y() - side / 2.0 + 0.5, side, side), arrow, t.accent);
        where.setWidth(room);
    }
    paintText(painter, t, where, option->text, role, ink, right ? Qt::AlignRight : Qt::AlignLeft);
}

void tab(QPainter* painter, const Tokens& t, const QStyleOptionTab* option) {
    const bool selected = option->state.testFlag(QStyle::State_Selected);
    const bool over = option->state.testFlag(QStyle::State_MouseOver);
    QRect line = option->rect;
    line.setTop(line.bottom() - 2);
    if (selected) {
        paintBox(painter, line, 1.5, t.accent);
    } else if (over && option->state.testFlag(QStyle::State_Enabled)) {
        paintBox(painter, line, 1.5, t.borderButton);
    }
}

void progress(QPainter* painter, const Tokens& t, const QStyleOptionProgressBar* option) {
    QRectF bar(option->rect);
    const double thick = std::min(bar.height(), 6.0);
    bar = QRectF(bar.left(), bar.center().y() - thick / 2, bar.width(), thick);
    paintBox(painter, bar, thick / 2, t.track, t.isContrast() ? t.text : QColor());
    const int span = option->maximum - option->minimum;
    if (span <= 0) return;
    bar.setWidth(std::max(thick, bar.width() * (option->progress - option->minimum) / span));
    if (option->progress > option->minimum) paintBox(painter, bar, thick / 2, t.accent);
}

} // namespace ilvm::kit::parts
