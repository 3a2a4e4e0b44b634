#include "server/usecases/audit_changes.hpp"

#include "server/store/catalogue.hpp"
#include "server/store/people.hpp"
#include "server/usecases/request_path.hpp"
#include "shared/base/day.hpp"
#include "shared/domain/codes.hpp"

#include <algorithm>
#include <array>

namespace ilvm::usecases {
namespace {

using api::ServiceType;
using wire::JsonKind;
using wire::JsonView;
using Words = std::pair<std::string_view, std::string_view>;

constexpr std::string_view none = "–";

constexpr std::array fieldsOfRights{
    Words{"roles", "Rôles"},
    Words{"services", "Services"},
    Words{"origin_services", "Services d'origine"},
    Words{"until", "Jusqu'au"},
    Words{"active", "Compte actif"},
    Words{"override", "Dérogation"},
    Words{"delegation", "Délégation"},
    Words{"gives", "Ce que donne le groupe"},
    Words{"sessions", "Sessions ouvertes"},
    Words{"address", "Adresse"},
    Words{"device", "Appareil"},
    Words{"value", "Valeur"},
    Words{"events", "Événements"},
    Words{"filter", "Filtre"},
};

constexpr std::array otherFields{
    Words{"title", "Titre"},
    Words{"description", "Description"},
    Words{"priority", "Priorité"},
    Words{"assignee", "Pris en charge par"},
    Words{"requested_for", "Pour"},
    Words{"target_service", "Service destinataire"},
    Words{"origin_service", "Service d'origine"},
    Words{"module", "Module"},
    Words{"parent", "Recrutement"},
    Words{"due_at", "Échéance"},
    Words{"outcome", "Rendu ou perdu"},
    Words{"purchase", "Achat"},
    Words{"callback", "Contre-appel"},
    Words{"digest", "Empreinte de l'achat"},
    Words{"order_number", "Numéro du bon de commande"},
    Words{"prepared_order", "Bon préparé (empreinte)"},
    Words{"order_cents", "Montant du bon, en centimes"},
    Words{"order_made", "Bon établi par l'application"},
    Words{"signed_order", "Bon signé (empreinte)"},
    Words{"signature", "Signature"},
    Words{"certificate", "Certificat"},
    Words{"certificate_sha256", "Empreinte du certificat"},
    Words{"signed_at", "Signé le"},
    Words{"delivered_on", "Livré le"},
    Words{"received", "Quantités reçues"},
    Words{"kind", "Nature"},
    Words{"first_name", "Prénom"},
    Words{"last_name", "Nom"},
    Words{"job_title", "Intitulé du poste"},
    Words{"contract", "Contrat"},
    Words{"start_date", "Date de début"},
    Words{"end_date", "Date de fin"},
    Words{"service", "Service"},
    Words{"site", "Site"},
    Words{"manager", "Responsable"},
    Words{"replaces", "Remplace"},
    Words{"wishes", "Besoins"},
    Words{"details", "Précisions"},
    Words{"remarks", "Remarques"},
    Words{"arrival", "Arrivée"},
    Words{"name", "Nom"},
    Words{"iban", "IBAN"},
    Words{"ticket", "Demande"},
    Words{"code", "Code"},
    Words{"label", "Intitulé"},
    Words{"approvals", "Validations"},
    Words{"default_priority", "Priorité proposée"},
    Words{"hint", "Aide"},
};

constexpr std::array<std::string_view, 2> fieldsOfPeople{"assignee", "requested_for"};

// Fields of tickets may have the same names and mean something else.
bool isOfRights(const api::AuditEvent& event) {
    return event.subject_type == "user" || event.subject_type == "setting";
}

template <typename List>
std::string labelIn(const List& list, const std::string& code) {
    for (const auto& [known, words] : list)
        if (known == code) return std::string(words);
    return code;
}

template <typename E>
std::string labelOfCode(const std::string& code) {
    const auto known = wire::enumerationFrom<E>(code);
    return known ? std::string(domain::labelOf(*known)) : code;
}

void append(std::string& list, const std::string& item, std::string_view between = ", ") {
    if (!list.empty()) list += between;
    list += item;
}

std::string dayOrMoment(const std::string& text) {
    if (const auto day = base::dateFrom(text)) return base::frenchDay(*day);
    if (const auto at = base::instantFrom(text)) return base::frenchMoment(*at);
    return text;
}

std::string textIn(JsonView value) {
    switch (value.kind()) {
    case JsonKind::null:
        return std::string(none);
    case JsonKind::boolean:
        return value.boolean() ? "oui" : "non";
    case JsonKind::string:
        return value.string().empty() ? std::string(none) : std::string(value.string());
    case JsonKind::array: {
        std::string all;
        for (std::size_t i = 0; i < value.size(); ++i)
            append(all, textIn(value.at(i)));
        return all.empty() ? std::string(none) : all;
    }
    default:
        return value.text();
    }
}

bool isPerson(const std::string& field) {
    return std::find(fieldsOfPeople.begin(), fieldsOfPeople.end(), field) != fieldsOfPeople.end();
}

} // namespace

ChangeWords::ChangeWords(store::Connection& connection) {
    for (auto& service : store::readServices(connection))
        services_[{service.type, service.code}] = std::move(service.label);
}

void ChangeWords::meet(store::Connection& connection, const std::vector<api::AuditEvent>& events) {
    std::vector<std::string> ids;
    const auto note = [&](const std::optional<JsonView>& value) {
        if (!value || value->kind() != JsonKind::string) return;
        std::string id(value->string());
        if (isNumber(id) && !people_.contains(id)) ids.push_back(std::move(id));
    };
    for (const auto& event : events) {
        if (!event.changes) continue;
        for (const auto& [field, raw] : *event.changes) {
            const bool isDelegation = event.subject_type == "user" && field == "delegation";
            const bool named = isDelegation || (event.subject_type == "ticket" && isPerson(field));
            const auto change = named ? wire::Document::parse(raw.text) : std::nullopt;
            if (!change || change->root().kind() != JsonKind::object) continue;
            for (const auto* which : {"from", "to"}) {
                const auto value = change->root().member(which);
                if (!isDelegation)
                    note(value);
                else if (value && value->kind() == JsonKind::object)
                    note(value->member("to"));
            }
        }
    }
    for (const auto& [id, person] : store::readPeople(connection, ids))
        people_[id] = person.display_name;
}

std::string ChangeWords::of(const api::AuditEvent& event) const {
    std::string all;
    if (!event.changes) return all;
    const bool ofRights = isOfRights(event);
    for (const auto& [field, raw] : *event.changes) {
        const auto change = wire::Document::parse(raw.text);
        if (!change || change->root().kind() != JsonKind::object) continue;
        const auto side = [&](const char* which) {
            const auto value = change->root().member(which);
            return value ? shown(field, *value, ofRights) : std::string(none);
        };
        const auto name = ofRights ? labelIn(fieldsOfRights, field) : labelIn(otherFields, field);
        append(all, name + " : " + side("from") + " → " + side("to"), " ; ");
    }
    return all;
}

std::string ChangeWords::shown(const std::string& field, JsonView value, bool ofRights) const {
    const auto kind = value.kind();
    if (ofRights) {
        const bool isList = field == "roles" || field == "services" || field == "origin_services";
        if (isList && kind == JsonKind::array) return names(field, value);
        if (field == "override" && kind == JsonKind::object) return forced(value);
        if (field == "delegation" && kind == JsonKind::object) return handedOver(value);
        if (field == "gives" && kind == JsonKind::array) return given(value);
    }
    if (kind != JsonKind::string) return textIn(value);
    const std::string text(value.string());
    if (text.empty()) return std::string(none);
    if (field == "priority" || field == "default_priority") return labelOfCode<domain::Priority>(text);
    if (field == "kind") return labelOfCode<domain::Kind>(text);
    if (field == "target_service") return serviceOf(ServiceType::target, text);
    if (field == "origin_service" || field == "service") return serviceOf(ServiceType::origin, text);
    if (isPerson(field)) return personOf(text);
    return dayOrMoment(text);
}

std::string ChangeWords::personOf(const std::string& id) const {
    const auto person = people_.find(id);
    return person == people_.end() ? id : person->second;
}

// "du 27/11/2026 à 08:00:00 au 04/12/2026 à 08:00:00, à Sylvie Roux".
std::string ChangeWords::handedOver(JsonView delegation) const {
    const auto text = [&](const char* member) {
        const auto value = delegation.member(member);
        return value && value->kind() == JsonKind::string ? std::string(value->string()) : std::string{};
    };
    return "du " + dayOrMoment(text("from")) + " au " + dayOrMoment(text("until")) + ", à " + personOf(text("to"));
}

std::string ChangeWords::names(const std::string& field, JsonView list) const {
    std::string all;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (list.at(i).kind() != JsonKind::string) continue;
        const std::string code(list.at(i).string());
        append(all, field == "roles"
                        ? labelOfCode<domain::Role>(code)
                        : serviceOf(field == "services" ? ServiceType::target : ServiceType::origin, code));
    }
    return all.empty() ? std::string(none) : all;
}

