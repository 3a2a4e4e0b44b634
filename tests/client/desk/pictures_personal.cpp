// Absences, one's own sessions, and decisions taken in somebody's place, in pictures.
#include "client/kit/day_edit.hpp"
#include "client/kit/quiet_tab.hpp"
#include "client/kit/tab_bar.hpp"
#include "client/panels/absences/absences_panel.hpp"
#include "client/shell/settings_dialog.hpp"
#include "client/ticket/person_picker.hpp"
#include "tests/client/desk/album.hpp"
#include "tests/client/desk/desk_personal.hpp"

#include <QMenu>

namespace ilvm::tests {
namespace {

constexpr int hour = 60, day = 24 * hour;

World absentDesk() {
    World world = deskOf(Seat::manager);
    world.delegations = {
        delegation(world, "41", "Marie Fontaine", "Sofia Marchetti", 2 * hour, -5 * day, "Congés"),
        delegation(world, "42", "Marie Fontaine", "Florence Aubry", -20 * day, -34 * day, "Formation à Lyon"),
        delegation(world, "43", "Paul Girard", "Marie Fontaine", day, -3 * day),
        delegation(world, "39", "Marie Fontaine", "Sofia Marchetti", 60 * day, 50 * day, "Congés d'été")};
    world.delegations.back().ended_at = ago(52 * day);
    takeDelegations(world);
    return world;
}

World longNames(World world) {
    for (auto& one : world.delegations) {
        one.to.display_name = "Marie-Antoinette Vandenbroucke-Delacroix de La Rochefoucauld-Montmorency";
        if (one.giver.id == world.me.id) continue;
        one.giver.display_name = one.to.display_name;
        one.to.display_name = world.me.display_name;
    }
    for (auto& one : world.delegations)
        one.reason =
            "Congé de formation professionnelle suivi d'une mission d'appui auprès de la direction générale et "
            "de la commission des droits et de l'autonomie";
    takeDelegations(world);
    return world;
}

// Nadia Benali decides while Marie Fontaine is away; one decision is taken already.
World standInDesk() {
    World world = deskOf(Seat::requester);
    world.delegations = {delegation(world, "51", "Marie Fontaine", "Nadia Benali", day, -5 * day, "Congés")};
    for (const char* reference : {"DEM-00408", "DEM-00466", "DEM-00419"})
        standIn(world, reference, "Nadia Benali", "Marie Fontaine");
    auto& decided = world.find("DEM-00417")->approvals[0];
    decided.decided_by = world.person("Nadia Benali");
    decided.on_behalf_of = world.person("Marie Fontaine");
    return world;
}

World sessionsDesk() {
    World world = deskOf(Seat::manager);
    const auto session = [](const char* id, const char* device, const char* address, int opened, int used) {
        api::OpenSession made;
        made.id = id;
        made.device = device;
        made.address = address;
        made.created_at = ago(opened);
        made.last_used_at = ago(used);
        made.expires_at = ago(-8 * hour);
        return made;
    };
    world.sessions = {session("72", "ILVM sur portable-direction (Debian 12)", "10.1.4.17", 3 * day, 4),
                      session("71", "ILVM sur PC-SESSAD-014 (Windows 11)", "10.1.8.203", 5 * hour, 0),
                      session("69", "", "2a01:e0a:1f2:77b0:5c1:9aff:fe21:cc07", 9 * day, 2 * day)};
    world.sessions[1].current = true;
    return world;
}

void settle(Desk& desk) {
    desk.waitFor([&] { return desk.server().isHeard(); });
    QTest::qWait(300);
}

void write(Desk& desk) {
    settle(desk);
    auto* panel = desk.window().findChild<panels::AbsencesPanel*>();
    panel->findChild<ticket::PersonPicker*>()->setPerson(desk.server().world().person("Sofia Marchetti"));
    panel->findChildren<kit::DayEdit*>().at(1)->setTyped(QStringLiteral("31/02"));
    if (auto* send = desk.button(QStringLiteral("Confier mes décisions"))) QTest::mouseClick(send, Qt::LeftButton);
}

void ask(Desk& desk) {
    settle(desk);
    if (auto* end = desk.button(QStringLiteral("Mettre fin…\u00a0: Sofia Marchetti"))) end->click();
    QTest::qWait(100);
}

void openSessions(Desk& desk) {
    settle(desk);
    const auto menus = desk.window().findChildren<QMenu*>(); // a folded rail has no button for it
    for (auto* menu : menus)
        for (auto* action : menu->actions())
            if (action->text() == QStringLiteral("Paramètres…")) action->trigger();
    auto* dialog = desk.window().findChild<shell::SettingsDialog*>();
    if (!dialog) return;
    dialog->findChild<kit::TabBar*>()->setCurrentIndex(1);
    QTest::qWait(300);
}

void readHistory(Desk& desk) {
    settle(desk);
    desk.window().openTicket(QStringLiteral("DEM-00417"));
    const auto tabs = desk.window().findChildren<kit::QuietTab*>();
    for (auto* tab : tabs)
        if (tab->isVisible() && tab->text() == QStringLiteral("Historique")) tab->click();
    QTest::qWait(300);
}

} // namespace

void keepPersonal(Album& album, kit::Theme& theme, const Look& look) {
    const auto keep = [&](const char* what, World world, const char* id, const std::function<void(Desk&)>& then) {
        place(album, theme, look, std::move(world), QString::fromLatin1(id),
              QStringLiteral("%1-%2").arg(QLatin1String(what), look.name), then);
    };
    keep("absences-en-cours", absentDesk(), "absences", settle);
    keep("absences-saisie", deskOf(Seat::manager), "absences", write);
    keep("absences-vide", deskOf(Seat::manager), "absences", settle);
    keep("absences-long", longNames(absentDesk()), "absences", settle);
    keep("absences-fin", absentDesk(), "absences", ask);
    keep("absences-bandeau", absentDesk(), "manager", settle);
    auto away = deskOf(Seat::manager);
    away.personalAway = true;
    keep("absences-injoignable", away, "absences", settle);
    keep("absences-suppleance", standInDesk(), "requests", [](Desk& desk) {
        settle(desk);
        desk.window().showPlace(QStringLiteral("manager"));
        desk.window().openTicket(QStringLiteral("DEM-00408"));
        QTest::qWait(200);
    });
    keep("absences-historique", standInDesk(), "requests", readHistory);
    keep("sessions-appareils", sessionsDesk(), "manager", openSessions);
    auto alone = sessionsDesk();
    std::erase_if(alone.sessions, [](const auto& one) { return !one.current; });
    keep("sessions-seule", alone, "manager", openSessions);
    auto endless = sessionsDesk();
    endless.sessions.front().device = "ILVM sur poste-de-direction-du-pole-enfance-et-adolescence-bureau-204 (Debian)";
    for (int i = 0; i < 12; ++i)
        endless.sessions.push_back(endless.sessions.front());
    keep("sessions-long", endless, "manager", openSessions);
    auto broken = sessionsDesk();
    broken.personalAway = true;
    keep("sessions-injoignable", broken, "manager", openSessions);
}

} // namespace ilvm::tests
