// What HR changes of a recruitment under way, cancels, corrects, ends; its messages, mails and templates.
// Not here: its making (test_recruitments.cpp).
#include "server/usecases/read_ticket.hpp"
#include "tests/server/usecases/personnel.hpp"

#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;
using domain::ActionCode, domain::Status;

namespace {

std::vector<std::string> tasksOf(Personnel& house, const api::Ticket& parent) {
    std::vector<std::string> codes;
    for (const auto& child : parent.children)
        codes.push_back(house.read("caron", child.reference).onboarding->task);
    return codes;
}

bool offers(const api::Ticket& ticket, ActionCode action) {
    return std::any_of(ticket.actions->begin(), ticket.actions->end(),
                       [&](const auto& each) { return each.action == action && !each.refused; });
}

} // namespace

class TestRecruitmentChanges : public QObject {
    Q_OBJECT

    Houses houses_;

private slots:
    void anAmendmentReachesEveryOpenTask() {
        Personnel house(houses_);
        const auto parent = house.tracked();
        house.done(house.child(parent, "paie"));
        const auto taken =
            move(house, "haddad", house.read("haddad", house.child(parent, "compte").reference), ActionCode::take);
        auto entry = house.entry();
        entry.start_date = base::addedDays(entry.start_date, 7);
        entry.last_name = "Rousseau-Petit";
        entry.wishes = {"materiel", "telephone", "logiciels", "imago", "badge"}; // no keys
        const auto before = count(house, "outbox");
        const auto after =
            move(house, "noir", house.read("noir", parent.reference), ActionCode::amend, house.amending(entry));
        QCOMPARE(after.title, std::string("Arrivée de Camille Rousseau-Petit"));
        const auto account = house.read("haddad", taken.reference);
        QVERIFY(account.title.find("Rousseau-Petit") != std::string::npos);
        QVERIFY(account.due_at == base::endOfDay(base::addedDays(entry.start_date, -5)));
        QCOMPARE(account.status, Status::in_progress);
        QCOMPARE(account.message_count, 1);
        QCOMPARE(house.child(after, "cles").status, Status::cancelled);
        QVERIFY(house.child(after, "paie").title.find("Rousseau-Petit") == std::string::npos); // done is done
        // One mail a technician of a service with something to do still: three of IT, diallo, faure; not DAF.
        QCOMPARE(count(house, "outbox") - before, 5);
        // And back again: the keys are wished anew, by a task of their own.
        const auto keys = house.child(after, "cles").reference;
        const auto again = move(house, "caron", after, ActionCode::amend, house.amending(house.entry()));
        QCOMPARE(house.child(again, "cles").status, Status::open);
        QVERIFY(house.child(again, "cles").reference != keys);
        QCOMPARE(statusOf([&] { move(house, "caron", again, ActionCode::amend, house.amending(house.entry())); }), 422);
        QCOMPARE(house.brokenChain(), std::string());
    }

    void aNewServiceIsSeenByItsOwnManager() {
        Personnel house(houses_);
        const auto parent = house.tracked();
        auto entry = house.entry();
        entry.service = "SIEGE";
        const auto child = house.child(parent, "compte").reference;
        move(house, "caron", house.read("caron", parent.reference), ActionCode::amend, house.amending(entry));
        QVERIFY(house.sees("siegel", parent.reference));
        QVERIFY(house.sees("siegel", child));
        QVERIFY(!house.sees("marchand", child)); // of the service before
        QVERIFY(house.sees("fontaine", child));  // who approved it
    }

    void twoOfHrAmendOneAfterTheOther() {
        Personnel house(houses_);
        const auto parent = house.tracked();
        auto entry = house.entry();
        entry.site = "Sud";
        move(house, "caron", parent, ActionCode::amend, house.amending(entry));
        entry.site = "Est";
        QCOMPARE(refusalOf([&] { move(house, "noir", parent, ActionCode::amend, house.amending(entry)); }).type,
                 std::string("ilvm:stale-version"));
        QCOMPARE(house.read("noir", parent.reference).recruitment->site.value(), std::string("Sud"));
    }

