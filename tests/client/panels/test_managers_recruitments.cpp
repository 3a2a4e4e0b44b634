// What a manager sees of recruitments: those to decide with all that speaks for a decision, and those under way.
#include "client/kit/clamped_label.hpp"
#include "client/kit/gauge.hpp"
#include "client/kit/quiet_tab.hpp"
#include "client/kit/tab_bar.hpp"
#include "client/ticket/recruitment_record.hpp"
#include "client/ticket/row_list.hpp"
#include "tests/client/desk/desk.hpp"
#include "tests/client/desk/recruitment_world.hpp"

#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;

class TestManagersRecruitments : public QObject {
    Q_OBJECT

    std::unique_ptr<kit::Theme> theme_ = stillTheme();
    std::unique_ptr<Desk> desk_;

    void sitDown(World world) {
        desk_ = std::make_unique<Desk>(*theme_, std::move(world));
        desk_->window().showPlace(QStringLiteral("manager"));
    }
    ticket::RowList* rows(const char* name) const {
        return qobject_cast<ticket::RowList*>(desk_->list(QString::fromUtf8(name)));
    }
    ticket::RecruitmentRecord* record() const {
        const auto all = desk_->window().findChildren<ticket::RecruitmentRecord*>();
        const auto shown = std::find_if(all.begin(), all.end(), [](const auto* one) { return one->isVisible(); });
        return shown == all.end() ? nullptr : *shown;
    }
    bool says(const QString& words) const {
        const auto all = record() ? record()->findChildren<kit::ClampedLabel*>() : QList<kit::ClampedLabel*>();
        return std::any_of(all.begin(), all.end(), [&](const auto* label) { return label->text().contains(words); });
    }
    void turnTo(const char* name) const {
        for (auto* tab : desk_->window().findChildren<kit::QuietTab*>())
            if (tab->isVisible() && tab->text() == QString::fromUtf8(name))
                return QTest::mouseClick(tab, Qt::LeftButton);
        QFAIL(name);
    }
    QStringList headings() const {
        QStringList all;
        for (const auto* label : record()->findChildren<kit::Label*>())
            all.append(label->text());
        return all;
    }

private Q_SLOTS:
    void cleanup() { desk_.reset(); }

    void whatIsToDecideStandsWithAllThatSpeaksForIt() {
        sitDown(managersRecruitmentDesk());
        desk_->window().openTicket(QStringLiteral("FCPI-00034"));
        auto* waiting = rows("Décisions en attente");
        QVERIFY(waiting);
        QCOMPARE(waiting->selected(), QStringLiteral("FCPI-00034"));
        QTRY_VERIFY(says(QStringLiteral("Noé Garnier")));
        QVERIFY(says(QStringLiteral("Aide-soignant de nuit")));
        QTRY_VERIFY(says(QStringLiteral("Accès Imago : Éducateur"))); // the labels of the template have come
        QVERIFY(headings().contains(QStringLiteral("7 tâches créées par la validation")));
        QVERIFY(says(QStringLiteral("Bureau attribué et équipé\nServices généraux")));
        const auto all = headings();
        QCOMPARE(std::count_if(all.begin(), all.end(),
                               [](const QString& text) { return text.startsWith(QStringLiteral("N2 · pour le")); }),
                 1);
        QVERIFY(!says(QStringLiteral("Téléphone mobile"))); // nobody wishes it
    }

    void theDiscussionIsOneTabAway() {
        sitDown(managersRecruitmentDesk());
        desk_->window().openTicket(QStringLiteral("FCPI-00034"));
        QTRY_VERIFY(record());
        turnTo("Discussion");
        QVERIFY(!record());
        turnTo("Recrutement");
        QVERIFY(record());
    }

    void thoseUnderWayAreFollowedBelow() {
        sitDown(managersRecruitmentDesk());
        auto* tabs = desk_->window().findChild<kit::TabBar*>();
        tabs->setCurrentIndex(0);
        QVERIFY(!rows("Recrutements en cours")); // on their tab alone
        desk_->window().openTicket(QStringLiteral("FCPI-00031"));
        auto* followed = rows("Recrutements en cours");
        QVERIFY(followed->isVisible());
        QCOMPARE(followed->selected(), QStringLiteral("FCPI-00031"));
        QVERIFY(!followed->row(QStringLiteral("FCPI-00032"))); // of another service
        QTRY_VERIFY(record());
        const auto gauges = record()->findChildren<kit::Gauge*>();
        QCOMPARE(gauges.size(), 1);
        QCOMPARE(gauges.first()->spoken(), QStringLiteral("3 tâches faites sur 7"));
        QVERIFY(says(QStringLiteral("Badge")));
        rows("Décisions en attente")->select(QStringLiteral("FCPI-00034"));
        QCOMPARE(followed->selected(), QString());
    }

    void whatIsDoneWhileItIsOpenIsSeen() {
        sitDown(managersRecruitmentDesk());
        desk_->window().openTicket(QStringLiteral("FCPI-00031"));
        QTRY_VERIFY(record());
        QTRY_VERIFY(desk_->server().isHeard());
        auto ticket = *desk_->truth().ticket(QStringLiteral("FCPI-00031"));
        ++ticket.version;
        for (auto& child : ticket.children)
            if (child.reference == "ONB-00464") child.status = domain::Status::closed;
        ticket.recruitment->readiness.done = 4;
        desk_->server().tell(ticket);
        QTRY_VERIFY(record()->findChild<kit::Gauge*>() &&
                    record()->findChild<kit::Gauge*>()->spoken() == QStringLiteral("4 tâches faites sur 7"));
    }
};

QTEST_MAIN(TestManagersRecruitments)
#include "test_managers_recruitments.moc"
