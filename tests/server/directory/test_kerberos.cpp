// Tickets of a real key distribution centre, read with a keytab.
#include "server/directory/kerberos.hpp"
#include "tests/support/test_kdc.hpp"

#include <QtTest>
#include <fstream>

using namespace ilvm;
using namespace ilvm::directory;

class TestKerberos : public QObject {
    Q_OBJECT

    std::unique_ptr<support::TestKdc> kdc_;

    static bool isRefused(const TicketReader& reader, const std::string& token) {
        try {
            reader.read(token);
            return false;
        } catch (const TicketRefused& refused) {
            qDebug("%s", refused.what());
            return true;
        }
    }

private Q_SLOTS:
    void initTestCase() {
        kdc_ = std::make_unique<support::TestKdc>();
        kdc_->addPrincipal("n.benali", "secret");
        kdc_->addPrincipal("host/poste12", "secret");
    }

    void aTicketSaysWho() {
        const TicketReader reader(kdc_->keytab(), Flavour::openldap);
        const auto ticket = reader.read(kdc_->tokenOf("n.benali", "secret"));
        QCOMPARE(ticket.login, std::string("n.benali"));
        QVERIFY(!ticket.answer.empty());
        QVERIFY_EXCEPTION_THROWN(kdc_->tokenOf("n.benali", "wrong"), std::runtime_error);
    }

    void aTicketCountsOnce() {
        const TicketReader reader(kdc_->keytab(), Flavour::openldap);
        const auto token = kdc_->tokenOf("n.benali", "secret");
        reader.read(token);
        QVERIFY(isRefused(reader, token));
    }

    void whatIsNoTicketIsRefused() {
        const TicketReader reader(kdc_->keytab(), Flavour::openldap);
        const auto token = kdc_->tokenOf("n.benali", "secret");
        QVERIFY(isRefused(reader, ""));
        QVERIFY(isRefused(reader, "nonsense"));
        QVERIFY(isRefused(reader, std::string("NTLMSSP\0\1\0\0\0\7\x82\x08\xa2", 16)));
        for (std::size_t length = 0; length < token.size(); length += 7)
            QVERIFY(isRefused(reader, token.substr(0, length)));
        auto torn = token;
        torn[torn.size() / 2] ^= 1;
        QVERIFY(isRefused(reader, torn));
        QVERIFY(isRefused(reader, kdc_->tokenOf("host/poste12", "secret"))); // a machine
        QCOMPARE(reader.read(token).login, std::string("n.benali"));
    }

    void theKeytabMustBeRight() {
        const TicketReader other(kdc_->keytabOf("HTTP/elsewhere"), Flavour::openldap);
        QVERIFY(isRefused(other, kdc_->tokenOf("n.benali", "secret")));
        QVERIFY_EXCEPTION_THROWN(TicketReader("/nowhere/http.keytab", Flavour::openldap), std::runtime_error);
        const support::TempFolder folder;
        const auto empty = (folder.path() / "empty.keytab").string();
        std::ofstream(empty).close();
        QVERIFY_EXCEPTION_THROWN(TicketReader(empty, Flavour::openldap), std::runtime_error);
    }

    // The key opens the ticket under either name: that of the service counts, wherever it stands.
    void anAccountAndItsServiceShareAKey() {
        const TicketReader reader(kdc_->accountKeytab(), Flavour::openldap);
        QCOMPARE(reader.read(kdc_->tokenOf("n.benali", "secret")).login, std::string("n.benali"));
    }

    void aKeytabWithoutAWebServiceIsRefused() {
        QVERIFY_EXCEPTION_THROWN(TicketReader(kdc_->keytabOf("cifs/elsewhere"), Flavour::openldap), std::runtime_error);
    }

    // In Active Directory a name alone is nobody. A ticket of this centre has a signed PAC that does not say whose
    // account.
    void inActiveDirectoryATicketNamesAnAccount() {
        const TicketReader reader(kdc_->keytab(), Flavour::active_directory);
        QVERIFY(isRefused(reader, kdc_->tokenOf("n.benali", "secret")));
    }

    void aTicketIsOfOneAccount() {
        const std::string sid = "S-1-5-21-1-2-3-1104";
        Person person;
        QVERIFY((TicketReader::Ticket{"benali", {}, {}}.isOf(person))); // elsewhere than in Active Directory
        QVERIFY(!(TicketReader::Ticket{"benali", {}, sid}.isOf(person)));
        person.sid = "S-1-5-21-1-2-3-1105"; // of that login now
        QVERIFY(!(TicketReader::Ticket{"benali", {}, sid}.isOf(person)));
        person.sid = sid;
        QVERIFY((TicketReader::Ticket{"benali", {}, sid}.isOf(person)));
    }

    // Who can make somebody ask for a ticket of a file share has none for us by it.
    void aTicketForAnotherServiceIsRefused() {
        kdc_->shareKeytab("cifs");
        const TicketReader reader(kdc_->keytab(), Flavour::openldap);
        QVERIFY(isRefused(reader, kdc_->tokenOf("n.benali", "secret", "cifs")));
        QCOMPARE(reader.read(kdc_->tokenOf("n.benali", "secret")).login, std::string("n.benali"));
    }

    void principalsAreLoginsOfOneRealm() {
        const auto login = [](const char* principal) { return loginOfPrincipal(principal, "MEDICO.TEST"); };
        QCOMPARE(login("a.dupont@MEDICO.TEST"), std::string("a.dupont"));
        QCOMPARE(login("a.dupont\\@medico.test@MEDICO.TEST"), std::string("a.dupont@medico.test"));
        for (const char* stranger :
             {"a.dupont", "a.dupont@", "a.dupont@OTHER.TEST", "a.dupont@medico.test", "a.dupont@MEDICO.TEST@OTHER.TEST",
              "a.dupont@OTHER.TEST@MEDICO.TEST", "HTTP/ilvm@MEDICO.TEST", "evil\\\\a.dupont@MEDICO.TEST", "a\\", "",
              "@MEDICO.TEST"})
            QVERIFY2(login(stranger).empty(), stranger);
        QVERIFY(loginOfPrincipal("a.dupont@", "").empty());
    }
};

QTEST_GUILESS_MAIN(TestKerberos)
#include "test_kerberos.moc"
