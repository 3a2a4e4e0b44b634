#include "server/usecases/seed.hpp"

namespace ilvm::usecases {
namespace {

using domain::ApprovalRule;
using domain::Kind;
using domain::Priority;

api::CatalogueItem item(const char* code, const char* label, Kind kind, const char* service, ApprovalRule approvals,
                        Priority priority, const char* hint) {
    return {code, label, kind, service, approvals, priority, hint};
}

} // namespace

const std::vector<api::Service>& defaultTargetServices() {
    static const std::vector<api::Service> services{
        {"IT", "Informatique", api::ServiceType::target},
        {"IMAGO", "Imago", api::ServiceType::target},
        {"DAF", "Finances et achats", api::ServiceType::target},
        {"RH", "Ressources humaines", api::ServiceType::target},
        {"SG", "Services généraux", api::ServiceType::target},
    };
    return services;
}

const std::vector<api::CatalogueItem>& defaultCatalogue() {
    static const std::vector<api::CatalogueItem> items{
        item("incident", "Déclarer un incident", Kind::incident, "IT", ApprovalRule::none, Priority::normal,
             "Ce qui ne marche pas, depuis quand, sur quel poste et le message affiché."),
        item("imago", "Incident Imago", Kind::imago, "IMAGO", ApprovalRule::none, Priority::normal,
             "Le module concerné, l'écran, ce que vous faisiez et le message affiché. Aucun nom d'usager."),
        item("incident-locaux", "Problème dans les locaux", Kind::incident, "SG", ApprovalRule::none, Priority::normal,
             "Le bâtiment, la pièce et ce qui ne va pas (chauffage, éclairage, serrure…)."),
        item("pc-portable", "PC portable", Kind::request, "IT", ApprovalRule::n1_n2_tech, Priority::normal,
             "Pour qui, pour quel usage, à quelle date, et s'il remplace un poste existant."),
        item("telephone-mobile", "Téléphone mobile", Kind::request, "IT", ApprovalRule::n1_n2_tech, Priority::normal,
             "Pour qui, avec ou sans abonnement de données, et s'il remplace un appareil."),
        item("acces-vpn", "Accès VPN", Kind::request, "IT", ApprovalRule::n1, Priority::normal,
             "La personne, les applications à atteindre à distance et la durée."),
        item("installation-logiciel", "Installation d'un logiciel", Kind::request, "IT", ApprovalRule::n1_n2_tech,
             Priority::normal, "Le nom et la version du logiciel, le poste et l'usage prévu."),
        item("partage-reseau", "Accès à un dossier partagé", Kind::request, "IT", ApprovalRule::n1, Priority::normal,
             "Le chemin du dossier, la personne, et lecture seule ou modification."),
        item("liste-diffusion", "Boîte partagée ou liste de diffusion", Kind::request, "IT", ApprovalRule::n1,
             Priority::low, "Le nom souhaité et les membres."),
        item("ecran-accessoires", "Écran et accessoires", Kind::request, "IT", ApprovalRule::n1, Priority::low,
             "Ce qu'il faut (écran, station d'accueil, casque, clavier) et pour quel poste."),
        item("imprimante", "Imprimante et copieur", Kind::request, "IT", ApprovalRule::n1, Priority::normal,
             "Le lieu, l'usage et le nombre de personnes qui s'en serviront."),
        item("acces-imago", "Accès Imago", Kind::request, "IMAGO", ApprovalRule::n1, Priority::normal,
             "La personne, sa fonction, l'établissement et les modules à ouvrir."),
        item("formation-imago", "Formation Imago", Kind::request, "IMAGO", ApprovalRule::n1, Priority::low,
             "Les personnes à former, les modules et les dates possibles."),
        item("attestation-rh", "Attestation ou document RH", Kind::request, "RH", ApprovalRule::none, Priority::normal,
             "Le document souhaité (attestation d'emploi, duplicata…) et son usage."),
        item("note-de-frais", "Question sur une note de frais", Kind::request, "DAF", ApprovalRule::none, Priority::low,
             "Le mois, le montant et la question."),
        item("avance-budget", "Avance ou dépassement de budget", Kind::request, "DAF", ApprovalRule::n1_n2_budget,
             Priority::normal, "Le budget, le montant et la raison."),
        item("fournitures", "Fournitures de bureau", Kind::request, "SG", ApprovalRule::n1, Priority::low,
             "Les articles et les quantités."),
        item("mobilier", "Mobilier", Kind::request, "SG", ApprovalRule::n1_n2_budget, Priority::low,
             "Le meuble, la pièce et la raison de la demande."),
        item("badge-cle", "Badge ou clé", Kind::request, "SG", ApprovalRule::n1, Priority::normal,
             "La personne, les accès souhaités et la date."),
    };
    return items;
}

} // namespace ilvm::usecases
