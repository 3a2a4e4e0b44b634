// Who decides and who sees it when people come and go while a request is under way, on a real PostgreSQL.
#include "server/usecases/read_ticket.hpp"
#include "server/usecases/refresh_deciders.hpp"
#include "tests/server/usecases/acts.hpp"

#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;
using domain::ActionCode, domain::Role, domain::Status;

namespace {

const domain::Rights none{};

int reading(House& house, const std::string& who, const api::Ticket& ticket) {
    return statusOf([&] { usecases::readTicket(house.context(), house.caller(who), ticket.reference); });
}

api::MoveRequest to(House& house, const std::string& who) {
    api::MoveRequest request;
    request.assignee = house.caller(who).actor.id;
    return request;
}

std::vector<std::string> decidersOf(const api::Approval& approval) {
    std::vector<std::string> logins;
    for (const auto& person : approval.deciders)
        logins.push_back(person.login);
    return logins;
}

// Whether the feed holds a row by which this person loses the ticket.
bool isTakenFrom(House& house, const std::string& who, const api::Ticket& ticket) {
    const auto token = domain::userToken(house.caller(who).actor.id);
    const auto rows = house.database().lease()->run(
        "SELECT count(*) AS n FROM changes WHERE type = 'ticket' AND subject = $1 AND $2 = ANY(audience_before) "
        "AND NOT $2 = ANY(audience_after)",
        store::bind(ticket.reference, token));
    return store::value<int>(rows.front(), "n") > 0;
}

} // namespace

class TestDuties : public QObject {
    Q_OBJECT

    Houses houses_;

private Q_SLOTS:
    void whoReplacesAManagerSeesTheRequestAndDecides() {
        House house(houses_);
        house.policy().fallback_n1 = {"diallo", "vidal"};
        const auto ticket = submit(house, "benali", "PC", "Pour les visites.", {}, "pc");
        QCOMPARE(reading(house, "diallo", ticket), 404);
        house.follow("fontaine", none, false);
        house.follow("marchand", none, false);
        const auto seen = usecases::readTicket(house.context(), house.caller("diallo"), ticket.reference);
        QCOMPARE(decidersOf(seen.approvals[0]), (std::vector<std::string>{"vidal", "diallo"}));
        QVERIFY(seen.approvals[0].reason.has_value());
        QCOMPARE(move(house, "diallo", seen, ActionCode::approve).status, Status::pending_n2);
        QCOMPARE(reading(house, "diallo", ticket), 0); // who has decided goes on to see it
    }

    void whoNowHasToDecideIsTold() {
        House house(houses_);
        const auto told = [&](const std::string& who) {
            const auto rows = house.database().lease()->run("SELECT count(*) AS n FROM outbox WHERE to_address = $1",
                                                            store::bind(who + "@ilvm.test"));
            return store::value<int>(rows.front(), "n");
        };
        house.policy().fallback_n1 = {"diallo"};
        submit(house, "benali", "PC", "Pour les visites.", {}, "pc");
        QCOMPARE(told("fontaine"), 1);
        house.follow("fontaine", none, false);
        QCOMPARE(told("diallo"), 0); // the other manager was told when it was submitted
        house.follow("marchand", none, false);
        QCOMPARE(told("diallo"), 1);
        house.follow("marchand", {{Role::manager}, {}, {"SESSAD"}});
        QCOMPARE(told("marchand"), 1); // of the same event nobody is told twice
        QCOMPARE(told("benali"), 1);
    }

    void otherReplacementsInTheConfigurationAreFollowed() {
        House house(houses_);
        house.policy().fallback_n1 = {"diallo"};
        house.follow("fontaine", none);
        house.follow("marchand", none);
        const auto ticket = submit(house, "benali", "PC", "Pour les visites.", {}, "pc");
        house.policy().fallback_n1 = {"vidal"};
        const int changes = house.changes;
        QCOMPARE(usecases::refreshDeciders(house.context()), 1u);
        QCOMPARE(house.changes.load(), changes + 1);
        QCOMPARE(reading(house, "diallo", ticket), 404);
        QCOMPARE(usecases::refreshDeciders(house.context()), 0u);
        QCOMPARE(house.changes.load(), changes + 1);
    }

