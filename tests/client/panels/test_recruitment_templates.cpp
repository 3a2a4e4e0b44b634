// The place of templates: who has it, what is read and written in it, what is said of mistakes.
// Not here: saving (test_template_saving.cpp), the preview and its ends (test_template_preview.cpp).
#include "client/panels/recruitment_templates/day_spin.hpp"
#include "client/panels/recruitment_templates/waits_list.hpp"
#include "tests/client/panels/template_desk.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;

class TestRecruitmentTemplates : public QObject {
    Q_OBJECT

    std::unique_ptr<TemplateDesk> at_;

    void sit(World world = templateDesk(), int tasks = 8) {
        at_.reset();
        at_ = std::make_unique<TemplateDesk>(std::move(world));
        if (tasks > 0) at_->waitForTasks(tasks);
    }
    panels::WaitsList& waits() { return at_->named<panels::WaitsList>("Attend"); }
    void tick(const char* task, bool on = true) {
        for (int i = 0; i < waits().count(); ++i)
            if (waits().item(i)->text() == text(task))
                return waits().item(i)->setCheckState(on ? Qt::Checked : Qt::Unchecked);
        qFatal("no such task: %s", task);
    }

private Q_SLOTS:
    void cleanup() { at_.reset(); }

    void onlyAnAdminEntersIt() {
        sit();
        QCOMPARE(at_->desk().window().place(), text("recruitment_templates"));
        QCOMPARE(at_->panel().title(), text("Modèles de recrutement"));
        at_.reset();
        const auto theme = stillTheme();
        Desk hr(*theme, recruitmentDesk());
        QVERIFY(hr.isReady());
        hr.window().showPlace(text("recruitment_templates"));
        QVERIFY(hr.window().place() != text("recruitment_templates"));
        QVERIFY(!hr.window().findChild<panels::RecruitmentTemplatesPanel*>());
    }

    void tasksAndWishesOfEachKindAreRead() {
        sit();
        QCOMPARE(at_->listed().first(), text("Compte et messagerie"));
        QCOMPARE(at_->line("Titre").text(), text("Compte et messagerie : {person}"));
        QCOMPARE(at_->named<QComboBox>("Service").currentText(), text("Informatique"));
        QCOMPARE(at_->named<panels::DaySpin>("Échéance").text(), text("J − 5"));
        QCOMPARE(at_->named<panels::DaySpin>("Échéance").accessibleDescription(),
                 text("5 jours avant la date d'arrivée"));
        QCOMPARE(at_->named<QComboBox>("Créée").currentText(), text("Si souhaité\u00a0: Compte et messagerie"));
        at_->open(2);
        QCOMPARE(waits().waits(), std::vector<std::string>{"account"});
        QVERIFY(at_->list().item(2)->data(Qt::AccessibleTextRole).toString().contains(text("attend 1 tâche")));
        at_->open(6);
        QVERIFY(at_->named<QCheckBox>("").isChecked());
        at_->turnTo(panels::RecruitmentTemplatesPanel::wishes);
        QCOMPARE(at_->listed().size(), 7);
        at_->open(3);
        QCOMPARE(at_->line("Précision").text(), text("Quel local"));
        QVERIFY(at_->said().contains(text("Tâches qui en dépendent\u00a0: Clés.")));
        at_->choose(TemplateDesk::departure);
        QCOMPARE(at_->listed(), QStringList{text("Transmission des dossiers")});
        QVERIFY(at_->said().contains(text("ceux qui sont en cours gardent leurs tâches")));
    }

    void aDepartureTakesBackWhatAnArrivalGives() {
        sit();
        at_->choose(TemplateDesk::departure);
        auto& back = at_->named<QComboBox>("Ce qui est repris");
        QCOMPARE(back.count(), 3);
        QCOMPARE(back.currentText(), text("Compte et messagerie"));
        back.setCurrentIndex(back.findText(text("Badge")));
        QVERIFY(at_->press("Enregistrer"));
        QTRY_COMPARE(at_->saved(TemplateDesk::departure).version, 2);
        QCOMPARE(at_->saved(TemplateDesk::departure).tasks[0].takes_back.value(), std::string("badge"));
        at_->choose(TemplateDesk::arrival);
        for (auto* box : at_->panel().findChildren<QComboBox*>())
            QVERIFY(!box->isVisible() || box->accessibleName() != text("Ce qui est repris"));
    }

