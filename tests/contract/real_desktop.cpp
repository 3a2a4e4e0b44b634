#include "tests/contract/real_desktop.hpp"

#include <QTest>

namespace ilvm::tests {
namespace {

constexpr int patience = 15'000; // milliseconds

// Waits until the program has said a line that begins so, and gives its words.
QStringList wordsOf(QProcess& program, const QByteArray& begin) {
    QStringList words;
    const auto said = [&] {
        while (program.canReadLine()) {
            const QByteArray line = program.readLine().trimmed();
            if (!line.startsWith(begin)) continue;
            words = QString::fromLatin1(line).split(QLatin1Char(' '));
            return true;
        }
        return false;
    };
    if (!QTest::qWaitFor(said, patience)) qWarning("%s never came", begin.constData());
    return words;
}

QStringList at(const QPoint& place) {
    return {QString::number(place.x()), QString::number(place.y())};
}

} // namespace

RealDesktop::RealDesktop() {
    windowManager_.start(QStringLiteral("openbox"), {QStringLiteral("--sm-disable"), QStringLiteral("--startup"),
                                                     QStringLiteral("echo managing")});
    if (wordsOf(windowManager_, "managing").isEmpty()) qFatal("no window manager");
}

RealDesktop::~RealDesktop() {
    for (const auto& files : draggers_)
        files->terminate();
    for (const auto& files : draggers_)
        files->waitForFinished();
    windowManager_.terminate();
    windowManager_.waitForFinished();
}

bool RealDesktop::xdotool(const QStringList& words) {
    QProcess process;
    process.start(QStringLiteral("xdotool"), words);
    // The clients of this process go on answering the X server meanwhile.
    const auto ended = [&] { return process.state() == QProcess::NotRunning; };
    const bool done =
        QTest::qWaitFor(ended, patience) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    if (!done)
        qWarning("xdotool %s: %s", qPrintable(words.join(QLatin1Char(' '))),
                 process.readAllStandardError().constData());
    return done;
}

bool RealDesktop::bringToFront(QWidget& window) {
    return xdotool({QStringLiteral("windowactivate"), QStringLiteral("--sync"), QString::number(window.winId())}) &&
           QTest::qWaitForWindowActive(&window, patience);
}

bool RealDesktop::drag(const QStringList& paths, QWidget& onto, const std::function<bool()>& promised) {
    const auto isThere = [&] { return onto.visibleRegion().contains(onto.rect().center()); };
    if (!bringToFront(*onto.window()) || !QTest::qWaitFor(isThere, patience)) return false;
    // It stays to the end: what was dropped is read from it when the drop is handled, after the button was let go.
    auto& files = *draggers_.emplace_back(std::make_unique<QProcess>());
    files.start(QStringLiteral(ILVM_FILE_DRAGGER), paths);
    const auto shown = wordsOf(files, "shown");
    if (shown.size() != 3) return false;
    const QPoint from(shown[1].toInt(), shown[2].toInt()), to = onto.mapToGlobal(onto.rect().center());
    const auto move = [](const QPoint& place) { return QStringList{QStringLiteral("mousemove")} + at(place); };
    const QString left = QStringLiteral("1");
    bool taken = xdotool(move(from) + QStringList{QStringLiteral("mousedown"), left} + move(from + QPoint(8, 4))) &&
                 !wordsOf(files, "dragging").isEmpty() && xdotool(move(to - QPoint(3, 0)) + move(to)) &&
                 !wordsOf(files, "over").isEmpty() && QTest::qWaitFor(promised, patience);
    taken = xdotool({QStringLiteral("mouseup"), left}) && taken; // whatever happened, no button stays pressed
    return taken && wordsOf(files, "released").contains(QStringLiteral("copy"));
}

} // namespace ilvm::tests
