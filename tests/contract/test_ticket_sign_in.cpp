// Sign-in by ticket, with everything real: the server in its composition, a Kerberos key distribution centre, a
// directory, a database, and our client. Not here: what the page shows (tests/client/shell/test_single_sign_on.cpp).
#include "client/shell/single_sign_on.hpp"
#include "tests/contract/in_process_server.hpp"
#include "tests/support/test_directory.hpp"
#include "tests/support/test_kdc.hpp"

#include <QSignalSpy>
#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;

namespace {

const std::string session = "/api/v1/session";

directory::Settings settingsOf(const support::TestDirectory& ldap) {
    directory::Settings settings;
    settings.urls = {ldap.url()};
    settings.start_tls = true;
    settings.ca = ldap.certificate().caFile();
    settings.bind_dn = ldap.serviceAccount();
    settings.bind_password = ldap.servicePassword();
    settings.base = ldap.base();
    settings.timeout = std::chrono::seconds(10);
    return settings;
}

std::string base64(const std::string& bytes) {
    return QByteArray::fromStdString(bytes).toBase64().toStdString();
}

std::string field(const std::string& token) {
    return "Authorization: Negotiate " + base64(token) + "\r\n";
}

std::string typeOf(const Answer& answer) {
    return wire::problemFrom(answer.status, answer.body).type;
}

bool offersNegotiate(const Answer& answer) {
    return std::any_of(answer.headers.begin(), answer.headers.end(), [](const auto& each) {
        return http::equalIgnoringCase(each.first, "WWW-Authenticate") && each.second == "Negotiate";
    });
}

} // namespace

class TestTicketSignIn : public QObject {
    Q_OBJECT

    Ground ground_;
    support::TestKdc kdc_;
    support::TestDirectory ldap_;
    std::unique_ptr<InProcessServer> server_;

    InProcessServer::Settings settings(const std::string& keytab) const {
        InProcessServer::Settings settings;
        settings.people.clear();
        settings.now = base::systemNow().milliseconds;
        settings.directory = settingsOf(ldap_);
        settings.keytab = keytab;
        return settings;
    }
    Answer ask(const std::string& fields, const std::string& body = {}) {
        return ApiClient(server_->port()).send("POST", session, body, fields);
    }
    std::string token(const std::string& principal) { return kdc_.tokenOf(principal, "secret"); }
    Answer askWith(const std::string& principal) { return ask(field(token(principal))); }
    base::Result<api::Session> password(const std::string& login, const std::string& secret) {
        return ApiClient(server_->port()).call<api::SignIn>({}, {login, secret});
    }
    std::int64_t count(const std::string& of) {
        auto connection = server_->database().lease();
        return store::value<std::int64_t>(connection->run("SELECT count(*) AS n FROM " + of).front(), "n");
    }
    net::ServerAddress address() const {
        QUrl url(QStringLiteral("https://localhost"));
        url.setPort(server_->port());
        QFile authority(QString::fromStdString(ground_.certificate.caFile()));
        if (!authority.open(QIODevice::ReadOnly)) return {};
        return {url, authority.readAll()};
    }

private Q_SLOTS:
    void initTestCase() {
        for (const char* login : {"benali", "haddad", "moreau"}) {
            ldap_.addPerson({.login = login});
            kdc_.addPrincipal(login, "secret");
        }
        kdc_.addPrincipal("stranger", "secret");
        kdc_.addPrincipal("host/poste12", "secret");
    }

    void init() { server_ = std::make_unique<InProcessServer>(ground_, settings(kdc_.keytab())); }
    void cleanup() { server_.reset(); }

