// Mails written out, and read back by a reader of its own.
#include "server/mail/message.hpp"
#include "tests/support/received_mail.hpp"

#include <QtTest>
#include <algorithm>
#include <sstream>

using namespace ilvm::mail;
using ilvm::base::Instant;
using ilvm::support::ReceivedMail;

namespace {

Mail sample() {
    return {.from = "ILVM <ilvm@ilvm.test>",
            .to = "Inès Moreau <i.moreau@ilvm.test>",
            .subject = "DEM-00012 · Votre demande « PC portable » a été validée",
            .text = "Bonjour,\n\nVotre demande a été validée.\n. seul\n",
            .html = "<p>Bonjour,</p><p>Votre demande a été validée.</p>",
            .message_id = "DEM-00012.4.closed@ilvm.test",
            .date = Instant{1'795'530'727'125}};
}

ReceivedMail readBack(const Mail& mail) {
    return {.from = {}, .to = {}, .raw = written(mail)};
}

} // namespace

class TestMessage : public QObject {
    Q_OBJECT

private slots:
    void everythingIsReadBack();
    void linesAreShortAndAscii_data();
    void linesAreShortAndAscii();
    void plainTextAlone();
    void headersCannotBeInjected_data();
    void headersCannotBeInjected();
    void addressesAreStrict();
    void datesAreOfRfc5322();
};

void TestMessage::everythingIsReadBack() {
    const Mail mail = sample();
    const ReceivedMail read = readBack(mail);
    QCOMPARE(read.subject(), mail.subject);
    QCOMPARE(read.header("To"), mail.to);
    QCOMPARE(read.header("From"), std::string("\"ILVM\" <ilvm@ilvm.test>"));
    QCOMPARE(read.messageId(), "<" + mail.message_id + ">");
    QCOMPARE(read.header("Date"), std::string("Tue, 24 Nov 2026 14:32:07 +0000"));
    QCOMPARE(read.header("Auto-Submitted"), std::string("auto-generated"));
    QCOMPARE(read.text(), mail.text);
    QCOMPARE(read.html(), mail.html);
}

void TestMessage::linesAreShortAndAscii_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("long") << QString("Un très long sujet, €uros, ").repeated(40);
    QTest::newRow("four bytes each") << QString::fromUcs4(U"😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀");
    QTest::newRow("no space") << QString(2000, 'x');
    QTest::newRow("looks encoded") << "=?UTF-8?Q?non?= =20 ~";
    QTest::newRow("spaces at the ends") << "  à la fin  \t";
}

void TestMessage::linesAreShortAndAscii() {
    QFETCH(QString, text);
    Mail mail = sample();
    mail.text = text.toStdString() + " \n\t\n" + text.toStdString();
    mail.subject = text.remove('\t').toStdString();
    const std::string raw = written(mail);
    QVERIFY(raw.ends_with("\r\n"));
    std::istringstream lines(raw);
    for (std::string line; std::getline(lines, line);) {
        QVERIFY2(line.ends_with('\r') && line.size() <= 79, line.c_str());
        line.pop_back();
        QVERIFY(std::all_of(line.begin(), line.end(), [](char c) { return (c >= ' ' && c <= '~') || c == '\t'; }));
    }
    QCOMPARE(readBack(mail).subject(), mail.subject);
    QCOMPARE(readBack(mail).text(), mail.text);
}

void TestMessage::plainTextAlone() {
    Mail mail = sample();
    mail.html.clear();
    QCOMPARE(readBack(mail).text(), mail.text + "\n");
    QVERIFY(readBack(mail).html().empty());
}

void TestMessage::headersCannotBeInjected_data() {
    QTest::addColumn<QString>("header");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("subject, CRLF") << "subject" << QByteArray("ok\r\nBcc: x@y.test");
    QTest::newRow("subject, LF") << "subject" << QByteArray("ok\nBcc: x@y.test");
    QTest::newRow("subject, CR") << "subject" << QByteArray("ok\rBcc: x@y.test");
    QTest::newRow("subject, NUL") << "subject" << QByteArray("ok\0Bcc", 6);
    QTest::newRow("to, LF in the name") << "to" << QByteArray("a\nBcc: x@y.test <a@b.test>");
    QTest::newRow("to, LF in the address") << "to" << QByteArray("<a@b.test\nBcc: x@y.test>");
    QTest::newRow("to, two") << "to" << QByteArray("a@b.test, c@d.test");
    QTest::newRow("from, LF") << "from" << QByteArray("a@b.test\r\nX: y");
    QTest::newRow("message id, LF") << "message_id" << QByteArray("a@b\r\nX: y");
    QTest::newRow("message id, bracket") << "message_id" << QByteArray("a@b> <c@d");
    QTest::newRow("message id, empty") << "message_id" << QByteArray("");
}

void TestMessage::headersCannotBeInjected() {
    QFETCH(QString, header);
    QFETCH(QByteArray, value);
    Mail mail = sample();
    const std::string text = value.toStdString();
    if (header == "subject") mail.subject = text;
    if (header == "to") mail.to = text;
    if (header == "from") mail.from = text;
    if (header == "message_id") mail.message_id = text;
    QVERIFY_EXCEPTION_THROWN(written(mail), std::invalid_argument);
}

void TestMessage::addressesAreStrict() {
    QCOMPARE(mailboxOf("Anne  Lemoine <a@b.test>").name, std::string("Anne  Lemoine"));
    QCOMPARE(mailboxOf("<a@b.test>").address, std::string("a@b.test"));
    QCOMPARE(mailboxOf("a.b+c@d.test").address, std::string("a.b+c@d.test"));
    for (const char* wrong : {"", "a", "@b", "a@", "a@b@c", "a b@c", "é@b.test", "x <a@b> y", "<>", "a@b:25"})
        QVERIFY_EXCEPTION_THROWN(mailboxOf(wrong), std::invalid_argument);
    Mail mail = sample();
    mail.to = "P. \"Pat\" Girard <p.girard@ilvm.test>";
    QCOMPARE(readBack(mail).header("To"), std::string("\"P. \\\"Pat\\\" Girard\" <p.girard@ilvm.test>"));
}

void TestMessage::datesAreOfRfc5322() {
    QCOMPARE(mailDate(Instant{0}), std::string("Thu, 01 Jan 1970 00:00:00 +0000"));
    QCOMPARE(mailDate(Instant{951'782'400'999}), std::string("Tue, 29 Feb 2000 00:00:00 +0000"));
}

QTEST_GUILESS_MAIN(TestMessage)
#include "test_message.moc"
