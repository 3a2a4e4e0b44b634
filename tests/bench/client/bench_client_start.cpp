// One start of the client as a process of its own: opens on the copy in a folder, without a server and without a key
// chain. Prints when its cockpit was painted (nanoseconds of the steady clock), the memory that it takes (kB) then and
// when everything is in the search, and how long each of some changes took until the cockpit had painted it (ms).
// bench_client runs it with the folder and the number of tickets.
#include "client/kit/language.hpp"
#include "client/shell/main_window.hpp"
#include "client/shell/session.hpp"
#include "tests/bench/client/many_tickets.hpp"

#include <QApplication>
#include <QFile>
#include <QPainter>
#include <QTextStream>
#include <chrono>

using namespace ilvm;

namespace {

constexpr int settleMilliseconds = 50;

long residentKilobytes() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) return 0;
    const auto all = status.readAll().split('\n');
    for (const auto& line : all)
        if (line.startsWith("VmRSS:")) return line.mid(6).trimmed().split(' ').first().toLong();
    return 0;
}

// Sees the window's first painting.
class FirstPaint : public QObject {
public:
    explicit FirstPaint(std::function<void()> painted) : painted_(std::move(painted)) {}

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint && painted_) // queued: after every widget of it has painted
            QMetaObject::invokeMethod(this, std::exchange(painted_, {}), Qt::QueuedConnection);
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> painted_;
};

// Changes of somebody else's, one after the other: half of them take a card out of a pool, half bring one.
QString changesInto(truth::Truth& truth, QWidget& window, int tickets) {
    constexpr int changes = 200;
    QString took;
    for (int i = 1; i <= changes; ++i) {
        auto ticket = bench::madeTicket(i * 10 % tickets + 10, true);
        ticket.version += i;
        ticket.updated_at.milliseconds += i;
        ticket.status = i % 2 == 0 ? domain::Status::open : domain::Status::in_progress;
        if (i % 2 == 0) ticket.assignee.reset();
        auto change = truth::Truth::changeOf(ticket);
        change.cursor = "bench" + std::to_string(i);
        const auto begin = std::chrono::steady_clock::now();
        truth.apply(change);
        QCoreApplication::sendPostedEvents(); // layouts and all that a change asks for later
        window.repaint();
        const std::chrono::duration<double, std::milli> each = std::chrono::steady_clock::now() - begin;
        took += QLatin1Char(' ') + QString::number(each.count(), 'f', 3);
    }
    return took;
}

} // namespace

int main(int count, char** values) {
    QApplication application(count, values);
    const QString folder = QApplication::arguments().value(1);
    const int tickets = QApplication::arguments().value(2).toInt();
    kit::speak(application, kit::Language::french);
    kit::Theme theme(application, kit::Scheme::light);
    shell::Settings settings(folder + QStringLiteral("/ilvm.ini"));
    net::ApiClient api;
    api.setServer({QUrl(QStringLiteral("https://127.0.0.1:9")), {}});
    shell::Session session(api, folder, QStringLiteral("bench"));
    const auto workspace = session.workspace();
    shell::MainWindow window(workspace, theme, settings);
    long atPaint = 0;
    std::int64_t paintedAt = 0;
    FirstPaint paint([&] {
        paintedAt = std::chrono::steady_clock::now().time_since_epoch().count();
        atPaint = residentKilobytes();
        session.start();
    });
    window.installEventFilter(&paint);
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &application, [&] {
        if (paintedAt == 0 || workspace.truth.lines().count() < tickets) return;
        const long later = residentKilobytes();
        const QString took = changesInto(workspace.truth, window, tickets);
        QTextStream(stdout) << paintedAt << ' ' << atPaint << ' ' << later << took << '\n';
        QApplication::quit();
    });
    watch.start(settleMilliseconds);
    window.resize(1440, 900);
    window.show();
    return QApplication::exec();
}
