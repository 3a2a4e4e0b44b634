// What a task's message is to those who read the recruitment and not the task: there, told and with its files where its
// author wished; else nothing.
#include "server/feed/catch_up.hpp"
#include "server/store/changes.hpp"
#include "server/usecases/download_attachment.hpp"
#include "server/usecases/read_ticket.hpp"
#include "server/usecases/upload_attachment.hpp"
#include "tests/server/usecases/personnel.hpp"

#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;

class TestRecruitmentMessages : public QObject {
    Q_OBJECT

    Houses houses_;
    std::unique_ptr<Personnel> house_;
    api::Ticket parent_, child_;

    std::string upload(const std::string& who) {
        const std::string bytes = "le bon de livraison";
        usecases::AttachmentUpload upload(house_->context(), house_->caller(who), "bon.txt", "text/plain");
        upload.write(std::as_bytes(std::span(bytes)));
        return wire::readAnswer<api::Uploaded>(upload.finish({}).json).value().id;
    }
    // With a file; gives both ids.
    std::pair<std::string, std::string> say(const std::string& text, bool onParent, bool internal = false) {
        api::NewMessage message;
        message.text = text;
        if (onParent) message.on_parent = true;
        if (internal) message.internal = true;
        message.attachments.emplace().push_back({upload("haddad"), {}});
        const auto written =
            usecases::postMessage(house_->context(), house_->caller("haddad"), child_.reference, message, {});
        const auto made = wire::readAnswer<api::Message>(written.json).value();
        return {made.id, made.attachments.at(0).id};
    }
    store::FeedPosition now() {
        auto connection = house_->database().lease();
        return store::feedHorizon(*connection);
    }
    feed::CaughtUp told(const std::string& who, store::FeedPosition from) {
        const auto caller = house_->caller(who);
        auto tokens = caller.tokens;
        tokens.emplace_back(store::everyoneToken);
        auto connection = house_->database().lease();
        return feed::catchUp(*connection, {caller.actor.id, tokens, {}}, from, std::nullopt, 100);
    }
    // Texts of the messages among what they are told; what they are told to forget counts as "−".
    QStringList messagesFor(const std::string& who, store::FeedPosition from) {
        QStringList texts;
        const auto page = told(who, from);
        for (const auto& upsert : page.upserts)
            if (upsert.type == api::FeedType::message)
                texts.append(QString::fromStdString(wire::readAnswer<api::Message>(upsert.value.text)->text));
        for (const auto& removal : page.removals)
            if (removal.type == api::FeedType::message) texts.append(QStringLiteral("−"));
        return texts;
    }
    int opening(const std::string& who, const std::string& attachment) {
        return statusOf([&] { usecases::openAttachment(house_->context(), house_->caller(who), attachment); });
    }

private slots:
    void init() {
        house_ = std::make_unique<Personnel>(houses_);
        house_->add("morin", "Jean Morin", {{domain::Role::technician}, {"RH"}, {}}, {}, "SIEGE");
        parent_ = house_->tracked();
        child_ = house_->read("haddad", house_->child(parent_, "compte").reference);
        QVERIFY(house_->sees("morin", parent_.reference));
        QVERIFY(!house_->sees("morin", child_.reference));
    }
    void cleanup() { house_.reset(); }

    void whatIsShownThereIsToldThere() {
        const auto before = now();
        const auto file = say("Le compte sera prêt lundi.", true).second;
        QCOMPARE(messagesFor("morin", before), QStringList{QStringLiteral("Le compte sera prêt lundi.")});
        QCOMPARE(messagesFor("moreau", before), QStringList{QStringLiteral("Le compte sera prêt lundi.")});
        QVERIFY(messagesFor("benali", before).isEmpty());
        QCOMPARE(opening("morin", file), 0);
        QCOMPARE(opening("moreau", file), 0);
        QCOMPARE(opening("benali", file), 404);
    }

    void whatIsNotIsNot() {
        const auto before = now();
        const auto file = say("Pour nous seuls.", false).second;
        const auto note = say("Son dossier est incomplet.", false, true).second;
        QVERIFY(messagesFor("morin", before).isEmpty());
        QCOMPARE(messagesFor("moreau", before).size(), 2);
        QCOMPARE(opening("morin", file), 404);
        QCOMPARE(opening("morin", note), 404);
        QCOMPARE(opening("moreau", note), 0);
    }
};

QTEST_GUILESS_MAIN(TestRecruitmentMessages)
#include "test_recruitment_messages.moc"
