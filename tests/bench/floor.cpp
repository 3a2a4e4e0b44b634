#include "tests/bench/floor.hpp"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <sstream>
#include <thread>

namespace ilvm::bench {
namespace {

namespace fs = std::filesystem;

constexpr double warmUp = 1; // seconds

std::string fileOf(const std::string& operation) {
    return std::string(std::getenv("ILVM_SOURCE_DIR")) + "/tests/bench/floor/" + operation + ".sql";
}

// Without the lines that choose a ticket: in the mix it is the one that was made.
std::string statementsOf(const std::string& operation) {
    std::istringstream lines(support::contentOf(fileOf(operation)));
    std::string text;
    for (std::string line; std::getline(lines, line);)
        if (!line.starts_with("\\set i")) text += line + "\n";
    return text;
}

double nowSeconds() {
    return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();
}

// What pgbench's logs say of the transactions that ended after `since`: client, number, µs, script, second, µs.
Sample sampleOf(const fs::path& folder, double since) {
    Sample sample;
    double last = since;
    for (const auto& entry : fs::directory_iterator(folder)) {
        std::ifstream log(entry.path());
        std::string client, number, script, rest;
        float time = 0;
        double second = 0, micro = 0;
        while (log >> client >> number >> time >> script >> second >> micro && std::getline(log, rest)) {
            if (second + micro / 1e6 < since) continue;
            sample.microseconds.push_back(time);
            last = std::max(last, second + micro / 1e6);
        }
    }
    sample.operations = sample.microseconds.size();
    sample.seconds = last - since;
    return sample;
}

} // namespace

std::string Floor::writesInTurn() const {
    const auto file = stage_.folder() / "writes.sql";
    auto create = statementsOf("create");
    create.replace(create.rfind(';'), 1, " \\gset");
    std::ofstream(file) << "\\if :step = 0\n"
                        << create << "\\elif :step = 1\n"
                        << statementsOf("take") << "\\elif :step = 2\n"
                        << statementsOf("message") << "\\else\n"
                        << statementsOf("close") << "\\endif\n\\set step (:step + 1) % 4\n";
    return file.string();
}

Floor::Words Floor::scriptsOf(const std::string& operation) const {
    if (operation != "mix") return {"-f", fileOf(operation)};
    return {"-f", fileOf("list") + "@35", "-f", fileOf("open") + "@35", "-f", writesInTurn() + "@30"};
}

Floor::Words Floor::commandFor(const std::string& operation, int connections, double seconds) const {
    const auto set = [](const char* name, long value) { return std::string(name) + "=" + std::to_string(value); };
    // As many threads as connections, as the load generator has.
    Words words{"pgbench", "-n",
                "-M",      "prepared",
                "-c",      std::to_string(connections),
                "-j",      std::to_string(connections),
                "--log",   "--log-prefix=" + (logs() / "log").string(),
                "-D",      set("tickets", stage_.tickets()),
                "-D",      set("first", first_),
                "-D",      set("last", last_),
                "-D",      set("clients", connections),
                "-D",      "i=0",
                "-D",      "step=0",
                "-D",      "id=0"};
    const bool movesOwn = operation == "take" || operation == "close";
    const long each = std::max(1L, (last_ - first_ + 1) / connections);
    const Words howLong = movesOwn ? Words{"-t", std::to_string(each)}
                                   : Words{"-T", std::to_string(std::max(1, static_cast<int>(seconds + warmUp)))};
    for (const auto& more : {howLong, scriptsOf(operation), Words{stage_.databaseUrl()}})
        words.insert(words.end(), more.begin(), more.end());
    return words;
}

Sample Floor::run(const std::string& operation, int connections, double seconds) {
    const long before = std::stol(stage_.value("SELECT max(id) FROM tickets"));
    const auto output = stage_.folder() / "pgbench";
    fs::remove(output);
    fs::remove_all(logs());
    fs::create_directory(logs());
    const double children = endedChildrenSeconds();
    support::ChildProcess pgbench({.arguments = commandFor(operation, connections, seconds), .output = output});
    // A client's start (process, password, caches, plans) is no part of an operation: what counts begins after it.
    std::this_thread::sleep_for(std::chrono::duration<double>(warmUp));
    const double begun = nowSeconds(), own = processorSeconds(pgbench.id());
    const double postgres = processorSecondsWithChildren(stage_.postmaster());
    support::waitUntil([&] { return !pgbench.running(); }, "the end of pgbench", std::chrono::minutes(10));
    Sample sample = sampleOf(logs(), begun);
    if (sample.operations == 0) sample = sampleOf(logs(), begun - warmUp); // so few that it was over by then
    if (sample.operations == 0) throw std::runtime_error("pgbench did nothing:\n" + support::contentOf(output));
    sample.middle = endedChildrenSeconds() - children - own;
    sample.postgres = processorSecondsWithChildren(stage_.postmaster()) - postgres;
    if (operation == "create") {
        first_ = before + 1;
        last_ = std::stol(stage_.value("SELECT max(id) FROM tickets"));
    }
    return sample;
}

} // namespace ilvm::bench
