<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>ilvm::panels::AbsenceEnding</name>
    <message>
        <source>%1 no longer decides in your place</source>
        <translation>%1 ne décide plus à votre place</translation>
    </message>
    <message>
        <source>Call it off</source>
        <translation>Annuler l'absence</translation>
    </message>
    <message>
        <source>Call off the absence for which %1 was to decide?</source>
        <translation>Annuler l'absence pendant laquelle %1 devait décider ?</translation>
    </message>
    <message>
        <source>End it now</source>
        <translation>Mettre fin maintenant</translation>
    </message>
    <message>
        <source>It ends at once. What was decided in your place stays decided. %1 is told by e-mail and in the window.</source>
        <translation>L'absence prend fin aussitôt. Ce qui a été décidé à votre place reste décidé. %1 le lira dans sa messagerie et dans sa fenêtre.</translation>
    </message>
    <message>
        <source>It will not begin. %1 is told by e-mail and in the window.</source>
        <translation>Elle ne commencera pas. %1 le lira dans sa messagerie et dans sa fenêtre.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Ne rien changer</translation>
    </message>
    <message>
        <source>Take your decisions back from %1?</source>
        <translation>Reprendre vos décisions à %1 ?</translation>
    </message>
    <message>
        <source>The absence is called off</source>
        <translation>L'absence est annulée</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::AbsenceForm</name>
    <message>
        <source>A colleague's name</source>
        <translation>Nom d'un collègue</translation>
    </message>
    <message>
        <source>A year at most: choose an earlier end.</source>
        <translation>Un an au plus : choisissez une fin plus proche.</translation>
    </message>
    <message>
        <source>Approvals N1 and N2 that wait for you are decided by this person too, in your place and under both names. Your signature is not handed over.</source>
        <translation>Les validations N1 et N2 qui vous attendent pourront être décidées par cette personne, à votre place et sous vos deux noms. Votre signature n'est pas confiée.</translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation>Heure de début</translation>
    </message>
    <message>
        <source>Begins on</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Choose somebody else than yourself.</source>
        <translation>Choisissez une autre personne que vous.</translation>
    </message>
    <message>
        <source>Choose somebody from the list that opens.</source>
        <translation>Choisissez une personne dans la liste qui s'ouvre.</translation>
    </message>
    <message>
        <source>Choose who will decide in your place.</source>
        <translation>Choisissez qui décidera à votre place.</translation>
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
        <source>Empty: from now on.</source>
        <translation>Vide : dès maintenant.</translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation>Heure de fin</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Hand my decisions over</source>
        <translation>Confier mes décisions</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors connexion</translation>
    </message>
    <message>
        <source>Read by this person and in the audit. No health data, please.</source>
        <translation>Lu par cette personne et dans le journal. Pas de données de santé.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Say until when.</source>
        <translation>Indiquez jusqu'à quand.</translation>
    </message>
    <message>
        <source>The end comes before the beginning.</source>
        <translation>La fin précède le début.</translation>
    </message>
    <message>
        <source>This is not a day: write it as 31/01/2027.</source>
        <translation>Ce n'est pas une date : écrivez-la comme 31/01/2027.</translation>
    </message>
    <message>
        <source>This is past: choose a later end.</source>
        <translation>Cette fin est passée : choisissez-en une à venir.</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>À qui</translation>
    </message>
    <message>
        <source>Without an hour: this day included.</source>
        <translation>Sans heure : ce jour inclus.</translation>
    </message>
    <message>
        <source>Write it as 14:30.</source>
        <translation>Écrivez-la comme 14:30.</translation>
    </message>
    <message>
        <source>Your draft is kept.</source>
        <translation>Votre brouillon est conservé.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::AbsenceList</name>
    <message>
        <source>Absences</source>
        <translation>Absences</translation>
    </message>
    <message>
        <source>Handed over by me</source>
        <translation>Confiées par moi</translation>
    </message>
    <message>
        <source>Handed over to me</source>
        <translation>Confiées à moi</translation>
    </message>
    <message>
        <source>No absence</source>
        <translation>Aucune absence</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors connexion</translation>
    </message>
    <message>
        <source>The absences did not come</source>
        <translation>Les absences ne sont pas arrivées</translation>
    </message>
    <message>
        <source>The times for which you hand your decisions over, and those that others hand over to you, will stand here.</source>
        <translation>Les périodes pour lesquelles vous confiez vos décisions, et celles qui vous sont confiées, apparaîtront ici.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>ilvm::shell::AbsenceNews</name>
    <message>
        <source>%1 hands their decisions over to you %2</source>
        <translation>%1 vous confie ses décisions %2</translation>
    </message>
    <message>
        <source>%1 no longer hands their decisions over to you</source>
        <translation>%1 ne vous confie plus ses décisions</translation>
    </message>
    <message>
        <source>You no longer decide on behalf of %1</source>
        <translation>Vous ne décidez plus par délégation %1</translation>
    </message>
    <message>
        <source>You now decide on behalf of %1, until %2</source>
        <translation>Vous décidez maintenant par délégation %1, jusqu'au %2</translation>
    </message>
    <message>
        <source>Your absence begins: %1 decides in your place until %2</source>
        <translation>Votre absence commence : %1 décide à votre place jusqu'au %2</translation>
    </message>
    <message>
        <source>Your absence is over: %1 no longer decides in your place</source>
        <translation>Votre absence est terminée : %1 ne décide plus à votre place</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::AbsenceRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Call off…</source>
        <translation>Annuler…</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Interrompue</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>Mettre fin…</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>À venir</translation>
    </message>
    <message>
        <source>ended on %1</source>
        <translation>interrompue le %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>« %1 »</translation>
    </message>
