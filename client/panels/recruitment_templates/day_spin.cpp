#include "client/panels/recruitment_templates/day_spin.hpp"

#include <QRegularExpression>
#include <QWheelEvent>

namespace ilvm::panels {
namespace {

constexpr int farthest = 9999; // what is too far is said in words, not cut off
const QChar minusSign(0x2212);

} // namespace

DaySpin::DaySpin(QWidget* parent) : QSpinBox(parent) {
    setRange(-farthest, farthest);
    setFocusPolicy(Qt::StrongFocus);
    setAccelerated(true);
}

QString DaySpin::textFromValue(int value) const {
    if (value == 0) return QStringLiteral("J");
    const QChar sign = value < 0 ? minusSign : QChar(QLatin1Char('+'));
    return QStringLiteral("J ") % sign % QLatin1Char(' ') % QString::number(std::abs(value));
}

int DaySpin::valueFromText(const QString& text) const {
    QString plain = text.toUpper();
    plain.replace(minusSign, QLatin1Char('-'));
    plain.remove(QLatin1Char('J')).remove(QRegularExpression(QStringLiteral("\\s")));
    return plain.toInt();
}

QValidator::State DaySpin::validate(QString& text, int&) const {
    static const QRegularExpression whole(QStringLiteral("^\\s*(J\\s*[-+\\x{2212}]|J|[-+\\x{2212}])?\\s*\\d{1,4}\\s*$"),
                                          QRegularExpression::CaseInsensitiveOption),
        begun(QStringLiteral("^\\s*J?\\s*[-+\\x{2212}]?\\s*$"), QRegularExpression::CaseInsensitiveOption);
    if (text.trimmed().toUpper() == QLatin1String("J") || whole.match(text).hasMatch()) return QValidator::Acceptable;
    return begun.match(text).hasMatch() ? QValidator::Intermediate : QValidator::Invalid;
}

void DaySpin::wheelEvent(QWheelEvent* event) {
    hasFocus() ? QSpinBox::wheelEvent(event) : event->ignore();
}

} // namespace ilvm::panels
