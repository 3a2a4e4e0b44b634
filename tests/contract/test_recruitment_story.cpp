// The story of an arrival, played in three real clients on a real server: HR fills in one form, the head of the service
// validates, the tasks stand in the technician's pool in that instant; the date moves, every task knows; the last task
// closes and so does the recruitment. Pictures are kept in `screenshots`.
#include "client/kit/today.hpp"
#include "client/panels/recruitments/recruitment_fields.hpp"
#include "client/panels/recruitments/recruitment_form.hpp"
#include "client/panels/recruitments/recruitment_page.hpp"
#include "tests/contract/played_desk.hpp"

#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;
using domain::ActionCode, domain::Status;

namespace {

const QString arrival = QStringLiteral("FCPI-00001");

InProcessServer::Settings settingsWithFourServices() {
    InProcessServer::Settings settings;
    settings.now = QDateTime::currentMSecsSinceEpoch();
    settings.people = everybody();
    settings.people.push_back(
        {"lambert", "Eva Lambert", "SIEGE", {{domain::Role::technician}, {"IMAGO", "DAF", "SG", "IT"}, {}}});
    return settings;
}

QString day(int fromToday) {
    return kit::today().addDays(fromToday).toString(QStringLiteral("dd/MM/yyyy"));
}

// What a colleague does at another desk, over the API.
class Colleague {
public:
    Colleague(InProcessServer& server, const std::string& login) : api_(server.client(login)) {}

    api::Ticket read(const std::string& ticket) { return api_.call<api::ReadTicket>({ticket}, {}).value(); }

    void move(const std::string& ticket, ActionCode action) {
        api::MoveRequest request;
        request.version = read(ticket).version;
        request.comment = "C'est fait.";
        QVERIFY(api_.call<api::MoveTicket>({ticket, action}, request).has_value());
    }

private:
    ApiClient api_;
};

std::string childFor(PlayedDesk& desk, const std::string& title) {
    for (const auto& child : desk.truth().ticket(arrival)->children)
        if (child.title.starts_with(title)) return child.reference;
    return {};
}

} // namespace

class TestRecruitmentStory : public QObject {
    Q_OBJECT

    static void enter(PlayedDesk& marin);
    static void finish(InProcessServer& server, const std::vector<api::TicketSummary>& children);

private Q_SLOTS:
    void fromTheFormToTheLastTask();
};

