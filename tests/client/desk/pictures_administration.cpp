// The place of the application's admins, and what live rights say, in pictures.
#include "client/kit/banner.hpp"
#include "client/kit/tab_bar.hpp"
#include "client/panels/administration/administration_panel.hpp"
#include "client/panels/administration/audit_table.hpp"
#include "client/panels/administration/mapping_table.hpp"
#include "client/panels/administration/people_table.hpp"
#include "client/panels/administration/setting_table.hpp"
#include "client/panels/administration/tick_list.hpp"
#include "tests/client/desk/administration_world.hpp"
#include "tests/client/desk/album.hpp"
#include "tests/client/desk/purchase_world.hpp"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace ilvm::tests {
namespace {

panels::AdministrationPanel& panel(Desk& desk) {
    return *desk.window().findChild<panels::AdministrationPanel*>();
}

void press(Desk& desk, const char* name) {
    if (auto* button = desk.button(QString::fromUtf8(name))) QTest::mouseClick(button, Qt::LeftButton);
}

void turnTo(Desk& desk, int tab) {
    panel(desk).findChild<kit::TabBar*>()->setCurrentIndex(tab);
    QTest::qWait(300);
}

void open(Desk& desk, const QString& name) {
    auto* table = panel(desk).findChild<panels::PeopleTable*>();
    QTest::qWait(400);
    for (int row = 0; row < table->model()->rowCount(); ++row)
        if (table->model()->index(row, 0).data().toString().startsWith(name))
            table->setCurrentIndex(table->model()->index(row, 0));
    QTest::qWait(300);
}

void openSofia(Desk& desk) {
    open(desk, QStringLiteral("Sofia"));
}

void force(Desk& desk) {
    openSofia(desk);
    press(desk, "Modifier…\u00a0: Sofia Marchetti");
}

void editMapping(Desk& desk) {
    turnTo(desk, panels::AdministrationPanel::mapping);
    auto* table = panel(desk).findChild<panels::MappingTable*>();
    table->setCurrentIndex(table->model()->index(4, 0));
    for (auto* list : panel(desk).findChildren<panels::TickList*>())
        if (list->isVisible()) list->item(1)->setCheckState(Qt::Unchecked);
    QTest::qWait(100);
}

void seeEffect(Desk& desk) {
    editMapping(desk);
    press(desk, "Voir qui gagne et perd");
    QTest::qWait(300);
}

// One that is being changed, and in the catalogue one that waits for nobody.
void editSetting(Desk& desk, int tab, const char* row) {
    turnTo(desk, tab);
    for (auto* table : panel(desk).findChildren<panels::SettingTable*>())
        for (int at = 0; table->isVisible() && at < table->model()->rowCount(); ++at)
            if (table->model()->index(at, 0).data().toString() == QString::fromUtf8(row))
                table->setCurrentIndex(table->model()->index(at, 0));
    for (auto* line : panel(desk).findChildren<QLineEdit*>())
        if (line->isVisible() && line->accessibleName() == QStringLiteral("Libellé")) line->insert(QStringLiteral("s"));
    QTest::qWait(100);
}

void readAudit(Desk& desk) {
    turnTo(desk, panels::AdministrationPanel::audit);
    auto* table = panel(desk).findChild<panels::AuditTable*>();
    table->setCurrentIndex(table->model()->index(1, 0));
    QTest::qWait(100);
}

void openAlarm(Desk& desk) {
    QTest::qWait(300);
    press(desk, "Voir ce qui est retenu…");
    QTest::qWait(100);
}

} // namespace

void keepAdministration(Album& album, kit::Theme& theme, const Look& look) {
    const auto keep = [&](const char* what, World world, const std::function<void(Desk&)>& then) {
        place(album, theme, look, std::move(world), QStringLiteral("administration"),
              QStringLiteral("admin-%1-%2").arg(QLatin1String(what), look.name), then);
    };
    keep("personnes", adminDesk(), openSofia);
    keep("personnes-aucune", adminDesk(), [](Desk&) { QTest::qWait(400); });
    keep("derogation", adminDesk(), force);
    keep("long", crowdedAdminDesk(40), [](Desk& desk) { open(desk, QStringLiteral("Marie-Charlotte")); });
    keep("vide", emptyAdminDesk(), [](Desk&) { QTest::qWait(400); });
    keep("correspondance", adminDesk(), editMapping);
    keep("correspondance-vide", emptyAdminDesk(),
         [](Desk& desk) { turnTo(desk, panels::AdministrationPanel::mapping); });
    keep("effet", adminDesk(), seeEffect);
    keep("services", adminDesk(),
         [](Desk& desk) { editSetting(desk, panels::AdministrationPanel::services, "Informatique"); });
    keep("catalogue", adminDesk(),
         [](Desk& desk) { editSetting(desk, panels::AdministrationPanel::catalogue, "Ordinateur portable"); });
    keep("journal", adminDesk(), readAudit);
    keep("journal-vide", emptyAdminDesk(), [](Desk& desk) { turnTo(desk, panels::AdministrationPanel::audit); });
    auto held = adminDesk();
    held.administered.alarms = {madeAlarm(held)};
    held.directory->alarm = true;
    keep("frein", held, openAlarm);
    auto away = adminDesk();
    away.directory->state = api::LinkState::away;
    keep("annuaire-absent", away, openSofia);
    place(album, theme, look, tests::deskOf(Seat::technician), QStringLiteral("technician"),
          QStringLiteral("droits-retires-%1").arg(look.name), [](Desk& desk) {
              desk.waitFor([&] { return desk.server().isHeard(); });
              auto me = desk.server().world().me;
              me.roles = {domain::Role::requester};
              me.services.clear();
              desk.server().tellRights(me, {"INC-00482"});
              desk.waitFor([&] { return desk.window().place() == QLatin1String("requests"); });
          });
    auto waiting = purchaseDesk(Seat::manager, domain::Status::pending_n2);
    waiting.directory = api::DirectoryLink{api::LinkState::away, ago(12), ago(60), false};
    place(album, theme, look, waiting, QStringLiteral("manager"), QStringLiteral("annuaire-absent-%1").arg(look.name),
          [](Desk& desk) {
              desk.window().openTicket(QStringLiteral("ACH-00231"));
              desk.waitFor([&] { return desk.workspace().isDirectoryAway(); });
          });
}

} // namespace ilvm::tests
