#include "client/kit/of_name.hpp"

#include <QCoreApplication>

namespace ilvm::kit {
namespace {

class OfName {
    Q_DECLARE_TR_FUNCTIONS(OfName)
};

// The letter without its accents, small; nothing where there is none.
QChar plainLetter(const QString& name, qsizetype at) {
    return at < name.size() ? name.mid(at, 1).normalized(QString::NormalizationForm_D).at(0).toLower() : QChar();
}

bool isVowel(QChar letter) {
    return QStringLiteral("aeiouœæ").contains(letter);
}

// An h is taken as mute, which it is in most first names; a y sounds as a vowel before a consonant alone: d'Yves, de
// Yann.
bool isElided(const QString& name) {
    const QChar first = plainLetter(name, 0);
    if (first == QLatin1Char('y')) return !isVowel(plainLetter(name, 1));
    return !first.isNull() && (isVowel(first) || first == QLatin1Char('h'));
}

} // namespace

QString ofName(const QString& name) {
    return isElided(name.trimmed()) ? OfName::tr("%1", "a name that begins with a vowel").arg(name)
                                    : OfName::tr("%1", "a name that begins with a consonant").arg(name);
}

} // namespace ilvm::kit
