// Loops that are called again and again: when the next time is, and that an exception is no end.
#include "server/jobs/runner.hpp"

#include <QtTest>
#include <atomic>

using namespace ilvm;
using namespace std::chrono_literals;

class TestRunner : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Were the pause that was given at first waited for, nothing would come a second time.
    void workSaysHowLongItCanWait() {
        std::atomic<int> calls = 0;
        jobs::Runner runner([](const std::string&) {});
        runner.paced(1h, "paced", [&]() -> std::chrono::milliseconds { return ++calls < 3 ? 1ms : 1h; });
        QTRY_COMPARE(calls.load(), 3);
        runner.stop(); // within the hour
        QCOMPARE(calls.load(), 3);
    }

    void anExceptionIsSaidOnceAndNoEnd() {
        std::atomic<int> calls = 0;
        std::vector<std::string> said;
        {
            jobs::Runner runner([&](const std::string& text) { said.push_back(text); });
            runner.paced(1ms, "paced", [&]() -> std::chrono::milliseconds {
                if (++calls < 3) throw std::runtime_error("away");
                return 1h;
            });
            QTRY_COMPARE(calls.load(), 3);
        }
        QCOMPARE(said, (std::vector<std::string>{"paced: away", "paced: works again"}));
    }
};

QTEST_GUILESS_MAIN(TestRunner)
#include "test_runner.moc"
