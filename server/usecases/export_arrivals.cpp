// The recruitments of a period, as a list and as a workbook.
#include "server/sheets/workbook.hpp"
#include "server/store/recruitments.hpp"
#include "server/store/rows.hpp"
#include "server/usecases/recruitment_outlook.hpp"

#include <algorithm>

namespace ilvm::usecases {
namespace {

using sheets::Cell;
using sheets::Sheet;

constexpr int usualDays = 60, mostDays = 731;

struct Listed {
    std::string reference;
    domain::Status status = domain::Status::tracking;
    api::Recruitment record;
    std::string service_label;
};

struct ListedTask {
    std::string parent;
    std::string reference;
    std::string title;
    std::string service;
    domain::Status status = domain::Status::open;
    std::optional<std::string> assignee;
    std::optional<base::Instant> due_at;
};
BOOST_DESCRIBE_STRUCT(ListedTask, (), (parent, reference, title, service, status, assignee, due_at))

std::vector<std::string> idsIn(store::Connection& connection, base::Date from, base::Date to) {
    const auto rows =
        connection.run("SELECT r.ticket_id FROM recruitments r JOIN tickets t ON t.id = r.ticket_id "
                       "WHERE r.start_date BETWEEN $1 AND $2 AND t.status NOT IN ('refused', 'cancelled') "
                       "ORDER BY r.start_date, r.last_name, r.first_name, r.ticket_id",
                       store::bind(from, to));
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < rows.size(); ++i)
        ids.emplace_back(*rows[i]["ticket_id"]);
    return ids;
}

std::map<std::string, std::string> originLabels(store::Connection& connection) {
    std::map<std::string, std::string> labels;
    const auto rows = connection.run("SELECT code, label FROM services WHERE type = 'origin'");
    for (std::size_t i = 0; i < rows.size(); ++i)
        labels.emplace(*rows[i]["code"], *rows[i]["label"]);
    return labels;
}

std::vector<Listed> listed(store::Connection& connection, const std::vector<std::string>& ids) {
    auto records = store::recruitmentsOf(connection, ids);
    const auto labels = originLabels(connection);
    std::vector<Listed> all;
    for (const auto& id : ids) {
        auto& record = records.at(id);
        const auto label = labels.find(record.service);
        all.push_back(
            {record.reference, record.status, record, label == labels.end() ? record.service : label->second});
    }
    return all;
}

std::vector<ListedTask> tasksOf(store::Connection& connection, const std::vector<std::string>& ids) {
    const auto rows = connection.run(
        "SELECT p.reference AS parent, c.reference, c.title, coalesce(s.label, c.target_service) AS service, c.status, "
        "u.display_name AS assignee, c.due_at FROM tickets c JOIN tickets p ON p.id = c.parent_id "
        "LEFT JOIN services s ON s.code = c.target_service AND s.type = 'target' "
        "LEFT JOIN users u ON u.id = c.assignee_id WHERE c.parent_id = ANY($1::bigint[]) "
        "ORDER BY c.due_at, c.parent_id, c.id",
        store::bind(ids));
    std::vector<ListedTask> tasks;
    for (std::size_t i = 0; i < rows.size(); ++i)
        tasks.push_back(store::as<ListedTask>(rows[i]));
    return tasks;
}

Cell textCell(const std::optional<std::string>& text) {
    return text ? Cell(*text) : Cell();
}

Sheet tableOf(const std::string& name, const std::vector<Listed>& all) {
    Sheet sheet{name,
                {{"Référence", 13},
                 {"Nature", 10},
                 {"Nom", 20},
                 {"Prénom", 16},
                 {"Poste", 30},
                 {"Contrat", 11},
                 {"Date", 12},
                 {"Fin", 12},
                 {"Service", 22},
                 {"Site", 18},
                 {"Responsable", 22},
                 {"État", 26},
                 {"Fait", 7},
                 {"Total", 7},
                 {"En retard", 10}},
                {}};
    for (const auto& one : all) {
        const auto& r = one.record;
        sheet.rows.push_back({one.reference, std::string(domain::labelOf(r.kind)), r.last_name, r.first_name,
                              r.job_title, std::string(domain::labelOf(r.contract)), r.start_date,
                              r.end_date ? Cell(*r.end_date) : Cell(), one.service_label, textCell(r.site),
                              r.manager ? Cell(r.manager->display_name) : Cell(),
                              std::string(domain::labelOf(one.status)), std::int64_t{r.readiness.done},
                              std::int64_t{r.readiness.total}, std::int64_t{r.readiness.late}});
    }
    return sheet;
}

Sheet taskTable(const std::vector<ListedTask>& tasks) {
    Sheet sheet{"Tâches",
                {{"Recrutement", 13},
                 {"Tâche", 13},
                 {"Objet", 48},
                 {"Service", 22},
                 {"État", 26},
                 {"Pris par", 22},
                 {"Échéance", 12}},
                {}};
    for (const auto& task : tasks)
        sheet.rows.push_back({task.parent, task.reference, task.title, task.service,
                              std::string(domain::labelOf(task.status)), textCell(task.assignee),
                              task.due_at ? Cell(base::dayOf(*task.due_at)) : Cell()});
    return sheet;
}

template <typename Key>
std::vector<Listed> sortedBy(std::vector<Listed> all, Key key) {
    std::stable_sort(all.begin(), all.end(), [&](const auto& one, const auto& other) { return key(one) < key(other); });
    return all;
}

struct Days {
    base::Date from;
    base::Date to;
};

Days checkedDays(const api::Period& period, base::Date today) {
    const auto from = period.from.value_or(today);
    const Days days{from, period.to.value_or(base::addedDays(from, usualDays))};
    const int length = base::daysBetween(days.from, days.to);
    if (length < 0 || length > mostDays)
        throw base::Refusal(
            base::invalid("Cette période ne convient pas.",
                          {{"to", length < 0 ? "before_start" : "too_long",
                            length < 0 ? "La période finit avant de commencer." : "Une période a deux ans au plus."}}));
    return days;
}

} // namespace

api::RecruitmentsOfPeriod listRecruitments(const Context& context, const Caller& caller, const api::Period& period) {
    expectHr(caller);
    const auto days = checkedDays(period, base::dayOf(context.now()));
    auto connection = context.database.lease();
    const auto rows = connection->run("SELECT reference, version FROM tickets WHERE id = ANY($1::bigint[]) "
                                      "ORDER BY array_position($1::bigint[], id)",
                                      store::bind(idsIn(*connection, days.from, days.to)));
    api::RecruitmentsOfPeriod answer;
    for (std::size_t i = 0; i < rows.size(); ++i)
        answer.items.push_back(store::as<api::RecruitmentVersion>(rows[i]));
    return answer;
}

NamedFile exportArrivals(const Context& context, const Caller& caller, const api::Period& period) {
    expectHr(caller);
    const auto days = checkedDays(period, base::dayOf(context.now()));
    auto connection = context.database.lease();
    const auto ids = idsIn(*connection, days.from, days.to);
    const auto all = listed(*connection, ids);
    const auto site = [](const Listed& one) { return one.record.site.value_or(""); };
    const auto service = [](const Listed& one) { return one.service_label; };
    return {"Arrivees_" + base::toText(days.from) + "_" + base::toText(days.to) + ".xlsx",
            sheets::workbook({tableOf("Par date", all), tableOf("Par site", sortedBy(all, site)),
                              tableOf("Par service", sortedBy(all, service)), taskTable(tasksOf(*connection, ids))})};
}

} // namespace ilvm::usecases
