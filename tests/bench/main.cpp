// Measures the server against the floor, in one run and as ratios, and how much memory it has afterwards.
// With --smoke: everything once, small, to show that the bench itself works. Not here: screens (screen_main.cpp).
#include "tests/bench/floor.hpp"
#include "tests/bench/load.hpp"
#include "tests/bench/table.hpp"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <cstdio>

namespace ilvm::bench {
namespace {

struct Plan {
    int tickets = 100'000;
    double seconds = 3;
    int rounds = 2;
    QList<int> connections{1, 16, 64};
    QStringList only; // empty: every operation
};

struct Operation {
    const char* name;
    bool (Agent::*once)();
    bool writes; // on what earlier operations made: they run in this order
};

constexpr Operation operations[] = {
    {"list", &Agent::list, false}, {"open", &Agent::open, false},      {"create", &Agent::create, true},
    {"take", &Agent::take, true},  {"message", &Agent::message, true}, {"close", &Agent::close, true},
    {"mix", &Agent::mixed, false},
};

Agents agentsFor(const Stage& stage, int connections) {
    static int made = 0;
    Agents agents;
    for (int i = 0; i < connections; ++i)
        agents.push_back(std::make_unique<Agent>(stage.port(), made++, stage.tickets()));
    return agents;
}

// The two sides take turns at being first, so that what else the machine does falls on both.
void measureAt(const Stage& stage, const Plan& plan, int connections) {
    stage.run("VACUUM");
    const auto agents = agentsFor(stage, connections);
    Floor floor(stage);
    std::vector<Row> rows;
    for (int round = 0; round < plan.rounds; ++round)
        for (std::size_t i = 0; i < std::size(operations); ++i) {
            const auto& operation = operations[i];
            if (round == 0) rows.push_back({operation.name, connections, {}, {}});
            if (!plan.only.isEmpty() && !plan.only.contains(QLatin1String(operation.name))) continue;
            const auto ours = [&] {
                if (!operation.writes && round == 0) runLoad(stage, agents, operation.once, plan.seconds / 4);
                rows[i].server.add(runLoad(stage, agents, operation.once, plan.seconds));
            };
            if (round % 2 == 0) ours();
            rows[i].floor.add(floor.run(operation.name, connections, plan.seconds));
            if (round % 2 == 1) ours();
        }
    for (const auto& row : rows)
        if (row.server.operations > 0) printRow(row);
}

void measure(const Plan& plan) {
    const Stage stage(plan.tickets);
    const auto before = residentKilobytes(stage.server());
    printHead();
    try {
        for (const int connections : plan.connections)
            measureAt(stage, plan, connections);
    } catch (const std::exception& error) {
        throw std::runtime_error(error.what() + std::string("\nThe server's log ends with\n") + stage.endOfLog());
    }
    std::printf("\nMemory of the server: %.1f MB after its start, %.1f MB after the load.\n",
                static_cast<double>(before) / 1024, static_cast<double>(residentKilobytes(stage.server())) / 1024);
}

QList<int> numbersIn(const QString& text) {
    QList<int> numbers;
    for (const auto& word : text.split(QLatin1Char(','), Qt::SkipEmptyParts))
        numbers.append(word.toInt());
    return numbers;
}

Plan planFrom(const QCoreApplication& application) {
    QCommandLineParser line;
    line.addHelpOption();
    line.addOptions({{"smoke", "Everything once, small"},
                     {"tickets", "How many are in the database", "number"},
                     {"seconds", "How long an operation is measured", "number"},
                     {"rounds", "How often", "number"},
                     {"connections", "1,16,64", "list"},
                     {"only", "list,open,create,take,message,close,mix", "list"}});
    line.process(application);
    Plan plan;
    if (line.isSet("smoke")) plan = {2000, 1, 1, {2}, {}};
    if (line.isSet("tickets")) plan.tickets = line.value("tickets").toInt();
    if (line.isSet("seconds")) plan.seconds = line.value("seconds").toDouble();
    if (line.isSet("rounds")) plan.rounds = line.value("rounds").toInt();
    if (line.isSet("connections")) plan.connections = numbersIn(line.value("connections"));
    plan.only = line.value("only").split(QLatin1Char(','), Qt::SkipEmptyParts);
    return plan;
}

} // namespace
} // namespace ilvm::bench

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    try {
        ilvm::bench::measure(ilvm::bench::planFrom(application));
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
