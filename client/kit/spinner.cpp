#include "client/kit/spinner.hpp"

#include "client/kit/style.hpp"

#include <QPainter>
#include <QVariantAnimation>

namespace ilvm::kit {

namespace {

constexpr int spinnerSide = 16, turnMilliseconds = 900, wholeTurn = 360 * 16, part = 100 * 16;
constexpr double ringWidth = 2;

} // namespace

Spinner::Spinner(QWidget* parent) : Painted(parent), turn_(new QVariantAnimation(this)) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    turn_->setStartValue(0);
    turn_->setEndValue(wholeTurn);
    turn_->setDuration(turnMilliseconds);
    turn_->setLoopCount(-1);
    connect(turn_, &QVariantAnimation::valueChanged, this, [this] { update(); });
}

QSize Spinner::sizeHint() const {
    const int scaled = tokens(this).scaled(spinnerSide);
    return {scaled, scaled};
}

void Spinner::showEvent(QShowEvent* event) {
    Painted::showEvent(event);
    if (tokens(this).motion) turn_->start();
}

void Spinner::hideEvent(QHideEvent* event) {
    Painted::hideEvent(event);
    turn_->stop();
}

void Spinner::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ring = QRectF(rect()).adjusted(ringWidth, ringWidth, -ringWidth, -ringWidth);
    painter.setPen(QPen(t.track, ringWidth));
    painter.drawEllipse(ring);
    painter.setPen(QPen(t.accent, ringWidth, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(ring, wholeTurn / 4 - turn_->currentValue().toInt(), -part);
}

} // namespace ilvm::kit
