<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>ilvm::net::ApiClient</name>
    <message>
        <source>The certificate of the server is not trusted.</source>
        <translation>Le certificat du serveur n&#x27;est pas reconnu.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Le serveur est injoignable.</translation>
    </message>
    <message>
        <source>The server answered with the error %1.</source>
        <translation>Le serveur a répondu par l&#x27;erreur %1.</translation>
    </message>
    <message>
        <source>The connection to this server is not encrypted.</source>
        <translation>La liaison avec ce serveur n&#x27;est pas chiffrée.</translation>
    </message>
</context>
<context>
    <name>Faces</name>
    <message>
        <source>yours</source>
        <translation>à vous</translation>
    </message>
    <message>
        <source>%1, %2, priority %3, %4, %5, since %6</source>
        <translation>%1, %2, priorité %3, %4, %5, depuis %6</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>Traitement</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Clôture</translation>
    </message>
    <message>
        <source>Approval N1</source>
        <translation>Validation N1</translation>
    </message>
    <message>
        <source>Budget N2</source>
        <translation>Validation N2 Budget</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>yours · for %1</source>
        <translation>à vous · depuis %1</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Commandé</translation>
    </message>
    <message>
        <source>Delivery confirmed</source>
        <translation>Service fait</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>My space</source>
        <translation>Mon espace</translation>
    </message>
    <message>
        <source>My requests</source>
        <translation>Mes demandes</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Nouvelle demande</translation>
    </message>
    <message>
        <source>Cockpits</source>
        <translation>Cockpits</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Technicien</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Manager</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Achats</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référentiel</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>Fournisseurs</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n demande</numerusform>
            <numerusform>%n demandes</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a few words: they are the trace of your decision.</source>
        <translation>Écrivez quelques mots : ils sont la trace de votre décision.</translation>
    </message>
    <message>
        <source>Refuse %1?</source>
        <translation>Refuser %1 ?</translation>
    </message>
    <message>
        <source>%1 will receive your reason. A refused request cannot be reopened.</source>
        <translation>%1 recevra votre motif. Une demande refusée ne peut pas être rouverte.</translation>
    </message>
    <message>
        <source>Refuse the request</source>
        <translation>Refuser la demande</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Send %1 back for correction?</source>
        <translation>Faire corriger %1 ?</translation>
    </message>
    <message>
        <source>%1 will read what to correct and can send the request again.</source>
        <translation>%1 lira ce qui est à corriger et pourra renvoyer la demande.</translation>
    </message>
    <message>
        <source>Send back for correction</source>
        <translation>Faire corriger</translation>
    </message>
    <message>
        <source>What to correct</source>
        <translation>Ce qui est à corriger</translation>
    </message>
    <message>
        <source>Close %1?</source>
        <translation>Clôturer %1 ?</translation>
    </message>
    <message>
        <source>%1 will receive the solution and can reopen the request within 15 days.</source>
        <translation>%1 recevra la solution et pourra rouvrir la demande pendant 15 jours.</translation>
    </message>
    <message>
        <source>Close the request</source>
        <translation>Clôturer la demande</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>Solution</translation>
    </message>
    <message>
        <source>Ask about %1</source>
        <translation>Demander une précision sur %1</translation>
    </message>
    <message>
        <source>The request waits until %1 has answered.</source>
        <translation>La demande attend la réponse de %1.</translation>
    </message>
    <message>
        <source>Send the question</source>
        <translation>Envoyer la question</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Votre question</translation>
    </message>
    <message>
        <source>Answer about %1</source>
        <translation>Répondre sur %1</translation>
    </message>
    <message>
        <source>The technician takes up the request again.</source>
        <translation>Le technicien reprend la demande.</translation>
    </message>
    <message>
        <source>Send the answer</source>
        <translation>Envoyer la réponse</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Votre réponse</translation>
    </message>
    <message>
        <source>Reopen %1?</source>
        <translation>Rouvrir %1 ?</translation>
    </message>
    <message>
        <source>The technician who had it is told, or its pool.</source>
        <translation>Le technicien qui l&#x27;avait est prévenu, ou son pool.</translation>
    </message>
    <message>
        <source>Reopen the request</source>
        <translation>Rouvrir la demande</translation>
    </message>
    <message>
        <source>What is still wrong</source>
        <translation>Ce qui ne va pas encore</translation>
    </message>
    <message>
        <source>Cancel %1?</source>
        <translation>Annuler %1 ?</translation>
    </message>
    <message>
        <source>Nobody will work on it any more. This cannot be undone.</source>
        <translation>Plus personne ne la traitera. Cela ne peut pas être défait.</translation>
    </message>
    <message>
        <source>Cancel the request</source>
        <translation>Annuler la demande</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>La garder</translation>
    </message>
    <message>
        <source>Transfer %1</source>
        <translation>Transférer %1</translation>
    </message>
    <message>
        <source>It leaves your pools for those of the service that you choose.</source>
        <translation>Elle quitte vos pools pour ceux du service que vous choisissez.</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transférer</translation>
    </message>
    <message>
        <source>Assign %1</source>
        <translation>Attribuer %1</translation>
    </message>
    <message>
        <source>Your colleague is told.</source>
        <translation>Votre collègue est prévenu.</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Attribuer</translation>
    </message>
    <message>
        <source>Correct %1</source>
        <translation>Corriger %1</translation>
    </message>
    <message>
        <source>Corrected, the request is decided anew.</source>
        <translation>Corrigée, la demande est décidée de nouveau.</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>Return %1 to its preparation?</source>
        <translation>Renvoyer %1 en préparation ?</translation>
    </message>
    <message>
        <source>Whoever prepares it reads what is wrong and sends another order.</source>
        <translation>La personne qui le prépare lira ce qui ne va pas et enverra un autre bon de commande.</translation>
    </message>
    <message>
        <source>Return the order</source>
        <translation>Renvoyer le bon de commande</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Ce qui ne va pas</translation>
    </message>
    <message>
        <source>Give up the rest of %1?</source>
        <translation>Solder %1 ?</translation>
    </message>
    <message>
        <source>What has not come is no longer expected, and its money is free again. This cannot be undone.</source>
        <translation>Ce qui n&#x27;est pas arrivé n&#x27;est plus attendu, et son montant redevient disponible. C&#x27;est définitif.</translation>
    </message>
    <message>
        <source>Give up the rest</source>
        <translation>Solder la commande</translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation>Continuer d&#x27;attendre</translation>
    </message>
    <message>
        <source>HR reads your reason, and asks again or gives the task up.</source>
        <translation>Les RH lisent votre motif, puis redemandent la tâche ou y renoncent.</translation>
    </message>
    <message>
        <source>HR sees it done, and the tasks that waited for it can begin.</source>
        <translation>Les RH la voient faite, et les tâches qui l&#x27;attendaient peuvent commencer.</translation>
    </message>
</context>
<context>
    <name>ilvm::actions::Requests</name>
    <message>
        <source>An earlier form of this request has already arrived.</source>
        <translation>Une première version de cette demande est déjà arrivée.</translation>
    </message>
    <message>
        <source>%1 is larger than 25 MB.</source>
        <translation>%1 dépasse 25 Mo.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 ne peut pas être lu.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 ne peut pas être écrit.</translation>
    </message>
