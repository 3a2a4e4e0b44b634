// That the servers which other tests lean on are what they say.
#include "tests/support/free_port.hpp"
#include "tests/support/private_postgres.hpp"
#include "tests/support/smtp_sink.hpp"
#include "tests/support/test_certificate.hpp"
#include "tests/support/test_directory.hpp"

#include <QtTest>
#include <fstream>
#include <pqxx/pqxx>

using namespace ilvm::support;

class TestSupport : public QObject {
    Q_OBJECT

private slots:
    void databasesAreFreshAndSurviveRestartAndCrash();
    void directoryAnswersOverTls();
    void directoryNestsGroups();
    void mailArrivesWholeAndDecoded();
    void sinkRefusesAndComesBack();
    void whatFailsSaysWhy();
};

namespace {

void sendMail(const SmtpSink& sink, const std::string& raw) {
    const TempFolder folder;
    std::ofstream(folder.path() / "mail", std::ios::binary) << raw;
    run({.arguments = {"curl", "--silent", "--show-error", "--max-time", "10", "--crlf", sink.url(), "--mail-from",
                       "ilvm@ilvm.test", "--mail-rcpt", "nadia@ilvm.test", "--mail-rcpt", "karim@ilvm.test",
                       "--upload-file", (folder.path() / "mail").string()},
         .output = folder.path() / "curl.log"});
}

constexpr const char* mail = "Subject: =?UTF-8?Q?Demande_de_pr=C3=AAt?=\n =?UTF-8?B?IMOpdMOp?=\n"
                             "Message-ID: <1@ilvm>\nContent-Type: multipart/alternative;\n boundary=\"b\"\n\n"
                             "--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable"
                             "\n\n.caf=C3=A9_=\nau lait\n--b\nContent-Type: text/html\n"
                             "Content-Transfer-Encoding: base64\n\nPGI+w6k8L2I+\n--b--\n";

} // namespace

void TestSupport::databasesAreFreshAndSurviveRestartAndCrash() {
    PrivatePostgres postgres;
    const std::string first = postgres.createDatabase("first");
    {
        pqxx::connection connection(first);
        pqxx::work work(connection);
        work.exec("CREATE TABLE kept (n int)");
        work.exec("INSERT INTO kept VALUES (7)");
        work.commit();
    }
    const std::string copy = postgres.createDatabase("copy", "first");
    postgres.restart();
    postgres.kill();
    postgres.start();
    for (const std::string& url : {first, copy}) {
        pqxx::connection connection(url);
        pqxx::work work(connection);
        QCOMPARE(work.exec1("SELECT n FROM kept")[0].as<int>(), 7);
    }
    QVERIFY_EXCEPTION_THROWN(postgres.createDatabase("first"), pqxx::sql_error);
    postgres.stop();
    QVERIFY_EXCEPTION_THROWN(pqxx::connection connection(first), pqxx::broken_connection);
}

void TestSupport::directoryAnswersOverTls() {
    const TestDirectory directory;
    run({.arguments = {"env", "LDAPTLS_CACERT=" + directory.certificate().caFile(), "ldapwhoami", "-x", "-H",
                       directory.urlOverTls(), "-D", directory.serviceAccount(), "-w", directory.servicePassword()}});
    QVERIFY_EXCEPTION_THROWN(run({.arguments = {"env", "LDAPTLS_CACERT=" + TestCertificate().caFile(), "ldapwhoami",
                                                "-x", "-H", directory.urlOverTls()}}),
                             std::runtime_error);
}

void TestSupport::directoryNestsGroups() {
    TestDirectory directory;
    directory.addPerson({.login = "n.benali", .displayName = "Nadia Benali, dite \"Nad\""});
    directory.addGroup("GG_INNER", {"n.benali"});
    directory.addGroup("GG_OUTER", {"GG_INNER"});
    const TempFolder folder;
    const auto search = [&](const std::string& filter) {
        const auto output = folder.path() / "found";
        std::filesystem::remove(output);
        run({.arguments = {"ldapsearch", "-x", "-LLL", "-H", directory.url(), "-D", directory.serviceAccount(), "-w",
                           directory.servicePassword(), "-b", directory.base(), filter, "memberOf"},
             .output = output});
        return contentOf(output);
    };
    QVERIFY(search("(sAMAccountName=N.BENALI)").find("memberOf: cn=GG_INNER,") != std::string::npos);
    QVERIFY(search("(cn=GG_INNER)").find("memberOf: cn=GG_OUTER,") != std::string::npos);
    directory.removeMember("GG_INNER", "n.benali");
    directory.restart();
    QVERIFY(search("(sAMAccountName=n.benali)").find("memberOf") == std::string::npos);
    QVERIFY_EXCEPTION_THROWN(directory.addMember("GG_NONE", "n.benali"), std::runtime_error);
}

void TestSupport::mailArrivesWholeAndDecoded() {
    SmtpSink sink;
    sendMail(sink, mail);
    const auto mails = sink.waitFor(1);
    QCOMPARE(mails.size(), std::size_t{1});
    QCOMPARE(mails[0].from, std::string("ilvm@ilvm.test"));
    QCOMPARE(mails[0].to, (std::vector<std::string>{"nadia@ilvm.test", "karim@ilvm.test"}));
    QCOMPARE(mails[0].subject(), std::string("Demande de prêt été"));
    QCOMPARE(mails[0].messageId(), std::string("<1@ilvm>"));
    QCOMPARE(mails[0].text(), std::string(".café_au lait"));
    QCOMPARE(mails[0].html(), std::string("<b>é</b>"));
}

void TestSupport::sinkRefusesAndComesBack() {
    SmtpSink sink;
    sink.answer(".", "451 4.3.0 later");
    QVERIFY_EXCEPTION_THROWN(sendMail(sink, mail), std::runtime_error);
    sink.answer(".", "");
    sink.stop();
    QVERIFY_EXCEPTION_THROWN(sendMail(sink, mail), std::runtime_error);
    sink.start();
    sendMail(sink, mail);
    QCOMPARE(sink.waitFor(1).size(), std::size_t{1});
    sink.forget();
    QVERIFY(sink.mails().empty());
}

void TestSupport::whatFailsSaysWhy() {
    QVERIFY(freePort() != 0);
    QVERIFY_EXCEPTION_THROWN(waitUntil([] { return false; }, "nothing", std::chrono::milliseconds(1)),
                             std::runtime_error);
    ChildProcess child({.arguments = {"sleep", "600"}});
    QVERIFY(child.running());
    child.stop(SIGTERM);
    QVERIFY(!child.running());
}

QTEST_GUILESS_MAIN(TestSupport)
#include "test_support.moc"
