#include "client/net/key_chain.hpp"

#include <QCoreApplication>
#include <QPointer>
#include <qt6keychain/keychain.h>

namespace ilvm::net {
namespace {

const QString service = QStringLiteral("ilvm");

// Anything but "there is no such entry" means that there is no key chain to speak of.
bool meansAbsent(QKeychain::Error error) {
    return error != QKeychain::NoError && error != QKeychain::EntryNotFound;
}

} // namespace

// A job belongs to the program and deletes itself: the system's library holds on to one that is under way, and would
// answer to one that had gone with its asker.
KeyChain::KeyChain(QObject* parent) : QObject(parent) {}

void KeyChain::noteAbsence() {
    if (absent_) return;
    absent_ = true;
    Q_EMIT absent();
}

void KeyChain::read(const QString& account, QObject* context, std::function<void(QByteArray)> callback) {
    if (const auto kept = memory_.constFind(account); kept != memory_.constEnd()) {
        callback(*kept);
        return;
    }
    auto* job = new QKeychain::ReadPasswordJob(service, QCoreApplication::instance());
    job->setKey(account);
    connect(job, &QKeychain::Job::finished, this,
            [this, job, guard = QPointer<QObject>(context), callback = std::move(callback)] {
                if (meansAbsent(job->error())) noteAbsence();
                if (guard) callback(job->binaryData());
            });
    job->start();
}

void KeyChain::write(const QString& account, const QByteArray& token) {
    memory_.insert(account, token);
    auto* job = new QKeychain::WritePasswordJob(service, QCoreApplication::instance());
    job->setKey(account);
    job->setBinaryData(token);
    connect(job, &QKeychain::Job::finished, this, [this, job] {
        if (meansAbsent(job->error())) noteAbsence();
    });
    job->start();
}

void KeyChain::remove(const QString& account) {
    memory_.remove(account);
    auto* job = new QKeychain::DeletePasswordJob(service, QCoreApplication::instance());
    job->setKey(account);
    job->start();
}

} // namespace ilvm::net
