// What people read for the codes of an audit event, in French. Not here: reading the events (audit_trail.hpp).
#pragma once
#include "shared/api/audit_trail.hpp"

namespace ilvm::usecases {

// "Dérogation enregistrée"; an action that is unknown here is its own code.
std::string labelOfAction(const std::string& subjectType, const std::string& action);

// "Demande", "Personne"; and of a ticket's status "En cours". Unknown codes stand as they are.
std::string labelOfType(const std::string& subjectType);
std::string labelOfStatus(const std::string& status);

// The person whom a subject names: the user, or whose signature or certificate a setting is.
std::optional<std::string> personOf(const std::string& subjectType, const std::string& subject);

// "Nadia Benali", "INC-00123", "Groupe GG_ILVM_TECH_IT"; `name` is that of personOf().
std::string labelOfSubject(const std::string& subjectType, const std::string& subject, const std::string& name);

} // namespace ilvm::usecases
