// Lists, their pages and the search, on a real PostgreSQL; and the plan of the pool on a large table.
#include "server/store/ticket_lists.hpp"
#include "server/usecases/list_tickets.hpp"
#include "tests/server/usecases/acts.hpp"

#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;
using domain::ActionCode, domain::Priority;

namespace {

using References = std::vector<std::string>;

References list(House& house, const std::string& who, const api::TicketQuery& query) {
    References found;
    for (const auto& item : usecases::listTickets(house.context(), house.caller(who), query).items)
        found.push_back(item.reference);
    return found;
}

References view(House& house, const std::string& who, api::View which) {
    api::TicketQuery query;
    query.view = which;
    return list(house, who, query);
}

References search(House& house, const std::string& who, const std::string& words) {
    api::TicketQuery query;
    query.q = words;
    return list(house, who, query);
}

// All pages of this size, one after the other.
References paged(House& house, const std::string& who, api::TicketQuery query, int limit) {
    References all;
    query.limit = limit;
    do {
        const auto page = usecases::listTickets(house.context(), house.caller(who), query);
        for (const auto& item : page.items)
            all.push_back(item.reference);
        query.cursor = page.next_cursor;
    } while (query.cursor);
    return all;
}

void fillLargeTable(House& house) {
    auto connection = house.database().lease();
    connection->script(
        "INSERT INTO users (directory_key, login, display_name, active, created_at, updated_at) "
        "SELECT 'many' || n, 'many' || n, 'Many ' || n, true, now(), now() FROM generate_series(1, 1000) n;"
        "INSERT INTO tickets (reference, kind, status, title, description, priority, author_id, origin_service, "
        "target_service, assignee_id, approval_rule, audience, created_at, updated_at, chain_sequence, chain_hash, "
        "search) SELECT 'BIG-' || n, 'incident', CASE WHEN n % 10 > 0 THEN 'closed' WHEN n % 30 = 0 THEN 'open' "
        "ELSE 'in_progress' END, 'Titre ' || n, 'Texte', 'normal', u.id, 'SESSAD', "
        "CASE n % 7 WHEN 0 THEN 'IMAGO' ELSE 'IT' END, CASE WHEN n % 30 = 0 THEN NULL ELSE u.id END, 'none', "
        "ARRAY['user:' || u.id, 'technician:IT'], now() - n * interval '1 minute', now(), 1, '\\x00', "
        "ilvm_words('Titre ' || n) FROM generate_series(1, 60000) n, users u WHERE u.login = 'benali'; ANALYZE");
}

} // namespace

class TestLists : public QObject {
    Q_OBJECT

    std::unique_ptr<Houses> houses_;

private Q_SLOTS:
    void initTestCase() { houses_ = std::make_unique<Houses>(); }

    void everyViewShowsItsOwn() {
        House house(*houses_);
        const auto incident = submit(house, "benali", "Écran noir");
        const auto laptop = submit(house, "roux", "Un portable", "Pour les visites", {}, "pc");
        QCOMPARE(view(house, "benali", api::View::mine), References{incident.reference});
        QCOMPARE(view(house, "roux", api::View::mine), References{laptop.reference});
        QCOMPARE(view(house, "haddad", api::View::pool), References{incident.reference});
        QCOMPARE(view(house, "diallo", api::View::pool), References{});
        QCOMPARE(view(house, "benali", api::View::pool), References{});
        QCOMPARE(view(house, "fontaine", api::View::to_approve_n1), References{laptop.reference});
        QCOMPARE(view(house, "girard", api::View::to_approve_n2), References{});
        const auto decided = move(house, "fontaine", laptop, ActionCode::approve);
        QCOMPARE(view(house, "fontaine", api::View::to_approve_n1), References{});
        QCOMPARE(view(house, "girard", api::View::to_approve_n2), References{laptop.reference});
        move(house, "girard", decided, ActionCode::approve);
        QCOMPARE(view(house, "haddad", api::View::pool), (References{incident.reference, laptop.reference}));
        move(house, "haddad", incident, ActionCode::take);
        QCOMPARE(view(house, "haddad", api::View::pool), References{laptop.reference});
        QCOMPARE(view(house, "haddad", api::View::assigned), References{incident.reference});
        QCOMPARE(view(house, "moreau", api::View::assigned), References{});
        QCOMPARE(view(house, "diallo", api::View::all), References{});
        QCOMPARE(view(house, "lemoine", api::View::all).size(), 2u);
        QCOMPARE(view(house, "lemoine", api::View::to_sign), References{});
        QCOMPARE(view(house, "lemoine", api::View::recruitments), References{});
    }

