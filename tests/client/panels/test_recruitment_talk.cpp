// What is said of a recruitment's task: to whoever works on it, and, message by message, on the recruitment too.
#include "client/kit/bubble.hpp"
#include "client/kit/composer.hpp"
#include "client/panels/recruitments/recruitment_page.hpp"
#include "client/ticket/discussion_view.hpp"
#include "client/ticket/ticket_pane.hpp"
#include "tests/client/desk/desk.hpp"
#include "tests/client/desk/recruitment_world.hpp"
#include "tests/client/support/text.hpp"

#include <QCheckBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;

namespace {

const QString arrival = QStringLiteral("FCPI-00031"), task = QStringLiteral("ONB-00464");

} // namespace

class TestRecruitmentTalk : public QObject {
    Q_OBJECT

    std::unique_ptr<kit::Theme> theme_ = stillTheme();
    std::unique_ptr<Desk> desk_;

    void sit(World world) {
        desk_ = std::make_unique<Desk>(*theme_, std::move(world));
        QVERIFY(desk_->isReady());
    }
    template <typename Widget>
    Widget* seen() const {
        for (auto* each : desk_->window().findChildren<Widget*>())
            if (each->isVisible()) return each;
        return nullptr;
    }
    QCheckBox* tick() const { return seen<kit::Composer>()->template findChild<QCheckBox*>(); }
    void write(const char* words) {
        seen<kit::Composer>()->template findChild<QPlainTextEdit*>()->setPlainText(text(words));
    }
    void press(QCheckBox* box) { QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2)); }
    int bubbles(const QString& words) const {
        int count = 0;
        for (const auto* bubble : desk_->window().findChildren<kit::Bubble*>())
            for (const auto* label : bubble->findChildren<QLabel*>())
                count += label->isVisible() && label->text() == words;
        return count;
    }
    api::Message said(const char* id, const char* words, bool onParent) {
        api::Message message;
        message.id = id;
        message.ticket = task.toStdString();
        message.author = desk_->server().world().person("Karim Haddad");
        message.at = base::systemNow();
        message.text = words;
        if (onParent) message.on_parent = arrival.toStdString();
        return message;
    }
    void openDiscussionOf(const QString& reference) {
        desk_->window().openTicket(reference);
        for (auto* tab : desk_->window().findChildren<QAbstractButton*>())
            if (tab->isVisible() && tab->isCheckable() && tab->text() == text("Discussion")) tab->click();
        QTRY_VERIFY(seen<ticket::DiscussionView>());
    }

