#include "client/kit/tab_bar.hpp"

#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace ilvm::kit {

namespace {

constexpr int between = space::xxl; // from the end of one tab to the next

}

TabBar::TabBar(QWidget* parent) : QTabBar(parent) {
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(false);
    setElideMode(Qt::ElideNone);
    setAttribute(Qt::WA_Hover);
}

void TabBar::setCount(int index, std::optional<int> count) {
    setTabData(index, count ? QVariant(*count) : QVariant());
    setAccessibleTabName(index,
                         count ? tabText(index) + QStringLiteral(", ") + QString::number(*count) : tabText(index));
    // Re-measuring has no call of its own: setting the text does it.
    setTabText(index, tabText(index));
}

QString TabBar::countText(int index) const {
    const QVariant count = tabData(index);
    return count.isValid() ? QString::number(count.toInt()) : QString();
}

QSize TabBar::tabSizeHint(int index) const {
    const Tokens& t = tokens(this);
    const QString count = countText(index);
    const int pill = count.isEmpty() ? 0 : 8 + countSize(t, count).width();
    return {textWidth(t, TypeRole::sectionTitle, tabText(index)) + 1 + pill + between, t.scaled(44)};
}

QSize TabBar::minimumTabSizeHint(int index) const {
    const QSize whole = tabSizeHint(index);
    return {std::min(whole.width(), tokens(this).scaled(96)), whole.height()};
}

bool TabBar::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int index = tabAt(help->pos());
        if (index >= 0 && tabRect(index).width() < tabSizeHint(index).width()) {
            QToolTip::showText(help->globalPos(), tabText(index).toHtmlEscaped(), this);
            return true;
        }
    }
    return QTabBar::event(event);
}

void TabBar::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens(this);
    QPainter painter(this);
    const int under = tabAt(mapFromGlobal(QCursor::pos()));
    for (int index = 0; index < QTabBar::count(); ++index) {
        const QRect whole = tabRect(index).adjusted(0, 0, -between, 0);
        const bool current = index == currentIndex();
        const QString pill = countText(index);
        const QSize size = pill.isEmpty() ? QSize() : countSize(t, pill);
        const QRect words = whole.adjusted(0, 0, pill.isEmpty() ? 0 : -size.width() - 8, 0);
        const QColor ink = !isTabEnabled(index) ? t.textTertiary : current ? t.text : t.textSecondary;
        paintText(&painter, t, words, tabText(index), current ? TypeRole::sectionTitle : TypeRole::bodyStrong, ink);
        if (!pill.isEmpty()) {
            paintCount(&painter, t,
                       {QPoint(whole.right() + 1 - size.width(), whole.center().y() - size.height() / 2), size}, pill,
                       current);
        }
        const QRectF line(whole.left(), whole.bottom() - 2, whole.width(), 3);
        if (current) {
            paintBox(&painter, line, 1.5, t.accent);
        } else if (index == under && underMouse() && isTabEnabled(index)) {
            paintBox(&painter, line, 1.5, t.borderButton);
        }
        if (current && hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
            paintFocusRing(&painter, tabRect(index).adjusted(0, 4, -between + 8, -6), radius::keyCap, t.accent);
        }
    }
}

} // namespace ilvm::kit
