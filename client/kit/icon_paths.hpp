// The drawing of each icon, read from a line of text. Not here: colour, size, pen (icon.hpp).
#pragma once
#include "client/kit/icon.hpp"

#include <QPainterPath>
#include <string_view>

namespace ilvm::kit {

struct IconPath {
    QPainterPath strokes;
    QPainterPath dots; // filled
};

// Reads `M x y`, `L x y`, `H x`, `V y`, `C x1 y1 x2 y2 x y`, `Z`, all absolute as in SVG, and three of our own:
// `O x y r` a circle, `D x y r` a filled dot, `R x y w h r` a rounded rectangle.
IconPath parseIconPath(std::string_view line);

IconPath iconPath(Icon icon);

} // namespace ilvm::kit
