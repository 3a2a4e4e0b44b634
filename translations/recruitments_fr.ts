<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>ilvm::ticket::HistoryView</name>
    <message>
        <source>Recruitment changed</source>
        <translation>Recrutement modifié</translation>
    </message>
    <message>
        <source>Task given up</source>
        <translation>Tâche abandonnée</translation>
    </message>
    <message>
        <source>Asked again</source>
        <translation>Redemandé</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Give up %1?</source>
        <translation>Abandonner %1 ?</translation>
    </message>
    <message>
        <source>The recruitment no longer waits for this task, and whoever has it is told.</source>
        <translation>Le recrutement n&#x27;attend plus cette tâche ; la personne qui l&#x27;a en charge est prévenue.</translation>
    </message>
    <message>
        <source>Give up the task</source>
        <translation>Abandonner la tâche</translation>
    </message>
    <message>
        <source>Its open tasks are cancelled too, and whoever has one is told. This cannot be undone.</source>
        <translation>Ses tâches ouvertes sont annulées aussi, et les personnes qui en ont une sont prévenues. C&#x27;est définitif.</translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message numerus="yes">
        <source>%n task(s) late</source>
        <translation>
            <numerusform>%n tâche en retard</numerusform>
            <numerusform>%n tâches en retard</numerusform>
        </translation>
    </message>
    <message>
        <source>near and not ready</source>
        <translation>proche, pas prêt</translation>
    </message>
    <message>
        <source>not approved yet</source>
        <translation>pas encore validé</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>prêt</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en cours</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::ArrivalsMonth</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Mois suivant</translation>
    </message>
    <message>
        <source>Nobody comes, moves or leaves</source>
        <translation>Personne n&#x27;arrive, ne change de poste ni ne part</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Mois précédent</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ce mois-ci</translation>
    </message>
    <message>
        <source>late</source>
        <translation>en retard</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::ComingList</name>
    <message numerus="yes">
        <source>%n arrival(s)</source>
        <translation>
            <numerusform>%n arrivée</numerusform>
            <numerusform>%n arrivées</numerusform>
        </translation>
    </message>
    <message>
        <source>Arrivals of the next 60 days</source>
        <translation>Arrivées des 60 prochains jours</translation>
    </message>
    <message>
        <source>Arrivals stand here as soon as they have been entered.</source>
        <translation>Les arrivées apparaissent ici dès leur saisie.</translation>
    </message>
    <message>
        <source>No site given</source>
        <translation>Site non précisé</translation>
    </message>
    <message>
        <source>Nobody comes in the next 60 days</source>
        <translation>Aucune arrivée dans les 60 prochains jours</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::DayCell</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilvm::kit::DayEdit</name>
    <message>
        <source>Choose from a calendar</source>
        <translation>Choisir dans un calendrier</translation>
    </message>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>jj/mm/aaaa</translation>
    </message>
</context>
<context>
    <name>Faces</name>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
</context>
<context>
    <name>Family</name>
    <message>
        <source>D + %1</source>
        <translation>J + %1</translation>
    </message>
    <message>
        <source>D − %1</source>
        <translation>J − %1</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd&#x27;hui</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::HeldThings</name>
    <message>
        <source>Nothing was given by the arrival.</source>
        <translation>Rien n&#x27;a été remis par l&#x27;arrivée.</translation>
    </message>
    <message>
        <source>To be returned</source>
        <translation>À rendre</translation>
    </message>
    <message>
        <source>What comes back</source>
        <translation>Ce qui revient</translation>
    </message>
    <message>
        <source>given by %1</source>
        <translation>remis par %1</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Recruitments</source>
        <translation>Recrutements</translation>
    </message>
</context>
<context>
    <name>ilvm::ticket::PreparationView</name>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n service</numerusform>
            <numerusform>%n services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) done</source>
        <translation>
            <numerusform>%n tâche faite</numerusform>
            <numerusform>%n tâches faites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) late</source>
        <translation>
            <numerusform>%n tâche en retard</numerusform>
            <numerusform>%n tâches en retard</numerusform>
        </translation>
    </message>
    <message>
        <source>Being sent…</source>
        <translation>Envoi en cours…</translation>
    </message>
    <message>
        <source>Nothing is under way yet: the head of the service decides first.</source>
        <translation>Rien n&#x27;est encore en cours : le responsable du service décide d&#x27;abord.</translation>
    </message>
    <message>
        <source>Nothing is under way.</source>
        <translation>Rien n&#x27;est en cours.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors connexion</translation>
    </message>
    <message>
        <source>Preparation of the arrival</source>
        <translation>Préparation de l&#x27;arrivée</translation>
    </message>
    <message>
        <source>Preparation of the departure</source>
        <translation>Préparation du départ</translation>
    </message>
    <message>
        <source>Preparation of the move</source>
        <translation>Préparation de la mobilité</translation>
    </message>
    <message>
        <source>The tasks are created once it is approved.</source>
        <translation>Les tâches sont créées à la validation.</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>sur %1</translation>
    </message>
