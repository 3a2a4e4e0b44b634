#include "tests/contract/incident_log.hpp"

#include "tests/support/process.hpp"
#include "tests/support/temp_folder.hpp"

#include <map>
#include <sstream>
#include <stdexcept>

namespace ilvm::tests {
namespace {

// No field of this log holds a comma or a quote.
std::vector<std::string> fieldsOf(const std::string& line) {
    std::vector<std::string> fields;
    std::istringstream text(line);
    for (std::string field; std::getline(text, field, ',');)
        fields.push_back(field);
    return fields;
}

// "29-02-2016 01:23"
base::Instant instantOf(const std::string& text) {
    const auto at = text.size() == 16 ? base::instantFrom(text.substr(6, 4) + "-" + text.substr(3, 2) + "-" +
                                                          text.substr(0, 2) + "T" + text.substr(11) + ":00Z")
                                      : std::nullopt;
    if (!at) throw std::runtime_error("the log has no time in '" + text + "'");
    return *at;
}

std::string known(const std::string& text) {
    return text == "?" ? std::string() : text;
}

} // namespace

std::vector<LogRow> readIncidentLog(const std::filesystem::path& file) {
    const support::TempFolder folder;
    const auto csv = folder.path() / "log.csv";
    support::run({.arguments = {"sh", "-c", "xz -dc -- \"$1\" > \"$2\"", "sh", file.string(), csv.string()}});
    std::istringstream text(support::contentOf(csv));
    std::string line;
    std::getline(text, line);
    std::map<std::string, std::size_t> columns;
    for (const auto& name : fieldsOf(line))
        columns.emplace(name, columns.size());
    std::vector<LogRow> rows;
    while (std::getline(text, line)) {
        const auto fields = fieldsOf(line);
        if (fields.size() != columns.size()) throw std::runtime_error("the log has a line that is cut: " + line);
        const auto field = [&](const char* name) { return fields.at(columns.at(name)); };
        rows.push_back({field("number"), field("incident_state"), field("caller_id"), known(field("assignment_group")),
                        known(field("assigned_to")), field("priority"), field("sys_updated_by"),
                        instantOf(field("sys_updated_at"))});
    }
    return rows;
}

} // namespace ilvm::tests
