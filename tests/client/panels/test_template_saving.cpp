// What becomes of what was written in a template: saved, undone, kept through everything, refused, met by what somebody
// else saved. Not here: writing it (test_recruitment_templates.cpp).
#include "tests/client/panels/template_desk.hpp"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;

class TestTemplateSaving : public QObject {
    Q_OBJECT

    std::unique_ptr<TemplateDesk> at_;

    void rename(const char* title) { at_->line("Titre").setText(text(title)); }
    QString title() { return at_->line("Titre").text(); }
    // What another admin saves at their own desk.
    void changeElsewhere() {
        auto& model = at_->saved();
        model.tasks[4].title = "Badge et clés : {person}";
        model.wishes.pop_back();
        model.tasks.pop_back();
        ++model.version;
    }
    void comeBack() {
        at_->desk().window().showPlace(text("requests"));
        at_->desk().window().showPlace(text("recruitment_templates"));
    }

private Q_SLOTS:
    void init() {
        at_ = std::make_unique<TemplateDesk>();
        at_->waitForTasks(8);
    }
    void cleanup() { at_.reset(); }

    void nothingIsSavedBeforeSomethingIsChanged() {
        QVERIFY(!at_->canSave());
        QVERIFY(!at_->panel().canSave());
        QVERIFY(!at_->desk().button(text("Annuler les modifications")));
        QVERIFY(at_->said().contains(text("Enregistré, version 1")));
        rename("Compte AD : {person}");
        QVERIFY(at_->canSave());
        QCOMPARE(at_->panel().quietCount(), text("1 modèle non enregistré"));
        rename("Compte et messagerie : {person}"); // as it was
        QVERIFY(!at_->canSave());
        rename("Compte AD : {person}");
        QVERIFY(at_->press("Enregistrer"));
        QTRY_VERIFY(at_->said().contains(text("Enregistré, version 2")));
        QCOMPARE(at_->saved().tasks[0].title, std::string("Compte AD : {person}"));
        QVERIFY(!at_->canSave());
        QCOMPARE(title(), text("Compte AD : {person}"));
        const auto& known = at_->desk().workspace().recruitments.templates();
        QCOMPARE(known.items[0].version, 2); // the next form opens on it
    }

    void changesAreUndoneAtOnceAndTakenUpAgain() {
        rename("Compte AD : {person}");
        QVERIFY(at_->press("Annuler les modifications"));
        QCOMPARE(title(), text("Compte et messagerie : {person}"));
        QVERIFY(!at_->canSave());
        QVERIFY2(at_->banner().contains(text("Tâche modifiée\u00a0: Compte AD")), qUtf8Printable(at_->banner()));
        QVERIFY(at_->press("Les reprendre"));
        QCOMPARE(title(), text("Compte AD : {person}"));
        QVERIFY(at_->banner().isEmpty());
        QVERIFY(at_->canSave());
    }

    void whatIsNotSavedSurvives() {
        rename("Compte AD : {person}");
        at_->choose(TemplateDesk::departure);
        at_->named<QPlainTextEdit>("Texte").setPlainText(text("Le soir même."));
        at_->choose(TemplateDesk::arrival);
        QCOMPARE(title(), text("Compte AD : {person}"));
        comeBack();
        QCOMPARE(title(), text("Compte AD : {person}"));
        at_->desk().reopen(); // the program ends and begins again
        at_->desk().window().showPlace(text("recruitment_templates"));
        at_->waitForTasks(8);
        QCOMPARE(title(), text("Compte AD : {person}"));
        QCOMPARE(at_->panel().quietCount(), text("2 modèles non enregistrés"));
        at_->choose(TemplateDesk::departure);
        QCOMPARE(at_->named<QPlainTextEdit>("Texte").toPlainText(), text("Le soir même."));
        QVERIFY(at_->press("Enregistrer"));
        QTRY_COMPARE(at_->saved(TemplateDesk::departure).version, 2);
        QCOMPARE(at_->saved().version, 1); // one template at a time
        QTRY_COMPARE(at_->panel().quietCount(), text("1 modèle non enregistré"));
        QVERIFY(at_->desk().workspace().drafts.text(text("recruitment_template/departure")).isEmpty());
        QVERIFY(!at_->desk().workspace().drafts.text(text("recruitment_template/arrival")).isEmpty());
    }

