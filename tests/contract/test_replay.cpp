// A year of somebody's incidents through our API; what each row becomes stands in replay.hpp.
#include "tests/contract/chains.hpp"
#include "tests/contract/replay.hpp"

#include <QtTest>
#include <numeric>

using namespace ilvm;
using namespace ilvm::tests;
using domain::ActionCode, domain::Status;

namespace {

constexpr std::size_t incidentsInLog = 890;
constexpr std::size_t rowsInLog = 5'998;
constexpr std::size_t reopeningsInLog = 11;

std::filesystem::path logFile() {
    return std::filesystem::absolute(qgetenv("ILVM_SOURCE_DIR").toStdString()) / "../shared/data" /
           "servicenow-incidents.csv.xz";
}

// In the order of time; a row that the log dates before its predecessor still comes after it.
std::vector<const LogRow*> inOrder(const std::vector<LogRow>& log) {
    std::map<const LogRow*, base::Instant> turn;
    std::map<std::string, base::Instant> latest;
    std::vector<const LogRow*> rows;
    for (const auto& row : log) {
        auto& last = latest[row.number];
        last = turn[&row] = std::max(last, row.at);
        rows.push_back(&row);
    }
    std::stable_sort(rows.begin(), rows.end(), [&](auto* one, auto* other) { return turn[one] < turn[other]; });
    return rows;
}

std::vector<api::HistoryEvent> historyOf(ApiClient& client, const std::string& reference) {
    std::vector<api::HistoryEvent> events;
    std::optional<std::string> cursor;
    do {
        const auto page = client.call<api::ReadHistory>({reference, 200, cursor}).value();
        events.insert(events.end(), page.items.begin(), page.items.end());
        cursor = page.next_cursor;
    } while (cursor);
    return events;
}

// Every difference between one incident of the log and the history that the API tells of it, in words.
QStringList differences(const ReplayedIncident& incident, const std::vector<api::HistoryEvent>& history) {
    QStringList found;
    const auto differs = [&](const std::string& what) {
        found << QString::fromStdString(incident.rows.front().row->number + ": " + what);
    };
    std::size_t next = 0;
    std::optional<Status> status;
    for (const auto& [row, moves, note] : incident.rows) {
        for (const auto action : moves) {
            if (next == history.size()) {
                differs("the history ends before the log");
                return found;
            }
            const auto& event = history[next++];
            if (event.action != action) differs("another action at event " + std::to_string(event.sequence));
            if (event.at != row->at) differs("another time at event " + std::to_string(event.sequence));
            if (event.from != status) differs("a jump at event " + std::to_string(event.sequence));
            status = event.to;
        }
        if (status != statusOf(*row)) differs("another status than " + row->state + " at " + base::toText(row->at));
    }
    if (next != history.size()) differs("the history goes on after the log");
    return found;
}

} // namespace

class TestReplay : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyIncidentOfTheLog() {
        if (!std::filesystem::exists(logFile())) QSKIP("skipped: the log is not there");
        const auto log = readIncidentLog(logFile());
        const Cast cast(log);
        Ground ground;
        InProcessServer::Settings settings;
        settings.people = cast.people();
        settings.now = log.front().at.milliseconds;
        // One sign-in for the whole year.
        settings.policy.session.idle = settings.policy.session.longest = std::chrono::hours(24 * 1'000);
        InProcessServer server(ground, settings);
        Replay replay(server, cast);

        QElapsedTimer timer;
        timer.start();
        for (const auto* row : inOrder(log))
            replay.play(*row);
        const double seconds = static_cast<double>(timer.elapsed()) / 1000;

        QStringList different;
        std::size_t rows = 0, reopenings = 0, notes = 0;
        auto admin = server.client(Cast::admin);
        for (const auto& [number, incident] : replay.incidents()) {
            const auto ticket = admin.call<api::ReadTicket>({incident.reference}).value();
            if (ticket.status != Status::closed) different << QString::fromStdString(number + ": is not closed");
            const auto history = historyOf(admin, incident.reference);
            different << differences(incident, history);
            reopenings += static_cast<std::size_t>(std::count_if(
                history.begin(), history.end(), [](const auto& event) { return event.action == ActionCode::reopen; }));
            rows += incident.rows.size();
            for (const auto& row : incident.rows)
                notes += row.note ? 1 : 0;
        }
        const auto chains = verifyChains(*server.database().lease());
        qInfo("%zu incidents, %zu of %zu rows used (%zu as notes), %zu reopenings, %lld differences, "
              "%zu chains with %zu events verified; %zu requests in %.1f s: %.0f a second",
              replay.incidents().size(), rows, log.size(), notes, reopenings, static_cast<long long>(different.size()),
              chains.chains, chains.events, replay.requests(), seconds,
              static_cast<double>(replay.requests()) / seconds);
        QCOMPARE(different.mid(0, 10), QStringList());
        QCOMPARE(replay.incidents().size(), incidentsInLog);
        QCOMPARE(rows, rowsInLog);
        QCOMPARE(log.size(), rowsInLog);
        QCOMPARE(reopenings, reopeningsInLog);
        QCOMPARE(chains.broken.size(), 0U);
        QVERIFY(chains.chains >= incidentsInLog);
    }
};

QTEST_GUILESS_MAIN(TestReplay)
#include "test_replay.moc"
