<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>Offers</name>
    <message>
        <source>The directory does not answer: this waits until it is back.</source>
        <translation>L'annuaire ne répond pas : en attente de son retour.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors connexion</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message numerus="yes">
        <source>You no longer have the role(s) %1</source>
        <translation>
            <numerusform>Vous n'avez plus le rôle %1</numerusform>
            <numerusform>Vous n'avez plus les rôles %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The pool(s) of %1 are no longer yours</source>
        <translation>
            <numerusform>Le pool de %1 n'est plus le vôtre</numerusform>
            <numerusform>Les pools de %1 ne sont plus les vôtres</numerusform>
        </translation>
    </message>
    <message>
        <source>You no longer decide for %1</source>
        <translation>Vous ne décidez plus pour %1</translation>
    </message>
    <message numerus="yes">
        <source>You now have the role(s) %1</source>
        <translation>
            <numerusform>Vous avez maintenant le rôle %1</numerusform>
            <numerusform>Vous avez maintenant les rôles %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The pool(s) of %1 are now yours</source>
        <translation>
            <numerusform>Le pool de %1 est maintenant le vôtre</numerusform>
            <numerusform>Les pools de %1 sont maintenant les vôtres</numerusform>
        </translation>
    </message>
    <message>
        <source>You now decide for %1</source>
        <translation>Vous décidez maintenant pour %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>« %1 »</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 left the menu.</source>
        <translation>
            <numerusform>%1 : %2 a quitté le menu.</numerusform>
            <numerusform>%1 : %2 ont quitté le menu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 came into the menu.</source>
        <translation>
            <numerusform>%1 : %2 est dans le menu.</numerusform>
            <numerusform>%1 : %2 sont dans le menu.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilvm::shell::MainWindow</name>
    <message>
        <source>The directory has not answered since %1</source>
        <translation>L'annuaire ne répond plus depuis %1</translation>
    </message>
    <message>
        <source>Signatures, decisions on money and administration wait until it is back, and nobody can sign in. Everything else goes on.</source>
        <translation>Les signatures, les décisions sur de l'argent et l'administration attendent son retour, et personne ne peut ouvrir de session. Le reste continue.</translation>
    </message>
</context>
<context>
    <name>ilvm::shell::Application</name>
    <message>
        <source>The directory has not answered for too long: sessions were ended. What you wrote is kept.</source>
        <translation>L'annuaire ne répond plus depuis trop longtemps : les sessions ont été fermées. Ce que vous avez écrit est gardé.</translation>
    </message>
    <message>
        <source>Your session was ended: by the directory, by an administrator, by yourself from another machine, or because it was too old. What you wrote is kept.</source>
        <translation>Votre session a été fermée : par l'annuaire, par l'administration, par vous depuis un autre poste, ou parce qu'elle était trop ancienne. Ce que vous avez écrit est gardé.</translation>
    </message>
</context>
</TS>
