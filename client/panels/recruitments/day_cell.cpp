#include "client/panels/recruitments/day_cell.hpp"

#include "client/kit/button.hpp"
#include "client/kit/clear_layout.hpp"
#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"
#include "client/kit/today.hpp"

#include <QBoxLayout>
#include <QFocusEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>

namespace ilvm::panels {
namespace {

constexpr int markHeight = 24, markGap = 2, numberHeight = 22, iconSide = 12, beside = 6;

} // namespace

ArrivalMark::ArrivalMark(const Arrival& arrival, const QDate& today, QWidget* parent)
    : QAbstractButton(parent), face_(faceOf(arrival, today)) {
    setText(arrival.person);
    if (arrival.readiness.total > 0)
        figures_ = QStringLiteral("%1/%2").arg(arrival.readiness.done).arg(arrival.readiness.total);
    QStringList parts{arrival.person, arrival.post, arrival.service};
    if (!arrival.site.isEmpty()) parts.append(arrival.site);
    parts.append(QLocale().toString(arrival.day, QStringLiteral("d MMMM")));
    parts.append(face_.text);
    if (!figures_.isEmpty()) parts.append(figures_);
    setAccessibleName(parts.join(QStringLiteral(", ")));
    setToolTip(accessibleName());
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

QSize ArrivalMark::sizeHint() const {
    return {80, kit::tokens(this).scaled(markHeight)};
}

void ArrivalMark::paintEvent(QPaintEvent*) {
    const auto& t = kit::tokens(this);
    QPainter painter(this);
    const auto& tone = t.tone(face_.tone);
    const QColor border = t.isContrast() || underMouse() ? tone.text : QColor();
    kit::paintBox(&painter, rect(), kit::radius::keyCap, tone.tint, border, t.line);
    const int side = t.scaled(iconSide);
    kit::paintIcon(&painter, QRectF(beside, (height() - side) / 2.0, side, side), *face_.icon, tone.text);
    QRect words = rect().adjusted(beside + side + 4, 0, -beside, 0);
    const int figures = figures_.isEmpty() ? 0 : kit::textWidth(t, kit::TypeRole::captionStrong, figures_) + 4;
    if (figures > 0 && words.width() > 2 * figures) {
        kit::paintText(&painter, t, words, figures_, kit::TypeRole::captionStrong, tone.text, Qt::AlignRight);
        words.setRight(words.right() - figures);
    }
    kit::paintText(&painter, t, words, text(), kit::TypeRole::captionStrong, tone.text);
    if (hasFocus() && ring_) kit::paintFocusRing(&painter, rect(), kit::radius::keyCap, t.accent);
}

void ArrivalMark::focusInEvent(QFocusEvent* event) {
    ring_ = kit::byKeyboard(event->reason());
    QAbstractButton::focusInEvent(event);
}

DayCell::DayCell(QWidget* parent) : QWidget(parent), column_(new QVBoxLayout(this)) {
    column_->setContentsMargins(4, numberHeight, 4, 2);
    column_->setSpacing(markGap);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
}

QSize DayCell::minimumSizeHint() const {
    return {40, kit::tokens(this).scaled(numberHeight + markHeight + 4)};
}

void DayCell::show(const QDate& day, bool ofMonth, const std::vector<Arrival>& arrivals) {
    if (day_ == day && ofMonth_ == ofMonth && arrivals_ == arrivals && filledFor_ == room()) return;
    day_ = day;
    ofMonth_ = ofMonth;
    arrivals_ = arrivals;
    fill();
    update();
}

std::size_t DayCell::room() const {
    const auto& t = kit::tokens(this);
    const int own = t.scaled(markHeight) + markGap;
    return static_cast<std::size_t>(std::max(1, (height() - t.scaled(numberHeight)) / own));
}

void DayCell::fill() {
    kit::clearLayout(column_);
    filledFor_ = room();
    column_->setContentsMargins(4, kit::tokens(this).scaled(numberHeight), 4, 2);
    const auto today = kit::today();
    const bool all = arrivals_.size() <= filledFor_;
    const std::size_t shown = all ? arrivals_.size() : filledFor_ - 1;
    for (std::size_t i = 0; i < shown; ++i) {
        auto* mark = new ArrivalMark(arrivals_[i], today);
        connect(mark, &QAbstractButton::clicked, this,
                [this, reference = arrivals_[i].reference] { Q_EMIT chosen(reference); });
        column_->addWidget(mark);
    }
    if (!all) {
        auto* others = new kit::Button(tr("%n more", nullptr, static_cast<int>(arrivals_.size() - shown)),
                                       kit::ButtonVariant::ghost);
        others->setCompact(true);
        others->setFixedHeight(kit::tokens(this).scaled(markHeight));
        connect(others, &QPushButton::clicked, this, [this, shown] { openOthers(shown); });
        column_->addWidget(others);
    }
    column_->addStretch();
}

void DayCell::openOthers(std::size_t shown) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto today = kit::today();
    for (std::size_t i = shown; i < arrivals_.size(); ++i) {
        const auto& arrival = arrivals_[i];
        auto* entry = menu->addAction(arrival.person % QStringLiteral(" · ") % faceOf(arrival, today).text);
        connect(entry, &QAction::triggered, this, [this, reference = arrival.reference] { Q_EMIT chosen(reference); });
    }
    menu->popup(mapToGlobal(QPoint(0, height())));
}

void DayCell::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (day_.isValid() && filledFor_ != room()) fill();
}

void DayCell::paintEvent(QPaintEvent*) {
    const auto& t = kit::tokens(this);
    QPainter painter(this);
    const bool weekend = day_.dayOfWeek() > Qt::Friday;
    painter.fillRect(rect(), !ofMonth_ || weekend ? t.canvas : t.surface);
    painter.fillRect(0, 0, width(), t.line, t.border);
    painter.fillRect(0, 0, t.line, height(), t.border);
    const int band = t.scaled(numberHeight);
    const QString number = QString::number(day_.day());
    const bool today = day_ == kit::today();
    if (today) {
        const int side = t.scaled(20);
        const QRect disc(4, (band - side) / 2 + 1, side, side);
        kit::paintBox(&painter, disc, side / 2.0, t.accent);
        kit::paintText(&painter, t, disc, number, kit::TypeRole::captionTitle, t.onAccent, Qt::AlignHCenter);
    } else {
        kit::paintText(&painter, t, QRect(8, 1, width() - 12, band), number,
                       ofMonth_ ? kit::TypeRole::captionStrong : kit::TypeRole::caption,
                       ofMonth_ ? t.textSecondary : t.textTertiary);
    }
}

} // namespace ilvm::panels
