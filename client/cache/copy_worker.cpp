#include "client/cache/copy_worker.hpp"

namespace ilvm::cache {
namespace {

constexpr int slice = 5'000; // lines; writes that wait come in between

} // namespace

CopyWorker::CopyWorker(const QString& path) : path_(path), file_(path) {}

void CopyWorker::start() {
    open_ = file_.open();
    if (!open_) Q_EMIT broke();
}

void CopyWorker::check(bool good) {
    if (good) return;
    stop();
    Q_EMIT broke();
}

void CopyWorker::write(const Batch& batch) {
    if (open_) check(file_.write(batch));
}

void CopyWorker::touch(const QDateTime& asOf) {
    if (open_) check(file_.touch(asOf));
}

void CopyWorker::readFar(const QString& after, int round) {
    if (!open_) return;
    QList<FarLine> lines;
    if (!file_.readFar(after, slice, lines)) return check(false);
    if (lines.isEmpty()) return;
    const QString last = lines.last().reference;
    const bool more = lines.size() == slice;
    Q_EMIT farRead(lines, round);
    if (more)
        QMetaObject::invokeMethod(
            this, [this, last, round] { readFar(last, round); }, Qt::QueuedConnection);
}

void CopyWorker::stop() {
    file_.close();
    open_ = false;
}

void CopyWorker::remove() {
    stop();
    CopyFile::remove(path_);
}

} // namespace ilvm::cache
