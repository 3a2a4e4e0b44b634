// Files that are what they say, files that lie, and files that are cut off; SHA-256 against known answers.
#include "server/files/inspector.hpp"
#include "server/files/kinds.hpp"
#include "server/files/sha256.hpp"
#include "tests/support/process.hpp"
#include "tests/support/temp_folder.hpp"

#include <QtTest>
#include <thread>

using namespace ilvm::files;
using ilvm::support::TempFolder;

namespace {

std::span<const std::byte> bytesOf(const std::string& text) {
    return std::as_bytes(std::span(text));
}

const std::string pdf = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\nstartxref\n9\n%%EOF\n";
const std::string png =
    QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWj"
                           "R9awAAAABJRU5ErkJggg==")
        .toStdString();
const std::string gif =
    QByteArray::fromBase64("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7").toStdString();
const std::string webp =
    QByteArray::fromBase64("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA").toStdString();
const std::string jpeg =
    "\xFF\xD8\xFF\xE0" + std::string("\0\x10JFIF\0\1\1\0\0\1\0\1\0\0", 16) + std::string(300, 'x') + "\xFF\xD9";

// A real archive, made by Python's zipfile, whose entries are in this order.
std::string archive(const std::vector<std::pair<std::string, std::string>>& entries) {
    const TempFolder folder;
    const std::string file = (folder.path() / "made").string();
    std::vector<std::string> arguments{
        "python3", "-c",
        "import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1],'w')\n"
        "for n,t in zip(sys.argv[2::2],sys.argv[3::2]): z.writestr(n,t,8 if n!='mimetype' else 0)\nz.close()",
        file};
    for (const auto& [name, text] : entries)
        arguments.insert(arguments.end(), {name, text});
    ilvm::support::run({.arguments = arguments});
    return ilvm::support::contentOf(file);
}

std::string office(const std::string& main, const std::string& more = "docProps/app.xml") {
    return archive({{"_rels/.rels", "<x/>"}, {"[Content_Types].xml", "<x/>"}, {main, "<x/>"}, {more, "<x/>"}});
}

} // namespace

class TestFiles : public QObject {
    Q_OBJECT

private slots:
    void whatIsAllowed_data();
    void whatIsAllowed();
    void whatIsRefused_data();
    void whatIsRefused();
    void everyCutIsSeen();
    void piecesAreTheWhole();
    void largeFilesKeepOnlyTheirEnds();
    void endingsAndTypes();
    void manyThreadsInspect();
    void digests();
};

void TestFiles::whatIsAllowed_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("declared");
    QTest::addColumn<QString>("type");
    const auto row = [](const char* tag, const std::string& bytes, const char* name, const char* declared,
                        const char* type) {
        QTest::newRow(tag) << QByteArray::fromStdString(bytes) << name << declared << type;
    };
    row("pdf", pdf, "Devis.PDF", "application/pdf", "application/pdf");
    row("pdf, nothing claimed", pdf, "Devis", "", "application/pdf");
    row("pdf, a version in its name", pdf, "devis v1.2", "application/octet-stream", "application/pdf");
    row("png", png, "écran.png", "image/png", "image/png");
    row("jpeg", jpeg, "photo.JPG", "image/jpg", "image/jpeg");
    row("jpeg with a trailer", jpeg + "SEFH0001", "photo.jpeg", "image/jpeg", "image/jpeg");
    row("gif", gif, "a.gif", "image/gif", "image/gif");
    row("webp", webp, "a.webp", "image/webp", "image/webp");
    row("text", "Bonjour é\n", "note.txt", "Text/Plain; charset=utf-8", "text/plain");
    row("text, Latin-1", "Bonjour \xE9t\xE9\n", "note.txt", "text/plain", "text/plain");
    row("text that looks like a mail", "From: a@b\nTo: c@d\nSubject: x\n\nhi\n", "note.log", "", "text/plain");
    row("text of one letter", "x", "note.txt", "text/plain", "text/plain");
    row("text that looks like settings", "[boot]\nx=1\n", "note.txt", "text/plain", "text/plain");
    row("text that looks like a picture", "P4 poste 3\n", "note.txt", "text/plain", "text/plain");
    row("csv", "a;b\n1;2\n", "liste.csv", "application/vnd.ms-excel", "text/csv");
    row("csv declared as text", "a;b\n1;2\n", "liste.csv", "text/plain", "text/csv");
    row("docx", office("word/document.xml"), "a.docx", "",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    row("xlsx", office("xl/workbook.xml"), "a.xlsx", "",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    row("pptx", office("ppt/presentation.xml"), "a.pptx", "",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation");
    row("ods", archive({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<x/>"}}),
        "a.ods", "application/vnd.oasis.opendocument.spreadsheet", "application/vnd.oasis.opendocument.spreadsheet");
}

void TestFiles::whatIsAllowed() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    QFETCH(QString, declared);
    QFETCH(QString, type);
    const Inspection inspection = inspect(bytesOf(bytes.toStdString()), name.toStdString(), declared.toStdString());
    QCOMPARE(QString::fromStdString(inspection.media_type), type);
    QVERIFY2(!inspection.refused, inspection.for_log.c_str());
}

void TestFiles::whatIsRefused_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("declared");
    QTest::addColumn<int>("refused");
    const auto row = [](const char* tag, const std::string& bytes, const char* name, const char* declared,
                        Refused refused) {
        QTest::newRow(tag) << QByteArray::fromStdString(bytes) << name << declared << static_cast<int>(refused);
    };
    row("empty", "", "a.pdf", "application/pdf", Refused::empty);
    row("page as pdf", "<html><script>x</script></html>", "a.pdf", "application/pdf", Refused::not_allowed);
    row("page as text", "<!DOCTYPE html><p>x", "a.txt", "text/plain", Refused::not_allowed);
    row("svg as png", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "a.png", "image/png", Refused::not_allowed);
    row("svg as text", "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>", "a.txt", "",
        Refused::not_allowed);
    row("program", ilvm::support::contentOf("/bin/true"), "a.pdf", "application/pdf", Refused::not_allowed);
    row("script", "#!/bin/sh\necho\n", "a.txt", "text/plain", Refused::not_allowed);
    row("script by name", "del *.*\r\n", "a.bat", "", Refused::not_as_claimed);
    row("one byte that is no letter", "\x01", "a.txt", "text/plain", Refused::not_allowed);
    row("archive", archive({{"a.txt", "hello"}}), "a.zip", "application/zip", Refused::not_allowed);
    row("archive as docx", archive({{"a.txt", "hello"}}), "a.docx", "", Refused::not_allowed);
    row("macros", office("word/document.xml", "word/vbaProject.bin"), "a.docx", "", Refused::not_allowed);
    row("macros, OpenDocument",
        archive({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"Basic/Standard/Module1.xml", "<x/>"}}),
        "a.odt", "", Refused::not_allowed);
    row("pdf with an archive behind", pdf + std::string(3000, ' ') + "PK", "a.pdf", "", Refused::damaged);
    row("png as pdf, by name", png, "a.pdf", "", Refused::not_as_claimed);
    row("png as pdf, by type", png, "a.png", "application/pdf", Refused::not_as_claimed);
    row("png with a program's ending", png, "a.png.exe", "image/png", Refused::not_as_claimed);
    row("text as pdf", "%PD not a pdf", "a.pdf", "application/pdf", Refused::not_as_claimed);
    row("docx as xlsx", office("word/document.xml"), "a.xlsx", "", Refused::not_as_claimed);
    row("text with zeros", std::string("texte\n\0\0 et zeros", 17), "a.txt", "", Refused::not_allowed);
    row("png with something behind", png + "<script>", "a.png", "", Refused::damaged);
    row("webp that says another length", webp + "more", "a.webp", "", Refused::damaged);
}

void TestFiles::whatIsRefused() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    QFETCH(QString, declared);
    QFETCH(int, refused);
    const Inspection inspection = inspect(bytesOf(bytes.toStdString()), name.toStdString(), declared.toStdString());
    QVERIFY2(inspection.refused.has_value(), inspection.media_type.c_str());
    QVERIFY2(static_cast<int>(*inspection.refused) == refused, inspection.for_log.c_str());
    QVERIFY(!inspection.for_log.empty());
}