</context>
<context>
    <name>ilvm::net::ApiClient</name>
    <message>
        <source>The file could not be written.</source>
        <translation>Le fichier n&#x27;a pas pu être écrit.</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::DecisionRow</name>
    <message>
        <source>Select %1</source>
        <translation>Sélectionner %1</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors connexion</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::ManagerPanel</name>
    <message>
        <source>No decision waits for you</source>
        <translation>Aucune décision ne vous attend</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n sélectionnée</numerusform>
            <numerusform>%n sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>Team approval (N1)</source>
        <translation>Validation Équipe (N1)</translation>
    </message>
    <message>
        <source>Technical/budget approval (N2)</source>
        <translation>Validation Tech/Budget (N2)</translation>
    </message>
    <message>
        <source>Recruitments (FCPI)</source>
        <translation>Recrutements (FCPI)</translation>
    </message>
    <message>
        <source>Decisions that wait</source>
        <translation>Décisions en attente</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>Refuser…</translation>
    </message>
    <message>
        <source>To correct…</source>
        <translation>À corriger…</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Valider</translation>
    </message>
    <message>
        <source>Decided today</source>
        <translation>Décidées aujourd&#x27;hui</translation>
    </message>
    <message>
        <source>browse</source>
        <translation>parcourir</translation>
    </message>
    <message>
        <source>approve</source>
        <translation>valider</translation>
    </message>
    <message>
        <source>have corrected</source>
        <translation>faire corriger</translation>
    </message>
    <message>
        <source>refuse</source>
        <translation>refuser</translation>
    </message>
    <message>
        <source>select</source>
        <translation>sélectionner</translation>
    </message>
    <message>
        <source>Origin service</source>
        <translation>Service d&#x27;origine</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Validations</translation>
    </message>
    <message>
        <source>no decision waits for you</source>
        <translation>aucune décision ne vous attend</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) wait for you</source>
        <translation>
            <numerusform>%n décision vous attend</numerusform>
            <numerusform>%n décisions vous attendent</numerusform>
        </translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>No result for “%1”</source>
        <translation>Aucun résultat pour « %1 »</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Requests of your services will appear here.</source>
        <translation>Les demandes de vos services arriveront ici dès leur envoi.</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Recruitments under way</source>
        <translation>Recrutements en cours</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::NewRequestPanel</name>
    <message>
        <source>Search the catalogue</source>
        <translation>Chercher dans le catalogue</translation>
    </message>
    <message>
        <source>What do you need?</source>
        <translation>De quoi avez-vous besoin ?</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Nouvelle demande</translation>
    </message>
</context>
<context>
    <name>ilvm::ticket::PathPreview</name>
    <message>
        <source>Who will decide</source>
        <translation>Qui décidera</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>No approval: the request goes straight to %1.</source>
        <translation>Sans validation : la demande va directement au service %1.</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::PoolCard</name>
    <message>
        <source>Late: was due %1</source>
        <translation>En retard : échéance %1</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors connexion</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::PoolColumn</name>
    <message>
        <source>Nothing to take</source>
        <translation>Rien à prendre en charge</translation>
    </message>
    <message>
        <source>Pool %1</source>
        <translation>Pool %1</translation>
    </message>
    <message numerus="yes">
        <source>%n blocking</source>
        <translation>
            <numerusform>%n bloquant</numerusform>
            <numerusform>%n bloquants</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>No result for “%1”</source>
        <translation>Aucun résultat pour « %1 »</translation>
    </message>
    <message>
        <source>New requests of this pool will appear here as soon as they are sent.</source>
        <translation>Les demandes de ce pool arriveront ici dès leur envoi.</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>médiane %1</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::RequestForm</name>
    <message>
        <source>Myself</source>
        <translation>Moi-même</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Module of Imago</source>
        <translation>Module d&#x27;Imago</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Pour qui</translation>
    </message>
    <message>
        <source>Drop files here or browse</source>
        <translation>Déposez des fichiers ici ou parcourez</translation>
    </message>
    <message>
        <source>Send the request</source>
        <translation>Envoyer la demande</translation>
    </message>
    <message>
        <source>Choose what you need</source>
        <translation>Choisissez ce dont vous avez besoin</translation>
    </message>
    <message>
        <source>The catalogue on the left says what can be asked, and of whom.</source>
        <translation>Le catalogue, à gauche, dit ce qui peut être demandé, et à qui.</translation>
    </message>
    <message>
        <source>Please do not write health data of the people we accompany.</source>
        <translation>Merci de n&#x27;écrire aucune donnée de santé des personnes accompagnées.</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message numerus="yes">
        <source>Release to attach %n file(s)</source>
        <translation>
            <numerusform>Relâchez pour joindre %n fichier</numerusform>
            <numerusform>Relâchez pour joindre %n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Joindre des fichiers</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>Jeter le brouillon</translation>
    </message>
    <message>
        <source>Draft found again</source>
        <translation>Brouillon retrouvé</translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation>Brouillon enregistré</translation>
    </message>
    <message>
        <source>Say in a few words what it is about.</source>
        <translation>Dites en quelques mots de quoi il s&#x27;agit.</translation>
    </message>
    <message>
        <source>Describe what happens or what you need.</source>
        <translation>Décrivez ce qui se passe ou ce dont vous avez besoin.</translation>
    </message>
    <message>
        <source>Your draft is kept.</source>
        <translation>Votre brouillon est conservé.</translation>
    </message>
    <message>
        <source>A file is still on its way, or could not be sent.</source>
        <translation>Un fichier est encore en cours d&apos;envoi, ou n&apos;a pas pu être envoyé.</translation>
    </message>
    <message>
        <source>Send when it is there, or take it off.</source>
        <translation>Envoyez la demande quand il sera arrivé, ou retirez-le.</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::RequestsPanel</name>
    <message>
        <source>Filter this list</source>
        <translation>Filtrer cette liste</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>No result for “%1”</source>
        <translation>Aucun résultat pour « %1 »</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>No request in progress</source>
        <translation>Aucune demande en cours</translation>
    </message>
    <message>
        <source>Those that are over stand under All.</source>
        <translation>Celles qui sont terminées sont sous « Toutes ».</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>No request yet</source>
        <translation>Aucune demande pour l&#x27;instant</translation>
    </message>
    <message>
        <source>Describe a need or an incident; you will follow its answer here.</source>
        <translation>Décrivez un besoin ou un incident ; vous suivrez sa réponse ici.</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Nouvelle demande</translation>
    </message>
    <message>
        <source>My requests</source>
        <translation>Mes demandes</translation>
    </message>
    <message>
        <source>none in progress</source>
        <translation>aucune en cours</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n demande</numerusform>
            <numerusform>%n demandes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilvm::panels::TechnicianPanel</name>
    <message>
        <source>No ticket in progress</source>
        <translation>Aucun ticket en cours</translation>
    </message>
    <message>
        <source>Take one from a pool: it will stand here.</source>
        <translation>Prenez-en un dans un pool : il sera ici.</translation>
    </message>
    <message>
        <source>My tickets in progress</source>
        <translation>Mes tickets en cours</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>Tous les services</translation>
    </message>
    <message>
        <source>Technician cockpit</source>
        <translation>Cockpit technicien</translation>
    </message>
    <message>
        <source>nothing to take</source>
        <translation>rien à prendre en charge</translation>
    </message>
    <message numerus="yes">
        <source>%n to take</source>
        <translation>
            <numerusform>%n à prendre en charge</numerusform>
            <numerusform>%n à prendre en charge</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Shift C</source>
        <translation>Maj C</translation>
    </message>
    <message>
        <source>Sort: </source>
        <translation>Trier : </translation>
    </message>
</context>
<context>
    <name>ilvm::shell::Application</name>
    <message>
        <source>The server cannot be reached. You will be signed in when it answers.</source>
        <translation>Le serveur est injoignable. Votre session s&#x27;ouvrira dès qu&#x27;il répondra.</translation>
    </message>
    <message>
        <source>This desktop has no key chain: you will sign in again at the next start.</source>
        <translation>Ce poste n&#x27;a pas de trousseau de clés : vous vous identifierez de nouveau au prochain démarrage.</translation>
    </message>
    <message>
        <source>Your session has ended: sign in again.</source>
        <translation>Votre session est terminée : identifiez-vous de nouveau.</translation>
    </message>
</context>
<context>
    <name>ilvm::shell::CommandPalette</name>
    <message>
        <source>Reference, words, person…</source>
        <translation>Référence, mots, personne…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Aller à %1</translation>
    </message>
    <message>
        <source>No result for “%1”</source>
        <translation>Aucun résultat pour « %1 »</translation>
    </message>
