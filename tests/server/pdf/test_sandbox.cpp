// What a reader that a PDF has taken over can still do: nothing.
#include "tests/support/temp_folder.hpp"

#include <QProcess>
#include <QtTest>
#include <csignal>
#include <fstream>

using namespace ilvm;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif

enum class End { could, refused, dead };

} // namespace

class TestSandbox : public QObject {
    Q_OBJECT

    support::TempFolder folder_;
    QString listed_;

    End endOf(const char* attempt) {
        QProcess probe;
        probe.start(qEnvironmentVariable("ILVM_BINARY_DIR") + "/bin/sandbox_probe", {attempt, listed_});
        if (!probe.waitForFinished(30'000)) qFatal("%s does not end", attempt);
        if (probe.exitStatus() == QProcess::CrashExit) return End::dead;
        if (probe.exitCode() > 1) qFatal("%s: %s", attempt, probe.readAllStandardError().constData());
        return probe.exitCode() == 0 ? End::could : End::refused;
    }

private Q_SLOTS:
    void initTestCase() {
        const auto file = folder_.path() / "listed";
        std::ofstream(file) << "listed and open";
        listed_ = QString::fromStdString(file.string());
    }

    void itCanDoNothing_data() {
        QTest::addColumn<int>("end");
        for (const char* attempt : {"nothing", "read-listed-file"})
            QTest::newRow(attempt) << static_cast<int>(End::could);
        for (const char* attempt : {"read-file", "read-folder", "read-memory", "create-file", "write-listed-file",
                                    "remove-listed-file", "make-folder", "executable-memory"})
            QTest::newRow(attempt) << static_cast<int>(End::refused);
        for (const char* attempt : {"socket", "local-socket", "fork", "run", "kill-parent", "trace-parent", "spin"})
            QTest::newRow(attempt) << static_cast<int>(End::dead);
    }
    void itCanDoNothing() {
        QFETCH(int, end);
        QCOMPARE(static_cast<int>(endOf(QTest::currentDataTag())), end);
    }

    void itHasLittleMemory() {
        if (sanitized) QSKIP("a sanitizer's own memory is beyond every limit: it is not set");
        QCOMPARE(endOf("much-memory"), End::refused);
    }

    void nothingWasChanged() {
        QVERIFY(!QFile::exists("/tmp/ilvm-probe"));
        QVERIFY(QFile::exists(listed_));
    }
};

QTEST_GUILESS_MAIN(TestSandbox)
#include "test_sandbox.moc"
