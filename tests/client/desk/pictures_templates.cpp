#include "tests/client/desk/pictures_templates.hpp"

#include "client/kit/segmented.hpp"
#include "client/kit/tab_bar.hpp"
#include "client/panels/recruitment_templates/item_list.hpp"
#include "client/panels/recruitment_templates/recruitment_templates_panel.hpp"
#include "client/panels/recruitment_templates/task_editor.hpp"
#include "client/panels/recruitment_templates/waits_list.hpp"
#include "tests/client/support/text.hpp"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

namespace ilvm::tests {
namespace {

void choose(QWidget& panel, int row) {
    for (auto* list : panel.findChildren<panels::ItemList*>())
        if (list->isVisible()) list->setCurrentRow(row);
}

void press(Desk& desk, const char* name) {
    if (auto* button = desk.button(text(name))) QTest::mouseClick(button, Qt::LeftButton);
}

QLineEdit* titleIn(const panels::TaskEditor& editor) {
    return qobject_cast<QLineEdit*>(editor.control(QStringLiteral("title")));
}

} // namespace

void openTemplates(Desk& desk, TemplateView view) {
    auto& panel = *desk.window().findChild<panels::RecruitmentTemplatesPanel*>();
    auto* editor = panel.findChild<panels::TaskEditor*>();
    auto* tabs = panel.findChild<kit::TabBar*>();
    QTest::qWait(300); // the templates come
    switch (view) {
    case TemplateView::tasks:
        choose(panel, 2);
        break;
    case TemplateView::wrong:
        choose(panel, 2);
        titleIn(*editor)->setText(text("Accès Imago : {prenom}"));
        break;
    case TemplateView::circle:
        choose(panel, 0);
        editor->findChild<panels::WaitsList*>()->item(1)->setCheckState(Qt::Checked);
        press(desk, "Voir");
        break;
    case TemplateView::fresh:
        press(desk, "Ajouter une tâche");
        break;
    case TemplateView::wishes:
        tabs->setCurrentIndex(1);
        choose(panel, 3);
        break;
    case TemplateView::preview:
        tabs->setCurrentIndex(2);
        break;
    case TemplateView::removed:
        choose(panel, 4);
        press(desk, "Retirer\u00a0: Badge");
        break;
    case TemplateView::conflict:
        titleIn(*editor)->setText(text("Compte AD : {person}"));
        ++desk.server().world().templates[0].version;
        desk.server().world().templates[0].tasks[4].title = "Badge et clés : {person}";
        press(desk, "Enregistrer");
        QTest::qWait(200);
        break;
    case TemplateView::undone:
        titleIn(*editor)->setText(text("Compte AD : {person}"));
        press(desk, "Annuler les modifications");
        break;
    case TemplateView::away:
        break;
    }
    QTest::qWait(100);
}

} // namespace ilvm::tests
