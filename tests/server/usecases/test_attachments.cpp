// Attachments on their way in, on a ticket or a message, and out again, on a real PostgreSQL.
#include "server/usecases/download_attachment.hpp"
#include "server/usecases/read_ticket.hpp"
#include "server/usecases/upload_attachment.hpp"
#include "tests/server/usecases/acts.hpp"

#include <QCryptographicHash>
#include <QtTest>
#include <barrier>
#include <mutex>
#include <set>
#include <thread>

using namespace ilvm;
using namespace ilvm::tests;

namespace {

std::span<const std::byte> bytesOf(const std::string& text) {
    return std::as_bytes(std::span(text));
}

// In pieces of this size, as the network brings them.
api::Uploaded upload(House& house, const std::string& who, const std::string& bytes, const std::string& name = "a.txt",
                     std::size_t piece = 60'000, const std::string& type = "text/plain",
                     const usecases::Attempt& attempt = {}) {
    usecases::AttachmentUpload upload(house.context(), house.caller(who), name, type);
    for (std::size_t at = 0; at < bytes.size(); at += piece)
        upload.write(bytesOf(bytes).subspan(at, std::min(piece, bytes.size() - at)));
    return wire::readAnswer<api::Uploaded>(upload.finish(attempt).json).value();
}

std::string download(House& house, const std::string& who, const std::string& id, std::int64_t from = 0,
                     std::size_t piece = 100'000) {
    const auto file = usecases::openAttachment(house.context(), house.caller(who), id);
    std::string bytes;
    while (true) {
        const auto part =
            usecases::readAttachment(house.context(), file, from + static_cast<std::int64_t>(bytes.size()), piece);
        if (part.empty()) return bytes;
        bytes += part;
    }
}

std::string longText() {
    std::string text;
    for (int i = 0; text.size() < 700'000; ++i)
        text += "ligne " + std::to_string(i) + "\n";
    return text;
}

int countOf(House& house, const std::string& table) {
    auto connection = house.database().lease();
    return store::value<int>(connection->run("SELECT count(*) AS n FROM " + table).front(), "n");
}

api::Ticket submitWith(House& house, const std::string& who, const std::vector<api::AttachmentUse>& uses) {
    api::Submission submission;
    submission.title = "Écran noir";
    submission.description = "Voir la photo.";
    submission.attachments = uses;
    const auto written = usecases::submitTicket(house.context(), house.caller(who), submission, {});
    return wire::readAnswer<api::Ticket>(written.json).value();
}

api::Message sayWith(House& house, const std::string& who, const api::Ticket& ticket, const std::string& attachment,
                     bool internal) {
    api::NewMessage message;
    message.text = "Ci-joint.";
    message.internal = internal;
    message.attachments = {{attachment, {}}};
    const auto written = usecases::postMessage(house.context(), house.caller(who), ticket.reference, message, {});
    return wire::readAnswer<api::Message>(written.json).value();
}

// What four who do it at the same moment are answered, each answer once; a refusal is its words.
std::set<std::string> atOnce(const std::function<std::string()>& work) {
    std::barrier start(4);
    std::mutex mutex;
    std::set<std::string> answers;
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            start.arrive_and_wait();
            std::string answer;
            try {
                answer = work();
            } catch (const std::exception& refused) {
                answer = refused.what();
            }
            const std::lock_guard lock(mutex);
            answers.insert(answer);
        });
    threads.clear(); // joins
    return answers;
}

// The fields that the refusal names.
std::vector<std::string> refusedFields(const std::function<void()>& work) {
    std::vector<std::string> fields;
    try {
        work();
    } catch (const base::Refusal& refusal) {
        for (const auto& error : refusal.problem().errors)
            fields.push_back(error.field);
    }
    return fields;
}

} // namespace

class TestAttachments : public QObject {
    Q_OBJECT

    std::unique_ptr<Houses> houses_;

private Q_SLOTS:
    void initTestCase() { houses_ = std::make_unique<Houses>(); }