</context>
<context>
    <name>ilvm::shell::MainWindow</name>
    <message>
        <source>Local copy of %1</source>
        <translation>Copie locale de %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1 was sent</source>
        <translation>%1 envoyé</translation>
    </message>
    <message>
        <source>Up to date · %1</source>
        <translation>À jour · %1</translation>
    </message>
    <message>
        <source>Synchronising…</source>
        <translation>Synchronisation…</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Hors connexion depuis %1</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n envoi en attente</numerusform>
            <numerusform>%n envois en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline: you can go on reading and writing; decisions wait for the link.</source>
        <translation>Hors connexion : vous pouvez continuer à lire et à écrire ; les décisions attendent le retour du lien.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>%1 taken</source>
        <translation>%1 pris en charge</translation>
    </message>
    <message>
        <source>Nothing new since you signed in</source>
        <translation>Rien de nouveau depuis votre connexion</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Ask the server now</source>
        <translation>Interroger le serveur maintenant</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>%1 %2?</source>
        <translation>%1 %2 ?</translation>
    </message>
    <message>
        <source>You decided this at %1, but the program ended before the server had confirmed it.</source>
        <translation>Vous avez décidé cela à %1, mais le programme s&#x27;est arrêté avant la confirmation du serveur.</translation>
    </message>
    <message>
        <source>Send it now</source>
        <translation>Envoyer maintenant</translation>
    </message>
    <message>
        <source>Do not send it</source>
        <translation>Ne pas envoyer</translation>
    </message>
    <message>
        <source>%1 approved</source>
        <translation>%1 validé</translation>
    </message>
    <message>
        <source>%1 assigned</source>
        <translation>%1 attribué</translation>
    </message>
    <message>
        <source>%1 closed</source>
        <translation>%1 clôturé</translation>
    </message>
    <message>
        <source>%1 transferred</source>
        <translation>%1 transféré</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Thème sombre</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Thème clair</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>Filtrer cette liste</translation>
    </message>
    <message>
        <source>Fold the navigation</source>
        <translation>Replier la navigation</translation>
    </message>
    <message>
        <source>Unfold the navigation</source>
        <translation>Déplier la navigation</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Aller à</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Nouvelle demande</translation>
    </message>
    <message>
        <source>Next zone</source>
        <translation>Zone suivante</translation>
    </message>
    <message>
        <source>Previous zone</source>
        <translation>Zone précédente</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Rechercher…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Paramètres…</translation>
    </message>
    <message>
        <source>Shift F6</source>
        <translation>Maj F6</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Annuler : %1</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n demande</numerusform>
            <numerusform>%n demandes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) approved</source>
        <translation>
            <numerusform>%n demande validée</numerusform>
            <numerusform>%n demandes validées</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation>Enregistrer le brouillon</translation>
    </message>
</context>
<context>
    <name>ilvm::shell::Notices</name>
    <message>
        <source>waits for your decision</source>
        <translation>attend votre décision</translation>
    </message>
    <message>
        <source>new message</source>
        <translation>nouveau message</translation>
    </message>
</context>
<context>
    <name>ilvm::shell::Rail</name>
    <message>
        <source>Support services</source>
        <translation>Services support</translation>
    </message>
    <message>
        <source>Account and settings</source>
        <translation>Compte et paramètres</translation>
    </message>
</context>
<context>
    <name>ilvm::shell::ShortcutList</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>Recherche et commandes</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Nouvelle demande</translation>
    </message>
    <message>
        <source>Place in the rail</source>
        <translation>Lieu du rail</translation>
    </message>
    <message>
        <source>Fold the rail</source>
        <translation>Replier le rail</translation>
    </message>
    <message>
        <source>Next, previous</source>
        <translation>Suivant, précédent</translation>
    </message>
    <message>
        <source>Open in the pane</source>
        <translation>Ouvrir dans le volet</translation>
    </message>
    <message>
        <source>Neighbouring list</source>
        <translation>Liste voisine</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Prendre en charge</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transférer</translation>
    </message>
    <message>
        <source>Shift C</source>
        <translation>Maj C</translation>
    </message>
    <message>
        <source>Close, with the solution</source>
        <translation>Clôturer, avec la solution</translation>
    </message>
    <message>
        <source>Go to the discussion</source>
        <translation>Aller à la discussion</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Valider</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>Have corrected</source>
        <translation>Faire corriger</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Sélectionner</translation>
    </message>
    <message>
        <source>Ctrl Shift ⏎</source>
        <translation>Ctrl Maj ⏎</translation>
    </message>
    <message>
        <source>Send as internal note</source>
        <translation>Envoyer comme note interne</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Next zone</source>
        <translation>Zone suivante</translation>
    </message>
    <message>
        <source>Ask the server now</source>
        <translation>Interroger le serveur maintenant</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Close, leave, give back the focus</source>
        <translation>Fermer, quitter, rendre le focus</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Cette liste</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>Filtrer cette liste</translation>
    </message>
    <message>
        <source>Shift ⏎</source>
        <translation>Maj ⏎</translation>
    </message>
    <message>
        <source>Open in a window</source>
        <translation>Ouvrir dans une fenêtre</translation>
    </message>
    <message>
        <source>Shift ↑ ↓</source>
        <translation>Maj ↑ ↓</translation>
    </message>
    <message>
        <source>Select several</source>
        <translation>Sélectionner plusieurs lignes</translation>
    </message>
    <message>
        <source>Send, or the next step</source>
        <translation>Envoyer, ou l&apos;étape suivante</translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation>Enregistrer le brouillon</translation>
    </message>
    <message>
        <source>Next section, section before</source>
        <translation>Section suivante, précédente</translation>
    </message>
    <message>
        <source>Service of a recruitment</source>
        <translation>Service d'un recrutement</translation>
    </message>
</context>
<context>
    <name>ilvm::shell::SignInPage</name>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>The address that your IT service gave you.</source>
        <translation>L&#x27;adresse que votre service informatique vous a donnée.</translation>
    </message>
    <message>
        <source>The same as on your workstation.</source>
        <translation>Le même que sur votre poste de travail.</translation>
    </message>
    <message>
        <source>Sign in to ILVM</source>
        <translation>Connexion à ILVM</translation>
    </message>
    <message>
        <source>Your requests, your approvals and your cockpit in one place.</source>
        <translation>Vos demandes, vos validations et votre cockpit en un seul endroit.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Type an address such as ilvm.example.fr.</source>
        <translation>Saisissez une adresse comme ilvm.example.fr.</translation>
    </message>
    <message>
        <source>Type your login.</source>
        <translation>Saisissez votre identifiant.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Saisissez votre mot de passe.</translation>
    </message>
    <message>
        <source>Certificate of your organisation&#x27;s authority</source>
        <translation>Certificat de l&#x27;autorité de votre organisation</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Certificats (*.pem *.crt *.cer);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Trust another authority…</source>
        <translation>Faire confiance à une autre autorité…</translation>
    </message>
    <message>
        <source>Authority: %1</source>
        <translation>Autorité : %1</translation>
    </message>
    <message>
        <source>Sign in with my session</source>
        <translation>Se connecter avec ma session</translation>
    </message>
    <message>
        <source>Signing in with this workstation&#x27;s session…</source>
        <translation>Connexion avec la session de ce poste…</translation>
    </message>
    <message>
        <source>Use my password instead</source>
        <translation>Utiliser plutôt mon mot de passe</translation>
    </message>
    <message>
        <source>Without a password: with the Kerberos ticket of this workstation&#x27;s session.</source>
        <translation>Sans mot de passe : avec le ticket Kerberos de la session de ce poste.</translation>
    </message>