    void pagesMeetWithoutGapOrDouble_data() {
        QTest::addColumn<int>("sort");
        for (const auto sort : {api::Sort::newest, api::Sort::oldest, api::Sort::urgency, api::Sort::updated})
            QTest::newRow(std::string(wire::codeOf(sort)).c_str()) << static_cast<int>(sort);
    }
    void pagesMeetWithoutGapOrDouble() {
        QFETCH(int, sort);
        House house(*houses_);
        constexpr Priority priorities[] = {Priority::low, Priority::blocking, Priority::normal, Priority::high};
        for (int i = 0; i < 23; ++i) {
            house.clock += i % 3; // some at the same millisecond
            submit(house, "benali", "Numéro " + std::to_string(i), "x", priorities[i % 4]);
        }
        for (const auto which : {api::View::all, api::View::pool, api::View::mine}) {
            const std::string who = which == api::View::pool ? "haddad" : "benali";
            api::TicketQuery query;
            query.view = which;
            query.sort = static_cast<api::Sort>(sort);
            const auto whole = list(house, who, query);
            QCOMPARE(whole.size(), 23u);
            for (const int limit : {1, 4, 23, 50})
                QCOMPARE(paged(house, who, query, limit), whole);
        }
    }

    void urgencyComesBeforeAge() {
        House house(*houses_);
        const auto old = submit(house, "benali", "Ancien", "x", Priority::low);
        house.clock += 60'000;
        const auto urgent = submit(house, "benali", "Urgent", "x", Priority::blocking);
        QCOMPARE(view(house, "haddad", api::View::pool), (References{urgent.reference, old.reference}));
        QCOMPARE(view(house, "benali", api::View::mine), (References{urgent.reference, old.reference}));
    }

    void filtersNarrow() {
        House house(*houses_);
        const auto incident = submit(house, "benali", "Écran noir");
        const auto toner = submit(house, "benali", "Toner", "x", {}, "toner");
        api::TicketQuery query;
        query.kind = {domain::Kind::request};
        QCOMPARE(list(house, "benali", query), References{toner.reference});
        query = {};
        query.service = {"IT", "IMAGO"};
        QCOMPARE(list(house, "benali", query), References{incident.reference});
        query.status = {domain::Status::closed};
        QCOMPARE(list(house, "benali", query), References{});
        query = {};
        query.origin = {"SESSAD"};
        query.status = {domain::Status::open};
        QCOMPARE(list(house, "benali", query).size(), 2u);
        query.origin = {"Siège"};
        QCOMPARE(list(house, "benali", query), References{});
    }

    void limitsAndCursorsAreChecked() {
        House house(*houses_);
        submit(house, "benali", "Un");
        submit(house, "benali", "Deux");
        const auto refused = [&](auto change) {
            api::TicketQuery query;
            change(query);
            return statusOf([&] { list(house, "benali", query); });
        };
        QCOMPARE(refused([](auto& query) { query.limit = 0; }), 400);
        QCOMPARE(refused([](auto& query) { query.limit = 201; }), 400);
        QCOMPARE(refused([](auto& query) { query.limit = 200; }), 0);
        QCOMPARE(refused([](auto& query) { query.q = std::string(201, 'a'); }), 400);
        for (const auto* cursor : {"", "n", "n0.1", "n0.1.2.3", "n0.1.2x", "nx.1.2", "n-1.1.2", "u0.1.2",
                                   "n0.99999999999999999999.1", "n0.999999999999999.1", "'; DROP TABLE tickets"})
            QCOMPARE(refused([&](auto& query) { query.cursor = cursor; }), 400);
        api::TicketQuery query;
        query.limit = 1;
        const auto page = usecases::listTickets(house.context(), house.caller("benali"), query);
        QVERIFY(page.next_cursor.has_value());
        QCOMPARE(refused([&](auto& other) { other.cursor = page.next_cursor, other.sort = api::Sort::oldest; }), 400);
    }

