// Absences whose answer is lost on the way, what is kept of them, and the panel where there is little room.
// Not here: what is done with them (test_absences.cpp).
#include "client/kit/banner.hpp"
#include "client/kit/clamped_label.hpp"
#include "client/panels/absences/absence_draft.hpp"
#include "client/panels/absences/absence_row.hpp"
#include "tests/client/panels/absence_seat.hpp"

#include <QScopeGuard>
#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;

namespace {

constexpr int hour = 60;

} // namespace

class TestAbsenceSending : public AbsenceSeat {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme_ = stillTheme(); }
    void cleanup() { desk_.reset(); }

    void aLostAnswerIsNoSecondAbsence() {
        sit(deskOf(Seat::manager));
        choose(other);
        type("Fin", QDate::currentDate().addDays(6).toString(QStringLiteral("dd/MM/yyyy")));
        auto& world = desk_->server().world();
        world.losesAnswers = true;
        QVERIFY(press(handOver));
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("Votre brouillon est conservé.")), patience);
        QCOMPARE(kept().size(), std::size_t(1)); // it had arrived
        world.losesAnswers = false;
        QTRY_VERIFY_WITH_TIMEOUT(press(handOver), patience);
        QTRY_VERIFY(toasted(QStringLiteral("Vos décisions sont confiées à Sofia Marchetti")));
        QCOMPARE(kept().size(), std::size_t(1));
        QCOMPARE(world.handed.size(), std::size_t(1));
        for (const auto& one : world.handings) // a key stands for one request, word for word
            QVERIFY(one.from == world.handings.front().from);
        QVERIFY(desk_->workspace().drafts.text(QStringLiteral("absence")).isEmpty());
    }

    void whatWasSentIsKnownAgain() {
        const auto now = base::systemNow();
        const auto back = [&](int minutes) { return base::Instant{now.milliseconds - minutes * 60'000LL}; };
        const api::DelegationDraft draft{"7", back(hour), back(-3 * day), "Congés"};
        panels::AbsenceDraft typed;
        typed.reason = QStringLiteral("Congés");
        typed.sent = panels::SentAbsence{"key", draft};
        const auto found = panels::absenceDraftFrom(panels::toBytes(typed)).sent;
        QVERIFY(found);
        QCOMPARE(found->key, QByteArray("key"));
        auto wanted = draft;
        wanted.from = back(0); // "now" is another moment by then
        QVERIFY(panels::isSame(*found, wanted, now));
        wanted.from = back(-day);
        QVERIFY(!panels::isSame(*found, wanted, now));
        wanted = draft;
        wanted.until = back(-4 * day);
        QVERIFY(!panels::isSame(*found, wanted, now));
        wanted = draft;
        wanted.to = "8";
        QVERIFY(!panels::isSame(*found, wanted, now));
        QVERIFY(!panels::isSame({"key", {"7", back(day), back(-3 * day), "Congés"}}, draft, now)); // too long ago
    }

    // The smallest window and the largest letters: form and list share the room, and a name keeps some of it.
    void longNamesAreReadInTheSmallestWindow() {
        auto world = deskOf(Seat::manager);
        const std::string name = "Marie-Antoinette Vandenbroucke-Delacroix de La Rochefoucauld-Montmorency";
        world.delegations = {delegation(world, "1", me, other, day, -3 * day)};
        world.delegations[0].to.display_name = name;
        theme_->setTextPercent(130);
        takeDelegations(world);
        desk_ = std::make_unique<Desk>(*theme_, std::move(world), QSize(1100, 680));
        const auto back = qScopeGuard([this] {
            desk_.reset();
            theme_->setTextPercent(100);
        });
        QVERIFY(desk_->isReady());
        desk_->window().showPlace(place);
        QTRY_COMPARE(rows().size(), 1);
        const auto* row = panel().findChild<panels::AbsenceRow*>();
        QTRY_VERIFY(row->width() > 0 && row->width() <= panel().width());
        const auto labels = row->findChildren<kit::ClampedLabel*>();
        const auto shown = std::find_if(labels.begin(), labels.end(),
                                        [&](const auto* label) { return label->text().toStdString() == name; });
        QVERIFY(shown != labels.end());
        QTRY_VERIFY((*shown)->width() >= row->width() / 3);
        const auto* end = row->findChild<QAbstractButton*>();
        QVERIFY(end);
        QVERIFY(row->rect().contains(end->geometry()) && end->width() >= end->sizeHint().width());
        QVERIFY(panel().rect().contains(QRect(row->mapTo(&panel(), QPoint(0, 0)), row->size())));
    }

private:
};

QTEST_MAIN(TestAbsenceSending)
#include "test_absence_sending.moc"
