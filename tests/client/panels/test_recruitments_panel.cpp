// The place of recruitments: who has it, what stands where, the page of one, what HR changes in it and decides of its
// tasks. Not here: days (test_recruitment_days.cpp), the form (test_recruitment_form.cpp).
#include "client/kit/banner.hpp"
#include "client/kit/day_edit.hpp"
#include "client/kit/tab_bar.hpp"
#include "client/kit/today.hpp"
#include "client/panels/recruitments/recruitment_fields.hpp"
#include "client/panels/recruitments/recruitment_form.hpp"
#include "client/panels/recruitments/recruitment_page.hpp"
#include "client/panels/recruitments/recruitments_panel.hpp"
#include "client/ticket/family.hpp"
#include "client/ticket/ticket_pane.hpp"
#include "tests/client/desk/desk.hpp"
#include "tests/client/desk/recruitment_world.hpp"
#include "tests/client/support/text.hpp"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;
using domain::Status;
using panels::RecruitmentsPanel;

class TestRecruitmentsPanel : public QObject {
    Q_OBJECT

    std::unique_ptr<kit::Theme> theme_ = stillTheme();
    std::unique_ptr<Desk> desk_;
    const QString reference_ = QStringLiteral("FCPI-00031");

    void sit(World world) {
        desk_ = std::make_unique<Desk>(*theme_, std::move(world));
        desk_->window().showPlace(QStringLiteral("recruitments"));
    }
    RecruitmentsPanel* panel() const { return desk_->window().findChild<RecruitmentsPanel*>(); }
    kit::TabBar* tabs() const { return panel()->findChild<kit::TabBar*>(); }
    panels::RecruitmentPage* page() const { return panel()->findChild<panels::RecruitmentPage*>(); }
    ticket::RowList* rows() const { return panel()->findChild<ticket::RowList*>(); }
    QStringList listed(int tab) const {
        tabs()->setCurrentIndex(tab);
        QStringList references;
        for (int row = 0; row < model().rowCount(); ++row)
            references.append(model().referenceAt(row));
        return references;
    }
    models::TicketListModel& model() const {
        static std::unique_ptr<models::TicketListModel> model;
        model = std::make_unique<models::TicketListModel>(
            desk_->truth(), desk_->workspace().pending,
            RecruitmentsPanel::spec(static_cast<RecruitmentsPanel::Tab>(tabs()->currentIndex())));
        return *model;
    }
    QLineEdit* line(const char* begin) const {
        for (auto* each : page()->findChildren<QLineEdit*>())
            if (each->accessibleName().startsWith(text(begin))) return each;
        qFatal("nothing is called %s", begin);
    }
    void open(const QString& reference) { desk_->window().openTicket(reference); }
    QStringList words(const QWidget& on) const {
        QStringList all;
        for (const auto* label : on.findChildren<QLabel*>())
            if (label->isVisible()) all.append(label->text());
        for (const auto* painted : on.findChildren<kit::Painted*>())
            if (painted->isVisible()) all.append(painted->spoken());
        return all;
    }
    QString spoken(const QWidget& on) const { return words(on).join(QLatin1Char('\n')); }

private Q_SLOTS:
    void cleanup() { desk_.reset(); }

    void onlyHrHasIt() {
        desk_ = std::make_unique<Desk>(*theme_, deskOf(Seat::manager));
        desk_->window().showPlace(QStringLiteral("recruitments"));
        QVERIFY(!panel());
    }

    void eachStandsOnItsTabByItsDay() {
        sit(recruitmentDesk());
        QCOMPARE(listed(RecruitmentsPanel::ongoing),
                 (QStringList{reference_, QStringLiteral("FCPI-00029"), QStringLiteral("FCPI-00032")}));
        QCOMPARE(listed(RecruitmentsPanel::waiting),
                 (QStringList{QStringLiteral("FCPI-00033"), QStringLiteral("FCPI-00034")}));
        QCOMPARE(listed(RecruitmentsPanel::done), QStringList{QStringLiteral("FCPI-00020")});
    }

    void aRowSaysHowFarItIs() {
        sit(recruitmentDesk());
        QTRY_VERIFY(rows()->row(reference_));
        const QString said = rows()->row(reference_)->spoken();
        QVERIFY2(said.contains(text("Camille Rousseau")), qPrintable(said));
        QVERIFY2(said.contains(text("3 tâches faites sur 7")), qPrintable(said));
        QVERIFY2(said.contains(text("1 en retard")), qPrintable(said));
    }

