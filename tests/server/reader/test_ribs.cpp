// Two hundred and more generated RIBs: what is read of each. A wrong `match` is never one too few.
#include "server/reader/reader.hpp"
#include "server/reader/rib.hpp"
#include "shared/domain/number_check.hpp"
#include "tests/server/reader/layouts.hpp"
#include "tests/server/reader/pdf_bytes.hpp"

#include <QtTest>
#include <cairo.h>

using namespace ilvm;
using namespace ilvm::tests;
using api::RibOutcome;

namespace {

constexpr const char* fonts[] = {"DejaVu Sans", "DejaVu Serif", "DejaVu Sans Mono", "Inter", "JetBrains Mono"};
constexpr const char* countries[] = {"FR", "FR", "FR", "FR", "DE", "BE", "LU", "ES", "MC", "CH"};
constexpr const char* holders[] = {"ASSOCIATION LES TILLEULS", "SARL DUPONT ET FILS", "Électricité Générale Morel"};

struct Tally {
    int match = 0, mismatch = 0, unreadable = 0;

    void add(RibOutcome outcome) {
        (outcome == RibOutcome::match ? match : outcome == RibOutcome::mismatch ? mismatch : unreadable) += 1;
    }
    int all() const { return match + mismatch + unreadable; }
};

} // namespace

namespace {

// The nearest valid one of a French account: only the account's last digit and the keys differ.
std::string neighbourOf(std::string iban) {
    iban[24] = iban[24] == '9' ? '0' : static_cast<char>(iban[24] + 1);
    for (int i = 0; i < 97 * 97; ++i) {
        iban.replace(25, 2, (i % 97 < 10 ? "0" : "") + std::to_string(i % 97));
        iban.replace(2, 2, (i / 97 < 10 ? "0" : "") + std::to_string(i / 97));
        if (domain::checkIban(iban).valid()) return iban;
    }
    return {};
}

} // namespace

class TestRibs : public QObject {
    Q_OBJECT

    reader::Reader reader_{patient()};
    std::mt19937 random_{20261126};
    std::map<std::string, Tally> table_; // printed at the end
    Tally right_;                        // of those where the typed account stands there

    // Whatever else this machine does.
    static reader::Reader::Settings patient() {
        reader::Reader::Settings settings;
        settings.patience = std::chrono::seconds(60);
        return settings;
    }

    static void everyLayout() {
        QTest::addColumn<int>("layout");
        for (int layout = 0; const auto& each : layouts())
            QTest::newRow(each.name) << layout++;
    }

    reader::RibReading read(const std::string& pdf, const std::string& iban) {
        const auto text = reader_.text(pdf);
        return text ? reader::readRib(*text, iban) : reader::unreadable(std::string(reasonOf(text.error())));
    }

    RibFacts facts(std::size_t number) {
        return {someIban(countries[number % std::size(countries)], random_), holders[number % std::size(holders)],
                fonts[number % std::size(fonts)]};
    }

    // No reading of this PDF with this IBAN may be a match.
    void expect(RibOutcome expected, const std::string& kind, const std::string& pdf, const std::string& iban) {
        const auto reading = read(pdf, iban);
        table_[kind].add(reading.outcome);
        const auto told = kind + ": " + reading.reason.value_or("no reason");
        QVERIFY2(reading.outcome != RibOutcome::match && reading.reason, told.c_str());
        QVERIFY2(reading.outcome == expected, told.c_str());
    }

private Q_SLOTS:
    void theAccountThatStandsThereMatches_data() { everyLayout(); }
    void theAccountThatStandsThereMatches() {
        QFETCH(int, layout);
        const auto& drawing = layouts()[static_cast<std::size_t>(layout)];
        for (std::size_t number = 0; number < 12; ++number) {
            const auto rib = facts(number);
            const auto reading = read(drawn(drawing, rib), rib.iban);
            table_[std::string("right: ") + drawing.name].add(reading.outcome);
            right_.add(reading.outcome);
            QVERIFY(reading.outcome != RibOutcome::mismatch);
            if (reading.outcome == RibOutcome::match) {
                QCOMPARE(reading.found, std::vector<std::string>{rib.iban});
                QVERIFY(!reading.reason);
            } else {
                qWarning("%s, %s: %s", rib.font.c_str(), rib.iban.c_str(), reading.reason.value_or("").c_str());
            }
        }
    }

