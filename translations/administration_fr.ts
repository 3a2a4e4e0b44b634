<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>ilvm::actions::Administration</name>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 ne peut pas être enregistré.</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::AdministrationPanel</name>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>Accepted: the directory is being followed.</source>
        <translation>Accepté : l'annuaire est en train d'être suivi.</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Directory followed live</source>
        <translation>Annuaire suivi en direct</translation>
    </message>
    <message>
        <source>Mapping of groups</source>
        <translation>Correspondance des groupes</translation>
    </message>
    <message>
        <source>Parts of the administration</source>
        <translation>Parties de l'administration</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>See what is held back…</source>
        <translation>Voir ce qui est retenu…</translation>
    </message>
    <message>
        <source>The directory has not answered since %1</source>
        <translation>L'annuaire ne répond plus depuis %1</translation>
    </message>
    <message>
        <source>Nothing is changed until somebody accepts.</source>
        <translation>Rien n'est changé tant que personne n'accepte.</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>last change %1</source>
        <translation>dernier changement %1</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::AlarmActs</name>
    <message numerus="yes">
        <source>%n of them may not sign in any more.</source>
        <translation>
            <numerusform>%n d'entre elles ne pourrait plus ouvrir de session.</numerusform>
            <numerusform>%n d'entre elles ne pourraient plus ouvrir de session.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Keep it held back</source>
        <translation>Laisser retenu</translation>
    </message>
    <message>
        <source>Nothing has been changed since %1. Accepting follows the directory at once: those who lose rights are told in their window.</source>
        <translation>Rien n'a été changé depuis %1. Accepter suit l'annuaire aussitôt : les personnes qui perdent des droits le lisent dans leur fenêtre.</translation>
    </message>
    <message numerus="yes">
        <source>Take these rights from %n person(s)?</source>
        <translation>
            <numerusform>Retirer ces droits à %n personne ?</numerusform>
            <numerusform>Retirer ces droits à %n personnes ?</numerusform>
        </translation>
    </message>
    <message>
        <source>The directory is followed</source>
        <translation>L'annuaire est suivi</translation>
    </message>
    <message>
        <source>What is held back</source>
        <translation>Ce qui est retenu</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::AuditModel</name>
    <message>
        <source>%1, on behalf of %2</source>
        <translation>%1, par délégation %2</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sur quoi</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Détail</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>the system</source>
        <translation>le système</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::AuditPage</name>
    <message>
        <source>%1, by %2: %3</source>
        <translation>%1, par %2 : %3</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n événement</numerusform>
            <numerusform>%n événements</numerusform>
        </translation>
    </message>
    <message>
        <source>Audit_%1.xlsx</source>
        <translation>Journal_%1.xlsx</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Par qui</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Every act of an administrator and every move will stand here.</source>
        <translation>Chaque acte d'administration et chaque étape d'une demande sera inscrit ici.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Export (xlsx)</source>
        <translation>Exporter (xlsx)</translation>
    </message>
    <message>
        <source>Export the audit</source>
        <translation>Exporter le journal</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Link %1 of the chain · SHA-256 %2</source>
        <translation>Maillon %1 de la chaîne · SHA-256 %2</translation>
    </message>
    <message>
        <source>No event fits</source>
        <translation>Aucun événement ne correspond</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Rien ne s'est encore passé</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Demandes</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Enregistré sous %1</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>The audit did not come</source>
        <translation>Le journal n'est pas venu</translation>
    </message>
    <message>
        <source>There is nothing to export</source>
        <translation>Il n'y a rien à exporter</translation>
    </message>
    <message>
        <source>This is not a day: write it as 31/01/2027.</source>
        <translation>Ce n'est pas un jour : écrivez-le comme 31/01/2027.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Try other words, another person or more days.</source>
        <translation>Essayez d'autres mots, une autre personne ou davantage de jours.</translation>
    </message>
    <message>
        <source>Words, person or reference</source>
        <translation>Mots, personne ou référence</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>Classeurs (*.xlsx)</translation>
    </message>
    <message>
        <source>scroll for more</source>
        <translation>faites défiler pour la suite</translation>
    </message>
    <message>
        <source>to</source>
        <translation>au</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>« %1 »</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::AuditTable</name>
    <message>
        <source>Audit</source>
        <translation>Journal</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::ChangeModel</name>
    <message>
        <source>gains %1</source>
        <translation>gagne %1</translation>
    </message>
    <message>
        <source>loses %1</source>
        <translation>perd %1</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::EffectView</name>
    <message numerus="yes">
        <source>%n gain(s) rights</source>
        <translation>
            <numerusform>%n personne gagne des droits</numerusform>
            <numerusform>%n personnes gagnent des droits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lose(s) rights</source>
        <translation>
            <numerusform>%n personne perd des droits</numerusform>
            <numerusform>%n personnes perdent des droits</numerusform>
        </translation>
    </message>
    <message>
        <source>By the groups as the directory told them last</source>
        <translation>D'après les groupes tels que l'annuaire les a donnés en dernier</translation>
    </message>
    <message>
        <source>By the groups as the directory told them last: %1</source>
        <translation>D'après les groupes tels que l'annuaire les a donnés en dernier : %1</translation>
    </message>
    <message>
        <source>Nobody's rights change</source>
        <translation>Les droits de personne ne changent</translation>
    </message>
    <message>
        <source>These groups hold nobody, or nobody who has not these rights already.</source>
        <translation>Ces groupes ne contiennent personne, ou seulement des personnes qui ont déjà ces droits.</translation>
    </message>
    <message>
        <source>Who gains and loses what</source>
        <translation>Qui gagne et perd quoi</translation>
    </message>
