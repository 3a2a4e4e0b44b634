// Keeps the session's token in the desktop's key chain; without one, in memory, and says so once.
// Not here: the token's life (client/actions).
#pragma once
#include <QByteArray>
#include <QHash>
#include <QObject>
#include <functional>

namespace ilvm::net {

class KeyChain : public QObject {
    Q_OBJECT

public:
    explicit KeyChain(QObject* parent = nullptr);

    // `account` names server and login. The callback gets nothing where nothing is kept.
    void read(const QString& account, QObject* context, std::function<void(QByteArray)> callback);
    void write(const QString& account, const QByteArray& token);
    void remove(const QString& account);
    bool isAbsent() const { return absent_; } // as far as is known

Q_SIGNALS:
    void absent(); // once: this desktop has no key chain, the token lives until the program ends

private:
    void noteAbsence();

    QHash<QString, QByteArray> memory_;
    bool absent_ = false;
};

} // namespace ilvm::net
