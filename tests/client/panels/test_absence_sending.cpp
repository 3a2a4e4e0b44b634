// Absences whose answer is lost on the way, what is kept of them, and the panel where there is little room.
// Not here: what is done with them (test_absences.cpp).
#include "client/kit/banner.hpp"
#include "client/kit/clamped_label.hpp"
#include "client/kit/day_edit.hpp"
#include "client/kit/field.hpp"
#include "client/panels/absences/absence_draft.hpp"
#include "client/panels/absences/absence_row.hpp"
#include "client/panels/absences/absences_panel.hpp"
#include "client/ticket/person_picker.hpp"
#include "tests/client/desk/desk.hpp"
#include "tests/client/desk/desk_personal.hpp"

#include <QScopeGuard>
#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;

namespace {

constexpr int hour = 60, day = 24 * hour, patience = 20'000;
const QString place = QStringLiteral("absences"), handOver = QStringLiteral("Confier mes décisions");
const char* const me = "Marie Fontaine";
const char* const other = "Sofia Marchetti";

} // namespace

class TestAbsenceSending : public QObject {
    Q_OBJECT

    void sit(World world) {
        takeDelegations(world);
        desk_ = std::make_unique<Desk>(*theme_, std::move(world));
        QVERIFY(desk_->isReady());
        QTRY_VERIFY(desk_->server().isHeard());
        desk_->window().showPlace(place);
    }
    panels::AbsencesPanel& panel() { return *desk_->window().findChild<panels::AbsencesPanel*>(); }
    kit::Field& field(const char* name) {
        for (auto* one : panel().findChildren<kit::Field*>())
            if (one->control()->accessibleName().startsWith(QString::fromUtf8(name))) return *one;
        qFatal("no field is called %s", name);
    }
    void type(const char* name, const QString& text) {
        auto* control = field(name).control();
        if (auto* days = qobject_cast<kit::DayEdit*>(control)) return days->setTyped(text);
        qobject_cast<QLineEdit*>(control)->setText(text);
    }
    void choose(const char* name) {
        panel().findChild<ticket::PersonPicker*>()->setPerson(desk_->server().world().person(name));
    }
    bool press(const QString& name) {
        auto* button = desk_->button(name);
        if (button) QTest::mouseClick(button, Qt::LeftButton);
        return button != nullptr;
    }
    QStringList rows() {
        QStringList all;
        for (const auto* row : panel().findChildren<panels::AbsenceRow*>())
            if (row->isVisible()) all.append(row->spoken());
        return all;
    }
    QStringList banners() {
        QStringList all;
        for (const auto* banner : desk_->window().findChildren<kit::Banner*>())
            if (banner->isVisible()) all.append(banner->spoken());
        return all;
    }
    bool says(const QString& words) {
        const auto all = banners();
        return std::any_of(all.begin(), all.end(), [&](const QString& one) { return one.contains(words); });
    }
    bool toasted(const QString& words) {
        const auto all = desk_->toasts();
        return std::any_of(all.begin(), all.end(), [&](const QString& one) { return one.contains(words); });
    }
    std::vector<api::GivenDelegation>& kept() { return desk_->server().world().delegations; }

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
    std::unique_ptr<kit::Theme> theme_;
    std::unique_ptr<Desk> desk_;
};

QTEST_MAIN(TestAbsenceSending)
#include "test_absence_sending.moc"
