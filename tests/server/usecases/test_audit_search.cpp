// The audit when it is long: found by its indexes, exported row by row.
#include "server/usecases/administer_user.hpp"
#include "server/usecases/audit_labels.hpp"
#include "server/usecases/audit_search.hpp"
#include "server/usecases/audit_trail.hpp"
#include "server/usecases/seal_chains.hpp"
#include "server/usecases/verify_audit.hpp"
#include "server/usecases/write_mapping.hpp"
#include "tests/server/usecases/town.hpp"

#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QtTest>

using namespace ilvm;
using namespace ilvm::usecases;
using tests::refusalOf;
using tests::Town;

namespace {

using Texts = std::vector<std::string>;

QString unpacked(const std::string& bytes) {
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("book.xlsx")));
    if (!file.open(QIODevice::WriteOnly)) return {};
    file.write(bytes.data(), static_cast<qint64>(bytes.size()));
    file.close();
    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"),
                 {QStringLiteral("-c"),
                  QStringLiteral("import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\n"
                                 "[sys.stdout.write(z.read(n).decode()) for n in z.namelist()]"),
                  file.fileName()});
    python.waitForFinished();
    return QString::fromUtf8(python.readAllStandardOutput());
}

void force(Town& town, const std::string& admin, const std::string& login, const std::string& reason) {
    api::OverrideDraft draft;
    draft.services = Texts{"IT"};
    draft.reason = reason;
    writeOverride(town.context, town.caller(admin), town.id(login), draft, {});
}

// A long trail: every second event has words, and one has others.
void fill(Town& town) {
    auto connection = town.database.lease();
    connection->run(
        "INSERT INTO events (subject_type, subject, sequence, at, action, comment, salt, previous_hash, hash) "
        "SELECT 'ticket', 'INC-' || lpad(n::text, 5, '0'), 1, to_timestamp(1794000000 + n % 1000), "
        "'create', CASE WHEN n = 7777 THEN 'Perle rare' WHEN n % 2 = 0 THEN 'Mot banal' END, '', '', '' "
        "FROM generate_series(1, 30000) AS n");
    connection->script("VACUUM ANALYZE events");
}

std::string explained(store::Connection& connection, const Statement& statement) {
    const auto rows = connection.run("EXPLAIN " + statement.sql, statement.parameters);
    std::string plan;
    for (std::size_t i = 0; i < rows.size(); ++i)
        plan += std::string(*rows[i].at(0)) + "\n";
    return plan;
}

} // namespace

class TestAuditSearch : public QObject {
    Q_OBJECT

    tests::Houses houses_;

private Q_SLOTS:
    // Each place where words may stand is looked up in its index: no search goes through all events to find few.
    void wordsAreLookedUp() {
        Town town(houses_);
        force(town, "lemoine", "benali", "Renfort");
        fill(town);
        auto connection = town.database.lease();
        const AuditSearch search(*connection, {.q = "lemoine"}, std::nullopt, 51);
        const auto plan = explained(*connection, search.gathered("e.action"));
        for (const auto* index :
             {"events_of_subject", "events_by_words", "events_of_actor", "events_on_behalf", "events_pkey"})
            QVERIFY2(plan.find(index) != std::string::npos, plan.c_str());
        QVERIFY2(plan.find("Seq Scan on events") == std::string::npos, plan.c_str());
        const auto walk = explained(*connection, search.walked("e.action"));
        QVERIFY2(walk.find("Backward using events_newest") != std::string::npos, walk.c_str());
    }

