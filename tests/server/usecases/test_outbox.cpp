// The outbox against a real SMTP server that refuses, is away and comes back: every mail once.
#include "server/mail/smtp_mailer.hpp"
#include "server/usecases/send_mails.hpp"
#include "tests/server/usecases/acts.hpp"
#include "tests/support/smtp_sink.hpp"

#include <QtTest>
#include <set>
#include <thread>

using namespace ilvm;
using namespace ilvm::tests;
using domain::ActionCode;

namespace {

constexpr std::int64_t minute = 60'000;

mail::SmtpMailer mailerFor(const support::SmtpSink& sink) {
    mail::Settings settings;
    settings.url = sink.url();
    settings.timeout = std::chrono::seconds(10);
    return mail::SmtpMailer(settings);
}

store::OutboxFigures figures(House& house) {
    auto connection = house.database().lease();
    return store::outboxFigures(*connection);
}

std::multiset<std::string> idsOf(const std::vector<support::ReceivedMail>& mails) {
    std::multiset<std::string> ids;
    for (const auto& mail : mails)
        ids.insert(mail.messageId());
    return ids;
}

// Whoever gets what, as "login: subject".
std::multiset<std::string> subjectsOf(const std::vector<support::ReceivedMail>& mails) {
    std::multiset<std::string> subjects;
    for (const auto& mail : mails)
        subjects.insert(mail.to.at(0).substr(0, mail.to.at(0).find('@')) + ": " + mail.subject());
    return subjects;
}

} // namespace

class TestOutbox : public QObject {
    Q_OBJECT

    std::unique_ptr<Houses> houses_;

private Q_SLOTS:
    void initTestCase() { houses_ = std::make_unique<Houses>(); }

    void theStoryIsTold() {
        House house(*houses_);
        support::SmtpSink sink;
        auto mailer = mailerFor(sink);
        usecases::MailSender sender(house.context(), mailer, "ILVM <ilvm@ilvm.test>");
        const auto ticket = submit(house, "benali", "Écran <noir> & bleu");
        auto taken = move(house, "haddad", ticket, ActionCode::take);
        api::MoveRequest saying;
        saying.comment = "Depuis quand ?\n<b>Merci</b>";
        taken = move(house, "haddad", taken, ActionCode::ask, saying);
        saying.comment = "Hier.";
        taken = move(house, "benali", taken, ActionCode::answer, saying);
        saying.comment = "Câble changé.";
        move(house, "haddad", taken, ActionCode::close, saying);
        QCOMPARE(sender.round().sent, 5u);
        const std::string end = " : Écran <noir> & bleu";
        const auto mails = sink.mails();
        QCOMPARE(subjectsOf(mails),
                 (std::multiset<std::string>{"benali: [INC-00001] Votre demande est enregistrée" + end,
                                             "benali: [INC-00001] Votre demande est prise en charge" + end,
                                             "benali: [INC-00001] Une question sur votre demande" + end,
                                             "haddad: [INC-00001] Une réponse à votre question" + end,
                                             "benali: [INC-00001] Votre demande est clôturée" + end}));
        const auto question = std::find_if(mails.begin(), mails.end(), [](const auto& mail) {
            return mail.subject().find("Une question") != std::string::npos;
        });
        QVERIFY(question->text().find("> Depuis quand ?\n> <b>Merci</b>") != std::string::npos);
        QVERIFY(question->html().find("Depuis quand ?<br>&lt;b&gt;Merci&lt;/b&gt;") != std::string::npos);
        QVERIFY(question->html().find("Écran &lt;noir&gt; &amp; bleu") != std::string::npos);
        QVERIFY(question->text().find("Bonjour Nadia Benali,") != std::string::npos);
        QCOMPARE(sender.round().sent, 0u);
    }

