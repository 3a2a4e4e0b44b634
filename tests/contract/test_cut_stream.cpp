// A client whose line is cut a thousand times, also within an event, while others create, move, transfer and talk: in
// the end it knows what a fresh snapshot says, and nothing else.
#include "client/actions/synchroniser.hpp"
#include "tests/contract/in_process_server.hpp"
#include "tests/support/cutting_proxy.hpp"

#include <QFile>
#include <QtTest>
#include <csignal>
#include <semaphore>
#include <thread>

using namespace ilvm;
using namespace ilvm::tests;
using domain::ActionCode;

namespace {

constexpr auto longest = std::chrono::milliseconds(25); // silence
constexpr int mostBytes = 16'000; // a TLS handshake takes two or three thousand, a change up to two
constexpr int callsPerCut = 3;    // of the colleagues: the days go on while the line is bad, and end with it

// What the colleagues may still do, and what they leave behind.
struct Days {
    std::counting_semaphore<> calls{20};
    std::mutex mutex;
    std::set<std::string> stayed; // tickets that never left the client's eyes: only those keep their discussion
    std::string complaint;
};

struct Enough {};

// Somebody's day, again and again: a ticket is made, talked about, given away and taken back, taken, put back, ended;
// somebody signs in and out, an entry of the catalogue is renamed.
class Colleagues {
public:
    Colleagues(std::function<ApiClient(const std::string&)> client, Days& days)
        : client_(std::move(client)),
          author_(client_("benali")),
          technician_(client_("moreau")),
          other_(client_("diallo")),
          admin_(client_("lemoine")),
          days_(days) {}

    void work(const std::stop_token& enough) {
        enough_ = enough;
        try {
            for (int round = 1;; ++round)
                lead(round);
        } catch (const Enough&) {
        } catch (const std::exception& error) {
            const std::lock_guard lock(days_.mutex);
            days_.complaint = error.what();
        }
    }

private:
    void lead(int round) {
        api::Submission submission;
        submission.title = "Poste " + std::to_string(round);
        submission.description =
            std::string(static_cast<std::size_t>(1 + round % 3 * 700), 'x'); // changes of every size
        auto ticket = call<api::SubmitTicket>(author_, {}, submission);
        say(author_, ticket, "Bonjour " + std::to_string(round), false);
        const bool leaves = round % 3 == 0;
        if (leaves) {
            ticket = move(technician_, ticket, ActionCode::transfer, "Pour vous.", "IMAGO");
            if (round % 2 == 0) return;
            ticket = move(other_, ticket, ActionCode::transfer, "Non, pour vous.", "IT");
        }
        ticket = move(technician_, ticket, ActionCode::take);
        say(technician_, ticket, "Entre nous.", true);
        ticket = move(technician_, ticket, ActionCode::ask, "Depuis quand ?");
        ticket = move(author_, ticket, ActionCode::answer, "Hier.");
        if (round % 4 == 1) ticket = move(technician_, ticket, ActionCode::release);
        if (round % 4 == 2) move(technician_, ticket, ActionCode::close, "Fait.");
        if (round % 5 == 0) comeAndGo(round);
        if (leaves) return;
        const std::lock_guard lock(days_.mutex);
        days_.stayed.insert(ticket.reference);
    }

    void comeAndGo(int round) {
        auto brief = client_("haddad"); // another session of the same person
        auto item = call<api::ReadCatalogue>(brief, {}).items.front();
        call<api::SignOut>(brief, {});
        item.label = "Article " + std::to_string(round);
        call<api::WriteCatalogueItem>(admin_, {item.code}, item);
    }

    template <typename E>
    typename E::Answer call(ApiClient& client, const typename E::Parameters& parameters,
                            const typename E::Body& body = {}) {
        while (!days_.calls.try_acquire_for(std::chrono::milliseconds(50)))
            if (enough_.stop_requested()) throw Enough{};
        return client.call<E>(parameters, body).value();
    }

    void say(ApiClient& client, const api::Ticket& ticket, std::string text, bool internal) {
        call<api::PostMessage>(client, {ticket.reference}, {std::move(text), internal, {}, {}});
    }

    api::Ticket move(ApiClient& client, const api::Ticket& ticket, ActionCode action,
                     std::optional<std::string> comment = {}, std::optional<std::string> service = {}) {
        api::MoveRequest request;
        request.version = ticket.version;
        request.comment = std::move(comment);
        request.target_service = std::move(service);
        return call<api::MoveTicket>(client, {ticket.reference, action}, request);
    }

    std::function<ApiClient(const std::string&)> client_;
    ApiClient author_, technician_, other_, admin_;
    Days& days_;
    std::stop_token enough_;
};

// Whether each cursor is after the one before: what came twice would not be.
class Order {
public:
    void take(const std::string& cursor) {
        const auto dot = cursor.find('.'), second = cursor.find('.', dot + 1);
        const std::pair position(std::stoull(cursor.substr(dot + 1)), std::stoull(cursor.substr(second + 1)));
        if (position <= last_) twice_ << QString::fromStdString(cursor);
        last_ = position;
        ++taken_;
    }
    const QStringList& twice() const { return twice_; }
    int taken() const { return taken_; }

private:
    std::pair<unsigned long long, unsigned long long> last_;
    QStringList twice_;
    int taken_ = 0;
};

QByteArray contentOf(const std::string& file) {
    QFile content(QString::fromStdString(file));
    return content.open(QIODevice::ReadOnly) ? content.readAll() : QByteArray();
}

} // namespace