    void aTaskIsAdded() {
        sit();
        at_->open(7);
        QVERIFY(at_->press("Ajouter une tâche"));
        QCOMPARE(at_->list().count(), 9);
        QCOMPARE(at_->list().currentRow(), 8);
        QVERIFY(at_->line("Titre").hasFocus());
        QVERIFY(at_->problemOf("Titre").isEmpty()); // nobody has been there yet
        QVERIFY(!at_->canSave());
        QTest::keyClick(&at_->line("Titre"), Qt::Key_Tab);
        QCOMPARE(at_->problemOf("Titre"), text("Ce champ est obligatoire."));
        QVERIFY(at_->problemOf("Texte").isEmpty());
        at_->line("Titre").setText(text("Véhicule : {person}"));
        QVERIFY(at_->problemOf("Titre").isEmpty());
        auto& service = at_->named<QComboBox>("Service");
        service.setCurrentIndex(service.findText(text("Services généraux")));
        at_->named<QPlainTextEdit>("Texte").setPlainText(text("Clé au secrétariat."));
        at_->named<panels::DaySpin>("Échéance").setValue(-3);
        at_->named<QCheckBox>("").setChecked(true);
        at_->line("Ce que la personne").setText(text("Véhicule"));
        tick("Badge");
        QVERIFY(at_->press("Enregistrer"));
        QTRY_COMPARE(at_->saved().tasks.size(), std::size_t(9));
        domain::TemplateTask expected{
            "vehicule", "SG", "Véhicule : {person}", "Clé au secrétariat.", -3, true, {"badge"}, {}, "Véhicule", {}};
        QCOMPARE(at_->saved().tasks[8], expected);
        QTRY_VERIFY(at_->desk().toasts().contains(text("Arrivée\u00a0: le modèle est enregistré")));
    }

    void whatIsWrongIsSaidWhileItIsTyped() {
        sit();
        at_->line("Titre").setText(text("Compte de {prenom}"));
        QCOMPARE(at_->problemOf("Titre"), text("« {prenom} » n'est pas un champ que l'on peut reprendre ici."));
        QVERIFY(at_->list().item(0)->data(Qt::AccessibleTextRole).toString().contains(text("à corriger")));
        at_->named<panels::DaySpin>("Échéance").setValue(400);
        QCOMPARE(at_->problemOf("Échéance"), text("L'échéance est à un an au plus de la date."));
        QVERIFY(at_->said().contains(text("2 endroits à corriger")));
        QVERIFY(!at_->canSave());
        at_->turnTo(panels::RecruitmentTemplatesPanel::preview);
        QTest::keyClick(&at_->desk().window(), Qt::Key_S, Qt::ControlModifier); // leads to the first of them
        QVERIFY(at_->line("Titre").hasFocus());
        QCOMPARE(at_->saved().version, 1);
        at_->line("Titre").setText(text("Compte de {person}"));
        QVERIFY(at_->problemOf("Titre").isEmpty());
        QVERIFY(at_->press("Voir"));
        QVERIFY(at_->named<panels::DaySpin>("Échéance").hasFocus());
        at_->named<panels::DaySpin>("Échéance").setValue(4);
        QVERIFY(at_->canSave());
    }

    void aCircleIsNamed() {
        sit();
        tick("Accès Imago"); // which waits for the account
        const auto said = at_->problemOf("Attend");
        QVERIFY2(said.contains(text("« Compte et messagerie : {person} »")) &&
                     said.contains(text("« Accès Imago : {person} »")),
                 qUtf8Printable(said));
        QVERIFY(!at_->canSave());
        at_->open(2);
        QCOMPARE(at_->problemOf("Attend"), said); // either may give way
        tick("Compte et messagerie", false);
        QVERIFY(at_->problemOf("Attend").isEmpty());
        QVERIFY(at_->canSave());
    }

