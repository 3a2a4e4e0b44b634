#include "server/usecases/audit_labels.hpp"

#include "server/usecases/request_path.hpp"
#include "shared/domain/codes.hpp"

#include <array>
#include <utility>

namespace ilvm::usecases {
namespace {

using Words = std::pair<std::string_view, std::string_view>;

constexpr std::array personActions{
    Words{"follow_directory", "Droits suivis de l'annuaire"},
    Words{"follow_mapping", "Droits changés par la correspondance"},
    Words{"override", "Dérogation enregistrée"},
    Words{"lift_override", "Dérogation levée"},
    Words{"end_override", "Fin de la dérogation"},
    Words{"disarm", "Accès retiré"},
    Words{"restore", "Accès rendu"},
    Words{"sign_in", "Connexion"},
    Words{"end_session", "Session fermée"},
    Words{"end_sessions", "Sessions fermées"},
    Words{"grant_admin", "Administrateur pour un jour"},
    Words{"delegate", "Décisions confiées"},
    Words{"begin_delegation", "Début de la délégation"},
    Words{"end_delegation", "Fin de la délégation"},
};

constexpr std::array otherActions{
    Words{"create", "Création"},    Words{"change", "Modification"}, Words{"configure", "Configuration"},
    Words{"accept", "Acceptation"}, Words{"revoke", "Révocation"},   Words{"export", "Export"},
};

constexpr std::array settings{
    Words{"mapping:", "Groupe "},
    Words{"budget:", "Budget "},
    Words{"signature:", "Autorité de signature, "},
    Words{"certificate:", "Certificat de signature, "},
    Words{"directory_alarm:", "Alerte de l'annuaire n° "},
    Words{"recruitment_template:", "Modèle de recrutement "},
    Words{"service:target:", "Service destinataire "},
    Words{"service:origin:", "Service d'origine "},
};

constexpr std::array<std::string_view, 2> settingsOfPeople{"signature:", "certificate:"};

template <typename List>
std::optional<std::string> found(const List& list, std::string_view code) {
    for (const auto& [known, words] : list)
        if (known == code) return std::string(words);
    return std::nullopt;
}

} // namespace

std::string labelOfAction(const std::string& subjectType, const std::string& action) {
    if (subjectType == "ticket")
        if (const auto code = wire::enumerationFrom<domain::ActionCode>(action))
            return std::string(domain::labelOf(*code));
    if (const auto words = found(personActions, action)) return *words;
    return found(otherActions, action).value_or(action);
}

std::optional<std::string> personOf(const std::string& subjectType, const std::string& subject) {
    std::string id = subjectType == "user" ? subject : std::string{};
    if (subjectType == "setting")
        for (const auto prefix : settingsOfPeople)
            if (subject.starts_with(prefix)) id = subject.substr(prefix.size());
    return isNumber(id) ? std::optional(std::move(id)) : std::nullopt;
}

std::string labelOfSubject(const std::string& subjectType, const std::string& subject, const std::string& name) {
    if (subjectType == "catalogue_item") return "Article « " + subject + " »";
    if (subjectType == "supplier") return "Fournisseur " + subject;
    if (subjectType == "user") return name.empty() ? subject : name;
    if (subjectType != "setting") return subject;
    if (subject == "audit") return "Journal d'audit";
    for (const auto& [prefix, words] : settings)
        if (subject.starts_with(prefix))
            return std::string(words) + (name.empty() ? subject.substr(prefix.size()) : name);
    return subject;
}

} // namespace ilvm::usecases