    void searchFindsWhatPeopleType_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("found");
        for (const auto& [typed, found] : std::initializer_list<std::pair<const char*, bool>>{
                 {"INC-00001", true},   {"inc-1", true},   {"00001", true},        {"1", true},
                 {"inc-0000", true},    {"inc", true},     {"dem-1", false},       {"inc-2", false},
                 {"ecran", true},       {"ÉCRAN", true},   {"écr noi", true},      {"ran", false},
                 {"l'écran", true},     {"benali", true},  {"Nadia", true},        {"compta", true},
                 {"dupont", true},      {"asso.fr", true}, {"portes-cles", false}, {"porte-clé", true},
                 {"écran bleu", false}, {"« »", false},    {"'\\:*&|!()", false},  {"!", false}})
            QTest::newRow(typed) << QString::fromUtf8(typed) << found;
    }
    void searchFindsWhatPeopleType() {
        QFETCH(QString, typed);
        QFETCH(bool, found);
        House house(*houses_);
        const auto ticket =
            submit(house, "benali", "L'écran noir d'Imago", "Voir \\\\serveur/Compta, porte-clés, jean.dupont@asso.fr");
        QCOMPARE(search(house, "haddad", typed.toStdString()), found ? References{ticket.reference} : References{});
        QCOMPARE(search(house, "diallo", typed.toStdString()), References{});
    }

    void titleBeforeDescriptionBeforeMessages() {
        House house(*houses_);
        const auto inTitle = submit(house, "benali", "Imprimante en panne", "Rien ne sort");
        const auto inMessage = submit(house, "benali", "Panne", "Rien");
        const auto inText = submit(house, "benali", "Panne", "La grande imprimante du couloir");
        say(house, "benali", inMessage, "C'est l'imprimante du fond");
        const References best{inTitle.reference, inText.reference, inMessage.reference};
        QCOMPARE(search(house, "haddad", "imprim"), best);
        api::TicketQuery query;
        query.q = "imprim";
        QCOMPARE(paged(house, "haddad", query, 1), best);
    }

    void internalNotesAreFoundByTheirReadersOnly() {
        House house(*houses_);
        const auto ticket = submit(house, "benali", "Panne", "Rien");
        say(house, "haddad", ticket, "Encore le perroquet", true);
        QCOMPARE(search(house, "haddad", "perroquet"), References{ticket.reference});
        QCOMPARE(search(house, "lemoine", "perroquet"), References{ticket.reference});
        QCOMPARE(search(house, "benali", "perroquet"), References{});
        const auto own = submit(house, "moreau", "Ma panne", "x");
        say(house, "haddad", own, "Le sien aussi, ce toucan", true);
        QCOMPARE(search(house, "moreau", "toucan"), References{});
    }

    void poolWalksItsIndex() {
        House house(*houses_);
        fillLargeTable(house);
        store::ListQuery query;
        query.reader = house.caller("haddad").actor;
        query.view = api::View::pool;
        query.order = store::ListOrder::urgency;
        query.limit = 50;
        const auto statement = store::listStatement(query);
        auto connection = house.database().lease();
        const auto rows = connection->run("EXPLAIN " + statement.sql, statement.parameters);
        QString plan;
        for (std::size_t i = 0; i < rows.size(); ++i)
            plan += QString::fromStdString(std::string(*rows[i].at(0))) + "\n";
        QVERIFY2(plan.contains("Index Scan using tickets_pool"), qPrintable(plan));
        QVERIFY2(!plan.contains("Seq Scan"), qPrintable(plan)); // neither of tickets nor of the people on the cards
        QCOMPARE(store::listTickets(*connection, query).tickets.size(), 50u);
    }
};

QTEST_GUILESS_MAIN(TestLists)
#include "test_lists.moc"
