#include "client/kit/icon.hpp"
#include "client/kit/painting.hpp"
#include "client/kit/style_parts.hpp"

#include <QPainter>
#include <QStyleOption>

namespace ilvm::kit::parts {

namespace {

constexpr int side = 10;

void mark(QPainter* painter, const Tokens& t, const QStyleOptionMenuItem* option, const QRect& where,
          const QColor& ink) {
    const int size = t.scaled(16);
    const QRect square(where.left(), where.center().y() - size / 2 + 1, size, size);
    if (option->checkType != QStyleOptionMenuItem::NotCheckable) {
        if (option->checked) paintIcon(painter, square, Icon::check, t.accent);
    } else if (!option->icon.isNull()) {
        option->icon.paint(painter, square, Qt::AlignCenter,
                           option->state.testFlag(QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled);
    }
    if (option->menuItemType == QStyleOptionMenuItem::SubMenu) {
        paintIcon(painter, QRectF(where.right() - size, square.top(), size, size), Icon::chevronRight, ink);
    }
}

} // namespace

void menuItem(QPainter* painter, const Tokens& t, const QStyleOptionMenuItem* option) {
    const QRect where = option->rect;
    if (option->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(where.left() + side, where.center().y(), where.width() - 2 * side, t.line), t.border);
        return;
    }
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const bool current = enabled && option->state.testFlag(QStyle::State_Selected);
    if (current) {
        paintBox(painter, where.adjusted(4, 0, -4, 0), radius::field, t.accentSoft,
                 t.isContrast() ? t.accent : QColor(), 2);
    }
    const QColor ink = enabled ? t.text : t.textTertiary;
    const QRect inner = where.adjusted(side + 2, 0, -side - 2, 0);
    mark(painter, t, option, inner, enabled ? t.textSecondary : t.textTertiary);
    const bool indented = option->menuHasCheckableItems || option->maxIconWidth > 0;
    QRect line = inner.adjusted(indented ? t.scaled(16) + 8 : 0, 0, 0, 0);
    const QStringList halves = option->text.split(QLatin1Char('\t'));
    if (halves.size() > 1) {
        const int keys = textWidth(t, TypeRole::caption, halves.at(1));
        paintText(painter, t, line, halves.at(1), TypeRole::caption, t.textTertiary, Qt::AlignRight);
        line.setRight(line.right() - keys - 12);
    }
    painter->setFont(t.font(TypeRole::body));
    painter->setPen(ink);
    painter->drawText(line,
                      static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine | Qt::TextHideMnemonic,
                      halves.constFirst());
}

QSize menuItemSize(const Tokens& t, const QStyleOptionMenuItem* option, const QSize& contents) {
    if (option->menuItemType == QStyleOptionMenuItem::Separator) return {contents.width(), 9};
    const QStringList halves = option->text.split(QLatin1Char('\t'));
    QString plain = halves.constFirst();
    plain.remove(QLatin1Char('&'));
    int width = textWidth(t, TypeRole::body, plain) + 2 * (side + 2);
    if (option->menuHasCheckableItems || option->maxIconWidth > 0) width += t.scaled(16) + 8;
    if (halves.size() > 1) width += textWidth(t, TypeRole::caption, halves.at(1)) + 24;
    if (option->menuItemType == QStyleOptionMenuItem::SubMenu) width += t.scaled(16) + 8;
    return {std::max(width, t.scaled(160)), t.scaled(30)};
}

} // namespace ilvm::kit::parts
