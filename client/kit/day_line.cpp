#include "client/kit/day_line.hpp"

#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"

#include <QPainter>

namespace ilvm::kit {

DayLine::DayLine(const QString& words, QWidget* parent) : Painted(parent), words_(words) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize DayLine::sizeHint() const {
    return {120, tokens(this).scaled(20)};
}

void DayLine::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens(this);
    QPainter painter(this);
    const int words = textWidth(t, TypeRole::captionStrong, words_) + 16;
    const int side = (width() - words) / 2;
    const int middle = height() / 2;
    painter.fillRect(QRect(0, middle, side, t.line), t.border);
    painter.fillRect(QRect(width() - side, middle, side, t.line), t.border);
    paintText(&painter, t, rect(), words_, TypeRole::captionStrong, t.textTertiary, Qt::AlignHCenter);
}

} // namespace ilvm::kit
