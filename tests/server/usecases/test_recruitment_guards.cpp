// What must not slip through while a recruitment is under way: things that are given twice, words that are not for
// everybody, costs that were approved for something else. Not here: the ordinary changes
// (test_recruitment_changes.cpp).
#include "server/usecases/read_ticket.hpp"
#include "tests/server/usecases/personnel.hpp"

#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;
using domain::ActionCode, domain::RecruitmentKind, domain::Status;

namespace {

std::string said(Personnel& house, const std::string& reference) {
    std::string all;
    for (const auto& message :
         usecases::listMessages(house.context(), house.caller("caron"), {reference, {}, {}}).items)
        all += message.text + "\n";
    return all;
}

std::int64_t mailsTo(Personnel& house, const std::string& login, const std::string& subject) {
    return count(house, "outbox o JOIN users u ON u.id = o.recipient_id WHERE u.login = '" + login +
                            "' AND o.subject LIKE '%" + subject + "%'");
}

} // namespace

class TestRecruitmentGuards : public QObject {
    Q_OBJECT

    Houses houses_;

    api::Ticket amended(Personnel& house, const api::Ticket& parent, const api::RecruitmentEntry& entry,
                        const std::string& who = "caron") {
        return move(house, who, house.read(who, parent.reference), ActionCode::amend, house.amending(entry));
    }

private slots:
    void everythingThatWasGivenComesBackOneByOne() {
        Personnel house(houses_);
        auto first = house.entry();
        first.wishes = {"materiel"};
        first.details.reset();
        const auto arrival = house.tracked(first);
        house.done(house.child(arrival, "compte"));
        house.done(house.child(arrival, "materiel"));
        const auto moved = house.tracked(house.entryAfter(arrival, RecruitmentKind::move, {"materiel"}));
        house.done(house.child(moved, "materiel"));
        auto departure = house.tracked(house.entryAfter(arrival, RecruitmentKind::departure));
        std::set<std::string> taken;
        for (const auto& child : departure.children) {
            const auto ticket = house.read("caron", child.reference);
            if (ticket.onboarding->takes_back) taken.insert(*ticket.onboarding->takes_back);
        }
        QVERIFY((taken ==
                 std::set<std::string>{"Compte AD et messagerie", "Poste de travail", "Poste de travail (mobilité)"}));
        for (const auto& child : departure.children) {
            const auto ticket = house.read("caron", child.reference);
            house.done(ticket, ticket.onboarding->takes_back ? std::optional(domain::Return::returned) : std::nullopt);
        }
        departure = house.read("caron", departure.reference);
        QCOMPARE(departure.status, Status::closed);
        for (const auto& thing : departure.recruitment->held.value())
            QVERIFY(thing.outcome == domain::Return::returned);
        QCOMPARE(house.brokenChain(), std::string());
    }

    void aPersonLeavesOnce() {
        Personnel house(houses_);
        const auto arrival = house.tracked();
        house.done(house.child(arrival, "compte"));
        const auto departure = house.submitted(house.entryAfter(arrival, RecruitmentKind::departure));
        const auto refusal =
            refusalOf([&] { house.submitted(house.entryAfter(arrival, RecruitmentKind::departure), "noir"); });
        QCOMPARE(refusal.status, 422);
        QCOMPARE(refusal.errors.at(0).field, std::string("recruitment.arrival"));
        QVERIFY(refusal.errors.at(0).message.find(departure.reference) != std::string::npos);
        // Corrected, it is not in its own way; refused, it is in nobody's.
        move(house, "fontaine", departure, ActionCode::send_back, saying("Quel jour ?"));
        auto corrected = house.entryAfter(arrival, RecruitmentKind::departure);
        corrected.remarks = "Le dernier jour du mois.";
        const auto again = move(house, "caron", house.read("caron", departure.reference), ActionCode::resubmit,
                                house.amending(corrected));
        move(house, "fontaine", again, ActionCode::refuse, saying("Il reste."));
        QCOMPARE(house.submitted(house.entryAfter(arrival, RecruitmentKind::departure)).status, Status::pending_n1);
    }

