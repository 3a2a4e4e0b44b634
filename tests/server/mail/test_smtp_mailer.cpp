// Mails sent to a real SMTP server that takes them, refuses them, is silent, or is away.
#include "server/mail/smtp_mailer.hpp"
#include "tests/support/silent_listener.hpp"
#include "tests/support/smtp_sink.hpp"

#include <QtTest>
#include <set>
#include <thread>

using namespace ilvm::mail;
using namespace std::chrono_literals;
using ilvm::support::SmtpSink;

namespace {

Mail awkward() {
    return {.from = "ILVM <ilvm@ilvm.test>",
            .to = "Nadia Benali <n.benali@ilvm.test>",
            .subject = "INC-00123 · Problème d'accès réseau",
            .text = "Bonjour,\n.\n..deux points\nÀ bientôt\n",
            .html = "<p>À bientôt</p>",
            .message_id = "INC-00123.1@ilvm.test",
            .date = ilvm::base::Instant{1'795'530'727'125}};
}

Settings settingsFor(const std::string& url) {
    Settings settings;
    settings.url = url;
    settings.timeout = 5s;
    return settings;
}

} // namespace

class TestSmtpMailer : public QObject {
    Q_OBJECT

private slots:
    void mailsArriveWhole();
    void refusalsAreToldApart_data();
    void refusalsAreToldApart();
    void awayThenBack();
    void silentServersAreGivenUpInTime();
    void encryptionIsNotGivenUp();
    void whatCannotBeWrittenIsForGood();
    void manySendAtOnce();
    void addressesOfServersAreChecked();
};

void TestSmtpMailer::mailsArriveWhole() {
    SmtpSink sink;
    SmtpMailer mailer(settingsFor(sink.url()));
    QVERIFY(mailer.send(awkward()).outcome == Sending::sent);
    const auto mails = sink.waitFor(1);
    QCOMPARE(mails[0].from, std::string("ilvm@ilvm.test"));
    QCOMPARE(mails[0].to, std::vector<std::string>{"n.benali@ilvm.test"});
    QCOMPARE(mails[0].subject(), awkward().subject);
    QCOMPARE(mails[0].text(), awkward().text);
    QCOMPARE(mails[0].html(), awkward().html);
    QCOMPARE(mails[0].messageId(), std::string("<INC-00123.1@ilvm.test>"));
}

void TestSmtpMailer::refusalsAreToldApart_data() {
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QString>("reply");
    QTest::addColumn<bool>("forGood");
    QTest::newRow("sender, later") << "MAIL"
                                   << "451 4.3.0 try later" << false;
    QTest::newRow("sender, never") << "MAIL"
                                   << "550 5.7.1 not you" << true;
    QTest::newRow("recipient, later") << "RCPT"
                                      << "450 4.2.1 greylisted" << false;
    QTest::newRow("recipient, never") << "RCPT"
                                      << "550 5.1.1 nobody here" << true;
    QTest::newRow("data, later") << "DATA"
                                 << "421 4.3.2 closing" << false;
    QTest::newRow("mail, later") << "."
                                 << "452 4.3.1 disk full" << false;
    QTest::newRow("mail, never") << "."
                                 << "554 5.6.0 not like this" << true;
}

void TestSmtpMailer::refusalsAreToldApart() {
    QFETCH(QString, verb);
    QFETCH(QString, reply);
    QFETCH(bool, forGood);
    SmtpSink sink;
    SmtpMailer mailer(settingsFor(sink.url()));
    sink.answer(verb.toStdString(), reply.toStdString());
    const SendingResult result = mailer.send(awkward());
    QVERIFY(result.outcome == (forGood ? Sending::failed_for_good : Sending::failed_for_now));
    QCOMPARE(result.reason, reply.toStdString());
    QVERIFY(sink.mails().empty());
    sink.answer(verb.toStdString(), "");
    QVERIFY(mailer.send(awkward()).outcome == Sending::sent);
}

void TestSmtpMailer::awayThenBack() {
    SmtpSink sink;
    SmtpMailer mailer(settingsFor(sink.url()));
    sink.stop();
    const SendingResult away = mailer.send(awkward());
    QVERIFY(away.outcome == Sending::failed_for_now && !away.reason.empty());
    sink.start();
    QVERIFY(mailer.send(awkward()).outcome == Sending::sent);
    sink.answer("EHLO", "554 5.3.2 not today"); // the relay as a whole: it may be mended
    sink.answer("HELO", "554 5.3.2 not today");
    QVERIFY(mailer.send(awkward()).outcome == Sending::failed_for_now);
}

void TestSmtpMailer::silentServersAreGivenUpInTime() {
    const ilvm::support::SilentListener silent;
    Settings settings = settingsFor("smtp://127.0.0.1:" + std::to_string(silent.port()));
    settings.timeout = 300ms;
    const auto start = std::chrono::steady_clock::now();
    QVERIFY(SmtpMailer(settings).send(awkward()).outcome == Sending::failed_for_now);
    QVERIFY(std::chrono::steady_clock::now() - start < 2s);
}

void TestSmtpMailer::encryptionIsNotGivenUp() {
    SmtpSink sink; // offers no STARTTLS
    Settings settings = settingsFor(sink.url());
    settings.start_tls = true;
    QVERIFY(SmtpMailer(settings).send(awkward()).outcome == Sending::failed_for_now);
    QVERIFY(sink.mails().empty());
}

void TestSmtpMailer::whatCannotBeWrittenIsForGood() {
    SmtpMailer mailer(settingsFor("smtp://127.0.0.1:1"));
    Mail mail = awkward();
    mail.to = "nobody";
    QVERIFY(mailer.send(mail).outcome == Sending::failed_for_good);
    mail = awkward();
    mail.subject = "a\r\nBcc: x@y.test";
    QVERIFY(mailer.send(mail).outcome == Sending::failed_for_good);
}

void TestSmtpMailer::manySendAtOnce() {
    SmtpSink sink;
    SmtpMailer mailer(settingsFor(sink.url()));
    std::vector<std::thread> threads;
    for (int number = 0; number < 8; ++number) {
        threads.emplace_back([&mailer, number] {
            for (int round = 0; round < 5; ++round) {
                Mail mail = awkward();
                mail.message_id = std::to_string(number) + "." + std::to_string(round) + "@ilvm.test";
                mailer.send(mail);
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    std::set<std::string> ids;
    for (const auto& mail : sink.mails())
        ids.insert(mail.messageId());
    QCOMPARE(ids.size(), std::size_t{40});
    QCOMPARE(sink.mails().size(), std::size_t{40});
}

void TestSmtpMailer::addressesOfServersAreChecked() {
    for (const char* wrong : {"", "relay", "http://relay", "file:///etc/passwd"})
        QVERIFY_EXCEPTION_THROWN(SmtpMailer(settingsFor(wrong)), std::invalid_argument);
}

QTEST_GUILESS_MAIN(TestSmtpMailer)
#include "test_smtp_mailer.moc"
