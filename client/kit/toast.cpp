#include "client/kit/toast.hpp"

#include "client/kit/button.hpp"
#include "client/kit/clamped_label.hpp"
#include "client/kit/icon.hpp"
#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"
#include "client/kit/toast_button.hpp"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>
#include <QVariantAnimation>
#include <algorithm>

namespace ilvm::kit {

namespace {

constexpr int margin = 14;
constexpr int iconSide = 16;
constexpr int widestWords = 400, mostLines = 6; // it is gone in a moment: all of it must be readable

Icon iconOf(Tone tone) {
    if (tone == Tone::danger || tone == Tone::warn) return Icon::warning;
    return tone == Tone::ok ? Icon::checkCircle : Icon::info;
}

} // namespace

Toast::Toast(const ToastText& text, std::chrono::milliseconds life, QWidget* parent)
    : Painted(parent), text_(text), clock_(new QVariantAnimation(this)) {
    auto* words = new ClampedLabel(text.text, mostLines, TypeRole::bodyStrong, &Tokens::toastText, this);
    const Tokens& t = tokens(this);
    const int width = std::min(textWidth(t, TypeRole::bodyStrong, text.text) + 1, t.scaled(widestWords));
    words->setFixedSize(width, words->heightForWidth(width));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(margin + iconSide + 10, 8, 8, 15);
    row->setSpacing(space::xs);
    row->addWidget(words);
    row->addStretch();
    if (!text.action.isEmpty()) {
        auto* action = new ToastButton(text.action, ToastButton::Kind::action, this);
        action->setKey(text.key);
        connect(action, &QAbstractButton::clicked, this, &Toast::chooseAction);
        row->addSpacing(space::s);
        row->addWidget(action);
        action->installEventFilter(this);
    }
    auto* close = new ToastButton(tr("Close"), ToastButton::Kind::close, this);
    connect(close, &QAbstractButton::clicked, this, &Toast::end);
    close->installEventFilter(this);
    row->addWidget(close);
    setMinimumWidth(300);

    clock_->setStartValue(1.0);
    clock_->setEndValue(0.0);
    clock_->setDuration(static_cast<int>(life.count()));
    connect(clock_, &QVariantAnimation::valueChanged, this, [this] { update(); });
    connect(clock_, &QVariantAnimation::finished, this, &Toast::end);
    clock_->start();
}

void Toast::chooseAction() {
    if (done_ || text_.action.isEmpty()) return;
    done_ = true;
    clock_->stop();
    Q_EMIT actionChosen();
    deleteLater();
}

void Toast::end() {
    if (done_) return;
    done_ = true;
    clock_->stop();
    Q_EMIT ended();
    deleteLater();
}

bool Toast::isWaiting() const {
    return clock_->state() == QAbstractAnimation::Paused;
}

std::chrono::milliseconds Toast::left() const {
    return std::chrono::milliseconds(clock_->duration() - clock_->currentTime());
}

void Toast::enterEvent(QEnterEvent*) {
    over_ = true;
    wait();
}

void Toast::leaveEvent(QEvent*) {
    over_ = false;
    wait();
}

bool Toast::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        focused_ = event->type() == QEvent::FocusIn;
        wait();
    }
    return Painted::eventFilter(watched, event);
}

void Toast::wait() {
    if (done_) return;
    clock_->setPaused(over_ || focused_);
}

void Toast::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens(this);
    QPainter painter(this);
    paintBox(&painter, rect(), radius::card, t.toast, t.isContrast() || t.isDark() ? t.borderButton : QColor(), t.line);
    const bool calm = text_.tone == Tone::ok || text_.tone == Tone::info;
    const QColor ink = calm ? t.toastOk : t.toastText;
    paintIcon(&painter, QRectF(margin, (height() - 7 - iconSide) / 2.0, iconSide, iconSide), iconOf(text_.tone), ink);
    const QRectF track(margin, height() - 9, width() - 2.0 * margin, 2);
    QColor rest = t.toastText;
    rest.setAlphaF(0.16F);
    painter.fillRect(track, rest);
    // The line shows the time that is left: information, but a moving one.
    const double part = t.motion ? clock_->currentValue().toDouble() : 1.0;
    painter.fillRect(QRectF(track.left(), track.top(), track.width() * part, track.height()), t.toastLine);
}

} // namespace ilvm::kit