</context>
<context>
    <name>Absences</name>
    <message>
        <source>%1 at %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>%1 included</source>
        <translation>%1 inclus</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1 : %2, %3</translation>
    </message>
    <message>
        <source>You decide on behalf of %1</source>
        <translation>Vous décidez par délégation %1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>du %1 au %2</translation>
    </message>
    <message>
        <source>on behalf of %1</source>
        <translation>par délégation %1</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::AbsencesPanel</name>
    <message>
        <source>%1 until %2</source>
        <translation>%1 jusqu'au %2</translation>
    </message>
    <message>
        <source>Absences</source>
        <translation>Absences</translation>
    </message>
    <message>
        <source>Absent until %1</source>
        <translation>Absence en cours, jusqu'au %1</translation>
    </message>
    <message>
        <source>End the absence…</source>
        <translation>Mettre fin à l'absence…</translation>
    </message>
    <message>
        <source>No absence under way: you decide yourself.</source>
        <translation>Aucune absence en cours : vous prenez vos décisions.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors connexion</translation>
    </message>
    <message>
        <source>The next one: %1, to %2.</source>
        <translation>La prochaine : %1, décisions confiées à %2.</translation>
    </message>
    <message>
        <source>You decide on behalf of: %1.</source>
        <translation>Vous décidez par délégation de : %1.</translation>
    </message>
    <message>
        <source>Your decisions are handed over to %1 %2</source>
        <translation>Vos décisions sont confiées à %1 %2</translation>
    </message>
    <message>
        <source>Your decisions are handed over to %1.</source>
        <translation>Vos décisions sont confiées à %1.</translation>
    </message>
    <message numerus="yes">
        <source>you stand in for %n person(s)</source>
        <translation>
            <numerusform>vous remplacez %n personne</numerusform>
            <numerusform>vous remplacez %n personnes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilvm::panels::HourEdit</name>
    <message>
        <source>hh:mm</source>
        <translation>hh:mm</translation>
    </message>
</context>
<context>
    <name>ilvm::shell::MainWindow</name>
    <message>
        <source>Devices and sessions</source>
        <translation>Appareils et sessions</translation>
    </message>
    <message>
        <source>Manage</source>
        <translation>Gérer</translation>
    </message>
    <message>
        <source>Your decisions are handed over to %1 until %2</source>
        <translation>Vos décisions sont confiées à %1 jusqu'au %2</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Absences</source>
        <translation>Absences</translation>
    </message>
</context>
<context>
    <name>ilvm::shell::SessionsPage</name>
    <message>
        <source>%1 is signed out</source>
        <translation>%1 : session fermée</translation>
    </message>
    <message>
        <source>%1 · signed in %2 · last used %3</source>
        <translation>%1 · connexion : %2 · dernière activité : %3</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) end at once. What is being typed there is kept on those machines; whoever signs in there again needs your password.</source>
        <translation>
            <numerusform>%n session prend fin aussitôt. Ce qui y est en cours de saisie reste sur cette machine ; il faudra votre mot de passe pour s'y connecter de nouveau.</numerusform>
            <numerusform>%n sessions prennent fin aussitôt. Ce qui y est en cours de saisie reste sur ces machines ; il faudra votre mot de passe pour s'y connecter de nouveau.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) signed out</source>
        <translation>
            <numerusform>%n session fermée</numerusform>
            <numerusform>%n sessions fermées</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Interrogation du serveur…</translation>
    </message>
    <message>
        <source>No other session was open</source>
        <translation>Aucune autre session n'était ouverte</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors connexion</translation>
    </message>
    <message>
        <source>Open sessions</source>
        <translation>Sessions ouvertes</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Déconnecter</translation>
    </message>
    <message>
        <source>Sign out %1</source>
        <translation>Déconnecter %1</translation>
    </message>
    <message>
        <source>Sign out all other devices</source>
        <translation>Déconnecter tous les autres appareils</translation>
    </message>
    <message>
        <source>Sign out all other devices?</source>
        <translation>Déconnecter tous les autres appareils ?</translation>
    </message>
    <message>
        <source>Sign out all other devices…</source>
        <translation>Déconnecter tous les autres appareils…</translation>
    </message>
    <message>
        <source>Signed in: %1. Last used: %2.</source>
        <translation>Connexion : %1. Dernière activité : %2.</translation>
    </message>
    <message>
        <source>The sessions did not come</source>
        <translation>Les sessions ne sont pas arrivées</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>Cette session</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Unknown device</source>
        <translation>Appareil inconnu</translation>
    </message>
    <message>
        <source>You are signed in on no other device.</source>
        <translation>Aucun autre appareil n'est connecté.</translation>
    </message>
</context>
<context>
    <name>ilvm::shell::SettingsDialog</name>
    <message>
        <source>Look and keyboard</source>
        <translation>Affichage et clavier</translation>
    </message>
    <message>
        <source>Parts of the settings</source>
        <translation>Parties des paramètres</translation>
    </message>
</context>
<context>
    <name>AuditWords</name>
    <message>
        <source>Delegation from %1 to %2</source>
        <translation>Délégation du %1 au %2</translation>
    </message>
    <message>
        <source>Delegation from %1 to %2, to %3</source>
        <translation>Délégation du %1 au %2, à %3</translation>
    </message>
</context>
<context>
    <name>OfName</name>
    <message>
        <source>%1</source>
        <comment>a name that begins with a consonant</comment>
        <translation>de %1</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>a name that begins with a vowel</comment>
        <translation>d'%1</translation>
    </message>
</context>
<context>
    <name>ilvm::panels::PersonSheet</name>
    <message>
        <source>ended on %1</source>
        <translation>terminée le %1</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>à venir</translation>
    </message>
</context>
</TS>
