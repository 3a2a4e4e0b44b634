#include "client/kit/priority_mark.hpp"

#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"

#include <QPainter>

namespace ilvm::kit {

namespace {

constexpr int gap = 5;

QColor inkOf(const Tokens& t, Urgency urgency) {
    switch (urgency) {
    case Urgency::blocking:
        return t.tone(Tone::danger).text;
    case Urgency::high:
        return t.tone(Tone::warn).text;
    case Urgency::normal:
        return t.textSecondary;
    case Urgency::low:
        return t.textTertiary;
    }
    return t.text;
}

void paintBars(QPainter* painter, const Tokens& t, const QRectF& square, Urgency urgency) {
    const int filled = static_cast<int>(urgency) + 1;
    const double unit = square.width() / 14;
    QColor rest = t.textTertiary;
    rest.setAlphaF(t.isContrast() ? 0.0F : 0.32F);
    for (int bar = 0; bar < 3; ++bar) {
        const double height = (5 + 3 * bar) * unit;
        const QRectF where(square.left() + (1 + 4.5 * bar) * unit, square.bottom() - unit - height, 3.2 * unit, height);
        const bool on = bar < filled;
        paintBox(painter, where, 0.8, on ? inkOf(t, urgency) : rest, t.isContrast() ? t.text : QColor(), 1);
    }
}

void paintBlocking(QPainter* painter, const Tokens& t, const QRectF& square) {
    paintBox(painter, square, 3, t.dangerFill);
    const double unit = square.width() / 14;
    const QPointF middle = square.center();
    paintBox(painter, QRectF(middle.x() - unit, square.top() + 2.8 * unit, 2 * unit, 5.2 * unit), unit, t.onDanger);
    paintBox(painter, QRectF(middle.x() - unit, square.top() + 9.2 * unit, 2 * unit, 2 * unit), unit, t.onDanger);
}

} // namespace

QSize prioritySize(const Tokens& tokens, const PriorityFace& face) {
    const int side = tokens.scaled(14);
    const int word = face.withWord ? gap + textWidth(tokens, TypeRole::secondaryStrong, face.word) : 0;
    return {side + word, tokens.scaled(18)};
}

void paintPriority(QPainter* painter, const Tokens& tokens, const QRect& where, const PriorityFace& face) {
    const int side = tokens.scaled(14);
    const QRectF square(where.left(), where.top() + (where.height() - side) / 2.0, side, side);
    if (face.urgency == Urgency::blocking) {
        paintBlocking(painter, tokens, square);
    } else {
        paintBars(painter, tokens, square, face.urgency);
    }
    if (face.withWord) {
        paintText(painter, tokens, where.adjusted(side + gap, 0, 0, 0), face.word, TypeRole::secondaryStrong,
                  inkOf(tokens, face.urgency));
    }
}

PriorityMark::PriorityMark(const PriorityFace& face, QWidget* parent) : Painted(parent) {
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setFace(face);
}

void PriorityMark::setFace(const PriorityFace& face) {
    face_ = face;
    setToolTip(face.withWord ? QString() : face.word);
    refresh();
}

QSize PriorityMark::sizeHint() const {
    return prioritySize(tokens(this), face_);
}

void PriorityMark::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintPriority(&painter, tokens(this), rect(), face_);
}

} // namespace ilvm::kit
