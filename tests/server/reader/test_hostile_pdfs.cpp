// PDFs that mean harm, and readers that have been taken over: each ends in time, in an answer that says why.
#include "server/reader/reader.hpp"
#include "server/reader/rib.hpp"
#include "tests/server/reader/layouts.hpp"
#include "tests/server/reader/pdf_bytes.hpp"
#include "tests/support/process.hpp"
#include "tests/support/temp_folder.hpp"

#include <QtTest>
#include <atomic>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <thread>

using namespace ilvm;
using namespace ilvm::tests;
using namespace std::chrono_literals;
using api::RibOutcome;
using reader::Unread;

namespace {

const std::string iban = "FR7630006000011234567890189";
const std::string rib = shown(50, 700, "IBAN FR76 3000 6000 0112 3456 7890 189");

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif

// Those that this process has started and that still run.
std::vector<pid_t> readers() {
    std::vector<pid_t> found;
    for (const auto& entry : std::filesystem::directory_iterator("/proc/self/task")) {
        std::ifstream children(entry.path() / "children");
        for (pid_t child = 0; children >> child;)
            found.push_back(child);
    }
    return found;
}

std::string nested(const std::string& middle, int depth, const std::string& before, const std::string& after) {
    std::string text = middle;
    for (int i = 0; i < depth; ++i)
        text = before + text + after;
    return text;
}

} // namespace

class TestHostilePdfs : public QObject {
    Q_OBJECT

    support::TempFolder folder_;

    static reader::RibReading read(const reader::Reader& reader, const std::string& pdf) {
        const auto text = reader.text(pdf);
        return text ? reader::readRib(*text, iban) : reader::unreadable(std::string(reasonOf(text.error())));
    }

    // A drawing that takes longer than anybody waits: this many strokes, packed small.
    static std::string endless() {
        std::string strokes = "0 0 m 595 842 l 500 10 20 700 400 800 c b\n";
        while (strokes.size() < 40'000'000)
            strokes += strokes;
        auto objects = pageOf("");
        objects[4] = deflated(strokes, 2);
        return pdfOf(objects);
    }

