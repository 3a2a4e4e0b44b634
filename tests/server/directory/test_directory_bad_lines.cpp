// Following and reading a real slapd over a line that breaks anywhere or dawdles, and a search that the server ends.
#include "tests/server/directory/followed.hpp"
#include "tests/support/cutting_proxy.hpp"

#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t everybody = 200;

// Nobody of this directory ever goes.
class Strict : public Heard {
public:
    void refreshed(directory::Snapshot everything) override {
        fewest = std::min(fewest.load(), everything.people.size());
        Heard::refreshed(std::move(everything));
    }
    void changed(directory::Changes changes) override {
        gone += changes.gone.size();
        Heard::changed(std::move(changes));
    }

    std::atomic<std::size_t> fewest = everybody, gone = 0;
};

} // namespace

class TestDirectoryBadLines : public QObject {
    Q_OBJECT

    support::TestDirectory slapd_;

    directory::Settings through(const support::CuttingProxy& line) const {
        auto settings = settingsOf(slapd_);
        settings.urls = {"ldaps://127.0.0.1:" + std::to_string(line.port())};
        return settings;
    }

    // Gives their logins.
    static std::vector<std::string> peopled(support::TestDirectory& directory) {
        std::vector<std::string> logins;
        for (std::size_t number = 0; number < everybody; ++number) {
            logins.push_back("p" + std::to_string(number));
            directory.addPerson({.login = logins.back()});
        }
        return logins;
    }

private Q_SLOTS:
    void initTestCase() {
        slapd_.addGroup("ALL", peopled(slapd_));
        slapd_.addGroup("TECH");
    }

    // In the middle of the handshake, of a page, of the refresh, of a change: where it pleases.
    void aLineThatBreaksTellsNoUntruth() {
        support::CuttingProxy line(slapd_.tlsPort(), 20261127);
        line.cut(120'000, 300ms);
        Strict heard;
        directory::LdapDirectory source(through(line), [] { return base::Instant{}; });
        {
            const auto watch = source.watch(heard);
            bool in = false;
            while (line.cuts() < 40) {
                in ? slapd_.removeMember("TECH", "p7") : slapd_.addMember("TECH", "p7");
                in = !in;
            }
            if (!in) slapd_.addMember("TECH", "p7");
            line.spare();
            QVERIFY(heard.waitForGroups("p7", "ALL TECH"));
            slapd_.removeMember("TECH", "p7");
            QVERIFY(heard.waitForPeople(source.snapshot().people)); // what is old may be said once more before it
        }
        QCOMPARE(heard.fewest.load(), everybody);
        QCOMPARE(heard.gone.load(), std::size_t(0));
        qInfo("%zu cuts, %zu of them within what was being said; %d times everything was told", line.cuts(),
              line.cutsWithin(), heard.refreshes());
    }

    void aReadingIsWholeOrNone() {
        support::CuttingProxy line(slapd_.tlsPort(), 4711);
        directory::LdapDirectory source(through(line), [] { return base::Instant{}; });
        line.cut(200'000, 300ms);
        int whole = 0, none = 0;
        while (whole < 3 || none < 10) {
            try {
                QCOMPARE(source.snapshot().people.size(), everybody);
                ++whole;
            } catch (const directory::DirectoryAway&) {
                ++none;
            }
        }
    }

    // The limit is for each step, not for all that a slow server has to say.
    void aSlowServerIsWaitedFor() {
        support::CuttingProxy line(slapd_.tlsPort(), 1);
        line.dawdle(500, 20ms);
        Strict heard;
        directory::LdapDirectory source(through(line), [] { return base::Instant{}; });
        const auto watch = source.watch(heard);
        const auto begun = std::chrono::steady_clock::now();
        QVERIFY(heard.waitForRefresh(1));
        QVERIFY(std::chrono::steady_clock::now() - begun > settingsOf(slapd_).timeout); // or this test shows nothing
        slapd_.addMember("TECH", "p7");
        QVERIFY(heard.waitForGroups("p7", "ALL TECH"));
        slapd_.removeMember("TECH", "p7");
        QVERIFY(heard.waitForGroups("p7", "ALL"));
        QCOMPARE(heard.losses(), 0);
    }

    // The connection stands, the search does not: its base has gone. Nobody is gone for that. slapd 2.5.13 ends the
    // search in the midst of a change, and is locked up for good if then its client hangs up before the change is done,
    // or if refint changes groups: so the client is heard afterwards, and this directory has no groups.
    void aSearchThatTheServerEndsIsAskedAgain() {
        support::TestDirectory slapd;
        peopled(slapd);
        support::CuttingProxy line(slapd.tlsPort(), 1);
        auto settings = through(line);
        settings.ca = slapd.certificate().caFile();
        settings.following.heartbeat = 1h; // nothing but the end of the search tells of it
        settings.base = "ou=people," + slapd.base();
        Strict heard;
        directory::LdapDirectory source(settings, [] { return base::Instant{}; });
        const auto watch = source.watch(heard);
        QVERIFY(heard.waitForRefresh(1));
        line.deafen(true);
        slapd.renameUnit("people", "elsewhere");
        slapd.setAttribute("p7", "title", "Directeur"); // slapd looks for the base with the next change
        line.deafen(false);
        QVERIFY(heard.waitForLosses(1));
        slapd.renameUnit("elsewhere", "people");
        QVERIFY(heard.waitForRefresh(2));
        slapd.setAttribute("p7", "title", "Chef");
        QVERIFY(heard.waitFor([&] { return heard.named("p7")->title == "Chef"; }));
        QCOMPARE(heard.fewest.load(), everybody);
        QCOMPARE(heard.gone.load(), std::size_t(0));
    }
};

QTEST_GUILESS_MAIN(TestDirectoryBadLines)
#include "test_directory_bad_lines.moc"