    void whatSomebodyElseSavedIsChosenAbout() {
        changeElsewhere();
        rename("Compte AD : {person}");
        QVERIFY(at_->press("Enregistrer"));
        QTRY_VERIFY(at_->banner().contains(text("Une autre personne a enregistré ce modèle entre-temps (version 2)")));
        QVERIFY(at_->banner().contains(text("Tâche modifiée\u00a0: Badge et clés")));
        QVERIFY(at_->banner().contains(text("souhait retiré\u00a0: Téléphone mobile")));
        QCOMPARE(title(), text("Compte AD : {person}")); // nothing was taken away
        QVERIFY(!at_->canSave());
        rename("Compte AD et VPN : {person}"); // and it may still be written in
        QVERIFY(!at_->canSave());
        QVERIFY(at_->press("Charger la version enregistrée"));
        QCOMPARE(title(), text("Compte et messagerie : {person}"));
        QCOMPARE(at_->listed().at(4), text("Badge et clés"));
        QCOMPARE(at_->list().count(), 7);
        QVERIFY(at_->banner().contains(text("mises de côté")));
        QVERIFY(at_->press("Les reprendre"));
        QCOMPARE(title(), text("Compte AD et VPN : {person}"));
        QCOMPARE(at_->listed().at(4), text("Badge"));
        QVERIFY(at_->press("Enregistrer")); // over the newer one, knowingly
        QTRY_COMPARE(at_->saved().version, 3);
        QCOMPARE(at_->saved().tasks[0].title, std::string("Compte AD et VPN : {person}"));
    }

    void aNewerOneIsMetOnComingBack() {
        changeElsewhere();
        comeBack();
        QTRY_COMPARE(at_->list().count(), 7); // nothing was written: it is simply there
        QVERIFY(at_->banner().isEmpty());
        rename("Compte AD : {person}");
        changeElsewhere();
        comeBack();
        QTRY_VERIFY(at_->banner().contains(text("version 3")));
        QCOMPARE(title(), text("Compte AD : {person}"));
        QCOMPARE(at_->list().count(), 7);
    }

    void theSameChangeOfTwoIsNoConflict() {
        at_->saved().tasks[0].title = "Compte AD : {person}";
        ++at_->saved().version;
        rename("Compte AD : {person}");
        QVERIFY(at_->press("Enregistrer"));
        QTRY_VERIFY(at_->said().contains(text("Enregistré, version 2")));
        QVERIFY(at_->banner().isEmpty());
    }

    void whatTheServerRefusesStandsAtItsPlace() {
        auto& services = at_->desk().server().world().services;
        std::erase_if(services, [](const auto& service) { return service.code == "IMAGO"; }); // the client knows it
        rename("Compte AD : {person}");
        QVERIFY(at_->press("Enregistrer"));
        QTRY_VERIFY(!at_->banner().isEmpty());
        QVERIFY(at_->said().contains(text("1 endroit à corriger")));
        QVERIFY(at_->press("Voir"));
        QCOMPARE(at_->list().currentRow(), 2);
        QCOMPARE(at_->problemOf("Service"), text("Ce service destinataire n'existe pas."));
        auto& service = at_->named<QComboBox>("Service");
        QVERIFY(service.hasFocus());
        service.setCurrentIndex(service.findText(text("Informatique")));
        QVERIFY(at_->banner().isEmpty());
        QVERIFY(at_->press("Enregistrer"));
        QTRY_COMPARE(at_->saved().version, 2);
        QCOMPARE(at_->saved().tasks[2].service, std::string("IT"));
    }

    void whatFailsCanBeTriedAgain() {
        rename("Compte AD : {person}");
        at_->desk().server().world().isAway = true;
        QVERIFY(at_->press("Enregistrer"));
        QTRY_VERIFY(at_->banner().contains(text("Vos modifications sont gardées.")));
        QCOMPARE(title(), text("Compte AD : {person}"));
        at_->desk().server().world().isAway = false;
        QVERIFY(at_->press("Réessayer"));
        QTRY_COMPARE(at_->saved().version, 2);
        QTRY_VERIFY(at_->banner().isEmpty());
    }

    void templatesThatDoNotComeSaySo() {
        at_.reset();
        auto world = templateDesk();
        world.isAway = true;
        at_ = std::make_unique<TemplateDesk>(world);
        QTRY_VERIFY(at_->said().contains(text("Les modèles ne sont pas arrivés")));
        QVERIFY(at_->said().contains(text("La base ne répond pas.")));
        QVERIFY(!at_->canSave());
        at_->desk().server().world().isAway = false;
        QVERIFY(at_->press("Réessayer"));
        at_->waitForTasks(8);
        QVERIFY(!at_->said().contains(text("Les modèles ne sont pas arrivés")));
    }

    void withoutTheLinkNothingIsSent() {
        rename("Compte AD : {person}");
        QVERIFY(at_->canSave());
        at_->desk().server().goAway();
        QTRY_VERIFY(!at_->canSave());
        rename("Compte AD et VPN : {person}"); // writing goes on
        QCOMPARE(title(), text("Compte AD et VPN : {person}"));
    }
};

QTEST_MAIN(TestTemplateSaving)
#include "test_template_saving.moc"