</context>
<context>
    <name>ilvm::shell::TopBar</name>
    <message>
        <source>Search ticket, person…</source>
        <translation>Rechercher ticket, personne…</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Thème sombre</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Nouvelle demande</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Thème clair</translation>
    </message>
    <message numerus="yes">
        <source>Notifications: %n unseen</source>
        <translation>
            <numerusform>Notifications : %n non vue</numerusform>
            <numerusform>Notifications : %n non vues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilvm::ticket::ActionRunner</name>
    <message>
        <source>Outcome</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>To be said</source>
        <translation>À préciser</translation>
    </message>
    <message>
        <source>Say whether it came back or is lost.</source>
        <translation>Précisez s'il est rendu ou perdu.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Name of a colleague</source>
        <translation>Nom d&#x27;un collègue</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Technicien</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Approve %1 with another IBAN?</source>
        <translation>Valider %1 avec un autre IBAN ?</translation>
    </message>
    <message>
        <source>%1 was paid on another account. Call them at a number known before, and have the new IBAN read to you.</source>
        <translation>%1 était payé sur un autre compte. Appelez ce fournisseur à un numéro connu d&#x27;avant, et faites-vous lire le nouvel IBAN.</translation>
    </message>
    <message numerus="yes">
        <source>%n other purchase(s) are asked about next.</source>
        <translation>
            <numerusform>Un autre achat suit.</numerusform>
            <numerusform>%n autres achats suivent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Valider</translation>
    </message>
    <message>
        <source>What has come of %1?</source>
        <translation>Qu&#x27;est-il arrivé de %1 ?</translation>
    </message>
    <message>
        <source>The order closes when all of it has come.</source>
        <translation>La commande se clôture quand tout est arrivé.</translation>
    </message>
    <message>
        <source>Confirm the delivery</source>
        <translation>Confirmer la livraison</translation>
    </message>
    <message>
        <source>Make the order</source>
        <translation>Faire le bon de commande</translation>
    </message>
    <message>
        <source>Send the order of %1 for signature?</source>
        <translation>Envoyer le bon de commande de %1 à la signature ?</translation>
    </message>
    <message>
        <source>Sign the order</source>
        <translation>Signer le bon de commande</translation>
    </message>
    <message>
        <source>Sign the order of %1?</source>
        <translation>Signer le bon de commande de %1 ?</translation>
    </message>
    <message>
        <source>Signed, it is the organisation&#x27;s order to the supplier. A signature cannot be undone.</source>
        <translation>Signé, c&#x27;est la commande de l&#x27;organisation au fournisseur. Une signature ne s&#x27;annule pas.</translation>
    </message>
    <message>
        <source>There is no prepared order to sign any more.</source>
        <translation>Il n&#x27;y a plus de bon de commande à signer.</translation>
    </message>
    <message>
        <source>Send for signature</source>
        <translation>Envoyer à la signature</translation>
    </message>
</context>
<context>
    <name>ilvm::ticket::DecisionBar</name>
    <message>
        <source>Refuse…</source>
        <translation>Refuser…</translation>
    </message>
    <message>
        <source>To correct…</source>
        <translation>À corriger…</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Valider</translation>
    </message>
    <message>
        <source>Reason, required except to approve</source>
        <translation>Motif, obligatoire sauf pour valider</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Being sent…</source>
        <translation>Envoi…</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors connexion</translation>
    </message>
</context>
<context>
    <name>ilvm::ticket::DiscussionView</name>
    <message>
        <source>Discussion</source>
        <translation>Discussion</translation>
    </message>
    <message>
        <source>Write to the technicians…</source>
        <translation>Écrire aux techniciens…</translation>
    </message>
    <message>
        <source>Answer %1…</source>
        <translation>Répondre à %1…</translation>
    </message>
    <message>
        <source>Note for the technicians…</source>
        <translation>Note pour les techniciens…</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Joindre des fichiers</translation>
    </message>
    <message>
        <source>Save the attachment</source>
        <translation>Enregistrer la pièce jointe</translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation>Déposez des fichiers ici</translation>
    </message>
    <message>
        <source>Release to attach %1</source>
        <translation>Relâchez pour joindre %1</translation>
    </message>
    <message numerus="yes">
        <source>Release to attach %n file(s)</source>
        <translation>
            <numerusform>Relâchez pour joindre %n fichier</numerusform>
            <numerusform>Relâchez pour joindre %n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>via %1</source>
        <translation>via %1</translation>
    </message>
    <message>
        <source>Also shown on %1</source>
        <translation>Affiché aussi sur %1</translation>
    </message>
    <message>
        <source>Show on %1 too</source>
        <translation>Afficher aussi sur %1</translation>
    </message>
</context>
<context>
    <name>ilvm::ticket::HistoryView</name>
    <message>
        <source>Request sent</source>
        <translation>Demande envoyée</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Validé</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Sent back for correction</source>
        <translation>Renvoyé pour correction</translation>
    </message>
    <message>
        <source>Corrected and sent again</source>
        <translation>Corrigé et renvoyé</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Pris en charge</translation>
    </message>
    <message>
        <source>Put back into the pool</source>
        <translation>Remis au pool</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Attribué</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>Transféré</translation>
    </message>
    <message>
        <source>Question to the requester</source>
        <translation>Question au demandeur</translation>
    </message>
    <message>
        <source>Answer of the requester</source>
        <translation>Réponse du demandeur</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Clôturé</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Rouvert</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Priority changed</source>
        <translation>Priorité modifiée</translation>
    </message>
    <message>
        <source>Order sent for signature</source>
        <translation>Commande envoyée à la signature</translation>
    </message>
    <message>
        <source>Order returned to preparation</source>
        <translation>Commande renvoyée en préparation</translation>
    </message>
    <message>
        <source>Order signed</source>
        <translation>Commande signée</translation>
    </message>
    <message>
        <source>Delivery confirmed</source>
        <translation>Livraison confirmée</translation>
    </message>
    <message>
        <source>Rest of the order given up</source>
        <translation>Commande soldée</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>The system</source>
        <translation>Le système</translation>
    </message>
    <message>
        <source>Link %1 of the chain: %2</source>
        <translation>Maillon %1 de la chaîne : %2</translation>
    </message>
</context>
<context>
    <name>ilvm::ticket::RowList</name>
    <message>
        <source>Show more</source>
        <translation>Afficher la suite</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n de plus</numerusform>
            <numerusform>%n de plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nouveau</numerusform>
            <numerusform>%n nouveaux</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilvm::ticket::TicketHeader</name>
    <message>
        <source>More actions</source>
        <translation>Plus d&#x27;actions</translation>
    </message>
    <message>
        <source>Path of the request</source>
        <translation>Parcours de la demande</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Requester</source>
        <translation>Demandeur</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Module</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>En charge</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyée</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>Solution</translation>
    </message>
    <message>
        <source>Being sent…</source>
        <translation>Envoi…</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors connexion</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Ouvrir le dossier</translation>
    </message>
</context>
<context>
    <name>ilvm::ticket::TicketPane</name>
    <message>
        <source>Discussion</source>
        <translation>Discussion</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>No request selected</source>
        <translation>Aucune demande sélectionnée</translation>
    </message>
    <message>
        <source>Choose one in the list: it opens here.</source>
        <translation>Choisissez-en une dans la liste : elle s&#x27;ouvre ici.</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Achat</translation>
    </message>
    <message>
        <source>Recruitment</source>
        <translation>Recrutement</translation>
    </message>
</context>
<context>
    <name>ilvm::ticket::TicketRow</name>
    <message>
        <source>Offline</source>
        <translation>Hors connexion</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>non lu</translation>
    </message>
</context>
<context>
    <name>ilvm::ticket::FilterRow</name>
    <message>
        <source>Filter this list</source>
        <translation>Filtrer cette liste</translation>
    </message>
    <message>
        <source>last change first</source>
        <translation>dernier changement d&apos;abord</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>plus récent d&apos;abord</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>plus ancien d&apos;abord</translation>
    </message>
    <message>
        <source>urgency, then age</source>
        <translation>urgence puis ancienneté</translation>
    </message>
