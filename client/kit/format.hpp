// Moments, ages, sizes and figures as people read them. The present is always given, never asked of a clock.
// Not here: the language itself (language.hpp) and words about tickets (shared/domain).
#pragma once
#include "shared/base/instant.hpp"

#include <QDateTime>
#include <QString>

namespace ilvm::kit {

// On this machine's clock face.
QDateTime localTime(base::Instant instant);

// How long ago, in the largest unit that fits, cut off: "now" under a minute, "42 min", "3 h", "2 d".
QString age(const QDateTime& from, const QDateTime& now);
// The same in whole words, for a screen reader: "3 hours".
QString spokenAge(const QDateTime& from, const QDateTime& now);
// What is left, to the minute under a day: "42 min", "2 h 58", "3 d". Nothing is left of the past: "0 min".
QString remaining(const QDateTime& until, const QDateTime& now);

// Near ones short: "14:32" today, "yesterday", the weekday within six days, then "23/11 at 14:32", and with its year
// when that is another one.
QString when(const QDateTime& at, const QDateTime& now);
// The time of a message: "14:32" today, "Fri. 16:20" within six days, then as `when`.
QString messageTime(const QDateTime& at, const QDateTime& now);
// The line above the messages of a day: "Today", "Yesterday", "Monday 23 November".
QString dayTitle(const QDate& day, const QDate& today);
// Everything, for a tooltip: "Monday 23 November 2026 at 14:32".
QString fullMoment(const QDateTime& at);
// A deadline: "today 17:30", "tomorrow 09:00", then as "23/11 at 14:32".
QString deadline(const QDateTime& at, const QDateTime& now);

// In units of 1024, as file managers say it: "184 KB", "1.4 MB" (in French Ko, Mo, and a decimal comma).
QString fileSize(qint64 bytes);
// "10 618,80 €": cents in, digits grouped by a non-breaking space.
QString amount(qint64 cents);
QString figure(qint64 number);

// Non-breaking spaces where French typography has them: before : ; ? ! % € » and after «.
QString withFirmSpaces(const QString& text);

} // namespace ilvm::kit
