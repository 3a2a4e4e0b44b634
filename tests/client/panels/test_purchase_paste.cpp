// Figures as people write them in French, and tables as spreadsheets put them on the clipboard: read exactly or said to
// be unreadable, never guessed, and nothing of them lost.
#include "client/panels/new_request/purchase_lines_model.hpp"
#include "client/panels/new_request/purchase_numbers.hpp"
#include "tests/client/support/text.hpp"

#include <QtTest>

using namespace ilvm;
using panels::linesFromTable;
using panels::LineText;
using tests::text;

class TestPurchasePaste : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pricesAreRead_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<qint64>("cents");
        const auto row = [](const char* typed, qint64 cents) { QTest::newRow(typed) << text(typed) << cents; };
        row("1 234,56", 123456);
        row("1\u00A0234,56\u00A0€", 123456);
        row("1\u202F234\u202F567,8 €", 123456780);
        row("1 234,56 EUR", 123456);
        row("1234.56", 123456);
        row("1.234,56", 123456);
        row("1,234.56", 123456);
        row("1.234.567", 123456700);
        row("1,234,567", 123456700);
        row("1'234,50", 123450);
        row("548", 54800);
        row("548,00 € HT", 54800);
        row("€ 12,5", 1250);
        row("0", 0);
        row(",5", 50);
        row("12,", 1200);
        row("12,3400", 1234);
        row("007,10", 710);
        row("-12,50", -1250);
        row("\u2212 12,50", -1250);
        row("999999999999,99", 99999999999999);
    }
    void pricesAreRead() {
        QFETCH(QString, typed);
        QFETCH(qint64, cents);
        const auto read = panels::typedCents(typed);
        QVERIFY2(read.value, qPrintable(read.problem));
        QCOMPARE(*read.value, cents);
        QVERIFY(read.problem.isEmpty());
    }

    void whatIsNoPriceSaysWhy_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("word");
        const auto row = [](const char* typed, const char* word) { QTest::newRow(typed) << text(typed) << text(word); };
        row("douze", "not a number");
        row("12,34,5", "not a number");
        row("1,2.3,4", "not a number");
        row("12 5o", "not a number");
        row("€", "not a number");
        row("--5", "not a number");
        row("1e3", "not a number");
        row("1.234", "two ways");
        row("12,345", "more than 2");
        row("1234567890123", "too large");
    }
    void whatIsNoPriceSaysWhy() {
        QFETCH(QString, typed);
        QFETCH(QString, word);
        const auto read = panels::typedCents(typed);
        QVERIFY(!read.value);
        QVERIFY2(read.problem.contains(word), qPrintable(read.problem));
    }

    void quantitiesAndRatesHaveThreeDecimals() {
        QCOMPARE(panels::typedDecimal(text("5,5 %")).value->thousandths, 5500);
        QCOMPARE(panels::typedDecimal(text("0,125")).value->thousandths, 125);
        QCOMPARE(panels::typedDecimal(text("2.1")).value->thousandths, 2100);
        QCOMPARE(panels::typedDecimal(text("1 200")).value->thousandths, 1'200'000);
        QVERIFY(!panels::typedDecimal(text("0,1251")).value);
        const auto nothing = panels::typedDecimal(text("  "));
        QVERIFY(!nothing.value && nothing.problem.isEmpty());
        QCOMPARE(panels::shownDecimal(base::decimal(5, 500)), text("5,5"));
        QCOMPARE(panels::shownEuros(48'000'00), text("48\u00A0000\u00A0€"));
        QCOMPARE(panels::shownEuros(12'421'20), text("12\u00A0421,20\u00A0€"));
    }

    void aTableWithTitlesIsMapped() {
        const auto lines = linesFromTable(text("Qté\tDésignation\tPU HT\tTotal HT\tTVA\n"
                                               "12\tPoste fixe compact\t548,00 €\t6 576,00 €\t20 %\n"
                                               "1\tLivraison\t95\t95\t20\n"));
        QCOMPARE(lines.size(), 2U);
        QCOMPARE(lines[0], (LineText{text("Poste fixe compact"), text("12"), text("548,00 €"), text("20 %")}));
        QCOMPARE(lines[1].label, text("Livraison"));
    }

    void aTableWithoutTitlesIsTakenByItsPlaces() {
        const auto lines = linesFromTable(text("Écran\t2\t139,00\t5,5\r\nClavier\t3\t24,50\t20\r\n"));
        QCOMPARE(lines.size(), 2U);
        QCOMPARE(lines[0], (LineText{text("Écran"), text("2"), text("139,00"), text("5,5")}));
        QCOMPARE(lines[1].price, text("24,50"));
    }

    // Label, quantity, price, amount: an amount is no rate of VAT.
    void anAmountIsNotTakenForARate() {
        const auto lines = linesFromTable(text("Écran\t12\t139,00\t1 668,00\nClavier\t12\t24,50\t294,00"));
        QCOMPARE(lines.size(), 2U);
        QCOMPARE(lines[0], (LineText{text("Écran"), text("12"), text("139,00"), panels::usualRate()}));
    }

    void sumsBelowAreLeftOut() {
        const auto lines = linesFromTable(text("Désignation\tQté\tPU\tMontant\nÉcran\t2\t10\t20\n"
                                               "Total HT\t\t\t20\nTVA 20 %\t\t\t4\nTotal TTC\t\t\t24"));
        QCOMPARE(lines.size(), 1U);
        QCOMPARE(lines[0].label, text("Écran"));
    }

    void whatHasNoPlaceIsKeptBehindTheLabel() {
        const auto lines = linesFromTable(text("Référence\tDésignation\tQté\tPU\nE27\tÉcran\t2\t10"));
        QCOMPARE(lines[0].label, text("Écran · E27"));
        const auto wide = linesFromTable(text("Écran\t2\t10\t20\tà vérifier\t7"));
        QCOMPARE(wide[0].label, text("Écran · à vérifier · 7"));
    }

    void quotedCellsHoldBreaksAndQuotes() {
        const auto lines = linesFromTable(text("\"Écran 27\"\"\n(avec pied)\"\t1\t199,90\t20\nBras 27\"\t1\t49\t20\n"));
        QCOMPARE(lines.size(), 2U);
        QCOMPARE(lines[0].label, text("Écran 27\" (avec pied)"));
        QCOMPARE(lines[1].label, text("Bras 27\""));
    }

    void emptyRowsAreNone() {
        QVERIFY(linesFromTable(text("\n\t\t\n  \n")).empty());
        QVERIFY(!panels::isTable(text("Écran 27 pouces\n")));
        QVERIFY(panels::isTable(text("a\tb")));
    }

    void whatCannotBeReadStaysAndSaysSo() {
        panels::LinesModel model;
        model.insert(0, linesFromTable(text("Écran\tdouze\t10,00\t20\nClavier\t2\t24,505\t20")));
        QCOMPARE(model.lines().size(), 2U);
        QCOMPARE(model.lines()[0].quantity, text("douze"));
        QVERIFY(!model.areRight());
        const auto wrong = model.sentences();
        QCOMPARE(wrong.size(), 2);
        QVERIFY2(wrong[0].startsWith(text("Line 1, quantity")), qPrintable(wrong[0]));
        QCOMPARE(model.firstWrong(), model.index(0, panels::quantityCell));
        QVERIFY(model.setData(model.index(0, panels::quantityCell), text("12"), Qt::EditRole));
        QVERIFY(model.setData(model.index(1, panels::priceCell), text("24,50"), Qt::EditRole));
        QVERIFY(model.areRight());
        QCOMPARE(model.index(0, panels::amountCell).data().toString(), text("120,00"));
    }

    // What the domain says of a quantity is said at the cell as well.
    void theDomainsLimitsAreTheCells() {
        panels::LinesModel model;
        model.insert(0, {{text("Écran"), text("0"), text("-5"), text("120")}});
        for (const int cell : {panels::quantityCell, panels::priceCell, panels::rateCell})
            QVERIFY(!model.index(0, cell).data(panels::LinesModel::problemRole).toString().isEmpty());
        model.setData(model.index(0, panels::labelCell), QString(201, u'x'), Qt::EditRole);
        QVERIFY(!model.index(0, panels::labelCell).data(panels::LinesModel::problemRole).toString().isEmpty());
    }

    void emptyCellsAreWrongOnlyOnceSomebodyWantsToSend() {
        panels::LinesModel model;
        QVERIFY(model.setData(model.index(0, panels::labelCell), text("Écran"), Qt::EditRole));
        QCOMPARE(model.rowCount(), 2); // and an empty one to write on
        QVERIFY(model.sentences().isEmpty());
        model.setStrict(true);
        QCOMPARE(model.firstWrong(), model.index(0, panels::quantityCell));
    }

    void aProblemOfTheServerFollowsItsLine() {
        panels::LinesModel model;
        model.insert(0, {{text("A"), text("1"), text("1"), text("20")},
                         {{}, {}, {}, text("20")},
                         {text("B"), text("1"), text("1"), text("20")}});
        QCOMPARE(model.sentRow(1), 2); // a blank one is not sent
        model.setProblem(2, panels::priceCell, text("Trop cher."));
        model.remove(0);
        QCOMPARE(model.firstWrong(), model.index(1, panels::priceCell));
        model.setData(model.index(1, panels::priceCell), text("0,50"), Qt::EditRole);
        QVERIFY(!model.firstWrong().isValid());
    }
};

QTEST_MAIN(TestPurchasePaste)
#include "test_purchase_paste.moc"
