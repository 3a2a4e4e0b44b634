// The desktop around clients that a test plays on an X server of its own: a window manager, and another program from
// which files are dragged with the pointer, as a person drags them out of a file manager. Not here: that program
// (tests/support/drag) and the clients (played_desk.hpp).
#pragma once
#include <QProcess>
#include <QWidget>
#include <functional>
#include <memory>
#include <vector>

namespace ilvm::tests {

class RealDesktop {
public:
    RealDesktop(); // once its window manager manages
    ~RealDesktop();

    // Brings the window of `onto` to the front, drags the files there and lets go. False where they would not be taken;
    // `promised` is asked while they hang over it.
    bool drag(const QStringList& paths, QWidget& onto, const std::function<bool()>& promised);

private:
    static bool xdotool(const QStringList& words);
    static bool bringToFront(QWidget& window);

    QProcess windowManager_;
    std::vector<std::unique_ptr<QProcess>> draggers_;
};

} // namespace ilvm::tests
