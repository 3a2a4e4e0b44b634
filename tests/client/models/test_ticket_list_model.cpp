// Lists over the truth: each change moves its own row, and what stands there is what a fresh list would hold.
#include "client/models/ticket_list_model.hpp"

#include <QAbstractItemModelTester>
#include <QtTest>
#include <random>

using namespace ilvm;
using models::TicketListModel;
using truth::Pending;
using truth::Truth;

namespace {

api::Person person(int id) {
    return {std::to_string(id), "p" + std::to_string(id), "Personne " + std::to_string(id), "SESSAD"};
}

api::Change meIs(int id) {
    api::Me me;
    me.id = std::to_string(id);
    me.roles = {domain::Role::technician, domain::Role::manager};
    me.services = {"IT", "IMAGO"};
    return {{{api::FeedType::me, {wire::toJson(me)}}}, {}, {}};
}

api::Ticket ticket(int number, std::mt19937& random, std::int64_t version) {
    const auto any = [&](int count) { return static_cast<int>(random() % static_cast<unsigned>(count)); };
    api::Ticket made;
    made.reference = "INC-" + QString::number(number).rightJustified(5, QLatin1Char('0')).toStdString();
    made.kind = any(3) == 0 ? domain::Kind::imago : domain::Kind::incident;
    made.target_service = made.kind == domain::Kind::imago ? "IMAGO" : "IT";
    made.origin_service = any(2) == 0 ? "SESSAD" : "IME";
    made.status = static_cast<domain::Status>(any(6));
    made.priority = static_cast<domain::Priority>(any(4));
    made.title = "Écran " + std::to_string(any(5));
    made.author = person(any(3));
    if (made.status == domain::Status::in_progress) made.assignee = person(any(3));
    if (made.status == domain::Status::pending_n1) {
        made.approvals.emplace_back();
        made.approvals[0].deciders = {person(any(3))};
    }
    made.version = version;
    made.created_at = {1'000'000LL * any(50)};
    made.updated_at = {version * 1'000};
    return made;
}

QStringList rowsOf(const TicketListModel& model) {
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows.append(model.referenceAt(row));
    return rows;
}

} // namespace

class TestTicketListModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyListStaysTrue_data() {
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("origin");
        for (int which = 0; which < 5; ++which) {
            QTest::addRow("list %d", which) << which << QString();
            QTest::addRow("list %d of one service", which) << which << QStringLiteral("SESSAD");
        }
    }
    void everyListStaysTrue() {
        QFETCH(int, which);
        QFETCH(QString, origin);
        const models::ListSpec specs[] = {models::mine(), models::pool(domain::Pool::standard), models::assigned(),
                                          models::toApprove(domain::Level::n1), models::any()};
        const auto& spec = specs[which];
        Truth truth;
        Pending pending;
        truth.apply(meIs(1));
        TicketListModel model(truth, pending, spec);
        model.setOrigin(origin);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        std::mt19937 random(static_cast<unsigned>(which) + 7);
        for (int step = 1; step <= 600; ++step) {
            const int number = static_cast<int>(random() % 40);
            if (random() % 10 == 0)
                truth.apply({{}, {{api::FeedType::ticket, ticket(number, random, 1).reference}}, {}});
            else
                truth.apply(Truth::changeOf(ticket(number, random, step)));
            TicketListModel fresh(truth, pending, spec);
            fresh.setOrigin(origin);
            QCOMPARE(rowsOf(model), rowsOf(fresh));
            QCOMPARE(model.countsByOrigin(), fresh.countsByOrigin());
            for (int row = 0; row < model.rowCount(); ++row)
                QCOMPARE(model.rowOf(model.referenceAt(row)), row);
        }
        QCOMPARE(resets.size(), 0);
    }

    void filtersByWordsAndOrigin() {
        Truth truth;
        Pending pending;
        truth.apply(meIs(1));
        std::mt19937 random(1);
        auto one = ticket(482, random, 1);
        one.title = "Plus d'accès au dossier partagé";
        one.author.display_name = "Inès Moreau";
        one.origin_service = "SESSAD";
        truth.apply(Truth::changeOf(one));
        TicketListModel model(truth, pending, models::any());
        for (const char* found : {"acces", "ines mor", "482", "INC-004", "dossier part", "ACCÈS partage"}) {
            model.setText(QString::fromUtf8(found));
            QVERIFY2(model.rowCount() == 1, found);
        }
        model.setText(QStringLiteral("ccès"));
        QCOMPARE(model.rowCount(), 0);
        model.setText({});
        model.setOrigin(QStringLiteral("IME"));
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.countsByOrigin().value(QStringLiteral("SESSAD")), 1);
    }

    void olderNewsDoesNotWin() {
        Truth truth;
        std::mt19937 random(1);
        auto late = ticket(1, random, 5);
        auto early = late;
        early.version = 4;
        early.title = "Ancien";
        truth.apply(Truth::changeOf(late));
        truth.apply(Truth::changeOf(early));
        QCOMPARE(truth.ticket(QStringLiteral("INC-00001"))->version, 5);
        auto counted = late;
        counted.message_count = 1;
        truth.apply(Truth::changeOf(counted));
        truth.apply(Truth::changeOf(late));
        QCOMPARE(truth.ticket(QStringLiteral("INC-00001"))->message_count, 1);
    }

    // What comes to be taken once N2 has decided is seen before: nobody is surprised by it.
    void arrivalsShowWhatWaitsForItsCost() {
        Truth truth;
        Pending pending;
        truth.apply(meIs(1));
        TicketListModel model(truth, pending, models::pool(domain::Pool::arrivals));
        api::Ticket child;
        child.reference = "ONB-00467";
        child.kind = domain::Kind::onboarding;
        child.target_service = "IT";
        child.status = domain::Status::pending_n2;
        child.version = 1;
        auto foreign = child;
        foreign.reference = "ONB-00468";
        foreign.target_service = "SG"; // not mine
        auto request = child;
        request.reference = "DEM-00001";
        request.kind = domain::Kind::request;
        for (const auto& each : {child, foreign, request})
            truth.apply(Truth::changeOf(each));
        QCOMPARE(rowsOf(model), QStringList{QStringLiteral("ONB-00467")});
        child.status = domain::Status::refused;
        child.version = 2;
        truth.apply(Truth::changeOf(child));
        QCOMPARE(model.rowCount(), 0);
    }

    void messagesStandInOrderOnce() {
        Truth truth;
        QSignalSpy changed(&truth, &Truth::messagesChanged);
        for (const char* id : {"10", "9", "11", "9"}) {
            api::Message message;
            message.id = id;
            message.ticket = "INC-00001";
            message.author = person(1);
            truth.apply(Truth::changeOf(message));
        }
        const auto& messages = truth.messages(QStringLiteral("INC-00001"));
        QCOMPARE(messages.size(), std::size_t(3));
        QCOMPARE(messages[0].id, std::string("9"));
        QCOMPARE(messages[2].id, std::string("11"));
        QCOMPARE(changed.size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestTicketListModel)
#include "test_ticket_list_model.moc"
