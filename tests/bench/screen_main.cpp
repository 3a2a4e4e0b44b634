// Measures how soon a change is on another's screen while many listen. With --smoke: small, to show that it works.
#include "tests/bench/screen.hpp"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <algorithm>
#include <cstdio>

namespace ilvm::bench {
namespace {

double percentile(std::vector<float> values, double share) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    const auto at = std::min(values.size() - 1, static_cast<std::size_t>(share * static_cast<double>(values.size())));
    return static_cast<double>(values[at]) / 1e3;
}

void printScreenHead() {
    std::printf(
        "\n| open streams | actions | model after the answer: median ms | p99 | after the click: median ms | p99 "
        "| server's CPU ms an action | server's memory MB |\n"
        "| --: | --: | --: | --: | --: | --: | --: | --: |\n");
    std::fflush(stdout);
}

void printScreen(const ScreenTimes& times) {
    std::printf("| %zu | %zu | %.2f | %.2f | %.2f | %.2f | %.2f | %.1f |\n", times.streams, times.actions,
                percentile(times.afterAnswer, 0.5), percentile(times.afterAnswer, 0.99),
                percentile(times.afterClick, 0.5), percentile(times.afterClick, 0.99),
                times.middle * 1e3 / static_cast<double>(times.actions),
                static_cast<double>(times.residentKilobytes) / 1024);
    std::fflush(stdout);
}

int run(const QCoreApplication& application) {
    QCommandLineParser line;
    line.addOption({"smoke", "Small"});
    line.process(application);
    const bool isSmall = line.isSet("smoke");
    const Stage stage(isSmall ? 2000 : 100'000);
    printScreenHead();
    for (const std::size_t streams : isSmall ? std::vector<std::size_t>{2} : std::vector<std::size_t>{1, 100, 1000})
        printScreen(measureScreen(stage, streams, isSmall ? 4 : 200));
    return 0;
}

} // namespace
} // namespace ilvm::bench

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    try {
        return ilvm::bench::run(application);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
