#include "client/kit/day_edit.hpp"

#include "client/kit/icon.hpp"
#include "client/kit/style.hpp"
#include "client/kit/today.hpp"

#include <QAction>
#include <QCalendarWidget>
#include <QEvent>
#include <QKeyEvent>
#include <QLocale>

namespace ilvm::kit {
namespace {

const QString written = QStringLiteral("dd/MM/yyyy");

} // namespace

std::optional<QDate> dayFrom(const QString& typed, const QDate& today) {
    const QString text = typed.trimmed();
    auto day = QDate::fromString(text, QStringLiteral("d/M/yyyy"));
    if (!day.isValid() || day.year() < 100) {
        day = QDate::fromString(text, QStringLiteral("d/M/yy"));
        if (day.isValid()) day = day.addYears(today.year() / 100 * 100 - day.year() / 100 * 100);
    }
    if (!day.isValid()) {
        day = QDate::fromString(text % QStringLiteral("/%1").arg(today.year()), QStringLiteral("d/M/yyyy"));
        if (day.isValid() && day < today) day = day.addYears(1);
    }
    return day.isValid() ? std::optional(day) : std::nullopt;
}

DayEdit::DayEdit(QWidget* parent) : QLineEdit(parent) {
    setPlaceholderText(tr("dd/mm/yyyy"));
    connect(this, &QLineEdit::textEdited, this, &DayEdit::take);
    sign();
}

void DayEdit::take(const QString& typed) {
    if (typed == typed_) return;
    typed_ = typed;
    Q_EMIT dayChanged();
}

std::optional<QDate> DayEdit::day() const {
    return dayFrom(typed_, today());
}

void DayEdit::setDay(const std::optional<QDate>& day) {
    setTyped(day ? day->toString(written) : QString());
}

void DayEdit::setTyped(const QString& typed) {
    take(typed);
    spell();
}

void DayEdit::spell() {
    const auto now = day();
    const bool writing = hasFocus() && !isReadOnly();
    setText(now && !writing ? QLocale().toString(*now, QStringLiteral("dddd d MMMM yyyy")) : typed_);
    setCursorPosition(0);
}

void DayEdit::focusInEvent(QFocusEvent* event) {
    if (!isReadOnly()) setText(typed_);
    QLineEdit::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason) selectAll();
}

void DayEdit::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason) return;
    if (const auto now = day()) typed_ = now->toString(written); // the year that it was taken for stays its year
    spell();
}

void DayEdit::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Down && !isReadOnly()) return open();
    QLineEdit::keyPressEvent(event);
}

void DayEdit::open() {
    if (isReadOnly()) return;
    if (!sheet_) {
        sheet_ = new QCalendarWidget(this);
        sheet_->setWindowFlags(Qt::Popup);
        sheet_->setFirstDayOfWeek(Qt::Monday);
        sheet_->setVerticalHeaderFormat(QCalendarWidget::ISOWeekNumbers);
        connect(sheet_, &QCalendarWidget::activated, this, [this](QDate chosen) {
            sheet_->hide();
            setDay(chosen);
        });
        connect(sheet_, &QCalendarWidget::clicked, sheet_, &QCalendarWidget::activated);
    }
    sheet_->setSelectedDate(day().value_or(today()));
    sheet_->adjustSize();
    sheet_->move(mapToGlobal(QPoint(0, height() + 2)));
    sheet_->show();
    sheet_->setFocus();
}

// The action stays: taking it away would delete its button at once, under a style that is being set.
void DayEdit::sign() {
    const QIcon icon = iconFor(Icon::calendar, tokens(this).textSecondary);
    if (calendar_) return calendar_->setIcon(icon);
    calendar_ = addAction(icon, QLineEdit::TrailingPosition);
    calendar_->setToolTip(tr("Choose from a calendar"));
    connect(calendar_, &QAction::triggered, this, &DayEdit::open);
}

void DayEdit::changeEvent(QEvent* event) {
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange) sign();
    if (event->type() == QEvent::ReadOnlyChange) calendar_->setVisible(!isReadOnly());
}

} // namespace ilvm::kit
