// How fast the client is with 100,000 tickets, 10 % of them alive: starting, searching, taking in changes; its memory.
#include "client/models/ticket_list_model.hpp"
#include "client/store/archive.hpp"
#include "tests/bench/client/many_tickets.hpp"

#include <QCoreApplication>
#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>
#include <algorithm>
#include <chrono>

using namespace ilvm;

namespace {

int tickets = 100'000; // a few to see that it works
const QString owner = QStringLiteral("bench");

std::int64_t now() {
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

template <typename Work>
double millisecondsOf(Work work) {
    const auto begin = now();
    work();
    return static_cast<double>(now() - begin) / 1e6;
}

QTextStream& out() {
    static QTextStream stream(stdout);
    return stream;
}

void row(const char* what, std::vector<double> values, const char* unit = "ms") {
    std::sort(values.begin(), values.end());
    out() << QString::fromUtf8(what).leftJustified(66) << "best "
          << QString::number(values.front(), 'f', 2).rightJustified(9) << "  median "
          << QString::number(values[values.size() / 2], 'f', 2).rightJustified(9) << "  worst "
          << QString::number(values.back(), 'f', 2).rightJustified(9) << ' ' << unit << Qt::endl;
}

void makeCopy(const QString& folder) {
    truth::Truth truth;
    cache::LocalCopy copy(folder, owner);
    truth::Archive archive(truth, copy);
    archive.open();
    auto all = bench::manyTickets(tickets);
    row("taking in a snapshot of them all (in memory)", {millisecondsOf([&] { truth.reset(all); })});
}

void measureStart(const QString& folder) {
    std::vector<double> painted, atPaint, later, changes;
    constexpr int starts = 15, startsOfFew = 1;
    for (int i = 0; i < (tickets < 1'000 ? startsOfFew : starts); ++i) {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        const auto begin = now();
        process.start(QCoreApplication::applicationFilePath() + QStringLiteral("_start"),
                      {folder, QString::number(tickets)});
        process.waitForFinished(120'000);
        const auto said = process.readAllStandardOutput().trimmed().split(' ');
        if (said.size() < 4) qFatal("a start said nothing");
        painted.push_back(static_cast<double>(said[0].toLongLong() - begin) / 1e6);
        atPaint.push_back(said[1].toDouble() / 1024);
        later.push_back(said[2].toDouble() / 1024);
        for (qsizetype n = 3; n < said.size(); ++n)
            changes.push_back(said[n].toDouble());
    }
    row("process start to painted cockpit (technician)", painted);
    row("resident memory when painted", atPaint, "MiB");
    row("resident memory with all in the search", later, "MiB");
    row("a change of somebody else's until the open cockpit has painted it", changes);
}

void measureTyping(truth::Archive& archive) {
    std::vector<double> keys, firstKeys;
    for (const char* typed : {"ecran noir 12", "moreau", "acces dossier", "inc-04", "imprimante garnier 5", "p", "i"}) {
        const QString words = QString::fromUtf8(typed);
        for (int length = 1; length <= words.size(); ++length) {
            const double took = millisecondsOf([&] { archive.find(words.left(length), 30); });
            (length == 1 ? firstKeys : keys).push_back(took);
        }
    }
    row("search as you type: the first letter", firstKeys);
    row("search as you type: each letter after it", keys);
}

void measureLists(truth::Truth& truth) {
    truth::Pending pending;
    std::vector<std::unique_ptr<models::TicketListModel>> lists;
    const auto list = [&](models::ListSpec spec) {
        lists.push_back(std::make_unique<models::TicketListModel>(truth, pending, std::move(spec)));
    };
    row("making the lists of a technician who decides", {millisecondsOf([&] {
            list(models::pool(domain::Pool::standard));
            list(models::pool(domain::Pool::arrivals));
            list(models::pool(domain::Pool::imago));
            list(models::assigned());
            list(models::mine());
            list(models::toApprove(domain::Level::n1));
            list(models::decidedBy({0}));
            list(models::any());
        })});
    std::vector<double> filters, changes;
    for (const char* typed : {"e", "ec", "ecr", "ecra", "ecran", "m", "mo", "mor"})
        filters.push_back(millisecondsOf([&] { lists.back()->setText(QString::fromUtf8(typed)); }));
    lists.back()->setText({});
    row("filtering a list of all that is alive, a letter", filters);
    for (int i = 1; i <= 2'000; ++i) {
        auto changed = bench::madeTicket(i * 10 % tickets + 10, true);
        changed.version = 3 + i;
        changed.updated_at.milliseconds += i * 1'000;
        changed.status = i % 2 == 0 ? domain::Status::open : domain::Status::in_progress;
        auto change = truth::Truth::changeOf(changed);
        change.cursor = "bench" + std::to_string(i);
        changes.push_back(millisecondsOf([&] { truth.apply(change); }));
    }
    row("a change of somebody else's into truth and eight lists", changes);
}

} // namespace

int main(int count, char** values) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QCoreApplication application(count, values);
    constexpr int few = 300;
    if (QCoreApplication::arguments().contains(QStringLiteral("--smoke"))) tickets = few;
    out() << tickets << " tickets, one in ten of them alive" << Qt::endl;
    QTemporaryDir folder;
    row("all of it, from the snapshot to the closed file", {millisecondsOf([&] { makeCopy(folder.path()); })});
    qint64 size = 0;
    for (QDirIterator files(folder.path(), QDir::Files); files.hasNext();)
        size += files.nextFileInfo().size();
    row("the copy on disk", {static_cast<double>(size) / 1024 / 1024}, "MiB");
    measureStart(folder.path());

    truth::Truth truth;
    std::unique_ptr<cache::LocalCopy> copy;
    std::unique_ptr<truth::Archive> archive;
    row("reading what is near from the copy", {millisecondsOf([&] {
            copy = std::make_unique<cache::LocalCopy>(folder.path(), owner);
            archive = std::make_unique<truth::Archive>(truth, *copy);
            archive->open();
        })});
    QObject::connect(copy.get(), &cache::LocalCopy::farRead, &application, [&] {
        if (truth.lines().count() < tickets) return;
        QCoreApplication::quit();
    });
    row("reading the rest into the search (in the background)", {millisecondsOf([&] {
            archive->readFar();
            QCoreApplication::exec();
        })});
    measureTyping(*archive);
    measureLists(truth);
    return 0;
}