</context>
<context>
    <name>ilvm::ticket::OriginChips</name>
    <message numerus="yes">
        <source>%n more service(s)</source>
        <translation>
            <numerusform>%n autre service</numerusform>
            <numerusform>%n autres services</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilvm::shell::SettingsDialog</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>As the desktop says</source>
        <translation>Comme le bureau</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Contraste élevé, sombre</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Contraste élevé, clair</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Single letters act in lists (P, T, V, N…)</source>
        <translation>Les lettres seules agissent dans les listes (P, T, V, N…)</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Sign in by itself with this workstation&#x27;s session</source>
        <translation>Connexion automatique avec la session du poste</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Connexion</translation>
    </message>
</context>
<context>
    <name>ilvm::ticket::TicketMenu</name>
    <message>
        <source>Go to the discussion</source>
        <translation>Aller à la discussion</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors connexion</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open in a window</source>
        <translation>Ouvrir dans une fenêtre</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Sélectionner</translation>
    </message>
    <message>
        <source>Shift C</source>
        <translation>Maj C</translation>
    </message>
    <message>
        <source>Shift ⏎</source>
        <translation>Maj ⏎</translation>
    </message>
    <message>
        <source>Take out of the selection</source>
        <translation>Retirer de la sélection</translation>
    </message>
    <message>
        <source>Next request</source>
        <translation>Demande suivante</translation>
    </message>
    <message>
        <source>Previous request</source>
        <translation>Demande précédente</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Étape suivante</translation>
    </message>
</context>
<context>
    <name>ilvm::ticket::TicketHead</name>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Technicien</translation>
    </message>
    <message>
        <source>Requester</source>
        <translation>Demandeur</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifiée</translation>
    </message>
    <message>
        <source>%1, sorted</source>
        <translation>%1, trié</translation>
    </message>
</context>
<context>
    <name>ilvm::ticket::SendingFiles</name>
    <message numerus="yes">
        <source>%n file(s) attached: %1</source>
        <translation>
            <numerusform>Pièce jointe : %1</numerusform>
            <numerusform>Pièces jointes : %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilvm::ticket::ActionBar</name>
    <message>
        <source>Being sent…</source>
        <translation>Envoi…</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Ctrl ⏎</source>
        <translation>Ctrl ⏎</translation>
    </message>
</context>
<context>
    <name>ilvm::ticket::CallBackForm</name>
    <message>
        <source>Number called</source>
        <translation>Numéro appelé</translation>
    </message>
    <message>
        <source>A number that was known before, never that of the letter or the document.</source>
        <translation>Un numéro connu d&#x27;avant, jamais celui de la lettre ou du document.</translation>
    </message>
    <message>
        <source>Who confirmed the IBAN</source>
        <translation>Qui a confirmé l&#x27;IBAN</translation>
    </message>
    <message>
        <source>Day of the call</source>
        <translation>Jour de l&#x27;appel</translation>
    </message>
</context>
<context>
    <name>ilvm::ticket::DeliveryForm</name>
    <message>
        <source>%1 of %2 are missing</source>
        <translation>Il en manque %1 sur %2</translation>
    </message>
    <message>
        <source>Day of the delivery</source>
        <translation>Jour de la livraison</translation>
    </message>
    <message>
        <source>A quantity is a number, such as 2 or 1,5.</source>
        <translation>Une quantité est un nombre, comme 2 ou 1,5.</translation>
    </message>
    <message>
        <source>No more than %1 are missing.</source>
        <translation>Il n&#x27;en manque que %1.</translation>
    </message>
</context>
<context>
    <name>ilvm::ticket::DocumentView</name>
    <message>
        <source>Previous page</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Save the document…</source>
        <translation>Enregistrer le document…</translation>
    </message>
    <message>
        <source>This document cannot be shown</source>
        <translation>Ce document ne peut pas être affiché</translation>
    </message>
    <message>
        <source>No document</source>
        <translation>Aucun document</translation>
    </message>
    <message>
        <source>The quotes and bank details of this purchase are shown here.</source>
        <translation>Les devis et le RIB de cet achat s&#x27;affichent ici.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Save the document</source>
        <translation>Enregistrer le document</translation>
    </message>
    <message>
        <source>The document was not saved</source>
        <translation>Le document n&#x27;a pas été enregistré</translation>
    </message>
</context>
<context>
    <name>ilvm::ticket::PurchaseFigures</name>
    <message>
        <source>Quote</source>
        <translation>Devis</translation>
    </message>
    <message>
        <source>Bank details</source>
        <translation>RIB</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bon de commande</translation>
    </message>
    <message>
        <source>Signed order</source>
        <translation>Bon signé</translation>
    </message>
    <message>
        <source>Several purchases of one need?</source>
        <translation>Achat fractionné ?</translation>
    </message>
    <message>
        <source>With %1, the same supplier, budget and code UF come to %2 within thirty days: together they pass the threshold of %3.</source>
        <translation>Avec %1, le même fournisseur, le même budget et le même code UF atteignent %2 en trente jours : ensemble, ils dépassent le seuil de %3.</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Imputation</translation>
    </message>
    <message>
        <source>Code UF</source>
        <translation>Code UF</translation>
    </message>
    <message>
        <source>Budget line</source>
        <translation>Budget affecté</translation>
    </message>
    <message>
        <source>Wished for</source>
        <translation>Souhaité pour le</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>signature not verifiable</source>
        <translation>signature non vérifiable</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Raison sociale</translation>
    </message>
    <message>
        <source>SIRET</source>
        <translation>SIRET</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>N° de TVA</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>IBAN</translation>
    </message>
    <message>
        <source>BIC</source>
        <translation>BIC</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>%1 × %2 without VAT · VAT %3 %</source>
        <translation>%1 × %2 HT · TVA %3 %</translation>
    </message>
    <message>
        <source>received: %1</source>
        <translation>reçu : %1</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Total without VAT</source>
        <translation>Total HT</translation>
    </message>
    <message>
        <source>VAT %1 %</source>
        <translation>TVA %1 %</translation>
    </message>
    <message>
        <source>Total with VAT</source>
        <translation>Total TTC</translation>
    </message>
    <message>
        <source>Order with VAT</source>
        <translation>Bon de commande TTC</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Besoin</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Pièces</translation>
    </message>
    <message>
        <source>electronic signature verified</source>
        <translation>signature électronique vérifiée</translation>
    </message>
    <message>
        <source>over by %1</source>
        <translation>dépassement de %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>reste %1</translation>
    </message>
    <message>
        <source>Budget: %1 of %2</source>
        <translation>Budget : %1 sur %2</translation>
    </message>
    <message>
        <source>%1 committed</source>
        <translation>%1 engagés</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>ilvm::ticket::PurchasePage</name>
    <message>
        <source>Path of the purchase</source>
        <translation>Parcours de l&#x27;achat</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>Discussion</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Retour à la liste</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>with VAT</source>
        <translation>TTC</translation>
    </message>
    <message>
        <source>New supplier</source>
        <translation>Nouveau fournisseur</translation>
    </message>
    <message>
        <source>Changed IBAN</source>
        <translation>IBAN modifié</translation>
    </message>
    <message>
        <source>IBAN differs</source>
        <translation>IBAN différent</translation>
    </message>
    <message>
        <source>Several purchases of one need?</source>
        <translation>Achat fractionné ?</translation>
    </message>
