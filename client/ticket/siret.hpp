// A SIRET as it is read: 732 829 320 00074, with blanks at which no line ends. Not here: whether it is one.
#pragma once
#include "client/ticket/faces.hpp"

#include <QStringList>

namespace ilvm::ticket {

inline QString spacedSiret(const std::string& siret) {
    const QString digits = words(siret);
    return QStringList{digits.mid(0, 3), digits.mid(3, 3), digits.mid(6, 3), digits.mid(9)}.join(QChar(0x00A0));
}

} // namespace ilvm::ticket
