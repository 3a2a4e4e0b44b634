// How a button looks, as a value: for Button, for the style (plain QPushButton) and for delegates that paint a button
// in a row or a card. Not here: the widget (button.hpp).
#pragma once
#include "client/kit/icon.hpp"
#include "client/kit/tokens.hpp"

#include <QString>
#include <optional>

class QPainter;
class QRect;
class QSize;

namespace ilvm::kit {

enum class ButtonVariant : std::uint8_t {
    primary,   // the next step: one a view
    secondary, // outlined
    ghost,     // text only, until the pointer is over it
    danger,    // outlined in danger, for what destroys or refuses
    soft,      // tinted: the action of a selected row
};

struct ButtonFace {
    QString text = {};
    QString key = {}; // shown in a key cap; empty for none
    std::optional<Icon> icon = {};
    ButtonVariant variant = ButtonVariant::secondary;
    bool compact = false; // 26 high, for rows and cards; else 30
    bool menu = false;    // a chevron at the end
    bool enabled = true;
    bool hovered = false;
    bool pressed = false;
    bool checked = false;
    bool focused = false; // by the keyboard
};

QSize buttonSize(const Tokens& tokens, const ButtonFace& face);
void paintButton(QPainter* painter, const Tokens& tokens, const QRect& where, const ButtonFace& face);

} // namespace ilvm::kit