    void whatWasGivenIsNotGivenUpAndItsOutcomeIsTheLastOne() {
        Personnel house(houses_);
        const auto arrival = house.tracked();
        house.done(house.child(arrival, "badge"));
        const auto departure = house.tracked(house.entryAfter(arrival, RecruitmentKind::departure));
        const auto badge = house.done(house.child(departure, "badge"), domain::Return::returned);
        const auto outcome = [&] { return house.read("caron", badge.reference).onboarding->outcome; };
        QVERIFY(outcome() == domain::Return::returned);
        const auto again = move(house, "caron", house.read("caron", badge.reference), ActionCode::reopen,
                                saying("Il n'est pas dans le tiroir."));
        QVERIFY(!outcome());
        house.done(again, domain::Return::lost);
        QVERIFY(outcome() == domain::Return::lost);
        QCOMPARE(house.brokenChain(), std::string());
    }

    void remarksAndTheWordsOfN1StayWithThem() {
        Personnel house(houses_);
        auto approving = saying("Elle remplace Mme X, en longue maladie.");
        const auto parent = move(house, "fontaine", house.submitted(house.entry()), ActionCode::approve, approving);
        const auto account = house.child(parent, "compte").reference;
        for (const auto& approval : house.read("haddad", account).approvals)
            QVERIFY(!approval.comment);
        auto entry = house.entry();
        entry.remarks = "Aménagement de poste : dos.";
        amended(house, parent, entry);
        QCOMPARE(house.read("haddad", account).message_count, 0); // nothing of its words differs
        const auto pay = house.read("lambert", house.child(parent, "paie").reference);
        QVERIFY(pay.description.find("dos") != std::string::npos); // the template asks for them there
        entry.start_date = base::addedDays(entry.start_date, 3);
        entry.remarks = "Aménagement de poste : bureau réglable.";
        amended(house, parent, entry);
        QVERIFY(said(house, account).find("Date d'arrivée") != std::string::npos);
        QVERIFY(said(house, account).find("réglable") == std::string::npos);
        QCOMPARE(count(house, "outbox WHERE body_text LIKE '%réglable%'"), 0);
    }

    void servicesAreNamedByTheirLabels() {
        Personnel house(houses_);
        const auto parent = house.tracked();
        auto entry = house.entry();
        entry.service = "SIEGE";
        amended(house, parent, entry);
        QVERIFY(said(house, house.child(parent, "compte").reference).find("→ Siège") != std::string::npos);
    }

    void n2IsAskedAgainForAnotherThing() {
        Personnel house(houses_);
        const auto parent = house.tracked();
        const auto hardware = house.child(parent, "materiel").reference;
        move(house, "chevalier", house.read("chevalier", hardware), ActionCode::approve);
        move(house, "haddad", house.read("haddad", hardware), ActionCode::take);
        auto entry = house.entry();
        entry.start_date = base::addedDays(entry.start_date, 7);
        amended(house, parent, entry); // another day costs nothing
        QCOMPARE(house.read("haddad", hardware).status, Status::in_progress);
        const auto before = mailsTo(house, "chevalier", "À valider");
        entry.details->at("materiel") = "Portable 16 pouces et deux écrans";
        amended(house, parent, entry);
        const auto asked = house.read("haddad", hardware);
        QCOMPARE(asked.status, Status::pending_n2);
        QVERIFY(!asked.assignee);
        QVERIFY(asked.description.find("deux écrans") != std::string::npos);
        QCOMPARE(mailsTo(house, "chevalier", "À valider"), before + 1);
        move(house, "garnier", house.read("garnier", hardware), ActionCode::approve);
        QCOMPARE(house.read("haddad", hardware).status, Status::open);
        house.follow("chevalier", {}); // and where nobody is left to ask, nothing changes
        house.follow("garnier", {});
        entry.details->at("materiel") = "Trois écrans";
        QCOMPARE(statusOf([&] { amended(house, parent, entry); }), 422);
        QCOMPARE(house.read("haddad", hardware).status, Status::open);
        QCOMPARE(house.brokenChain(), std::string());
    }

