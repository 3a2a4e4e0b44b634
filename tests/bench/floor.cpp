#include "tests/bench/floor.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace ilvm::bench {
namespace {

namespace fs = std::filesystem;

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

double numberAfter(const std::string& text, const std::string& mark) {
    const auto at = text.find(mark);
    if (at == std::string::npos) throw std::runtime_error("pgbench did not say '" + mark + "':\n" + text);
    return std::stod(text.substr(at + mark.size()));
}

// The third word of each line of pgbench's logs is what a transaction took.
std::vector<float> timesIn(const fs::path& folder) {
    std::vector<float> times;
    for (const auto& entry : fs::directory_iterator(folder)) {
        std::ifstream log(entry.path());
        std::string client, number, rest;
        for (float time = 0; log >> client >> number >> time && std::getline(log, rest);)
            times.push_back(time);
    }
    return times;
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

Sample Floor::measured(const std::string& operation, int connections, const Words& howLong) {
    const auto output = stage_.folder() / "pgbench", logs = stage_.folder() / "pgbench-logs";
    fs::remove(output);
    fs::remove_all(logs);
    fs::create_directory(logs);
    const auto set = [](const char* name, long value) { return std::string(name) + "=" + std::to_string(value); };
    Words words{"pgbench", "-n",
                "-M",      "prepared",
                "-c",      std::to_string(connections),
                "-j",      std::to_string(std::min(connections, 2)),
                "--log",   "--log-prefix=" + (logs / "log").string(),
                "-D",      set("tickets", stage_.tickets()),
                "-D",      set("first", first_ + done_),
                "-D",      set("last", last_),
                "-D",      set("clients", connections),
                "-D",      "i=0",
                "-D",      "step=0",
                "-D",      "id=0"};
    for (const auto& more : {howLong, scriptsOf(operation), Words{stage_.databaseUrl()}})
        words.insert(words.end(), more.begin(), more.end());
    Sample sample;
    sample.middle = -endedChildrenSeconds();
    sample.postgres = -processorSecondsWithChildren(stage_.postmaster());
    support::run({.arguments = words, .output = output});
    sample.middle += endedChildrenSeconds();
    sample.postgres += processorSecondsWithChildren(stage_.postmaster());
    const auto said = support::contentOf(output);
    sample.microseconds = timesIn(logs);
    sample.operations = sample.microseconds.size();
    sample.seconds = static_cast<double>(sample.operations) / numberAfter(said, "tps = ");
    return sample;
}

Sample Floor::run(const std::string& operation, int connections, double seconds) {
    const long before = std::stol(stage_.value("SELECT max(id) FROM tickets"));
    // A client's start (process, password, caches, plans) is no part of an operation: it is measured and taken off.
    done_ = 0;
    const Sample start = measured(operation, connections, {"-t", "1"});
    done_ = connections;
    const bool movesOwn = operation == "take" || operation == "close";
    const long each = (last_ - first_ + 1 - done_) / connections;
    Sample sample = measured(operation, connections,
                             movesOwn ? Words{"-t", std::to_string(std::max(1L, each))}
                                      : Words{"-T", std::to_string(std::max(1, static_cast<int>(seconds)))});
    done_ = 0;
    if (operation == "create") {
        first_ = before + 1;
        last_ = std::stol(stage_.value("SELECT max(id) FROM tickets"));
    }
    const double share = static_cast<double>(sample.operations) /
                         static_cast<double>(std::max<std::uint64_t>(1, sample.operations - start.operations));
    sample.middle = (sample.middle - start.middle) * share;
    sample.postgres = (sample.postgres - start.postgres) * share;
    return sample;
}

} // namespace ilvm::bench
