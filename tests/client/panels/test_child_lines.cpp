// What a card of the arrivals says more: whose arrival, how far it is, and why its work cannot begin yet.
#include "client/kit/clamped_label.hpp"
#include "client/kit/today.hpp"
#include "client/panels/technician/child_lines.hpp"
#include "shared/base/day.hpp"

#include <QtTest>

using namespace ilvm;

namespace {

api::Ticket child() {
    api::Ticket made;
    made.reference = "ONB-00463";
    made.kind = domain::Kind::onboarding;
    made.status = domain::Status::open;
    auto& record = made.recruitment.emplace();
    record.reference = "FCPI-00032";
    record.start_date = base::dayOf(base::systemNow());
    record.readiness = {3, 8, 0};
    return made;
}

} // namespace

class TestChildLines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        window_ = std::make_unique<QWidget>();
        window_->resize(400, 120);
        lines_ = new panels::ChildLines(window_.get());
        lines_->setGeometry(0, 0, 400, 120);
    }

    void aChildNamesItsRecruitment() {
        lines_->show(child());
        const QString day = kit::today().toString(QStringLiteral("dd/MM"));
        QVERIFY(says(QStringLiteral("FCPI-00032 · arrivée %1 · 3/8").arg(day)));
        QVERIFY(!says(QStringLiteral("N2 decides on its cost")));
    }

    void whatItWaitsForIsNamed() {
        auto waiting = child();
        waiting.waits_for = std::vector<std::string>{"ONB-00461", "ONB-00462"};
        lines_->show(waiting);
        QVERIFY(says(QStringLiteral("waits for ONB-00461, ONB-00462")));
        lines_->show(child()); // both are done
        QVERIFY(!says(QStringLiteral("waits for ONB-00461, ONB-00462")));
    }

    void aCostIsDecidedByN2() {
        auto priced = child();
        priced.status = domain::Status::pending_n2;
        lines_->show(priced);
        QVERIFY(says(QStringLiteral("N2 decides on its cost")));
    }

    void otherTicketsHaveNoneOfIt() {
        api::Ticket incident;
        incident.reference = "INC-00001";
        lines_->show(incident);
        QVERIFY(lines_->isHidden());
        lines_->show(child());
        QVERIFY(!lines_->isHidden());
    }

private:
    bool says(const QString& text) const {
        const auto parts = lines_->findChildren<kit::ClampedLabel*>();
        return std::any_of(parts.begin(), parts.end(), [&](const kit::ClampedLabel* part) {
            return part->isVisibleTo(window_.get()) && part->text() == text;
        });
    }

    std::unique_ptr<QWidget> window_;
    panels::ChildLines* lines_ = nullptr;
};

QTEST_MAIN(TestChildLines)
#include "test_child_lines.moc"