    void whatGoesInComesOut() {
        House house(*houses_);
        const auto text = longText();
        const auto sent = upload(house, "benali", text, "C:\\photos\\journal.txt");
        QCOMPARE(sent.size, static_cast<std::int64_t>(text.size()));
        QCOMPARE(sent.name, std::string("journal.txt"));
        QCOMPARE(sent.media_type, std::string("text/plain"));
        QCOMPARE(QByteArray::fromStdString(sent.sha256),
                 QCryptographicHash::hash(QByteArray::fromStdString(text), QCryptographicHash::Sha256).toHex());
        QVERIFY(download(house, "benali", sent.id) == text);
        for (const std::int64_t from : {std::int64_t{1}, std::int64_t{262'143}, std::int64_t{262'144},
                                        static_cast<std::int64_t>(text.size()) - 1})
            QVERIFY(download(house, "benali", sent.id, from, 4'096) == text.substr(static_cast<std::size_t>(from)));
        QVERIFY(download(house, "benali", sent.id, sent.size).empty());
        QCOMPARE(countOf(house, "uploads"), 0);
    }

    void theSameBytesAreKeptOnce() {
        House house(*houses_);
        const auto one = upload(house, "benali", longText(), "un.txt");
        const auto two = upload(house, "roux", longText(), "deux.txt", 1'000'000);
        QVERIFY(one.id != two.id);
        QCOMPARE(countOf(house, "blobs"), 1);
        QCOMPARE(countOf(house, "blob_chunks"), 3);
        QVERIFY(download(house, "roux", two.id) == longText());
    }

    void whatIsNotWelcomeLeavesNothing() {
        House house(*houses_);
        QCOMPARE(statusOf([&] { upload(house, "benali", ""); }), 422);
        QCOMPARE(statusOf([&] { upload(house, "benali", "MZ\x90 program", "a.exe", 100, ""); }), 415);
        QCOMPARE(statusOf([&] { upload(house, "benali", "no pdf at all", "devis.pdf", 100, "application/pdf"); }), 415);
        const std::string oneTooMany(static_cast<std::size_t>(api::largestAttachment) + 1, 'a');
        QCOMPARE(statusOf([&] { upload(house, "benali", oneTooMany, "a.txt", 1'048'576); }), 413);
        for (const auto* table : {"uploads", "upload_chunks", "blobs", "attachments"})
            QCOMPARE(countOf(house, table), 0);
    }

    // The line was cut in the middle; whoever sends it again, under the same key, has it once and whole.
    void whatWasCutIsSentAgain() {
        House house(*houses_);
        const auto text = longText();
        const usecases::Attempt key{"again", "f"};
        for (const std::size_t cut : {std::size_t{1}, text.size() / 2, text.size() - 1}) {
            usecases::AttachmentUpload brokenOff(house.context(), house.caller("benali"), "a.txt", "text/plain");
            brokenOff.write(bytesOf(text).first(cut));
        }
        for (const auto* table : {"uploads", "upload_chunks", "blobs", "attachments"})
            QCOMPARE(countOf(house, table), 0);
        const auto sent = upload(house, "benali", text, "a.txt", 60'000, "text/plain", key);
        QCOMPARE(upload(house, "benali", text, "a.txt", 100'000, "text/plain", key).id, sent.id);
        QVERIFY(download(house, "benali", sent.id) == text);
        QCOMPARE(countOf(house, "attachments"), 1);
    }

    void exactlyTheLargestIsTaken() {
        House house(*houses_);
        const std::string largest(static_cast<std::size_t>(api::largestAttachment), 'a');
        QCOMPARE(upload(house, "benali", largest, "a.txt", 1'000'000).size, api::largestAttachment);
    }

    void aKeyThatComesBackGetsTheFirstAttachment() {
        House house(*houses_);
        const usecases::Attempt once{"once", "f"};
        const auto send = [&](const std::string& bytes, const std::string& name) {
            return upload(house, "benali", bytes, name, 100, "text/plain", once);
        };
        const auto first = send("journal", "a.txt");
        QCOMPARE(send("journal", "a.txt").id, first.id);
        QCOMPARE(statusOf([&] { send("autre", "a.txt"); }), 422);
        QCOMPARE(statusOf([&] { send("journal", "b.txt"); }), 422);
        QCOMPARE(countOf(house, "attachments"), 1);
        QCOMPARE(countOf(house, "uploads"), 0);
    }

    // The later twin finds the attachments in use, by the very ticket or message that it asks for.
    void twinsWithAttachmentsGetOneAnswer() {
        House house(*houses_, 16);
        const auto author = house.caller("benali");
        api::Submission submission;
        submission.title = "Écran noir";
        submission.description = "Voir la photo.";
        for (int round = 0; round < 20; ++round) {
            const usecases::Attempt submits{"s" + std::to_string(round), "f"}, says{"m" + std::to_string(round), "f"};
            submission.attachments = {{upload(house, "benali", "photo").id, {}}};
            const auto tickets =
                atOnce([&] { return usecases::submitTicket(house.context(), author, submission, submits).json; });
            QCOMPARE(tickets.size(), 1u);
            const auto reference = wire::readAnswer<api::Ticket>(*tickets.begin()).value().reference;
            const api::NewMessage message{"Ci-joint.", {}, {{{upload(house, "benali", "journal").id, {}}}}, {}};
            QCOMPARE(atOnce([&] {
                         return usecases::postMessage(house.context(), author, reference, message, says).json;
                     }).size(),
                     1u);
        }
        QCOMPARE(countOf(house, "tickets"), 20);
        QCOMPARE(countOf(house, "messages"), 20);
    }

    void namesAreCleaned() {
        using usecases::cleanName;
        QCOMPARE(cleanName("../../etc/passwd"), std::string("passwd"));
        QCOMPARE(cleanName("C:\\a\\b.pdf"), std::string("b.pdf"));
        QCOMPARE(cleanName("de\nvis\x7f.pdf"), std::string("devis.pdf"));
        QCOMPARE(cleanName(".. "), std::string("fichier"));
        QCOMPARE(cleanName("dossier/"), std::string("fichier"));
        std::string accents;
        for (int i = 0; i < 300; ++i)
            accents += "é";
        QCOMPARE(cleanName(accents), accents.substr(0, 400));
    }

    void itIsSeenByItsSenderThenByWhoSeesTheTicket() {
        House house(*houses_);
        const auto sent = upload(house, "benali", "photo");
        const auto sees = [&](const std::string& who) {
            return statusOf([&] { usecases::openAttachment(house.context(), house.caller(who), sent.id); }) == 0;
        };
        QVERIFY(sees("benali"));
        QVERIFY(!sees("haddad") && !sees("lemoine"));
        const auto ticket = submitWith(house, "benali", {{sent.id, {}}});
        QCOMPARE(ticket.attachments.size(), 1u);
        QCOMPARE(ticket.attachments.at(0).added_by.login, std::string("benali"));
        // The answer to a move is the whole ticket, as whoever reads it sees it.
        const auto taken = move(house, "haddad", ticket, domain::ActionCode::take);
        QVERIFY(taken.attachments == ticket.attachments);
        QVERIFY(sees("benali") && sees("haddad") && sees("lemoine"));
        QVERIFY(!sees("roux") && !sees("diallo"));
        for (const auto* id : {"", "x", "999999", "1 OR 1=1", "99999999999999999999"})
            QCOMPARE(statusOf([&] { usecases::openAttachment(house.context(), house.caller("benali"), id); }), 404);
    }

    void attachmentsOfInternalNotesStayInternal() {
        House house(*houses_);
        const auto ticket = submit(house, "benali", "Écran noir");
        const auto secret = upload(house, "haddad", "secret"), open = upload(house, "haddad", "open");
        QCOMPARE(sayWith(house, "haddad", ticket, secret.id, true).attachments.size(), 1u);
        sayWith(house, "haddad", ticket, open.id, false);
        const auto status = [&](const std::string& who, const std::string& id) {
            return statusOf([&] { usecases::openAttachment(house.context(), house.caller(who), id); });
        };
        QCOMPARE(status("benali", secret.id), 404);
        QCOMPARE(status("moreau", secret.id), 0);
        QCOMPARE(status("benali", open.id), 0);
    }

    void onlyOnesOwnAndOnlyOnce() {
        House house(*houses_);
        const auto own = upload(house, "benali", "eins"), foreign = upload(house, "roux", "zwei");
        QCOMPARE(refusedFields([&] {
                     submitWith(house, "benali", {{own.id, {}}, {foreign.id, {}}, {"x", {}}});
                 }),
                 (std::vector<std::string>{"attachments[1].id", "attachments[2].id"}));
        QCOMPARE(refusedFields([&] {
                     submitWith(house, "benali", {{own.id, {}}, {own.id, {}}});
                 }),
                 std::vector<std::string>{"attachments[1].id"});
        QCOMPARE(countOf(house, "tickets"), 0);
        submitWith(house, "benali", {{own.id, {}}});
        QCOMPARE(refusedFields([&] {
                     submitWith(house, "benali", {{own.id, {}}});
                 }),
                 std::vector<std::string>{"attachments[0].id"});
        QCOMPARE(countOf(house, "tickets"), 1);
        QCOMPARE(refusedFields([&] { submitWith(house, "benali", std::vector<api::AttachmentUse>(21)); }),
                 std::vector<std::string>{"attachments"});
    }
};

QTEST_GUILESS_MAIN(TestAttachments)
#include "test_attachments.moc"
