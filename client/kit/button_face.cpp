#include "client/kit/button_face.hpp"

#include "client/kit/painting.hpp"

#include <QPainter>

namespace ilvm::kit {

namespace {

struct Colours {
    QColor fill, border, ink;
};

Colours enabledColours(const Tokens& t, const ButtonFace& face) {
    const bool over = face.hovered || face.pressed || face.checked;
    switch (face.variant) {
    case ButtonVariant::primary:
        return {over ? t.accentHover : t.accent, {}, t.onAccent};
    case ButtonVariant::secondary:
        return {over ? t.hover : t.surface, t.borderButton, t.text};
    case ButtonVariant::danger:
        return {over ? t.tone(Tone::danger).tint : t.surface, t.dangerOutline, t.tone(Tone::danger).text};
    case ButtonVariant::soft:
        return {over ? t.accentSoft : t.accentSofter, {}, t.accentText};
    case ButtonVariant::ghost:
        return {over ? t.hover : QColor(), {}, face.checked ? t.text : t.textSecondary};
    }
    return {};
}

Colours coloursOf(const Tokens& t, const ButtonFace& face) {
    Colours colours = enabledColours(t, face);
    if (!face.enabled) {
        colours = {face.variant == ButtonVariant::ghost ? QColor() : t.disabledFill, {}, t.textTertiary};
    }
    // Without tints an outline alone says that this is a button that can be pressed.
    const bool quiet = face.variant == ButtonVariant::ghost && !face.hovered && !face.checked;
    if (t.isContrast() && face.enabled && face.variant != ButtonVariant::primary && !quiet)
        colours.border = colours.ink;
    return colours;
}

TypeRole roleOf(const ButtonFace& face) {
    const bool primary = face.variant == ButtonVariant::primary;
    if (face.compact) return primary ? TypeRole::secondaryTitle : TypeRole::secondaryStrong;
    return primary ? TypeRole::primaryButton : TypeRole::bodyStrong;
}

int paddingOf(const ButtonFace& face) {
    if (face.text.isEmpty()) return 0;
    return face.compact ? 10 : 12;
}

int iconSideIn(const Tokens& t, const ButtonFace& face) {
    return t.scaled(face.text.isEmpty() ? 16 : 14);
}

// Widths of what stands in the button, left to right, without its padding.
int contentWidth(const Tokens& t, const ButtonFace& face) {
    int width = face.text.isEmpty() ? 0 : textWidth(t, roleOf(face), face.text);
    if (face.icon) width += iconSideIn(t, face) + (face.text.isEmpty() ? 0 : 6);
    if (!face.key.isEmpty()) width += 8 + keyCapSize(t, face.key).width();
    if (face.menu) width += 6 + t.scaled(14);
    return width;
}

} // namespace

QSize buttonSize(const Tokens& tokens, const ButtonFace& face) {
    const int height = tokens.scaled(face.compact ? 26 : 30);
    return {std::max(height, contentWidth(tokens, face) + 2 * paddingOf(face)), height};
}

void paintButton(QPainter* painter, const Tokens& tokens, const QRect& where, const ButtonFace& face) {
    const Colours colours = coloursOf(tokens, face);
    paintBox(painter, where, radius::field, colours.fill, colours.border, tokens.line);
    if (face.focused) {
        const bool filled = face.variant == ButtonVariant::primary;
        const double inset = filled ? 2 : 1;
        paintFocusRing(painter, QRectF(where).adjusted(inset, inset, -inset, -inset), radius::field - inset,
                       filled ? tokens.onAccent : tokens.accent);
    }
    const int padding = paddingOf(face);
    const int content = std::min(contentWidth(tokens, face), where.width() - 2 * padding);
    int left = where.left() + (where.width() - content) / 2;
    int right = left + content;
    if (face.icon) {
        const int side = iconSideIn(tokens, face);
        paintIcon(painter, QRectF(left, where.top() + (where.height() - side) / 2.0, side, side), *face.icon,
                  colours.ink);
        left += side + 6;
    }
    if (face.menu) {
        const int side = tokens.scaled(14);
        paintIcon(painter, QRectF(right - side, where.top() + (where.height() - side) / 2.0, side, side),
                  Icon::chevronDown, colours.ink);
        right -= side + 6;
    }
    if (!face.key.isEmpty()) {
        const QSize cap = keyCapSize(tokens, face.key);
        paintKeyCap(painter, tokens,
                    {QPoint(right - cap.width(), where.top() + (where.height() - cap.height()) / 2), cap}, face.key,
                    colours.ink);
        right -= cap.width() + 8;
    }
    if (!face.text.isEmpty()) {
        paintText(painter, tokens, {left, where.top(), right - left, where.height()}, face.text, roleOf(face),
                  colours.ink);
    }
}

} // namespace ilvm::kit