</context>
<context>
    <name>ilvm::shell::MainWindow</name>
    <message>
        <source>Look at it</source>
        <translation>Regarder</translation>
    </message>
    <message>
        <source>The directory would take rights from many people at once: nothing is changed until an administrator has looked.</source>
        <translation>L'annuaire retirerait des droits à beaucoup de personnes à la fois : rien n'est changé tant que l'administration n'a pas regardé.</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::MappingEditor</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Directory group</source>
        <translation>Groupe de l'annuaire</translation>
    </message>
    <message>
        <source>Manager of the requests of</source>
        <translation>Décide des demandes de</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Nom du groupe</translation>
    </message>
    <message>
        <source>Pools</source>
        <translation>Pools traités</translation>
    </message>
    <message>
        <source>Remove the row of %1</source>
        <translation>Retirer la ligne de %1</translation>
    </message>
    <message>
        <source>Remove this row</source>
        <translation>Retirer cette ligne</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Say which group of the directory.</source>
        <translation>Indiquez le groupe de l'annuaire.</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>This group has this role already: add the services there.</source>
        <translation>Ce groupe donne déjà ce rôle : ajoutez les services à cette autre ligne.</translation>
    </message>
    <message>
        <source>Tick at least one service.</source>
        <translation>Cochez au moins un service.</translation>
    </message>
    <message>
        <source>What this group gives</source>
        <translation>Ce que donne ce groupe</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::MappingModel</name>
    <message>
        <source>(no group)</source>
        <translation>(sans groupe)</translation>
    </message>
    <message>
        <source>Directory group</source>
        <translation>Groupe de l'annuaire</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::MappingPage</name>
    <message numerus="yes">
        <source>%n change(s) not saved</source>
        <translation>
            <numerusform>%n modification non enregistrée</numerusform>
            <numerusform>%n modifications non enregistrées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) to be mended</source>
        <translation>
            <numerusform>%n ligne à corriger</numerusform>
            <numerusform>%n lignes à corriger</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Ajouter une ligne</translation>
    </message>
    <message>
        <source>Back to the rows</source>
        <translation>Revenir aux lignes</translation>
    </message>
    <message>
        <source>Being saved…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>No group gives a right yet</source>
        <translation>Aucun groupe ne donne encore de droit</translation>
    </message>
    <message>
        <source>Nothing has been changed</source>
        <translation>Rien n'a été modifié</translation>
    </message>
    <message>
        <source>Nothing is saved yet</source>
        <translation>Rien n'est encore enregistré</translation>
    </message>
    <message>
        <source>Nothing was saved; what you wrote is kept.</source>
        <translation>Rien n'a été enregistré ; ce que vous avez écrit est gardé.</translation>
    </message>
    <message>
        <source>Save the mapping</source>
        <translation>Enregistrer la correspondance</translation>
    </message>
    <message>
        <source>Saved, version %1</source>
        <translation>Enregistré, version %1</translation>
    </message>
    <message>
        <source>See who gains and loses</source>
        <translation>Voir qui gagne et perd</translation>
    </message>
    <message>
        <source>Somebody else has saved the mapping meanwhile.</source>
        <translation>Quelqu'un d'autre a enregistré la correspondance entre-temps.</translation>
    </message>
    <message>
        <source>The mapping did not come</source>
        <translation>La correspondance n'est pas venue</translation>
    </message>
    <message>
        <source>The mapping is saved, and rights follow it</source>
        <translation>La correspondance est enregistrée, et les droits la suivent</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Undo the changes</source>
        <translation>Annuler les modifications</translation>
    </message>
    <message>
        <source>Who is in no mapped group is a requester.</source>
        <translation>Qui n'est dans aucun de ces groupes est demandeur.</translation>
    </message>
    <message>
        <source>Your changes stand over theirs: look at the effect before you save.</source>
        <translation>Vos modifications sont reprises par-dessus la sienne : regardez leur effet avant d'enregistrer.</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::MappingTable</name>
    <message>
        <source>Mapping of groups</source>
        <translation>Correspondance des groupes</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::OverrideForm</name>
    <message>
        <source>Adds: %1.</source>
        <translation>Ajoute : %1.</translation>
    </message>
    <message>
        <source>Manager for</source>
        <translation>Manager pour</translation>
    </message>
    <message>
        <source>Nothing differs from what the directory says: there is nothing to force.</source>
        <translation>Rien ne diffère de ce que dit l'annuaire : il n'y a rien à forcer.</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>Takes away: %1.</source>
        <translation>Retire : %1.</translation>
    </message>
    <message>
        <source>Technician for</source>
        <translation>Technicien pour</translation>
    </message>
    <message>
        <source>The last day; empty, it has no end.</source>
        <translation>Le dernier jour ; vide, elle n'a pas de fin.</translation>
    </message>
    <message>
        <source>This day is past: choose today or later.</source>
        <translation>Ce jour est passé : choisissez aujourd'hui ou plus tard.</translation>
    </message>
    <message>
        <source>This is not a day: write it as 31/01/2027.</source>
        <translation>Ce n'est pas un jour : écrivez-le comme 31/01/2027.</translation>
    </message>
    <message>
        <source>This is what the directory says already.</source>
        <translation>C'est déjà ce que dit l'annuaire.</translation>
    </message>
    <message>
        <source>Tick at least one service.</source>
        <translation>Cochez au moins un service.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu'au</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::PeopleModel</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>Service (directory)</source>
        <translation>Service (annuaire)</translation>
    </message>
    <message>
        <source>Services allowed</source>
        <translation>Services autorisés</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::PeoplePage</name>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 sur %2 affichés</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n compte</numerusform>
            <numerusform>%n comptes</numerusform>
        </translation>
    </message>
    <message>
        <source>Administrators</source>
        <translation>Administrateurs</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>All roles</source>
        <translation>Tous les rôles</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>Tous les services</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Filter by name, login, service</source>
        <translation>Filtrer par nom, identifiant, service</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inactifs</translation>
    </message>
    <message>
        <source>Managers</source>
        <translation>Managers</translation>
    </message>
    <message>
        <source>No result for “%1”</source>
        <translation>Aucun résultat pour « %1 »</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Aucune personne</translation>
    </message>
    <message>
        <source>Nobody chosen</source>
        <translation>Aucune personne choisie</translation>
    </message>
    <message>
        <source>Nobody fits what is filtered by.</source>
        <translation>Personne ne correspond aux filtres.</translation>
    </message>
    <message>
        <source>Overrides</source>
        <translation>Dérogations</translation>
    </message>
    <message>
        <source>People come with the directory, or when they sign in.</source>
        <translation>Les personnes arrivent avec l'annuaire, ou quand elles ouvrent une session.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Technicians</source>
        <translation>Techniciens</translation>
    </message>
    <message>
        <source>The people did not come</source>
        <translation>Les personnes ne sont pas venues</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>What the directory says, what is forced and why are shown here.</source>
        <translation>Choisissez quelqu'un dans la liste : ce que dit l'annuaire, ce qui est forcé et pourquoi s'affichent ici.</translation>
    </message>
    <message>
        <source>scroll for more</source>
        <translation>faites défiler pour la suite</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::PeopleTable</name>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::PersonActs</name>
    <message>
        <source>%1 is disarmed</source>
        <translation>Le compte %1 est désarmé</translation>
    </message>
    <message>
        <source>%1 is rearmed</source>
        <translation>Le compte %1 est réarmé</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) end at once. What is being typed there is kept on those machines, and signing in again is possible.</source>
        <translation>
            <numerusform>%n session se ferme aussitôt. Ce qui y est en cours d'écriture reste sur ce poste, et il est possible de se reconnecter.</numerusform>
            <numerusform>%n sessions se ferment aussitôt. Ce qui y est en cours d'écriture reste sur ces postes, et il est possible de se reconnecter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Disarm %1?</source>
        <translation>Désarmer %1 ?</translation>
    </message>
    <message>
        <source>Disarm the account</source>
        <translation>Désarmer le compte</translation>
    </message>
    <message>
        <source>End the sessions</source>
        <translation>Fermer les sessions</translation>
    </message>
    <message>
        <source>End the sessions of %1?</source>
        <translation>Fermer les sessions %1 ?</translation>
    </message>
    <message>
        <source>Every session ends at once, and signing in is refused whatever the directory says, until an administrator rearms the account. Requests and history stay.</source>
        <translation>Chaque session se ferme aussitôt, et la connexion est refusée quoi que dise l'annuaire, jusqu'à ce que l'administration réarme le compte. Demandes et historique restent.</translation>
    </message>
    <message>
        <source>Force the rights of %1</source>
        <translation>Forcer les droits %1</translation>
    </message>
    <message>
        <source>Lift the override</source>
        <translation>Lever la dérogation</translation>
    </message>
    <message>
        <source>Lift the override of %1?</source>
        <translation>Lever la dérogation %1 ?</translation>
    </message>
    <message>
        <source>Reason of the override</source>
        <translation>Motif de la dérogation</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>The directory gives no role but that of everybody. It takes effect at once.</source>
        <translation>L'annuaire ne donne que le rôle de tout le monde. L'effet est immédiat.</translation>
    </message>
    <message>
        <source>The override of %1 is lifted</source>
        <translation>La dérogation %1 est levée</translation>
    </message>
    <message>
        <source>The rights of %1 are forced</source>
        <translation>Les droits %1 sont forcés</translation>
    </message>
    <message>
        <source>The sessions of %1 are ended</source>
        <translation>Les sessions %1 sont fermées</translation>
    </message>
    <message>
        <source>What is forced holds whatever the directory says, until it ends or is lifted. The rest goes on following the directory.</source>
        <translation>Ce qui est forcé vaut quoi que dise l'annuaire, jusqu'à la fin de la dérogation ou sa levée. Le reste continue de suivre l'annuaire.</translation>
    </message>
    <message>
        <source>What the directory says holds again, at once: %1.</source>
        <translation>Ce que dit l'annuaire vaut de nouveau, aussitôt : %1.</translation>
    </message>
    <message>
        <source>Write why: it stands on the sheet and in the audit.</source>
        <translation>Écrivez pourquoi : le motif figure sur la fiche et dans le journal.</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::PersonSheet</name>
    <message>
        <source>%1 · used %2 · until %3</source>
        <translation>%1 · utilisée : %2 · expire : %3</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, par %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n ouverte</numerusform>
            <numerusform>%n ouvertes</numerusform>
        </translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Administrator by a command on the server until %1</source>
        <translation>Administrateur par une commande sur le serveur, jusqu'au %1</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Close the sheet</source>
        <translation>Fermer la fiche</translation>
    </message>
    <message>
        <source>Decides for %1</source>
        <translation>Décide pour %1</translation>
    </message>
    <message>
        <source>Decisions handed to %1</source>
        <translation>Décisions confiées à %1</translation>
    </message>
    <message>
        <source>Delegations</source>
        <translation>Délégations</translation>
    </message>
    <message>
        <source>Disarmed, this person cannot sign in, whatever the directory says.</source>
        <translation>Désarmée, cette personne ne peut pas ouvrir de session, quoi que dise l'annuaire.</translation>
    </message>
    <message>
        <source>Disarm…</source>
        <translation>Désarmer…</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>End all sessions…</source>
        <translation>Fermer toutes les sessions…</translation>
    </message>
    <message>
        <source>Force rights…</source>
        <translation>Forcer les droits…</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Lift…</source>
        <translation>Lever…</translation>
    </message>
    <message>
        <source>No open session.</source>
        <translation>Aucune session ouverte.</translation>
    </message>
    <message>
        <source>No role but that of everybody.</source>
        <translation>Aucun rôle, sauf celui de tout le monde.</translation>
    </message>
    <message>
        <source>No sign-in: disabled, expired or no longer there.</source>
        <translation>Pas de connexion : compte désactivé, expiré ou disparu.</translation>
    </message>
    <message>
        <source>None: this person may not sign in.</source>
        <translation>Aucun : cette personne ne peut pas ouvrir de session.</translation>
    </message>
    <message>
        <source>None: what the directory says holds.</source>
        <translation>Aucune : ce que dit l'annuaire vaut.</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Rien encore.</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>Dérogation</translation>
    </message>
    <message>
        <source>Rearm</source>
        <translation>Réarmer</translation>
    </message>
    <message>
        <source>Recent acts</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Rights, and why</source>
        <translation>Droits effectifs, et pourquoi</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Sheet of the person</source>
        <translation>Fiche de la personne</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>The directory says</source>
        <translation>L'annuaire dit</translation>
    </message>
    <message>
        <source>Unknown device</source>
        <translation>Appareil inconnu</translation>
    </message>
    <message>
        <source>Whatever the directory says, this account cannot sign in.</source>
        <translation>Quoi que dise l'annuaire, ce compte ne peut pas ouvrir de session.</translation>
    </message>
    <message>
        <source>Who may not sign in has no rights to force</source>
        <translation>Qui ne peut pas ouvrir de session n'a pas de droits à forcer</translation>
    </message>
    <message>
        <source>Your own account: another administrator has to do it</source>
        <translation>Votre propre compte : une autre personne de l'administration doit le faire</translation>
    </message>
    <message>
        <source>by %1 on %2</source>
        <translation>par %1 le %2</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>du %1 au %2</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>taken by the override</source>
        <translation>retiré par dérogation</translation>
    </message>
    <message>
        <source>this one</source>
        <translation>cette session</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu'au %1</translation>
    </message>
    <message>
        <source>without end</source>
        <translation>sans fin</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>« %1 »</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Steering</source>
        <translation>Pilotage</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
