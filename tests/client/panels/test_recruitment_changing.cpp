// What HR changes in a recruitment under way while others do too, and while it is on its way. Not here: the place as a
// whole (test_recruitments_panel.cpp), a new one (test_recruitment_form.cpp).
#include "client/kit/banner.hpp"
#include "client/panels/recruitments/recruitment_page.hpp"
#include "tests/client/desk/desk.hpp"
#include "tests/client/desk/recruitment_world.hpp"
#include "tests/client/support/text.hpp"

#include <QLabel>
#include <QLineEdit>
#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;

class TestRecruitmentChanging : public QObject {
    Q_OBJECT

    std::unique_ptr<kit::Theme> theme_ = stillTheme();
    std::unique_ptr<Desk> desk_;
    const QString reference_ = QStringLiteral("FCPI-00031");

    void open(World world) {
        desk_ = std::make_unique<Desk>(*theme_, std::move(world));
        show();
    }
    void show() {
        desk_->window().showPlace(QStringLiteral("recruitments"));
        desk_->window().openTicket(reference_);
    }
    panels::RecruitmentPage* page() const { return desk_->window().findChild<panels::RecruitmentPage*>(); }
    QLineEdit* line(const char* begin) const {
        for (auto* each : page()->findChildren<QLineEdit*>())
            if (each->accessibleName().startsWith(text(begin))) return each;
        qFatal("nothing is called %s", begin);
    }
    bool tellsOfAChange() const {
        const auto all = page()->findChildren<kit::Banner*>();
        return std::any_of(all.begin(), all.end(), [](const auto* banner) {
            return banner->isVisible() && banner->spoken().contains(text("modifié entre-temps"));
        });
    }
    void save() {
        QVERIFY(desk_->button(text("Enregistrer")));
        QTest::mouseClick(desk_->button(text("Enregistrer")), Qt::LeftButton);
    }
    api::Ticket known() const { return *desk_->truth().ticket(reference_); }
    const api::MoveRequest& sent() const { return desk_->server().requests().back(); }

private Q_SLOTS:
    void cleanup() { desk_.reset(); }

    // Typed on Monday, left; somebody else moved the day on Tuesday: on Wednesday that is said.
    void aDraftTellsOfWhatOthersChangedSince() {
        open(recruitmentDesk());
        line("Site")->setText(text("Roubaix"));
        const QString kept = QStringLiteral("recruitment/FCPI-00031");
        QTRY_VERIFY(!desk_->workspace().drafts.text(kept).isEmpty());
        QTRY_VERIFY(desk_->server().isHeard());
        auto changed = known();
        ++changed.version;
        changed.recruitment->start_date = base::addedDays(changed.recruitment->start_date, 7);
        desk_->server().tell(changed);
        QTRY_VERIFY(tellsOfAChange()); // at once, where it is open
        desk_->reopen();
        QCOMPARE(known().version, changed.version);
        show();
        QCOMPARE(line("Site")->text(), text("Roubaix"));
        QVERIFY(tellsOfAChange());
        save(); // who was told decides
        QTRY_COMPARE(desk_->server().moves(), QStringList{QStringLiteral("amend FCPI-00031")});
        QCOMPARE(sent().version, changed.version);
    }

    void aDraftOfWhatNobodyElseChangedSaysNothing() {
        open(recruitmentDesk());
        line("Site")->setText(text("Roubaix"));
        const auto version = known().version;
        desk_->reopen();
        show();
        QCOMPARE(line("Site")->text(), text("Roubaix"));
        QVERIFY(!tellsOfAChange());
        save();
        QTRY_COMPARE(desk_->server().moves().size(), 1);
        QCOMPARE(sent().version, version);
    }

    void wordsThatTheTemplateNoLongerAsksForStay() {
        auto world = recruitmentDesk();
        auto& record = *world.find("FCPI-00031")->recruitment;
        record.wishes.push_back("bicycle");
        record.details->emplace("bicycle", "Vélo électrique");
        open(std::move(world));
        line("Site")->setText(text("Roubaix"));
        save();
        QTRY_COMPARE(desk_->server().moves().size(), 1);
        QCOMPARE(sent().fields->recruitment->details->at("bicycle"), std::string("Vélo électrique"));
        QCOMPARE(sent().fields->recruitment->details->at("imago"), std::string("Éducateur"));
    }

    // Titles have holes that nobody has filled yet.
    void tasksThatAreAlwaysCreatedAreNamed() {
        open(recruitmentDesk());
        QTRY_VERIFY(([this] {
            const auto labels = page()->findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [](const auto* label) {
                return label->text().startsWith(text("Toujours créées")) &&
                       label->text().contains(text("Dossier de paie et de frais."));
            });
        }()));
    }

    void whatIsOnItsWayIsNotTypedOver() {
        open(recruitmentDesk());
        line("Site")->setText(text("Roubaix"));
        desk_->server().hold(true);
        save();
        QTRY_VERIFY(line("Site")->isReadOnly());
        desk_->server().hold(false);
        QTRY_VERIFY(!line("Site")->isReadOnly());
        QCOMPARE(line("Site")->text(), text("Roubaix"));
        QVERIFY(!tellsOfAChange());
    }
};

QTEST_MAIN(TestRecruitmentChanging)
#include "test_recruitment_changing.moc"
