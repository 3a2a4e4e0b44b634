// A person's PKCS#12 file, made up for a test: a key, its certificate by itself, a password. In memory only.
#pragma once
#include <QByteArray>
#include <QString>

namespace ilvm::tests {

struct SomebodysKey {
    QString name;
    QString password;
    int fromDay = -1; // days from now
    int toDay = 365;
};

QByteArray pkcs12Of(const SomebodysKey& key, QByteArray* certificatePem = nullptr);

} // namespace ilvm::tests
