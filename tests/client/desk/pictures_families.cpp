// Pictures of recruitments, from every seat.
#include "tests/client/desk/album.hpp"
#include "tests/client/desk/pictures_recruitment.hpp"
#include "tests/client/desk/pictures_templates.hpp"
#include "tests/client/desk/recruitment_world.hpp"

namespace ilvm::tests {
namespace {

void hr(Album& album, kit::Theme& theme, const Look& look) {
    const auto keep = [&](const char* what, World world, const std::function<void(Desk&)>& then) {
        place(album, theme, look, std::move(world), QStringLiteral("recruitments"),
              QStringLiteral("fcpi-%1-%2").arg(QLatin1String(what), look.name), then);
    };
    const auto to = [](int tab) { return [tab](Desk& desk) { turnRecruitmentsTo(desk, tab); }; };
    const auto open = [](const char* reference) {
        return [reference](Desk& desk) { openRecruitment(desk, QString::fromLatin1(reference)); };
    };
    keep("liste", recruitmentDesk(), to(0));
    keep("liste-longue", crowdedRecruitmentDesk(), to(0));
    keep("liste-vide", emptyRecruitmentDesk(), to(0));
    keep("mois", recruitmentDesk(), to(3));
    keep("mois-plein", crowdedRecruitmentDesk(), to(3));
    keep("jours", recruitmentDesk(), to(4));
    keep("jours-longs", crowdedRecruitmentDesk(), to(4));
    keep("jours-vides", emptyRecruitmentDesk(), to(4));
    keep("page", recruitmentDesk(), open("FCPI-00031"));
    keep("page-refus", recruitmentDesk(true), open("FCPI-00031"));
    keep("page-attente", recruitmentDesk(), open("FCPI-00034"));
    keep("page-corriger", recruitmentDesk(), open("FCPI-00033"));
    keep("page-longue", crowdedRecruitmentDesk(), open("FCPI-0102"));
    keep("tache", recruitmentDesk(), open("ONB-00464"));
    keep("tache-refus", recruitmentDesk(true), open("ONB-00469"));
    keep("discussion", withTalk(recruitmentDesk()),
         [](Desk& desk) { openTalk(desk, QStringLiteral("FCPI-00031"), false); });
    keep("nouveau", recruitmentDesk(), [](Desk& desk) { writeRecruitment(desk, false); });
    keep("faux", recruitmentDesk(), [](Desk& desk) { writeRecruitment(desk, true); });
    const auto manager = [&](const char* what, const char* reference) {
        place(album, theme, look, managersRecruitmentDesk(), QStringLiteral("manager"),
              QStringLiteral("fcpi-%1-%2").arg(QLatin1String(what), look.name), open(reference));
    };
    manager("decision", "FCPI-00034");
    manager("suivi", "FCPI-00031");
    keep("depart", recruitmentDesk(), [](Desk& desk) { writeDeparture(desk); });
}

void templates(Album& album, kit::Theme& theme, const Look& look) {
    using View = TemplateView;
    const auto keep = [&](const char* what, World world, View view) {
        place(album, theme, look, std::move(world), QStringLiteral("recruitment_templates"),
              QStringLiteral("modeles-%1-%2").arg(QLatin1String(what), look.name),
              [view](Desk& desk) { openTemplates(desk, view); });
    };
    keep("taches", templateDesk(), View::tasks);
    keep("faux", templateDesk(), View::wrong);
    keep("cercle", templateDesk(), View::circle);
    keep("nouvelle", templateDesk(), View::fresh);
    keep("souhaits", templateDesk(), View::wishes);
    keep("apercu", templateDesk(), View::preview);
    keep("retire", templateDesk(), View::removed);
    keep("conflit", templateDesk(), View::conflict);
    keep("annule", templateDesk(), View::undone);
    keep("vide", emptyTemplateDesk(), View::tasks);
    keep("long", crowdedTemplateDesk(), View::tasks);
    keep("apercu-long", crowdedTemplateDesk(), View::preview);
    auto away = templateDesk();
    away.isAway = true;
    keep("echec", away, View::away);
}

// Its tasks from the technicians' side.
void arrivals(Album& album, kit::Theme& theme, const Look& look) {
    const auto keep = [&](const char* what, World world, const std::function<void(Desk&)>& then) {
        place(album, theme, look, std::move(world), QStringLiteral("technician"),
              QStringLiteral("fcpi-%1-%2").arg(QLatin1String(what), look.name), then);
    };
    const auto open = [](const char* reference) {
        return [reference](Desk& desk) { desk.window().openTicket(QString::fromLatin1(reference)); };
    };
    keep("arrivees", arrivalsDesk(), open("ONB-00465"));
    keep("arrivees-longues", crowdedArrivalsDesk(), open("ONB-10004"));
    keep("arrivees-talk", withTalk(arrivalsDesk()),
         [](Desk& desk) { openTalk(desk, QStringLiteral("ONB-00464"), true); });
    keep("arrivees-rendu", arrivalsDesk(), closeReturn);
}

} // namespace

void keepRecruitments(Album& album, kit::Theme& theme, const Look& look) {
    hr(album, theme, look);
    arrivals(album, theme, look);
    templates(album, theme, look);
}

} // namespace ilvm::tests
