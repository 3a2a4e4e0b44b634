// Reading strictly and tolerantly, writing, parameters: what travels.
#include "shared/wire/endpoint.hpp"
#include "shared/wire/problem_json.hpp"

#include <QtTest>

using namespace ilvm;

BOOST_DEFINE_ENUM_CLASS(Colour, red, dark_green, delete_)

struct Line {
    std::string label;
    std::int64_t quantity = 0;
    bool operator==(const Line&) const = default;
};
BOOST_DESCRIBE_STRUCT(Line, (), (label, quantity))

struct Measure {
    base::Decimal amount;
    std::optional<bool> new_;
    std::optional<base::Date> day;
    bool operator==(const Measure&) const = default;
};
BOOST_DESCRIBE_STRUCT(Measure, (), (amount, new_, day))

struct Base {
    std::string id;
    bool operator==(const Base&) const = default;
};
BOOST_DESCRIBE_STRUCT(Base, (), (id))

struct Order : Base {
    Colour colour = Colour::red;
    std::optional<bool> urgent;
    std::vector<Line> lines;
    std::optional<base::Instant> at;
    std::optional<wire::Raw> extra;
    bool operator==(const Order&) const = default;
};
BOOST_DESCRIBE_STRUCT(Order, (Base), (colour, urgent, lines, at, extra))

struct Query {
    std::string reference;
    std::optional<int> limit;
    std::optional<std::vector<Colour>> colour;
};
BOOST_DESCRIBE_STRUCT(Query, (), (reference, limit, colour))

namespace {

std::map<std::string, std::string> codesOf(const base::Problem& problem) {
    std::map<std::string, std::string> codes;
    for (const auto& error : problem.errors)
        codes[error.field] = error.code;
    return codes;
}

} // namespace

