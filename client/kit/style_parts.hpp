// What the style draws, one function an element: fields, indicators, views, menus. Private to the style.
// Not here: which element is drawn when (style.cpp).
#pragma once
#include "client/kit/tokens.hpp"

#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QStyleOptionViewItem;
class QWidget;

namespace ilvm::kit::parts {

bool isTextEdit(const QWidget* widget);

// The box of a field: rest, hover, focus, wrong, read-only (no outline), disabled.
void field(QPainter* painter, const Tokens& t, const QStyleOption* option, const QWidget* widget);
void comboBox(QPainter* painter, const Tokens& t, const QStyleOptionComboBox* option, const QWidget* widget);
void comboBoxText(QPainter* painter, const Tokens& t, const QStyleOptionComboBox* option, const QRect& where);
void spinBox(QPainter* painter, const Tokens& t, const QStyleOptionSpinBox* option, const QWidget* widget);
void checkIndicator(QPainter* painter, const Tokens& t, const QStyleOption* option);
void radioIndicator(QPainter* painter, const Tokens& t, const QStyleOption* option);

void scrollBar(QPainter* painter, const Tokens& t, const QStyleOptionSlider* option, const QRect& handle);
void itemRow(QPainter* painter, const Tokens& t, const QStyleOptionViewItem* option);
void header(QPainter* painter, const Tokens& t, const QStyleOptionHeader* option);
void headerText(QPainter* painter, const Tokens& t, const QStyleOptionHeader* option);
void tab(QPainter* painter, const Tokens& t, const QStyleOptionTab* option);

void menuItem(QPainter* painter, const Tokens& t, const QStyleOptionMenuItem* option);
QSize menuItemSize(const Tokens& t, const QStyleOptionMenuItem* option, const QSize& contents);
void progress(QPainter* painter, const Tokens& t, const QStyleOptionProgressBar* option);

} // namespace ilvm::kit::parts
