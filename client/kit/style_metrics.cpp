// How large things are, and how they behave: the half of the style that does not paint.
#include "client/kit/style.hpp"
#include "client/kit/style_parts.hpp"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPainterPath>
#include <QStyleHintReturnMask>
#include <QStyleOption>

namespace ilvm::kit {

namespace {

constexpr int scrollBarExtent = 10;

QRect scrollBarPart(const QStyle& style, const QStyleOptionSlider& bar, QStyle::SubControl part) {
    const QRect whole = bar.rect;
    if (part == QStyle::SC_ScrollBarAddLine || part == QStyle::SC_ScrollBarSubLine) return {};
    if (part == QStyle::SC_ScrollBarGroove) return whole;
    const bool upright = bar.orientation == Qt::Vertical;
    const int length = upright ? whole.height() : whole.width();
    const qint64 range = static_cast<qint64>(bar.maximum) - bar.minimum;
    const qint64 page = std::max(1, bar.pageStep);
    const int least = std::min(style.pixelMetric(QStyle::PM_ScrollBarSliderMin), length);
    const int handle =
        range == 0 ? length : std::clamp(static_cast<int>(length * page / (range + page)), least, length);
    const int at =
        QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - handle, bar.upsideDown);
    const auto stretch = [&](int from, int size) {
        return upright ? QRect(whole.left(), whole.top() + from, whole.width(), size)
                       : QStyle::visualRect(bar.direction, whole,
                                            QRect(whole.left() + from, whole.top(), size, whole.height()));
    };
    if (part == QStyle::SC_ScrollBarSubPage) return stretch(0, at);
    if (part == QStyle::SC_ScrollBarAddPage) return stretch(at + handle, length - at - handle);
    return stretch(at, handle);
}

} // namespace

int IlvmStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_DefaultFrameWidth:
        return parts::isTextEdit(widget) ? 4 : qobject_cast<const QLineEdit*>(widget) != nullptr ? 7 : tokens_.line;
    case PM_ScrollBarExtent:
    case PM_ScrollView_ScrollBarOverlap: // bars stand over the content: they never take its width
        return scrollBarExtent;
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_FocusFrameHMargin:
        return qobject_cast<const QAbstractItemView*>(widget) != nullptr ? 8 : 2;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return tokens_.scaled(16);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_MenuPanelWidth:
        return tokens_.line;
    case PM_MenuVMargin:
        return 4;
    case PM_MenuHMargin:
        return 0;
    case PM_SplitterWidth:
        return 5;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarBaseHeight:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_HeaderMargin:
        return 8;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_SmallIconSize:
        return tokens_.scaled(16);
    case PM_TextCursorWidth:
        return tokens_.isContrast() ? 2 : 1;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int IlvmStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                         QStyleHintReturn* answer) const {
    switch (hint) {
    case SH_Menu_Mask:
    case SH_ToolTip_Mask:
        if (auto* mask = qstyleoption_cast<QStyleHintReturnMask*>(answer); mask != nullptr && option != nullptr) {
            QPainterPath outline;
            outline.addRoundedRect(option->rect, radius::field, radius::field);
            mask->region = QRegion(outline.toFillPolygon().toPolygon());
        }
        return 1;
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_UnderlineShortcut:
    case SH_DitherDisabledText:
        return 0;
    case SH_ScrollBar_Transient:
        return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 0;
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
        return tokens_.motion ? QProxyStyle::styleHint(hint, option, widget, answer) : 0;
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, answer);
    }
}

QSize IlvmStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                  const QWidget* widget) const {
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_LineEdit:
    case CT_SpinBox:
        if (widget == nullptr || !widget->property(framelessProperty).toBool()) size.setHeight(tokens_.scaled(32));
        return size;
    case CT_ComboBox:
        return {size.width() + 16, tokens_.scaled(32)};
    case CT_PushButton:
        return {contents.width() + 24, tokens_.scaled(30)};
    case CT_HeaderSection:
        return {size.width(), tokens_.scaled(34)};
    case CT_ItemViewItem:
        return {size.width(), std::max(size.height(), tokens_.scaled(30))};
    case CT_CheckBox:
    case CT_RadioButton:
        return {size.width() + 4, std::max(size.height(), tokens_.scaled(24))};
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            return parts::menuItemSize(tokens_, item, contents);
        }
        return size;
    default:
        return size;
    }
}

QRect IlvmStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                const QWidget* widget) const {
    const QRect whole = option->rect;
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) {
        const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        return whole.adjusted(box != nullptr && box->editable ? 8 : 10, 2, -tokens_.scaled(14) - 12, -2);
    }
    if (control == CC_SpinBox && part == SC_SpinBoxEditField) return whole.adjusted(8, 2, -tokens_.scaled(14) - 12, -2);
    if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        bar != nullptr && control == CC_ScrollBar) {
        return scrollBarPart(*this, *bar, part);
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

} // namespace ilvm::kit