</context>
<context>
    <name>AuditWords</name>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1 : %2 → %3</translation>
    </message>
    <message>
        <source>Account active</source>
        <translation>Compte actif</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Open sessions</source>
        <translation>Sessions ouvertes</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>Dérogation</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Services of origin</source>
        <translation>Services d'origine</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu'au</translation>
    </message>
    <message>
        <source>What the group gives</source>
        <translation>Ce que donne le groupe</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu'au %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>Proved by</source>
        <translation>Prouvée par</translation>
    </message>
</context>
<context>
    <name>Rights</name>
    <message numerus="yes">
        <source>%n services</source>
        <translation>
            <numerusform>%n service</numerusform>
            <numerusform>%n services</numerusform>
        </translation>
    </message>
    <message>
        <source>+ %1 overr.</source>
        <translation>+ %1 dérog.</translation>
    </message>
    <message>
        <source>+ %1 − %2 overr.</source>
        <translation>+ %1 − %2 dérog.</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Disabled in the directory</source>
        <translation>Désactivé dans l'annuaire</translation>
    </message>
    <message>
        <source>Disarmed</source>
        <translation>Désarmé</translation>
    </message>
    <message>
        <source>by a command on the server</source>
        <translation>par une commande sur le serveur</translation>
    </message>
    <message>
        <source>by override</source>
        <translation>par dérogation</translation>
    </message>
    <message>
        <source>everybody has it</source>
        <translation>comme tout le monde</translation>
    </message>
    <message>
        <source>override</source>
        <translation>dérogation</translation>
    </message>
    <message>
        <source>own service</source>
        <translation>son service</translation>
    </message>
    <message>
        <source>− %1 overr.</source>
        <translation>− %1 dérog.</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::SettingModel</name>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::SettingPage</name>
    <message>
        <source>Being saved…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Pas encore enregistré</translation>
    </message>
    <message>
        <source>Nothing has been changed</source>
        <translation>Rien n'a été modifié</translation>
    </message>
    <message>
        <source>Nothing was saved; what you wrote is kept.</source>
        <translation>Rien n'a été enregistré ; ce que vous avez écrit est conservé.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Somebody else has saved: %1</source>
        <translation>Quelqu'un d'autre a enregistré : %1</translation>
    </message>
    <message>
        <source>This code exists already: choose another one.</source>
        <translation>Ce code existe déjà : choisissez-en un autre.</translation>
    </message>
    <message>
        <source>This is missing.</source>
        <translation>Ceci manque.</translation>
    </message>
    <message>
        <source>Undo the changes</source>
        <translation>Annuler les modifications</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::ServicesPage</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>New service</source>
        <translation>Nouveau service</translation>
    </message>
    <message>
        <source>No service yet</source>
        <translation>Aucun service pour l'instant</translation>
    </message>
    <message>
        <source>Of an origin service, as the directory writes it. It cannot be changed later.</source>
        <translation>Pour un service d'origine, tel que l'annuaire l'écrit. Il ne change plus ensuite.</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Requests go to target services and come from origin services.</source>
        <translation>Les demandes vont aux services destinataires et viennent des services d'origine.</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>The service is saved</source>
        <translation>Le service est enregistré</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::CataloguePage</name>
    <message>
        <source>Approvals</source>
        <translation>Validations</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Indication</translation>
    </message>
    <message>
        <source>Incidents need no approval.</source>
        <translation>Un incident ne demande aucune validation.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>N1</source>
        <translation>N1</translation>
    </message>
    <message>
        <source>N1, then N2 of the budget</source>
        <translation>N1 puis N2 budget</translation>
    </message>
    <message>
        <source>N1, then technical N2</source>
        <translation>N1 puis N2 technique</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Nouvel article</translation>
    </message>
    <message>
        <source>No approval</source>
        <translation>Aucune validation</translation>
    </message>
    <message>
        <source>No item yet</source>
        <translation>Aucun article pour l'instant</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Priority at first</source>
        <translation>Priorité au départ</translation>
    </message>
    <message>
        <source>Shown to whoever asks for it.</source>
        <translation>Affichée à qui en fait la demande.</translation>
    </message>
    <message>
        <source>Small letters, digits, - and _. It cannot be changed later.</source>
        <translation>Minuscules, chiffres, - et _. Il ne change plus ensuite.</translation>
    </message>
    <message>
        <source>Target service</source>
        <translation>Service destinataire</translation>
    </message>
    <message>
        <source>The item is saved</source>
        <translation>L'article est enregistré</translation>
    </message>
    <message>
        <source>What people may ask for stands here.</source>
        <translation>Ici se trouve ce qui peut être demandé.</translation>
    </message>
</context>
</TS>