private Q_SLOTS:
    void cleanup() { desk_.reset(); }

    void aMessageIsShownOnTheRecruitmentWhereOneTicksIt() {
        sit(arrivalsDesk());
        desk_->window().openTicket(task);
        QTRY_VERIFY(seen<kit::Composer>());
        QTRY_VERIFY(tick()->isVisible());
        QCOMPARE(tick()->text(), text("Afficher aussi sur FCPI-00031"));
        QVERIFY(!tick()->isChecked());
        write("Le portable est arrivé.");
        press(tick());
        QTest::mouseClick(desk_->button(text("Envoyer")), Qt::LeftButton);
        QTRY_COMPARE(desk_->server().posts().size(), std::size_t(1));
        QVERIFY(desk_->server().posts().at(0).on_parent.value_or(false));
        QTRY_COMPARE(bubbles(text("Affiché aussi sur FCPI-00031")), 1);
        QVERIFY(!tick()->isChecked()); // chosen message by message
        write("Pour nous seuls.");
        QTest::mouseClick(desk_->button(text("Envoyer")), Qt::LeftButton);
        QTRY_COMPARE(desk_->server().posts().size(), std::size_t(2));
        QVERIFY(!desk_->server().posts().at(1).on_parent);
    }

    void aNoteIsNeverShownThere() {
        sit(arrivalsDesk());
        desk_->window().openTicket(task);
        QTRY_VERIFY(seen<kit::Composer>() && tick()->isVisible());
        write("Son dossier est incomplet.");
        press(tick());
        QVERIFY(tick()->isChecked());
        QTest::mouseClick(desk_->button(text("Note interne")), Qt::LeftButton);
        QVERIFY(!tick()->isEnabled() && !tick()->isChecked());
        QTest::keyClick(seen<kit::Composer>()->findChild<QPlainTextEdit*>(), Qt::Key_Return,
                        Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(desk_->server().posts().size(), std::size_t(1));
        QVERIFY(desk_->server().posts().at(0).internal.value_or(false));
        QVERIFY(!desk_->server().posts().at(0).on_parent);
    }

    void theDraftRemembersTheTick() {
        sit(arrivalsDesk());
        desk_->window().openTicket(task);
        QTRY_VERIFY(seen<kit::Composer>() && tick()->isVisible());
        write("Le portable");
        press(tick());
        desk_->window().openTicket(text("ONB-00480")); // of another recruitment
        QTRY_COMPARE(tick()->text(), text("Afficher aussi sur FCPI-00036"));
        QVERIFY(!tick()->isChecked());
        desk_->reopen();
        desk_->window().openTicket(task);
        QTRY_VERIFY(seen<kit::Composer>() && tick()->isVisible());
        QTRY_VERIFY(tick()->isChecked());
        QCOMPARE(seen<kit::Composer>()->text(), text("Le portable"));
    }

    void otherTicketsHaveNoTick() {
        sit(deskOf(Seat::technician));
        desk_->window().openTicket(text("INC-00482"));
        QTRY_VERIFY(seen<kit::Composer>());
        QVERIFY(!tick()->isVisible());
    }

    void onTheRecruitmentItSaysWhereItComesFrom() {
        sit(recruitmentDesk());
        desk_->window().showPlace(QStringLiteral("recruitments"));
        openDiscussionOf(arrival);
        QTRY_VERIFY(desk_->server().isHeard());
        desk_->server().tell(said("501", "Le portable est arrivé.", true));
        desk_->server().tell(said("502", "Pour nous seuls.", false));
        QTRY_COMPARE(bubbles(text("Le portable est arrivé.")), 1);
        QCOMPARE(bubbles(text("via ONB-00464")), 1);
        QTRY_COMPARE(desk_->truth().messages(task).size(), std::size_t(2));
        QCOMPARE(desk_->truth().messages(arrival).size(), std::size_t(1));
        QCOMPARE(bubbles(text("Pour nous seuls.")), 0);
        QVERIFY(!tick() || !tick()->isVisible()); // it is the recruitment itself
        openDiscussionOf(text("FCPI-00032"));
        openDiscussionOf(arrival); // read anew from the server, it stands there once
        QTRY_COMPARE(bubbles(text("Le portable est arrivé.")), 1);
    }

    void hrDecidesOfATaskInItsPane() {
        sit(recruitmentDesk(true));
        desk_->window().openTicket(text("ONB-00469"));
        QTRY_VERIFY(seen<ticket::TicketPane>());
        auto* pane = seen<ticket::TicketPane>();
        const auto inPane = [pane](const QString& name) -> QAbstractButton* {
            for (auto* button : pane->findChildren<QAbstractButton*>())
                if (button->isVisible() && button->accessibleName() == name) return button;
            return nullptr;
        };
        QTRY_VERIFY(inPane(text("Redemander ONB-00469")));
        auto* drop = inPane(text("Abandonner la tâche ONB-00469"));
        QVERIFY(drop && drop->isEnabled());
        QTest::mouseClick(drop, Qt::LeftButton);
        auto* dialog = desk_->window().findChild<QDialog*>();
        QTRY_VERIFY(dialog && dialog->isVisible());
        QTest::mouseClick(desk_->button(text("Abandonner la tâche")), Qt::LeftButton);
        QVERIFY(dialog->isVisible()); // not without a word
        QVERIFY(desk_->server().moves().isEmpty());
        dialog->reject();
        QTest::mouseClick(inPane(text("Redemander ONB-00469")), Qt::LeftButton);
        QTRY_COMPARE(desk_->server().moves(), QStringList{text("ask_again ONB-00469")});
        QTRY_VERIFY(!inPane(text("Redemander ONB-00469"))); // it is not refused any more
        QVERIFY(inPane(text("Abandonner la tâche ONB-00469")));
    }
};

QTEST_MAIN(TestRecruitmentTalk)
#include "test_recruitment_talk.moc"
