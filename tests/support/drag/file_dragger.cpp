// A small window from which files are dragged, as from a file manager: pressed and moved, it starts a drag and drop of
// X with the files that its command line names. Says each step as a line of its output, so that whoever moves the
// pointer waits for nothing else: "shown X Y" (where to press), "dragging", "over" and "off" (whether what is below
// would take the files), "released copy" or "released nothing". It stays until it is stopped: the files are handed over
// after the drop. Not here: the pointer (tests/contract/real_desktop.hpp).
#include <QApplication>
#include <QDrag>
#include <QMimeData>
#include <QMouseEvent>
#include <QTimer>
#include <QUrl>
#include <QWidget>
#include <cstdio>

namespace {

void say(const QString& line) {
    std::puts(qPrintable(line));
    std::fflush(stdout);
}

class Dragger : public QWidget {
public:
    explicit Dragger(const QStringList& paths) {
        for (const auto& path : paths)
            urls_.append(QUrl::fromLocalFile(path));
        setWindowFlags(Qt::FramelessWindowHint | Qt::X11BypassWindowManagerHint); // above everything, where it is put
        resize(80, 30);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        if (std::exchange(shown_, true)) return;
        const QPoint center = mapToGlobal(rect().center());
        say(QStringLiteral("shown %1 %2").arg(center.x()).arg(center.y()));
    }

    void mouseMoveEvent(QMouseEvent* event) override {
        if (!event->buttons().testFlag(Qt::LeftButton) || std::exchange(dragged_, true)) return;
        auto* files = new QMimeData;
        files->setUrls(urls_);
        auto* drag = new QDrag(this);
        drag->setMimeData(files);
        connect(drag, &QDrag::actionChanged, this,
                [](Qt::DropAction action) { say(QLatin1String(action == Qt::CopyAction ? "over" : "off")); });
        QTimer::singleShot(0, this, [] { say(QStringLiteral("dragging")); }); // in the drag's own loop
        const bool copied = drag->exec(Qt::CopyAction) == Qt::CopyAction;
        hide(); // what is below is seen again
        say(QLatin1String(copied ? "released copy" : "released nothing"));
    }

private:
    QList<QUrl> urls_;
    bool shown_ = false;
    bool dragged_ = false;
};

} // namespace

int main(int count, char** arguments) {
    const QApplication application(count, arguments);
    QApplication::setQuitOnLastWindowClosed(false);
    Dragger dragger(QApplication::arguments().mid(1));
    dragger.show();
    return QApplication::exec();
}