    std::filesystem::path script(const char* name, const std::string& lines) {
        const auto file = folder_.path() / name;
        std::ofstream(file) << "#!/bin/sh\n" << lines << "\n";
        std::filesystem::permissions(file, std::filesystem::perms::owner_all);
        return file;
    }

private Q_SLOTS:
    void whatIsNoPdf_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("why");
        const auto add = [](const char* name, const std::string& bytes, Unread why) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << static_cast<int>(why);
        };
        add("empty", "", Unread::not_pdf);
        add("text", "Bonjour, voici notre RIB : " + iban, Unread::not_pdf);
        add("picture", "\x89PNG\r\n\x1a\n", Unread::not_pdf);
        add("first line alone", "%PDF-1.7\n", Unread::damaged);
        add("noise", "%PDF-1.7\n" + std::string(100'000, '\xA5'), Unread::damaged);
        add("no pages", pdfOf({{1, "<</Type/Catalog>>"}}), Unread::damaged);
        add("encrypted",
            pdfOf(pageOf(rib), "/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<" + std::string(64, 'A') +
                                   ">/U<" + std::string(64, 'B') + ">>>"),
            Unread::encrypted);
    }
    void whatIsNoPdf() {
        QFETCH(QByteArray, bytes);
        QFETCH(int, why);
        const reader::Reader reader;
        const auto text = reader.text(bytes.toStdString());
        QVERIFY(!text);
        QCOMPARE(static_cast<int>(text.error()), why);
        QVERIFY(!reasonOf(text.error()).empty());
        QVERIFY(!reader.pages(bytes.toStdString()));
        QVERIFY(!reader.picture(bytes.toStdString(), 1, 400));
    }

    // Cut anywhere, it may still hold its text or not; it is never another one.
    void truncated() {
        const reader::Reader reader;
        const auto whole = drawn(layouts().front(), {iban, "SARL DUPONT", "DejaVu Sans"});
        QCOMPARE(read(reader, whole).outcome, RibOutcome::match);
        for (std::size_t part = 1; part < 8; ++part) {
            const auto reading = read(reader, whole.substr(0, whole.size() * part / 8));
            QVERIFY(reading.outcome != RibOutcome::mismatch);
            QVERIFY(part > 4 || reading.outcome == RibOutcome::unreadable);
        }
    }

    void nothingRuns() {
        const auto mark = folder_.path() / "it-ran";
        auto objects = pageOf(rib);
        objects[1] = "<</Type/Catalog/Pages 2 0 R/OpenAction 10 0 R/AA<</WC 11 0 R/WS 11 0 R>>"
                     "/Names<</JavaScript<</Names[(a) 11 0 R]>>>>>>";
        objects[10] = "<</S/Launch/F(/usr/bin/touch)/Unix<</F(/usr/bin/touch " + mark.string() +
                      ")>>/Win<</F(cmd.exe)/P(" + mark.string() + ")>>/Next 11 0 R>>";
        objects[11] = "<</S/JavaScript/JS(app.launchURL\\('file:///usr/bin/touch'\\); while\\(true\\);)>>";
        objects[3].insert(objects[3].find("/Contents"), "/AA<</O 10 0 R/C 11 0 R>>/Annots[12 0 R]");
        objects[12] = "<</Type/Annot/Subtype/Link/Rect[0 0 595 842]/A 10 0 R>>";
        const reader::Reader reader;
        const auto pdf = pdfOf(objects);
        QCOMPARE(read(reader, pdf).outcome, RibOutcome::match);
        QVERIFY(reader.picture(pdf, 1, 600).has_value());
        QVERIFY(!std::filesystem::exists(mark));
    }

    void loopsEnd_data() {
        QTest::addColumn<QByteArray>("bytes");
        const auto add = [](const char* name, const PdfObjects& objects, const std::string& trailer = {}) {
            QTest::newRow(name) << QByteArray::fromStdString(pdfOf(objects, trailer));
        };
        auto objects = pageOf(rib);
        objects[2] = "<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>";
        add("page tree", objects);
        add("cross-reference table", pageOf(rib), "/Prev 9");
        objects = pageOf(rib + "/X Do");
        objects[3].insert(objects[3].find("/Font"), "/XObject<</X 6 0 R>>");
        objects[6] =
            stream("/X Do /X Do", "/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X 6 0 R>>>>");
        add("form that draws itself", objects);
        objects =
            pageOf(rib + shown(50, 600, "aaa"),
                   "<</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]/FirstChar 97/LastChar 97"
                   "/Widths[1]/Encoding<</Differences[97/a]>>/CharProcs<</a 6 0 R>>/Resources<</Font<</F1 5 0 R>>>>>>");
        objects[6] = stream("1 0 d0 " + shown(0, 0, "aaa"));
        add("glyph that draws itself", objects);
        objects = pageOf(rib);
        objects[4] = "4 0 R";
        add("object that is itself", objects);
        objects = pageOf(nested(rib, 20'000, "q ", " Q"));
        add("deep states", objects);
        objects = pageOf(rib);
        objects[7] = nested("0", 50'000, "[", "]");
        objects[4] = "7 0 R";
        add("deep arrays", objects);
    }
    void loopsEnd() {
        QFETCH(QByteArray, bytes);
        const reader::Reader reader;
        const auto reading = read(reader, bytes.toStdString());
        QVERIFY(reading.outcome != RibOutcome::mismatch); // there is one account in it, if any
        QVERIFY(reading.outcome == RibOutcome::match || reading.reason.has_value());
    }

    void bombsAreRefused() {
        const reader::Reader reader;
        auto many = pageOf(rib);
        std::string kids;
        for (int number = 100; number < 100 + reader::mostPages + 1; ++number) {
            many[number] = many[3];
            kids += std::to_string(number) + " 0 R ";
        }
        many[2] = "<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(reader::mostPages + 1) + ">>";
        QCOMPARE(reader.pages(pdfOf(many)).error(), Unread::too_many_pages);
        QCOMPARE(reader.text(pdfOf(many)).error(), Unread::too_many_pages);
        many[2] = "<</Type/Pages/Kids[3 0 R]/Count 1000000000>>";
        QVERIFY(!reader.pages(pdfOf(many)));

        auto text = pageOf("");
        text[4] = deflated("BT /F1 9 Tf " + nested("", 10'000, "", "(aaaaaaaa) Tj ") + "ET", 2);
        QCOMPARE(reader.text(pdfOf(text)).error(), Unread::too_much_text);

        auto wide = pageOf(rib);
        wide[3].replace(wide[3].find("595 842"), 7, "9999999 9999999");
        QVERIFY(!reader.picture(pdfOf(wide), 1, 2400));
    }

    void aMemoryHogIsRefused() {
        if (sanitized) QSKIP("under a sanitizer memory is not limited");
        std::string lists(16, ' ');
        while (lists.size() < 20'000'000)
            lists += "[][][][][][][][]" + lists;
        auto objects = pageOf("");
        objects[4] = deflated("BT /F1 9 Tf [" + lists + "] TJ ET", 2);
        reader::Reader::Settings settings;
        settings.patience = 60s; // memory ends first
        const reader::Reader reader(settings);
        QCOMPARE(reader.text(pdfOf(objects)).error(), Unread::too_large);
        QCOMPARE(reader.picture(pdfOf(objects), 1, 400).error(), Unread::too_large);
    }

    void whatNeverEndsIsEnded() {
        reader::Reader::Settings settings;
        settings.patience = 1500ms;
        const reader::Reader reader(settings);
        QCOMPARE(reader.text(endless()).error(), Unread::late);
        QVERIFY(readers().empty());
    }

    void aReaderThatIsKilledIsAnAnswer() {
        const reader::Reader reader;
        reader::Outcome<std::vector<reader::PageText>> text = Unread::busy;
        std::thread asking([&] { text = reader.text(endless()); });
        support::waitUntil([] { return !readers().empty(); }, "the reader");
        kill(readers().front(), SIGKILL);
        asking.join();
        QCOMPARE(text.error(), Unread::broken);
        QCOMPARE(read(reader, pdfOf(pageOf(rib))).outcome, RibOutcome::match); // the next one is served
    }

    void fewReadAtOnceAndTheOthersWait() {
        reader::Reader::Settings settings;
        settings.atOnce = 1;
        settings.patience = 1500ms;
        const reader::Reader reader(settings);
        const auto pdf = endless();
        std::atomic<int> refused = 0, ended = 0;
        std::vector<std::jthread> asking;
        for (int i = 0; i < 4; ++i)
            asking.emplace_back([&] {
                const auto text = reader.text(pdf);
                refused += !text && (text.error() == Unread::late || text.error() == Unread::busy);
                ++ended;
            });
        std::size_t most = 0;
        support::waitUntil(
            [&] {
                most = std::max(most, readers().size());
                return ended == 4;
            },
            "four answers");
        QCOMPARE(most, 1U);
        QCOMPARE(refused.load(), 4);
    }

    void nobodyTrustsWhatAReaderSays() {
        reader::Reader::Settings settings;
        settings.patience = 2s;
        const auto pdf = pdfOf(pageOf(rib));
        const std::map<std::string, std::pair<std::string, Unread>> scripts{
            {"mute", {"exec sleep 60", Unread::late}},
            {"closed", {"exec >&-; exec sleep 60", Unread::broken}},
            {"gone", {"exit 0", Unread::broken}},
            {"flood", {"exec cat /dev/zero | tr '\\0' 'A'", Unread::broken}},
            {"nonsense", {"printf '\\005\\000\\000\\000AAAAA'", Unread::broken}},
            {"short", {"printf '\\005\\000\\000\\000\\004'", Unread::broken}},
            {"many glyphs", {"printf '\\005\\000\\000\\000\\004\\377\\377\\377\\377'", Unread::broken}},
            {"no reason", {"printf '\\002\\000\\000\\000\\001\\143'", Unread::broken}},
            {"a picture",
             {"printf '\\011\\000\\000\\000\\003\\001\\000\\000\\000\\001\\000\\000\\000'", Unread::broken}},
        };
        for (const auto& [name, said] : scripts) {
            settings.program = script(name.c_str(), said.first);
            const auto text = reader::Reader(settings).text(pdf);
            QVERIFY2(!text && text.error() == said.second, name.c_str());
        }
        QVERIFY(readers().empty());
    }
};

QTEST_GUILESS_MAIN(TestHostilePdfs)
#include "test_hostile_pdfs.moc"