    void theKeyboardDoesAllOfIt() {
        sit();
        at_->list().setFocus();
        at_->open(4);
        QTest::keyClick(&at_->list(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(at_->list().currentRow(), 3);
        QCOMPARE(at_->listed().at(3), text("Badge"));
        QVERIFY(at_->list().hasFocus());
        QTest::keyClick(&at_->list(), Qt::Key_Down, Qt::AltModifier);
        QTest::keyClick(&at_->list(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(at_->listed().at(5), text("Badge"));
        QTest::keyClick(&at_->list(), Qt::Key_Return);
        QVERIFY(at_->line("Titre").hasFocus());
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(at_->line("Ce que la personne").hasFocus());
        at_->named<panels::WaitsList>("Attend").setFocus(Qt::TabFocusReason);
        QTest::keyClick(&waits(), Qt::Key_Space);
        QCOMPARE(waits().waits(), std::vector<std::string>{"account"});
        QTest::keyClick(&at_->desk().window(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(at_->saved().version, 2);
        QCOMPARE(at_->saved().tasks[5].code, std::string("badge"));
        QCOMPARE(at_->saved().tasks[5].waits_for, std::vector<std::string>{"account"});
    }

    void whatIsRemovedCanBePutBack() {
        sit();
        at_->open(4);
        at_->list().setFocus();
        QTest::keyClick(&at_->list(), Qt::Key_Delete);
        QCOMPARE(at_->list().count(), 7);
        QVERIFY(at_->list().hasFocus());
        QVERIFY(at_->banner().contains(text("Badge")));
        QVERIFY(at_->press("Rétablir"));
        QCOMPARE(at_->listed().at(4), text("Badge"));
        QCOMPARE(at_->list().currentRow(), 4);
        QVERIFY(at_->banner().isEmpty());
        QVERIFY(!at_->canSave()); // it is as it was
        QVERIFY(at_->press("Dupliquer\u00a0: Badge"));
        QCOMPARE(at_->listed().at(5), text("Badge (copie)"));
        QVERIFY(at_->line("Titre").hasFocus());
        QVERIFY(at_->press("Retirer\u00a0: Badge (copie)"));
        at_->line("Titre").setText(text("Téléphone"));
        QVERIFY(at_->banner().isEmpty()); // what was written since would be lost
    }

    void aWishIsAddedAndGoes() {
        sit();
        at_->turnTo(panels::RecruitmentTemplatesPanel::wishes);
        QVERIFY(at_->press("Ajouter un souhait"));
        at_->line("Libellé").setText(text("Véhicule de service"));
        QVERIFY(at_->said().contains(text("le cocher ne crée rien")));
        at_->named<QCheckBox>("").setChecked(true);
        QVERIFY(at_->line("Précision").hasFocus());
        QVERIFY(at_->problemOf("Précision").isEmpty());
        at_->line("Libellé").setFocus();
        QCOMPARE(at_->problemOf("Précision"), text("Ce champ est obligatoire."));
        at_->line("Précision").setText(text("Quel usage"));
        at_->turnTo(panels::RecruitmentTemplatesPanel::tasks);
        auto& created = at_->named<QComboBox>("Créée");
        created.setCurrentIndex(created.findText(text("Si souhaité\u00a0: Véhicule de service")));
        QVERIFY(at_->canSave());
        at_->turnTo(panels::RecruitmentTemplatesPanel::wishes);
        QVERIFY(at_->press("Retirer\u00a0: Véhicule de service"));
        QVERIFY(!at_->canSave()); // whether the task comes always is to be said
        QVERIFY(at_->press("Voir"));
        QVERIFY(at_->problemOf("Créée").contains(text("n'existe pas")));
        created.setCurrentIndex(created.findText(text("Toujours")));
        QVERIFY(at_->canSave());
    }
};

QTEST_MAIN(TestRecruitmentTemplates)
#include "test_recruitment_templates.moc"
