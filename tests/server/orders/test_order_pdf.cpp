// The purchase order as people and programs read it: what stands on it, on how many pages, and always the same bytes.
#include "server/orders/amounts.hpp"
#include "server/orders/win_ansi.hpp"
#include "tests/server/orders/sample_order.hpp"
#include "tests/support/process.hpp"
#include "tests/support/temp_folder.hpp"

#include <QtTest>
#include <fstream>

using namespace ilvm;
using namespace ilvm::tests;

namespace {

const support::TempFolder& folder() {
    static const support::TempFolder folder;
    return folder;
}

std::string saying(std::vector<std::string> arguments) {
    const auto output = folder().path() / "output";
    std::filesystem::remove(output); // it would be added to
    support::run({.arguments = std::move(arguments), .output = output});
    return support::contentOf(output);
}

std::string fileWith(const std::string& pdf) {
    const auto file = folder().path() / "order.pdf";
    std::ofstream(file, std::ios::binary) << pdf;
    return file.string();
}

// With narrow and fixed blanks as plain ones.
QString textOf(const std::string& pdf) {
    auto text = QString::fromStdString(saying({"pdftotext", "-layout", "-enc", "UTF-8", fileWith(pdf), "-"}));
    return text.replace(QChar(0x202F), ' ').replace(QChar(0xA0), ' ');
}

} // namespace