    void whoMustDecideIsTold() {
        House house(*houses_);
        support::SmtpSink sink;
        auto mailer = mailerFor(sink);
        usecases::MailSender sender(house.context(), mailer, "ilvm@ilvm.test");
        const auto laptop = submit(house, "benali", "Portable", "x", {}, "vpn");
        sender.round();
        auto subjects = subjectsOf(sink.mails());
        QCOMPARE(subjects.count("fontaine: [DEM-00001] À valider : Portable"), 1u);
        QCOMPARE(subjects.count("marchand: [DEM-00001] À valider : Portable"), 1u);
        QCOMPARE(subjects.size(), 3u);
        sink.forget();
        api::MoveRequest why;
        why.comment = "Pas cette année.";
        move(house, "fontaine", laptop, ActionCode::refuse, why);
        sender.round();
        QCOMPARE(subjectsOf(sink.mails()),
                 (std::multiset<std::string>{"benali: [DEM-00001] Votre demande est refusée : Portable"}));
        QVERIFY(sink.mails().at(0).text().find("Motif :\n> Pas cette année.") != std::string::npos);
    }

    void aRelayThatWasAwayGetsEveryMailOnce() {
        House house(*houses_);
        support::SmtpSink sink;
        sink.stop();
        auto mailer = mailerFor(sink);
        usecases::MailSender sender(house.context(), mailer, "ilvm@ilvm.test");
        for (int i = 0; i < 25; ++i)
            submit(house, "benali", "Numéro " + std::to_string(i));
        for (int i = 0; i < 90; ++i) { // an hour and a half of an absent relay
            QCOMPARE(sender.round().sent, 0u);
            house.clock += minute;
        }
        QCOMPARE(figures(house).waiting, 25);
        QCOMPARE(figures(house).dead, 0);
        sink.start();
        house.clock += 5 * minute; // no later is it noticed that the relay is back
        for (int i = 0; i < 6; ++i)
            sender.round();
        const auto ids = idsOf(sink.mails());
        QCOMPARE(ids.size(), 25u);
        QCOMPARE(std::set<std::string>(ids.begin(), ids.end()).size(), 25u);
        QCOMPARE(figures(house).waiting, 0);
    }

    void aRefusalForNowWaitsAndOneForGoodIsADeadLetter() {
        House house(*houses_);
        support::SmtpSink sink;
        auto mailer = mailerFor(sink);
        usecases::MailSender sender(house.context(), mailer, "ilvm@ilvm.test");
        submit(house, "benali", "Un");
        sink.answer("RCPT", "451 4.3.0 later");
        QCOMPARE(sender.round().failed, 1u);
        sink.answer("RCPT", "550 5.1.1 no such person");
        house.clock += 2 * minute;
        QCOMPARE(sender.round().dead, 1u);
        QCOMPARE(figures(house).dead, 1);
        const auto dead = usecases::deadLetters(house.context());
        QCOMPARE(dead.size(), 1u);
        QVERIFY(dead.at(0).last_error->find("550") != std::string::npos);
        house.clock += 1'000 * minute;
        QCOMPARE(sender.round().dead, 0u);
        sink.answer("RCPT", "");
        QCOMPARE(usecases::retryDeadLetters(house.context()), 1u);
        QCOMPARE(sender.round().sent, 1u);
        QCOMPARE(figures(house).dead, 0);
    }

    void twentyFailuresAreTheEnd() {
        House house(*houses_);
        support::SmtpSink sink;
        auto mailer = mailerFor(sink);
        usecases::MailSender sender(house.context(), mailer, "ilvm@ilvm.test");
        submit(house, "benali", "Un");
        sink.answer("RCPT", "451 4.3.0 later");
        std::size_t failed = 0, dead = 0;
        for (int i = 0; i < 25; ++i) {
            const auto round = sender.round();
            failed += round.failed;
            dead += round.dead;
            house.clock += 361 * minute;
        }
        QCOMPARE(failed, 19u);
        QCOMPARE(dead, 1u);
    }

    void twoSendersNeverSendTheSameMail() {
        House house(*houses_);
        support::SmtpSink sink;
        for (int i = 0; i < 40; ++i)
            submit(house, "benali", "Numéro " + std::to_string(i));
        const auto work = [&] {
            auto mailer = mailerFor(sink);
            usecases::MailSender sender(house.context(), mailer, "ilvm@ilvm.test");
            while (sender.round().sent > 0) {
            }
        };
        std::thread one(work), other(work), third(work);
        one.join(), other.join(), third.join();
        const auto ids = idsOf(sink.mails());
        QCOMPARE(ids.size(), 40u);
        QCOMPARE(std::set<std::string>(ids.begin(), ids.end()).size(), 40u);
    }
};

QTEST_GUILESS_MAIN(TestOutbox)
#include "test_outbox.moc"
