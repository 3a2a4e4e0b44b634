<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>Places</name>
    <message>
        <source>Recruitment templates</source>
        <translation>Modèles de recrutement</translation>
    </message>
</context>
<context>
    <name>Placeholders</name>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>First name and name</source>
        <translation>Prénom et nom</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Intitulé du poste</translation>
    </message>
    <message>
        <source>Specialised educator</source>
        <translation>Éducatrice spécialisée</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrat</translation>
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
        <source>Direct manager</source>
        <translation>Responsable direct</translation>
    </message>
    <message>
        <source>Day of the recruitment</source>
        <translation>Date du recrutement</translation>
    </message>
    <message>
        <source>End of the contract</source>
        <translation>Fin du contrat</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Remplace</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Comes at nine on the first day.</source>
        <translation>Arrive à 9 h le premier jour.</translation>
    </message>
    <message>
        <source>(what HR wrote)</source>
        <translation>(ce que les RH ont précisé)</translation>
    </message>
</context>
<context>
    <name>TemplateFaults</name>
    <message>
        <source>Choose the service that does it.</source>
        <translation>Choisissez le service qui la réalise.</translation>
    </message>
    <message>
        <source>This service no longer exists: choose another one.</source>
        <translation>Ce service n&#x27;existe plus : choisissez-en un autre.</translation>
    </message>
