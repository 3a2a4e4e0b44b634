// What tests of the admins' place begin with: a desk at which one sits, and what is seen of people there.
// Not here: what they test.
#pragma once
#include "client/kit/ask_dialog.hpp"
#include "client/kit/clamped_label.hpp"
#include "client/panels/administration/administration_panel.hpp"
#include "client/panels/administration/people_table.hpp"
#include "client/panels/administration/person_sheet.hpp"
#include "tests/client/desk/administration_world.hpp"
#include "tests/client/desk/desk.hpp"

#include <QApplication>
#include <QLabel>
#include <QtTest>

namespace ilvm::tests {

inline const QString administrationPlace = QStringLiteral("administration");

class AdminSeat : public QObject {
protected:
    std::unique_ptr<kit::Theme> theme_;
    std::unique_ptr<Desk> desk_;

    void sit(World world) {
        desk_ = std::make_unique<Desk>(*theme_, std::move(world));
        QVERIFY(desk_->isReady());
        desk_->window().showPlace(administrationPlace);
    }
    panels::AdministrationPanel& panel() { return *desk_->window().findChild<panels::AdministrationPanel*>(); }
    panels::PeopleTable& table() { return *panel().findChild<panels::PeopleTable*>(); }
    panels::PersonSheet& sheet() { return *panel().findChild<panels::PersonSheet*>(); }
    int rows() { return table().model()->rowCount(); }
    QString cell(int row, int column) { return table().model()->index(row, column).data().toString(); }
    api::UserSheet& user(const char* name) {
        auto& users = desk_->server().world().administered.users;
        return *std::find_if(users.begin(), users.end(), [&](const auto& each) { return each.display_name == name; });
    }
    int rowOf(const char* name) {
        for (int row = 0; row < rows(); ++row)
            if (cell(row, panels::PeopleModel::name).startsWith(QString::fromUtf8(name))) return row;
        return -1;
    }
    void open(const char* name) {
        table().setCurrentIndex(table().model()->index(rowOf(name), 0));
        QTRY_COMPARE(sheet().shown(), QString::fromStdString(user(name).id));
    }
    QString said() {
        QStringList all;
        for (const auto* label : sheet().findChildren<QLabel*>())
            if (label->isVisibleTo(&sheet())) all.append(label->text());
        for (const auto* label : sheet().findChildren<kit::Painted*>())
            if (label->isVisibleTo(&sheet())) all.append(label->spoken());
        return all.join(QLatin1Char('\n'));
    }
    bool press(const QString& name) {
        auto* button = desk_->button(name);
        if (button) QTest::mouseClick(button, Qt::LeftButton);
        return button != nullptr;
    }
    kit::AskDialog* dialog() { return desk_->window().findChild<kit::AskDialog*>(); }
};

} // namespace ilvm::tests
