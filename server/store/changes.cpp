#include "server/store/changes.hpp"

#include "server/store/rows.hpp"

namespace ilvm::store {

void appendChange(Connection& connection, const ChangeRow& change) {
    static const std::string sql = changeInsert(1);
    Parameters parameters;
    bindChange(parameters, change);
    connection.run(sql, parameters);
}

std::string changeInsert(std::size_t first, std::string_view from) {
    std::string sql = "INSERT INTO changes (type, subject, audience_before, audience_after, except_users) SELECT ";
    const char* types[] = {"text", "text", "text[]", "text[]", "text[]"};
    for (std::size_t i = 0; i < 5; ++i)
        sql += (i > 0 ? ", $" : "$") + std::to_string(first + i) + "::" + types[i];
    if (!from.empty()) sql += " FROM " + std::string(from);
    return sql;
}

void bindChange(Parameters& parameters, const ChangeRow& change) {
    for (auto& value : store::bind(change.type, change.subject, change.before, change.after, change.except))
        parameters.push_back(std::move(value));
}

} // namespace ilvm::store
