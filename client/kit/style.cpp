#include "client/kit/style.hpp"

#include "client/kit/button_face.hpp"
#include "client/kit/painting.hpp"
#include "client/kit/style_parts.hpp"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace ilvm::kit {

namespace {

void plainPushButton(QPainter* painter, const Tokens& t, const QStyleOptionButton* option) {
    ButtonFace face;
    face.text = option->text;
    face.text.remove(QLatin1Char('&'));
    face.variant = option->features.testFlag(QStyleOptionButton::DefaultButton) ? ButtonVariant::primary
                                                                                : ButtonVariant::secondary;
    face.enabled = option->state.testFlag(QStyle::State_Enabled);
    face.hovered = face.enabled && option->state.testFlag(QStyle::State_MouseOver);
    face.pressed = option->state.testFlag(QStyle::State_Sunken);
    face.focused =
        option->state.testFlag(QStyle::State_HasFocus) && option->state.testFlag(QStyle::State_KeyboardFocusChange);
    paintButton(painter, t, option->rect, face);
}

} // namespace

IlvmStyle::IlvmStyle(const Tokens& tokens)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))), tokens_(tokens) {
    setObjectName(QStringLiteral("ilvm"));
}

const Tokens& tokens(const QWidget* widget) {
    static const Tokens fallback = lightTokens();
    const auto* style = widget == nullptr ? nullptr : qobject_cast<const IlvmStyle*>(widget->style());
    return style == nullptr ? fallback : style->tokens();
}

QPalette IlvmStyle::standardPalette() const {
    const Tokens& t = tokens_;
    QPalette palette(t.text, t.surface, t.raised, t.border, t.borderControl, t.text, t.text, t.surface, t.canvas);
    palette.setColor(QPalette::AlternateBase, t.surface);
    palette.setColor(QPalette::Highlight, t.accent);
    palette.setColor(QPalette::HighlightedText, t.onAccent);
    palette.setColor(QPalette::Link, t.accentText);
    palette.setColor(QPalette::LinkVisited, t.accentText);
    palette.setColor(QPalette::PlaceholderText, t.textTertiary);
    palette.setColor(QPalette::ToolTipBase, t.raised);
    palette.setColor(QPalette::ToolTipText, t.text);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, t.textTertiary);
    }
    palette.setColor(QPalette::Disabled, QPalette::Base, t.disabledFill);
    return palette;
}

void IlvmStyle::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (parts::isTextEdit(widget)) {
        // The frame paints the rounded background; the viewport would square its corners.
        qobject_cast<QAbstractScrollArea*>(widget)->viewport()->setAutoFillBackground(false);
    }
    if (parts::isTextEdit(widget) || qobject_cast<QLineEdit*>(widget) != nullptr ||
        qobject_cast<QComboBox*>(widget) != nullptr || qobject_cast<QAbstractSpinBox*>(widget) != nullptr) {
        widget->setAttribute(Qt::WA_Hover);
    }
}

QRect IlvmStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    if (element == SE_HeaderLabel) return option->rect;
    if (element == SE_ProgressBarContents || element == SE_ProgressBarGroove) return option->rect;
    return QProxyStyle::subElementRect(element, option, widget);
}

void IlvmStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const {
    const Tokens& t = tokens_;
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame != nullptr && frame->lineWidth > 0) {
            parts::field(painter, t, option, widget);
        }
        return;
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
        if (parts::isTextEdit(widget) || (widget != nullptr && widget->property(wrongProperty).toBool()))
            return parts::field(painter, t, option, widget);
        return paintBox(painter, option->rect, 0, {}, t.border, t.line);
    case PE_FrameFocusRect:
        if (option->state.testFlag(State_KeyboardFocusChange)) {
            paintFocusRing(painter, option->rect, radius::keyCap, t.accent);
        }
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return parts::checkIndicator(painter, t, option);
    case PE_IndicatorRadioButton:
        return parts::radioIndicator(painter, t, option);
    case PE_PanelItemViewRow:
        return;
    case PE_PanelItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) parts::itemRow(painter, t, item);
        return;
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        return paintBox(painter, option->rect, radius::field, t.raised, t.border, t.line);
    case PE_FrameMenu:
    case PE_IndicatorHeaderArrow:
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom() + 1 - t.line, option->rect.width(), t.line),
                          t.border);
        return;
    case PE_PanelButtonTool:
        if (option->state.testFlag(State_MouseOver) || option->state.testFlag(State_On)) {
            paintBox(painter, option->rect, radius::field, t.hover);
        }
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void IlvmStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                            const QWidget* widget) const {
    const Tokens& t = tokens_;
    if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        button != nullptr && element == CE_PushButton) {
        return plainPushButton(painter, t, button);
    }
    if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
        item != nullptr && element == CE_MenuItem) {
        return parts::menuItem(painter, t, item);
    }
    if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        box != nullptr && element == CE_ComboBoxLabel) {
        return parts::comboBoxText(painter, t, box, subControlRect(CC_ComboBox, box, SC_ComboBoxEditField, widget));
    }
    if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
        if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) return parts::header(painter, t, header);
        if (element == CE_HeaderLabel) return parts::headerText(painter, t, header);
        if (element == CE_Header) { // whole: Qt's own would keep a place for an arrow beside ours
            parts::header(painter, t, header);
            return parts::headerText(painter, t, header);
        }
    }
    if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option);
        tab != nullptr && element == CE_TabBarTabShape) {
        return parts::tab(painter, t, tab);
    }
    if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option)) {
        if (element == CE_ProgressBarGroove || element == CE_ProgressBarLabel) return;
        if (element == CE_ProgressBarContents) return parts::progress(painter, t, bar);
    }
    if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
        item != nullptr && element == CE_ItemViewItem) {
        // A selected row is a tint, not a filled accent: its text stays as it is.
        QStyleOptionViewItem plain(*item);
        plain.palette.setColor(QPalette::HighlightedText, plain.palette.color(QPalette::Text));
        return QProxyStyle::drawControl(element, &plain, painter, widget);
    }
    if (element == CE_Splitter) {
        if (option->state.testFlag(State_MouseOver)) painter->fillRect(option->rect, t.accentSofter);
        return;
    }
    if (element == CE_HeaderEmptyArea) return painter->fillRect(option->rect, t.surface);
    QProxyStyle::drawControl(element, option, painter, widget);
}

void IlvmStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                   const QWidget* widget) const {
    const Tokens& t = tokens_;
    if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        box != nullptr && control == CC_ComboBox) {
        return parts::comboBox(painter, t, box, widget);
    }
    if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        spin != nullptr && control == CC_SpinBox) {
        return parts::spinBox(painter, t, spin, widget);
    }
    if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        bar != nullptr && control == CC_ScrollBar) {
        return parts::scrollBar(painter, t, bar, subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget));
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace ilvm::kit
