#include "client/shell/mark.hpp"

#include "client/kit/icon.hpp"
#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"

#include <QPainter>

namespace ilvm::shell {

Mark::Mark(int side, QWidget* parent) : Painted(parent), side_(side) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Mark::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const auto& t = kit::tokens(this);
    const QRectF square(0, 0, side_, side_);
    kit::paintBox(&painter, square, kit::radius::card, t.accent);
    const double inset = side_ / 6.0;
    kit::paintIcon(&painter, square.adjusted(inset, inset, -inset, -inset), kit::Icon::rings, t.onAccent);
}

} // namespace ilvm::shell
