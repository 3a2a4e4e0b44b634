// The canonical form of a purchase, byte for byte: every digest ever stored depends on it.
#include "shared/api/purchase_content.hpp"

#include <QtTest>

using namespace ilvm;
using base::decimal;

namespace {

api::Purchase purchase() {
    api::Purchase purchase;
    purchase.lines = {{"Écran \"27\"\n", decimal(2, 500), 199'90, decimal(5, 500)}};
    purchase.total_excl_cents = 499'75;
    purchase.total_vat_cents = 27'49;
    purchase.total_cents = 527'24;
    purchase.currency = "EUR";
    purchase.budget = "INF";
    purchase.uf_code = "4210";
    purchase.wished_date = base::Date{2026, 12, 24};
    purchase.supplier.id = "7"; // is no part of it: the copy is what was approved
    purchase.supplier.name = "Vallon";
    purchase.supplier.siret = "73282932000074";
    purchase.supplier.iban = "FR1420041010050500013M02606";
    purchase.supplier.new_ = true;
    return purchase;
}

// Whether the members of every object stand in the order of their code units. The form has no escaped names.
bool isSorted(const std::string& json) {
    std::vector<std::string> last;
    bool expectsName = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        if (json[i] == '{') last.emplace_back(), expectsName = true;
        if (json[i] == '}') last.pop_back();
        if (json[i] == '[') last.emplace_back("\x7f"), expectsName = false;
        if (json[i] == ']') last.pop_back();
        if (json[i] == ',') expectsName = last.back() != "\x7f";
        if (json[i] != '"') continue;
        std::string text;
        for (++i; json[i] != '"'; ++i) {
            if (json[i] == '\\') ++i;
            text += json[i];
        }
        if (!expectsName) continue;
        if (!(last.back() < text)) return false;
        last.back() = text;
        expectsName = false;
    }
    return true;
}

} // namespace

class TestPurchaseContent : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void standsAsItEverWas() {
        const auto content = api::contentOf("ACH-00001", purchase(), {"bb", "aa"}, {"cc"});
        QCOMPARE(api::canonicalForm(content),
                 std::string("{\"budget\":\"INF\",\"currency\":\"EUR\",\"iban_changed\":false,\"lines\":["
                             "{\"label\":\"Écran \\\"27\\\"\\n\",\"quantity\":2.5,\"unit_price_cents\":19990,"
                             "\"vat_rate\":5.5}],\"quotes\":[\"aa\",\"bb\"],\"reference\":\"ACH-00001\","
                             "\"ribs\":[\"cc\"],\"supplier\":{\"iban\":\"FR1420041010050500013M02606\","
                             "\"name\":\"Vallon\",\"new\":true,\"siret\":\"73282932000074\"},\"total_cents\":52724,"
                             "\"total_excl_cents\":49975,\"total_vat_cents\":2749,\"uf_code\":\"4210\","
                             "\"wished_date\":\"2026-12-24\"}"));
    }

    void membersAreInTheOrderOfRfc8785() {
        auto full = purchase();
        full.justification = "Oui";
        full.iban_justification = "Oui";
        full.supplier.vat = full.supplier.bic = full.supplier.address = full.supplier.mail = "x";
        QVERIFY(isSorted(api::canonicalForm(api::contentOf("ACH-00001", full, {}, {}))));
        QVERIFY(!isSorted("{\"b\":1,\"a\":2}"));
        QVERIFY(!isSorted("{\"a\":[{\"d\":1,\"c\":2}]}"));
    }

    void differencesNameTheirPlace() {
        const auto before = api::contentOf("ACH-00001", purchase(), {"aa"}, {});
        auto changed = purchase();
        changed.lines[0].quantity = decimal(3);
        changed.supplier.mail = "a@b.fr";
        const auto after = api::contentOf("ACH-00001", changed, {}, {});
        std::map<std::string, std::string> found;
        for (const auto& each : api::differencesBetween(before, after))
            found[each.field] = each.before + "→" + each.after;
        QCOMPARE(found,
                 (std::map<std::string, std::string>{
                     {"lines[0].quantity", "2.5→3"}, {"quotes[0]", "\"aa\"→"}, {"supplier.mail", "→\"a@b.fr\""}}));
        QVERIFY(api::differencesBetween(before, before).empty());
    }
};

QTEST_APPLESS_MAIN(TestPurchaseContent)
#include "test_purchase_content.moc"
