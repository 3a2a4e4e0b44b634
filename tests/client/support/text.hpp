// French words in a test: a literal of its source, which is UTF-8.
#pragma once
#include <QString>

namespace ilvm::tests {

inline QString text(const char* utf8) {
    return QString::fromUtf8(utf8);
}

} // namespace ilvm::tests