</context>
<context>
    <name>ilvm::ticket::PrepareForm</name>
    <message>
        <source>The application makes the purchase order from what was approved and numbers it. Nothing of it can be changed: what is wrong is sent back for correction.</source>
        <translation>L&#x27;application fait le bon de commande à partir de ce qui a été validé, et le numérote. Rien n&#x27;y est modifiable : ce qui est faux se renvoie à corriger.</translation>
    </message>
    <message>
        <source>Drop the order here</source>
        <translation>Déposez le bon de commande ici</translation>
    </message>
    <message>
        <source>or</source>
        <translation>ou</translation>
    </message>
    <message>
        <source>browse your files</source>
        <translation>parcourez vos fichiers</translation>
    </message>
    <message>
        <source>· PDF</source>
        <translation>· PDF</translation>
    </message>
    <message>
        <source>Total with VAT of the order</source>
        <translation>Total TTC du bon de commande</translation>
    </message>
    <message>
        <source>Release to attach %1</source>
        <translation>Relâchez pour joindre %1</translation>
    </message>
    <message>
        <source>The order that you attach goes to signature as it is, on paper. It may not exceed what was approved: %1 with VAT.</source>
        <translation>Le bon de commande que vous joignez part à la signature tel quel, sur papier. Il ne peut pas dépasser ce qui a été validé : %1 TTC.</translation>
    </message>
    <message>
        <source>The application makes no orders here: attach yours. It goes to signature as it is, on paper, and may not exceed what was approved: %1 with VAT.</source>
        <translation>L&#x27;application ne fait pas de bons de commande ici : joignez le vôtre. Il part à la signature tel quel, sur papier, et ne peut pas dépasser ce qui a été validé : %1 TTC.</translation>
    </message>
    <message>
        <source>Let the application make it</source>
        <translation>Laisser l&#x27;application le faire</translation>
    </message>
    <message>
        <source>Attach an order made elsewhere</source>
        <translation>Joindre un bon de commande fait ailleurs</translation>
    </message>
    <message>
        <source>One order: attach a single PDF.</source>
        <translation>Un seul bon de commande : joignez un seul PDF.</translation>
    </message>
    <message>
        <source>Choose the purchase order</source>
        <translation>Choisir le bon de commande</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>%1 is not a PDF: save it as PDF, then attach it.</source>
        <translation>%1 n&#x27;est pas un PDF : enregistrez-le en PDF, puis joignez-le.</translation>
    </message>
    <message>
        <source>An amount is a number above zero, such as 1250,00.</source>
        <translation>Un montant est un nombre supérieur à zéro, par exemple 1250,00.</translation>
    </message>
    <message>
        <source>This is more than what was approved: %1.</source>
        <translation>C&#x27;est plus que ce qui a été validé : %1.</translation>
    </message>