    // Rare words and those of half of all events give the same pages as if all events were read.
    void rareWordsAndCommonOnesAreFoundAlike() {
        Town town(houses_);
        force(town, "lemoine", "benali", "Renfort");
        fill(town);
        auto connection = town.database.lease();
        const auto found = [&](const api::AuditFilter& filter) {
            std::vector<api::AuditEvent> all;
            std::optional<std::string> cursor;
            for (int page = 0; page < 3; ++page) {
                const auto events = findEvents(*connection, filter, cursor, 40);
                if (events.empty()) break;
                all.insert(all.end(), events.begin(), events.end());
                cursor = cursorOf(all.back());
            }
            return all;
        };
        auto everything = findEvents(*connection, {.subject = "ticket"}, std::nullopt, 30'000);
        QCOMPARE(everything.size(), std::size_t(30'000));
        QCOMPARE(found({.q = "perle"}).size(), std::size_t(1));
        QCOMPARE(found({.q = "inc-07777"}).front().comment.value(), std::string("Perle rare"));
        QCOMPARE(found({.q = "inc-0777"}).size(), std::size_t(10));
        QCOMPARE(found({.action = "override", .q = "lemoine"}).size(), std::size_t(1));
        std::erase_if(everything, [](const auto& event) { return event.comment != "Mot banal"; });
        everything.resize(120);
        QCOMPARE(found({.q = "banal"}), everything);
        connection->run("UPDATE events SET comment = NULL WHERE comment = 'Perle rare'"); // erased
        QVERIFY(found({.q = "perle"}).empty());
    }

    void theExportBearsTheLastSeal() {
        Town town(houses_);
        force(town, "lemoine", "benali", "=HYPERLINK(\"http://mal\")");
        QVERIFY(unpacked(exportAudit(town.context, town.caller("lemoine"), {}).bytes)
                    .contains(QStringLiteral("aucun encore")));
        const auto seal = sealChains(town.context, "key");
        const auto book = exportAudit(town.context, town.caller("lemoine"), {.subject = "user"});
        const auto text = unpacked(book.bytes);
        QVERIFY(book.name.starts_with("Journal_audit_"));
        QVERIFY(text.contains(QString::fromStdString(store::hexOf(seal->seal))));
        QVERIFY(text.contains(QStringLiteral("Personne benali")) && text.contains(QStringLiteral("HYPERLINK")));
        QVERIFY(!text.contains(QStringLiteral("<f>")));
        QCOMPARE(refusalOf([&] { exportAudit(town.context, town.caller("roux"), {}); }).status, 403);
        const auto report = verifyAudit(*town.database.lease(), "key");
        QVERIFY2(!report.broken, report.broken.value_or("").c_str());
    }

    // Words, not codes: who reads the workbook has no other.
    void theExportIsReadByPeople() {
        Town town(houses_);
        force(town, "lemoine", "benali", "Renfort");
        force(town, "lemoine", "fontaine", "Renfort");
        town.database.lease()->run("UPDATE services SET label = 'Informatique' WHERE type = 'target' AND code = 'IT'");
        const auto mapping = readMapping(town.context, town.caller("lemoine"));
        api::MappingDraft draft{mapping.items, mapping.version, {}};
        draft.items.push_back({"GG_MIXTE", domain::Role::manager, {"SESSAD"}});
        writeMapping(town.context, town.caller("lemoine"), draft, {});
        town.database.lease()->run(
            "INSERT INTO events (subject_type, subject, sequence, at, action, from_status, to_status, changes, salt, "
            "previous_hash, hash) VALUES ('ticket', 'INC-00001', 1, now(), 'take', 'open', 'in_progress', $1, '', '', "
            "'')",
            store::bind(R"({"assignee":{"from":null,"to":")" + town.id("haddad") +
                        R"("},"priority":{"from":"low","to":"blocking"},"unheard_of":{"from":1,"to":[true,"x"]}})"));
        town.database.lease()->run(
            "INSERT INTO events (subject_type, subject, sequence, at, action, changes, salt, previous_hash, hash) "
            "VALUES ('user', $1, 99, now(), 'delegate', $2, '', '', '')",
            store::bind(town.id("fontaine"),
                        R"({"delegation":{"from":null,"to":{"from":"2026-11-27T07:00:00.000Z","id":"1","to":")" +
                            town.id("benali") + R"(","until":"2026-12-04T07:00:00.000Z"}}})"));
        const auto text = unpacked(exportAudit(town.context, town.caller("lemoine"), {}).bytes);
        for (const auto* words :
             {"<t>Demande</t>", "<t>Personne</t>", "<t>Réglage</t>", "Dérogation : – → Services (Informatique)",
              "Rôles : Demandeur → Demandeur, Technicien", "Services : – → Informatique",
              "Ce que donne le groupe : – → Manager N1 (SESSAD)",
              "Délégation : – → du 27/11/2026 à 08:00:00 au 04/12/2026 à 08:00:00, à Personne benali",
              "Pris en charge par : – → Personne haddad ; Priorité : Basse → Bloquant ; unheard_of : 1 → oui, x"})
            QVERIFY2(text.contains(QString::fromUtf8(words)), words);
        QVERIFY(text.contains(QString::fromStdString(labelOfStatus("in_progress"))));
        for (const auto* code : {"<t>user</t>", "<t>ticket</t>", "<t>in_progress</t>", "{&quot;", "{\"from"})
            QVERIFY2(!text.contains(QString::fromUtf8(code)), code);
    }

    // Batch after batch, also where one ends within a moment: every event once, in the order of the list.
    void aLongExportIsWrittenRowByRow() {
        Town town(houses_);
        fill(town);
        const auto text = unpacked(exportAudit(town.context, town.caller("lemoine"), {.subject = "ticket"}).bytes);
        QCOMPARE(text.count(QStringLiteral("<row ")), 30'000 + 1 + 5);
        QSet<QString> references;
        auto found = QRegularExpression(QStringLiteral("INC-[0-9]{5}")).globalMatch(text);
        while (found.hasNext())
            references.insert(found.next().captured());
        QCOMPARE(references.size(), 30'000);
        QCOMPARE(town.count("events WHERE subject = 'audit' AND action = 'export' AND changes LIKE '%30000%'"), 1);
    }

    void aThirdExportWaits() {
        Town town(houses_);
        const auto lemoine = town.caller("lemoine");
        std::optional<ExportPlace> one(std::in_place), other(std::in_place);
        const auto refused = refusalOf([&] { exportAudit(town.context, lemoine, {}); });
        QCOMPARE(refused.status, 503);
        QCOMPARE(refused.type, std::string("ilvm:busy"));
        QVERIFY(refused.retry_after > 0);
        QCOMPARE(town.count("events WHERE action = 'export'"), 0);
        one.reset();
        exportAudit(town.context, lemoine, {});
        exportAudit(town.context, lemoine, {}); // a place is given back
        QCOMPARE(town.count("events WHERE action = 'export'"), 2);
    }
};

QTEST_GUILESS_MAIN(TestAuditSearch)
#include "test_audit_search.moc"
