#include "client/panels/absences/hour_edit.hpp"

#include <QFocusEvent>
#include <QRegularExpression>

namespace ilvm::panels {
namespace {

constexpr int longest = 5; // "14:30"

} // namespace

std::optional<QTime> hourFrom(const QString& typed) {
    static const QRegularExpression written(QStringLiteral("^(\\d{1,2})\\s*(?:[:hH.]?\\s*(\\d{2})|[hH:.])?$"));
    const auto found = written.match(typed.trimmed());
    if (!found.hasMatch()) return std::nullopt;
    const QTime hour(found.captured(1).toInt(), found.captured(2).toInt());
    return hour.isValid() ? std::optional(hour) : std::nullopt;
}

HourEdit::HourEdit(QWidget* parent) : QLineEdit(parent) {
    setMaxLength(longest);
    setPlaceholderText(tr("hh:mm"));
}

void HourEdit::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    if (const auto now = hour()) setText(now->toString(QStringLiteral("HH:mm")));
}

} // namespace ilvm::panels