</context>
<context>
    <name>ilvm::ticket::RibBox</name>
    <message>
        <source>Reason given: %1</source>
        <translation>Motif indiqué : %1</translation>
    </message>
    <message>
        <source>Bank details agree</source>
        <translation>RIB concordant</translation>
    </message>
    <message>
        <source>Valid IBAN: country, length, key 97</source>
        <translation>IBAN valide : pays, longueur, clé 97</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n characters</source>
        <translation>
            <numerusform>%1 · %n caractère</numerusform>
            <numerusform>%1 · %n caractères</numerusform>
        </translation>
    </message>
    <message>
        <source>The same IBAN in the text of the document</source>
        <translation>Même IBAN dans le texte du RIB</translation>
    </message>
    <message>
        <source>No other IBAN known for this SIRET</source>
        <translation>Aucun autre IBAN connu pour ce SIRET</translation>
    </message>
    <message>
        <source>first order</source>
        <translation>première commande</translation>
    </message>
    <message>
        <source>The account&#x27;s holder is not the supplier</source>
        <translation>Le titulaire du compte n&#x27;est pas le fournisseur</translation>
    </message>
    <message>
        <source>Holder of the account</source>
        <translation>Titulaire du compte</translation>
    </message>
    <message>
        <source>Another IBAN</source>
        <translation>IBAN différent</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Saisi</translation>
    </message>
    <message>
        <source>In the document</source>
        <translation>Dans le RIB</translation>
    </message>
    <message>
        <source>Bank details not readable</source>
        <translation>RIB illisible</translation>
    </message>
    <message>
        <source>Compare both IBANs by eye.</source>
        <translation>Comparez les deux IBAN à l&#x27;œil.</translation>
    </message>
    <message>
        <source>This is not the supplier&#x27;s usual IBAN</source>
        <translation>IBAN inhabituel pour ce fournisseur</translation>
    </message>
    <message>
        <source>Confirmed by telephone by %1</source>
        <translation>Confirmé au téléphone par %1</translation>
    </message>
    <message>
        <source>%1, on %2</source>
        <translation>%1, le %2</translation>
    </message>
    <message>
        <source>Whoever approves the budget calls the supplier at a number known before, and notes the call.</source>
        <translation>La personne qui valide le budget appelle le fournisseur à un numéro connu d&#x27;avant, et note l&#x27;appel.</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Connu</translation>
    </message>
    <message>
        <source>Reading the bank details…</source>
        <translation>Lecture du RIB…</translation>
    </message>
    <message>
        <source>The bank details were not compared</source>
        <translation>Le RIB n&apos;a pas été comparé</translation>
    </message>
    <message>
        <source>The account known for this supplier</source>
        <translation>C&apos;est le compte connu de ce fournisseur</translation>
    </message>
    <message>
        <source>The account known for this supplier is compared when the request is sent</source>
        <translation>Le compte connu de ce fournisseur est comparé à l&apos;envoi de la demande</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>The certificate&#x27;s key cannot sign this order. Nothing was signed.</source>
        <translation>La clé de ce certificat ne peut pas signer ce bon de commande. Rien n&#x27;a été signé.</translation>
    </message>
    <message>
        <source>The order that came cannot be signed. Nothing was signed.</source>
        <translation>Le bon de commande reçu ne peut pas être signé. Rien n&#x27;a été signé.</translation>
    </message>
    <message>
        <source>This certificate is not valid today.</source>
        <translation>Ce certificat n&#x27;est pas valable aujourd&#x27;hui.</translation>
    </message>
    <message>
        <source>This file holds no certificate with its key: choose a .p12 or .pfx file.</source>
        <translation>Ce fichier ne contient pas de certificat avec sa clé : choisissez un fichier .p12 ou .pfx.</translation>
    </message>
    <message>
        <source>This is not the certificate&#x27;s password.</source>
        <translation>Ce n&#x27;est pas le mot de passe du certificat.</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::PurchasesPanel</name>
    <message>
        <source>Filter this list</source>
        <translation>Filtrer cette liste</translation>
    </message>
    <message>
        <source>To take</source>
        <translation>À prendre en charge</translation>
    </message>
    <message>
        <source>In preparation</source>
        <translation>En préparation</translation>
    </message>
    <message>
        <source>To sign</source>
        <translation>À signer</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Commandés</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>No result for “%1”</source>
        <translation>Aucun résultat pour « %1 »</translation>
    </message>
    <message>
        <source>Nothing to take</source>
        <translation>Rien à prendre en charge</translation>
    </message>
    <message>
        <source>Purchases whose budget is approved will appear here.</source>
        <translation>Les achats dont le budget est validé apparaîtront ici.</translation>
    </message>
    <message>
        <source>Nothing in preparation</source>
        <translation>Rien en préparation</translation>
    </message>
    <message>
        <source>What somebody of the service has taken stands here.</source>
        <translation>Ce qu&#x27;une personne du service a pris en charge se trouve ici.</translation>
    </message>
    <message>
        <source>Nothing to sign</source>
        <translation>Rien à signer</translation>
    </message>
    <message>
        <source>Prepared orders will appear here.</source>
        <translation>Les bons de commande préparés apparaîtront ici.</translation>
    </message>
    <message>
        <source>Nothing on its way</source>
        <translation>Rien en attente de livraison</translation>
    </message>
    <message>
        <source>Orders stand here until all of them has come.</source>
        <translation>Les commandes restent ici jusqu&#x27;à leur livraison complète.</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Achats</translation>
    </message>
    <message numerus="yes">
        <source>%n purchase(s)</source>
        <translation>
            <numerusform>%n achat</numerusform>
            <numerusform>%n achats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilvm::panels::CellDelegate</name>
    <message>
        <source>New line, or paste a table</source>
        <translation>Nouvelle ligne, ou collez un tableau</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::ChargeCard</name>
    <message>
        <source>Search by name or code</source>
        <translation>Chercher par nom ou code</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget affecté</translation>
    </message>
    <message>
        <source>Code UF</source>
        <translation>Code UF</translation>
    </message>
    <message>
        <source>Charged to</source>
        <translation>Imputation</translation>
    </message>
    <message>
        <source>No budget fits these words.</source>
        <translation>Aucun budget ne correspond à ces mots.</translation>
    </message>
    <message>
        <source>over by %1</source>
        <translation>dépasse de %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>reste %1</translation>
    </message>
    <message>
        <source>%1 committed</source>
        <translation>%1 engagés</translation>
    </message>
    <message>
        <source>%1 left of %2</source>
        <translation>reste %1 sur %2</translation>
    </message>
    <message>
        <source>The purchase is more than what is left: it goes over by %1.</source>
        <translation>Cet achat dépasse de %1 ce qu&#x27;il reste sur ce budget.</translation>
    </message>
    <message>
        <source>This budget blocks: nobody can approve the purchase while it goes over.</source>
        <translation>Ce budget est bloquant : personne ne pourra valider cet achat tant qu&#x27;il dépasse.</translation>
    </message>
    <message>
        <source>It can be approved all the same; whoever decides sees it.</source>
        <translation>Il peut être validé malgré tout ; les personnes qui décident le verront.</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::LinesCard</name>
    <message>
        <source>Remove the line</source>
        <translation>Retirer la ligne</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>Ajouter une ligne</translation>
    </message>
    <message>
        <source>Paste a table</source>
        <translation>Coller un tableau</translation>
    </message>
    <message>
        <source>From a spreadsheet: label, quantity, unit price, VAT</source>
        <translation>Depuis un tableur : désignation, quantité, prix unitaire, TVA</translation>
    </message>
    <message>
        <source>Total excl. VAT</source>
        <translation>Total HT</translation>
    </message>
    <message>
        <source>VAT %1 %</source>
        <translation>TVA %1 %</translation>
    </message>
    <message>
        <source>Total incl. VAT</source>
        <translation>Total TTC</translation>
    </message>
    <message numerus="yes">
        <source>And %n more cell(s).</source>
        <translation>
            <numerusform>Et %n autre cellule.</numerusform>
            <numerusform>Et %n autres cellules.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilvm::panels::LinesModel</name>
    <message>
        <source>This cell is empty.</source>
        <translation>cette cellule est vide.</translation>
    </message>
    <message>
        <source>Line %1, %2: %3</source>
        <translation>Ligne %1, %2 : %3</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::LinesTable</name>
    <message>
        <source>Lines of the purchase</source>
        <translation>Lignes de l&#x27;achat</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::PieceRow</name>
    <message>
        <source>Quote</source>
        <translation>Devis</translation>
    </message>
    <message>
        <source>RIB</source>
        <translation>RIB</translation>
    </message>
    <message>
        <source>%1 is: %2</source>
        <translation>%1 est : %2</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::PiecesCard</name>
    <message>
        <source>Files</source>
        <translation>Pièces</translation>
    </message>
    <message>
        <source>Drop a PDF here</source>
        <translation>Déposez un PDF ici</translation>
    </message>
    <message>
        <source>or</source>
        <translation>ou</translation>
    </message>
    <message>
        <source>browse your files</source>
        <translation>parcourez vos fichiers</translation>
    </message>
    <message>
        <source>25 MB at most</source>
        <translation>25 Mo max.</translation>
    </message>
    <message>
        <source>Release to attach %1</source>
        <translation>Relâchez pour joindre %1</translation>
    </message>
    <message numerus="yes">
        <source>Release to attach %n file(s)</source>
        <translation>
            <numerusform>Relâchez pour joindre %n fichier</numerusform>
            <numerusform>Relâchez pour joindre %n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach quotes and the RIB</source>
        <translation>Joindre les devis et le RIB</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Fichiers PDF (*.pdf)</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 ne peut pas être lu.</translation>
    </message>
    <message>
        <source>%1 is larger than 25 MB: attach a lighter copy.</source>
        <translation>%1 dépasse 25 Mo : joignez-en une version plus légère.</translation>
    </message>
    <message>
        <source>%1 is not a PDF: save it as PDF, then attach it.</source>
        <translation>%1 n&#x27;est pas un PDF : enregistrez-le en PDF, puis joignez-le.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) not attached</source>
        <translation>
            <numerusform>%n fichier n&#x27;a pas été joint</numerusform>
            <numerusform>%n fichiers n&#x27;ont pas été joints</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::PurchaseForm</name>
    <message>
        <source>Myself</source>
        <translation>Moi-même</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Besoin</translation>
    </message>
    <message>
        <source>Why this choice</source>
        <translation>Justification du choix</translation>
    </message>
    <message>
        <source>Wished for</source>
        <translation>Souhaité pour le</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Pour qui</translation>
    </message>
    <message>
        <source>Send the request</source>
        <translation>Envoyer la demande</translation>
    </message>
    <message>
        <source>Draft found again</source>
        <translation>Brouillon retrouvé</translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation>Brouillon enregistré</translation>
    </message>
    <message>
        <source>The path depends on the amount: complete the lines to see it.</source>
        <translation>Le circuit dépend du montant : complétez les lignes pour le voir.</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Achat</translation>
    </message>
    <message>
        <source>Total incl. VAT</source>
        <translation>Total TTC</translation>
    </message>
    <message>
        <source>incl. VAT</source>
        <translation>TTC</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Please do not write health data of the people we accompany.</source>
        <translation>Merci de n&#x27;écrire aucune donnée de santé des personnes accompagnées.</translation>
    </message>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>jj/mm/aaaa</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>Jeter le brouillon</translation>
    </message>
    <message>
        <source>Say in a few words what it is about.</source>
        <translation>Dites en quelques mots de quoi il s&#x27;agit.</translation>
    </message>
    <message>
        <source>Say what it is needed for.</source>
        <translation>Dites à quoi cet achat répond.</translation>
    </message>
    <message>
        <source>Write the date as day/month/year.</source>
        <translation>Écrivez la date sous la forme jour/mois/année.</translation>
    </message>
    <message>
        <source>Choose the person in the list.</source>
        <translation>Choisissez la personne dans la liste.</translation>
    </message>
    <message>
        <source>Write at least one line.</source>
        <translation>Écrivez au moins une ligne.</translation>
    </message>
    <message>
        <source>The total must be more than nothing, and of 200 lines at most.</source>
        <translation>Le total doit être supérieur à zéro, et l&#x27;achat a 200 lignes au plus.</translation>
    </message>
    <message>
        <source>Choose the budget in the list.</source>
        <translation>Choisissez le budget dans la liste.</translation>
    </message>
    <message>
        <source>Write the code UF.</source>
        <translation>Indiquez le code UF.</translation>
    </message>
    <message>
        <source>Attach at least one quote as PDF.</source>
        <translation>Joignez au moins un devis en PDF.</translation>
    </message>
    <message>
        <source>Attach the supplier&#x27;s RIB as PDF: its account is not known yet.</source>
        <translation>Joignez le RIB du fournisseur en PDF : ce compte n&#x27;est pas encore connu.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) of the form are to be looked at.</source>
        <translation>
            <numerusform>%n endroit du formulaire est à revoir.</numerusform>
            <numerusform>%n endroits du formulaire sont à revoir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your draft is kept.</source>
        <translation>Votre brouillon est conservé.</translation>
    </message>
    <message>
        <source>A file is still on its way, or could not be sent.</source>
        <translation>Un fichier est encore en cours d&#x27;envoi, ou n&#x27;a pas pu être envoyé.</translation>
    </message>
    <message>
        <source>Send when it is there, or take it off.</source>
        <translation>Envoyez la demande quand il sera arrivé, ou retirez-le.</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Renvoyer la demande</translation>
    </message>
    <message>
        <source>Correction of %1: what was attached stays, except what you replace.</source>
        <translation>Correction de %1 : les pièces jointes restent, sauf celles que vous remplacez.</translation>
    </message>
