// Tokens made by our client with tickets of a real key distribution centre, read by our server with its keytab.
#include "client/net/negotiation.hpp"
#include "server/directory/kerberos.hpp"
#include "tests/support/test_kdc.hpp"

#include <QSignalSpy>
#include <QtTest>
#include <atomic>
#include <future>
#include <optional>

using namespace ilvm;
using net::NoToken;

namespace {

const QString host = QStringLiteral("localhost"); // what the keytab is for

QByteArray bytesOf(const std::string& text) {
    return QByteArray::fromStdString(text);
}

// A network that says nothing, until it is let go.
struct Network {
    std::promise<void> letGo;
    const std::shared_future<void> signal = letGo.get_future().share();
    std::atomic<int> entered = 0, gone = 0;
};

class Silent : public net::Negotiator {
public:
    explicit Silent(std::shared_ptr<Network> network) : network_(std::move(network)) {}
    ~Silent() override { ++network_->gone; }

    bool hasTicket() override { return true; }
    net::Token begin(const QString&) override {
        ++network_->entered;
        network_->signal.wait();
        return {"dG9rZW4=", NoToken::none, {}};
    }
    bool isProof(const QByteArray&) override { return true; }

private:
    const std::shared_ptr<Network> network_;
};

} // namespace

class TestNegotiate : public QObject {
    Q_OBJECT

    std::unique_ptr<support::TestKdc> kdc_;
    std::unique_ptr<net::Negotiator> negotiator_;

    directory::TicketReader::Ticket readByServer(const net::Token& token) const {
        return directory::TicketReader(kdc_->keytab(), directory::Flavour::openldap)
            .read(QByteArray::fromBase64(token.base64).toStdString());
    }

private Q_SLOTS:
    void initTestCase() {
        kdc_ = std::make_unique<support::TestKdc>();
        kdc_->addPrincipal("n.benali", "secret");
        kdc_->addPrincipal("k.haddad", "secret");
    }

    void init() {
        kdc_->openSession("n.benali");
        negotiator_ = net::systemNegotiator();
    }

    void bothEndsProveThemselves() {
        QVERIFY(negotiator_->hasTicket());
        const auto token = negotiator_->begin(host);
        QVERIFY2(token.why == NoToken::none, qPrintable(token.detail));
        const auto ticket = readByServer(token);
        QCOMPARE(ticket.login, std::string("n.benali"));
        QVERIFY(negotiator_->isProof(bytesOf(ticket.answer).toBase64()));
        QVERIFY(!negotiator_->isProof(bytesOf(ticket.answer).toBase64())); // the exchange is over
    }

    void whoeverIsSignedInIsMeant() {
        kdc_->openSession("k.haddad");
        QCOMPARE(readByServer(negotiator_->begin(host)).login, std::string("k.haddad"));
    }

    void anImpostorIsFoundOut() {
        for (const auto& answer : {QByteArray(), QByteArray("bm9uc2Vuc2U="), QByteArray("!")}) {
            QVERIFY(negotiator_->begin(host).why == NoToken::none);
            QVERIFY(!negotiator_->isProof(answer));
        }
        // What a server answered to somebody else proves nothing here.
        const auto former = readByServer(negotiator_->begin(host)).answer;
        QVERIFY(negotiator_->begin(host).why == NoToken::none);
        QVERIFY(!negotiator_->isProof(bytesOf(former).toBase64()));
        QVERIFY(!net::systemNegotiator()->isProof(bytesOf(former).toBase64()));
    }

    void aTokenIsForOneServer() {
        const directory::TicketReader other(kdc_->keytabOf("HTTP/elsewhere"), directory::Flavour::openldap);
        const auto token = negotiator_->begin(host);
        QVERIFY_EXCEPTION_THROWN(other.read(QByteArray::fromBase64(token.base64).toStdString()),
                                 directory::TicketRefused);
        const auto elsewhere = negotiator_->begin(QStringLiteral("nowhere.medico.test"));
        QVERIFY(elsewhere.why == NoToken::unknown_service);
        QVERIFY(elsewhere.base64.isEmpty());
        QVERIFY(!elsewhere.detail.isEmpty());
    }

    // Whoever answers for DNS does not say for which server a ticket is.
    void theServiceIsCalledAsItWasTyped() {
        const auto token = negotiator_->begin(QStringLiteral("127.0.0.1")); // "localhost", if DNS is asked
        QVERIFY2(token.why == NoToken::unknown_service, qPrintable(token.detail));
        QVERIFY(negotiator_->begin(host).why == NoToken::none);
    }

    void withoutATicketThereIsNoToken() {
        kdc_->closeSession();
        QVERIFY(!negotiator_->hasTicket());
        const auto token = negotiator_->begin(host);
        QVERIFY(token.why == NoToken::no_ticket);
        QVERIFY(token.base64.isEmpty());
    }

    void aCentreThatIsAwayIsNamed() {
        kdc_->stop();
        const auto token = negotiator_->begin(host);
        kdc_->start();
        QVERIFY2(token.why == NoToken::away, qPrintable(token.detail));
        QVERIFY(negotiator_->begin(host).why == NoToken::none);
    }

    void theThreadTellsInOrder() {
        net::Negotiation negotiation(net::systemNegotiator);
        QSignalSpy looked(&negotiation, &net::Negotiation::looked);
        QSignalSpy checked(&negotiation, &net::Negotiation::checked);
        std::optional<net::Token> token;
        connect(&negotiation, &net::Negotiation::begun, this, [&](const net::Token& made) { token = made; });
        negotiation.look();
        negotiation.begin(host);
        QTRY_VERIFY(token);
        QCOMPARE(looked.size(), 1);
        QVERIFY(looked.first().first().toBool());
        negotiation.check(bytesOf(readByServer(*token).answer).toBase64());
        QTRY_COMPARE(checked.size(), 1);
        QVERIFY(checked.first().first().toBool());
    }

    // Whoever waits goes on, and whoever has gone is told nothing: not a call that comes back later either.
    void aSilentNetworkHoldsNobody() {
        const auto network = std::make_shared<Network>();
        int told = 0;
        {
            net::Negotiation negotiation([network] { return std::make_unique<Silent>(network); });
            connect(&negotiation, &net::Negotiation::begun, this, [&] { ++told; });
            negotiation.begin(host);
            QTRY_COMPARE(network->entered.load(), 1);
            negotiation.cancel();
            negotiation.begin(host); // another thread, which waits as well
            QTRY_COMPARE(network->entered.load(), 2);
        }
        QCOMPARE(network->gone.load(), 0);
        network->letGo.set_value();
        QTRY_COMPARE(network->gone.load(), 2);
        QCOMPARE(told, 0);
    }
};

QTEST_GUILESS_MAIN(TestNegotiate)
#include "test_negotiate.moc"