</context>
<context>
    <name>ilvm::ticket::ServiceCard</name>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 sur %2 faites</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>pour le %1</translation>
    </message>
    <message>
        <source>for today</source>
        <translation>pour aujourd&#x27;hui</translation>
    </message>
    <message>
        <source>for tomorrow</source>
        <translation>pour demain</translation>
    </message>
    <message>
        <source>not assigned</source>
        <translation>non attribué</translation>
    </message>
    <message>
        <source>was due on %1</source>
        <translation>échéance le %1</translation>
    </message>
</context>
<context>
    <name>ilvm::ticket::TaskLine</name>
    <message>
        <source>Open %1, %2, %3</source>
        <translation>Ouvrir %1, %2, %3</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>abandonnée</translation>
    </message>
    <message>
        <source>late: was due on %1</source>
        <translation>en retard : échéance le %1</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusée</translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>attend %1</translation>
    </message>
    <message>
        <source>waits for the approval of its cost</source>
        <translation>attend la validation de son coût</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::RecruitmentFields</name>
    <message>
        <source>Choose the person in the list.</source>
        <translation>Choisissez la personne dans la liste.</translation>
    </message>
    <message>
        <source>Choose the recruitment in the list.</source>
        <translation>Choisissez le recrutement dans la liste.</translation>
    </message>
    <message>
        <source>Choose the service</source>
        <translation>Choisir le service</translation>
    </message>
    <message>
        <source>Choose the service that recruits.</source>
        <translation>Choisissez le service qui recrute.</translation>
    </message>
    <message>
        <source>Choose who leaves: what was given by the arrival is listed here.</source>
        <translation>Choisissez qui part : ce que l&#x27;arrivée a remis est listé ici.</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrat</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Direct manager</source>
        <translation>Responsable direct</translation>
    </message>
    <message>
        <source>Each task of the departure takes back what was given.</source>
        <translation>Chaque tâche du départ reprend ce qui avait été remis.</translation>
    </message>
    <message>
        <source>End of the contract</source>
        <translation>Fin du contrat</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message numerus="yes">
        <source>In %n day(s) — standard notice: 10 working days</source>
        <translation>
            <numerusform>Dans %n jour — délai standard : 10 jours ouvrés</numerusform>
            <numerusform>Dans %n jours — délai standard : 10 jours ouvrés</numerusform>
        </translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Intitulé</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>Voir %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name of a colleague</source>
        <translation>Nom d&#x27;un collègue</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Aucun remplacement</translation>
    </message>
    <message>
        <source>Nobody who came fits these words.</source>
        <translation>Aucune arrivée ne correspond à ces mots.</translation>
    </message>
    <message>
        <source>Please do not write health data.</source>
        <translation>Merci de ne pas écrire de données de santé.</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Remplace</translation>
    </message>
    <message>
        <source>Search by name or reference</source>
        <translation>Rechercher par nom ou référence</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service d&#x27;affectation</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>The end is before the start: %1.</source>
        <translation>La fin est avant le début : %1.</translation>
    </message>
    <message>
        <source>The needs</source>
        <translation>Les besoins</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>La personne</translation>
    </message>
    <message>
        <source>The post</source>
        <translation>Le poste</translation>
    </message>
    <message>
        <source>The recruitment by which the person came</source>
        <translation>Le recrutement par lequel la personne est arrivée</translation>
    </message>
    <message>
        <source>This day is past: the recruitment will be put in order afterwards.</source>
        <translation>Cette date est passée : le recrutement sera régularisé.</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>Ce champ est obligatoire.</translation>
    </message>
    <message>
        <source>Today — standard notice: 10 working days</source>
        <translation>Aujourd&#x27;hui — délai standard : 10 jours ouvrés</translation>
    </message>
    <message>
        <source>Write the date as day/month/year.</source>
        <translation>Écrivez la date sous la forme jour/mois/année.</translation>
    </message>
    <message>
        <source>each need creates a task for the service concerned</source>
        <translation>chaque besoin coché crée une tâche pour le service concerné</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::RecruitmentForm</name>
    <message numerus="yes">
        <source>%n place(s) of the form are to be looked at.</source>
        <translation>
            <numerusform>%n endroit du formulaire est à revoir.</numerusform>
            <numerusform>%n endroits du formulaire sont à revoir.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) will be created once it is approved.</source>
        <translation>
            <numerusform>%n tâche sera créée à la validation.</numerusform>
            <numerusform>%n tâches seront créées à la validation.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Revenir à la liste</translation>
    </message>
    <message>
        <source>Choose the service to see who decides.</source>
        <translation>Choisissez le service pour voir qui décide.</translation>
    </message>
    <message>
        <source>Complete the form to see who decides.</source>
        <translation>Complétez le formulaire pour voir qui décide.</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>Abandonner le brouillon</translation>
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
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>New recruitment</source>
        <translation>Nouveau recrutement</translation>
    </message>
    <message>
        <source>Send the recruitment</source>
        <translation>Envoyer le recrutement</translation>
    </message>
    <message>
        <source>Your draft is kept.</source>
        <translation>Votre brouillon est conservé.</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>Section suivante</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::RecruitmentHead</name>
    <message>
        <source>%1, sorted</source>
        <translation>%1, trié</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Person and post</source>
        <translation>Personne et poste</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Service and site</source>
        <translation>Service et site</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::RecruitmentPage</name>
    <message>
        <source>%1 has not begun</source>
        <translation>%1 n&#x27;a pas commencé</translation>
    </message>
    <message>
        <source>%1 is late</source>
        <translation>%1 est en retard</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n day(s).</source>
        <translation>
            <numerusform>%1 dans %n jour.</numerusform>
            <numerusform>%1 dans %n jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 today.</source>
        <translation>%1 aujourd&#x27;hui.</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n day(s) ago.</source>
        <translation>
            <numerusform>%1 il y a %n jour.</numerusform>
            <numerusform>%1 il y a %n jours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) of the form are to be looked at.</source>
        <translation>
            <numerusform>%n endroit du formulaire est à revoir.</numerusform>
            <numerusform>%n endroits du formulaire sont à revoir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Revenir à la liste</translation>
    </message>
    <message>
        <source>Being sent…</source>
        <translation>Envoi en cours…</translation>
    </message>
    <message>
        <source>Changes not saved</source>
        <translation>Modifications non enregistrées</translation>
    </message>
    <message>
        <source>Ctrl S</source>
        <translation>Ctrl S</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>Abandonner les modifications</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>Discussion</translation>
    </message>
    <message>
        <source>Draft found again</source>
        <translation>Brouillon retrouvé</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Plus d&#x27;actions</translation>
    </message>
    <message>
        <source>Nothing has been changed</source>
        <translation>Rien n&#x27;a été modifié</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors connexion</translation>
    </message>
    <message>
        <source>Path of the recruitment</source>
        <translation>Parcours du recrutement</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Saving replaces that change by what stands here.</source>
        <translation>Enregistrer remplacera ce changement par ce qui est écrit ici.</translation>
    </message>
    <message>
        <source>See what was saved</source>
        <translation>Voir ce qui est enregistré</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>This recruitment has been changed meanwhile.</source>
        <translation>Ce recrutement a été modifié entre-temps.</translation>
    </message>
    <message>
        <source>Write to the service</source>
        <translation>Écrire au service</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>Section suivante</translation>
    </message>
    <message>
        <source>Open a service</source>
        <translation>Ouvrir un service</translation>
    </message>
