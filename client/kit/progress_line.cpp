#include "client/kit/progress_line.hpp"

#include "client/kit/style.hpp"

#include <QPainter>
#include <QVariantAnimation>

namespace ilvm::kit {

ProgressLine::ProgressLine(QWidget* parent) : Painted(parent), run_(new QVariantAnimation(this)) {
    setFixedHeight(2);
    run_->setStartValue(0.0);
    run_->setEndValue(1.0);
    run_->setDuration(1400);
    run_->setLoopCount(-1);
    connect(run_, &QVariantAnimation::valueChanged, this, [this] { update(); });
}

void ProgressLine::setRunning(bool running) {
    if (running == running_) return;
    running_ = running;
    if (running && tokens(this).motion) {
        run_->start();
    } else {
        run_->stop();
    }
    refresh();
}

QString ProgressLine::spoken() const {
    return running_ ? tr("Loading") : QString();
}

void ProgressLine::paintEvent(QPaintEvent*) {
    if (!running_) return;
    const Tokens& t = tokens(this);
    QPainter painter(this);
    if (!t.motion) {
        painter.fillRect(rect(), t.accent);
        return;
    }
    const double part = width() * 0.3;
    const double left = run_->currentValue().toDouble() * (width() + part) - part;
    painter.fillRect(QRectF(left, 0, part, height()), t.accent);
}

} // namespace ilvm::kit
