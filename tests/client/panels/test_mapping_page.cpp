// The mapping of directory groups: written in fields, its exact effect seen before it is saved, kept, met by what
// somebody else saved.
#include "client/kit/banner.hpp"
#include "client/kit/button.hpp"
#include "client/kit/picker.hpp"
#include "client/kit/tab_bar.hpp"
#include "client/panels/administration/administration_panel.hpp"
#include "client/panels/administration/change_list.hpp"
#include "client/panels/administration/mapping_book.hpp"
#include "client/panels/administration/mapping_editor.hpp"
#include "client/panels/administration/mapping_table.hpp"
#include "client/panels/administration/tick_list.hpp"
#include "shared/wire/write.hpp"
#include "tests/client/desk/administration_world.hpp"
#include "tests/client/desk/desk.hpp"

#include <QComboBox>
#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;
using domain::Role;
using panels::Rows;

namespace {

const QString see = QStringLiteral("Voir qui gagne et perd"), save = QStringLiteral("Enregistrer la correspondance");

const api::GroupRight it{"GG_IT", Role::technician, {"IT"}}, itMore{"GG_IT", Role::technician, {"IT", "SG"}},
    rh{"GG_RH", Role::hr, {}}, park{"GG_PARC", Role::asset_manager, {}}, other{"gg_it", Role::technician, {"IMAGO"}};

} // namespace

class TestMappingPage : public QObject {
    Q_OBJECT

    std::unique_ptr<kit::Theme> theme_;
    std::unique_ptr<Desk> desk_;

    panels::AdministrationPanel& panel() { return *desk_->window().findChild<panels::AdministrationPanel*>(); }
    panels::MappingTable& table() { return *panel().findChild<panels::MappingTable*>(); }
    panels::MappingEditor& editor() { return *panel().findChild<panels::MappingEditor*>(); }
    int rows() { return table().model()->rowCount(); }
    QString cell(int row, int column) { return table().model()->index(row, column).data().toString(); }
    api::Mapping& saved() { return desk_->server().world().administered.mapping; }
    api::WhatIf& effect() { return desk_->server().world().administered.effect; }
    bool press(const QString& name) {
        auto* button = desk_->button(name);
        if (button) QTest::mouseClick(button, Qt::LeftButton);
        return button != nullptr;
    }
    void turn() {
        desk_->window().showPlace(QStringLiteral("administration"));
        panel().findChild<kit::TabBar*>()->setCurrentIndex(panels::AdministrationPanel::mapping);
        QTRY_VERIFY(rows() > 0);
    }
    void open(int row) { table().setCurrentIndex(table().model()->index(row, 0)); }
    void tick(const char* service, bool on) {
        auto* list = editor().findChild<panels::TickList*>();
        for (int row = 0; row < list->count(); ++row)
            if (list->item(row)->text() == QString::fromUtf8(service))
                return list->item(row)->setCheckState(on ? Qt::Checked : Qt::Unchecked);
        qFatal("no service is called %s", service);
    }
    QString banner() {
        for (const auto* one : panel().findChildren<kit::Banner*>())
            if (one->isVisible()) return one->spoken();
        return {};
    }

private Q_SLOTS:
    void initTestCase() { theme_ = stillTheme(); }
    void init() {
        desk_ = std::make_unique<Desk>(*theme_, adminDesk());
        QVERIFY(desk_->isReady());
        turn();
    }
    void cleanup() { desk_.reset(); }

    void whatWasWrittenIsPutOverWhatOthersSaved() {
        QCOMPARE(panels::rebased({it, rh}, {itMore, rh}, {it, rh, park}), (Rows{itMore, park, rh}));
        QCOMPARE(panels::rebased({it, rh}, {rh}, {it, rh, park}), (Rows{park, rh})); // mine is gone
        QCOMPARE(panels::rebased({it, rh}, {it, rh, park}, {rh}), (Rows{park, rh})); // theirs is gone
        QCOMPARE(panels::rebased({rh}, {rh, it}, {rh, other}), (Rows{it, rh}));      // one group, without case
        QCOMPARE(panels::rebased({it}, {it}, {itMore}), (Rows{itMore}));
    }