    void aTicketOpensASession() {
        const auto answer = askWith("benali");
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.header("WWW-Authenticate").starts_with("Negotiate oY")); // NegTokenResp: the server's proof
        const auto opened = wire::readAnswer<api::Session>(answer.body).value();
        QCOMPARE(opened.me.login, std::string("benali"));
        ApiClient client(server_->port(), opened.token);
        QCOMPARE(client.call<api::ReadMe>().value().login, std::string("benali"));
        // The journal says by what; a password is told apart.
        QVERIFY(password("benali", "secret").has_value());
        QCOMPARE(count("events WHERE action = 'sign_in'"), std::int64_t(2));
        QCOMPARE(count("events WHERE action = 'sign_in' AND changes LIKE '%\"proof\":{%\"to\":\"Kerberos\"}%'"),
                 std::int64_t(1));
    }

    // The same person, however they come.
    void ticketAndPasswordAreOnePerson() {
        const auto byPassword = password("haddad", "secret").value();
        QCOMPARE(wire::readAnswer<api::Session>(askWith("haddad").body).value().me.id, byPassword.me.id);
        const auto wrong = ask("", R"({"login":"haddad","password":"wrong"})");
        QCOMPARE(wrong.status, 401);
        QCOMPARE(typeOf(wrong), std::string("ilvm:wrong-credentials"));
        QVERIFY(offersNegotiate(wrong));
        QCOMPARE(ask("").status, 400); // neither of them
    }

    // Who signed in to their workstation as benali@ilvm.test is found by that name.
    void anEnterpriseNameIsAPrincipalName() {
        kdc_.addPrincipal("benali\\@ilvm.test", "secret");
        kdc_.addPrincipal("nobody\\@ilvm.test", "secret");
        const auto answer = askWith("benali\\@ilvm.test");
        QCOMPARE(answer.status, 200);
        QCOMPARE(wire::readAnswer<api::Session>(answer.body).value().me.login, std::string("benali"));
        QCOMPARE(askWith("nobody\\@ilvm.test").status, 401);
    }

    // A ticket says who somebody was when it was given out; the directory who they are.
    void aTicketOutlivesNoAccount() {
        const auto before = token("moreau"), then = token("moreau"), after = token("moreau");
        QCOMPARE(ask(field(before)).status, 200);
        ldap_.disable("moreau");
        const auto refused = ask(field(then));
        ldap_.enable("moreau");
        QCOMPARE(refused.status, 401);
        QCOMPARE(typeOf(refused), std::string("ilvm:ticket-refused"));
        QCOMPARE(ask(field(after)).status, 200);
        ldap_.setAttribute("moreau", "accountExpires", "116444736000000000"); // 1970
        const auto expired = askWith("moreau");
        ldap_.setAttribute("moreau", "accountExpires", "0");
        QCOMPARE(expired.status, 401);
    }

    void whoeverIsUnknownStaysOut() {
        for (const char* principal : {"stranger", "host/poste12"}) {
            const auto answer = askWith(principal);
            QCOMPARE(answer.status, 401);
            QCOMPARE(typeOf(answer), std::string("ilvm:ticket-refused"));
            QVERIFY(offersNegotiate(answer));
        }
        QCOMPARE(count("users"), std::int64_t(0));
    }

    void whatIsNoTicketIsRefused() {
        const auto good = token("benali");
        QCOMPARE(ask(field(good)).status, 200);
        QCOMPARE(ask(field(good)).status, 401); // it counts once
        const std::string ntlm("NTLMSSP\0\1\0\0\0\7\x82\x08\xa2", 16);
        for (const auto& bytes : {ntlm, std::string("nonsense"), good.substr(0, good.size() / 2)}) {
            const auto answer = ask(field(bytes));
            QCOMPARE(answer.status, 401);
            QCOMPARE(typeOf(answer), std::string("ilvm:ticket-refused"));
        }
        for (const char* value :
             {"Negotiate", "Negotiate !!!!", "Negotiate abc", "Negotiate YWJj YWJj", "negotiate  ="}) {
            const auto answer = ask("Authorization: " + std::string(value) + "\r\n");
            QVERIFY2(answer.status == 400, value);
        }
        const auto twice = field(token("benali"));
        QCOMPARE(ask(twice + twice).status, 400);
        QCOMPARE(ask(twice, R"({"login":"benali","password":"secret"})").status, 400); // either, not both
    }

    void refusedTicketsHoldBackNobodyElse() {
        auto tight = settings(kdc_.keytab());
        tight.policy.throttle.address_failures = 3;
        server_ = std::make_unique<InProcessServer>(ground_, tight);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(ask(field("nonsense")).status, 401);
        QCOMPARE(ask(field("nonsense")).status, 429);
        QCOMPARE(askWith("stranger").status, 429);
        QCOMPARE(askWith("benali").status, 200);
        QVERIFY(password("benali", "secret").has_value());
        QCOMPARE(password("haddad", "wrong").error().status, 401); // and no account was locked
        QVERIFY(password("haddad", "secret").has_value());
    }

    // Their tickets are good, and each would ask the directory once more.
    void whoIsRefusedTimeAndAgainWaits() {
        auto tight = settings(kdc_.keytab());
        tight.policy.throttle.account_failures = 3;
        server_ = std::make_unique<InProcessServer>(ground_, tight);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(askWith("stranger").status, 401);
        const auto then = token("stranger");
        ldap_.stop(); // which would be said, were it asked
        const auto held = ask(field(then));
        ldap_.start();
        QCOMPARE(held.status, 429);
        QCOMPARE(askWith("benali").status, 200);
        QCOMPARE(password("stranger", "wrong").error().status, 401);
        server_->clock += tight.policy.throttle.longest.count();
        QCOMPARE(askWith("stranger").status, 401);
    }

    void aDirectoryThatIsAwayIsSaid() {
        const auto now = token("benali");
        ldap_.stop();
        const auto answer = ask(field(now));
        ldap_.start();
        QCOMPARE(answer.status, 503);
        QCOMPARE(typeOf(answer), std::string("ilvm:directory-away"));
        QCOMPARE(askWith("benali").status, 200);
    }

    // Of somebody in very many groups.
    void aLongTicketHasRoomOnThisRouteAlone() {
        const std::string padding = "X-Padding: " + std::string(60 * 1024, 'x') + "\r\n";
        QCOMPARE(ask(padding + field(token("benali"))).status, 200);
        QCOMPARE(ApiClient(server_->port()).send("GET", "/api/v1/me", {}, padding).status, 431);
        QCOMPARE(ApiClient(server_->port()).send("DELETE", session, {}, padding).status, 431);
        QCOMPARE(ask(padding + padding).status, 431);
    }

    void withoutAKeytabPasswordsAlone() {
        server_ = std::make_unique<InProcessServer>(ground_, settings({}));
        const auto answer = askWith("benali");
        QCOMPARE(answer.status, 401);
        QCOMPARE(typeOf(answer), std::string("ilvm:no-single-sign-on"));
        QVERIFY(!offersNegotiate(answer));
        QVERIFY(!offersNegotiate(ask("", R"({"login":"benali","password":"wrong"})")));
        QVERIFY(password("benali", "secret").has_value());
    }

    void ourClientSignsInWithTheSessionOfTheDesktop() {
        kdc_.openSession("haddad");
        shell::SingleSignOn client(net::systemNegotiator);
        QSignalSpy failed(&client, &shell::SingleSignOn::failed);
        std::optional<api::Session> opened;
        connect(&client, &shell::SingleSignOn::signedIn, this, [&](const api::Session& come) { opened = come; });
        client.begin(address(), shell::SingleSignOn::By::itself);
        QTRY_VERIFY(opened || !failed.isEmpty());
        QVERIFY2(opened, failed.isEmpty() ? "" : qPrintable(failed.first().first().toString()));
        QCOMPARE(opened->me.login, std::string("haddad"));
        QCOMPARE(ApiClient(server_->port(), opened->token).call<api::ReadMe>().value().login, std::string("haddad"));

        // A colleague whose account is no longer: their ticket is still good, and of no use.
        kdc_.openSession("moreau");
        ldap_.disable("moreau");
        client.begin(address(), shell::SingleSignOn::By::itself);
        QTRY_COMPARE(failed.size(), 1);
        ldap_.enable("moreau");
        QVERIFY(failed.first().first().toString().contains(QStringLiteral("mot de passe")));
        kdc_.closeSession();
        client.begin(address(), shell::SingleSignOn::By::itself);
        QTRY_COMPARE(failed.size(), 2);
        QCOMPARE(failed.last().first().toString(), QString()); // nothing to say to who never had one
    }
};

QTEST_GUILESS_MAIN(TestTicketSignIn)
#include "test_ticket_sign_in.moc"
