#include "server/app/demo_story.hpp"

namespace ilvm::app {
namespace {

using domain::Priority;
using A = domain::ActionCode;
using Does = DemoStep::Does;

DemoStep take(std::size_t technician = 0) {
    return {Does::move, A::take, {}, technician};
}
DemoStep approve() {
    return {Does::move, A::approve, {}, 0};
}
DemoStep move(A action, const char* text) {
    return {Does::move, action, text, 0};
}
DemoStep write(const char* text) {
    return {Does::write, A::take, text, 0};
}
DemoStep note(const char* text) {
    return {Does::note, A::take, text, 0};
}
DemoStep attach(const char* text) {
    return {Does::attach, A::take, text, 0};
}

std::vector<DemoTicket> incidents() {
    return {
        {0,
         "incident",
         "Imprimante du secrétariat en erreur",
         "L'imprimante du secrétariat affiche « bourrage papier » alors que le bac est vide. Nous l'avons éteinte et "
         "rallumée deux fois. Les courriers aux familles de cette semaine attendent.",
         Priority::high,
         {}},
        {1,
         "incident",
         "Plus de réseau dans la salle de réunion",
         "La prise murale à gauche de l'écran ne donne plus de réseau. Le Wi-Fi fonctionne, mais pas la "
         "visioconférence. Réunion d'équipe jeudi à 14 h.",
         {},
         {}},
        {2,
         "incident",
         "Messagerie très lente depuis ce matin",
         "Outlook met plus d'une minute à ouvrir un message. Deux collègues du même bureau ont la même chose.",
         {},
         {take(0), note("Cache local de 18 Go sur le poste. Voir si les collègues ont le même profil."),
          move(A::ask, "Bonjour, est-ce aussi lent depuis la version web de la messagerie ?")}},
        {3,
         "incident",
         "Écran qui s'éteint par moments",
         "Le second écran devient noir quelques secondes, plusieurs fois par heure. J'ai déjà changé de prise "
         "électrique.",
         Priority::low,
         {take(1), move(A::ask, "Pouvez-vous essayer avec le câble de l'autre écran et me dire si cela suit ?"),
          move(A::answer, "Avec l'autre câble, plus aucune coupure depuis ce matin."),
          write("Je garde l'ancien câble de côté si vous voulez le voir.")}},
        {4,
         "incident",
         "Mot de passe oublié après les congés",
         "Je n'arrive plus à ouvrir ma session sur le poste de l'accueil.",
         Priority::high,
         {take(2), move(A::close, "Mot de passe réinitialisé avec la personne, au téléphone, après vérification de "
                                  "son identité. Changement demandé à la première ouverture.")}},
        {5,
         "incident",
         "Le logiciel de planning ne s'ouvre plus",
         "Message « licence introuvable » à l'ouverture. Il marchait vendredi.",
         {},
         {attach(
              "2026-11-20 08:02:11 Demarrage du planning\n2026-11-20 08:02:12 Recherche de la licence sur SRV-LIC01\n"
              "2026-11-20 08:02:42 ERREUR : aucune reponse de SRV-LIC01 (delai depasse)\n"),
          take(3), move(A::close, "Le serveur de licences avait redémarré sans son service. Relancé et surveillé."),
          move(A::reopen, "Le message est revenu ce matin, sur le même poste."),
          note("Deuxième arrêt du service en une semaine : ouvrir un dossier chez l'éditeur.")}},
        {6,
         "incident-locaux",
         "Porte d'entrée qui ferme mal",
         "La porte côté parking ne se referme plus seule : elle reste entrouverte le soir.",
         Priority::high,
         {take(0), write("Le gardien la ferme à la main en attendant.")}},
        {7,
         "incident-locaux",
         "Chauffage en panne au premier étage",
         "15 °C dans les deux bureaux du fond depuis lundi.",
         {},
         {}},
    };
}

std::vector<DemoTicket> imagoIncidents() {
    return {
        {8,
         "imago",
         "Imago : le planning des visites ne s'enregistre pas",
         "Module Planning : après « Enregistrer », l'écran revient au mois sans la visite saisie. Aucun message.",
         Priority::high,
         {}},
        {9,
         "imago",
         "Imago : impossible d'imprimer un projet personnalisé",
         "Module Dossier : l'aperçu est bon, mais le PDF est vide. C'est le cas pour tous les dossiers essayés.",
         {},
         {take(0), move(A::ask, "Est-ce aussi le cas depuis un autre poste, avec votre compte ?")}},
        {10,
         "imago",
         "Imago : compte bloqué après trois essais",
         "Message « compte verrouillé, contactez votre administrateur ».",
         {},
         {take(0),
          move(A::close, "Compte déverrouillé. Le raccourci du bureau ouvrait l'ancienne adresse : corrigé.")}},
    };
}

std::vector<DemoTicket> requests() {
    return {
        {0,
         "pc-portable",
         "PC portable pour les visites à domicile",
         "Pour saisir les comptes rendus pendant les déplacements. Il ne remplace pas le poste du bureau. Besoin avant "
         "le 15 du mois prochain.",
         {},
         {}},
        {1,
         "pc-portable",
         "PC portable pour la nouvelle cheffe de service",
         "Arrivée le mois prochain. Même modèle que ceux de la direction, avec station d'accueil.",
         {},
         {approve()}},
        {2,
         "pc-portable",
         "Remplacement d'un PC portable de 2018",
         "Batterie morte et clavier incomplet. Il ne prend plus les mises à jour.",
         Priority::high,
         {approve(), approve()}},
        {3,
         "acces-vpn",
         "Accès VPN pour le télétravail du vendredi",
         "Accès à la messagerie, au dossier partagé de l'équipe et à Imago, chaque vendredi.",
         {},
         {approve(), take(0),
          move(A::close, "Accès ouvert. Le mode d'emploi est parti par courriel, et nous avons "
                         "fait ensemble une première connexion.")}},
        {4,
         "acces-vpn",
         "Accès VPN",
         "Il me faudrait le VPN.",
         {},
         {move(A::send_back, "Merci de préciser les applications et les jours concernés.")}},
        {5,
         "installation-logiciel",
         "Installation d'un logiciel de montage vidéo",
         "Pour préparer un film de présentation de l'établissement.",
         {},
         {move(A::refuse, "Le service communication dispose déjà d'un poste équipé : voyez avec eux.")}},
        {6,
         "installation-logiciel",
         "Pictogrammes pour la communication adaptée",
         "Logiciel libre de création de supports en pictogrammes, sur les deux postes de la salle des éducateurs.",
         {},
         {approve()}},
        {7,
         "partage-reseau",
         "Accès au dossier « Qualité »",
         "Lecture seule, pour préparer l'évaluation interne.",
         Priority::low,
         {}},
        {8,
         "acces-imago",
         "Accès Imago pour une remplaçante",
         "Remplacement de trois mois, mêmes modules que la titulaire : Planning et Dossier.",
         {},
         {approve(), take(0), write("Elle commence lundi à 9 h.")}},
        {9,
         "ecran-accessoires",
         "Casque pour les appels en visioconférence",
         "Bureau partagé à quatre : un casque avec micro éviterait de gêner les collègues.",
         Priority::low,
         {approve()}},
        {10, "attestation-rh", "Attestation d'emploi", "Pour un dossier de location.", {}, {}},
        {11,
         "fournitures",
         "Ramettes de papier et cartouches",
         "Dix ramettes A4 et deux cartouches noires pour l'imprimante de l'accueil.",
         Priority::low,
         {approve()}},
        {11,
         "badge-cle",
         "Badge pour le parking",
         "Mon badge n'ouvre plus la barrière ; il ouvre encore les portes.",
         {},
         {move(A::cancel, "Le badge remarche : la barrière était en panne.")}},
    };
}

} // namespace

const std::vector<DemoTicket>& demoStory() {
    static const std::vector<DemoTicket> story = [] {
        auto all = incidents();
        for (auto& more : {imagoIncidents(), requests()})
            all.insert(all.end(), more.begin(), more.end());
        return all;
    }();
    return story;
}

} // namespace ilvm::app
