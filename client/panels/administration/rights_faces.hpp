// Rights as an admin reads them: the chip of a role, sets of rights in words, why somebody has one.
// Not here: what changed for a person in their own window (client/shell/rights_news.hpp).
#pragma once
#include "client/kit/chip.hpp"
#include "client/store/truth.hpp"
#include "shared/api/users.hpp"

#include <QStringList>

namespace ilvm::panels {

kit::ChipFace faceOf(domain::Role role);

// "Informatique": of a technician a target service, of a manager an origin service.
QString serviceOf(const truth::Truth& truth, domain::Role role, const std::string& code);

// "Technicien (Informatique, Imago)", "Manager N1 (SESSAD Nord)", "RH"; nothing for who is a requester only.
QStringList wordsOf(const truth::Truth& truth, const api::RightsSet& rights);

// For whom somebody acts, short: "son service", "Informatique", "3 services".
QString reachOf(const truth::Truth& truth, const api::RightsSet& rights);

// How much an override adds to what the directory says, and takes from it.
struct Forced {
    int added = 0, taken = 0;
};
Forced forcedIn(const api::User& user);
QString wordsOf(const Forced& forced); // "+ 2 dérog.", "− 1 dérog.", "dérogation"

// "GG_N2 › GG_ILVM_TECH_IT", "tout le monde", "dérogation".
QString sourceOf(const api::Why& why);

// "Actif", "Désactivé dans l'annuaire", "Désarmé".
kit::ChipFace accountFace(const api::User& user);

// The last day on which something that ends at this moment still holds: "31/01/2027".
QString lastDayOf(base::Instant until);

} // namespace ilvm::panels
