#include "client/kit/format.hpp"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <algorithm>
#include <cstdlib>

namespace ilvm::kit {

namespace {

constexpr QChar firm(0x00A0);

// The words of this file, under one context of the translations.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Format)
};

qint64 minutesBetween(const QDateTime& from, const QDateTime& to) {
    return std::max<qint64>(0, from.secsTo(to) / 60);
}

QString capital(QString text) {
    if (!text.isEmpty()) text[0] = text.at(0).toUpper();
    return text;
}

QString clock(const QDateTime& at) {
    return at.toString(QStringLiteral("HH:mm"));
}

QString dayAndClock(const QDateTime& at, const QDate& today) {
    const bool sameYear = at.date().year() == today.year();
    return Words::tr("%1 at %2")
        .arg(at.toString(sameYear ? QStringLiteral("dd/MM") : QStringLiteral("dd/MM/yyyy")), clock(at));
}

} // namespace

QDateTime localTime(base::Instant instant) {
    return QDateTime::fromMSecsSinceEpoch(instant.milliseconds);
}

QString age(const QDateTime& from, const QDateTime& now) {
    const qint64 minutes = minutesBetween(from, now);
    if (minutes < 1) return Words::tr("now");
    if (minutes < 60) return Words::tr("%1 min").arg(minutes);
    if (minutes < 24 * 60) return Words::tr("%1 h").arg(minutes / 60);
    return Words::tr("%1 d").arg(minutes / (24 * 60));
}

QString spokenAge(const QDateTime& from, const QDateTime& now) {
    const qint64 minutes = minutesBetween(from, now);
    if (minutes < 1) return Words::tr("less than a minute");
    if (minutes < 60) return Words::tr("%n minute(s)", nullptr, static_cast<int>(minutes));
    if (minutes < 24 * 60) return Words::tr("%n hour(s)", nullptr, static_cast<int>(minutes / 60));
    return Words::tr("%n day(s)", nullptr, static_cast<int>(minutes / (24 * 60)));
}

QString remaining(const QDateTime& until, const QDateTime& now) {
    const qint64 minutes = minutesBetween(now, until);
    if (minutes < 60) return Words::tr("%1 min").arg(minutes);
    if (minutes >= 24 * 60) return Words::tr("%1 d").arg(minutes / (24 * 60));
    if (minutes % 60 == 0) return Words::tr("%1 h").arg(minutes / 60);
    return Words::tr("%1 h %2").arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString when(const QDateTime& at, const QDateTime& now) {
    const qint64 days = at.date().daysTo(now.date());
    if (days == 0) return clock(at);
    if (days == 1) return Words::tr("yesterday");
    if (days > 1 && days < 7) return QLocale().dayName(at.date().dayOfWeek());
    return dayAndClock(at, now.date());
}

QString messageTime(const QDateTime& at, const QDateTime& now) {
    const qint64 days = at.date().daysTo(now.date());
    if (days == 0) return clock(at);
    if (days > 0 && days < 7) return QLocale().dayName(at.date().dayOfWeek(), QLocale::ShortFormat) + firm + clock(at);
    return dayAndClock(at, now.date());
}

QString dayTitle(const QDate& day, const QDate& today) {
    if (day == today) return Words::tr("Today");
    if (day.daysTo(today) == 1) return Words::tr("Yesterday");
    const bool sameYear = day.year() == today.year();
    return capital(
        QLocale().toString(day, sameYear ? QStringLiteral("dddd d MMMM") : QStringLiteral("dddd d MMMM yyyy")));
}

QString fullMoment(const QDateTime& at) {
    return capital(
        Words::tr("%1 at %2").arg(QLocale().toString(at.date(), QStringLiteral("dddd d MMMM yyyy")), clock(at)));
}

QString deadline(const QDateTime& at, const QDateTime& now) {
    const qint64 days = now.date().daysTo(at.date());
    if (days == 0) return Words::tr("today %1").arg(clock(at));
    if (days == 1) return Words::tr("tomorrow %1").arg(clock(at));
    return dayAndClock(at, now.date());
}

QString fileSize(qint64 bytes) {
    if (bytes < 1024) return Words::tr("%1 bytes").arg(QLocale().toString(bytes));
    const double kilo = static_cast<double>(bytes) / 1024;
    if (kilo < 1024) return Words::tr("%1 KB").arg(QLocale().toString(std::max(1.0, kilo), 'f', 0));
    if (kilo < 1024 * 1024) return Words::tr("%1 MB").arg(QLocale().toString(kilo / 1024, 'f', 1));
    return Words::tr("%1 GB").arg(QLocale().toString(kilo / 1024 / 1024, 'f', 1));
}

QString figure(qint64 number) {
    QString digits = QString::number(std::abs(number));
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, firm);
    return number < 0 ? QChar(0x2212) + digits : digits;
}

QString amount(qint64 cents) {
    const qint64 positive = std::abs(cents);
    const QString value = figure(positive / 100) + QLatin1Char(',') +
                          QStringLiteral("%1").arg(positive % 100, 2, 10, QLatin1Char('0')) + firm + QChar(0x20AC);
    return cents < 0 ? QChar(0x2212) + value : value;
}

QString withFirmSpaces(const QString& text) {
    static const QRegularExpression before(QStringLiteral(" ([:;?!%€»])"));
    QString firmText = text;
    firmText.replace(before, QString(firm) + QStringLiteral("\\1"));
    firmText.replace(QStringLiteral("« "), QStringLiteral("«") + firm);
    return firmText;
}

} // namespace ilvm::kit
