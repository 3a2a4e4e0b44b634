// The thread of a local copy: writes batches in the order in which they came, and reads the far lines in slices.
// Everything here runs in that thread. Not here: what the rest of the program sees (local_copy.hpp).
#pragma once
#include "client/cache/copy_file.hpp"

#include <QObject>

namespace ilvm::cache {

class CopyWorker : public QObject {
    Q_OBJECT

public:
    explicit CopyWorker(const QString& path);

    void start();
    void write(const Batch& batch);
    void touch(const QDateTime& asOf);
    void readFar(const QString& after, int round); // then goes on by itself
    void stop();
    void remove(); // stops, and the file is gone

Q_SIGNALS:
    void farRead(const QList<ilvm::cache::FarLine>& lines, int round);
    void broke(); // the file can no longer be used

private:
    void check(bool good);

    QString path_;
    CopyFile file_;
    bool open_ = false;
};

} // namespace ilvm::cache