    void ofThoseNineteenInTwentyAreFound() {
        qInfo("%d of %d readable RIBs that match are a match", right_.match, right_.all());
        QVERIFY(right_.match * 100 >= right_.all() * 95);
    }

    void anotherAccountIsAMismatch_data() { everyLayout(); }
    void anotherAccountIsAMismatch() {
        QFETCH(int, layout);
        const auto& drawing = layouts()[static_cast<std::size_t>(layout)];
        for (std::size_t number = 0; number < 3; ++number) {
            const auto pdf = drawn(drawing, facts(number));
            expect(RibOutcome::mismatch, std::string("another: ") + drawing.name, pdf, someIban("FR", random_));
        }
    }

    void theHolderIsFound() {
        int found = 0, all = 0;
        for (const auto& layout : layouts()) {
            const auto rib = facts(1);
            const auto holder = read(drawn(layout, rib), rib.iban).holder;
            ++all;
            if (holder) QCOMPARE(*holder, rib.holder);
            found += holder.has_value();
        }
        qInfo("%d of %d holders are found", found, all);
        QVERIFY(found >= 9);
    }

    void aScanIsUnreadable() {
        for (const auto& layout : layouts()) {
            const auto rib = facts(0);
            expect(RibOutcome::unreadable, "scan", scanned(layout, rib), rib.iban);
        }
    }

    // The picture shows another account than the text below or above it.
    void textThatNobodySeesIsNoProof_data() { everyLayout(); }
    void textThatNobodySeesIsNoProof() {
        QFETCH(int, layout);
        const auto& drawing = layouts()[static_cast<std::size_t>(layout)];
        auto shownRib = facts(0);
        static std::string hidden;
        hidden = someIban("FR", random_);
        const auto invisible = [](cairo_t* cairo, const RibFacts&) {
            cairo_set_source_rgba(cairo, 0, 0, 0, 0.01);
            write(cairo, 40, 140, "IBAN " + domain::spacedIban(hidden), 11);
        };
        expect(RibOutcome::unreadable, "hidden in a scan", scanned(drawing, shownRib, invisible), hidden);
        const auto white = [](cairo_t* cairo, const RibFacts&) {
            cairo_set_source_rgb(cairo, 1, 1, 1);
            write(cairo, 40, 400, "IBAN " + domain::spacedIban(hidden), 11);
        };
        expect(RibOutcome::mismatch, "white on white", drawn(drawing, shownRib, white), hidden);
        const auto tiny = [](cairo_t* cairo, const RibFacts&) {
            write(cairo, 40, 400, "IBAN " + domain::spacedIban(hidden), 1.5);
        };
        expect(RibOutcome::mismatch, "tiny", drawn(drawing, shownRib, tiny), hidden);
        const auto outside = [](cairo_t* cairo, const RibFacts&) {
            write(cairo, 40, -30, "IBAN " + domain::spacedIban(hidden), 11);
        };
        expect(RibOutcome::mismatch, "outside of the page", drawn(drawing, shownRib, outside), hidden);
        const auto covered = [](cairo_t* cairo, const RibFacts&) {
            write(cairo, 400, 215, "IBAN " + domain::spacedIban(hidden), 7);
            cairo_set_source_rgb(cairo, 1, 1, 1);
            cairo_rectangle(cairo, 390, 203, 200, 16);
            cairo_fill(cairo);
        };
        expect(RibOutcome::mismatch, "covered", drawn(drawing, shownRib, covered), hidden);
    }