</context>
<context>
    <name>PurchaseLines</name>
    <message>
        <source>Label</source>
        <translation>Désignation</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Unit price excl. VAT</source>
        <translation>Prix unitaire HT</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>TVA</translation>
    </message>
    <message>
        <source>Amount excl. VAT</source>
        <translation>Montant HT</translation>
    </message>
    <message numerus="yes">
        <source>A label has %n character(s) at most.</source>
        <translation>
            <numerusform>Une désignation a %n caractère au plus.</numerusform>
            <numerusform>Une désignation a %n caractères au plus.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PurchaseNumbers</name>
    <message>
        <source>“%1” is not a number.</source>
        <translation>« %1 » n&#x27;est pas un nombre.</translation>
    </message>
    <message>
        <source>“%1” can be read in two ways: write the decimals after a comma.</source>
        <translation>« %1 » peut se lire de deux façons : écrivez les décimales après une virgule.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” has more than %n decimal(s).</source>
        <translation>
            <numerusform>« %1 » a plus d&#x27;une décimale.</numerusform>
            <numerusform>« %1 » a plus de %n décimales.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is too large.</source>
        <translation>« %1 » est trop grand.</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::SupplierCard</name>
    <message>
        <source>No known supplier fits these words.</source>
        <translation>Aucun fournisseur référencé ne correspond à ces mots.</translation>
    </message>
    <message>
        <source>This SIRET is known: %1. What is typed here is compared with it.</source>
        <translation>Ce SIRET est référencé : %1. Votre saisie lui sera comparée.</translation>
    </message>
    <message>
        <source>Type a new supplier</source>
        <translation>Saisir un nouveau fournisseur</translation>
    </message>
    <message>
        <source>Choose a known supplier</source>
        <translation>Choisir un fournisseur référencé</translation>
    </message>
    <message>
        <source>Known to the finance department</source>
        <translation>Connu du service financier</translation>
    </message>
    <message>
        <source>Leave it empty to keep the known account.</source>
        <translation>Laissez vide pour garder le compte connu.</translation>
    </message>
    <message>
        <source>The known account. Change it only where the supplier has another one now.</source>
        <translation>Le compte connu. Ne le modifiez que si le fournisseur en a changé.</translation>
    </message>
    <message>
        <source>Say the supplier&#x27;s name.</source>
        <translation>Indiquez la raison sociale.</translation>
    </message>
    <message>
        <source>This is no mail address.</source>
        <translation>Cette adresse électronique n&#x27;en est pas une.</translation>
    </message>
    <message>
        <source>Say why the account is right all the same.</source>
        <translation>Expliquez pourquoi ce compte est le bon.</translation>
    </message>
    <message>
        <source>New supplier</source>
        <translation>Nouveau fournisseur</translation>
    </message>
    <message>
        <source>Search by name or SIRET</source>
        <translation>Chercher par nom ou SIRET</translation>
    </message>
    <message>
        <source>Known supplier</source>
        <translation>Fournisseur référencé</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Raison sociale</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>Numéro de TVA</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Adresse électronique</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Comparer à nouveau</translation>
    </message>
    <message>
        <source>Justification of the account</source>
        <translation>Justification de ce compte</translation>
    </message>
    <message>
        <source>For example: who confirmed it, and by which telephone number known before.</source>
        <translation>Par exemple : qui l&#x27;a confirmé, et par quel numéro de téléphone déjà connu.</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
</context>
<context>
    <name>ilvm::actions::Orders</name>
    <message>
        <source>The order that came is not the one that was shown. Nothing was signed.</source>
        <translation>Le bon de commande reçu n&#x27;est pas celui qui a été affiché. Rien n&#x27;a été signé.</translation>
    </message>
</context>
<context>
    <name>ilvm::ticket::SignForm</name>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>Certificates (*.p12 *.pfx)</source>
        <translation>Certificats (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>Choose the scan of the signed order</source>
        <translation>Choisir le scan du bon signé</translation>
    </message>
    <message>
        <source>Choose your certificate</source>
        <translation>Choisir votre certificat</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>File .p12 or .pfx</source>
        <translation>Fichier .p12 ou .pfx</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>IBAN</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bon de commande</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Password of the certificate</source>
        <translation>Mot de passe du certificat</translation>
    </message>
    <message>
        <source>Signed on paper: attach the scan…</source>
        <translation>Signé sur papier : joindre le scan…</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>The key stays on this machine; nothing of it is kept.</source>
        <translation>La clé reste sur ce poste ; rien n&#x27;en est conservé.</translation>
    </message>
    <message>
        <source>Total with VAT</source>
        <translation>Total TTC</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::SupplierSheet</name>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Another IBAN in the document</source>
        <translation>Autre IBAN dans le RIB</translation>
    </message>
    <message>
        <source>Bank details agree</source>
        <translation>RIB concordant</translation>
    </message>
    <message>
        <source>Confirmed by telephone by %1 (%2)</source>
        <translation>Confirmé au téléphone par %1 (%2)</translation>
    </message>
    <message>
        <source>Document not readable</source>
        <translation>RIB illisible</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>None that you may see.</source>
        <translation>Aucun que vous puissiez voir.</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Achats</translation>
    </message>
    <message>
        <source>SIRET</source>
        <translation>SIRET</translation>
    </message>
    <message>
        <source>Sent on %1</source>
        <translation>Envoyé le %1</translation>
    </message>
    <message>
        <source>Since %1, with %2, approved by %3</source>
        <translation>Depuis le %1, avec %2, validé par %3</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>N° de TVA</translation>
    </message>
    <message>
        <source>approved by %1</source>
        <translation>validé par %1</translation>
    </message>
    <message>
        <source>incl. VAT</source>
        <translation>TTC</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::SuppliersPanel</name>
    <message>
        <source>A supplier enters the file when the budget of its first purchase is approved.</source>
        <translation>Un fournisseur entre au fichier quand le budget de son premier achat est validé.</translation>
    </message>
    <message>
        <source>Its accounts, their checks and its purchases are shown here.</source>
        <translation>Ses comptes, leurs contrôles et ses achats s&#x27;affichent ici.</translation>
    </message>
    <message>
        <source>Name or SIRET</source>
        <translation>Nom ou SIRET</translation>
    </message>
    <message>
        <source>No result for “%1”</source>
        <translation>Aucun résultat pour « %1 »</translation>
    </message>
    <message>
        <source>No supplier selected</source>
        <translation>Aucun fournisseur choisi</translation>
    </message>
    <message>
        <source>No supplier yet</source>
        <translation>Aucun fournisseur</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>Fournisseurs</translation>
    </message>
    <message>
        <source>The file did not come</source>
        <translation>Le dossier n&#x27;est pas arrivé</translation>
    </message>
    <message>
        <source>The suppliers did not come</source>
        <translation>Les fournisseurs ne sont pas arrivés</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
</context>
<context>
    <name>ilvm::ticket::ListAndPane</name>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>ilvm::ticket::TicketWindow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>ilvm::shell::SingleSignOn</name>
    <message>
        <source>Kerberos does not know this server: sign in with your password.</source>
        <translation>Kerberos ne connaît pas ce serveur : connectez-vous avec votre mot de passe.</translation>
    </message>
    <message>
        <source>The Kerberos server of your network does not answer: sign in with your password.</source>
        <translation>Le serveur Kerberos de votre réseau ne répond pas : connectez-vous avec votre mot de passe.</translation>
    </message>
    <message>
        <source>The Kerberos ticket of this session could not be used: sign in with your password.</source>
        <translation>Le ticket Kerberos de cette session n&#x27;a pas pu servir : connectez-vous avec votre mot de passe.</translation>
    </message>
    <message>
        <source>The server did not prove by Kerberos which one it is: tell your IT service.</source>
        <translation>Le serveur n&#x27;a pas prouvé son identité par Kerberos : prévenez votre service informatique.</translation>
    </message>
    <message>
        <source>This workstation&#x27;s session has no Kerberos ticket, or no longer: sign in with your password.</source>
        <translation>La session de ce poste n&#x27;a pas, ou plus, de ticket Kerberos : connectez-vous avec votre mot de passe.</translation>
    </message>
</context>
</TS>
