#include "client/kit/state_line.hpp"

#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"

#include <QPainter>

namespace ilvm::kit {

namespace {

constexpr int dotSide = 8;

}

StateLine::StateLine(QWidget* parent) : Painted(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void StateLine::setState(LinkDot dot, const QString& sentence) {
    if (dot == dot_ && sentence == sentence_) return;
    dot_ = dot;
    sentence_ = sentence;
    setToolTip(sentence);
    refresh();
}

void StateLine::setFolded(bool folded) {
    folded_ = folded;
    refresh();
}

QSize StateLine::sizeHint() const {
    const Tokens& t = tokens(this);
    const int words = folded_ ? 0 : 8 + textWidth(t, TypeRole::secondary, sentence_);
    return {dotSide + words, t.scaled(24)};
}

QSize StateLine::minimumSizeHint() const {
    return {dotSide, tokens(this).scaled(24)};
}

void StateLine::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens(this);
    QPainter painter(this);
    const double top = (height() - dotSide) / 2.0;
    const double left = folded_ ? (width() - dotSide) / 2.0 : 0;
    const QRectF dot(left, top, dotSide, dotSide);
    // Full, hollow, crossed out: the shape says it too.
    if (dot_ == LinkDot::up) {
        paintBox(&painter, dot, dotSide / 2.0, t.live);
    } else if (dot_ == LinkDot::busy) {
        paintBox(&painter, dot, dotSide / 2.0, {}, t.tone(Tone::info).text, 2);
    } else {
        paintBox(&painter, dot.adjusted(0, 2.5, 0, -2.5), 1.5, t.tone(Tone::warn).text);
    }
    if (!folded_) {
        paintText(&painter, t, rect().adjusted(dotSide + 8, 0, 0, 0), sentence_, TypeRole::secondary, t.textSecondary);
    }
}

} // namespace ilvm::kit