    void aCancellationReachesItsTasksAndThoseWhoHoldThem() {
        Personnel house(houses_);
        const auto parent = house.tracked();
        house.done(house.child(parent, "paie"));
        const auto taken =
            move(house, "moreau", house.read("moreau", house.child(parent, "compte").reference), ActionCode::take);
        QCOMPARE(statusOf([&] { move(house, "noir", parent, ActionCode::cancel, saying("x")); }), 403); // not theirs
        QCOMPARE(statusOf([&] { move(house, "caron", house.read("caron", parent.reference), ActionCode::cancel); }),
                 422);
        const auto over = move(house, "caron", house.read("caron", parent.reference), ActionCode::cancel,
                               saying("Elle ne vient pas."));
        QCOMPARE(over.status, Status::cancelled);
        for (const auto& child : over.children)
            QVERIFY(domain::isTerminal(child.status));
        QCOMPARE(
            count(
                house,
                "outbox o JOIN users u ON u.id = o.recipient_id WHERE u.login = 'moreau' AND subject LIKE '%Annulé%'"),
            1);
        QCOMPARE(refusalOf([&] { move(house, "moreau", taken, ActionCode::close, saying("x")); }).status, 409);
        // Nothing of it begins again.
        const auto closed = house.read("caron", house.child(over, "paie").reference);
        QVERIFY(!offers(closed, ActionCode::reopen));
        QCOMPARE(refusalOf([&] { move(house, "caron", closed, ActionCode::reopen, saying("x")); }).type,
                 std::string("ilvm:not-possible"));
        QCOMPARE(house.brokenChain(), std::string());
    }

    void itIsCorrectedAndDecidedAnew() {
        Personnel house(houses_);
        const auto back =
            move(house, "marchand", house.submitted(house.entry()), ActionCode::send_back, saying("Quelle date ?"));
        QCOMPARE(back.status, Status::to_correct);
        auto entry = house.entry();
        entry.wishes = {"badge"};
        entry.details.reset();
        const auto again =
            move(house, "caron", house.read("caron", back.reference), ActionCode::resubmit, house.amending(entry));
        QCOMPARE(again.status, Status::pending_n1);
        QCOMPARE(again.approvals.size(), std::size_t{1});
        QCOMPARE(move(house, "fontaine", again, ActionCode::approve).children.size(), std::size_t{4});
    }

    void badInputIsNamedFieldByField() {
        Personnel house(houses_);
        api::RecruitmentEntry entry;
        entry.start_date = {1926, 1, 1};
        entry.end_date = base::Date{2026, 1, 1};
        entry.service = "NULLEPART";
        entry.manager = "999999";
        entry.wishes = {"yacht"};
        entry.details = {{{"badge", "x"}}};
        entry.arrival = "FCPI-99999";
        std::set<std::string> fields;
        for (const auto& error : refusalOf([&] { house.submitted(entry); }).errors)
            fields.insert(error.field);
        const std::set<std::string> expected{
            "recruitment.first_name", "recruitment.last_name",     "recruitment.job_title",
            "recruitment.start_date", "recruitment.service",       "recruitment.manager",
            "recruitment.wishes[0]",  "recruitment.details.badge", "recruitment.arrival"};
        QVERIFY(fields == expected);
        auto backwards = house.entry();
        backwards.end_date = base::addedDays(backwards.start_date, -1);
        const auto refusal = refusalOf([&] { house.submitted(backwards); });
        QCOMPARE(refusal.status, 422);
        QCOMPARE(refusal.errors[0].code, std::string("before_start"));
        auto past = house.entry();
        past.start_date = {2026, 1, 5};
        QCOMPARE(house.submitted(past).status, Status::pending_n1); // HR does regularise
    }

    void nobodyAtTheSecondLevelIsSaidAtOnce() {
        Personnel house(houses_);
        house.follow("chevalier", {});
        house.follow("garnier", {});
        const auto refusal = refusalOf([&] { house.submitted(house.entry()); });
        QCOMPARE(refusal.status, 422);
        QCOMPARE(refusal.errors[0].field, std::string("approvals.n2"));
        auto cheap = house.entry();
        cheap.wishes = {"badge"};
        cheap.details.reset();
        QCOMPARE(house.submitted(cheap).status, Status::pending_n1);
    }

    void aDepartureTakesBackWhatWasGiven() {
        Personnel house(houses_);
        const auto arrival = house.tracked();
        for (const auto* task : {"compte", "materiel", "badge", "telephone"})
            house.done(house.child(arrival, task));
        QCOMPARE(house.read("caron", arrival.reference).recruitment->held->size(), std::size_t{4});
        auto entry = house.entry();
        entry.kind = domain::RecruitmentKind::departure;
        entry.arrival = arrival.reference;
        entry.wishes = {};
        entry.details.reset();
        auto departure = house.tracked(entry);
        QVERIFY((tasksOf(house, departure) ==
                 std::vector<std::string>{"compte", "materiel", "paie", "badge", "return_telephone"}));
        const auto badge = house.child(departure, "badge");
        QCOMPARE(badge.onboarding->takes_back.value(), std::string("Badge"));
        const auto taken = move(house, "faure", house.read("faure", badge.reference), ActionCode::take);
        QCOMPARE(refusalOf([&] { move(house, "faure", taken, ActionCode::close, saying("Fait.")); }).errors.at(0).field,
                 std::string("outcome"));
        house.done(badge, domain::Return::lost);
        house.done(house.child(departure, "compte"), domain::Return::returned);
        departure = house.read("caron", departure.reference);
        std::map<std::string, std::optional<domain::Return>> outcomes;
        for (const auto& thing : departure.recruitment->held.value())
            outcomes[thing.label] = thing.outcome;
        QCOMPARE(outcomes.size(), std::size_t{4});
        QVERIFY(outcomes.at("Badge") == domain::Return::lost);
        QVERIFY(outcomes.at("Compte AD et messagerie") == domain::Return::returned);
        QVERIFY(!outcomes.at("Téléphone mobile"));
        QCOMPARE(house.brokenChain(), std::string());
    }