</context>
<context>
    <name>ilvm::ticket::RecruitmentRecord</name>
    <message>
        <source>%1 of %2 tasks are done</source>
        <translation>%1 tâches faites sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) that the approval creates</source>
        <translation>
            <numerusform>%n tâche créée par la validation</numerusform>
            <numerusform>%n tâches créées par la validation</numerusform>
        </translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>Arrivée par</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrat</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>N2 · %1</source>
        <translation>N2 · %1</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Besoins</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Remplace</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu&#x27;au</translation>
    </message>
    <message>
        <source>What the person holds</source>
        <translation>Ce que la personne détient</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>pour le %1</translation>
    </message>
    <message>
        <source>late</source>
        <translation>en retard</translation>
    </message>
</context>
<context>
    <name>ilvm::ticket::RecruitmentRow</name>
    <message>
        <source>%1 of %2 tasks done</source>
        <translation>%1 tâches faites sur %2</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4, %5, %6, %7</source>
        <translation>%1, %2, %3, %4, %5, %6, %7</translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n en retard</numerusform>
            <numerusform>%n en retard</numerusform>
        </translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>pas commencé</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::RecruitmentWishes</name>
    <message>
        <source>Always created: %1.</source>
        <translation>Toujours créées : %1.</translation>
    </message>
    <message>
        <source>no longer offered</source>
        <translation>n&#x27;est plus proposé</translation>
    </message>
