#include "client/kit/stepper.hpp"

#include "client/kit/icon.hpp"
#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"

#include <QEvent>
#include <QPainter>

namespace ilvm::kit {

namespace {

constexpr int disc = 20;
constexpr int narrow = 64; // under it a step drops its second line

QString stateWord(StepState state) {
    switch (state) {
    case StepState::past:
        return Stepper::tr("done");
    case StepState::present:
        return Stepper::tr("in progress");
    case StepState::future:
        return Stepper::tr("to come");
    case StepState::skipped:
        return Stepper::tr("skipped");
    case StepState::refused:
        return Stepper::tr("refused");
    }
    return {};
}

} // namespace

Stepper::Stepper(const QString& name, QWidget* parent) : Painted(parent), name_(name) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Stepper::setSteps(const std::vector<Step>& steps) {
    qDeleteAll(items_);
    items_.clear();
    for (std::size_t i = 0; i < steps.size(); ++i) {
        auto* item = new StepItem(steps[i], static_cast<int>(i) + 1, this);
        item->setNext(i + 1 < steps.size() ? &steps[i + 1] : nullptr);
        item->show();
        items_.push_back(item);
    }
    place();
    refresh();
}

QSize Stepper::sizeHint() const {
    const Tokens& t = tokens(this);
    const int height = disc + 4 + t.lineHeight(TypeRole::secondaryStrong) + t.lineHeight(TypeRole::caption);
    return {static_cast<int>(items_.size()) * t.scaled(80), height};
}

QSize Stepper::minimumSizeHint() const {
    return {static_cast<int>(items_.size()) * (disc + 12), sizeHint().height()};
}

void Stepper::resizeEvent(QResizeEvent*) {
    place();
}

void Stepper::changeEvent(QEvent* event) {
    Painted::changeEvent(event);
    if (event->type() == QEvent::StyleChange) place();
}

void Stepper::place() {
    if (items_.empty()) return;
    const int count = static_cast<int>(items_.size());
    for (int i = 0; i < count; ++i) {
        const int left = width() * i / count;
        StepItem* item = items_[static_cast<std::size_t>(i)];
        item->setGeometry(left, 0, width() * (i + 1) / count - left, height());
        item->setSecondShown(width() / count >= tokens(this).scaled(narrow));
    }
}

StepItem::StepItem(const Step& step, int number, QWidget* parent) : Painted(parent), step_(step), number_(number) {
    QStringList all{step.title, step.second, step.aside};
    all.removeAll(QString());
    setToolTip(all.join(QStringLiteral(" · ")));
}

void StepItem::setNext(const Step* next) {
    hasNext_ = next != nullptr;
    if (next != nullptr) nextState_ = next->state;
}

void StepItem::setSecondShown(bool shown) {
    secondShown_ = shown;
    update();
}

QString StepItem::spoken() const {
    QStringList parts{step_.title, stateWord(step_.state)};
    if (!step_.second.isEmpty()) parts << step_.second;
    if (!step_.aside.isEmpty()) parts << step_.aside;
    return parts.join(QStringLiteral(", "));
}

void StepItem::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens(this);
    QPainter painter(this);
    const QRectF circle(0, 0, disc, disc);
    paintLine(&painter, t, circle);
    paintDisc(&painter, t, circle);
    const bool reached = step_.state != StepState::future && step_.state != StepState::skipped;
    const int titleHeight = t.lineHeight(TypeRole::secondaryStrong);
    const QRect title(0, disc + 4, width() - 4, titleHeight);
    paintText(&painter, t, title, step_.title, TypeRole::secondaryStrong, reached ? t.text : t.textSecondary);
    if (!secondShown_) return;
    const bool present = step_.state == StepState::present;
    const QColor ink = present                             ? t.accentText
                       : step_.state == StepState::refused ? t.tone(Tone::danger).text
                                                           : t.textTertiary;
    paintText(&painter, t,
              title.translated(0, titleHeight).adjusted(0, 0, 0, t.lineHeight(TypeRole::caption) - titleHeight),
              step_.second, present ? TypeRole::captionStrong : TypeRole::caption, ink);
}

void StepItem::paintDisc(QPainter* painter, const Tokens& t, const QRectF& circle) const {
    const double round = disc / 2.0;
    const QRectF glyph = circle.adjusted(4, 4, -4, -4);
    switch (step_.state) {
    case StepState::past:
        paintBox(painter, circle, round, t.accent);
        paintIcon(painter, glyph, Icon::check, t.onAccent);
        break;
    case StepState::present:
        paintBox(painter, circle, round, t.surface, t.accent, 2);
        paintBox(painter, circle.adjusted(6, 6, -6, -6), 4, t.accent);
        break;
    case StepState::refused:
        paintBox(painter, circle, round, t.dangerFill);
        paintIcon(painter, glyph.adjusted(1, 1, -1, -1), Icon::close, t.onDanger);
        break;
    case StepState::future:
    case StepState::skipped:
        paintBox(painter, circle, round, t.surface, t.borderControl, 1.5);
        if (step_.state == StepState::skipped) {
            paintIcon(painter, glyph, Icon::minus, t.textTertiary);
        } else {
            paintText(painter, t, circle.toRect(), QString::number(number_), TypeRole::captionStrong, t.textTertiary,
                      Qt::AlignHCenter);
        }
        break;
    }
}

void StepItem::paintLine(QPainter* painter, const Tokens& t, const QRectF& circle) const {
    if (!hasNext_) return;
    const bool travelled = step_.state == StepState::past && nextState_ != StepState::future;
    const bool dashed = step_.state == StepState::skipped || nextState_ == StepState::skipped;
    QPen pen(travelled ? t.accent : t.borderButton, 2, dashed ? Qt::DotLine : Qt::SolidLine, Qt::FlatCap);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(pen);
    painter->drawLine(QPointF(circle.right() + 4, circle.center().y()), QPointF(width() - 4.0, circle.center().y()));
    painter->restore();
}

} // namespace ilvm::kit
