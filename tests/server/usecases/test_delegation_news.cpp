// What people are told of an absence when it does not go as it was meant to: called off, or one of the two has left.
// Not here: the ordinary way (test_delegations.cpp).
#include "server/usecases/mail_text.hpp"
#include "tests/server/usecases/absences.hpp"

#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;
using domain::ActionCode, domain::Role;

namespace {

const domain::Rights none{};

bool says(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

std::string lastAudience(House& house, const std::string& who) {
    const auto rows = house.database().lease()->run(
        "SELECT audience_after::text AS audience FROM changes WHERE type = 'user' AND subject = $1 ORDER BY id DESC "
        "LIMIT 1",
        store::bind(house.caller(who).actor.id));
    return store::value<std::string>(rows.front(), "audience");
}

} // namespace

class TestDelegationNews : public QObject {
    Q_OBJECT

    Houses houses_;

private Q_SLOTS:
    void namesAreElidedAsTheyAreSpoken() {
        for (const char* name : {"Amina", "Hélène", "Éric", "Œdipe", "Yves"})
            QCOMPARE(usecases::ofName(name), std::string("d'") + name);
        for (const char* name : {"Karim", "Yann", "Çağla", ""})
            QCOMPARE(usecases::ofName(name), std::string("de ") + name);
    }

    void whatIsCalledOffNeverWas() {
        House house(houses_);
        end(house, "fontaine", give(house, "fontaine", absence(house, "roux", anHour, aDay)));
        QCOMPARE(mailsTo(house, "roux").back(), std::string("La délégation de Marie Fontaine n'aura pas lieu"));
        QCOMPARE(mailsTo(house, "fontaine").back(), std::string("Votre délégation n'aura pas lieu"));
        QVERIFY(says(lastMailTo(house, "roux"), "Annulée le"));
        end(house, "fontaine", give(house, "fontaine", "roux")); // at once is not before
        QCOMPARE(mailsTo(house, "roux").back(), std::string("La délégation de Marie Fontaine est terminée"));
    }

    void whoseStandInLeavesIsTold() {
        House house(houses_);
        give(house, "fontaine", "roux");
        give(house, "girard", absence(house, "roux", aDay, 2 * aDay));
        end(house, "marchand", give(house, "marchand", "roux"));
        const auto before = mailsTo(house, "marchand").size();
        for (int times = 1; times <= 2; ++times) { // they may come back
            house.follow("roux", none, false);
            for (const auto* who : {"fontaine", "girard"}) {
                QCOMPARE(mailsTo(house, who).back(), std::string("Votre remplaçant n'a plus accès à l'application"));
                QCOMPARE(mailsTo(house, who).size(), std::size_t(1 + times));
                QVERIFY(says(lastMailTo(house, who), "Sylvie Roux n'a plus accès"));
            }
            house.clock += 1;
            house.follow("roux", none);
        }
        QCOMPARE(mailsTo(house, "marchand").size(), before);
    }

    // Nor does the feed bring back who has left.
    void itBeginsWithoutThem() {
        House house(houses_);
        give(house, "fontaine", absence(house, "roux", anHour, aDay));
        house.follow("roux", none, false);
        const auto told = mailsTo(house, "roux").size();
        house.clock += anHour;
        QCOMPARE(usecases::followDelegations(house.context()).begun, std::size_t(1));
        QCOMPARE(lastAudience(house, "roux"), std::string("{}"));
        QVERIFY(lastAudience(house, "fontaine") != "{}");
        QCOMPARE(mailsTo(house, "roux").size(), told);
        QVERIFY(says(lastMailTo(house, "fontaine"), "personne ne décide à votre place"));
    }

    void itBeginsWithNothingToDecide() {
        House house(houses_);
        give(house, "fontaine", absence(house, "roux", anHour, aDay));
        house.follow("fontaine", none);
        house.clock += anHour;
        usecases::followDelegations(house.context());
        QVERIFY(says(lastMailTo(house, "roux"), "vous n'avez rien à décider à sa place"));
        QVERIFY(says(lastMailTo(house, "fontaine"), "Vous ne validez plus aucune demande"));
    }

    void namesThatBeginWithAVowel() {
        House house(houses_);
        house.add("amrani", "Amina Amrani", {{Role::manager}, {}, {"SESSAD"}});
        const auto given = give(house, "amrani", "roux");
        QVERIFY(says(lastMailTo(house, "roux"), "la validation d'Amina Amrani"));
        const auto ticket = submit(house, "benali", "PC", "Pour les visites.", {}, "pc");
        move(house, "roux", ticket, ActionCode::approve);
        QVERIFY(says(lastMailTo(house, "benali"), "Sylvie Roux, par délégation d'Amina Amrani, a validé"));
        end(house, "amrani", given);
        QCOMPARE(mailsTo(house, "roux").back(), std::string("La délégation d'Amina Amrani est terminée"));
    }
};

QTEST_GUILESS_MAIN(TestDelegationNews)
#include "test_delegation_news.moc"
