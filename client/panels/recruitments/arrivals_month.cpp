#include "client/panels/recruitments/arrivals_month.hpp"

#include "client/kit/button.hpp"
#include "client/kit/chip.hpp"
#include "client/kit/label.hpp"
#include "client/kit/today.hpp"
#include "client/panels/recruitments/day_cell.hpp"
#include "client/ticket/family.hpp"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLocale>

namespace ilvm::panels {
namespace {

constexpr int weeks = 6, daysOfWeek = 7;

QString capital(QString text) {
    if (!text.isEmpty()) text[0] = text.at(0).toUpper();
    return text;
}

} // namespace

ArrivalsMonth::ArrivalsMonth(const ticket::Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      title_(new kit::Label(QString(), kit::TypeRole::paneTitle)),
      count_(new kit::Label(QString(), kit::TypeRole::secondary, &kit::Tokens::textTertiary)),
      grid_(new QGridLayout) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::s);
    column->addWidget(makeHead());
    grid_->setSpacing(0);
    for (int day = 0; day < daysOfWeek; ++day) {
        grid_->setColumnStretch(day, 1);
        grid_->addWidget(new kit::Label(capital(QLocale().dayName(day + 1, QLocale::ShortFormat)),
                                        kit::TypeRole::captionStrong, &kit::Tokens::textTertiary),
                         0, day);
    }
    for (int place = 0; place < weeks * daysOfWeek; ++place) {
        auto* cell = new DayCell;
        connect(cell, &DayCell::chosen, this, &ArrivalsMonth::chosen);
        grid_->addWidget(cell, 1 + place / daysOfWeek, place % daysOfWeek);
        grid_->setRowStretch(1 + place / daysOfWeek, 1);
        cells_.append(cell);
    }
    column->addLayout(grid_, 1);
    column->addWidget(makeLegend());
    setMonth(kit::today());
}

QWidget* ArrivalsMonth::makeHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kit::space::s);
    auto* before = new kit::IconButton(kit::Icon::chevronLeft, tr("Previous month"));
    auto* after = new kit::IconButton(kit::Icon::chevronRight, tr("Next month"));
    auto* now = new kit::Button(tr("This month"), kit::ButtonVariant::ghost);
    connect(before, &QPushButton::clicked, this, [this] { setMonth(month_.addMonths(-1)); });
    connect(after, &QPushButton::clicked, this, [this] { setMonth(month_.addMonths(1)); });
    connect(now, &QPushButton::clicked, this, [this] { setMonth(kit::today()); });
    row->addWidget(before);
    row->addWidget(after);
    row->addWidget(title_);
    row->addWidget(count_);
    row->addStretch();
    row->addWidget(now);
    return head;
}

QWidget* ArrivalsMonth::makeLegend() {
    auto* legend = new QWidget;
    auto* row = new QHBoxLayout(legend);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kit::space::s);
    const QDate day(2000, 1, 10);
    Arrival example;
    const auto add = [&](QDate today, bool decided, domain::Readiness readiness, const QString& words) {
        example.day = day;
        example.decided = decided;
        example.readiness = readiness;
        auto face = faceOf(example, today);
        if (!words.isEmpty()) face.text = words;
        row->addWidget(new kit::Chip(face));
    };
    add(day.addDays(-9), true, {1, 1, 0}, {});
    add(day.addDays(-9), true, {0, 1, 0}, {});
    add(day.addDays(-1), true, {0, 1, 0}, {});
    add(day.addDays(-9), true, {0, 1, 1}, tr("late"));
    add(day.addDays(-9), false, {}, {});
    row->addStretch();
    return legend;
}

void ArrivalsMonth::setMonth(const QDate& day) {
    const QDate first(day.year(), day.month(), 1);
    if (first == month_) return;
    month_ = first;
    refresh();
    Q_EMIT monthChanged();
}

QDate ArrivalsMonth::firstDay() const {
    return month_.addDays(1 - month_.dayOfWeek());
}

api::Period ArrivalsMonth::sheet() const {
    return {ticket::dayFrom(firstDay()), ticket::dayFrom(firstDay().addDays(weeks * daysOfWeek - 1))};
}

void ArrivalsMonth::refresh() {
    const QDate first = firstDay();
    const auto all = arrivalsBetween(workspace_.truth, first, first.addDays(weeks * daysOfWeek - 1));
    title_->setText(capital(QLocale().toString(month_, QStringLiteral("MMMM yyyy"))));
    const auto ofMonth = static_cast<int>(std::count_if(all.begin(), all.end(), [this](const auto& arrival) {
        return arrival.day.month() == month_.month() && arrival.day.year() == month_.year();
    }));
    count_->setText(ofMonth == 0 ? tr("Nobody comes, moves or leaves") : tr("%n person(s)", nullptr, ofMonth));
    for (int place = 0; place < cells_.size(); ++place) {
        const QDate day = first.addDays(place);
        std::vector<Arrival> here;
        std::copy_if(all.begin(), all.end(), std::back_inserter(here),
                     [&](const auto& arrival) { return arrival.day == day; });
        cells_[place]->show(day, day.month() == month_.month(), here);
    }
}

void ArrivalsMonth::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    refresh();
}

void ArrivalsMonth::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_PageUp) return setMonth(month_.addMonths(-1));
    if (event->key() == Qt::Key_PageDown) return setMonth(month_.addMonths(1));
    QWidget::keyPressEvent(event);
}

} // namespace ilvm::panels
