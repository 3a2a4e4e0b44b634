#include "client/panels/new_request/purchase_numbers.hpp"

#include "client/kit/format.hpp"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <cstdlib>

namespace ilvm::panels {
namespace {

constexpr int mostDigits = 12; // before the decimals: no product of two such leaves 64 bits, as the domain limits them

struct NumberWords {
    Q_DECLARE_TR_FUNCTIONS(PurchaseNumbers)
};

struct Digits {
    bool negative = false;
    QString whole;
    QString decimals; // without zeros at the end
};

// Without blanks of any kind, thousands' apostrophes and the units that people and spreadsheets put beside figures.
QString bareNumber(const QString& text) {
    static const QRegularExpression blanks(QStringLiteral("[\\s\\x{00A0}\\x{202F}\\x{2007}\\x{2009}'’]"));
    static const QRegularExpression units(QStringLiteral("(€|EUROS?|EUR|HT|%)$"),
                                          QRegularExpression::CaseInsensitiveOption);
    QString bare = text;
    bare.remove(blanks);
    for (auto found = units.match(bare); found.hasMatch(); found = units.match(bare))
        bare.truncate(found.capturedStart());
    if (bare.startsWith(QChar(0x20AC))) bare.remove(0, 1);
    if (bare.startsWith(QChar(0x2212))) bare[0] = QLatin1Char('-');
    return bare;
}

bool areThousands(const QStringList& parts) {
    return !parts.first().isEmpty() && parts.first().size() <= 3 &&
           std::all_of(parts.begin() + 1, parts.end(), [](const QString& part) { return part.size() == 3; });
}

// Of "1.234,56" and "1,234.56" the last sign parts the decimals; the other one must part thousands.
std::optional<Digits> partedBy(const QString& number, QChar decimal, QChar thousands) {
    const auto at = decimal.isNull() ? -1 : number.lastIndexOf(decimal);
    QString whole = at < 0 ? number : number.left(at);
    const auto parts = whole.split(thousands);
    if (parts.size() > 1 && !areThousands(parts)) return std::nullopt;
    whole.remove(thousands);
    if (whole.contains(decimal)) return std::nullopt;
    return Digits{false, whole, at < 0 ? QString() : number.mid(at + 1)};
}

std::optional<Digits> parted(const QString& number) {
    constexpr QChar comma(u','), point(u'.');
    const auto commas = number.count(comma), points = number.count(point);
    if (commas > 0 && points > 0)
        return number.lastIndexOf(comma) > number.lastIndexOf(point) ? partedBy(number, comma, point)
                                                                     : partedBy(number, point, comma);
    if (commas > 1) return partedBy(number, {}, comma);
    if (points > 1) return partedBy(number, {}, point);
    return commas == 1 ? partedBy(number, comma, point) : partedBy(number, point, comma);
}

// "1.234" is one thousand to some and one and a bit to others: nobody guesses about money.
bool readsTwoWays(const QString& number) {
    static const QRegularExpression twoWays(QStringLiteral("^[1-9][0-9]{0,2}\\.[0-9]{3}$"));
    return twoWays.match(number).hasMatch();
}

struct Reading {
    std::optional<Digits> digits;
    QString problem;
};

Reading readingOf(const QString& text, int mostDecimals) {
    static const QRegularExpression figures(QStringLiteral("^[0-9.,]*[0-9][0-9.,]*$"));
    QString number = bareNumber(text);
    const bool negative = number.startsWith(QLatin1Char('-'));
    if (negative) number.remove(0, 1);
    const QString said = text.simplified();
    if (!figures.match(number).hasMatch()) return {{}, NumberWords::tr("“%1” is not a number.").arg(said)};
    if (readsTwoWays(number))
        return {{}, NumberWords::tr("“%1” can be read in two ways: write the decimals after a comma.").arg(said)};
    auto digits = parted(number);
    if (!digits) return {{}, NumberWords::tr("“%1” is not a number.").arg(said)};
    digits->negative = negative;
    while (digits->decimals.endsWith(QLatin1Char('0')))
        digits->decimals.chop(1);
    if (digits->decimals.size() > mostDecimals)
        return {{}, NumberWords::tr("“%1” has more than %n decimal(s).", nullptr, mostDecimals).arg(said)};
    while (digits->whole.startsWith(QLatin1Char('0')))
        digits->whole.remove(0, 1);
    if (digits->whole.size() > mostDigits) return {{}, NumberWords::tr("“%1” is too large.").arg(said)};
    return {digits, {}};
}

qint64 inUnits(const Digits& digits, int decimals) {
    const QString all = digits.whole + digits.decimals.leftJustified(decimals, QLatin1Char('0'));
    const qint64 value = all.toLongLong();
    return digits.negative ? -value : value;
}

} // namespace

Typed<base::Decimal> typedDecimal(const QString& text) {
    constexpr int decimals = 3;
    if (text.trimmed().isEmpty()) return {};
    const auto reading = readingOf(text, decimals);
    if (!reading.digits) return {std::nullopt, reading.problem};
    return {base::Decimal{inUnits(*reading.digits, decimals)}, {}};
}

Typed<qint64> typedCents(const QString& text) {
    constexpr int decimals = 2;
    if (text.trimmed().isEmpty()) return {};
    const auto reading = readingOf(text, decimals);
    if (!reading.digits) return {std::nullopt, reading.problem};
    return {inUnits(*reading.digits, decimals), {}};
}

QString shownDecimal(base::Decimal value) {
    return QString::fromStdString(base::toText(value)).replace(QLatin1Char('.'), QLatin1Char(','));
}

QString shownCents(qint64 cents) {
    QString shown = kit::amount(cents);
    shown.chop(2); // the firm blank and €
    return shown;
}

QString shownEuros(qint64 cents) {
    if (cents % 100 != 0) return kit::amount(cents);
    return kit::figure(cents / 100) + QChar(0x00A0) + QChar(0x20AC);
}

} // namespace ilvm::panels
