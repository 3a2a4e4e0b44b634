#include "client/kit/ring_gauge.hpp"

#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"

#include <QPainter>
#include <algorithm>

namespace ilvm::kit {
namespace {

constexpr int ringSide = 60, thickness = 6, fullCircle = 360 * 16, top = 90 * 16;

} // namespace

RingGauge::RingGauge(QWidget* parent) : Painted(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void RingGauge::setShare(int done, int whole, const QString& sentence) {
    done_ = done;
    whole_ = whole;
    sentence_ = sentence;
    setToolTip(sentence);
    refresh();
}

int RingGauge::percent() const {
    if (whole_ <= 0) return 0;
    return done_ >= whole_ ? 100 : std::min(99, (done_ * 100 + whole_ / 2) / whole_);
}

QSize RingGauge::sizeHint() const {
    const int side = tokens(this).scaled(ringSide);
    return {side, side};
}

void RingGauge::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double half = thickness / 2.0 + 0.5;
    const QRectF ring = QRectF(rect()).adjusted(half, half, -half, -half);
    painter.setPen(QPen(t.track, thickness));
    painter.drawEllipse(ring);
    if (done_ > 0) {
        const bool all = done_ >= whole_;
        painter.setPen(QPen(all ? t.tone(Tone::ok).text : t.accent, thickness, Qt::SolidLine, Qt::RoundCap));
        painter.drawArc(ring, top, all ? -fullCircle : -fullCircle * done_ / whole_);
    }
    paintText(&painter, t, rect(), QString::number(percent()) + QStringLiteral("\u00a0%"), TypeRole::sectionTitle,
              t.text, Qt::AlignHCenter);
}

} // namespace ilvm::kit