class TestCutStream : public QObject {
    Q_OBJECT

    Ground ground_;

    // What the truth holds otherwise than whoever asks now.
    static QStringList differences(const truth::Truth& truth, ApiClient& asking, const std::set<std::string>& stayed) {
        QStringList found;
        truth::Truth fresh;
        api::SyncQuery query;
        api::Change all;
        for (bool more = true; more;) {
            auto page = asking.call<api::Sync>(query).value();
            std::move(page.upserts.begin(), page.upserts.end(), std::back_inserter(all.upserts));
            all.cursor = page.cursor;
            query.cursor = page.cursor;
            more = page.more;
        }
        fresh.reset(all);
        for (auto expected = fresh.tickets().begin(); expected != fresh.tickets().end(); ++expected) {
            const auto* known = truth.ticket(expected.key());
            if (!known || *known != *expected) found << expected.key() + QStringLiteral(" is missing or old");
        }
        for (const auto& known : truth.tickets()) {
            if (fresh.ticket(QString::fromStdString(known.reference))) continue;
            // What has ended is in no snapshot, and stays with whoever saw it end.
            auto now = asking.call<api::ReadTicket>({known.reference});
            if (now.has_value()) now->actions.reset();
            if (!now.has_value() || *now != known || !domain::isTerminal(known.status))
                found << QString::fromStdString(known.reference) + QStringLiteral(" should not be there");
        }
        for (const auto& reference : stayed)
            if (truth.messages(QString::fromStdString(reference)) !=
                asking.call<api::ListMessages>({reference, 200, {}}).value().items)
                found << QString::fromStdString(reference) + QStringLiteral(": another discussion");
        if (truth.catalogue() != fresh.catalogue() || truth.services() != fresh.services() || truth.me() != fresh.me())
            found << QStringLiteral("other reference data");
        return found;
    }

private Q_SLOTS:
    void initTestCase() { std::signal(SIGPIPE, SIG_IGN); }

    void whatWasMissedIsMadeUpFor_data() {
        QTest::addColumn<bool>("secure");
        QTest::addColumn<int>("cuts");
        QTest::newRow("over TLS") << true << 500;
        QTest::newRow("in clear, where half an event gets through") << false << 500;
    }
    void whatWasMissedIsMadeUpFor() {
        QFETCH(bool, secure);
        QFETCH(int, cuts);
        InProcessServer server(ground_, settings(secure));
        const auto client = [&](const std::string& login) {
            return ApiClient(server.port(), server.tokenOf(login), secure ? Over::tls : Over::plain);
        };
        const auto seed = std::random_device{}();
        support::CuttingProxy proxy(server.port(), seed);
        net::ApiClient api;
        api.setServer(addressOf(proxy.port(), secure));
        api.setToken(QByteArray::fromStdString(server.tokenOf("haddad")));
        truth::Truth truth;
        actions::Synchroniser synchroniser(api, truth);
        Order order;
        connect(&truth, &truth::Truth::applied, this, [&](const auto& batch) { order.take(batch->cursor); });
        Days days;
        int lost = 0; // streams that had begun
        auto state = synchroniser.state();
        connect(&synchroniser, &actions::Synchroniser::stateChanged, this, [&] {
            using State = actions::Synchroniser::State;
            if (std::exchange(state, synchroniser.state()) != State::upToDate || state != State::offline) return;
            ++lost;
            days.calls.release(callsPerCut);
        });
        synchroniser.start();
        QTRY_COMPARE(synchroniser.state(), actions::Synchroniser::State::upToDate);

        std::vector<std::jthread> threads;
        for (int i = 0; i < 2; ++i)
            threads.emplace_back([&](const std::stop_token& enough) { Colleagues(client, days).work(enough); });
        proxy.cut(mostBytes, longest);
        QTRY_VERIFY_WITH_TIMEOUT(lost >= cuts, 120'000);
        threads.clear(); // asks them to stop, and waits
        proxy.spare();
        QCOMPARE(days.complaint, std::string());

        auto asking = client("haddad");
        QTRY_COMPARE_WITH_TIMEOUT(differences(truth, asking, days.stayed), QStringList(), 20'000);
        QCOMPARE(order.twice(), QStringList());
        qInfo("seed %u: %zu cuts, %d of them of a stream, %zu within what had come; %d changes, %lld tickets known",
              seed, proxy.cuts(), lost, proxy.cutsWithin(), order.taken(),
              static_cast<long long>(truth.tickets().size()));
        QVERIFY(proxy.cutsWithin() > 50);
        QVERIFY(truth.tickets().size() > 20);
        QVERIFY(days.stayed.size() > 10);
        synchroniser.stop();
    }

private:
    static InProcessServer::Settings settings(bool secure) {
        InProcessServer::Settings settings;
        settings.change = [secure](http::Settings& listener) {
            listener.deadlines.eventRetry = std::chrono::milliseconds(1);
            listener.deadlines.eventRetryJitter = std::chrono::milliseconds(0);
            if (!secure) listener.tls.reset();
        };
        return settings;
    }

    net::ServerAddress addressOf(std::uint16_t port, bool secure) const {
        net::ServerAddress address;
        address.url = QUrl(QStringLiteral("%1://127.0.0.1:%2").arg(QLatin1String(secure ? "https" : "http")).arg(port));
        address.certificates = contentOf(ground_.certificate.caFile());
        return address;
    }
};

QTEST_GUILESS_MAIN(TestCutStream)
#include "test_cut_stream.moc"