    void wordsThatN2HadCorrectedStay() {
        Personnel house(houses_);
        const auto parent = house.tracked();
        const auto hardware = house.child(parent, "materiel").reference;
        move(house, "chevalier", house.read("chevalier", hardware), ActionCode::send_back, saying("Lequel ?"));
        auto corrected = saying("");
        corrected.comment.reset();
        corrected.fields.emplace().description = "Le portable d'occasion du stock.";
        move(house, "caron", house.read("caron", hardware), ActionCode::resubmit, corrected);
        auto entry = house.entry();
        entry.start_date = base::addedDays(entry.start_date, 7);
        amended(house, parent, entry);
        const auto after = house.read("haddad", hardware);
        QCOMPARE(after.description, std::string("Le portable d'occasion du stock."));
        QVERIFY(after.due_at == base::endOfDay(base::addedDays(entry.start_date, -2)));
    }

    void whatAnAmendmentCostsIsDecidedBySomebodyElse() {
        Personnel house(houses_);
        auto entry = house.entry();
        entry.wishes = {"badge"};
        entry.details.reset();
        const auto parent = house.tracked(entry);
        entry.wishes = {"badge", "telephone"};
        const auto before = mailsTo(house, "chevalier", "À valider");
        amended(house, parent, entry, "noir");
        const auto phone = house.child(parent, "telephone");
        QCOMPARE(phone.status, Status::pending_n2);
        QCOMPARE(phone.author.login, std::string("noir"));
        QCOMPARE(mailsTo(house, "chevalier", "À valider"), before + 1);

        Personnel alone(houses_); // nobody there may decide what a task costs
        auto cheap = alone.entry();
        cheap.wishes = {"badge"};
        cheap.details.reset();
        const auto other = alone.tracked(cheap);
        alone.follow("chevalier", {});
        alone.follow("garnier", {});
        cheap.wishes = {"badge", "telephone"};
        const auto refusal = refusalOf([&] { amended(alone, other, cheap); });
        QCOMPARE(refusal.status, 422);
        QCOMPARE(refusal.errors.at(0).field, std::string("fields.recruitment.wishes"));
        QCOMPARE(alone.read("caron", other.reference).children.size(), other.children.size());
    }

    void whatIsNotSaidLeavesNoHoleInTitlesAndThings() {
        Personnel house(houses_);
        auto model = usecases::listTemplates(house.context(), house.caller("lemoine")).items.at(0);
        auto& task = model.tasks.at(0);
        task.title = "Bureau ({site})";
        task.grants = "Clés : {cles}";
        model.tasks.resize(1);
        usecases::writeTemplate(house.context(), house.caller("lemoine"), model.kind, model, {});
        auto entry = house.entry();
        entry.wishes = {};
        entry.details.reset();
        entry.site.reset();
        const auto parent = house.tracked(entry);
        const auto child = house.child(parent, task.code);
        QCOMPARE(child.title, std::string("Bureau"));
        QCOMPARE(child.onboarding->grants.value(), std::string("Clés"));
        model.version++;
        model.tasks.at(0).grants = "Clés {serrure}";
        QCOMPARE(
            refusalOf([&] { usecases::writeTemplate(house.context(), house.caller("lemoine"), model.kind, model, {}); })
                .errors.at(0)
                .field,
            std::string("tasks[0].grants"));
    }

    void theChainTellsWhatWasEntered() {
        Personnel house(houses_);
        const auto parent = house.submitted(house.entry());
        const auto history = usecases::readHistory(house.context(), house.caller("caron"), {parent.reference, {}, {}});
        QVERIFY(history.items.at(0).changes);
        const auto text = wire::toJson(history.items.at(0));
        for (const auto* value : {"Rousseau", "Portable 14 pouces", "CDI", "SESSAD"})
            QVERIFY2(text.find(value) != std::string::npos, value);
    }
};

QTEST_GUILESS_MAIN(TestRecruitmentGuards)
#include "test_recruitment_guards.moc"
