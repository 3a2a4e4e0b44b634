// What a template would create, the fields that its texts take, and its two ends: nothing in it, and no room for more.
// Not here: what is written in it (test_recruitment_templates.cpp).
#include "client/kit/tick_card.hpp"
#include "tests/client/panels/template_desk.hpp"

#include <QComboBox>
#include <QMenu>
#include <QPlainTextEdit>
#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;

class TestTemplatePreview : public QObject {
    Q_OBJECT

    std::unique_ptr<TemplateDesk> at_;

    void sit(World world = templateDesk(), int tasks = 8) {
        at_.reset();
        at_ = std::make_unique<TemplateDesk>(std::move(world));
        if (tasks > 0) at_->waitForTasks(tasks);
    }
    QList<kit::TickCard*> boxes() {
        auto all = at_->panel().findChildren<kit::TickCard*>();
        all.removeIf([this](const kit::TickCard* box) { return !box->isVisibleTo(&at_->panel()); });
        return all;
    }

private Q_SLOTS:
    void cleanup() { at_.reset(); }

    void fieldsAreInsertedWhereOneWrites() {
        sit();
        auto& title = at_->line("Titre");
        title.setText(text("Imago de "));
        title.setFocus();
        auto* menu = at_->panel().findChild<QMenu*>();
        Q_EMIT menu->aboutToShow();
        const auto actions = menu->actions();
        QCOMPARE(actions.size(), 14); // twelve fields, two wishes with a word more
        actions.at(2)->trigger();
        QCOMPARE(title.text(), text("Imago de {person}"));
        QVERIFY(title.hasFocus());
        auto& words = at_->named<QPlainTextEdit>("Texte");
        words.setFocus();
        words.setPlainText({});
        Q_EMIT menu->aboutToShow();
        menu->actions().constLast()->trigger();
        QCOMPARE(words.toPlainText(), text("{imago}"));
    }

    void thePreviewIsWhatWouldBeCreated() {
        sit();
        QVERIFY(at_->said().contains(text("Camille Rousseau, Éducatrice spécialisée (CDD)"))); // beside the text
        at_->turnTo(panels::RecruitmentTemplatesPanel::preview);
        QVERIFY(at_->said().contains(text("8 tâches seraient créées")));
        QCOMPARE(boxes().size(), 7);
        QVERIFY(!at_->said().contains(text("Profil Imago")));
        at_->line("Accès Imago").setText(text("Éducateur"));
        QVERIFY(at_->said().contains(text("Profil Imago : Éducateur")));
        QVERIFY(at_->said().contains(text("Attend\u00a0: Compte et messagerie : Camille Rousseau")));
        boxes().at(0)->click();
        QVERIFY(at_->said().contains(text("7 tâches seraient créées")));
        QVERIFY(!at_->said().contains(text("Attend\u00a0: "))); // for what is not created
        for (auto* box : boxes())
            if (box->isChecked()) box->click();
        QVERIFY(at_->said().contains(text("1 tâche serait créée")));
        at_->turnTo(panels::RecruitmentTemplatesPanel::tasks);
        at_->open(3);
        auto& created = at_->named<QComboBox>("Créée");
        created.setCurrentIndex(created.findText(text("Si souhaité\u00a0: Badge")));
        at_->turnTo(panels::RecruitmentTemplatesPanel::preview);
        QVERIFY(at_->said().contains(text("Rien ne serait créé")));
        at_->choose(TemplateDesk::departure);
        QVERIFY(at_->said().contains(text("date de départ")));
    }

    void whereNothingIsSaysHowToBegin() {
        sit(emptyTemplateDesk(), 0);
        QTRY_VERIFY(at_->said().contains(text("Aucune tâche pour l'instant")));
        QVERIFY(at_->said().contains(text("Un modèle a au moins une tâche.")));
        at_->turnTo(panels::RecruitmentTemplatesPanel::wishes);
        QVERIFY(at_->said().contains(text("Aucun souhait pour l'instant")));
        at_->turnTo(panels::RecruitmentTemplatesPanel::preview);
        QVERIFY(at_->said().contains(text("Rien ne serait créé")));
        at_->turnTo(panels::RecruitmentTemplatesPanel::tasks);
        QVERIFY(at_->press("Ajouter une tâche"));
        QCOMPARE(at_->list().count(), 1);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(!at_->said().contains(text("Attend que"))); // there is nothing to wait for
    }

    void noMoreThanFit() {
        auto world = templateDesk();
        auto& tasks = world.templates[0].tasks;
        while (tasks.size() < domain::mostTasks) {
            tasks.push_back(tasks[3]);
            tasks.back().code = "task_" + std::to_string(tasks.size());
        }
        sit(world, static_cast<int>(domain::mostTasks));
        QVERIFY(!at_->press("Ajouter une tâche"));
        QVERIFY(!at_->press("Dupliquer\u00a0: Compte et messagerie"));
        QVERIFY(at_->press("Retirer\u00a0: Compte et messagerie"));
        QVERIFY(at_->press("Ajouter une tâche"));
    }

    void everythingThatTakesTheKeyboardHasAName() {
        sit();
        for (const int tab : {0, 1, 2}) {
            at_->turnTo(tab);
            for (auto* widget : at_->panel().findChildren<QWidget*>()) {
                if (!widget->isVisible() || widget->focusProxy() || !(widget->focusPolicy() & Qt::TabFocus)) continue;
                const auto* button = qobject_cast<QAbstractButton*>(widget);
                QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                         widget->metaObject()->className());
            }
        }
    }
};

QTEST_MAIN(TestTemplatePreview)
#include "test_template_preview.moc"