// Only what is forced: a list that is there and empty takes everything.
std::string ChangeWords::forced(JsonView override) const {
    std::string all;
    for (const auto* field : {"roles", "services", "origin_services"}) {
        const auto list = override.member(field);
        if (!list || list->kind() != JsonKind::array) continue;
        append(all, labelIn(fieldsOfRights, field) + " (" + (list->size() == 0 ? "aucun" : names(field, *list)) + ")");
    }
    if (const auto until = override.member("until"); until && until->kind() == JsonKind::string)
        if (const auto end = base::instantFrom(until->string()))
            append(all, "jusqu'au " + base::frenchDay(base::dayOf({end->milliseconds - 1})));
    return all.empty() ? std::string(none) : all;
}

std::string ChangeWords::given(JsonView rows) const {
    std::string all;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto row = rows.at(i);
        if (row.kind() != JsonKind::object) continue;
        const auto role = row.member("role"), services = row.member("services");
        const std::string code = role && role->kind() == JsonKind::string ? std::string(role->string()) : std::string{};
        const char* field = code == "manager" ? "origin_services" : "services";
        const bool any = services && services->kind() == JsonKind::array && services->size() > 0;
        append(all, labelOfCode<domain::Role>(code) + (any ? " (" + names(field, *services) + ")" : std::string{}));
    }
    return all.empty() ? std::string(none) : all;
}

std::string ChangeWords::serviceOf(ServiceType type, const std::string& code) const {
    const auto found = services_.find({type, code});
    return found == services_.end() ? code : found->second;
}

} // namespace ilvm::usecases