    void aClickOpensThePageAndEscapeLeavesIt() {
        sit(recruitmentDesk());
        QTRY_VERIFY(rows()->row(reference_));
        QTest::mouseClick(rows()->row(reference_), Qt::LeftButton);
        QVERIFY(page() && page()->isVisible());
        QCOMPARE(panel()->openedTicket(), reference_);
        QCOMPARE(line("Prénom")->text(), text("Camille"));
        QCOMPARE(line("Intitulé")->text(), text("Éducatrice spécialisée"));
        QTRY_VERIFY(spoken(*page()).contains(text("attend ONB-00464")));
        QVERIFY(spoken(*page()).contains(text("3 tâches faites sur 7 · 4 services")));
        QVERIFY(spoken(*page()).contains(text("n'a pas commencé")));
        QTest::keyClick(page(), Qt::Key_Escape);
        QVERIFY(!page()->isVisible());
        QVERIFY(rows()->isVisible());
    }

    void hrChangesWhatIsUnderWay() {
        sit(recruitmentDesk());
        open(reference_);
        QVERIFY(!desk_->button(text("Enregistrer"))); // nothing is changed yet
        auto* day = qobject_cast<kit::DayEdit*>(line("Date d'arrivée"));
        const auto later = kit::dateOf(dayIn(10));
        day->setDay(later);
        auto* save = desk_->button(text("Enregistrer"));
        QVERIFY(save);
        QTest::keyClick(page(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(desk_->server().moves(), QStringList{QStringLiteral("amend ") + reference_});
        const auto& entry = desk_->server().requests().at(0).fields->recruitment.value();
        QCOMPARE(entry.start_date, dayIn(10));
        QCOMPARE(entry.first_name, std::string("Camille"));
        QCOMPARE(entry.service, std::string("SESSAD"));
        QCOMPARE(entry.wishes.size(), 6U);
        QCOMPARE(entry.details->at("imago"), std::string("Éducateur"));
        QVERIFY(entry.manager.has_value());
        QTRY_COMPARE(desk_->truth().ticket(reference_)->recruitment->start_date, dayIn(10));
        QTRY_VERIFY(spoken(*page()).contains(text("Enregistré")));
        QVERIFY(desk_->workspace().drafts.text(QStringLiteral("recruitment/") + reference_).isEmpty());
    }

    void aRefusedChangeKeepsWhatWasTyped() {
        sit(recruitmentDesk());
        open(reference_);
        line("Intitulé")->setText(text("Psychologue"));
        desk_->server().refuse(reference_.toStdString(), 409, "Hélène Caron vient de modifier ce recrutement.");
        QTest::mouseClick(desk_->button(text("Enregistrer")), Qt::LeftButton);
        QTRY_VERIFY(desk_->toasts().join(QLatin1Char(' ')).contains(text("vient de modifier")));
        QCOMPARE(line("Intitulé")->text(), text("Psychologue"));
        QTRY_VERIFY(desk_->button(text("Enregistrer"))); // and can be sent again
        QCOMPARE(desk_->truth().ticket(reference_)->recruitment->job_title, std::string("Éducatrice spécialisée"));
    }

    void whatIsTypedOutlivesTheWindow() {
        sit(recruitmentDesk());
        open(reference_);
        line("Intitulé")->setText(text("Éducatrice de jeunes enfants"));
        desk_->reopen();
        desk_->window().showPlace(QStringLiteral("recruitments"));
        open(reference_);
        QCOMPARE(line("Intitulé")->text(), text("Éducatrice de jeunes enfants"));
        QTest::mouseClick(desk_->button(text("Abandonner les modifications")), Qt::LeftButton);
        QCOMPARE(line("Intitulé")->text(), text("Éducatrice spécialisée"));
    }

    void somebodyElsesChangeIsSaidToWhoeverTypes() {
        sit(recruitmentDesk());
        open(reference_);
        QTRY_VERIFY(desk_->server().isHeard());
        auto changed = *desk_->truth().ticket(reference_);
        ++changed.version;
        changed.recruitment->site = "Tourcoing";
        desk_->server().tell(changed);
        QTRY_COMPARE(line("Site")->text(), text("Tourcoing")); // nothing was typed: it is simply shown
        line("Site")->setText(text("Roubaix"));
        ++changed.version;
        changed.recruitment->job_title = "Psychomotricienne";
        desk_->server().tell(changed);
        QTRY_VERIFY(spoken(*page()).contains(text("modifié entre-temps")));
        QCOMPARE(line("Site")->text(), text("Roubaix"));
        QTest::mouseClick(desk_->button(text("Voir ce qui est enregistré")), Qt::LeftButton);
        QCOMPARE(line("Site")->text(), text("Tourcoing"));
        QCOMPARE(line("Intitulé")->text(), text("Psychomotricienne"));
    }

    void onlyWhatIsUnderWayIsChanged() {
        sit(recruitmentDesk());
        open(QStringLiteral("FCPI-00034"));
        QVERIFY(line("Prénom")->isReadOnly());
        QVERIFY(!page()->canSave());
        open(QStringLiteral("FCPI-00020"));
        QVERIFY(line("Prénom")->isReadOnly());
        open(QStringLiteral("FCPI-00033")); // sent back to its author
        QVERIFY(!line("Prénom")->isReadOnly());
        QTRY_VERIFY(spoken(*page()).contains(text("À corriger, selon Marie Fontaine")));
        QVERIFY(spoken(*page()).contains(text("Lille Fives ou Roubaix")));
        line("Prénom")->setText(text("Jeanne-Marie"));
        QTest::mouseClick(desk_->button(text("Renvoyer")), Qt::LeftButton);
        QTRY_COMPARE(desk_->server().moves(), QStringList{QStringLiteral("resubmit FCPI-00033")});
        QCOMPARE(desk_->server().requests().at(0).fields->recruitment->first_name, std::string("Jeanne-Marie"));
    }

    void aTaskOpensBeside() {
        sit(recruitmentDesk());
        open(reference_);
        const QString name = text("Ouvrir ONB-00465, Accès Imago, profil Éducateur, à prendre en charge");
        QTRY_VERIFY(desk_->button(name));
        QTest::mouseClick(desk_->button(name), Qt::LeftButton);
        auto* pane = page()->findChild<ticket::TicketPane*>();
        QVERIFY(pane->isVisible());
        QCOMPARE(pane->reference(), text("ONB-00465"));
        QTest::keyClick(page(), Qt::Key_Escape);
        QVERIFY(!pane->isVisible());
        QVERIFY(page()->isVisible());
        open(QStringLiteral("ONB-00466")); // from elsewhere: on its recruitment
        QVERIFY(pane->isVisible());
        QCOMPARE(pane->reference(), text("ONB-00466"));
    }

    void aRefusedTaskIsAskedAgainOrGivenUp() {
        sit(recruitmentDesk(true));
        open(reference_);
        QTRY_VERIFY(desk_->button(text("Redemander ONB-00469")));
        QVERIFY(spoken(*page()).contains(text("refusée")));
        QVERIFY(spoken(*page()).contains(text("ONB-00469 a été refusé"))); // before what has not begun
        QTest::mouseClick(desk_->button(text("Redemander ONB-00469")), Qt::LeftButton);
        QTRY_COMPARE(desk_->server().moves(), QStringList{text("ask_again ONB-00469")});
        QTRY_VERIFY(!desk_->button(text("Redemander ONB-00469")));
        QTRY_VERIFY(spoken(*page()).contains(text("Imago n'a pas commencé")));
    }

    void givingATaskUpAsksWhy() {
        sit(recruitmentDesk(true));
        open(reference_);
        QTRY_VERIFY(desk_->button(text("Abandonner la tâche ONB-00469")));
        QTest::mouseClick(desk_->button(text("Abandonner la tâche ONB-00469")), Qt::LeftButton);
        auto* dialog = desk_->window().findChild<QDialog*>();
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->isVisible());
        dialog->findChild<QPlainTextEdit*>()->setPlainText(text("Le local Nord ferme."));
        QTest::mouseClick(desk_->button(text("Abandonner la tâche")), Qt::LeftButton);
        QTRY_COMPARE(desk_->server().moves(), QStringList{text("drop_task ONB-00469")});
        QCOMPARE(desk_->server().requests().at(0).comment.value(), std::string("Le local Nord ferme."));
        QTRY_VERIFY(spoken(*page()).contains(text("sur 6")));
    }

    void aCopyLeavesThePersonAndTheDatesOut() {
        sit(recruitmentDesk());
        open(reference_);
        QTest::mouseClick(desk_->button(text("Dupliquer")), Qt::LeftButton);
        auto* form = panel()->findChild<panels::RecruitmentForm*>();
        QVERIFY(form && form->isVisible());
        const auto draft = form->fields().draft();
        QCOMPARE(draft.jobTitle, text("Éducatrice spécialisée"));
        QCOMPARE(draft.service, text("SESSAD"));
        QCOMPARE(draft.site, text("Lille Fives"));
        QTRY_COMPARE(form->fields().draft().wishes.size(), 6); // the template has come
        QVERIFY(draft.firstName.isEmpty() && draft.lastName.isEmpty() && draft.start.isEmpty() && draft.end.isEmpty());
        QVERIFY(draft.arrival.isEmpty());
    }

    void nothingIsThereYet() {
        sit(emptyRecruitmentDesk());
        QTRY_VERIFY(spoken(*panel()).contains(text("Aucun recrutement en cours")));
        QTest::mouseClick(desk_->button(text("Nouveau recrutement")), Qt::LeftButton);
        auto* form = panel()->findChild<panels::RecruitmentForm*>();
        QVERIFY(form && form->isVisible());
    }
};

QTEST_MAIN(TestRecruitmentsPanel)
#include "test_recruitments_panel.moc"