class TestOrderPdf : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSameDataAreTheSameBytes() {
        for (const int lines : {1, 60}) {
            const auto first = orders::makeOrder(sampleOrder(lines));
            QVERIFY(first.starts_with("%PDF-1.4"));
            QVERIFY(first == orders::makeOrder(sampleOrder(lines)));
            auto later = sampleOrder(lines);
            later.made_at.milliseconds += 1000;
            QVERIFY(first != orders::makeOrder(later)); // the creation date is that of the data
        }
    }

    void everyMentionIsThere() {
        const auto text = textOf(orders::makeOrder(sampleOrder()));
        for (const char* mention : {"Bon de commande",
                                    "N° BC-2026-00012",
                                    "du 26/11/2026",
                                    "ACH-00042",
                                    "Association Les Tilleuls",
                                    "4, allée des Tilleuls",
                                    "123 456 782 00010",
                                    "FR32123456782",
                                    "Bureautique du Vallon",
                                    "12 rue des Lilas",
                                    "69003 Lyon",
                                    "732 829 320 00074",
                                    "FR44732829320",
                                    "contact@vallon.test",
                                    "Article numéro 1.",
                                    "1,5",
                                    "1 234,56",
                                    "5,5 %",
                                    "1 851,84",
                                    "2 469,12",
                                    "SESSAD Nord",
                                    "8 rue de la République",
                                    "Souhaitée le 15/12/2026",
                                    "30 jours fin de mois, par virement",
                                    "Numéro de commande à rappeler sur la facture : BC-2026-00012",
                                    "Claire Leroy",
                                    "Directrice générale",
                                    "Budget INF-2026",
                                    "code UF 4210",
                                    "Page 1/1"})
            QVERIFY2(text.contains(mention), qPrintable(mention + ("\n" + text)));
        // 1,851.84 € at 20 %, 2,469.12 € at 5.5 %
        for (const char* total : {"Total HT", "4 320,96 €", "TVA 20 % sur 1 851,84 €", "370,37 €",
                                  "TVA 5,5 % sur 2 469,12 €", "135,80 €", "Total TTC", "4 827,13 €"})
            QVERIFY2(text.contains(total), qPrintable(total + ("\n" + text)));
        QVERIFY(!text.contains("Projet"));
    }

    void aDraftSaysSoOnEveryPage() {
        auto draft = sampleOrder(60);
        draft.number.clear();
        const auto text = textOf(orders::makeOrder(draft));
        const auto pages = text.split(QChar('\f'), Qt::SkipEmptyParts);
        QVERIFY(pages.size() > 1);
        for (const auto& page : pages)
            QVERIFY(page.contains("Projet de bon de commande")); // the letters across the page are not read in a line
        QVERIFY(text.contains("N° attribué à la préparation"));
        QVERIFY(!text.contains("BC-2026"));
    }

    // Wherever the lines end, all of them are there, each page says which it is, and the totals are not alone.
    void linesGoOnOverPages() {
        std::vector<int> tried{1, 2, 60, 100};
        for (int around = 15; around <= 27; ++around) // where the first page ends, with the signature and without
            tried.push_back(around);
        for (const int lines : tried) {
            const auto text = textOf(orders::makeOrder(sampleOrder(lines)));
            const auto pages = text.split(QChar('\f'), Qt::SkipEmptyParts);
            for (int i = 1; i <= lines; ++i)
                QCOMPARE(text.count(QStringLiteral("Article numéro %1.").arg(i)), 1);
            for (qsizetype i = 0; i < pages.size(); ++i) {
                QVERIFY(pages[i].contains(QStringLiteral("Page %1/%2").arg(i + 1).arg(pages.size())));
                QCOMPARE(pages[i].count("Désignation"), 1);
            }
            QCOMPARE(text.count("Total TTC"), 1);
            QVERIFY(pages.back().contains("Total TTC"));
            QVERIFY(pages.back().contains(QStringLiteral("Article numéro %1.").arg(lines)));
            QVERIFY(pages.back().contains("POUR L'ACHETEUR"));
            QVERIFY(lines < 100 || pages.size() >= 4);
        }
    }

    void longNamesWrap() {
        auto order = sampleOrder(12);
        std::string longest;
        for (int i = 0; i < 40; ++i)
            longest += "mot" + std::to_string(i) + " ";
        for (auto& line : order.lines)
            line.label = longest;
        order.supplier.name = longest;
        order.buyer.name = std::string(200, 'W'); // nowhere to break
        const auto text = textOf(orders::makeOrder(order));
        QCOMPARE(text.count("mot39"), 13);
        QCOMPARE(text.count("Total TTC"), 1);
    }

    void everyRateHasItsRow() {
        auto order = sampleOrder(100);
        for (int i = 0; i < 100; ++i)
            order.lines[static_cast<std::size_t>(i)].vat_rate = base::decimal(0, i * 100);
        const auto text = textOf(orders::makeOrder(order));
        QCOMPARE(text.count(" % sur "), 100);
        QVERIFY(text.split(QChar('\f'), Qt::SkipEmptyParts).back().contains("POUR L'ACHETEUR"));
    }

    void itsFontsAreInIt() {
        const auto text = QString::fromStdString(saying({"pdffonts", fileWith(orders::makeOrder(sampleOrder()))}));
        const auto rows = text.split('\n', Qt::SkipEmptyParts).mid(2);
        QVERIFY(rows.size() >= 2);
        for (const auto& row : rows)
            QVERIFY2(row.contains("yes yes yes"), qPrintable(row)); // embedded, a subset, with its Unicode
    }

    void numbersAsTheyArePrinted() {
        QCOMPARE(orders::amountText(5), std::string("0,05"));
        QCOMPARE(orders::amountText(100'000'000'000), std::string("1\u202f000\u202f000\u202f000,00"));
        QCOMPARE(orders::decimalText(base::decimal(1234, 50)), std::string("1\u202f234,05"));
        QCOMPARE(orders::decimalText(base::decimal(20)), std::string("20"));
    }

    void lettersOfTheStandardFonts() {
        QCOMPARE(orders::hexOf(orders::winAnsi("Aé€œ’")), std::string("41E9809C92"));
        QCOMPARE(orders::hexOf(orders::utf16("é\xF0\x9F\x98\x80")), std::string("FEFF00E9D83DDE00"));
        QCOMPARE(orders::winAnsi("Łukasz Dvořák ź ſ"), std::string("Lukasz Dvor\xE1k z s"));
        QCOMPARE(orders::winAnsi("e\u0301 漢 \xF0\x9F\x98\x80"), std::string("e ? ?"));
    }
};

QTEST_GUILESS_MAIN(TestOrderPdf)
#include "test_order_pdf.moc"
