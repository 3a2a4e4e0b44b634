#include "client/kit/gauge.hpp"

#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

namespace ilvm::kit {
namespace {

constexpr int thickness = 8;

// Half way from one to the other.
QColor between(const QColor& one, const QColor& other) {
    return {(one.red() + other.red()) / 2, (one.green() + other.green()) / 2, (one.blue() + other.blue()) / 2};
}

} // namespace

Gauge::Gauge(QWidget* parent) : Painted(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Gauge::setFace(const GaugeFace& face, const QString& sentence) {
    face_ = face;
    sentence_ = sentence;
    setToolTip(sentence);
    refresh();
}

QSize Gauge::sizeHint() const {
    return {120, thickness};
}

void Gauge::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double round = height() / 2.0;
    QPainterPath shape;
    shape.addRoundedRect(rect(), round, round);
    painter.setClipPath(shape);
    painter.fillRect(rect(), t.track);
    // What is more than the whole makes the bar stand for more than the whole.
    const auto all = static_cast<double>(std::max({face_.whole, face_.taken + face_.added, qint64{1}}));
    const auto fill = [&](qint64 from, qint64 to, const QColor& colour) {
        if (to > from)
            painter.fillRect(QRectF(width() * (static_cast<double>(from) / all), 0,
                                    width() * (static_cast<double>(to - from) / all), height()),
                             colour);
    };
    fill(0, face_.taken, face_.isGood && face_.taken >= face_.whole ? t.tone(Tone::ok).text : t.accent);
    fill(face_.taken, face_.taken + face_.added, between(t.accent, t.surface));
    fill(std::max(face_.whole, qint64{0}), face_.taken + face_.added, t.dangerFill);
    painter.setClipping(false);
    if (t.isContrast()) paintBox(&painter, rect(), round, {}, t.text, t.line);
}

} // namespace ilvm::kit
