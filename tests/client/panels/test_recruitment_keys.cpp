// The keys of a recruitment's page: from section to section, to a service; never in a field, and not where single keys
// are switched off.
#include "client/kit/key_cap.hpp"
#include "client/panels/recruitments/recruitment_fields.hpp"
#include "client/panels/recruitments/recruitment_form.hpp"
#include "client/panels/recruitments/recruitment_page.hpp"
#include "client/ticket/preparation_view.hpp"
#include "client/ticket/row_list.hpp"
#include "client/ticket/service_card.hpp"
#include "tests/client/desk/desk.hpp"
#include "tests/client/desk/recruitment_world.hpp"
#include "tests/client/support/text.hpp"

#include <QApplication>
#include <QLineEdit>
#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;

class TestRecruitmentKeys : public QObject {
    Q_OBJECT

    std::unique_ptr<kit::Theme> theme_ = stillTheme();
    std::unique_ptr<Desk> desk_;

    void open(const char* reference) {
        desk_ = std::make_unique<Desk>(*theme_, recruitmentDesk());
        desk_->window().showPlace(QStringLiteral("recruitments"));
        desk_->window().openTicket(text(reference));
        QTRY_VERIFY(page() && page()->isVisible());
    }
    panels::RecruitmentPage* page() const { return desk_->window().findChild<panels::RecruitmentPage*>(); }
    QLineEdit* line(const QWidget& on, const char* begin) const {
        for (auto* each : on.findChildren<QLineEdit*>())
            if (each->accessibleName().startsWith(text(begin))) return each;
        qFatal("nothing is called %s", begin);
    }
    int serviceInFocus() const {
        const auto cards = page()->findChildren<ticket::ServiceCard*>();
        for (qsizetype i = 0; i < cards.size(); ++i)
            if (cards[i]->isAncestorOf(QApplication::focusWidget())) return static_cast<int>(i) + 1;
        return 0;
    }
    QStringList caps() const {
        QStringList keys;
        for (const auto* cap : page()->findChildren<kit::KeyCap*>())
            if (cap->isVisible()) keys.append(cap->spoken());
        return keys;
    }

private Q_SLOTS:
    void cleanup() { desk_.reset(); }

    void altAndTheArrowsGoFromSectionToSection() {
        open("FCPI-00031");
        QTRY_COMPARE(caps(), (QStringList{text("Alt ↓"), text("1"), text("4")}));
        QTest::keyClick(page(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(QApplication::focusWidget(), line(*page(), "Intitulé"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(QApplication::focusWidget(), line(*page(), "Prénom"));
        line(*page(), "Date d'arrivée")->setFocus(); // from within it, whichever field
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down, Qt::AltModifier);
        auto* needs = QApplication::focusWidget();
        QVERIFY(needs != line(*page(), "Date d'arrivée"));
        QTest::keyClick(needs, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(QApplication::focusWidget(), line(*page(), "Prénom"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down, Qt::AltModifier);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down, Qt::AltModifier); // after the last comes the first
        QCOMPARE(QApplication::focusWidget(), line(*page(), "Intitulé"));
    }

    void aDigitGoesToAService() {
        open("FCPI-00031");
        QTRY_COMPARE(page()->findChild<ticket::PreparationView*>()->services().size(), 4);
        page()->setFocus();
        QTest::keyClick(page(), Qt::Key_2);
        QCOMPARE(serviceInFocus(), 2);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_4);
        QCOMPARE(serviceInFocus(), 4);
        QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, text("&"), Qt::NoModifier);
        QCOMPARE(serviceInFocus(), 1); // the key of 1 on an AZERTY keyboard
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_9);
        QCOMPARE(serviceInFocus(), 1);
        page()->openTask(text("ONB-00466")); // from beside it, too
        page()->setFocus();
        QTest::keyClick(page(), Qt::Key_3);
        QCOMPARE(serviceInFocus(), 3);
    }

    void inAFieldADigitIsADigit() {
        open("FCPI-00031");
        auto* site = line(*page(), "Site");
        site->setFocus();
        site->clear();
        QTest::keyClicks(site, QStringLiteral("12"));
        QCOMPARE(site->text(), QStringLiteral("12"));
        QCOMPARE(QApplication::focusWidget(), site);
    }

    void singleKeysCanBeSwitchedOff() {
        open("FCPI-00031");
        desk_->window().setProperty(ticket::lettersProperty, false);
        page()->setFocus();
        QTest::keyClick(page(), Qt::Key_2);
        QCOMPARE(serviceInFocus(), 0);
        desk_->window().openTicket(text("FCPI-00032"));
        QTRY_COMPARE(caps(), QStringList{text("Alt ↓")}); // only keys that work are shown
    }

    void aFormHasSectionsToo() {
        desk_ = std::make_unique<Desk>(*theme_, recruitmentDesk());
        desk_->window().showPlace(QStringLiteral("recruitments"));
        QTest::mouseClick(desk_->button(text("Nouveau recrutement")), Qt::LeftButton);
        auto* form = desk_->window().findChild<panels::RecruitmentForm*>();
        QTRY_VERIFY(form && form->isVisible());
        QTRY_COMPARE(QApplication::focusWidget(), line(*form, "Intitulé"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(QApplication::focusWidget(), line(*form, "Prénom"));
    }
};

QTEST_MAIN(TestRecruitmentKeys)
#include "test_recruitment_keys.moc"
