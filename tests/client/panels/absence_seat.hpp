// What tests of the absences begin with: a desk at which somebody sits before the panel, and how its fields are filled
// in. Not here: what they test.
#pragma once
#include "client/kit/banner.hpp"
#include "client/kit/day_edit.hpp"
#include "client/kit/field.hpp"
#include "client/panels/absences/absence_row.hpp"
#include "client/panels/absences/absences_panel.hpp"
#include "client/ticket/person_picker.hpp"
#include "tests/client/desk/desk.hpp"
#include "tests/client/desk/desk_personal.hpp"

#include <QAbstractButton>
#include <QLineEdit>
#include <QtTest>

namespace ilvm::tests {

class AbsenceSeat : public QObject {
protected:
    static constexpr int day = 24 * 60, patience = 20'000; // minutes; milliseconds
    static constexpr const char *me = "Marie Fontaine", *other = "Sofia Marchetti";
    const QString place = QStringLiteral("absences"), handOver = QStringLiteral("Confier mes décisions");

    std::unique_ptr<kit::Theme> theme_;
    std::unique_ptr<Desk> desk_;

    void sit(World world) {
        takeDelegations(world);
        desk_ = std::make_unique<Desk>(*theme_, std::move(world));
        QVERIFY(desk_->isReady());
        QTRY_VERIFY(desk_->server().isHeard());
        desk_->window().showPlace(QStringLiteral("absences"));
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
        QAbstractButton* button = nullptr;
        const bool laidOut = QTest::qWaitFor([&] { return (button = desk_->button(name)) && button->height() > 0; });
        if (laidOut) QTest::mouseClick(button, Qt::LeftButton);
        return laidOut;
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
};

} // namespace ilvm::tests