void TestFiles::everyCutIsSeen() {
    const std::string docx = office("word/document.xml");
    const std::vector<std::pair<std::string, const char*>> wholes{{pdf, "a.pdf"}, {png, "a.png"},   {jpeg, "a.jpg"},
                                                                  {gif, "a.gif"}, {webp, "a.webp"}, {docx, "a.docx"}};
    for (const auto& [whole, name] : wholes) {
        for (std::size_t length = 0; length + 2 < whole.size(); ++length) {
            const std::string cut = whole.substr(0, length);
            const auto refused = inspect(bytesOf(cut), name, "").refused;
            QVERIFY2(refused.has_value(), (std::string(name) + " cut to " + std::to_string(length)).c_str());
        }
        QVERIFY(!inspect(bytesOf(whole), name, "").refused);
    }
}

void TestFiles::piecesAreTheWhole() {
    Inspector inspector;
    for (const char c : png)
        inspector.add(std::as_bytes(std::span(&c, 1)));
    QVERIFY(!inspector.finish("a.png", "image/png").refused);
}

void TestFiles::largeFilesKeepOnlyTheirEnds() {
    Inspector inspector;
    const std::string middle(1 << 20, ' ');
    inspector.add(bytesOf(pdf));
    for (int round = 0; round < 20; ++round)
        inspector.add(bytesOf(middle));
    QVERIFY(inspector.finish("a.pdf", "").refused == Refused::damaged);
    inspector.add(bytesOf(pdf));
    QVERIFY(!inspector.finish("a.pdf", "").refused);
}

void TestFiles::endingsAndTypes() {
    QCOMPARE(endingOf("Devis n° 4.PDF"), std::string("pdf"));
    for (const char* none : {"Devis", "v1.2", "Devis du M. Girard", "a.", "x.ridiculously"})
        QCOMPARE(endingOf(none), std::string());
    QCOMPARE(bareType(" Text/CSV ; charset=utf-8"), std::string("text/csv"));
    QCOMPARE(bareType(""), std::string());
}

void TestFiles::manyThreadsInspect() {
    std::atomic<int> right = 0;
    std::vector<std::thread> threads;
    for (int number = 0; number < 4; ++number) {
        threads.emplace_back([&right] {
            for (int round = 0; round < 50; ++round)
                right += !inspect(bytesOf(pdf), "a.pdf", "").refused;
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(right.load(), 200);
}

void TestFiles::digests() {
    Sha256 sha;
    QCOMPARE(toHex(sha.finish()), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    const std::string a = "a";
    const std::string bc = "bc";
    sha.add(bytesOf(a));
    sha.add(bytesOf(bc)); // FIPS 180-2, B.1
    QCOMPARE(toHex(sha.finish()), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
}

QTEST_GUILESS_MAIN(TestFiles)
#include "test_files.moc"
