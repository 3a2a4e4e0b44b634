// Seals, and the walk that finds every kind of tampering, on chains that real moves have written.
#include "server/store/digest.hpp"
#include "server/usecases/seal_chains.hpp"
#include "server/usecases/verify_audit.hpp"
#include "tests/server/usecases/acts.hpp"

#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;
using domain::ActionCode;

namespace {

const store::Bytes key(32, 'k');

void run(House& house, const std::string& sql) {
    auto connection = house.database().lease();
    connection->script(sql);
}

usecases::AuditReport verify(House& house, const store::Bytes& with = key) {
    auto connection = house.database().lease();
    return usecases::verifyAudit(*connection, with);
}

// Two tickets: one with four events, one with one; the first three events and the single one are under seals.
void fill(House& house) {
    const auto ticket = submit(house, "benali", "Écran noir");
    submit(house, "roux", "Souris");
    usecases::sealChains(house.context(), key);
    auto taken = move(house, "haddad", ticket, ActionCode::take);
    api::MoveRequest question;
    question.comment = "Depuis quand ?";
    taken = move(house, "haddad", taken, ActionCode::ask, question);
    usecases::sealChains(house.context(), key);
    api::MoveRequest answer;
    answer.comment = "Hier.";
    move(house, "benali", taken, ActionCode::answer, answer);
}

} // namespace

class TestAudit : public QObject {
    Q_OBJECT

    std::unique_ptr<Houses> houses_;

private Q_SLOTS:
    void initTestCase() { houses_ = std::make_unique<Houses>(); }

    void anUntouchedHistoryHolds() {
        House house(*houses_);
        fill(house);
        const auto report = verify(house);
        QVERIFY2(!report.broken, report.broken.value_or("").c_str());
        QCOMPARE(report.events, 5);
        QCOMPARE(report.chains, 2);
        QCOMPARE(report.seals, 2);
        QCOMPARE(report.younger, 1);
        QCOMPARE(report.last_seal->chains, 1);
        QVERIFY(usecases::textOf(report).find("Every link holds") != std::string::npos);
    }

    void nothingMovedNothingSealed() {
        House house(*houses_);
        fill(house);
        QVERIFY(usecases::sealChains(house.context(), key).has_value());
        QVERIFY(!usecases::sealChains(house.context(), key).has_value());
        QCOMPARE(verify(house).younger, 0);
    }

    void tamperingIsNamed_data() {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("named");
        const auto add = [](const char* name, const char* sql, const char* named) {
            QTest::newRow(name) << QString::fromUtf8(sql) << QString::fromUtf8(named);
        };
        add("action changed", "UPDATE events SET action = 'close' WHERE sequence = 2",
            "ticket INC-00001, event 2 was changed: its hash is not that of its content");
        add("actor changed",
            "UPDATE events SET actor_id = (SELECT id FROM users WHERE login = 'vidal') WHERE "
            "sequence = 2",
            "ticket INC-00001, event 2 was changed: its hash is not that of its content");
        add("time changed", "UPDATE events SET at = at + interval '1 second' WHERE subject = 'INC-00002'",
            "ticket INC-00002, event 1 was changed: its hash is not that of its content");
        add("comment changed", "UPDATE events SET comment = 'Demain ?' WHERE sequence = 3",
            "ticket INC-00001, event 3 was changed: its comment is not the one that was hashed");
        add("event deleted", "DELETE FROM events WHERE sequence = 2", "ticket INC-00001, event 2 is missing");
        add("whole chain deleted", "DELETE FROM events WHERE subject = 'INC-00002'",
            "ticket INC-00002, event 1 is missing");
        add("newest event deleted", "DELETE FROM events WHERE sequence = 4", "ticket INC-00001, event 4 is missing");
        add("sealed tail cut, head and all",
            "DELETE FROM events WHERE sequence > 2; UPDATE tickets SET chain_sequence = 2, chain_hash = "
            "(SELECT hash FROM events WHERE sequence = 2) WHERE reference = 'INC-00001'",
            "ticket INC-00001, event 3 is missing; seal 2 was over it");
        add("event added behind the head",
            "INSERT INTO events SELECT subject_type, subject, 5, at, actor_id, on_behalf_of_id, action, from_status, "
            "to_status, comment, changes, salt, comment_hash, changes_hash, hash, hash FROM events WHERE sequence = 4",
            "ticket INC-00001, event 5 was changed: its hash is not that of its content");
        add("head changed", "UPDATE tickets SET chain_hash = '\\x00' WHERE reference = 'INC-00002'",
            "ticket INC-00002, event 1 is not the head of its chain");
        add("seal deleted", "DELETE FROM seal_heads WHERE number = 1; DELETE FROM seals WHERE number = 1",
            "seal 1 is missing");
        add("sealed head changed", "UPDATE seal_heads SET sequence = 2 WHERE number = 2",
            "seal 2: its heads are not those that were sealed");
        add("seal changed", "UPDATE seals SET at = at + interval '1 second' WHERE number = 2",
            "seal 2 was not made with this key");
    }
    void tamperingIsNamed() {
        QFETCH(QString, sql);
        QFETCH(QString, named);
        House house(*houses_);
        fill(house);
        run(house, sql.toStdString());
        QCOMPARE(QString::fromStdString(verify(house).broken.value_or("nothing")), named);
    }

    // All hashes computed anew over a changed event: only the seal shows it.
    void aChainComputedAnewDiffersFromItsSeal() {
        House house(*houses_);
        submit(house, "benali", "Écran noir");
        usecases::sealChains(house.context(), key);
        {
            auto connection = house.database().lease();
            usecases::Event event;
            event.subject_type = "ticket";
            event.subject = "INC-00001";
            event.at = house.context().now();
            event.actor_id = house.caller("roux").actor.id;
            event.action = "submit";
            event.to_status = "open";
            event = usecases::chained(event, {});
            connection->run("UPDATE events SET actor_id = $1, hash = $2, salt = $3",
                            store::bind(event.actor_id, store::Bytea{event.hash}, store::Bytea{event.salt}));
            connection->run("UPDATE tickets SET chain_hash = $1", store::bind(store::Bytea{event.hash}));
        }
        QCOMPARE(verify(house).broken.value_or(""),
                 std::string("ticket INC-00001, event 1 is not the one that was sealed; seal 1 was over it"));
    }

    void anotherKeyIsNoticed() {
        House house(*houses_);
        fill(house);
        QCOMPARE(verify(house, store::Bytes(32, 'x')).broken.value_or(""),
                 std::string("seal 1 was not made with this key"));
    }

    void erasedPersonalFieldsKeepTheChainWhole() {
        House house(*houses_);
        fill(house);
        run(house, "UPDATE events SET comment = NULL, salt = '' WHERE sequence = 3");
        QVERIFY(!verify(house).broken);
    }
};

QTEST_GUILESS_MAIN(TestAudit)
#include "test_audit.moc"
