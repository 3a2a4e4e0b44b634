#include "client/kit/icon.hpp"
#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"
#include "client/kit/style_parts.hpp"

#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>

namespace ilvm::kit::parts {

namespace {

bool readOnly(const QWidget* widget) {
    if (const auto* line = qobject_cast<const QLineEdit*>(widget)) return line->isReadOnly();
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(widget)) return text->isReadOnly();
    return false;
}

bool focused(const QStyleOption* option, const QWidget* widget) {
    return option->state.testFlag(QStyle::State_HasFocus) || (widget != nullptr && widget->hasFocus());
}

void chevron(QPainter* painter, const Tokens& t, const QRect& field, Icon icon, const QColor& ink) {
    const int side = t.scaled(icon == Icon::calendar ? 16 : 14);
    paintIcon(painter, QRectF(field.right() - 8 - side, field.center().y() - side / 2.0 + 0.5, side, side), icon, ink);
}

} // namespace

bool isTextEdit(const QWidget* widget) {
    return qobject_cast<const QPlainTextEdit*>(widget) != nullptr || qobject_cast<const QTextEdit*>(widget) != nullptr;
}

void field(QPainter* painter, const Tokens& t, const QStyleOption* option, const QWidget* widget) {
    if (widget != nullptr && widget->property(framelessProperty).toBool()) return;
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const bool wrong = widget != nullptr && widget->property(wrongProperty).toBool();
    if (readOnly(widget)) {
        if (focused(option, widget)) paintFocusRing(painter, option->rect, radius::field, t.accent);
        return;
    }
    QColor border = t.borderControl;
    double line = t.line;
    if (wrong) {
        border = t.tone(Tone::danger).text, line = focused(option, widget) ? 2 : 1.5;
    } else if (focused(option, widget)) {
        border = t.accent, line = 2;
    } else if (enabled && option->state.testFlag(QStyle::State_MouseOver)) {
        border = t.textSecondary;
    } else if (!enabled) {
        border = t.border;
    }
    if (t.isContrast() && (wrong || focused(option, widget))) line = 3;
    paintBox(painter, option->rect, radius::field, enabled ? t.surface : t.disabledFill, border, line);
}

void comboBox(QPainter* painter, const Tokens& t, const QStyleOptionComboBox* option, const QWidget* widget) {
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    if (option->frame) {
        field(painter, t, option, widget);
    } else if (option->state.testFlag(QStyle::State_HasFocus)) {
        paintFocusRing(painter, option->rect, radius::field, t.accent);
    } else if (enabled && option->state.testFlag(QStyle::State_MouseOver)) {
        paintBox(painter, option->rect, radius::field, t.hover);
    }
    // A date with a calendar behind it is drawn as a combo box too.
    const Icon sign = qobject_cast<const QDateTimeEdit*>(widget) != nullptr ? Icon::calendar : Icon::chevronDown;
    chevron(painter, t, option->rect, sign, enabled ? t.textSecondary : t.textTertiary);
}

void comboBoxText(QPainter* painter, const Tokens& t, const QStyleOptionComboBox* option, const QRect& where) {
    if (option->editable) return;
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    QRect rest = where.adjusted(0, 0, -4, 0);
    if (!option->currentIcon.isNull()) {
        option->currentIcon.paint(painter, QRect(rest.topLeft(), QSize(option->iconSize.width(), rest.height())),
                                  Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
        rest.setLeft(rest.left() + option->iconSize.width() + 6);
    }
    // A combo box shows its hint when nothing is chosen: the palette then carries the colour of placeholders.
    const QColor chosen = option->frame ? option->palette.color(QPalette::ButtonText) : t.textSecondary;
    paintText(painter, t, rest, option->currentText, option->frame ? TypeRole::body : TypeRole::secondaryStrong,
              enabled ? chosen : t.textTertiary);
}

void spinBox(QPainter* painter, const Tokens& t, const QStyleOptionSpinBox* option, const QWidget* widget) {
    if (option->frame) field(painter, t, option, widget);
    if (option->buttonSymbols == QAbstractSpinBox::NoButtons) return;
    const double side = t.scaled(12);
    const double left = option->rect.right() - 8 - side;
    const double middle = option->rect.center().y() + 0.5;
    const auto ink = [&](QAbstractSpinBox::StepEnabledFlag step) {
        return option->stepEnabled.testFlag(step) ? t.textSecondary : t.borderControl;
    };
    paintIcon(painter, QRectF(left, middle - side + 1, side, side), Icon::chevronUp,
              ink(QAbstractSpinBox::StepUpEnabled));
    paintIcon(painter, QRectF(left, middle - 1, side, side), Icon::chevronDown, ink(QAbstractSpinBox::StepDownEnabled));
}

void checkIndicator(QPainter* painter, const Tokens& t, const QStyleOption* option) {
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const bool on = option->state.testFlag(QStyle::State_On);
    const bool some = option->state.testFlag(QStyle::State_NoChange);
    const QRectF box(option->rect);
    if (on || some) {
        paintBox(painter, box, radius::keyCap, enabled ? t.accent : t.borderControl);
        paintIcon(painter, box.adjusted(2, 2, -2, -2), some ? Icon::minus : Icon::check,
                  enabled ? t.onAccent : t.surface);
    } else {
        const bool over = enabled && option->state.testFlag(QStyle::State_MouseOver);
        paintBox(painter, box, radius::keyCap, t.surface, over ? t.textSecondary : t.borderControl,
                 t.isContrast() ? 2 : 1.2);
    }
}

void radioIndicator(QPainter* painter, const Tokens& t, const QStyleOption* option) {
    const bool on = option->state.testFlag(QStyle::State_On);
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const QRectF box(option->rect);
    const QColor ring = on && enabled ? t.accent : t.borderControl;
    paintBox(painter, box, box.height() / 2, t.surface, ring, on || t.isContrast() ? 2 : 1.2);
    if (on) paintBox(painter, box.adjusted(4.5, 4.5, -4.5, -4.5), box.height() / 2, ring);
}

} // namespace ilvm::kit::parts