</context>
<context>
    <name>TemplateWords</name>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (copie)</translation>
    </message>
    <message>
        <source>Task without a title</source>
        <translation>Tâche sans titre</translation>
    </message>
    <message>
        <source>Wish without a name</source>
        <translation>Souhait sans nom</translation>
    </message>
    <message>
        <source>task added: %1</source>
        <translation>tâche ajoutée : %1</translation>
    </message>
    <message>
        <source>task changed: %1</source>
        <translation>tâche modifiée : %1</translation>
    </message>
    <message>
        <source>task removed: %1</source>
        <translation>tâche retirée : %1</translation>
    </message>
    <message>
        <source>tasks in another order</source>
        <translation>tâches dans un autre ordre</translation>
    </message>
    <message>
        <source>wish added: %1</source>
        <translation>souhait ajouté : %1</translation>
    </message>
    <message>
        <source>wish changed: %1</source>
        <translation>souhait modifié : %1</translation>
    </message>
    <message>
        <source>wish removed: %1</source>
        <translation>souhait retiré : %1</translation>
    </message>
    <message>
        <source>wishes in another order</source>
        <translation>souhaits dans un autre ordre</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::ItemList</name>
    <message>
        <source>to be mended</source>
        <translation>à corriger</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::ItemsPage</name>
    <message>
        <source>Alt ↑ and Alt ↓ move the chosen one</source>
        <translation>Alt ↑ et Alt ↓ déplacent la ligne choisie</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Duplicate: %1</source>
        <translation>Dupliquer : %1</translation>
    </message>
    <message>
        <source>Move down: %1</source>
        <translation>Descendre : %1</translation>
    </message>
    <message>
        <source>Move up: %1</source>
        <translation>Monter : %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>Retirer : %1</translation>
    </message>
    <message>
        <source>There is no room for more.</source>
        <translation>Il n&#x27;y a plus de place : retirez d&#x27;abord une ligne.</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::RecruitmentTemplatesPanel</name>
    <message>
        <source>%1 · changed</source>
        <translation>%1 · modifié</translation>
    </message>
    <message>
        <source>%1: the template is saved</source>
        <translation>%1 : le modèle est enregistré</translation>
    </message>
    <message numerus="yes">
        <source>%n not saved</source>
        <translation>
            <numerusform>%n modèle non enregistré</numerusform>
            <numerusform>%n modèles non enregistrés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to be mended</source>
        <translation>
            <numerusform>%n endroit à corriger</numerusform>
            <numerusform>%n endroits à corriger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n tâche</numerusform>
            <numerusform>%n tâches</numerusform>
        </translation>
    </message>
    <message>
        <source>A change is for recruitments that are sent afterwards: those under way keep their tasks as they are.</source>
        <translation>Une modification vaut pour les recrutements envoyés ensuite : ceux qui sont en cours gardent leurs tâches telles quelles.</translation>
    </message>
    <message>
        <source>A template has at least one task: what it orders from a service.</source>
        <translation>Un modèle a au moins une tâche : ce qu&#x27;il demande à un service.</translation>
    </message>
    <message>
        <source>A wish is a box in HR&#x27;s form; tasks may come only where it is ticked.</source>
        <translation>Un souhait est une case du formulaire des RH ; des tâches peuvent n&#x27;être créées que si elle est cochée.</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>Ajouter une tâche</translation>
    </message>
    <message>
        <source>Add a wish</source>
        <translation>Ajouter un souhait</translation>
    </message>
    <message>
        <source>Being saved…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Changes not saved</source>
        <translation>Modifications non enregistrées</translation>
    </message>
    <message>
        <source>Earlier changes of yours are put aside.</source>
        <translation>Des modifications précédentes sont mises de côté.</translation>
    </message>
    <message>
        <source>Load what was saved</source>
        <translation>Charger la version enregistrée</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>No task yet</source>
        <translation>Aucune tâche pour l&#x27;instant</translation>
    </message>
    <message>
        <source>No wish yet</source>
        <translation>Aucun souhait pour l&#x27;instant</translation>
    </message>
    <message>
        <source>Nothing has been changed</source>
        <translation>Rien n&#x27;a été modifié</translation>
    </message>
    <message>
        <source>Parts of the template</source>
        <translation>Parties du modèle</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Recruitment templates</source>
        <translation>Modèles de recrutement</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Saved, version %1</source>
        <translation>Enregistré, version %1</translation>
    </message>
    <message>
        <source>Somebody else has saved it: load that first</source>
        <translation>Une autre personne l&#x27;a enregistré : chargez d&#x27;abord sa version</translation>
    </message>
    <message>
        <source>Somebody else has saved this template meanwhile (version %1).</source>
        <translation>Une autre personne a enregistré ce modèle entre-temps (version %1).</translation>
    </message>
    <message>
        <source>Take them up again</source>
        <translation>Les reprendre</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>The server has none of this kind.</source>
        <translation>Le serveur n&#x27;en a aucun de cette nature.</translation>
    </message>
    <message>
        <source>The server is slow to answer</source>
        <translation>Le serveur tarde à répondre</translation>
    </message>
    <message>
        <source>The templates are shown as soon as they come.</source>
        <translation>Les modèles s&#x27;affichent dès qu&#x27;ils arrivent.</translation>
    </message>
    <message>
        <source>The templates did not come</source>
        <translation>Les modèles ne sont pas arrivés</translation>
    </message>
    <message>
        <source>This template does not exist</source>
        <translation>Ce modèle n&#x27;existe pas</translation>
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
        <source>What you wrote is still here; loading puts it aside.</source>
        <translation>Ce que vous avez saisi est toujours là ; charger le met de côté.</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>Souhaits</translation>
    </message>
    <message>
        <source>Your changes are kept.</source>
        <translation>Vos modifications sont gardées.</translation>
    </message>
    <message>
        <source>Your changes are put aside: this is the template as it is saved.</source>
        <translation>Vos modifications sont mises de côté : voici le modèle tel qu&#x27;il est enregistré.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>no task</source>
        <translation>aucune tâche</translation>
    </message>
    <message>
        <source>on wish</source>
        <translation>sur souhait</translation>
    </message>
    <message numerus="yes">
        <source>waits for %n</source>
        <translation>
            <numerusform>attend %n tâche</numerusform>
            <numerusform>attend %n tâches</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is removed.</source>
        <translation>« %1 » est retiré du modèle.</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::TaskEditor</name>
    <message>
        <source>%1 (no arrival gives it)</source>
        <translation>%1 (aucune arrivée ne le remet)</translation>
    </message>
    <message>
        <source>%1 (no longer exists)</source>
        <translation>%1 (n&#x27;existe plus)</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after the %1</source>
        <translation>
            <numerusform>%n jour après la %1</numerusform>
            <numerusform>%n jours après la %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) before the %1</source>
        <translation>
            <numerusform>%n jour avant la %1</numerusform>
            <numerusform>%n jours avant la %1</numerusform>
        </translation>
    </message>
    <message>
        <source>A line of which all fields are empty is left out.</source>
        <translation>Une ligne dont tous les champs sont vides est omise.</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Toujours</translation>
    </message>
    <message>
        <source>As the service reads it, for an invented person</source>
        <translation>Ce que lit le service, pour une personne fictive</translation>
    </message>
    <message>
        <source>Choose the service</source>
        <translation>Choisir le service</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Costs money: waits for the approval N2 of the budget</source>
        <translation>Coûte de l&#x27;argent : attend la validation N2 du budget</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créée</translation>
    </message>
    <message>
        <source>Created only where the person holds it.</source>
        <translation>Créée seulement si la personne le détient.</translation>
    </message>
    <message>
        <source>Departures and waits name the task by it.</source>
        <translation>Il désigne la tâche dans les départs et les attentes.</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Insert a field</source>
        <translation>Insérer un champ</translation>
    </message>
    <message>
        <source>Its departure takes it back.</source>
        <translation>Son départ le fera reprendre.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>Only if wished: %1</source>
        <translation>Si souhaité : %1</translation>
    </message>
    <message>
        <source>Service that does it</source>
        <translation>Service qui la réalise</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Waits until these are done</source>
        <translation>Attend que soient closes</translation>
    </message>
    <message>
        <source>What comes back</source>
        <translation>Ce qui est repris</translation>
    </message>
    <message>
        <source>What the person holds afterwards</source>
        <translation>Ce que la personne détient ensuite</translation>
    </message>
    <message>
        <source>on the %1</source>
        <translation>à la %1</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::TemplatePreview</name>
    <message numerus="yes">
        <source>%n task(s) would be created</source>
        <translation>
            <numerusform>%n tâche serait créée</numerusform>
            <numerusform>%n tâches seraient créées</numerusform>
        </translation>
    </message>
    <message>
        <source>An invented person</source>
        <translation>Une personne fictive</translation>
    </message>
    <message>
        <source>Camille Rousseau, %1: %2.</source>
        <translation>Camille Rousseau, %1 : %2.</translation>
    </message>
    <message>
        <source>No task comes without a wish, and nothing is ticked.</source>
        <translation>Aucune tâche n&#x27;est créée sans souhait, et rien n&#x27;est coché.</translation>
    </message>
    <message>
        <source>Nothing would be created</source>
        <translation>Rien ne serait créé</translation>
    </message>
    <message>
        <source>Tasks that would be created</source>
        <translation>Tâches qui seraient créées</translation>
    </message>
    <message>
        <source>This template has no wishes: all its tasks are always created.</source>
        <translation>Ce modèle n&#x27;a aucun souhait : toutes ses tâches sont toujours créées.</translation>
    </message>
    <message>
        <source>Waits for N2</source>
        <translation>Attend la validation N2</translation>
    </message>
    <message>
        <source>Waits for: %1</source>
        <translation>Attend : %1</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>Souhaits</translation>
    </message>
    <message>
        <source>for the %1</source>
        <translation>pour le %1</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::WaitsList</name>
    <message>
        <source>%1 (no longer exists)</source>
        <translation>%1 (n&#x27;existe plus)</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::WishEditor</name>
    <message>
        <source>Asks for a word more</source>
        <translation>Demande une précision</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>HR ticks this box in the form.</source>
        <translation>Les RH cochent cette case dans le formulaire.</translation>
    </message>
    <message>
        <source>In the texts of tasks, {%1} is what HR said.</source>
        <translation>Dans les textes des tâches, {%1} est cette précision.</translation>
    </message>
    <message>
        <source>No task comes with this wish: ticking it creates nothing.</source>
        <translation>Aucune tâche ne dépend de ce souhait : le cocher ne crée rien.</translation>
    </message>
    <message>
        <source>Tasks that come with it: %1.</source>
        <translation>Tâches qui en dépendent : %1.</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Précision demandée</translation>
    </message>
    <message>
        <source>Words of the box</source>
        <translation>Libellé de la case</translation>
    </message>
</context>
</TS>