    void nothingIsSavedThatWasNotSeen() {
        QCOMPARE(rows(), 6);
        QVERIFY(!desk_->button(see));
        open(4);
        tick("Imago", false);
        QCOMPARE(cell(4, panels::MappingModel::stateCell), QStringLiteral("modifié"));
        QVERIFY(!desk_->button(save));
        QVERIFY(press(see));
        QTRY_VERIFY(desk_->button(save));
        QCOMPARE(saved().version, 7);
        auto* list = panel().findChild<panels::ChangeList*>();
        QVERIFY(list->isVisible());
        QCOMPARE(list->model()->rowCount(), 3);
        QCOMPARE(list->model()->index(1, 0).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Karim Haddad, perd Technicien (Informatique, Imago), gagne Gestionnaire de parc"));
        QVERIFY(press(save));
        QTRY_COMPARE(saved().version, 8);
        QCOMPARE(saved().items[4].services, (std::vector<std::string>{"IT", "SG"}));
        QTRY_VERIFY(
            desk_->toasts().contains(QStringLiteral("La correspondance est enregistrée, et les droits la suivent")));
        QVERIFY(!panel().canSave());
    }

    void aNewRowIsWrittenFromTheGroupsOfTheDirectory() {
        QVERIFY(press(QStringLiteral("Ajouter une ligne")));
        QTRY_COMPARE(rows(), 7);
        auto* group = editor().findChild<kit::Picker*>();
        QVERIFY(group->hasFocus());
        QTest::keyClicks(group, QStringLiteral("GG_CHEFS_SESSAD"));
        auto* role = editor().findChild<QComboBox*>();
        role->setCurrentIndex(role->findText(QStringLiteral("Manager N1")));
        QVERIFY(press(see)); // leads to what is missing
        QVERIFY(!desk_->button(save));
        tick("SESSAD Nord", true);
        QVERIFY(press(see));
        QTRY_VERIFY(press(save));
        QTRY_COMPARE(saved().items.size(), std::size_t(7));
        QCOMPARE(saved().items[6], (api::GroupRight{"GG_CHEFS_SESSAD", Role::manager, {"SESSAD"}}));
    }

    void anEffectThatChangedMeanwhileIsSeenAgain() {
        open(3);
        QVERIFY(press(QStringLiteral("Retirer la ligne de GG_ILVM_RH")));
        QVERIFY(press(see));
        QTRY_VERIFY(desk_->button(save));
        effect().effect = "e2";
        effect().items.pop_back();
        QVERIFY(press(save));
        QTRY_COMPARE(panel().findChild<panels::ChangeList*>()->model()->rowCount(), 2);
        QVERIFY(banner().contains(QStringLiteral("L'effet n'est plus celui qui a été montré")));
        QCOMPARE(saved().version, 7);
        QVERIFY(press(save));
        QTRY_COMPARE(saved().version, 8);
    }

    void whatCannotBeSavedSaysWhy() {
        effect().refused = "Il ne resterait aucun administrateur.";
        open(0);
        QVERIFY(press(QStringLiteral("Retirer la ligne de GG_ILVM_ADMIN")));
        QVERIFY(press(see));
        QTRY_VERIFY(banner().contains(QStringLiteral("Il ne resterait aucun administrateur.")));
        QVERIFY(!desk_->button(save));
        QVERIFY(press(QStringLiteral("Revenir aux lignes")));
        QVERIFY(press(QStringLiteral("Annuler les modifications")));
        QCOMPARE(rows(), 6);
    }

    void nothingIsWrittenWhileItIsBeingSaved() {
        open(4);
        tick("Imago", false);
        QVERIFY(press(see));
        QTRY_VERIFY(desk_->button(save));
        auto* list = panel().findChild<panels::ChangeList*>();
        QVERIFY(press(save));
        QVERIFY(!desk_->button(QStringLiteral("Revenir aux lignes")));
        QTest::keyClick(list, Qt::Key_Escape);
        QVERIFY(list->isVisible());
        tick("Imago", true);
        QTRY_VERIFY(!panel().canSave());
        QCOMPARE(saved().version, 8);
        QCOMPARE(saved().items[4].services, (std::vector<std::string>{"IT", "SG"}));
        QCOMPARE(cell(4, panels::MappingModel::servicesCell), QStringLiteral("Informatique, Services généraux"));
    }

    void anEffectOfWhatOthersChangedMeanwhileIsAskedAgain() {
        open(4);
        tick("Imago", false);
        saved().items.push_back(park);
        ++saved().version;
        QVERIFY(press(see));
        QTRY_VERIFY(desk_->button(save));
        QCOMPARE(rows(), 7);
        QVERIFY(banner().contains(QStringLiteral("Quelqu'un d'autre a enregistré la correspondance entre-temps")));
        QVERIFY(press(save));
        QTRY_COMPARE(saved().version, 9);
        QCOMPARE(saved().items.size(), std::size_t(7));
    }

    void nothingIsAskedWhileWhatIsSavedComes() {
        auto* tabs = panel().findChild<kit::TabBar*>();
        saved().items.push_back(park);
        ++saved().version;
        tabs->setCurrentIndex(panels::AdministrationPanel::audit);
        tabs->setCurrentIndex(panels::AdministrationPanel::mapping); // it is on its way
        open(4);
        tick("Imago", false);
        QVERIFY(press(see));
        QTRY_COMPARE(rows(), 7);
        QVERIFY(!desk_->button(save)); // what was asked before it came would be of something else
        QVERIFY(press(see));
        QTRY_VERIFY(press(save));
        QTRY_COMPARE(saved().version, 9);
        QCOMPARE(saved().items.size(), std::size_t(7));
    }

    void servicesThatComeCanBeTicked() {
        open(4);
        const api::Service fresh{"QUA", "Qualité", api::ServiceType::target};
        api::Change change;
        change.upserts.push_back({api::FeedType::service, wire::Raw{wire::toJson(fresh)}});
        desk_->workspace().truth.apply(change);
        tick("Qualité", true);
        QVERIFY(panel().canSave());
        QVERIFY(cell(4, panels::MappingModel::servicesCell).contains(QStringLiteral("Qualité")));
    }

    void whatIsNotSavedSurvivesAndMeetsWhatOthersSaved() {
        open(4);
        tick("Imago", false);
        desk_->reopen();
        saved().items.push_back(park);
        ++saved().version;
        turn();
        QTRY_COMPARE(rows(), 7);
        QVERIFY(banner().contains(QStringLiteral("Quelqu'un d'autre a enregistré la correspondance entre-temps")));
        QVERIFY(press(see));
        QTRY_VERIFY(press(save));
        QTRY_COMPARE(saved().version, 9);
        QCOMPARE(saved().items.size(), std::size_t(7));
    }
};

QTEST_MAIN(TestMappingPage)
#include "test_mapping_page.moc"
