#include "server/usecases/recruitment_entry.hpp"

#include "server/store/catalogue.hpp"
#include "server/usecases/mail_text.hpp"
#include "server/usecases/request_path.hpp"
#include "shared/api/recruitment_text.hpp"
#include "shared/wire/write.hpp"

namespace ilvm::usecases {
namespace {

constexpr std::size_t longestPersonName = 100, longestJob = 160, longestSite = 160, longestDetail = 500;

std::optional<std::string> textOrNothing(const std::optional<std::string>& given, const std::string& field,
                                         std::size_t longest, FieldChecks& checks) {
    if (!given || trimmed(*given).empty()) return std::nullopt;
    return checks.text(field, *given, longest);
}

// No day of a working life is further away; a wrong century is a typing error.
void checkDays(const api::RecruitmentEntry& entry, const std::string& path, FieldChecks& checks) {
    const auto isPlausible = [](base::Date day) { return day.year >= 2000 && day.year <= 2100; };
    if (!isPlausible(entry.start_date))
        checks.wrong(path + ".start_date", "out_of_range", "Cette date n'est pas plausible.");
    if (!entry.end_date) return;
    if (!isPlausible(*entry.end_date))
        checks.wrong(path + ".end_date", "out_of_range", "Cette date n'est pas plausible.");
    else if (*entry.end_date < entry.start_date)
        checks.wrong(path + ".end_date", "before_start", "La date de fin précède la date de début.");
}

void checkManager(store::Connection& connection, const std::string& id, const std::string& field,
                  api::Recruitment& recruitment, FieldChecks& checks) {
    checkRequestedFor(connection, id, field, checks);
    if (!isNumber(id)) return;
    const auto people = store::readPeople(connection, {id});
    if (!people.empty()) recruitment.manager = people.begin()->second;
}

const domain::Wish* wishOf(const domain::Template& model, const std::string& code) {
    for (const auto& wish : model.wishes)
        if (wish.code == code) return &wish;
    return nullptr;
}

void checkWishes(const api::RecruitmentEntry& entry, const domain::Template& model, const std::string& path,
                 api::Recruitment& recruitment, FieldChecks& checks) {
    for (std::size_t i = 0; i < entry.wishes.size(); ++i) {
        const auto& code = entry.wishes[i];
        if (!wishOf(model, code))
            checks.wrong(wire::element(path + ".wishes", i), "unknown_code", "Ce souhait n'est pas dans le modèle.");
        else if (std::find(recruitment.wishes.begin(), recruitment.wishes.end(), code) == recruitment.wishes.end())
            recruitment.wishes.push_back(code);
    }
    std::map<std::string, std::string> details;
    if (entry.details)
        for (const auto& [code, text] : *entry.details) {
            const std::string field = path + ".details." + code;
            const auto* wish = wishOf(model, code);
            if (!wish || !wish->detail)
                checks.wrong(field, "unknown_code", "Aucune précision n'est attendue pour ce souhait.");
            else if (auto said = textOrNothing(text, field, longestDetail, checks))
                details.emplace(code, std::move(*said));
        }
    if (!details.empty()) recruitment.details = std::move(details);
}

void checkArrival(store::Connection& connection, const std::string& reference, const std::string& field,
                  const std::optional<std::string>& own, api::Recruitment& recruitment, FieldChecks& checks) {
    if (recruitment.kind == domain::RecruitmentKind::arrival)
        return checks.wrong(field, "not_for_kind", "Une arrivée n'en continue pas une autre.");
    const auto id = store::recruitmentId(connection, reference);
    if (!id) return checks.wrong(field, "unknown", "Ce recrutement n'existe pas.");
    const auto known = store::recruitmentsOf(connection, {std::to_string(*id)});
    if (known.begin()->second.kind != domain::RecruitmentKind::arrival)
        return checks.wrong(field, "not_arrival", "Indiquez l'arrivée de la personne.");
    const auto departure = recruitment.kind == domain::RecruitmentKind::departure
                               ? store::departureOf(connection, *id, own)
                               : std::nullopt;
    if (departure)
        return checks.wrong(field, "left_already", "Le départ de cette personne est déjà saisi : " + *departure + ".");
    recruitment.arrival = reference;
}

std::optional<std::string> dayText(const std::optional<base::Date>& day) {
    return day ? std::optional(base::toText(*day)) : std::nullopt;
}

std::string joined(const std::vector<std::string>& items) {
    std::string all;
    for (const auto& item : items)
        all += (all.empty() ? "" : ", ") + item;
    return all;
}

std::optional<std::string> detailsText(const api::Recruitment& recruitment) {
    return recruitment.details ? std::optional(wire::toJson(*recruitment.details)) : std::nullopt;
}

} // namespace

api::Recruitment checkedRecruitment(store::Connection& connection, const api::RecruitmentEntry& entry,
                                    const domain::Template& model, const std::string& path, FieldChecks& checks,
                                    const std::optional<std::string>& own) {
    api::Recruitment recruitment;
    recruitment.kind = entry.kind;
    recruitment.first_name = checks.text(path + ".first_name", entry.first_name, longestPersonName);
    recruitment.last_name = checks.text(path + ".last_name", entry.last_name, longestPersonName);
    recruitment.job_title = checks.text(path + ".job_title", entry.job_title, longestJob);
    recruitment.contract = entry.contract;
    recruitment.start_date = entry.start_date;
    recruitment.end_date = entry.end_date;
    checkDays(entry, path, checks);
    recruitment.service = trimmed(entry.service);
    if (recruitment.service.empty())
        checks.wrong(path + ".service", "required", "Choisissez le service qui recrute.");
    else if (!store::readService(connection, api::ServiceType::origin, recruitment.service))
        checks.wrong(path + ".service", "unknown_code", "Ce service n'existe pas.");
    recruitment.site = textOrNothing(entry.site, path + ".site", longestSite, checks);
    if (entry.manager) checkManager(connection, *entry.manager, path + ".manager", recruitment, checks);
    recruitment.replaces = textOrNothing(entry.replaces, path + ".replaces", longestJob, checks);
    recruitment.remarks = textOrNothing(entry.remarks, path + ".remarks", longestComment, checks);
    checkWishes(entry, model, path, recruitment, checks);
    if (entry.arrival) checkArrival(connection, *entry.arrival, path + ".arrival", own, recruitment, checks);
    return recruitment;
}

std::string titleOf(const api::Recruitment& recruitment) {
    return std::string(domain::labelOf(recruitment.kind)) + " " + ofName(api::fullName(recruitment));
}

std::string descriptionOf(const api::Recruitment& recruitment, const std::string& serviceLabel) {
    std::string text = recruitment.job_title + ", " + std::string(domain::labelOf(recruitment.contract)) + ", " +
                       serviceLabel + (recruitment.site ? " (" + *recruitment.site + ")" : "");
    const auto day = base::frenchDay(recruitment.start_date);
    if (recruitment.kind == domain::RecruitmentKind::departure) return text + ", départ le " + day + ".";
    return text +
           (recruitment.end_date ? ", du " + day + " au " + base::frenchDay(*recruitment.end_date)
                                 : ", à partir du " + day) +
           ".";
}

std::string serviceLabel(store::Connection& connection, const std::string& code) {
    const auto service = store::readService(connection, api::ServiceType::origin, code);
    return service ? service->label : code;
}

std::vector<RecruitmentChange> changesOf(const api::Recruitment& before, const api::Recruitment& after) {
    std::vector<RecruitmentChange> changes;
    const auto note = [&](const char* field, std::optional<std::string> from, std::optional<std::string> to,
                          std::string label) {
        if (from != to) changes.push_back({field, std::move(from), std::move(to), std::move(label)});
    };
    const auto managerOf = [](const api::Recruitment& record) {
        return record.manager ? std::optional(record.manager->display_name) : std::nullopt;
    };
    note("kind", std::string(domain::labelOf(before.kind)), std::string(domain::labelOf(after.kind)), "Nature");
    note("first_name", before.first_name, after.first_name, "Prénom");
    note("last_name", before.last_name, after.last_name, "Nom");
    note("job_title", before.job_title, after.job_title, "Intitulé du poste");
    note("contract", std::string(domain::labelOf(before.contract)), std::string(domain::labelOf(after.contract)),
         "Contrat");
    note("start_date", dayText(before.start_date), dayText(after.start_date),
         std::string(domain::dayLabelOf(after.kind)));
    note("end_date", dayText(before.end_date), dayText(after.end_date), "Date de fin");
    note("service", before.service, after.service, "Service");
    note("site", before.site, after.site, "Site");
    note("manager", managerOf(before), managerOf(after), "Responsable");
    note("replaces", before.replaces, after.replaces, "Remplace");
    note("wishes", joined(before.wishes), joined(after.wishes), "Besoins");
    note("details", detailsText(before), detailsText(after), "Précisions");
    note("remarks", before.remarks, after.remarks, "Remarques");
    note("arrival", before.arrival, after.arrival, "Arrivée");
    return changes;
}

} // namespace ilvm::usecases
