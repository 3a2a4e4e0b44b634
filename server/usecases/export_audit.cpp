// The audit as a workbook, with the last seal over it.
#include "server/sheets/workbook.hpp"
#include "server/store/seals.hpp"
#include "server/usecases/admin_acts.hpp"
#include "server/usecases/audit.hpp"
#include "server/usecases/audit_changes.hpp"
#include "server/usecases/audit_labels.hpp"
#include "server/usecases/audit_search.hpp"
#include "server/usecases/audit_trail.hpp"
#include "server/usecases/seal_chains.hpp"
#include "shared/base/day.hpp"
#include "shared/base/problem.hpp"
#include "shared/wire/write.hpp"

#include <atomic>

namespace ilvm::usecases {
namespace {

using sheets::Cell;

constexpr std::size_t mostEvents = 100'000;
constexpr int batch = 1'000;
constexpr int mostExports = 2;              // of this server at a time: each holds a connection and a processor
constexpr int retryAfter = 10;              // seconds
constexpr std::size_t longestCell = 32'000; // bytes; a cell holds 32,767 characters

std::atomic<int> exporting = 0;

// Cut between characters of UTF-8.
std::string fitting(std::string text) {
    if (text.size() <= longestCell) return text;
    std::size_t end = longestCell;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return text.substr(0, end) + "…";
}

Cell fittingCell(const std::optional<std::string>& text) {
    return text ? Cell(fitting(*text)) : Cell();
}

Cell statusCell(const std::optional<std::string>& status) {
    return status ? Cell(labelOfStatus(*status)) : Cell();
}

std::string nameOf(const std::optional<api::Person>& person, const char* nobody) {
    return person ? person->display_name : nobody;
}

const std::vector<sheets::Column> columns{
    {"Date", 12},     {"Moment", 26}, {"Type", 18},        {"Objet", 26},       {"Intitulé", 30},
    {"N°", 7},        {"Action", 30}, {"Code", 18},        {"Par", 24},         {"Par délégation de", 24},
    {"De", 22},       {"À", 22},      {"Commentaire", 40}, {"Changements", 50}, {"Empreinte précédente", 66},
    {"Empreinte", 66}};

std::vector<Cell> rowOf(const api::AuditEvent& event, const ChangeWords& words) {
    return {base::dayOf(event.at),
            base::toText(event.at),
            labelOfType(event.subject_type),
            event.subject,
            event.subject_label,
            event.sequence,
            event.label,
            event.action,
            nameOf(event.actor, "système"),
            nameOf(event.on_behalf_of, ""),
            statusCell(event.from),
            statusCell(event.to),
            fittingCell(event.comment),
            event.changes ? Cell(fitting(words.of(event))) : Cell(),
            event.previous_hash,
            event.hash};
}

base::Problem tooMany() {
    return base::invalid("L'export serait trop grand.",
                         {{"from", "too_many", "Cent mille événements au plus : réduisez la période."}});
}

// Of the journal no more than a batch is held at a time. Gives how many events there are.
std::size_t writeEvents(store::Connection& connection, const api::AuditFilter& filter, sheets::RowWriter& writer) {
    writer.begin("Journal", columns);
    ChangeWords words(connection);
    std::size_t number = 0;
    std::optional<std::string> cursor;
    for (;;) {
        const auto events = findEvents(connection, filter, cursor, batch);
        number += events.size();
        if (number > mostEvents) throw base::Refusal(tooMany());
        words.meet(connection, events);
        for (const auto& event : events)
            writer.add(rowOf(event, words));
        if (events.size() < static_cast<std::size_t>(batch)) return number;
        cursor = cursorOf(events.back());
    }
}

void writeSeal(store::Connection& connection, const api::AuditFilter& filter, base::Instant now, std::size_t events,
               sheets::RowWriter& writer) {
    writer.begin("Sceau", {{"Quoi", 34}, {"Valeur", 110}});
    const auto add = [&](const char* what, std::string value) { writer.add({what, std::move(value)}); };
    add("Exporté le", base::toText(now));
    add("Événements", std::to_string(events));
    add("Filtre", wire::toJson(filter));
    const auto seal = store::readLastSeal(connection);
    if (!seal) return add("Dernier sceau", "aucun encore");
    add("Dernier sceau", textOf(*seal));
    add("Numéro", std::to_string(seal->number));
    add("Posé le", base::toText(seal->at));
    add("Chaînes", std::to_string(seal->chains));
    add("Empreinte des têtes", store::hexOf(seal->heads_hash));
    add("Sceau précédent", store::hexOf(seal->previous));
    add("Sceau", store::hexOf(seal->seal));
}

// Who took which part of the journal away is part of it.
void proveExport(store::Connection& connection, const Caller& caller, const api::AuditFilter& filter,
                 std::size_t events, base::Instant now) {
    store::Transaction transaction(connection);
    Event event;
    event.subject_type = "setting";
    event.subject = "audit";
    event.at = now;
    event.actor_id = caller.actor.id;
    event.action = "export";
    event.changes = R"({"events":{"from":null,"to":)" + std::to_string(events) + R"(},"filter":{"from":null,"to":)" +
                    wire::toJson(filter) + "}}";
    appendEvent(connection, std::move(event));
    transaction.commit();
}

} // namespace

ExportPlace::ExportPlace() {
    if (exporting.fetch_add(1) < mostExports) return;
    --exporting;
    auto problem = base::unavailable("busy", "Deux exports du journal sont déjà en cours : réessayez dans un instant.");
    problem.retry_after = retryAfter;
    throw base::Refusal(std::move(problem));
}

ExportPlace::~ExportPlace() {
    --exporting;
}

NamedFile exportAudit(const Context& context, const Caller& caller, const api::AuditFilter& filter) {
    onlyAdmins(caller);
    const ExportPlace place;
    const auto now = context.now();
    auto connection = context.database.lease();
    sheets::RowWriter writer;
    const auto number = writeEvents(*connection, filter, writer);
    writeSeal(*connection, filter, now, number, writer);
    auto file = writer.finish();
    proveExport(*connection, caller, filter, number, now);
    return {"Journal_audit_" + base::toText(base::dayOf(now)) + ".xlsx", std::move(file)};
}

} // namespace ilvm::usecases