</context>
<context>
    <name>ilvm::actions::Recruitments</name>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 ne peut pas être écrit.</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::RecruitmentsPanel</name>
    <message>
        <source>%1 was sent</source>
        <translation>%1 a été envoyé</translation>
    </message>
    <message numerus="yes">
        <source>%n under way</source>
        <translation>
            <numerusform>%n en cours</numerusform>
            <numerusform>%n en cours</numerusform>
        </translation>
    </message>
    <message>
        <source>A recruitment closes by itself with the last of its tasks.</source>
        <translation>Un recrutement se clôt de lui-même avec la dernière de ses tâches.</translation>
    </message>
    <message>
        <source>Arrivals_%1.xlsx</source>
        <translation>Arrivees_%1.xlsx</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Copied from %1, without the person and the dates</source>
        <translation>Copié de %1, sans la personne ni les dates</translation>
    </message>
    <message>
        <source>Export (xlsx)</source>
        <translation>Exporter (xlsx)</translation>
    </message>
    <message>
        <source>Export the arrivals</source>
        <translation>Exporter les arrivées</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>Filtrer cette liste</translation>
    </message>
    <message>
        <source>New recruitment</source>
        <translation>Nouveau recrutement</translation>
    </message>
    <message>
        <source>Next 60 days</source>
        <translation>60 prochains jours</translation>
    </message>
    <message>
        <source>No recruitment under way</source>
        <translation>Aucun recrutement en cours</translation>
    </message>
    <message>
        <source>No result for “%1”</source>
        <translation>Aucun résultat pour « %1 »</translation>
    </message>
    <message>
        <source>Nothing is over yet</source>
        <translation>Aucun recrutement terminé</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Aucun recrutement en attente</translation>
    </message>
    <message>
        <source>Once the head of the service has approved one, its tasks are followed here.</source>
        <translation>Dès que le responsable du service a validé, les tâches se suivent ici.</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Terminés</translation>
    </message>
    <message>
        <source>Recruitments</source>
        <translation>Recrutements</translation>
    </message>
    <message>
        <source>Recruitments that wait for an approval or a correction stand here.</source>
        <translation>Les recrutements qui attendent une validation ou une correction apparaissent ici.</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Enregistré sous %1</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Waiting or to correct</source>
        <translation>En attente ou à corriger</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>Classeurs (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::RecruitmentForm</name>
    <message>
        <source>The draft that stood here has been put aside.</source>
        <translation>Le brouillon qui se trouvait ici a été mis de côté.</translation>
    </message>
    <message>
        <source>Take it up again</source>
        <translation>Le reprendre</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::RecruitmentPage</name>
    <message>
        <source>Prepare the departure</source>
        <translation>Préparer le départ</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::RecruitmentsPanel</name>
    <message>
        <source>Departure of who came by %1</source>
        <translation>Départ de la personne arrivée par %1</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::RecruitmentPage</name>
    <message>
        <source>%1 was refused</source>
        <translation>%1 a été refusé</translation>
    </message>
    <message>
        <source>Ask again, or give the task up.</source>
        <translation>Redemandez la tâche ou abandonnez-la.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Voir la tâche</translation>
    </message>
</context>
<context>
    <name>ilvm::ticket::TaskLine</name>
    <message>
        <source>waits for an answer of HR</source>
        <translation>attend une réponse des RH</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::RecruitmentPage</name>
    <message>
        <source>To correct</source>
        <translation>À corriger</translation>
    </message>
    <message>
        <source>To correct, says %1</source>
        <translation>À corriger, selon %1</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::ChildLines</name>
    <message>
        <source>%1 · %2 %3 · %4/%5</source>
        <translation>%1 · %2 %3 · %4/%5</translation>
    </message>
    <message>
        <source>N2 decides on its cost</source>
        <translation>N2 décide de son coût</translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>attend %1</translation>
    </message>
</context>
<context>
    <name>ilvm::ticket::ParentCard</name>
    <message>
        <source>Open the recruitment %1</source>
        <translation>Ouvrir le recrutement %1</translation>
    </message>
    <message>
        <source>%1 on %2 (%3)</source>
        <translation>%1 le %2 (%3)</translation>
    </message>
    <message>
        <source>Manager: %1</source>
        <translation>Responsable : %1</translation>
    </message>
    <message>
        <source>Late: was due on %1</source>
        <translation>En retard : échéance le %1</translation>
    </message>
    <message>
        <source>Due on %1</source>
        <translation>Échéance le %1</translation>
    </message>
    <message>
        <source>Waits for %1</source>
        <translation>Attend %1</translation>
    </message>
    <message>
        <source>N2 decides on its cost</source>
        <translation>N2 décide de son coût</translation>
    </message>
    <message>
        <source>%1 of %2 tasks of %3 are done</source>
        <translation>Tâches faites pour %3 : %1 sur %2</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::PageHints</name>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>Section suivante</translation>
    </message>
    <message>
        <source>Open a service</source>
        <translation>Ouvrir un service</translation>
    </message>
</context>
</TS>