    void whatNobodyMayDecideIsCounted() {
        House house(houses_);
        const auto undecidable = [&] { return usecases::countUndecidable(*house.database().lease()); };
        submit(house, "benali", "PC", "Pour les visites.", {}, "pc");
        QCOMPARE(undecidable(), 0);
        house.follow("fontaine", none, false);
        house.follow("marchand", none, false);
        QCOMPARE(undecidable(), 1);
    }

    void whoIsAskedNoLongerSeesItNoLonger() {
        House house(houses_);
        house.policy().fallback_n1 = {"diallo"};
        house.follow("fontaine", none);
        house.follow("marchand", none);
        const auto ticket = submit(house, "benali", "PC", "Pour les visites.", {}, "pc");
        QCOMPARE(reading(house, "diallo", ticket), 0);
        house.follow("fontaine", {{Role::manager}, {}, {"SESSAD"}});
        QCOMPARE(reading(house, "diallo", ticket), 404);
        QVERIFY(isTakenFrom(house, "diallo", ticket));
        QCOMPARE(reading(house, "fontaine", ticket), 0);
    }

    void whomItIsNoLongerForSeesItNoLonger() {
        House house(houses_);
        api::Submission submission;
        submission.kind = domain::Kind::request;
        submission.catalogue_item = "vpn";
        submission.title = "VPN";
        submission.description = "Le vendredi.";
        submission.requested_for = house.caller("roux").actor.id;
        const auto written = usecases::submitTicket(house.context(), house.caller("benali"), submission, {});
        auto ticket = wire::readAnswer<api::Ticket>(written.json).value();
        QCOMPARE(reading(house, "roux", ticket), 0);
        ticket = move(house, "fontaine", ticket, ActionCode::send_back, saying("Pour qui ?"));
        api::MoveRequest corrected;
        corrected.fields = api::Correction{};
        corrected.fields->requested_for = house.caller("benali").actor.id;
        ticket = move(house, "benali", ticket, ActionCode::resubmit, corrected);
        QVERIFY(!ticket.requested_for); // for oneself is for nobody else, as at submission
        QCOMPARE(reading(house, "roux", ticket), 404);
        QVERIFY(isTakenFrom(house, "roux", ticket));
        QCOMPARE(reading(house, "fontaine", ticket), 0);
    }

    void whatSomebodyWhoLeftHeldIsTakenOver() {
        House house(houses_);
        auto ticket = move(house, "haddad", submit(house, "benali", "Écran noir"), ActionCode::take);
        QCOMPARE(statusOf([&] { move(house, "moreau", ticket, ActionCode::assign, to(house, "moreau")); }), 422);
        house.follow("haddad", none, false);
        ticket = move(house, "moreau", ticket, ActionCode::assign, to(house, "moreau"));
        QCOMPARE(ticket.assignee->login, std::string("moreau"));
        QCOMPARE(move(house, "moreau", ticket, ActionCode::close, saying("Câble changé.")).status, Status::closed);
    }

    void aCorrectedModuleIsCheckedLikeASubmittedOne() {
        House house(houses_);
        auto ticket = submit(house, "benali", "VPN", "Le vendredi.", {}, "vpn");
        ticket = move(house, "fontaine", ticket, ActionCode::send_back, saying("Quels jours ?"));
        api::MoveRequest corrected;
        corrected.fields = api::Correction{};
        corrected.fields->module = "Planning";
        QCOMPARE(statusOf([&] { move(house, "benali", ticket, ActionCode::resubmit, corrected); }), 422);
    }
};

QTEST_GUILESS_MAIN(TestDuties)
#include "test_duties.moc"