class TestWire : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // C++ keeps `new` and `delete` for itself; the wire does not know of that.
    void namesThatAreKeywords() {
        const Measure measure{base::decimal(2, 500), true, base::Date{2026, 11, 23}};
        const std::string json = R"({"amount":2.5,"new":true,"day":"2026-11-23"})";
        QCOMPARE(wire::toJson(measure), json);
        QVERIFY(wire::readRequest<Measure>(json).value() == measure);
        QCOMPARE(codesOf(wire::readRequest<Measure>(R"({"amount":1,"new_":true})").error()).at("new_"),
                 std::string("unknown"));
        QCOMPARE(wire::toJson(Colour::delete_), std::string("\"delete\""));
        QVERIFY(wire::enumerationFrom<Colour>("delete") == Colour::delete_);
    }

    void decimalsAreNumbers() {
        for (const char* good : {"2", "2.5", "0.125", "1e3", "-1"})
            QVERIFY(wire::readRequest<Measure>("{\"amount\":" + std::string(good) + "}").has_value());
        for (const char* bad : {"0.0005", "1e12", "2.0000001"})
            QCOMPARE(codesOf(wire::readRequest<Measure>("{\"amount\":" + std::string(bad) + "}").error()).at("amount"),
                     std::string("decimal"));
        for (const char* bad : {"\"2\"", "true", "null", "[]"})
            QCOMPARE(codesOf(wire::readRequest<Measure>("{\"amount\":" + std::string(bad) + "}").error()).at("amount"),
                     std::string("type"));
    }

    void structGoesThereAndBack() {
        Order order;
        order.id = "é\"\\\n\x01";
        order.colour = Colour::dark_green;
        order.lines = {{"a", 1}, {"b", -9'000'000'000}};
        order.at = base::instantFrom("2026-11-23T14:32:07.125Z");
        order.extra = wire::Raw{R"({"x":[1,null]})"};
        const std::string json = wire::toJson(order);
        QVERIFY(json.find("urgent") == std::string::npos);
        const auto back = wire::readRequest<Order>(json);
        QVERIFY(back.has_value());
        QVERIFY(*back == order);
    }

    void everyBadFieldIsNamedAtOnce() {
        const auto read = wire::readRequest<Order>(
            R"({"colour":"blue","urgent":null,"lines":[{"label":1,"quantity":1},{"label":"x","quantity":1.5,"more":0}],)"
            R"("at":"hier","other":1})");
        QVERIFY(read.has_error());
        QCOMPARE(read.error().status, 400);
        const auto codes = codesOf(read.error());
        const std::map<std::string, std::string> expected{
            {"id", "required"},         {"colour", "unknown_code"},    {"urgent", "type"},
            {"lines[0].label", "type"}, {"lines[1].quantity", "type"}, {"lines[1].more", "unknown"},
            {"at", "instant"},          {"other", "unknown"}};
        QVERIFY(codes == expected);
    }

    void brokenJsonIsRefused_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("cut") << QByteArray("{\"id\":\"x");
        QTest::newRow("two values") << QByteArray("{} {}");
        QTest::newRow("repeated key") << QByteArray(R"({"id":"a","id":"b"})");
        QTest::newRow("deep") << QByteArray(100, '[') + QByteArray(100, ']');
        QTest::newRow("bad utf-8") << QByteArray("{\"id\":\"\xFF\"}");
    }
    void brokenJsonIsRefused() {
        QFETCH(QByteArray, text);
        const auto read = wire::readRequest<Base>(text.toStdString());
        QVERIFY(read.has_error());
        QCOMPARE(read.error().errors.at(0).field, std::string("body"));
    }

    void messagesNeverHoldHalfACharacter() {
        const std::string half = std::string(63, 'x') + "é and more";
        const auto code = wire::readRequest<std::vector<Colour>>("[\"" + half + "\"]");
        QVERIFY(code.has_error());
        const auto parameter = wire::readParameters<Query>({{"reference", "INC-1"}, {"limit", half}});
        QVERIFY(parameter.has_error());
        for (const auto& problem : {code.error(), parameter.error()}) {
            const auto read = wire::problemFrom(400, wire::problemJson(problem));
            QCOMPARE(read.type, problem.type); // the text could be read
            QVERIFY(read.errors.at(0).message.find("« " + std::string(63, 'x') + " »") != std::string::npos);
        }
    }

    void nulIsNoText() {
        const auto read = wire::readRequest<Base>(R"({"id":"a\u0000b"})");
        QVERIFY(read.has_error());
        QCOMPARE(read.error().errors.at(0).code, std::string("encoding"));
    }

    void oldClientSurvivesNewServer() {
        const auto read = wire::readAnswer<Order>(
            R"({"id":"1","colour":"red","urgent":null,"lines":[{"label":"a","quantity":2,"new":1}],"new":{}})");
        QVERIFY(read.has_value());
        QVERIFY(!read->urgent);
        const auto colours = wire::readAnswer<std::vector<Colour>>(R"(["red","violet","dark_green"])");
        QVERIFY(colours.has_value());
        QCOMPARE(colours->size(), std::size_t(2));
    }

    void urlCarriesParameters() {
        Query query{"INC 00/1", 20, std::vector{Colour::red, Colour::dark_green}};
        QCOMPARE(wire::urlOf("/t/{reference}", query), std::string("/t/INC%2000%2F1?limit=20&colour=red%2Cdark_green"));
    }

    void parametersAreReadStrictly() {
        const auto good = wire::readParameters<Query>({{"reference", "INC-1"}, {"colour", "red,dark_green"}});
        QVERIFY(good.has_value());
        QCOMPARE(good->colour->size(), std::size_t(2));
        const auto bad = wire::readParameters<Query>({{"limit", "ten"}, {"limit", "1"}, {"colour", "blue"}, {"x", ""}});
        QVERIFY(bad.has_error());
        QCOMPARE(bad.error().errors.size(), std::size_t(5));
    }
};

QTEST_APPLESS_MAIN(TestWire)
#include "test_wire.moc"