    void aMessageIsShownOnTheParentWhereItsAuthorWishes() {
        Personnel house(houses_);
        const auto parent = house.tracked();
        const auto child = house.read("haddad", house.child(parent, "compte").reference);
        say(house, "haddad", child, "Pour nous seuls.");
        api::NewMessage shown{"Le compte sera prêt lundi.", {}, {}, true};
        const auto written = usecases::postMessage(house.context(), house.caller("haddad"), child.reference, shown, {});
        QCOMPARE(wire::readAnswer<api::Message>(written.json).value().on_parent.value(), parent.reference);
        const auto discussion =
            usecases::listMessages(house.context(), house.caller("caron"), {parent.reference, {}, {}});
        QCOMPARE(discussion.items.size(), std::size_t{1});
        QCOMPARE(discussion.items[0].ticket, child.reference);
        shown.internal = true;
        QCOMPARE(statusOf([&] {
                     usecases::postMessage(house.context(), house.caller("haddad"), child.reference, shown, {});
                 }),
                 422);
        const auto other = submit(house, "benali", "Écran noir");
        shown.internal.reset();
        QCOMPARE(statusOf([&] {
                     usecases::postMessage(house.context(), house.caller("benali"), other.reference, shown, {});
                 }),
                 422);
    }

    void aNewTemplateLeavesWhatIsUnderWay() {
        Personnel house(houses_);
        const auto pending = house.submitted(house.entry());
        auto models = usecases::listTemplates(house.context(), house.caller("caron")).items;
        auto model = models[0];
        QCOMPARE(model.kind, domain::RecruitmentKind::arrival);
        QCOMPARE(
            statusOf([&] { usecases::writeTemplate(house.context(), house.caller("caron"), model.kind, model, {}); }),
            403);
        QCOMPARE(statusOf([&] { usecases::listTemplates(house.context(), house.caller("benali")); }), 403);
        model.tasks.resize(1);
        model.tasks[0].waits_for = {"compte"};
        QCOMPARE(
            refusalOf([&] { usecases::writeTemplate(house.context(), house.caller("lemoine"), model.kind, model, {}); })
                .errors.at(0)
                .code,
            std::string("circle"));
        model.tasks[0].waits_for.clear();
        usecases::writeTemplate(house.context(), house.caller("lemoine"), model.kind, model, {});
        QCOMPARE(refusalOf([&] {
                     usecases::writeTemplate(house.context(), house.caller("lemoine"), model.kind, model, {});
                 }).type,
                 std::string("ilvm:stale-version"));
        QCOMPARE(move(house, "fontaine", pending, ActionCode::approve).children.size(), std::size_t{9});
        QCOMPARE(house.tracked().children.size(), std::size_t{1});
        QCOMPARE(house.brokenChain(), std::string());
    }

    void oneMailHasAllTasksOfAService() {
        Personnel house(houses_);
        const auto parent = house.submitted(house.entry());
        const auto before = count(house, "outbox");
        move(house, "fontaine", parent, ActionCode::approve);
        // Three of IT, one each of IMAGO, DAF and SG; two N2; and the author, who learns that it is approved.
        QCOMPARE(count(house, "outbox") - before, 9);
        QCOMPARE(count(house, "outbox o JOIN users u ON u.id = o.recipient_id WHERE u.login = 'haddad' AND "
                              "o.body_text LIKE '%Compte, %' OR o.body_text LIKE '%Création du compte AD%Logiciels :%' "
                              "AND u.login = 'haddad'"),
                 1);
    }

    void thePoolHoldsWhatWaitsForItsSecondLevel() {
        Personnel house(houses_);
        house.tracked();
        QCOMPARE(count(house, "tickets WHERE in_pool AND target_service = 'IT'"), 4);
        QCOMPARE(count(house, "tickets WHERE in_pool AND status = 'pending_n2'"), 2);
    }
};

QTEST_GUILESS_MAIN(TestRecruitmentChanges)
#include "test_recruitment_changes.moc"