void TestRecruitmentStory::enter(PlayedDesk& marin) {
    marin.window().showPlace(QStringLiteral("recruitments"));
    marin.keep(QStringLiteral("fcpi-0-vide"));
    QVERIFY(marin.press(QStringLiteral("Nouveau recrutement")));
    auto* form = marin.window().findChild<panels::RecruitmentForm*>();
    QVERIFY(form && form->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(form->fields().taskCount() > 0, patience); // the template has come
    panels::RecruitmentDraft draft;
    draft.jobTitle = QStringLiteral("Éducatrice spécialisée");
    draft.service = QStringLiteral("SESSAD");
    draft.site = QStringLiteral("Villeurbanne");
    draft.firstName = QStringLiteral("Camille");
    draft.lastName = QStringLiteral("Rousseau");
    draft.start = day(30);
    draft.wishes = {QStringLiteral("materiel"), QStringLiteral("imago"), QStringLiteral("badge"),
                    QStringLiteral("cles")};
    draft.details = {{QStringLiteral("imago"), QStringLiteral("Éducateur")}};
    form->fields().write(draft);
    form->fields().judge();
    QCOMPARE(form->fields().wrongCount(), 0);
    marin.keep(QStringLiteral("fcpi-1-formulaire"));
}

// What is left, by whoever is at those desks; the first that waits is done before what waits for it.
void TestRecruitmentStory::finish(InProcessServer& server, const std::vector<api::TicketSummary>& children) {
    Colleague budget(server, "chevalier"), technician(server, "lambert");
    for (bool waiting = true; waiting;) {
        waiting = false;
        for (const auto& child : children) {
            auto ticket = technician.read(child.reference);
            if (ticket.status == Status::pending_n2) budget.move(child.reference, ActionCode::approve);
            ticket = technician.read(child.reference);
            if (domain::isTerminal(ticket.status)) continue;
            waiting = true;
            if (ticket.waits_for || ticket.status != Status::open) continue;
            technician.move(child.reference, ActionCode::take);
            technician.move(child.reference, ActionCode::close);
        }
    }
}

void TestRecruitmentStory::fromTheFormToTheLastTask() {
    Ground ground;
    InProcessServer server(ground, settingsWithFourServices());
    const Stage stage(server, ground);
    PlayedDesk marin(stage, QStringLiteral("marin")), fontaine(stage, QStringLiteral("fontaine")),
        haddad(stage, QStringLiteral("haddad"));

    // HR: one form.
    QTRY_VERIFY_WITH_TIMEOUT(!marin.truth().catalogue().empty(), patience);
    enter(marin);
    QVERIFY(marin.press(QStringLiteral("Envoyer le recrutement")));
    QTRY_COMPARE_WITH_TIMEOUT(marin.status(arrival), Status::pending_n1, patience);

    // The head of the service that recruits.
    QTRY_COMPARE_WITH_TIMEOUT(fontaine.status(arrival), Status::pending_n1, patience);
    fontaine.window().showPlace(QStringLiteral("manager"));
    fontaine.window().openTicket(arrival);
    fontaine.keep(QStringLiteral("fcpi-2-validation"));
    QVERIFY(fontaine.press(QStringLiteral("Valider ") + arrival));

    // In that instant the tasks stand in the pools, each with what it needs to know.
    QTRY_COMPARE_WITH_TIMEOUT(marin.status(arrival), Status::tracking, patience);
    QTRY_COMPARE_WITH_TIMEOUT(marin.truth().ticket(arrival)->children.size(), std::size_t{7}, patience);
    const auto account = QString::fromStdString(childFor(marin, "Création du compte AD"));
    QTRY_COMPARE_WITH_TIMEOUT(haddad.status(account), Status::open, patience);
    haddad.window().showPlace(QStringLiteral("technician"));
    haddad.window().openTicket(account);
    haddad.keep(QStringLiteral("fcpi-3-pool"));
    QVERIFY(haddad.press(QStringLiteral("Prendre en charge ") + account));
    QTRY_COMPARE_WITH_TIMEOUT(haddad.status(account), Status::in_progress, patience);

    // HR sees who has it; the date moves by a week, and the open task knows.
    marin.window().openTicket(arrival);
    QTRY_COMPARE_WITH_TIMEOUT(marin.truth().ticket(arrival)->children.front().status, Status::in_progress, patience);
    marin.keep(QStringLiteral("fcpi-4-suivi"));
    const auto due = haddad.truth().ticket(account)->due_at;
    auto* page = marin.window().findChild<panels::RecruitmentPage*>();
    QVERIFY(page && page->isVisible());
    auto* fields = page->findChild<panels::RecruitmentFields*>();
    auto draft = panels::draftOf(*marin.truth().ticket(arrival)->recruitment);
    draft.start = day(37);
    fields->write(draft);
    Q_EMIT fields->edited();
    QVERIFY(page->canSave());
    page->save();
    const auto moved = base::addedDays(base::dayOf(base::systemNow()), 37);
    QTRY_VERIFY_WITH_TIMEOUT(marin.truth().ticket(arrival)->recruitment->start_date == moved, patience);
    QTRY_VERIFY_WITH_TIMEOUT(haddad.truth().ticket(account)->due_at != due, patience);
    QCOMPARE(haddad.truth().ticket(account)->recruitment->start_date,
             marin.truth().ticket(arrival)->recruitment->start_date);
    haddad.keep(QStringLiteral("fcpi-5-date-changee"));

    // The technician closes theirs, colleagues the rest: the last one closes the recruitment.
    QVERIFY(haddad.press(QStringLiteral("Clôturer ") + account));
    QVERIFY(typeInto<QPlainTextEdit>(haddad, QStringLiteral("Solution"), QStringLiteral("Compte créé.")));
    QVERIFY(haddad.press(QStringLiteral("Clôturer la demande")));
    QTRY_COMPARE_WITH_TIMEOUT(haddad.status(account), Status::closed, patience);
    finish(server, marin.truth().ticket(arrival)->children);
    QTRY_COMPARE_WITH_TIMEOUT(marin.status(arrival), Status::closed, patience);
    QTRY_COMPARE_WITH_TIMEOUT(fontaine.status(arrival), Status::closed, patience);
    stage.theme().setScheme(kit::Scheme::dark);
    marin.keep(QStringLiteral("fcpi-6-cloture-sombre"));
    haddad.keep(QStringLiteral("fcpi-7-technicien-sombre"));
}

QTEST_MAIN(TestRecruitmentStory)
#include "test_recruitment_story.moc"
