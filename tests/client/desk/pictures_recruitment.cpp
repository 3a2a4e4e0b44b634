#include "tests/client/desk/pictures_recruitment.hpp"

#include "client/kit/composer.hpp"
#include "client/kit/day_edit.hpp"
#include "client/kit/picker.hpp"
#include "client/kit/segmented.hpp"
#include "client/kit/tab_bar.hpp"
#include "client/kit/tick_card.hpp"
#include "client/kit/today.hpp"
#include "client/panels/recruitments/recruitment_fields.hpp"
#include "client/panels/recruitments/recruitment_form.hpp"
#include "client/panels/recruitments/recruitments_panel.hpp"
#include "tests/client/support/text.hpp"

#include <QComboBox>
#include <QTest>

namespace ilvm::tests {
namespace {

panels::RecruitmentForm* openForm(Desk& desk) {
    QTest::mouseClick(desk.button(text("Nouveau recrutement")), Qt::LeftButton);
    auto* form = desk.window().findChild<panels::RecruitmentForm*>();
    desk.waitFor([form] { return !form->findChildren<kit::TickCard*>().isEmpty(); });
    return form;
}

void write(const QWidget& form, const char* field, const QString& words) {
    for (auto* line : form.findChildren<QLineEdit*>())
        if (line->accessibleName().startsWith(text(field))) line->setText(words);
}

kit::DayEdit* dayOf(const QWidget& form) {
    return form.findChildren<kit::DayEdit*>().constFirst();
}

} // namespace

void openRecruitment(Desk& desk, const QString& reference) {
    desk.window().openTicket(reference);
    QTest::qWait(300); // the template comes
}

void turnRecruitmentsTo(Desk& desk, int tab) {
    desk.window().findChild<panels::RecruitmentsPanel*>()->findChild<kit::TabBar*>()->setCurrentIndex(tab);
    QTest::qWait(150);
}

void writeRecruitment(Desk& desk, bool wrong) {
    auto* form = openForm(desk);
    write(*form, "Intitulé", text("Éducatrice spécialisée"));
    write(*form, "Prénom", text("Camille"));
    write(*form, "Nom, ", text("Rousseau"));
    auto* service = form->findChild<QComboBox*>();
    service->setCurrentIndex(service->findText(text("SESSAD Nord")));
    dayOf(*form)->setDay(kit::today().addDays(3));
    const auto boxes = form->findChildren<kit::TickCard*>();
    for (const int ticked : {0, 1, 2, 4})
        boxes.at(ticked)->setChecked(true);
    if (wrong) {
        write(*form, "Prénom", {});
        dayOf(*form)->setTyped(text("31/02/2027"));
        QTest::mouseClick(desk.button(text("Envoyer le recrutement")), Qt::LeftButton);
    }
    QTest::qWait(700); // what is asked after a pause, and the answers
}

void writeDeparture(Desk& desk) {
    auto* form = openForm(desk);
    for (auto* segmented : form->findChildren<kit::Segmented*>())
        if (segmented->accessibleName() == text("Nature")) segmented->setCurrent(2);
    form->findChild<kit::Picker*>()->setChoice(kit::Choice{text("FCPI-00020"), text("Hugo Blanchard"), {}});
    dayOf(*form)->setDay(kit::today().addDays(45));
    QTest::qWait(700);
}

void openTalk(Desk& desk, const QString& reference, bool ticked) {
    openRecruitment(desk, reference);
    for (auto* tab : desk.window().findChildren<QAbstractButton*>())
        if (tab->isVisible() && tab->isCheckable() && tab->text() == text("Discussion")) tab->click();
    for (auto* composer : desk.window().findChildren<kit::Composer*>())
        if (composer->isVisible()) composer->setDraft(text("La station d'accueil est arrivée."), false, ticked);
}

void closeReturn(Desk& desk) {
    desk.window().openTicket(text("ONB-00480"));
    QTest::mouseClick(desk.button(text("Clôturer ONB-00480")), Qt::LeftButton);
}

} // namespace ilvm::tests