    void twoAccountsAreNoMatch() {
        for (const auto& layout : layouts()) {
            const auto rib = facts(0);
            static std::string second;
            second = someIban("FR", random_);
            const auto more = [](cairo_t* cairo, const RibFacts&) {
                cairo_set_source_rgb(cairo, 0, 0, 0);
                write(cairo, 400, 215, "IBAN " + domain::spacedIban(second), 7);
            };
            const auto pdf = drawn(layout, rib, more);
            expect(RibOutcome::unreadable, "two accounts", pdf, rib.iban);
            expect(RibOutcome::unreadable, "two accounts", pdf, second);
        }
    }

    void oneDigitAside() {
        for (const auto& layout : layouts()) {
            const auto rib = facts(0);
            const auto near = neighbourOf(rib.iban);
            expect(RibOutcome::mismatch, "one digit aside", drawn(layout, rib), near);
        }
    }

    void written() {
        const std::string iban = someIban("FR", random_), other = someIban("FR", random_);
        const std::string spaced = domain::spacedIban(iban);
        QCOMPARE(read(pdfOf(pageOf(shown(50, 700, "IBAN " + spaced))), iban).outcome, RibOutcome::match);
        const std::map<std::string, std::string> contents{
            {"render mode 3", "3 Tr " + shown(50, 700, spaced)},
            {"render mode 7", "7 Tr " + shown(50, 700, spaced)},
            {"clipped away", "0 0 10 10 re W n " + shown(50, 700, spaced)},
            {"almost white", "0.93 g " + shown(50, 700, spaced)},
            {"outside of the page", shown(50, 900, spaced)},
            {"over other text",
             shown(50, 700, "IBAN " + domain::spacedIban(other)) + "3 Tr " + shown(50, 700, "IBAN " + spaced)},
        };
        for (const auto& [kind, content] : contents)
            expect(RibOutcome::unreadable, kind, pdfOf(pageOf(content)), iban);
        auto cropped = pageOf(shown(50, 700, spaced));
        cropped[3].insert(cropped[3].find("/Contents"), "/CropBox[0 0 595 500]");
        expect(RibOutcome::unreadable, "outside of the crop box", pdfOf(cropped), iban);
    }

    void fontsThatLie() {
        for (int i = 0; i < 10; ++i) {
            const std::string iban = someIban("FR", random_), other = someIban("FR", random_);
            const auto honest = read(pdfOf(pageOfLyingFont(iban, iban)), iban);
            QVERIFY2(honest.outcome == RibOutcome::match, honest.reason.value_or("").c_str());
            expect(RibOutcome::unreadable, "draws another account", pdfOf(pageOfLyingFont(other, iban)), iban);
            expect(RibOutcome::unreadable, "draws its neighbour", pdfOf(pageOfLyingFont(neighbourOf(iban), iban)),
                   iban);
            auto page = pageOf(shown(50, 700, domain::spacedIban(iban)) +
                               "BT /F2 11 Tf 50 600 Td (abcdefghijklmnopqrstuvwxyza) Tj ET");
            page[3].insert(page[3].find("/F1"), "/F2 8 0 R");
            page[8] = namelessFont();
            page[9] = stream("600 0 d0 50 0 500 700 re f");
            expect(RibOutcome::unreadable, "beside text without characters", pdfOf(page), iban);
        }
    }

    void cleanupTestCase() {
        qInfo("%-32s %6s %9s %11s", "RIBs", "match", "mismatch", "unreadable");
        int all = 0;
        for (const auto& [kind, tally] : table_) {
            qInfo("%-32s %6d %9d %11d", kind.c_str(), tally.match, tally.mismatch, tally.unreadable);
            all += tally.all();
        }
        qInfo("%-32s %6d", "readings", all);
    }
};

QTEST_GUILESS_MAIN(TestRibs)
#include "test_ribs.moc"
