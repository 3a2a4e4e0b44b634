#include "client/cache/local_copy.hpp"

#include "client/cache/copy_worker.hpp"

#include <QDir>
#include <QFileInfo>

namespace ilvm::cache {

LocalCopy::LocalCopy(const QString& folder, const QString& owner, QObject* parent)
    : QObject(parent), path_(CopyFile::pathFor(folder, owner)), lock_(path_ % QStringLiteral(".lock")) {
    QDir().mkpath(folder);
    lock_.setStaleLockTime(0); // only the end of its program frees it
    if (!lock_.tryLock(0)) return;
    CopyFile::removeOthers(path_);
    if (!openReader()) {
        CopyFile::remove(path_);
        if (!openReader()) return;
    }
    startWorker();
}

LocalCopy::~LocalCopy() {
    close();
}

void LocalCopy::close() {
    ++round_;
    stopWorker(false);
    lock_.unlock();
}

bool LocalCopy::openReader() {
    reader_ = std::make_unique<CopyFile>(path_);
    opening_ = {};
    if (reader_->open() && reader_->readOpening(opening_)) return true;
    reader_.reset();
    opening_ = {};
    return false;
}

void LocalCopy::startWorker() {
    worker_ = new CopyWorker(path_);
    worker_->moveToThread(&thread_);
    connect(&thread_, &QThread::started, worker_, &CopyWorker::start);
    connect(&thread_, &QThread::finished, worker_, &QObject::deleteLater);
    connect(worker_, &CopyWorker::broke, this, &LocalCopy::throwAway);
    connect(worker_, &CopyWorker::farRead, this, [this](const QList<FarLine>& lines, int round) {
        if (round == round_) Q_EMIT farRead(lines);
    });
    thread_.start(QThread::LowPriority);
}

// What waits in the thread is done first: calls reach it in their order.
void LocalCopy::stopWorker(bool remove) {
    if (!worker_) return;
    const auto end = remove ? &CopyWorker::remove : &CopyWorker::stop;
    reader_.reset(); // first: the last connection closed tidies the file
    QMetaObject::invokeMethod(worker_, end, Qt::BlockingQueuedConnection);
    worker_ = nullptr;
    thread_.quit();
    thread_.wait();
}

void LocalCopy::readFar() {
    if (!worker_) return;
    QMetaObject::invokeMethod(worker_, [worker = worker_, round = round_] { worker->readFar({}, round); });
}

void LocalCopy::keep(std::shared_ptr<const Batch> batch) {
    if (batch->whole) ++round_;
    if (!worker_) return;
    QMetaObject::invokeMethod(worker_, [worker = worker_, batch = std::move(batch)] { worker->write(*batch); });
}

void LocalCopy::touch(const QDateTime& asOf) {
    if (worker_) QMetaObject::invokeMethod(worker_, [worker = worker_, asOf] { worker->touch(asOf); });
}

std::optional<api::Ticket> LocalCopy::ticket(const QString& reference) {
    return reader_ ? reader_->ticket(reference) : std::nullopt;
}

std::vector<api::Message> LocalCopy::messages(const QString& reference) {
    return reader_ ? reader_->messages(reference) : std::vector<api::Message>();
}

void LocalCopy::throwAway() {
    ++round_;
    stopWorker(true);
    lock_.unlock();
}

} // namespace ilvm::cache
